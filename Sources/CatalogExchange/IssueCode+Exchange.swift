// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

extension IssueCode {
  /// The file is in none of the formats.
  public static let exchangeUnknownFormat: IssueCode = "exchange-unknown-format"
  /// The file has more than `limit` megabytes.
  public static let exchangeTooLarge: IssueCode = "exchange-too-large"
  /// The file is written in `charset`.
  public static let exchangeNotUTF8: IssueCode = "exchange-not-utf-8"
  /// The XML is not well formed, because of `problem`.
  public static let exchangeBrokenXML: IssueCode = "exchange-broken-xml"
  /// The XML has a document type or an entity.
  public static let exchangeRefusedXML: IssueCode = "exchange-refused-xml"
  /// Elements are nested deeper than `limit`.
  public static let exchangeTooDeep: IssueCode = "exchange-too-deep"
  /// The file does not say into which locale it translates.
  public static let exchangeMissingLocale: IssueCode = "exchange-missing-locale"
  /// The line is not understood.
  public static let exchangeBadLine: IssueCode = "exchange-bad-line"
  /// The table lacks the column `column`.
  public static let exchangeMissingColumn: IssueCode = "exchange-missing-column"
  /// The translation of `key` is a formula.
  public static let exchangeFormula: IssueCode = "exchange-formula"
  /// The file has `key` twice.
  public static let exchangeRepeatedKey: IssueCode = "exchange-repeated-key"
  /// The source has no `key`.
  public static let exchangeUnknownKey: IssueCode = "exchange-unknown-key"
  /// The source of `key` is not what was translated.
  public static let exchangeSourceChanged: IssueCode = "exchange-source-changed"
  /// The file translates into `locale`, which is that of the source.
  public static let exchangeIsSource: IssueCode = "exchange-is-source"
  /// The format cannot hold `what` of some messages: `count` of them, first `key`.
  public static let exchangeCannotHold: IssueCode = "exchange-cannot-hold"
}

extension InputIssue {
  /// Says that a format cannot hold something of some messages.
  static func cannotHold(_ what: String, of keys: [String]) -> [InputIssue] {
    guard let first = keys.first else { return [] }
    return [
      InputIssue(
        .exchangeCannotHold, severity: .warning, at: nil,
        ["what": .text(what), "count": .count(keys.count), "key": .text(first)])
    ]
  }
}
