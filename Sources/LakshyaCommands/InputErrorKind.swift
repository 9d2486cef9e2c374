// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// What is wrong and in which file, wherever the lines have moved to.
struct InputErrorKind: Hashable {
  private let code: IssueCode
  private let file: String?
  private let arguments: [String: IssueArgument]

  init(_ issue: InputIssue) {
    code = issue.code
    file = issue.location?.file
    arguments = issue.arguments
  }

  /// The kinds of the errors among some issues.
  static func all(of issues: [InputIssue]) -> Set<InputErrorKind> {
    Set(issues.lazy.filter { $0.severity == .error }.map(InputErrorKind.init))
  }
}
