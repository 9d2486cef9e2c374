// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
public import LocalizedFormatting

/// The agreed words of a language: what terms are called, and what is never written.
public struct Glossary: Sendable {
  /// A term and its translation.
  public struct Term: Hashable, Sendable {
    /// The term in English.
    public var source: String
    /// What it is called.
    public var translation: String
    /// Other forms of the translation, such as plurals and cases.
    public var also: [String] = []
    /// Keys, or beginnings of keys with `*`, whose texts use the word in another sense.
    public var except: [String] = []
  }

  /// A word that is never written.
  public struct ForbiddenWord: Hashable, Sendable {
    /// The word.
    public var word: String
    /// What to write instead.
    public var instead: String?
    /// Keys, or beginnings of keys with `*`, whose texts may have it.
    public var except: [String] = []
  }

  /// The locale whose words these are.
  public var locale: LocaleIdentifier
  /// The terms, in the order of the file.
  public var terms: [Term] = []
  /// The forbidden words, in the order of the file.
  public var forbidden: [ForbiddenWord] = []

  /// Reads a glossary.
  ///
  /// The file is a JSON object with `locale`, `terms` of `source`, `translation`, `also` and
  /// `except`, and `forbidden` of `word`, `instead` and `except`.
  ///
  /// - Returns: The glossary, `nil` when the file cannot be used, and all problems.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (glossary: Glossary?, issues: [InputIssue]) {
    let (document, issues) = JSONReader.read(bytes, file: file)
    guard let document else { return (nil, issues) }
    var reader = GlossaryReader(document: document, issues: issues)
    let glossary = reader.glossary()
    return (glossary, reader.issues)
  }
}

private struct GlossaryReader {
  let document: JSONDocument
  var issues: [InputIssue]

  mutating func glossary() -> Glossary? {
    let root = document.root
    guard let tag = text("locale", of: root), let locale = try? LocaleIdentifier(tag) else {
      reject(root)
      return nil
    }
    var glossary = Glossary(locale: locale)
    for value in items("terms", of: root) {
      guard let source = text("source", of: value), let words = text("translation", of: value)
      else {
        reject(value)
        continue
      }
      glossary.terms.append(
        Glossary.Term(
          source: source, translation: words, also: texts("also", of: value),
          except: texts("except", of: value)))
    }
    for value in items("forbidden", of: root) {
      guard let word = text("word", of: value) else {
        reject(value)
        continue
      }
      glossary.forbidden.append(
        Glossary.ForbiddenWord(
          word: word, instead: text("instead", of: value), except: texts("except", of: value)))
    }
    return glossary
  }

  private mutating func reject(_ value: JSONValue) {
    issues.append(
      InputIssue(
        .lintBadGlossary, at: document.location(of: value), hint: IssueHint(.writeGlossary)))
  }

  private func member(_ key: String, of value: JSONValue) -> JSONValue? {
    value.members?.first { $0.key.value == key }?.value
  }

  private func text(_ key: String, of value: JSONValue) -> String? {
    guard let text = member(key, of: value)?.text?.value, !text.isEmpty else { return nil }
    return text
  }

  private mutating func items(_ key: String, of value: JSONValue) -> [JSONValue] {
    guard let member = member(key, of: value) else { return [] }
    if case .array(let items) = member.content { return items }
    reject(member)
    return []
  }

  private mutating func texts(_ key: String, of value: JSONValue) -> [String] {
    items(key, of: value).compactMap(\.text?.value)
  }
}
