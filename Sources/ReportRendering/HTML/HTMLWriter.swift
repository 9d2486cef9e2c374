// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Collects markup; everything that is not markup is escaped here and nowhere else.
struct HTMLWriter {
  private(set) var output = ""

  /// Adds markup as it is.
  mutating func markup(_ markup: String) { output += markup }

  /// Adds text, its isolates as `<bdi>` elements.
  mutating func text(_ text: String) {
    if Self.isHarmless(text) {
      output += text
      return
    }
    var open = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case TextIsolate.leftToRight: output += "<bdi dir=\"ltr\">"
      case TextIsolate.rightToLeft: output += "<bdi dir=\"rtl\">"
      case TextIsolate.firstStrong: output += "<bdi>"
      case TextIsolate.end:
        // A stray end would close an element of the page.
        guard open > 0 else { continue }
        open -= 1
        output += "</bdi>"
        continue
      default:
        append(escaping: scalar)
        continue
      }
      open += 1
    }
    for _ in 0..<open { output += "</bdi>" }
  }

  /// Adds text where no elements can stand; its isolates stay characters.
  mutating func plain(_ text: String) {
    if Self.isHarmless(text) {
      output += text
      return
    }
    for scalar in text.unicodeScalars { append(escaping: scalar) }
  }

  /// Adds an element that holds text.
  mutating func element(_ name: String, class style: String? = nil, _ text: String) {
    open(name, class: style)
    self.text(text)
    output += "</\(name)>"
  }

  /// Begins an element.
  mutating func open(_ name: String, class style: String? = nil) {
    output += "<" + name
    if let style { output += " class=\"\(style)\"" }
    output += ">"
  }

  /// Ends an element and its line.
  mutating func close(_ name: String) { output += "</\(name)>\n" }

  /// Begins an element with attributes whose values are text.
  mutating func open(_ name: String, attributes: [(String, String)]) {
    output += "<" + name
    for (attribute, value) in attributes {
      output += " \(attribute)=\""
      plain(value)
      output += "\""
    }
    output += ">"
  }

  /// Whether a text surely has nothing to be escaped and no isolates, as most have not.
  private static func isHarmless(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case ..<0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\""), UInt8(ascii: "'"):
        return false
      // The controls from U+0080 on, and a block of signs in which isolates are.
      case ..<0xA0 where previous == 0xC2: return false
      case 0x81 where previous == 0xE2: return false
      default: previous = byte
      }
    }
    return true
  }

  private mutating func append(escaping scalar: Unicode.Scalar) {
    switch scalar {
    case "&": output += "&amp;"
    case "<": output += "&lt;"
    case ">": output += "&gt;"
    case "\"": output += "&quot;"
    case "'": output += "&#39;"
    case "\n", "\t": output += " "
    // Other controls have no place in a page.
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): return
    default: output.unicodeScalars.append(scalar)
    }
  }
}
