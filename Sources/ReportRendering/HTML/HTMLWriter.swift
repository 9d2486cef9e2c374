// SPDX-License-Identifier: Apache-2.0

/// Collects markup; everything that is not markup is escaped here and nowhere else.
struct HTMLWriter {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1 << 17) }

  /// All that was added, in UTF-8.
  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds markup as it is.
  mutating func markup(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Adds markup as it is.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds text, its isolates as `<bdi>` elements.
  mutating func text(_ text: String) { write(text, asElements: true) }

  /// Adds text where no elements can stand; its isolates stay characters.
  mutating func plain(_ text: String) { write(text, asElements: false) }

  /// Adds an element that holds text.
  mutating func element(_ name: String, class style: String? = nil, _ text: String) {
    open(name, class: style)
    self.text(text)
    end(name)
  }

  /// Begins an element.
  mutating func open(_ name: String, class style: String? = nil) {
    markup("<")
    markup(name)
    if let style {
      markup(" class=\"")
      markup(style)
      markup("\"")
    }
    markup(">")
  }

  /// Ends an element and its line.
  mutating func close(_ name: String) {
    end(name)
    markup("\n")
  }

  /// Begins an element with attributes whose values are text.
  mutating func open(_ name: String, attributes: [(String, String)]) {
    markup("<")
    markup(name)
    for (attribute, value) in attributes {
      markup(" ")
      markup(attribute)
      markup("=\"")
      plain(value)
      markup("\"")
    }
    markup(">")
  }

  private mutating func end(_ name: String) {
    markup("</")
    markup(name)
    markup(">")
  }

  // MARK: Escaping

  private mutating func write(_ text: String, asElements: Bool) {
    var text = text
    text.withUTF8 { write($0, asElements: asElements) }
  }

  /// Adds runs of bytes that stay as they are, and between them what stands for others.
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, asElements: Bool) {
    var start = 0
    var index = 0
    var open = 0
    while index < text.count {
      guard let found = Self.replacement(at: index, in: text, asElements: asElements) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      index += found.length
      start = index
      switch found.kind {
      case .text(let text): markup(text)
      case .begin(let tag):
        open += 1
        markup(tag)
      // A stray end would close an element of the page.
      case .end where open > 0:
        open -= 1
        markup("</bdi>")
      case .end: break
      }
    }
    bytes.append(contentsOf: text[start...])
    for _ in 0..<open { markup("</bdi>") }
  }

  /// What stands for a character that does not stay as it is.
  private enum Replacement {
    case text(StaticString)
    case begin(StaticString)
    case end
  }

  /// Finds what stands for the character that begins at a byte; `nil` where it stays.
  @inline(__always)
  private static func replacement(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, asElements: Bool
  ) -> (kind: Replacement, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "&"): return (.text("&amp;"), 1)
    case UInt8(ascii: "<"): return (.text("&lt;"), 1)
    case UInt8(ascii: ">"): return (.text("&gt;"), 1)
    case UInt8(ascii: "\""): return (.text("&quot;"), 1)
    case UInt8(ascii: "'"): return (.text("&#39;"), 1)
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): return (.text(" "), 1)
    // Other controls have no place in a page.
    case ..<0x20, 0x7F: return (.text(""), 1)
    case 0xC2 where text[index + 1] < 0xA0: return (.text(""), 2)
    // The isolates, U+2066 to U+2069.
    case 0xE2 where asElements && text[index + 1] == 0x81:
      switch text[index + 2] {
      case 0xA6: return (.begin("<bdi dir=\"ltr\">"), 3)
      case 0xA7: return (.begin("<bdi dir=\"rtl\">"), 3)
      case 0xA8: return (.begin("<bdi>"), 3)
      case 0xA9: return (.end, 3)
      default: return nil
      }
    default: return nil
    }
  }
}
