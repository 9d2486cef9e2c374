// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// A mistake that people make in YAML, whose words catalogs have.
struct YAMLMistake: Hashable {
  /// The name of its text.
  let code: IssueCode
  /// The character that it is about.
  var character: Unicode.Scalar?

  /// Whether it shows only before the place at which it is noticed.
  var isBefore: Bool { [IssueCode.yamlColon, .yamlIndentation].contains(code) }

  static let secondDocument = YAMLMistake(code: .yamlSecondDocument)
  static let unknownAlias = YAMLMistake(code: .yamlUnknownAlias)
}

/// Where the reader of YAML noticed that something is wrong, and what it was reading then.
struct YAMLFailure {
  /// What is wrong, in English.
  let text: String
  let mark: YAMLMark
  /// What was being read, in English, and where that begins.
  let context: (text: String, mark: YAMLMark)?
  /// The character at the place.
  let character: Unicode.Scalar?
  /// Whether nothing but spaces stands before it in its line.
  let isFirstInLine: Bool
  /// Whether nothing is left there to be read.
  let isAtEnd: Bool
  /// Where the innermost list or mapping that is not over begins.
  let open: YAMLMark?

  /// What is wrong in words of catalogs and where it is; in those of the reader where it is unusual.
  var problem: YAMLProblem {
    let isQuoted = context?.text == "while scanning a quoted scalar"
    switch text {
    case "mapping values are not allowed in this context": return mistake(.yamlColon)
    case "found unexpected end of stream" where isQuoted,
      "found unexpected document indicator" where isQuoted:
      return mistake(.yamlOpenQuote, at: context?.mark)
    case "did not find expected node content" where isAtEnd && isFlow,
      "did not find expected ',' or ']'" where isAtEnd,
      "did not find expected ',' or '}'" where isAtEnd:
      return mistake(.yamlOpenBracket, at: open)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return mistake(.yamlNoComma)
    case "found character that cannot start any token" where character == "\t":
      return mistake(.yamlTab)
    case "found character that cannot start any token" where character != nil:
      return .mistake(YAMLMistake(code: .yamlFirstCharacter, character: character), at: mark)
    case "did not find expected key" where !isFirstInLine: return mistake(.yamlAfterValue)
    case "block sequence entries are not allowed in this context": return mistake(.yamlListHere)
    case "did not find expected key", "did not find expected '-' indicator":
      return mistake(.yamlIndentation)
    case "could not find expected ':'": return mistake(.yamlNoColon, at: context?.mark)
    case "found unknown escape character": return mistake(.yamlEscape)
    default: return .damaged(text, at: mark)
    }
  }

  private var isFlow: Bool { context?.text == "while parsing a flow node" }

  private func mistake(_ code: IssueCode, at other: YAMLMark? = nil) -> YAMLProblem {
    .mistake(YAMLMistake(code: code), at: other ?? mark)
  }
}
