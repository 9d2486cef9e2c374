// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

// MARK: - JSON

extension IssueCode {
  /// The file has nothing in it but space.
  public static let jsonEmpty: IssueCode = "json-empty"
  /// A byte is not UTF-8.
  public static let jsonNotUTF8: IssueCode = "json-not-utf-8"
  /// Arrays and objects are nested deeper than `limit`.
  public static let jsonTooDeep: IssueCode = "json-too-deep"
  /// A value should stand where `found` is.
  public static let jsonExpectedValue: IssueCode = "json-expected-value"
  /// A key in quotation marks should stand where `found` is.
  public static let jsonExpectedKey: IssueCode = "json-expected-key"
  /// A colon should follow `key`, not `found`.
  public static let jsonExpectedColon: IssueCode = "json-expected-colon"
  /// A comma or the bracket `close` should stand where `found` is.
  public static let jsonExpectedComma: IssueCode = "json-expected-comma"
  /// Two items have no comma between them.
  public static let jsonMissingComma: IssueCode = "json-missing-comma"
  /// A comma has no item after it.
  public static let jsonTrailingComma: IssueCode = "json-trailing-comma"
  /// The file goes on with `found` after its value.
  public static let jsonTrailingContent: IssueCode = "json-trailing-content"
  /// The file ends before the bracket `close`.
  public static let jsonUnfinished: IssueCode = "json-unfinished"
  /// The line ends before the string does.
  public static let jsonUnterminatedString: IssueCode = "json-unterminated-string"
  /// A string has the control character `character`.
  public static let jsonControlCharacter: IssueCode = "json-control-character"
  /// JSON has no `escape`.
  public static let jsonUnknownEscape: IssueCode = "json-unknown-escape"
  /// The surrogate `escape` lacks its other half.
  public static let jsonLoneSurrogate: IssueCode = "json-lone-surrogate"
  /// The text `number` is not a number by the rules of JSON.
  public static let jsonBadNumber: IssueCode = "json-bad-number"
  /// The text `word` stands without quotation marks and is no word of JSON.
  public static let jsonUnknownWord: IssueCode = "json-unknown-word"
  /// An object has `key` twice, first at `first`; the last one is used.
  public static let jsonDuplicateKey: IssueCode = "json-duplicate-key"
}

// MARK: - Messages

extension IssueCode {
  /// A brace is never closed.
  public static let messageUnclosedBrace: IssueCode = "message-unclosed-brace"
  /// A closing brace has no opening one, and is printed.
  public static let messageStrayBrace: IssueCode = "message-stray-brace"
  /// An apostrophe begins quoted text that never ends.
  public static let messageUnclosedQuote: IssueCode = "message-unclosed-quote"
  /// The name of an argument should stand where `found` is.
  public static let messageExpectedName: IssueCode = "message-expected-name"
  /// A comma or brace should follow the argument `name`, not `found`.
  public static let messageExpectedComma: IssueCode = "message-expected-comma"
  /// The type of the argument `name` should stand where `found` is.
  public static let messageExpectedType: IssueCode = "message-expected-type"
  /// A selector such as `other` should stand where `found` is.
  public static let messageExpectedSelector: IssueCode = "message-expected-selector"
  /// A number should stand where `found` is.
  public static let messageExpectedNumber: IssueCode = "message-expected-number"
  /// A message in braces should follow `selector`, not `found`.
  public static let messageExpectedWording: IssueCode = "message-expected-wording"
  /// The argument number `number` begins with zero or is too large.
  public static let messageBadArgumentNumber: IssueCode = "message-bad-argument-number"
  /// The text `number` after `=` or `offset:` is not a number.
  public static let messageBadNumber: IssueCode = "message-bad-number"
  /// The message syntax has no `type`.
  public static let messageUnknownType: IssueCode = "message-unknown-type"
  /// The message syntax has `type`, but the product does not.
  public static let messageUnsupportedType: IssueCode = "message-unsupported-type"
  /// Arguments of `type` have no `style`.
  public static let messageUnknownStyle: IssueCode = "message-unknown-style"
  /// ICU writes `type` with `style`, but the product does not.
  public static let messageUnsupportedStyle: IssueCode = "message-unsupported-style"
  /// The date skeleton `skeleton` has `field`, which days do not have.
  public static let messageUnsupportedSkeleton: IssueCode = "message-unsupported-skeleton"
  /// The argument `name` of `type` has no messages to choose from.
  public static let messageMissingChoices: IssueCode = "message-missing-choices"
  /// The argument `name` of `type` has no message for `other`.
  public static let messageMissingOther: IssueCode = "message-missing-other"
  /// No language has the plural category `category`.
  public static let messageUnknownCategory: IssueCode = "message-unknown-category"
  /// The selector `selector` is there twice.
  public static let messageDuplicateSelector: IssueCode = "message-duplicate-selector"
  /// The word `offset:` comes after a selector.
  public static let messageLateOffset: IssueCode = "message-late-offset"
  /// Plurals and selects are nested deeper than `limit`.
  public static let messageTooDeep: IssueCode = "message-too-deep"
  /// No value was given for `name`.
  public static let messageMissingArgument: IssueCode = "message-missing-argument"
  /// The value given for `name` is not one for `type`.
  public static let messageArgumentKind: IssueCode = "message-argument-kind"
  /// The value given for `name` could not be formatted, for `reason`.
  public static let messageFormatFailed: IssueCode = "message-format-failed"
}

// MARK: - Catalogs

extension IssueCode {
  /// The file holds something other than an object.
  public static let catalogNotObject: IssueCode = "catalog-not-object"
  /// Neither the file nor its name says whose words these are.
  public static let catalogMissingLocale: IssueCode = "catalog-missing-locale"
  /// Nothing is known of the locale `locale`.
  public static let catalogUnknownLocale: IssueCode = "catalog-unknown-locale"
  /// The file says `locale`, but is named for `named`.
  public static let catalogLocaleMismatch: IssueCode = "catalog-locale-mismatch"
  /// The message `key` is not a string.
  public static let catalogMessageNotText: IssueCode = "catalog-message-not-text"
  /// The attribute `key` is not a string.
  public static let catalogNotText: IssueCode = "catalog-not-text"
  /// The attribute `key` is not a whole number.
  public static let catalogNotCount: IssueCode = "catalog-not-count"
  /// The attribute `key` is not an object.
  public static let catalogMetadataNotObject: IssueCode = "catalog-metadata-not-object"
  /// There are attributes for `key`, but no such message.
  public static let catalogOrphanMetadata: IssueCode = "catalog-orphan-metadata"
  /// The attribute `key` is unknown and close to a known one.
  public static let catalogUnknownAttribute: IssueCode = "catalog-unknown-attribute"
  /// Placeholders have no `type`.
  public static let catalogUnknownType: IssueCode = "catalog-unknown-type"
  /// The message `key` uses `name`, which its attributes do not declare.
  public static let catalogUndeclaredPlaceholder: IssueCode = "catalog-undeclared-placeholder"
  /// The attributes of `key` declare `name`, which the message does not use.
  public static let catalogUnusedPlaceholder: IssueCode = "catalog-unused-placeholder"
  /// The message `key` has no words in `locale`, and is written in English.
  public static let untranslatedMessage: IssueCode = "untranslated-message"
  /// The message `key` has no words in `locale`, and is written in the language `other` of the
  /// reader's, or in the words that its language has everywhere.
  public static let inheritedMessage: IssueCode = "inherited-message"
  /// No catalog has the message `key`.
  public static let unknownMessage: IssueCode = "unknown-message"
}

// MARK: - Hints

extension IssueCode {
  /// Save the file as UTF-8.
  static let saveAsUTF8: IssueCode = "save-as-utf-8"
  /// Put keys and text between double quotation marks.
  static let doubleQuotes: IssueCode = "double-quotes"
  /// Add the comma, or write a quotation mark inside text as `\"`.
  static let commaOrEscape: IssueCode = "comma-or-escape"
  /// What is not closed was opened at `place`.
  static let openedAt: IssueCode = "opened-at"
  /// Write `escape` instead.
  static let writeEscape: IssueCode = "write-escape"
  /// Write both halves of the surrogate pair, or the character itself.
  static let surrogatePair: IssueCode = "surrogate-pair"
  /// Close the string on its line, and write line breaks as `\n`.
  static let closeString: IssueCode = "close-string"
  /// Add the missing `}`.
  static let closeBrace: IssueCode = "close-brace"
  /// Write `'}'` to print a brace, or remove it.
  static let quoteBrace: IssueCode = "quote-brace"
  /// Write `''` for an apostrophe before a brace.
  static let doubleApostrophe: IssueCode = "double-apostrophe"
  /// Names of arguments have letters, digits and `_`.
  static let argumentNames: IssueCode = "argument-names"
  /// Add `other {…}`.
  static let addOther: IssueCode = "add-other"
  /// Add `"@@locale": "…"`.
  static let addLocale: IssueCode = "add-locale"
}
