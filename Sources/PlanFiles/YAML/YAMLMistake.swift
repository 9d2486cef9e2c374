// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// A mistake that people make in YAML, whose words catalogs have.
struct YAMLMistake: Hashable {
  /// The name of its text.
  let code: IssueCode
  /// The character that it is about.
  var character: Unicode.Scalar?

  /// The character as readers are told of it: one that nobody sees by its number.
  var nameOfCharacter: String? {
    guard let character else { return nil }
    guard [.yamlControlCharacter, .yamlOddSpace].contains(code) else { return String(character) }
    let number = String(character.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - number.count, 0)) + number
  }

  /// Whether it shows only before the place at which it is noticed.
  var isBefore: Bool { [IssueCode.yamlColon, .yamlIndentation].contains(code) }

  static let secondDocument = YAMLMistake(code: .yamlSecondDocument)
  static let unknownAlias = YAMLMistake(code: .yamlUnknownAlias)
  static let tooDeep = YAMLMistake(code: .yamlTooDeep)
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
    let isBlock = context?.text == "while scanning a block scalar"
    if isFirstInLine, let character, character.isOddSpace {
      return .mistake(YAMLMistake(code: .yamlOddSpace, character: character), at: mark)
    }
    switch text {
    case "mapping values are not allowed in this context", "found unexpected ':'":
      return mistake(.yamlColon)
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
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return mistake(.yamlTab)
    case "found character that cannot start any token" where character != nil,
      "mapping keys are not allowed in this context" where character != nil:
      return .mistake(YAMLMistake(code: .yamlFirstCharacter, character: character), at: mark)
    case "did not find expected key" where !isFirstInLine: return mistake(.yamlAfterValue)
    case "block sequence entries are not allowed in this context": return mistake(.yamlListHere)
    case "did not find expected key", "did not find expected '-' indicator":
      return mistake(.yamlIndentation)
    case "could not find expected ':'": return mistake(.yamlNoColon, at: context?.mark)
    case "did not find expected <document start>":
      return mistake(isFirstInLine ? .yamlIndentation : .yamlAfterValue)
    case "did not find expected node content": return mistake(.yamlNoValue)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return mistake(.yamlEscape)
    case _ where isBlock: return mistake(.yamlBlockText)
    default:
      guard let sign else { return .damaged(text, at: mark) }
      return .mistake(
        YAMLMistake(code: .yamlFirstCharacter, character: sign), at: context?.mark ?? mark)
    }
  }

  /// The sign with which what was read begins, where it is one that hardly anybody means as YAML does.
  private var sign: Unicode.Scalar? {
    switch context?.text {
    case "while scanning an anchor": "&"
    case "while scanning an alias": "*"
    case "while scanning a tag", "while parsing a tag", "while parsing a node": "!"
    case "while scanning a directive", "while scanning a %YAML directive",
      "while scanning a %TAG directive", "while scanning a tag directive",
      "while parsing a %TAG directive":
      "%"
    default:
      [
        "found duplicate %YAML directive", "found duplicate %TAG directive",
        "found incompatible YAML document",
      ].contains(text) ? "%" : nil
    }
  }

  private var isFlow: Bool { context?.text == "while parsing a flow node" }

  private func mistake(_ code: IssueCode, at other: YAMLMark? = nil) -> YAMLProblem {
    .mistake(YAMLMistake(code: code), at: other ?? mark)
  }
}

extension Unicode.Scalar {
  /// Whether it is a space, or takes none, that looks like nothing but a plain one, such as those of
  /// pages on the web.
  fileprivate var isOddSpace: Bool {
    !isASCII && properties.isWhitespace || self == "\u{200B}" || self == "\u{FEFF}"
  }
}
