// SPDX-License-Identifier: Apache-2.0

/// How the numbers of a file are read: those in quotes, and those without.
///
/// Both are read alike but where quotes tell texts from what is stored as a number, of which nothing
/// has to be known: its point begins its fraction.
struct NumberReaders {
  /// What reads the cells that stand in quotes; of most files all.
  let quoted: NumberReader
  /// What reads the other ones.
  let bare: NumberReader

  /// Reads all texts in one way.
  ///
  /// - Parameters:
  ///   - texts: What reads them.
  ///   - quotesTexts: Whether what stands without quotes is no text.
  init(_ texts: NumberReader, quotesTexts: Bool) {
    quoted = texts
    bare = quotesTexts ? NumberReader(decimalSeparator: .point) : texts
  }

  /// What reads the numbers of a dialect.
  init(_ dialect: SourceDialect, _ description: SourceDescription, quotesTexts: Bool) {
    self.init(
      NumberReader(decimalSeparator: description.decimalSeparator ?? dialect.decimalSeparator),
      quotesTexts: quotesTexts)
  }

  /// Whether quotes change nothing.
  var readAlike: Bool { quoted.decimalSeparator == bare.decimalSeparator }

  /// What reads a cell.
  func reader(of field: DelimitedRecord.Field) -> NumberReader { field.isQuoted ? quoted : bare }
}
