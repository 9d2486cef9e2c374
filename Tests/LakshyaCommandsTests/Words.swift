// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The messages of a catalog in `Localizations/`, as its file has them.
struct Words {
  /// The locales that are built in.
  static let locales = ["en", "bn", "ne", "fa"]

  /// The whole file.
  let catalog: JSONTree

  init(_ locale: String) throws {
    let path = ProjectFiles.root + "Localizations/\(locale).arb"
    catalog = try JSONTree(try String(contentsOfFile: path, encoding: .utf8))
  }

  /// The names of all messages.
  var keys: Set<String> { catalog.keys.filter { !$0.hasPrefix("@") } }

  /// A message whose arguments are plain, filled in.
  func text(_ key: String, _ arguments: [String: String] = [:]) throws -> String {
    var text = try #require(catalog[key].text, "\(key)")
    for (name, value) in arguments { text = text.replacing("{\(name)}", with: value) }
    return text
  }
}

extension String {
  /// The text without isolates and directional marks.
  var unmarked: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          ![0x200E, 0x200F, 0x061C].contains(scalar.value)
            && !(0x2066...0x2069).contains(scalar.value)
            && !(0x202A...0x202E).contains(scalar.value)
        }))
  }

  /// The text with plain spaces for those that are narrow or keep lines together, in the use of
  /// which CLDR's versions differ.
  var breaking: String {
    var text = ""
    for scalar in unicodeScalars {
      text.unicodeScalars.append(
        ["\u{A0}", "\u{2009}", "\u{202F}"].contains(scalar) ? " " : scalar)
    }
    return text
  }

  /// The text with each run of spaces and line ends as one space, and without marks.
  var flowing: String {
    unmarked.split { $0.isWhitespace }.joined(separator: " ")
  }
}
