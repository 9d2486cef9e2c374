// SPDX-License-Identifier: Apache-2.0

/// What the reports of a plan were made of: what was wrong with it, and which files had data.
struct ReportedInputs {
  /// What is wrong with the plan and with catalogs.
  var errors: Set<InputErrorKind> = []
  /// The paths of the data files of which rows were read.
  var dataFiles: Set<String> = []

  /// Whether more is wrong than in others, or a data file that had data then is among those that are
  /// named and has none.
  func isWorse(than others: ReportedInputs, naming paths: some Sequence<String>) -> Bool {
    !errors.isSubset(of: others.errors)
      || !others.dataFiles.intersection(paths).isSubset(of: dataFiles)
  }
}
