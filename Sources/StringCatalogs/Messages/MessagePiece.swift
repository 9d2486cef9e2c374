// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// A part of a compiled message.
enum MessagePiece: Hashable, Sendable {
  case text(String)
  case argument(String, ArgumentStyle)
  /// The `#` of the plural around it.
  case pluralNumber
  indirect case plural(PluralChoice)
  indirect case select(SelectChoice)
}

/// How a single value is written.
enum ArgumentStyle: Hashable, Sendable {
  /// Whatever the value is: `{name}`.
  case plain
  case number
  case integer
  case percent
  case date(DateStyle)

  /// What the syntax calls the kind of value; empty when any will do.
  var typeName: String {
    switch self {
    case .plain: ""
    case .number, .integer, .percent: "number"
    case .date: "date"
    }
  }
}

/// Wording chosen by a number.
struct PluralChoice: Hashable, Sendable {
  var name: String
  var kind: PluralRules.Kind
  /// Subtracted before a category is chosen and where `#` is written, but not for `=1`.
  var offset = 0.0
  var exact: [Double: [MessagePiece]] = [:]
  var categories: [PluralCategory: [MessagePiece]] = [:]

  var typeName: String { kind == .cardinal ? "plural" : "selectordinal" }

  /// How the number is written in the wording for `other`, which is what a category is chosen
  /// for: 1.2 written as a whole number is one.
  var numberStyle: ArgumentStyle {
    for piece in categories[.other] ?? [] {
      switch piece {
      case .pluralNumber, .argument(name, .plain): return .number
      case .argument(name, let style): return style
      default: continue
      }
    }
    return .number
  }
}

/// Wording chosen by a word.
struct SelectChoice: Hashable, Sendable {
  var name: String
  var options: [String: [MessagePiece]] = [:]
}
