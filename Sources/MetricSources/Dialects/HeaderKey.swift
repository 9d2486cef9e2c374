// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// That by which headers of files, plans and dialects are compared.
enum HeaderKey {
  /// Returns the key of a header.
  ///
  /// Beyond case, spaces and soft hyphens, a keyboard's Arabic letters match the Persian ones, and
  /// joiners do not count: people who type a header by hand do not see the difference.
  static func key(_ name: String) -> String {
    if let key = caselessKey(name) { return key }
    let words = MeasureID(normalizing: name)?.rawValue ?? name
    var key = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\u{200C}", "\u{200D}", "\u{654}", "\u{640}": continue
      case "\u{6C0}": key.append("\u{647}")
      case "\u{064A}", "\u{0649}": key.append("\u{06CC}")
      case "\u{0643}": key.append("\u{06A9}")
      default: key.append(scalar)
      }
    }
    return String(key)
  }

  /// Returns the key of a header in ASCII, Persian, Bengali or Nepali, as most are; `nil` of others.
  ///
  /// Letters beyond ASCII have no case there, the look for which takes most of the time.
  private static func caselessKey(_ name: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var hasWord = false
    var isBetween = false
    for scalar in name.unicodeScalars {
      var value = scalar.value
      switch value {
      case 0x20, 0x5F, 0x2D, 0x09...0x0D, 0x2010, 0x2011:
        isBetween = !key.isEmpty
        continue
      case 0x200C, 0x200D, 0x654, 0x640, 0xAD, 0xFEFF, 0x200B: continue
      case 0x6C0: value = 0x647
      case 0x64A, 0x649: value = 0x6CC
      case 0x643: value = 0x6A9
      case 0x41...0x5A: value |= 0x20
      case 0...0x7F, 0x600...0x6FF, 0x900...0x9FF: break
      default: return nil
      }
      if isBetween { key.append(UInt8(ascii: "-")) }
      isBetween = false
      hasWord = hasWord || isWord(value)
      if value >= 0x800 { key.append(0xE0) }
      if value >= 0x80 {
        key.append(UInt8(value < 0x800 ? 0xC0 | value >> 6 : 0x80 | value >> 6 & 0x3F))
        value = 0x80 | value & 0x3F
      }
      key.append(UInt8(value))
    }
    return hasWord ? String(decoding: key, as: UTF8.self) : nil
  }

  /// Whether one of these characters is surely a letter, or a digit in ASCII.
  private static func isWord(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x620...0x64A, 0x671...0x6D3, 0x904...0x939, 0x985...0x9B9: true
    default: false
    }
  }

  /// Returns the keys of the names in other languages of a column, by the key of its English one.
  static func translatedKeys(of key: String) -> [String] {
    (HeaderTranslations.names[key] ?? []).map(self.key)
  }

  /// The English name of what people write in other languages, by its key.
  static let english: [String: String] = {
    var english: [String: String] = [:]
    for (name, others) in HeaderTranslations.names where plain.contains(name) {
      for other in others { english[key(other)] = name }
    }
    for (name, others) in MeasureHeaders.names {
      for other in others { english[key(other)] = name }
    }
    return english
  }()

  /// The names that the generic dialect knows.
  private static let plain: Set = [
    "date", "network", "campaign", "source", "reach", "impressions", "views", "likes", "comments",
    "shares",
    "saves", "followers", "clicks", "link-clicks", "leads", "spend", "revenue", "posts",
    "engagements",
  ]
}
