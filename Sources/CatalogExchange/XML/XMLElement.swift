// SPDX-License-Identifier: Apache-2.0

internal import CXML
internal import InputDiagnostics

/// An element of an XML document and what is in it.
struct XMLElement {
  var name: String
  var attributes: [String: String] = [:]
  var children: [XMLElement] = []
  /// All text inside, that of its children included.
  var text = ""
  var line = 0

  /// The children with a name.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// Nothing that translators exchange is nested deeper.
  static let depthLimit = 32

  /// Reads a document.
  ///
  /// - Returns: The outermost element.
  /// - Throws: The problem that ended the reading.
  static func read(_ bytes: [UInt8], file: String) throws(XMLFailure) -> XMLElement {
    let failure = FailureMaker(file: file)
    guard let text = bytes.strictText else {
      throw failure.make(.exchangeNotUTF8, ["charset": "?"])
    }
    // Entities are refused before the parser sees any.
    if let range = text.firstRange(of: "<!DOCTYPE") ?? text.firstRange(of: "<!ENTITY") {
      let line = text[..<range.lowerBound].utf8.count { $0 == 0x0A } + 1
      throw failure.make(.exchangeRefusedXML, line: Int32(clamping: line))
    }
    if let charset = declaredCharset(text), charset.lowercased() != "utf-8" {
      throw failure.make(.exchangeNotUTF8, line: 1, ["charset": .text(charset)])
    }
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(XMLFailure) in try parse(buffer, failure) }
    }
    return try result.get()
  }

  private static func parse(
    _ buffer: UnsafeRawBufferPointer, _ failure: FailureMaker
  ) throws(XMLFailure) -> XMLElement {
    guard cxml_is_available() else { throw failure.make(MissingLibrary.libxml2) }
    guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
      let reader = cxml_open(start, Int32(clamping: buffer.count))
    else { throw failure.make(.exchangeBrokenXML, line: 1, ["problem": "–"]) }
    defer { cxml_close(reader) }
    var open: [XMLElement] = []
    while true {
      switch cxml_next(reader) {
      case Int32(CXML_START_ELEMENT):
        guard open.count < depthLimit else {
          throw failure.make(
            .exchangeTooDeep, line: cxml_line(reader), ["limit": .count(depthLimit)])
        }
        let isEmpty = cxml_is_empty(reader)
        open.append(element(at: reader))
        if isEmpty, let root = close(&open) { return try ended(root, reader, failure) }
      case Int32(CXML_END_ELEMENT):
        if let root = close(&open) { return try ended(root, reader, failure) }
      case Int32(CXML_TEXT):
        guard !open.isEmpty, let value = cxml_value(reader) else { continue }
        open[open.count - 1].text += String(cString: value)
      case Int32(CXML_REFUSED):
        throw failure.make(.exchangeRefusedXML, line: cxml_line(reader))
      default: throw failure.make(reader)
      }
    }
  }

  /// Reads on after the last element, where nothing but space may follow.
  private static func ended(
    _ root: XMLElement, _ reader: OpaquePointer, _ failure: FailureMaker
  ) throws(XMLFailure) -> XMLElement {
    guard cxml_next(reader) == Int32(CXML_END) else { throw failure.make(reader) }
    return root
  }

  private static func declaredCharset(_ text: String) -> String? {
    guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return nil }
    let declaration = text[..<end.lowerBound]
    guard let match = declaration.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/) else {
      return nil
    }
    return String(match.output.1)
  }

  private static func element(at reader: OpaquePointer) -> XMLElement {
    var element = XMLElement(name: cxml_name(reader).map { String(cString: $0) } ?? "")
    element.line = Int(cxml_line(reader))
    while cxml_next_attribute(reader) {
      guard let name = cxml_attribute_name(reader), let value = cxml_value(reader) else { continue }
      element.attributes[String(cString: name)] = String(cString: value)
    }
    cxml_leave_attributes(reader)
    return element
  }

  /// Puts the innermost open element into the one around it; returns the last one.
  private static func close(_ open: inout [XMLElement]) -> XMLElement? {
    guard let element = open.popLast() else { return nil }
    guard !open.isEmpty else { return element }
    open[open.count - 1].text += element.text
    open[open.count - 1].children.append(element)
    return nil
  }
}

/// The problem that ended the reading of a document.
struct XMLFailure: Error {
  let issue: InputIssue
}

/// Makes the problems of a file.
private struct FailureMaker {
  let file: String

  func make(
    _ code: IssueCode, line: Int32? = nil, column: Int32 = 0,
    _ arguments: [String: IssueArgument] = [:]
  ) -> XMLFailure {
    let place = InputLocation(
      file: file, line: line.map { max(1, Int($0)) }, column: column > 0 ? Int(column) : nil)
    return XMLFailure(issue: InputIssue(code, at: place, arguments))
  }

  func make(_ library: MissingLibrary) -> XMLFailure {
    XMLFailure(issue: library.issue(at: InputLocation(file: file)))
  }

  /// The problem that the parser found.
  func make(_ reader: OpaquePointer) -> XMLFailure {
    make(
      .exchangeBrokenXML, line: cxml_error_line(reader), column: cxml_error_column(reader),
      ["problem": .text(String(cString: cxml_error_text(reader)))])
  }
}

/// Writes text for XML.
enum XMLText {
  /// Whether XML 1.0 can write a character at all.
  static func canHold(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars where canHold(scalar) {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\r": escaped += "&#xD;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Escaped for an attribute, where line ends and tabs would become spaces.
  static func attribute(_ text: String) -> String {
    escaped(text).replacing("\n", with: "&#xA;").replacing("\t", with: "&#x9;")
  }
}
