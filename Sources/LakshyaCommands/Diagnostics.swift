// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// Tells problems on standard error, in the user's language.
struct Diagnostics {
  private let context: CommandContext
  private let language: LocaleIdentifier?
  private let localizations: String?
  private var told: Set<InputIssue> = []
  private(set) var worst: IssueSeverity?

  /// The words, which a run without problems never needs.
  private(set) lazy var words = makeWords()

  /// Prepares to tell problems in the language asked for, else in that of the environment.
  init(context: CommandContext, language: LocaleIdentifier?, localizations: String?) {
    self.context = context
    self.language = language
    self.localizations = localizations
  }

  private func makeWords() -> Localizer {
    let english = try? LocaleIdentifier("en")
    guard let reader = language ?? Self.locale(of: context.environment) ?? english else {
      preconditionFailure("ICU knows no English")
    }
    return Catalogs(for: [reader], folder: localizations).set
      .localizer(for: reader, calendar: .usual(for: reader))
  }

  /// Tells problems, each once however often it was met.
  ///
  /// - Parameters:
  ///   - issues: The problems.
  ///   - path: Turns a file as the report names it into the path that the user gave.
  mutating func tell(_ issues: [InputIssue], path: (String) -> String = { $0 }) {
    for var issue in issues where issue.severity != .note {
      // Two plans may have the same name and the same problem at the same place.
      if let file = issue.location?.file { issue.location?.file = path(file) }
      guard told.insert(issue).inserted else { continue }
      worst = issue.severity == .error ? .error : worst ?? .warning
      var line = issue.location.map { "\($0): " } ?? ""
      let (text, hint) = words.text(of: issue)
      line += "\(issue.severity.rawValue): \(text)\n"
      if let hint { line += "  hint: \(hint)\n" }
      context.writeError(line)
    }
  }

  /// A problem and what to try in one line, for data rather than for a terminal.
  mutating func line(for problem: FormatProblem) -> String {
    let (issue, part) = problem.issueOfLine
    let (text, hint) = words.text(of: issue)
    let place = issue.location?.description ?? part
    return (place.map { $0 + ": " } ?? "")
      + TextIsolate.removing(from: hint.map { text + " " + $0 } ?? text)
  }

  /// The language of the environment, where the product has words in it.
  private static func locale(of environment: [String: String]) -> LocaleIdentifier? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      let tag = value.prefix { $0 != "." && $0 != "@" }
      // `C` and other names that are not languages mean English.
      return try? LocaleIdentifier(String(tag))
    }
    return nil
  }
}
