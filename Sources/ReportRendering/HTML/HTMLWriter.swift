// SPDX-License-Identifier: Apache-2.0

/// Collects markup; everything that is not markup is escaped here and nowhere else.
struct HTMLWriter: ~Copyable {
  // Memory of its own: a page is thousands of short pieces, and each costs a copy and no more.
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  init() {
    capacity = 1 << 17
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// All that was added, in UTF-8.
  var output: String { String(decoding: written, as: UTF8.self) }

  /// All that was added.
  var bytes: [UInt8] { Array(written) }

  private var written: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: count)
  }

  // MARK: Markup

  /// Adds markup as it is.
  @inline(__always)
  mutating func markup(_ markup: StaticString) {
    add(markup.utf8Start, markup.utf8CodeUnitCount)
  }

  /// Adds markup as it is.
  mutating func markup(_ markup: String) {
    Self.withBytes(of: markup) { bytes in
      if let start = bytes.baseAddress { add(start, bytes.count) }
    }
  }

  /// Adds text, its isolates as `<bdi>` elements.
  mutating func text(_ text: String) { write(text, asElements: true) }

  /// Adds text where no elements can stand; its isolates stay characters.
  mutating func plain(_ text: String) { write(text, asElements: false) }

  /// Adds an element that holds text.
  mutating func element(_ name: StaticString, class style: StaticString? = nil, _ text: String) {
    open(name, class: style)
    self.text(text)
    end(name)
  }

  /// Begins an element.
  mutating func open(_ name: StaticString, class style: StaticString? = nil) {
    markup("<")
    markup(name)
    if let style {
      markup(" class=\"")
      markup(style)
      markup("\"")
    }
    markup(">")
  }

  /// Begins an element whose classes end with the name of what it shows.
  mutating func open(_ name: StaticString, class style: StaticString, _ shown: String) {
    markup("<")
    markup(name)
    markup(" class=\"")
    markup(style)
    markup(shown)
    markup("\">")
  }

  /// Ends an element and its line.
  mutating func close(_ name: StaticString) {
    end(name)
    markup("\n")
  }

  /// Begins an element with attributes whose values are text.
  mutating func open(_ name: StaticString, attributes: [(StaticString, String)]) {
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

  private mutating func end(_ name: StaticString) {
    markup("</")
    markup(name)
    markup(">")
  }

  /// Adds a whole number.
  mutating func number(_ number: Int) {
    if number < 0 { markup("-") }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var first = digits.count
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      if let end = digits.baseAddress { add(end + first, digits.count - first) }
    }
  }

  // MARK: Memory

  @inline(__always)
  private mutating func add(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    if length > capacity - count { grow(length) }
    (start + count).update(from: bytes, count: length)
    count += length
  }

  @inline(never)
  private mutating func grow(_ length: Int) {
    capacity = max(capacity * 2, count + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  // MARK: Escaping

  /// What bytes may begin a character that does not stay as it is.
  private static let suspects: [Bool] = {
    var suspects = [Bool](repeating: false, count: 256)
    for byte in Array(0..<0x20) + [0x7F, 0xC2, 0xE2] { suspects[byte] = true }
    for byte in "&<>\"'".utf8 { suspects[Int(byte)] = true }
    return suspects
  }()

  private mutating func write(_ text: String, asElements: Bool) {
    Self.withBytes(of: text) { write($0, asElements: asElements) }
  }

  /// Calls a function with a text's bytes, without a copy where they are together.
  @inline(__always)
  private static func withBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if text.utf8.withContiguousStorageIfAvailable(body) != nil { return }
    var copy = text
    copy.withUTF8(body)
  }

  /// Adds runs of bytes that stay as they are, and between them what stands for others.
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, asElements: Bool) {
    guard let bytes = text.baseAddress else { return }
    var first = 0
    var index = 0
    var open = 0
    Self.suspects.withUnsafeBufferPointer { suspects in
      while index < text.count {
        guard suspects[Int(bytes[index])],
          let found = Self.replacement(at: index, in: text, asElements: asElements)
        else {
          index += 1
          continue
        }
        add(bytes + first, index - first)
        index += found.length
        first = index
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
    }
    add(bytes + first, text.count - first)
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
