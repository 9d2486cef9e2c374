// SPDX-License-Identifier: Apache-2.0

import CICU
import Foundation
import LocalizedFormatting
import Testing

/// Without corrections, lists are ICU's to the byte.
struct ListDifferentialTests {
  private static let isLong = ProcessInfo.processInfo.environment["LAKSHYA_CHECK_LONG"] != nil

  @Test(arguments: ["en", "bn", "ne", "fa", "ar", "hi", "de", "zh", "ur", "he", "es", "th", "ja"])
  func joinsAsICU(tag: String) throws {
    let seed: UInt64 = 42
    var random = RandomNumbers(seed: seed)
    let locale = try LocaleIdentifier(tag)
    let words = [
      "Facebook", "TikTok", "یادداشت", "লক্ষ্য", "i", "Ydra", "hielo", "\u{1F600}", "{0}", "",
    ]
    for (type, kind) in ListFormat.Kind.allCases.enumerated() {
      for (width, length) in ListFormat.Width.allCases.enumerated() {
        let format = ListFormat(locale: locale, kind: kind, width: length, corrections: false)
        for _ in 0..<(Self.isLong ? 4000 : 40) {
          let items = (0..<random.next(0...7)).map { _ in words[random.next(0...9)] }
          let bytes = items.map { $0 + "\0" }.joined()
          let expected = ICUOracle.text {
            cicu_list_format(
              tag, Int32(type), Int32(width), bytes, Int32(items.count), $0, $1)
          }
          #expect(try format.format(items) == expected, "\(tag) \(kind) \(items), seed \(seed)")
        }
      }
    }
  }

  @Test func writesIntoABufferWhatItFormats() throws {
    let format = ListFormat(locale: try LocaleIdentifier("fa"))
    let items = ["یک", "دو", "سه"]
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = try bytes.withUnsafeMutableBufferPointer { try format.write(items, to: $0) }
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == "یک، دو و سه")
    let short = try bytes.withUnsafeMutableBufferPointer {
      try format.write(items, to: UnsafeMutableBufferPointer(rebasing: $0[..<2]))
    }
    #expect(short == count)
  }
}
