// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

extension MessageChecks {
  mutating func checkGlossary() {
    guard let glossary, let source else { return }
    let text = Array(message.text.unicodeScalars)
    let words = source.outline.words
    let known = Set(words)
    for (term, termWords) in glossary.terms where words.have(termWords, known) {
      guard !term.except.match(message.key) else { continue }
      let forms = [term.translation] + term.also
      guard !forms.contains(where: { text.firstIndex(of: $0) != nil }) else { continue }
      find(
        .lintGlossaryTerm, at: 0,
        ["term": .text(term.source), "translation": .text(term.translation)])
    }
    for word in glossary.forbidden {
      guard let offset = text.firstWordIndex(of: word.word), !word.except.match(message.key)
      else { continue }
      find(
        .lintForbiddenWord, at: offset, ["word": .text(word.word)],
        hint: word.instead.map { IssueHint(.writeEscape, ["escape": .text($0)]) })
    }
  }
}

/// A glossary whose terms are split into words once for all messages.
struct PreparedGlossary {
  let terms: [(term: Glossary.Term, words: [String])]
  let forbidden: [Glossary.ForbiddenWord]

  init(_ glossary: Glossary) {
    terms = glossary.terms.map {
      ($0, $0.source.lowercased().split(separator: " ").map(String.init))
    }
    forbidden = glossary.forbidden
  }
}

extension MessageOutline {
  /// The words in lower case, with an empty one between wordings and around values.
  ///
  /// What stands in quotation marks is named and not said, so it has no translation.
  fileprivate var words: [String] {
    var words: [String] = []
    for wording in wordings {
      var word = ""
      var isQuoted = false
      for scalar in wording.scalars {
        let isPart =
          scalar.isASCII
          ? scalar.properties.isAlphabetic || scalar == "-" || scalar == "'"
          : scalar.properties.isAlphabetic
        if isPart {
          word += scalar.properties.lowercaseMapping
          continue
        }
        // Two signs in a row keep words apart; one space does not.
        words.append(isQuoted ? "" : word)
        word = ""
        if scalar == "“" { isQuoted = true }
        if scalar == "”" { isQuoted = false }
      }
      words += [word, ""]
    }
    return words
  }
}

extension [String] {
  /// Whether the words of a term stand in a row, its last word perhaps in the plural.
  fileprivate func have(_ term: [String], _ known: Set<String>) -> Bool {
    guard let last = term.last, term.count <= count else { return false }
    guard known.contains(last) || known.contains(last + "s"),
      term.dropLast().allSatisfy(known.contains)
    else { return false }
    return (0...(count - term.count)).contains { start in
      let end = self[start + term.count - 1]
      return (end == last || end == last + "s")
        && self[start..<start + term.count - 1].elementsEqual(term.dropLast())
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
