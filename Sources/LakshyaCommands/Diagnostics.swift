// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// Tells problems on standard error, in the user's language.
struct Diagnostics {
  private let context: CommandContext
  private let languages: [LocaleIdentifier]
  private let localizations: UserCatalogs?
  private var told: Set<InputIssue> = []
  /// The problems for others to tell; `nil` where they are told at once.
  private var kept: [InputIssue]?
  private(set) var worst: IssueSeverity?

  /// The words, which a run without problems never needs.
  private(set) lazy var words = makeWords()

  /// Prepares to tell problems in the languages asked for, in their order, else in those of the
  /// environment.
  init(context: CommandContext, languages: [LocaleIdentifier]?, localizations: UserCatalogs?) {
    self.context = context
    self.languages = languages ?? Self.languages(of: context.environment)
    self.localizations = localizations
  }

  private func makeWords() -> Localizer {
    let set = Catalogs(for: languages, adding: localizations).set
    if let words = set.localizer(for: languages, calendar: { .usual(for: $0) }) { return words }
    guard let english = try? LocaleIdentifier("en") else {
      preconditionFailure("ICU knows no English")
    }
    return set.localizer(for: english, calendar: .usual(for: english))
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
      guard kept == nil else {
        kept?.append(issue)
        continue
      }
      worst = issue.severity == .error ? .error : worst ?? .warning
      let (text, hint) = words.text(of: issue)
      let place = issue.location.map { "\($0): " } ?? ""
      var lines = Self.shown("\(place)\(issue.severity.rawValue): \(text)") + "\n"
      if let hint { lines += Self.shown("  hint: \(hint)") + "\n" }
      context.writeError(lines)
    }
  }

  /// Warns where no catalog has words of the language asked for, and says which there are.
  mutating func tellMissingWords() {
    guard let wanted = languages.first else { return }
    let all = Catalogs.all(adding: localizations).set.baseTags
    guard !wanted.baseTagChain.contains(where: all.contains) else { return }
    tell([
      InputIssue(
        "no-words", severity: .warning, at: nil, ["locale": .text(wanted.baseTag)],
        hint: IssueHint(
          "begin-catalog",
          [
            "locale": .text(wanted.baseTag), "languages": .text(all.joined(separator: ", ")),
          ]))
    ])
  }

  /// Text with the control characters of names and values made visible, so that none of them
  /// drives a terminal or begins a line.
  private static func shown(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      shown.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return shown
  }

  /// The same diagnostics, which keep problems instead of telling them.
  func keeping() -> Diagnostics {
    var diagnostics = self
    diagnostics.told = []
    diagnostics.kept = []
    return diagnostics
  }

  /// Hands over the problems that were kept.
  mutating func takeKept() -> [InputIssue] {
    defer {
      told = []
      kept = []
    }
    return kept ?? []
  }

  /// A problem and what to try in one line, for data rather than for a terminal.
  mutating func line(for problem: FormatProblem) -> String {
    let (issue, part) = problem.issueOfLine
    let (text, hint) = words.text(of: issue)
    let place = issue.location?.description ?? part
    return (place.map { $0 + ": " } ?? "")
      + TextIsolate.removing(from: hint.map { text + " " + $0 } ?? text)
  }

  /// The languages of the environment, as GNU's gettext reads them: the list in `LANGUAGE`,
  /// unless the locale is `C`, and then the locale.
  private static func languages(of environment: [String: String]) -> [LocaleIdentifier] {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let list = environment["LANGUAGE"] ?? ""
    // `C` and other names that are not languages mean English.
    let isPlain = locale.map { Self.tag(of: $0) == "C" || Self.tag(of: $0) == "POSIX" } ?? false
    let names = (isPlain ? [] : list.split(separator: ":").map(String.init)) + [locale ?? ""]
    return names.compactMap { try? LocaleIdentifier(Self.tag(of: $0)) }
  }

  /// The name of a locale without its encoding.
  private static func tag(of name: String) -> String {
    String(name.prefix { $0 != "." && $0 != "@" })
  }
}
