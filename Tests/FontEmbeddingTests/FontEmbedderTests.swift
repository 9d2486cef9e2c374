// SPDX-License-Identifier: Apache-2.0

import Foundation
import InputDiagnostics
import ReportRendering
import Testing

@testable import FontEmbedding

/// Fonts of this machine, where it has Noto's.
@Suite struct FontEmbedderTests {
  private static let hasFonts = [EmbeddedScript.bengali, .devanagari, .arabic].allSatisfy {
    ((try? InstalledFont.all(having: $0.core, counting: [])) ?? []).contains {
      $0.family.hasPrefix("Noto Sans")
    }
  }

  private static let texts = [
    ("লক্ষ্যমাত্রা ৯৭.৩%", "Lakshya Bengali"), ("लक्ष्य प्राप्त", "Lakshya Devanagari"),
    ("هدف‌های تازه", "Lakshya Arabic"),
  ]

  @Test(.enabled(if: hasFonts), arguments: texts)
  func embedsRegularAndBoldOfTheScriptOfAPage(text: String, family: String) throws {
    let (fonts, issues) = FontEmbedder.fonts(for: "<html><body><p>\(text)</p></body></html>")
    #expect(issues == [])
    #expect(fonts.map(\.family) == [family, family])
    #expect(fonts.map(\.weights) == [400...400, 700...700])
    for font in fonts {
      #expect(font.bytes.starts(with: "wOFF".utf8))
      #expect(font.bytes.count < 40_000, "\(font.bytes.count)")
      // Signs stand in the font of the words around them.
      #expect(font.characters.contains { $0.contains(0x2E) })
    }
  }

  @Test(.enabled(if: hasFonts))
  func leavesSignsOfAPageToTheScriptThatMostOfItIsIn() {
    let page = "<body><p>Goals of the spring</p><a>বাংলা</a></body>"
    let (fonts, issues) = FontEmbedder.fonts(for: page)
    #expect(issues == [] && fonts.count == 2)
    for font in fonts { #expect(!font.characters.contains { $0.contains(0x2E) }) }
  }

  /// A conjunct is a glyph that no character has.
  @Test(.enabled(if: hasFonts))
  func keepsGlyphsThatCharactersJoinTo() throws {
    let letters: [UInt32] = [0x0995, 0x09CD, 0x09B7]
    let font = try #require(
      InstalledFont.all(having: EmbeddedScript.bengali.core, counting: letters).first {
        $0.family == "Noto Sans Bengali" && $0.weights == 400...400
      })
    let joined = try #require(font.subset(of: letters))
    let apart = try #require(font.subset(of: [0x0995]))
    #expect(try #require(FontFile(joined)).glyphCount >= 5)
    #expect(try #require(FontFile(joined)).glyphCount > #require(FontFile(apart)).glyphCount + 2)
  }

  /// A vowel sign of two parts is taken apart before it is shaped.
  @Test(.enabled(if: hasFonts))
  func keepsThePartsOfSignsThatAreTakenApart() throws {
    let font = try #require(
      InstalledFont.all(having: EmbeddedScript.bengali.core, counting: []).first {
        $0.family == "Noto Sans Bengali" && $0.weights == 400...400
      })
    let sign = try #require(font.subset(of: [0x09CC]))
    let parts = try #require(font.subset(of: [0x09C7, 0x09D7]))
    #expect(sign == parts)
  }

  @Test func embedsNothingInPagesOfOtherScripts() {
    let (fonts, issues) = FontEmbedder.fonts(for: "<body>Goals · objectif – цель</body>")
    #expect(fonts.isEmpty && issues.isEmpty)
  }

  // MARK: Files of fonts

  /// A font with one table that says what may be done with it.
  private func font(rights: UInt16) -> [UInt8] {
    let table: [UInt8] =
      [UInt8](repeating: 0, count: 8) + [UInt8(rights >> 8), UInt8(rights & 0xFF), 0, 0]
    return [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0] + Array("OS/2".utf8) + [1, 2, 3, 4]
      + [0, 0, 0, 28, 0, 0, 0, 12] + table
  }

  @Test(arguments: [
    (0, true), (4, true), (8, true), (2, false), (0x100, false), (0x104, false), (0x200, false),
  ])
  func heedsWhatALicenceAllows(rights: UInt16, expected: Bool) throws {
    #expect(try #require(FontFile(font(rights: rights))).mayBeEmbedded == expected)
  }

  @Test func takesNothingElseForAFont() {
    #expect(FontFile([]) == nil)
    #expect(FontFile(Array("wOFF".utf8) + [UInt8](repeating: 0, count: 40)) == nil)
    #expect(FontFile([0, 1, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]) == nil)
    #expect(FontFile(Array(font(rights: 0).dropLast())) == nil)
  }

  /// The header and the directory as the specification lays them out.
  @Test func writesTheWebOpenFontFormat() throws {
    let file = try #require(FontFile(font(rights: 0))).woff
    #expect(
      Array(file[..<16]) == Array("wOFF".utf8) + [0, 1, 0, 0] + [0, 0, 0, UInt8(file.count)] + [
        0, 1, 0, 0,
      ])
    #expect(Array(file[16..<20]) == [0, 0, 0, 40])
    #expect(Array(file[44..<48]) == Array("OS/2".utf8))
    #expect(Array(file[48..<52]) == [0, 0, 0, 64])
    #expect(Array(file[56..<64]) == [0, 0, 0, 12, 1, 2, 3, 4])
    #expect(file.count % 4 == 0)
  }
}

extension FontFile {
  /// How many glyphs it has.
  fileprivate var glyphCount: Int { number(at: 4, of: "maxp") ?? 0 }
}
