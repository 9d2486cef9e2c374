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
