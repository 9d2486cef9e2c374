// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// JSON whose members keep their order.
enum JSONNode {
  case null
  case number(Double)
  case text(String)
  case list([JSONNode])
  case object([(String, JSONNode)])

  static func optional(_ value: Double?) -> JSONNode { value.map(JSONNode.number) ?? .null }

  static func optional(_ value: Int?) -> JSONNode { optional(value.map(Double.init)) }

  static func optional(_ text: String?) -> JSONNode { text.map(JSONNode.text) ?? .null }

  /// Text without directional marks: programs decide for themselves where it stands.
  static func plain(_ text: String) -> JSONNode { .text(TextIsolate.sanitizing(text)) }

  /// The same as an object, to which more may be added one day.
  static func textObject(_ text: String) -> JSONNode { .object([("text", plain(text))]) }

  /// The JSON text, one member or item a line, except in lists and objects that hold no others.
  var formatted: String {
    var output = ""
    write(into: &output, indent: 0)
    return output + "\n"
  }

  private var isFlat: Bool {
    switch self {
    case .null, .number, .text: true
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  private func write(into output: inout String, indent: Int) {
    switch self {
    case .null: output += "null"
    case .number(let value): output += Self.numberText(value)
    case .text(let text): Self.write(text, into: &output)
    case .list(let items):
      Self.write(items.map { (nil, $0) }, between: ("[", "]"), into: &output, indent: indent)
    case .object(let members):
      Self.write(
        members.map { ($0.0, $0.1) }, between: ("{", "}"), into: &output, indent: indent)
    }
  }

  private static func write(
    _ entries: [(key: String?, value: JSONNode)], between ends: (String, String),
    into output: inout String, indent: Int
  ) {
    let isFlat = entries.allSatisfy(\.value.isFlat)
    output += ends.0
    for (index, entry) in entries.enumerated() {
      if index > 0 { output += isFlat ? ", " : "," }
      if !isFlat { output += "\n" + String(repeating: "  ", count: indent + 1) }
      if let key = entry.key {
        write(key, into: &output)
        output += ": "
      }
      entry.value.write(into: &output, indent: indent + 1)
    }
    if !isFlat { output += "\n" + String(repeating: "  ", count: indent) }
    output += ends.1
  }

  /// The shortest text that reads back as the same number.
  private static func numberText(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && abs(value) < 1e15
      ? String(Int(value)) : value.description
  }

  private static func write(_ text: String, into output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      // Line separators end a string in older JavaScript.
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
