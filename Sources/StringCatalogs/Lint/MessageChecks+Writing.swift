// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

extension MessageChecks {
  // MARK: Digits

  mutating func checkDigits(_ wording: MessageOutline.Wording) {
    for number in wording.numbers() {
      if number.isForeign(to: conventions.digits) {
        guard !number.isCode else { continue }
        find(
          .lintWrongDigits, at: number.offset, ["number": .text(number.text)], hint: native(number))
      } else if let choice = wording.choice, choice.type != "select",
        PluralCategory(rawValue: choice.selector) != nil, !wording.writesNumber
      {
        find(
          .lintTypedDigits, at: number.offset, ["number": .text(number.text)],
          hint: IssueHint(.writePluralNumber))
      } else if let source, !number.isCode, !hasInSource(number, source) {
        find(.lintTypedDigits, at: number.offset, ["number": .text(number.text)])
      }
    }
  }

  private func hasInSource(_ number: TypedNumber, _ source: LintedSource) -> Bool {
    source.numbers.contains(Digits.normalized(number.text))
      // A case for `=1` may say the number that it stands for.
      || outline.uses.contains { use in
        use.selectors.contains { $0.word == "=" + Digits.normalized(number.text) }
      }
  }

  /// What to write in place of digits of another language.
  private func native(_ number: TypedNumber) -> IssueHint? {
    guard conventions.digits.count == 10 else { return nil }
    var text = String.UnicodeScalarView()
    for scalar in Digits.normalized(number.text).unicodeScalars {
      let value = Int(scalar.value) - 48
      text.append((0...9).contains(value) ? conventions.digits[value] : scalar)
    }
    return IssueHint(.writeEscape, ["escape": .text(String(text))])
  }

  // MARK: Signs

  mutating func checkSigns(_ wording: MessageOutline.Wording) {
    let sourceText = source?.message.text ?? ""
    for (index, scalar) in wording.scalars.enumerated() {
      let offset = wording.offsets[index]
      switch scalar {
      case "%", "\u{66A}":
        guard scalar != conventions.percentSign, !wording.isInCode(index) else { continue }
        find(
          .lintWrongPercent, at: offset, ["found": .text(String(scalar))],
          hint: IssueHint(.writeEscape, ["escape": .text(String(conventions.percentSign))]))
      case "\"", "“", "”", "„", "«", "»", "‘", "‹", "›":
        guard let quotes = conventions.quotes, !quotes.unicodeScalars.contains(scalar),
          !(scalar == "\"" && sourceText.unicodeScalars.contains("\""))
        else { continue }
        find(
          .lintWrongSign, at: offset, ["found": .text(String(scalar))],
          hint: IssueHint(.writeEscape, ["escape": .text(String(quotes.prefix(2)))]))
      case "（", "）", "［", "］", "｛", "｝", "％":
        guard !["zh", "ja", "ko"].contains(locale.language) else { continue }
        find(.lintWrongSign, at: offset, ["found": .text(String(scalar))])
      case ",", ";", "?":
        guard conventions.hasArabicPunctuation, index > 0,
          wording.scalars[index - 1].isArabicLetter
        else { continue }
        let sign = scalar == "," ? "،" : scalar == ";" ? "؛" : "؟"
        find(
          .lintWrongSign, at: offset, ["found": .text(String(scalar))],
          hint: IssueHint(.writeEscape, ["escape": .text(sign)]))
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        find(
          .lintWrongSign, at: offset, ["found": .text(scalar.codePoint)],
          hint: IssueHint(.removeCharacter))
      default: continue
      }
    }
  }

  /// Reports brackets and quotation marks without a partner.
  mutating func checkPairs(_ wording: MessageOutline.Wording) {
    let closing: [Unicode.Scalar: Unicode.Scalar] = [
      "(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "（": "）",
    ]
    let closers = Set(closing.values)
    var open: [(closer: Unicode.Scalar, index: Int)] = []
    for (index, scalar) in wording.scalars.enumerated() {
      if let closer = closing[scalar] {
        open.append((closer, index))
      } else if closers.contains(scalar) {
        if open.last?.closer == scalar {
          open.removeLast()
        } else {
          find(
            .lintUnbalanced, at: wording.offsets[index], ["found": .text(String(scalar))])
        }
      }
    }
    for (_, index) in open {
      find(
        .lintUnbalanced, at: wording.offsets[index],
        ["found": .text(String(wording.scalars[index]))])
    }
  }

  /// Reports isolates and embeddings without a beginning or an end (UAX #9).
  mutating func checkDirectionMarks(_ wording: MessageOutline.Wording) {
    var open: [(closer: Unicode.Scalar, index: Int)] = []
    for (index, scalar) in wording.scalars.enumerated() {
      switch scalar.value {
      case 0x2066...0x2068: open.append(("\u{2069}", index))
      case 0x202A, 0x202B, 0x202D, 0x202E: open.append(("\u{202C}", index))
      case 0x2069, 0x202C:
        if open.last?.closer == scalar {
          open.removeLast()
        } else {
          find(.lintDirectionMarks, at: wording.offsets[index])
        }
      default: continue
      }
    }
    for (_, index) in open { find(.lintDirectionMarks, at: wording.offsets[index]) }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of Arabic script, whatever the language.
  var isArabicLetter: Bool {
    (0x620...0x64A).contains(value) || (0x66E...0x6D3).contains(value) || value == 0x6D5
  }
}
