// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// A JSON text that has been read, with the place of everything in it.
public struct JSONDocument: Sendable {
  /// The file.
  public let source: SourceText
  /// The one value that the file holds.
  public let root: JSONValue

  /// The place at which a value begins.
  public func location(of value: JSONValue) -> InputLocation {
    source.location(ofByte: value.start)
  }

  /// The place at which a string begins: its opening quotation mark.
  public func location(of text: JSONText) -> InputLocation {
    source.location(ofByte: text.start)
  }

  /// The places in the file of characters of decoded text.
  ///
  /// - Parameters:
  ///   - offsets: How many Unicode scalars of the decoded text come before each character, in
  ///     ascending order.
  ///   - text: A string of this document.
  /// - Returns: The places, whatever escapes come before them; at most the closing quotation
  ///   mark.
  public func locations(ofScalars offsets: [Int], in text: JSONText) -> [InputLocation] {
    JSONEscape.bytes(ofScalars: offsets, in: text, of: source.bytes)
      .map { source.location(ofByte: $0) }
  }
}

/// A JSON value and where it begins.
public struct JSONValue: Hashable, Sendable {
  /// What the value is.
  public enum Content: Hashable, Sendable {
    /// The word `null`.
    case null
    /// The words `true` and `false`.
    case bool(Bool)
    /// A number as it is written, so that no digit is lost.
    case number(String)
    /// A string.
    case string(JSONText)
    /// Values in order.
    case array([JSONValue])
    /// Members in the order of the file; no two have the same key.
    case object([JSONMember])
  }

  /// What the value is.
  public let content: Content
  /// The byte at which it begins.
  public let start: Int

  /// The string, if the value is one.
  public var text: JSONText? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The members, if the value is an object.
  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }
}

/// A JSON string with its escapes resolved.
public struct JSONText: Hashable, Sendable {
  /// The text that the string stands for.
  public let value: String
  /// The byte of the opening quotation mark.
  public let start: Int
}

/// A key and its value.
public struct JSONMember: Hashable, Sendable {
  /// The key.
  public let key: JSONText
  /// The value.
  public let value: JSONValue
}
