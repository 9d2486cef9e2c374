// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// Collects the problems of one file, so many in detail that nobody has to read thousands.
struct IssueLog {
  /// How many problems are told in detail.
  static let limit = 100

  private let file: String
  private var detailed: [InputIssue] = []
  private var unlistedCount = 0
  private var unlistedSeverity = IssueSeverity.note

  init(file: String) { self.file = file }

  /// Adds a problem; its details are not worked out once there are enough.
  mutating func add(
    _ code: IssueCode,
    severity: IssueSeverity = .error,
    at location: @autoclosure () -> InputLocation?,
    _ arguments: @autoclosure () -> [String: IssueArgument] = [:],
    hint: @autoclosure () -> IssueHint? = nil
  ) {
    guard detailed.count < Self.limit else {
      unlistedCount += 1
      if severity == .error { unlistedSeverity = .error }
      return
    }
    detailed.append(
      InputIssue(code, severity: severity, at: location(), arguments(), hint: hint()))
  }

  /// Adds the problems of a chunk of the file.
  ///
  /// - Parameters:
  ///   - chunk: What was found, its lines counted from 0.
  ///   - firstLine: The line of the file on which the chunk begins.
  ///   - noteUnnamed: Tells of a column without a name that has a value.
  mutating func add(
    _ chunk: ChunkLog, firstLine: Int, noteUnnamed: (Int, inout IssueLog) -> Void
  ) {
    for entry in chunk.entries {
      switch entry {
      case .unnamedColumn(let column): noteUnnamed(column, &self)
      case .issue(var issue):
        if let line = issue.location?.line { issue.location?.line = line + firstLine }
        guard detailed.count < Self.limit else {
          unlistedCount += 1
          unlistedSeverity = .error
          continue
        }
        detailed.append(issue)
      }
    }
    if chunk.unlistedCount > 0 {
      unlistedCount += chunk.unlistedCount
      unlistedSeverity = .error
    }
  }

  /// Adds the problems that another has collected of the same file.
  mutating func add(_ other: IssueLog) {
    for issue in other.detailed {
      add(
        issue.code, severity: issue.severity, at: issue.location, issue.arguments,
        hint: issue.hint)
    }
    unlistedCount += other.unlistedCount
    if other.unlistedSeverity == .error { unlistedSeverity = .error }
  }

  /// All problems: those of the plan, those of the file in its order, then a count of the rest.
  var issues: [InputIssue] {
    let ofPlan = detailed.filter { $0.location?.file != file }
    var ofFile = detailed.filter { $0.location?.file == file }
    ofFile.sort { one, other in
      guard let place = one.location, let otherPlace = other.location else { return false }
      return place < otherPlace
    }
    guard unlistedCount > 0 else { return ofPlan + ofFile }
    let rest = InputIssue(
      .moreIssues, severity: unlistedSeverity, at: ofFile.last?.location ?? .init(file: file),
      ["count": .count(unlistedCount)])
    return ofPlan + ofFile + [rest]
  }
}
