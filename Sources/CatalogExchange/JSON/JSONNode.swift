// SPDX-License-Identifier: Apache-2.0

/// A JSON value to be written, whose members keep their order.
public enum JSONNode: Hashable, Sendable {
  /// The word `null`.
  case null
  /// The words `true` and `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number that is not whole.
  case double(Double)
  /// A string.
  case string(String)
  /// Values in order.
  case array([JSONNode])
  /// Members in order.
  case object([(key: String, value: JSONNode)])

  /// The text over several lines, indented by two spaces.
  ///
  /// - Parameters:
  ///   - colon: What stands between a key and its value.
  ///   - indentation: The space before each line but the first.
  /// - Returns: The JSON without a line end after it.
  public func text(colon: String = ": ", indentation: String = "") -> String {
    let inner = indentation + "  "
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .double(let value): return value.isFinite ? value.description : "null"
    case .string(let value): return Self.quoted(value)
    case .array(let values) where values.isEmpty: return "[]"
    case .object(let members) where members.isEmpty: return "{}"
    case .array(let values):
      return "[\n"
        + values.map { inner + $0.text(colon: colon, indentation: inner) }
        .joined(separator: ",\n") + "\n" + indentation + "]"
    case .object(let members):
      return "{\n"
        + members.map { key, value in
          inner + Self.quoted(key) + colon + value.text(colon: colon, indentation: inner)
        }.joined(separator: ",\n") + "\n" + indentation + "}"
    }
  }

  /// A text between quotation marks, with the escapes that JSON asks for.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Tells whether two values are the same, members in the same order.
  public static func == (one: JSONNode, other: JSONNode) -> Bool { one.text() == other.text() }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text()) }
}
