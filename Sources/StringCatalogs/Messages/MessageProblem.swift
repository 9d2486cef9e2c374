// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// Something wrong in the text of a message.
public struct MessageProblem: Error, Hashable, Sendable {
  /// How many Unicode scalars of the message come before the place.
  public let offset: Int
  /// What is wrong.
  public let code: IssueCode
  /// An error when the message cannot be used; a warning when it may not say what was meant.
  public let severity: IssueSeverity
  /// The values that the text of the problem names.
  public let arguments: [String: IssueArgument]
  /// What to try.
  public let hint: IssueHint?

  init(
    _ code: IssueCode, severity: IssueSeverity = .error, at offset: Int,
    _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil
  ) {
    self.offset = offset
    self.code = code
    self.severity = severity
    self.arguments = arguments
    self.hint = hint
  }

  /// The same problem as an issue of a file.
  public func issue(at location: InputLocation?) -> InputIssue {
    InputIssue(code, severity: severity, at: location, arguments, hint: hint)
  }
}
