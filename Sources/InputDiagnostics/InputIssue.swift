// SPDX-License-Identifier: Apache-2.0

/// What is wrong with an input, as a stable name such as `unknown-key`.
///
/// Each target adds its own codes in an extension; catalogs hold the words under
/// `issue.CODE`, so a problem can be told in the reader's language.
public struct IssueCode: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name in lower case with hyphens.
  public let rawValue: String

  /// Wraps a code by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Wraps a code written out in source.
  public init(stringLiteral value: String) { self.rawValue = value }
}

/// How much a problem costs the reader.
public enum IssueSeverity: String, Sendable, Hashable, CaseIterable {
  /// Something was left out or could not be made.
  case error
  /// Everything was made, but the reader should know this.
  case warning
  /// Something the reader may like to know.
  case note
}

/// A value named in the text of an issue.
public enum IssueArgument: Hashable, Sendable {
  /// Words as the user or the product wrote them.
  case text(String)
  /// A whole number, printed by the rules of the reader's language.
  case count(Int)
  /// A number that names something, such as a year: in the reader's digits, without grouping.
  case label(Int)
  /// A day as a count from 1970-01-01, printed in the reader's calendar.
  case day(Int)
  /// The first and the last of some days, as counts from 1970-01-01.
  case days(Int, Int)
  /// A network by its name in data, printed as it calls itself.
  case network(String)
  /// Measures by their names in data, printed as reports call them.
  case measures([String])
}

extension IssueArgument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Wraps words written out in source.
  public init(stringLiteral value: String) { self = .text(value) }

  /// Wraps a number written out in source.
  public init(integerLiteral value: Int) { self = .count(value) }
}

/// What to try, with its words in catalogs under `hint.CODE`.
public struct IssueHint: Hashable, Sendable {
  /// The name of the advice, such as `did-you-mean`.
  public var code: IssueCode

  /// The values its text names.
  public var arguments: [String: IssueArgument]

  /// Creates advice by the name of its text.
  public init(_ code: IssueCode, _ arguments: [String: IssueArgument] = [:]) {
    self.code = code
    self.arguments = arguments
  }

  /// Names all that may stand in a place.
  ///
  /// - Parameter choices: The words in the order in which they are named.
  /// - Returns: The advice.
  public static func oneOf(_ choices: [String]) -> IssueHint {
    IssueHint("one-of", ["choices": .text(choices.joined(separator: ", "))])
  }
}

/// A recoverable problem with an input: a code, a place and what to try.
///
/// Issues are values. Reading goes on after one, so that a single run reports them all.
public struct InputIssue: Hashable, Sendable {
  /// What is wrong.
  public var code: IssueCode

  /// How much it costs the reader.
  public var severity: IssueSeverity

  /// Where it is; `nil` when no file is to blame.
  public var location: InputLocation?

  /// The values its text names.
  public var arguments: [String: IssueArgument]

  /// What to try.
  public var hint: IssueHint?

  /// Creates a problem.
  public init(
    _ code: IssueCode,
    severity: IssueSeverity = .error,
    at location: InputLocation?,
    _ arguments: [String: IssueArgument] = [:],
    hint: IssueHint? = nil
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.arguments = arguments
    self.hint = hint
  }
}

extension [InputIssue] {
  /// The issues in the order in which they are told.
  ///
  /// Errors come first, then warnings, then notes; of each, those with a place before the others
  /// and in order of place.
  public func inTellingOrder() -> [InputIssue] {
    let ranks = Dictionary(
      uniqueKeysWithValues: IssueSeverity.allCases.enumerated().map { ($1, $0) })
    return enumerated().sorted { one, other in
      let (issue, otherIssue) = (one.element, other.element)
      if issue.severity != otherIssue.severity {
        return (ranks[issue.severity] ?? 0) < (ranks[otherIssue.severity] ?? 0)
      }
      switch (issue.location, otherIssue.location) {
      case (let place?, let otherPlace?) where place != otherPlace: return place < otherPlace
      case (nil, .some), (.some, nil): return issue.location != nil
      default: return one.offset < other.offset
      }
    }.map(\.element)
  }
}
