// SPDX-License-Identifier: Apache-2.0

/// A JSON value to be written, whose members keep their order.
public enum JSONNode: Sendable {
  /// The word `null`.
  case null
  /// The words `true` and `false`.
  case bool(Bool)
  /// A number; one that is not finite is written as `null`.
  case number(Double)
  /// A string.
  case text(String)
  /// Values in order.
  case list([JSONNode])
  /// Members in order.
  case object([(key: String, value: JSONNode)])

  /// A whole number.
  public static func count(_ value: Int) -> JSONNode { .number(Double(value)) }

  /// A number, or `null` without one.
  public static func optional(_ value: Double?) -> JSONNode { value.map(JSONNode.number) ?? .null }

  /// A whole number, or `null` without one.
  public static func optional(_ value: Int?) -> JSONNode { value.map(JSONNode.count) ?? .null }

  /// A string, or `null` without one.
  public static func optional(_ text: String?) -> JSONNode { text.map(JSONNode.text) ?? .null }

  /// How JSON is laid out in lines.
  public struct Layout: Sendable {
    /// What stands between a key and its value.
    public var colon = ": "
    /// Whether lists and objects that hold no others stand on one line.
    public var isCompact = false

    /// A member or an item a line.
    public static let expanded = Layout()
    /// The same, but for lists and objects that hold no others.
    public static let compact = Layout(isCompact: true)
    /// As Xcode writes its catalogs.
    public static let xcode = Layout(colon: " : ")
  }

  /// The text, indented by two spaces.
  ///
  /// - Parameters:
  ///   - layout: How it is laid out.
  ///   - indent: How far lines but the first are indented, in steps.
  /// - Returns: The JSON without a line end after it.
  public func text(_ layout: Layout = .expanded, indent: Int = 0) -> String {
    var output = ""
    write(into: &output, layout, indent: indent)
    return output
  }

  private var isFlat: Bool {
    switch self {
    case .null, .bool, .number, .text: true
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  private func write(into output: inout String, _ layout: Layout, indent: Int) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .number(let value): output += Self.numberText(value)
    case .text(let text): Self.write(text, into: &output)
    case .list(let items):
      Self.write(
        items.lazy.map { (nil, $0) }, between: ("[", "]"), into: &output, layout, indent: indent)
    case .object(let members):
      Self.write(
        members.lazy.map { ($0.key, $0.value) }, between: ("{", "}"), into: &output, layout,
        indent: indent)
    }
  }

  private static func write(
    _ entries: some Collection<(key: String?, value: JSONNode)>, between ends: (String, String),
    into output: inout String, _ layout: Layout, indent: Int
  ) {
    let isFlat = entries.isEmpty || layout.isCompact && entries.allSatisfy(\.value.isFlat)
    output += ends.0
    var isFirst = true
    for (key, value) in entries {
      if !isFirst { output += isFlat ? ", " : "," }
      isFirst = false
      if !isFlat { output += "\n" + String(repeating: "  ", count: indent + 1) }
      if let key {
        write(key, into: &output)
        output += layout.colon
      }
      value.write(into: &output, layout, indent: indent + 1)
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

  /// A text between quotation marks, with the escapes that JSON asks for.
  public static func quoted(_ text: String) -> String {
    var quoted = ""
    write(text, into: &quoted)
    return quoted
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
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
