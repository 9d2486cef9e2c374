// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
public import InputDiagnostics
public import MetricSources

/// A team's own dialects, described in a file of YAML.
public struct DialectFile: Sendable {
  /// The dialects, without those in which something is wrong.
  public let dialects: [SourceDialect]
  /// What is wrong, in order of place.
  public let issues: [InputIssue]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, YAML in UTF-8.
  ///   - file: The file's name, for the places of problems.
  public init(_ bytes: [UInt8], file: String) {
    var reader = PlanReader(file: file, table: .builtIn) { _ in nil }
    dialects = reader.dialects(in: bytes)
    issues = reader.issues.inTellingOrder()
  }
}
