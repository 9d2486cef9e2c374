// SPDX-License-Identifier: Apache-2.0

import GoalReports
import Testing

@Suite struct BrandColorsTests {
  @Test(arguments: [
    ("#0a5fb4", "#0a5fb4"), ("0A5FB4", "#0a5fb4"), ("#06b", "#0066bb"), ("000000", "#000000"),
  ])
  func readsColorsAsStyleSheetsWriteThem(text: String, hex: String) {
    #expect(SRGBColor(text)?.hex == hex)
  }

  @Test(arguments: ["", "#", "#12345", "#12345g", "blue", "##123456", "#+12345", "#١٢٣٤٥٦"])
  func takesNothingElse(text: String) { #expect(SRGBColor(text) == nil) }

  /// Pairs whose contrast the specification and its checkers give.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48),
    ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 4.0),
  ])
  func measuresContrastAsWCAGDoes(one: String, other: String, contrast: Double) throws {
    let measured = try #require(SRGBColor(one)).contrast(with: #require(SRGBColor(other)))
    #expect(abs(measured - contrast) < 0.006)
  }

  @Test(arguments: [
    "#ffffff", "#ffd400", "#ff0000", "#00ff00", "#0000ff", "#000000", "#7f7f7f", "#0a2540",
  ])
  func findsVariantsThatCanBeReadOnBothPages(accent: String) throws {
    let accent = try #require(SRGBColor(accent))
    let colors = BrandColors(accent: accent)
    #expect(colors.accent == accent)
    #expect(PageSurface.light.isReadable(colors.light))
    #expect(PageSurface.dark.isReadable(colors.dark))
    // What can be read stays as it is.
    if PageSurface.light.isReadable(accent) { #expect(colors.light == accent) }
    if PageSurface.dark.isReadable(accent) { #expect(colors.dark == accent) }
  }

  @Test func goesNoFurtherThanItHasTo() throws {
    let colors = BrandColors(accent: try #require(SRGBColor("#ffd400")))
    #expect(colors.light.contrast(with: PageSurface.light.card) < 4.6)
    let blue = BrandColors(accent: try #require(SRGBColor("#0000ff")))
    #expect(blue.dark.contrast(with: PageSurface.dark.card) < 4.6)
    #expect(blue.dark.blue == 255)
  }
}
