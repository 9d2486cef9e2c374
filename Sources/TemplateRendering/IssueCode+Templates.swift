// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

extension IssueCode {
  /// A template that would write nothing.
  public static let templateEmpty: IssueCode = "template-empty"
  /// A `tag` of a template that has no end.
  public static let templateTagUnclosed: IssueCode = "template-tag-unclosed"
  /// A `tag` of a template that cannot be read.
  public static let templateTagUnreadable: IssueCode = "template-tag-unreadable"
  /// A section `name` of a template that has no end.
  public static let templateSectionUnclosed: IssueCode = "template-section-unclosed"
  /// An end of a section `name`, while `open` is the section that is open since `line`.
  public static let templateSectionMismatch: IssueCode = "template-section-mismatch"
  /// An end of a section `name`, while none is open.
  public static let templateSectionNotOpen: IssueCode = "template-section-not-open"
  /// A partial `name` that has no file beside the template.
  public static let templatePartialMissing: IssueCode = "template-partial-missing"
  /// Partials that are part of themselves, along a `path` back to the first.
  public static let templatePartialCycle: IssueCode = "template-partial-cycle"
  /// A `name` that reports do not have.
  public static let templateNameUnknown: IssueCode = "template-name-unknown"
  /// A template whose sections or partials nest so deep that it would never come to an end.
  public static let templateTooDeep: IssueCode = "template-too-deep"
}
