// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

extension MessageChecks {
  private static let joiner: Unicode.Scalar = "\u{200C}"

  mutating func checkSpelling(_ wording: MessageOutline.Wording) {
    checkNormalForm(wording)
    for (index, scalar) in wording.scalars.enumerated() {
      if let other = conventions.lookalikes[scalar] {
        find(
          .lintForeignLetter, at: wording.offsets[index],
          ["found": .text(String(scalar)), "code": .text(scalar.codePoint)],
          hint: IssueHint(.writeEscape, ["escape": .text("\(other) (\(other.codePoint))")]))
      }
      if scalar == Self.joiner { checkJoiner(at: index, of: wording) }
    }
    if spelling.language == "fa" { checkPersianWords(wording) }
  }

  private mutating func checkNormalForm(_ wording: MessageOutline.Wording) {
    let scalars = wording.scalars
    for index in scalars.indices {
      let single = String(scalars[index])
      let pair = index + 1 < scalars.count ? single + String(scalars[index + 1]) : single
      // Strings compare by their normal forms, so the dictionary is asked by scalars.
      for (found, wanted) in SpellingRules.normalForms(beginningWith: scalars[index])
      where found.elementsEqual(single.unicodeScalars) || found.elementsEqual(pair.unicodeScalars) {
        find(
          .lintNotNormalized, at: wording.offsets[index],
          ["found": .text(found.map(\.codePoint).joined(separator: " "))],
          hint: IssueHint(
            .writeEscape, ["escape": .text(wanted.map(\.codePoint).joined(separator: " "))]))
      }
    }
  }

  /// A zero-width non-joiner stands once, between two letters.
  private mutating func checkJoiner(at index: Int, of wording: MessageOutline.Wording) {
    let scalars = wording.scalars
    func isLetter(_ index: Int) -> Bool {
      guard scalars.indices.contains(index) else { return false }
      let properties = scalars[index].properties
      // Before a value or after one it may well be needed.
      return properties.isAlphabetic || scalars[index] == MessageOutline.valueMark
        || properties.generalCategory == .nonspacingMark
    }
    guard !isLetter(index - 1) || !isLetter(index + 1) else { return }
    find(.lintStrayJoiner, at: wording.offsets[index], hint: IssueHint(.removeCharacter))
  }

  // MARK: Persian

  private mutating func checkPersianWords(_ wording: MessageOutline.Wording) {
    let words = wording.arabicWords()
    for (position, word) in words.enumerated() {
      let next = position + 1 < words.count ? words[position + 1] : nil
      let follower = next.flatMap { $0.start == word.end + 1 ? $0 : nil }
      if let follower { checkPair(word, follower, of: wording) }
      if let wanted = joinedForm(of: word.text) {
        missingJoiner(word.text, wanted, at: wording.offsets[word.start])
      }
    }
  }

  private mutating func checkPair(
    _ word: PersianWord, _ next: PersianWord, of wording: MessageOutline.Wording
  ) {
    guard wording.scalars[word.end] == " " else { return }
    let pair = word.text + " " + next.text
    let isVerb = ["می", "نمی"].contains(word.text)
    let isEnding =
      SpellingRules.endings.contains(next.text)
      // These endings are words of their own unless they follow a silent heh.
      && (!["اند", "ام", "ایم"].contains(next.text) || word.text.hasSuffix("ه"))
    if isVerb || isEnding {
      missingJoiner(pair, word.text + "\u{200C}" + next.text, at: wording.offsets[word.start])
    } else if let wanted = spelling.joined[pair] {
      missingJoiner(pair, wanted, at: wording.offsets[word.start])
    }
  }

  private func joinedForm(of word: String) -> String? {
    if let wanted = spelling.joined[word] { return wanted }
    for prefix in ["نمی", "می"] where word.hasPrefix(prefix) {
      let stem = String(word.dropFirst(prefix.count))
      if SpellingRules.verbStems.contains(stem) { return prefix + "\u{200C}" + stem }
    }
    for ending in ["هها", "ههای", "ههایی"] where word.hasSuffix(ending) {
      return word.dropLast(ending.count - 1) + "\u{200C}" + ending.dropFirst()
    }
    return nil
  }

  private mutating func missingJoiner(_ found: String, _ wanted: String, at offset: Int) {
    find(
      .lintMissingJoiner, at: offset, ["found": .text(found)],
      hint: IssueHint(.writeEscape, ["escape": .text(wanted)]))
  }
}

/// A word in Arabic script, in which a zero-width non-joiner ends no word.
struct PersianWord {
  var text: String
  var start: Int
  var end: Int
}

extension MessageOutline.Wording {
  func arabicWords() -> [PersianWord] {
    var words: [PersianWord] = []
    var start: Int?
    for index in 0...scalars.count {
      let isPart =
        index < scalars.count
        && (scalars[index].isArabicLetter || scalars[index] == "\u{200C}"
          || scalars[index].properties.generalCategory == .nonspacingMark)
      if isPart {
        start = start ?? index
      } else if let first = start {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[first..<index])
        words.append(PersianWord(text: String(text), start: first, end: index))
        start = nil
      }
    }
    return words
  }
}

extension SpellingRules {
  /// The sequences that begin with a scalar, with their normal forms.
  static func normalForms(
    beginningWith scalar: Unicode.Scalar
  ) -> [([Unicode.Scalar], [Unicode.Scalar])] {
    formsByFirst[scalar] ?? []
  }

  private static let formsByFirst: [Unicode.Scalar: [([Unicode.Scalar], [Unicode.Scalar])]] = {
    var forms: [Unicode.Scalar: [([Unicode.Scalar], [Unicode.Scalar])]] = [:]
    for (found, wanted) in normalForms {
      let scalars = Array(found.unicodeScalars)
      guard let first = scalars.first else { continue }
      forms[first, default: []].append((scalars, Array(wanted.unicodeScalars)))
    }
    return forms
  }()
}

extension Unicode.Scalar {
  /// The code point as `U+06CC`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
