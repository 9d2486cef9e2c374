// SPDX-License-Identifier: Apache-2.0

/// A value of a YAML document and where it begins.
indirect enum YAMLNode {
  case scalar(YAMLScalar)
  case sequence([YAMLNode], YAMLMark)
  case mapping([(key: YAMLNode, value: YAMLNode)], YAMLMark)

  /// Where it begins; of an alias, where what it stands for does.
  var mark: YAMLMark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }
}

/// A single value, of which YAML's own rules for numbers, days and truths are not asked.
struct YAMLScalar {
  /// How a single value is written.
  enum Style {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  let text: String
  let style: Style
  let mark: YAMLMark
}

/// A place in a document.
struct YAMLMark: Hashable {
  /// From 1.
  let line: Int
  /// In characters, from 1.
  let column: Int
}

/// Why a text is no YAML document.
enum YAMLProblem: Error {
  /// A usual mistake, and where it is.
  case mistake(YAMLMistake, at: YAMLMark)
  /// Another mistake, told in English, and where it is; `nil` for the whole of the document.
  case damaged(String, at: YAMLMark?)
  /// Keys that stand more than once in a mapping, each with the place of a later one.
  case repeatedKeys([(key: String, mark: YAMLMark)])
}
