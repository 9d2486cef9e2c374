// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
internal import LocalizedFormatting

/// A problem that a check of a catalog found.
public struct LintFinding: Hashable, Sendable {
  /// What is wrong, where, and what to try.
  public var issue: InputIssue
  /// The key of the message; `nil` when it is the file's.
  public var key: String?

  /// Creates a finding.
  public init(_ issue: InputIssue, key: String? = nil) {
    self.issue = issue
    self.key = key
  }
}

/// Checks translations against their source and the writing of their language.
///
/// ```swift
/// let lint = CatalogLint(source: english)
/// let findings = lint.findings(in: persian)
/// ```
public struct CatalogLint: Sendable {
  private let source: StringCatalog
  private let sources: [String: LintedSource]
  private let knownKeys: Set<String>

  /// Prepares to check translations.
  ///
  /// - Parameters:
  ///   - source: The catalog that is translated, read with its messages checked.
  ///   - knownKeys: Keys that translations may have without the source having them.
  public init(source: StringCatalog, knownKeys: Set<String> = []) {
    self.source = source
    self.knownKeys = knownKeys.union(source.refusedKeys)
    sources = Dictionary(
      source.messages.lazy.map { ($0.key, LintedSource($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Checks a catalog.
  ///
  /// - Parameters:
  ///   - catalog: A translation or the source itself, read with its messages checked. What is
  ///     wrong with the syntax is told by the reading.
  ///   - parents: Catalogs whose messages stand in for those that are missing: of the language
  ///     for a region, or built in.
  ///   - glossary: The agreed words of the language.
  /// - Returns: The findings in the order of the file.
  public func findings(
    in catalog: StringCatalog, parents: [StringCatalog] = [], glossary: Glossary? = nil
  ) -> [LintFinding] {
    let isSource = catalog.locale.baseTag == source.locale.baseTag && catalog.file == source.file
    let conventions = LanguageConventions(catalog.locale)
    let spelling = SpellingRules(language: catalog.locale.language, glossary: glossary)
    let isOther = catalog.locale.language != source.locale.language
    let prepared = glossary.map(PreparedGlossary.init)
    var findings: [LintFinding] = []
    for message in catalog.messages {
      let linted = isSource ? nil : sources[message.key]
      if !isSource, linted == nil {
        findings += extra(message, in: catalog)
      }
      guard message.isTranslated else {
        let isMissing = !isSource && !parents.contains { $0[message.key]?.isTranslated == true }
        if isMissing, linted?.message.isTranslated != false {
          findings.append(
            finding(.lintUntranslated, at: catalog.location(of: message), message.key))
        }
        continue
      }
      var checks = MessageChecks(
        message, of: catalog.locale, conventions, source: linted, isOtherLanguage: isOther,
        spelling: spelling, glossary: prepared)
      let found = checks.run()
      if !found.isEmpty { findings += place(found, message, in: catalog) }
      if let linted { findings += declarations(of: message, linted.message, in: catalog) }
    }
    if !isSource { findings += missing(in: catalog, parents) }
    let nowhere = InputLocation(file: catalog.file)
    return findings.enumerated().sorted {
      let places = ($0.element.issue.location ?? nowhere, $1.element.issue.location ?? nowhere)
      return places.0 == places.1 ? $0.offset < $1.offset : places.0 < places.1
    }.map(\.element)
  }

  private func finding(
    _ code: IssueCode, _ severity: IssueSeverity = .warning, at place: InputLocation,
    _ key: String, _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil
  ) -> LintFinding {
    var arguments = arguments
    arguments["key"] = .text(key)
    return LintFinding(
      InputIssue(code, severity: severity, at: place, arguments, hint: hint), key: key)
  }

  /// Turns places in a message into places in its file.
  private func place(
    _ found: [MessageChecks.Finding], _ message: CatalogMessage, in catalog: StringCatalog
  ) -> [LintFinding] {
    let places = catalog.source.locations(ofScalars: found.map(\.offset), in: message.token)
    return zip(found, places).map { found, place in
      finding(
        found.code, found.severity, at: place, message.key, found.arguments, hint: found.hint)
    }
  }

  // MARK: Keys

  private func extra(_ message: CatalogMessage, in catalog: StringCatalog) -> [LintFinding] {
    guard !knownKeys.contains(message.key) else { return [] }
    return [
      finding(
        .lintExtraKey, at: catalog.source.location(of: message.keyToken), message.key,
        hint: Suggestion.hint(
          for: message.key,
          in: source.messages.lazy.map(\.key).filter { catalog[$0] == nil }, listing: false)
          ?? IssueHint(.removeWording))
    ]
  }

  /// A missing message is told at the message after which it belongs.
  private func missing(in catalog: StringCatalog, _ parents: [StringCatalog]) -> [LintFinding] {
    var findings: [LintFinding] = []
    var place = catalog.startLocation
    for message in source.messages {
      if let here = catalog[message.key] {
        place = catalog.source.location(of: here.keyToken)
        continue
      }
      guard message.isTranslated, !catalog.refusedKeys.contains(message.key),
        !parents.contains(where: { $0[message.key]?.isTranslated == true })
      else { continue }
      findings.append(finding(.lintMissingKey, at: place, message.key))
    }
    return findings
  }

  /// Compares the types of arguments that both catalogs declare.
  private func declarations(
    of message: CatalogMessage, _ source: CatalogMessage, in catalog: StringCatalog
  ) -> [LintFinding] {
    zip(message.placeholders, message.placeholderTokens).compactMap { placeholder, token in
      guard let type = placeholder.type,
        let expected = source.placeholders.first(where: { $0.name == placeholder.name })?.type,
        type != expected
      else { return nil }
      return finding(
        .lintPlaceholderType, .error, at: catalog.source.location(of: token), message.key,
        [
          "name": .text(placeholder.name), "found": .text(type.rawValue),
          "expected": .text(expected.rawValue),
        ])
    }
  }
}
