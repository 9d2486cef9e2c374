// SPDX-License-Identifier: Apache-2.0

/// Words by which lines below a table begin.
enum FooterWords {
  private static let words = [
    "generated", "exported", "created", "downloaded", "printed", "prepared", "compiled",
    "updated", "last updated", "note", "notes", "n.b.", "nb", "source", "sources", "data source",
    "disclaimer", "report", "copyright", "\u{A9}", "(c)", "all rights reserved", "powered by",
    "end of", "*",
    "নোট", "বি.দ্র", "বিঃদ্রঃ", "দ্রষ্টব্য", "বিশেষ দ্রষ্টব্য", "সূত্র", "তৈরি", "প্রস্তুত", "কপিরাইট", "সর্বস্বত্ব",
    "नोट", "द्रष्टव्य", "पुनश्च", "स्रोत", "तयार", "कैफियत", "सर्वाधिकार", "प्रतिवेदन",
    "توجه", "یادداشت", "نکته", "منبع", "تهیه", "تاریخ تهیه", "گزارش", "کپی‌رایت", "کلیه حقوق",
  ]

  /// Tells whether words begin so, and not in the middle of a longer word.
  static func begin(_ text: String) -> Bool {
    let text = text.lowercased()
    return words.contains { word in
      guard text.hasPrefix(word) else { return false }
      guard let next = text.dropFirst(word.count).first else { return true }
      return !(next.isLetter || next.isNumber) || word.last?.isLetter == false
    }
  }
}

extension SourceText {
  /// Tells whether a row of an export that has no day may be what programs write below a table: one
  /// sentence, by itself or as such lines begin.
  ///
  /// In lists a name may be all that is left of a row, so that its cells say whether it was one.
  func isFooterOfExport(_ record: DelimitedRecord, mayEndEarly: Bool) -> Bool {
    guard !record.hasTextBeyondFields, invalidOffset(in: record) == nil else { return false }
    let filled = record.fields.filter(hasContent)
    guard let first = filled.first, filled.count <= 2 else { return false }
    let words = withTrimmedContent(of: first, CellText.line)
    let rest = filled.dropFirst().map { withTrimmedContent(of: $0, CellText.line) }
    if FooterWords.begin(words) {
      // `Note` may be a name, and a day of its own is more than what follows such a word.
      return rest.allSatisfy { !$0.unicodeScalars.contains { DecimalDigit($0) != nil } }
    }
    guard rest.isEmpty, mayEndEarly || record.fieldCount == 1 else { return false }
    let hasDigit = words.unicodeScalars.contains { DecimalDigit($0) != nil }
    return words.split(whereSeparator: \.isWhitespace).count >= (hasDigit ? 4 : 2)
  }
}
