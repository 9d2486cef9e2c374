// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// Mistakes that people make in YAML.
extension IssueCode {
  /// A colon stands in the text of a value, or a key beside another in one line.
  public static let yamlColon: IssueCode = "yaml-colon"
  /// A quotation mark that is never closed.
  public static let yamlOpenQuote: IssueCode = "yaml-open-quote"
  /// A bracket that is never closed.
  public static let yamlOpenBracket: IssueCode = "yaml-open-bracket"
  /// A comma or a closing bracket is missing.
  public static let yamlNoComma: IssueCode = "yaml-no-comma"
  /// A tab stands where a line is indented.
  public static let yamlTab: IssueCode = "yaml-tab"
  /// A value begins with a `character` that none begins with.
  public static let yamlFirstCharacter: IssueCode = "yaml-first-character"
  /// A line is indented unlike those that it belongs to.
  public static let yamlIndentation: IssueCode = "yaml-indentation"
  /// A key without a colon and a space after it.
  public static let yamlNoColon: IssueCode = "yaml-no-colon"
  /// An alias of what has no anchor.
  public static let yamlUnknownAlias: IssueCode = "yaml-unknown-alias"
  /// A second document begins.
  public static let yamlSecondDocument: IssueCode = "yaml-second-document"
  /// Text stands after a closing quotation mark or bracket.
  public static let yamlAfterValue: IssueCode = "yaml-after-value"
  /// A list begins beside its key.
  public static let yamlListHere: IssueCode = "yaml-list-here"
  /// A backslash before a character that it does not go with.
  public static let yamlEscape: IssueCode = "yaml-escape"
  /// A `character` that nobody sees, and that no text has.
  public static let yamlControlCharacter: IssueCode = "yaml-control-character"
  /// A `character` before a line that looks like a space, and is none that YAML knows.
  public static let yamlOddSpace: IssueCode = "yaml-odd-space"
  /// A value is missing where a comma or a closing bracket stands.
  public static let yamlNoValue: IssueCode = "yaml-no-value"
  /// Text begins beside the `|` or `>` that says that it begins on the next line.
  public static let yamlBlockText: IssueCode = "yaml-block-text"
  /// Lists and mappings stand too deep in each other.
  public static let yamlTooDeep: IssueCode = "yaml-too-deep"
}
