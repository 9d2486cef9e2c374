// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

extension MessageChecks {
  mutating func checkGlossary() {
    guard let glossary, let source else { return }
    let text = Array(message.text.unicodeScalars)
    var sourceWords: [String]?
    for term in glossary.terms where !term.except.match(message.key) {
      let words = sourceWords ?? source.outline.words
      sourceWords = words
      guard words.hasTerm(term.source) else { continue }
      let forms = [term.translation] + term.also
      guard !forms.contains(where: { text.firstIndex(of: $0) != nil }) else { continue }
      find(
        .lintGlossaryTerm, at: 0,
        ["term": .text(term.source), "translation": .text(term.translation)])
    }
    for word in glossary.forbidden where !word.except.match(message.key) {
      guard let offset = text.firstWordIndex(of: word.word) else { continue }
      find(
        .lintForbiddenWord, at: offset, ["word": .text(word.word)],
        hint: word.instead.map { IssueHint(.writeEscape, ["escape": .text($0)]) })
    }
  }
}

extension MessageOutline {
  /// The words in lower case, with an empty one between wordings and around values.
  ///
  /// What stands in quotation marks is named and not said, so it has no translation.
  fileprivate var words: [String] {
    wordings.flatMap { wording in
      wording.text.lowercased().replacing(/“[^”]*”/, with: "\u{FFFC}")
        .split(omittingEmptySubsequences: false) { !$0.isLetter && $0 != "-" && $0 != "'" }
        .map(String.init) + [""]
    }
  }
}

extension [String] {
  /// Whether the words of a term stand in a row, its last word perhaps in the plural.
  fileprivate func hasTerm(_ term: String) -> Bool {
    let term = term.lowercased().split(separator: " ").map(String.init)
    guard let last = term.last, term.count <= count else { return false }
    return (0...(count - term.count)).contains { start in
      let end = self[start + term.count - 1]
      return self[start..<start + term.count - 1].elementsEqual(term.dropLast())
        && (end == last || end == last + "s")
    }
  }

  /// Whether a key is among those named, some by their beginning and `*`.
  fileprivate func match(_ key: String) -> Bool {
    contains { $0.hasSuffix("*") ? key.hasPrefix($0.dropLast()) : key == $0 }
  }
}

extension [Unicode.Scalar] {
  /// Where a text begins that is there scalar by scalar.
  fileprivate func firstIndex(of text: String, after start: Int = 0) -> Int? {
    let letters = Array(text.unicodeScalars)
    guard !letters.isEmpty, start + letters.count <= count else { return nil }
    return (start...(count - letters.count)).first {
      self[$0] == letters[0] && self[$0..<$0 + letters.count].elementsEqual(letters)
    }
  }

  /// Where a word begins that is there as a whole word, whatever suffix follows a hyphen.
  fileprivate func firstWordIndex(of word: String) -> Int? {
    var start = 0
    while let found = firstIndex(of: word, after: start) {
      let end = found + word.unicodeScalars.count
      if found == 0 || !self[found - 1].isWordPart, end == count || !self[end].isWordPart {
        return found
      }
      start = found + 1
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .spacingMark
  }
}
