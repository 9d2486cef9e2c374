// SPDX-License-Identifier: Apache-2.0

/// What reports were made of: what was wrong with it, and which files had data.
struct ReportedInputs {
  /// What is wrong with plans and catalogs.
  var errors: Set<InputErrorKind> = []
  /// The paths of the data files of which rows were read.
  var dataFiles: Set<String> = []
}
