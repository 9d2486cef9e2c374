// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

// MARK: - Keys and arguments

extension IssueCode {
  /// The catalog has no `key`, which the source has.
  public static let lintMissingKey: IssueCode = "lint-missing-key"
  /// The message `key` is empty.
  public static let lintUntranslated: IssueCode = "lint-untranslated"
  /// The catalog has `key`, which the source has not.
  public static let lintExtraKey: IssueCode = "lint-extra-key"
  /// The text leaves out the argument `name` of its source.
  public static let lintMissingPlaceholder: IssueCode = "lint-missing-placeholder"
  /// The text uses `name`, which its source does not offer.
  public static let lintUnknownPlaceholder: IssueCode = "lint-unknown-placeholder"
  /// The text takes `name` for `found`, and its source for `expected`.
  public static let lintPlaceholderType: IssueCode = "lint-placeholder-type"
  /// The language needs a wording for `category` of `name`.
  public static let lintMissingPlural: IssueCode = "lint-missing-plural"
  /// The language never uses the wording for `category` of `name`.
  public static let lintUnusedPlural: IssueCode = "lint-unused-plural"
  /// The text is that of the source.
  public static let lintSameAsSource: IssueCode = "lint-same-as-source"
  /// The source of `key` was changed after it was translated.
  public static let lintOutdated: IssueCode = "lint-outdated"
  /// The text has `length` characters, which is more than `limit`.
  public static let lintTooLong: IssueCode = "lint-too-long"
}

// MARK: - Writing

extension IssueCode {
  /// The number `number` is typed, and not in the source.
  public static let lintTypedDigits: IssueCode = "lint-typed-digits"
  /// The digits of `number` are not those of the language.
  public static let lintWrongDigits: IssueCode = "lint-wrong-digits"
  /// The percent sign `found` is not that of the language.
  public static let lintWrongPercent: IssueCode = "lint-wrong-percent"
  /// The bracket or quotation mark `found` has no partner.
  public static let lintUnbalanced: IssueCode = "lint-unbalanced"
  /// The language does not write `found`.
  public static let lintWrongSign: IssueCode = "lint-wrong-sign"
  /// The letter `found` belongs to another language.
  public static let lintForeignLetter: IssueCode = "lint-foreign-letter"
  /// A zero-width non-joiner is missing in `found`.
  public static let lintMissingJoiner: IssueCode = "lint-missing-zwnj"
  /// A zero-width non-joiner separates nothing.
  public static let lintStrayJoiner: IssueCode = "lint-stray-zwnj"
  /// The characters `found` are not in normal form C.
  public static let lintNotNormalized: IssueCode = "lint-not-normalized"
  /// A direction mark has no partner.
  public static let lintDirectionMarks: IssueCode = "lint-direction-marks"
  /// There is a space at the beginning or the end that the source has not, or none that it has.
  public static let lintOuterSpace: IssueCode = "lint-outer-space"
  /// The source says `term`, and the text does not say `translation`.
  public static let lintGlossaryTerm: IssueCode = "lint-glossary-term"
  /// The glossary forbids `word`.
  public static let lintForbiddenWord: IssueCode = "lint-forbidden-word"
  /// The glossary cannot be understood here.
  public static let lintBadGlossary: IssueCode = "lint-bad-glossary"
}

// MARK: - Hints

extension IssueCode {
  /// Translate it, or declare that it is the same with `x-lint-ignore`.
  static let translateOrIgnore: IssueCode = "translate-or-ignore"
  /// Write `#`, so that the number is written by the rules of the language.
  static let writePluralNumber: IssueCode = "write-plural-number"
  /// Add the wording `example`.
  static let addWording: IssueCode = "add-wording"
  /// Remove the wording.
  static let removeWording: IssueCode = "remove-wording"
  /// Mend the translation, then set `x-sourceHash` to `hash`.
  static let updateSourceHash: IssueCode = "update-source-hash"
  /// Remove it.
  static let removeCharacter: IssueCode = "remove-character"
  /// Write a glossary with `locale`, `terms` and `forbidden`.
  static let writeGlossary: IssueCode = "write-glossary"
}
