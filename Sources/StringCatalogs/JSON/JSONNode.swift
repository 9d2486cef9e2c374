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
    var output: [UInt8] = []
    write(into: &output, layout, indent: indent)
    return String(decoding: output, as: UTF8.self)
  }

  private var isFlat: Bool {
    switch self {
    case .null, .bool, .number, .text: true
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  private func write(into output: inout [UInt8], _ layout: Layout, indent: Int) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .number(let value): output += Self.numberText(value).utf8
    case .text(let text): Self.write(text, into: &output)
    case .list(let items):
      let isFlat = items.isEmpty || layout.isCompact && items.allSatisfy(\.isFlat)
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        Self.separate(at: index, isFlat, indent + 1, into: &output)
        item.write(into: &output, layout, indent: indent + 1)
      }
      if !isFlat { Self.breakLine(indent, into: &output) }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      let isFlat = members.isEmpty || layout.isCompact && members.allSatisfy(\.value.isFlat)
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.separate(at: index, isFlat, indent + 1, into: &output)
        Self.write(member.key, into: &output)
        output += layout.colon.utf8
        member.value.write(into: &output, layout, indent: indent + 1)
      }
      if !isFlat { Self.breakLine(indent, into: &output) }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// Writes what stands before an item or a member.
  private static func separate(
    at index: Int, _ isFlat: Bool, _ indent: Int, into output: inout [UInt8]
  ) {
    if index > 0 { output.append(UInt8(ascii: ",")) }
    if !isFlat {
      breakLine(indent, into: &output)
    } else if index > 0 {
      output.append(UInt8(ascii: " "))
    }
  }

  private static func breakLine(_ indent: Int, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
  }

  /// The shortest text that reads back as the same number.
  private static func numberText(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && abs(value) < 1e15
      ? String(Int(value)) : value.description
  }

  /// A text between quotation marks, with the escapes that JSON asks for.
  public static func quoted(_ text: String) -> String {
    var quoted: [UInt8] = []
    write(text, into: &quoted)
    return String(decoding: quoted, as: UTF8.self)
  }

  private static func write(_ text: String, into output: inout [UInt8]) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      // What needs no escape is copied in one piece.
      var start = 0
      for index in bytes.indices where mayNeedEscape(bytes[index]) {
        let separator = lineSeparator(bytes[index...])
        guard let escape = separator ?? escape(of: bytes[index]) else { continue }
        output += bytes[start..<index]
        output += escape.utf8
        start = index + (separator == nil ? 1 : 3)
      }
      output += bytes[start...]
    }
    output.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xE2
  }

  private static func escape(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    case 0..<0x20: (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)
    default: nil
    }
  }

  /// The escape of a line or paragraph separator that bytes begin with: these end a string in
  /// older JavaScript.
  private static func lineSeparator(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    if bytes.starts(with: "\u{2028}".utf8) { return "\\u2028" }
    return bytes.starts(with: "\u{2029}".utf8) ? "\\u2029" : nil
  }
}
