// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// JSON as Foundation reads it, so that our own reader is no judge of our own writer.
struct JSONTree {
  let value: Any?

  init(value: Any?) { self.value = value }

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  subscript(key: String) -> JSONTree { JSONTree(value: (value as? [String: Any])?[key]) }

  subscript(index: Int) -> JSONTree {
    guard let items = value as? [Any], items.indices.contains(index) else {
      return JSONTree(value: nil)
    }
    return JSONTree(value: items[index])
  }

  /// The goal of a list that has an `id`.
  func goal(_ id: String) throws -> JSONTree {
    try #require(items.first { $0["id"].text == id }, "\(id)")
  }

  /// The metric of a list that has an `id`, for the whole or a part of the data.
  func metric(_ id: String, where part: [String: String] = [:]) throws -> JSONTree {
    let metric = items.first { item in
      item["id"].text == id && item["where"].value as? [String: String] == part
    }
    return try #require(metric, "\(id) \(part)")
  }

  /// Whether the key is there at all.
  var exists: Bool { value != nil }
  var isNull: Bool { value is NSNull }
  var text: String? { value as? String }
  var items: [JSONTree] { (value as? [Any] ?? []).map(JSONTree.init(value:)) }
  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }

  /// A number; a truth value is none.
  var number: Double? {
    guard let number = value as? NSNumber, String(cString: number.objCType) != "c" else {
      return nil
    }
    return number.doubleValue
  }

  /// Whether it is a number, but for what Foundation loses in reading it.
  func `is`(_ expected: Double) -> Bool {
    number.map { abs($0 - expected) <= abs(expected) * 1e-14 } ?? false
  }
}

/// JSON text in which every `text` member, and what a locale is called, says nothing.
func withoutText(_ json: String) -> String {
  let texts = #/"text": "(?:[^"\\]|\\.)*"/#
  let head = #/"(locale|direction)": "[^"]*"/#
  return json.replacing(texts, with: #""text": """#).replacing(head, with: "")
}
