// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// Checks one message, and a translation against its source.
struct MessageChecks {
  /// What is wrong, and how many scalars of the message come before it.
  struct Finding {
    var code: IssueCode
    var severity: IssueSeverity
    var offset: Int
    var arguments: [String: IssueArgument]
    var hint: IssueHint?
  }

  let conventions: LanguageConventions
  let locale: LocaleIdentifier
  let message: CatalogMessage
  let outline: MessageOutline
  /// What was translated; `nil` for the source itself.
  let source: LintedSource?
  /// Whether the words are those of another language than the source's.
  let isOtherLanguage: Bool
  let spelling: SpellingRules
  let glossary: PreparedGlossary?

  private(set) var findings: [Finding] = []

  init(
    _ message: CatalogMessage, of locale: LocaleIdentifier, _ conventions: LanguageConventions,
    source: LintedSource?, isOtherLanguage: Bool, spelling: SpellingRules,
    glossary: PreparedGlossary?
  ) {
    self.message = message
    self.locale = locale
    self.conventions = conventions
    self.source = source
    self.isOtherLanguage = isOtherLanguage
    self.spelling = spelling
    self.glossary = glossary
    outline = MessageOutline(message.text)
  }

  /// Makes all checks and returns what they find, in the order of the text.
  mutating func run() -> [Finding] {
    checkArguments()
    checkPlurals()
    checkSameness()
    checkAge()
    checkLength()
    checkOuterSpace()
    let verbatim = message.requirements.verbatim + (source?.message.requirements.verbatim ?? [])
    for wording in outline.wordings {
      checkDirectionMarks(wording)
      checkSpelling(wording)
      let prose = wording.masking(verbatim)
      checkDigits(prose)
      checkSigns(prose)
      checkPairs(prose)
    }
    checkGlossary()
    let ignored =
      message.requirements.ignoredFindings
      + (source?.message.requirements.ignoredFindings ?? [])
    return findings.filter { !ignored.contains($0.code.rawValue) }.sorted { $0.offset < $1.offset }
  }

  mutating func find(
    _ code: IssueCode, _ severity: IssueSeverity = .warning, at offset: Int = 0,
    _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil
  ) {
    findings.append(
      Finding(
        code: code, severity: severity, offset: offset, arguments: arguments, hint: hint))
  }

  // MARK: The message as a whole

  private mutating func checkSameness() {
    guard let source, isOtherLanguage, source.outline.hasLetters,
      message.text == source.message.text
    else { return }
    // What has to stay as it is needs no translation.
    let verbatim = source.message.requirements.verbatim
    guard outline.wordings.contains(where: { $0.masking(verbatim).hasLetters }) else { return }
    find(.lintSameAsSource, hint: IssueHint(.translateOrIgnore))
  }

  private mutating func checkAge() {
    guard let source, let hash = message.requirements.sourceHash else { return }
    let current = SourceHash.of(source.message.text)
    guard hash != current else { return }
    find(.lintOutdated, at: 0, hint: IssueHint(.updateSourceHash, ["hash": .text(current)]))
  }

  private mutating func checkLength() {
    guard
      let limit = message.requirements.maximumLength
        ?? source?.message.requirements.maximumLength
    else { return }
    let length = message.longestLength(source: source?.message)
    guard length > limit else { return }
    find(.lintTooLong, at: 0, ["length": .count(length), "limit": .count(limit)])
  }

  private mutating func checkOuterSpace() {
    let whole = outline.whole
    // What only stands between other texts may have any space around it.
    guard let first = whole.scalars.first, let last = whole.scalars.last,
      (source?.outline ?? outline).hasLetters || !(source?.outline ?? outline).uses.isEmpty
    else { return }
    let sourceWhole = source?.outline.whole
    let mayBegin = sourceWhole?.scalars.first?.properties.isWhitespace ?? false
    let mayEnd = sourceWhole?.scalars.last?.properties.isWhitespace ?? false
    if first.properties.isWhitespace != mayBegin { find(.lintOuterSpace) }
    if last.properties.isWhitespace != mayEnd {
      find(.lintOuterSpace, at: whole.offsets.last ?? 0)
    }
  }
}

/// A message of the source catalog, taken apart once for all its translations.
struct LintedSource: Sendable {
  let message: CatalogMessage
  let outline: MessageOutline
  /// The numbers that stand in its words, in ASCII digits.
  let numbers: Set<String>

  init(_ message: CatalogMessage) {
    self.message = message
    outline = MessageOutline(message.text)
    numbers = Set(
      outline.wordings.flatMap { $0.numbers().map { Digits.normalized($0.text) } })
  }
}

extension CatalogMessage {
  /// How long the text becomes with the examples of its arguments and the longest cases.
  func longestLength(source: CatalogMessage?) -> Int {
    var examples: [String: String] = [:]
    for placeholder in (source?.placeholders ?? []) + placeholders {
      examples[placeholder.name] = placeholder.example
    }
    return Self.longest(MessageTree(text).nodes, number: nil, examples)
  }

  private static func longest(
    _ nodes: [MessageTree.Node], number: String?, _ examples: [String: String]
  ) -> Int {
    nodes.reduce(0) { length, node in
      switch node {
      case .text(let text): length + text.count
      case .value("#"): length + (number.flatMap { examples[$0] }?.count ?? 1)
      case .value(let value): length + (examples[name(in: value)]?.count ?? 1)
      case .choice(let choice):
        length
          + choice.cases.map { wording in
            let counted = choice.kind == nil ? number : name(in: choice.head)
            return longest(wording.nodes, number: counted, examples)
          }.reduce(0, max)
      }
    }
  }

  /// The name of the argument that a value or a choice begins with.
  private static func name(in head: String) -> String {
    String(head.drop { $0 == "{" || $0.isWhitespace }.prefix { !", }\n\t".contains($0) })
  }
}
