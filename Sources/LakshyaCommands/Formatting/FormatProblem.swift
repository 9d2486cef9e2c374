// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// Why a request has no answer.
struct FormatProblem: Error {
  /// What is wrong, to be told in the user's language.
  var issue: InputIssue
  /// The part of the request to blame, such as `locale`, `value` or `options.currency`.
  var part: String?

  init(_ issue: InputIssue, in part: String? = nil) {
    self.issue = issue
    self.part = part
  }

  init(
    _ code: IssueCode, in part: String?, _ arguments: [String: IssueArgument] = [:],
    hint: IssueHint? = nil
  ) {
    self.init(InputIssue(code, at: nil, arguments, hint: hint), in: part)
  }

  /// Tells a formatting error of a part of the request.
  init(_ error: FormattingError, in part: String?) {
    self.init(InputIssue(FormattingError(error.code, error.subject.shortened)), in: part)
  }

  /// The issue as a line tells it, after the part of the request unless its text names that.
  var issueOfLine: (issue: InputIssue, part: String?) {
    (issue, issue.arguments["option"] == nil ? part : nil)
  }

  /// The issue as the command tells it, with options by the names of their flags.
  var issueOfFlags: InputIssue {
    var issue = issue
    for name in ["option", "other"] {
      if case .text(let option)? = issue.arguments[name], !option.hasPrefix("-") {
        issue.arguments[name] = .text("--" + option.dashed)
      }
    }
    if issue.code == .formatUnknownOption, let hint = issue.hint {
      issue.hint = IssueHint(hint.code, hint.arguments.mapValues(Self.flags))
    }
    return issue
  }

  /// Names of options, parted by commas, as those of flags.
  private static func flags(_ names: IssueArgument) -> IssueArgument {
    guard case .text(let text) = names else { return names }
    let flags = text.split(separator: ", ").map { "--" + String($0).dashed }
    return .text(flags.joined(separator: ", "))
  }

  /// A value of another type than the kind takes.
  static func valueType(_ kind: FormatKind) -> FormatProblem {
    FormatProblem(.formatValueType, in: "value", ["kind": .text(kind.rawValue)])
  }
}

extension IssueCode {
  static let formatRequestIsNoObject: IssueCode = "request-is-no-object"
  static let formatMissingMember: IssueCode = "request-missing-member"
  static let formatUnknownMember: IssueCode = "request-unknown-member"
  static let formatUnknownKind: IssueCode = "request-unknown-kind"
  static let formatUnknownOption: IssueCode = "request-unknown-option"
  static let formatOptionType: IssueCode = "request-option-type"
  static let formatOptionChoice: IssueCode = "request-option-choice"
  static let formatOptionRange: IssueCode = "request-option-range"
  static let formatOptionNeeded: IssueCode = "request-option-needed"
  static let formatOptionConflict: IssueCode = "request-option-conflict"
  static let formatValueType: IssueCode = "request-value-type"
  static let formatRangeOrder: IssueCode = "request-range-order"
  static let formatClocksDiffer: IssueCode = "request-clocks-differ"
  static let formatZoneUnnamed: IssueCode = "request-zone-unnamed"
  static let formatDateForm: IssueCode = "request-date-form"
  static let formatTrailing: IssueCode = "request-trailing-content"
  static let formatNotUTF8: IssueCode = "request-not-utf-8"
  static let formatUnfinished: IssueCode = "request-unfinished"
  static let formatNoTime: IssueCode = "request-no-time"
  static let formatTooLong: IssueCode = "request-too-long"
}

extension String {
  /// A name such as `dateStyle` as flags write it: `date-style`.
  var dashed: String {
    var result = ""
    for letter in self {
      result += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
    return result
  }

  /// The text, cut when it is too long to be quoted in a problem.
  var shortened: String {
    let limit = 40
    // Looking at the scalars of all of a text of megabytes would take too long.
    guard utf8.count > limit, unicodeScalars.prefix(limit + 1).count > limit else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "…"
  }
}

/// Runs a step of the library's, whose errors are about a part of the request.
func naming<Result>(
  _ part: String, _ body: @autoclosure () throws(FormattingError) -> Result
) throws(FormatProblem) -> Result {
  do { return try body() } catch { throw FormatProblem(error, in: part) }
}
