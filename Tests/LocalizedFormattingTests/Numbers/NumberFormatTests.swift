// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct NumberFormatTests {
  // MARK: Digits and signs

  @Test(arguments: [
    ("en", "1,234,567.891"), ("bn", "১২,৩৪,৫৬৭.৮৯১"), ("bn-IN", "১২,৩৪,৫৬৭.৮৯১"),
    ("ne", "१२,३४,५६७.८९१"), ("fa", "۱\u{66C}۲۳۴\u{66C}۵۶۷\u{66B}۸۹۱"),
    ("fa-AF", "۱\u{66C}۲۳۴\u{66C}۵۶۷\u{66B}۸۹۱"), ("bn-u-nu-latn", "12,34,567.891"),
    ("ne-u-nu-latn", "12,34,567.891"), ("fa-u-nu-latn", "1,234,567.891"),
  ])
  func writesDigitsAndGroupsOfTheLocale(tag: String, text: String) throws {
    #expect(try write(1_234_567.891, in: tag) == text)
  }

  @Test(arguments: [
    (999, "९९९"), (1000, "१,०००"), (99_999, "९९,९९९"), (100_000, "१,००,०००"),
    (9_999_999, "९९,९९,९९९"), (10_000_000, "१,००,००,०००"), (1e12, "१०,००,००,००,००,०००"),
  ])
  func groupsByTwoAfterThousandsInNepali(value: Double, text: String) throws {
    #expect(try write(value, in: "ne") == text)
  }

  @Test(arguments: [
    ("en", "-12"), ("bn", "-১২"), ("ne", "-१२"), ("fa", "\u{200E}\u{2212}۱۲"),
    ("fa-AF", "\u{200E}\u{2212}۱۲"),
  ])
  func writesTheMinusOfTheLocale(tag: String, text: String) throws {
    #expect(try write(-12, in: tag) == text)
  }

  @Test(arguments: [
    ("en", "25.6%"), ("bn", "২৫.৬%"), ("ne", "२५.६%"), ("fa", "۲۵\u{66B}۶\u{66A}"),
    ("fa-AF", "۲۵\u{66B}۶\u{66A}"), ("fa-u-nu-latn", "25.6%"),
  ])
  func writesRatiosAsPercentages(tag: String, text: String) throws {
    #expect(try write(0.256, in: tag, NumberStyle(.percent, fractionDigits: .upToOne)) == text)
  }

  @Test func givesPercentagesNoFractionUnlessAsked() throws {
    #expect(try write(0.256, in: "en", NumberStyle(.percent)) == "26%")
    #expect(try write(12.5, in: "en", NumberStyle(.percent)) == "1,250%")
    #expect(try write(0, in: "fa", NumberStyle(.percent)) == "۰\u{66A}")
  }

  @Test func writesNoGroupsWhenAskedNotTo() throws {
    var style = NumberStyle()
    style.useGrouping = false
    #expect(try write(1_234_567, in: "bn", style) == "১২৩৪৫৬৭")
    #expect(try write(1_234_567, in: "fa", style) == "۱۲۳۴۵۶۷")
  }

  @Test(arguments: [
    (NumberStyle.SignDisplay.auto, "5", "0", "-5", "-0"),
    (.always, "+5", "+0", "-5", "-0"),
    (.never, "5", "0", "5", "0"),
    (.exceptZero, "+5", "0", "-5", "0"),
    (.negative, "5", "0", "-5", "0"),
  ])
  func writesSignsWhenAsked(
    display: NumberStyle.SignDisplay, positive: String, zero: String, negative: String,
    negativeZero: String
  ) throws {
    var style = NumberStyle(fractionDigits: .whole)
    style.signDisplay = display
    let texts = try [5, 0, -5, -0.4].map { try write($0, in: "en", style) }
    #expect(texts == [positive, zero, negative, negativeZero])
  }

  // MARK: Size

  @Test func writesTheLargestAndSmallestValues() throws {
    #expect(try write(1e21, in: "en") == "1,000,000,000,000,000,000,000")
    #expect(try write(.leastNonzeroMagnitude, in: "bn") == "০")
    let largest = try write(.greatestFiniteMagnitude, in: "en")
    #expect(largest.hasPrefix("179,769,313,486,231,570,000,"))
    #expect(largest.filter(\.isNumber).count == 309)
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func writesNoDigitsForWhatIsNoNumber(tag: String) throws {
    for value in [Double.nan, .infinity, -.infinity] {
      let text = try write(value, in: tag)
      #expect(!text.isEmpty)
      #expect(!text.contains { $0.isNumber })
    }
  }

  // MARK: Decimal text

  @Test(arguments: [
    (
      "1234567890123456789012345678901234567890",
      "1,234,567,890,123,456,789,012,345,678,901,234,567,890"
    ),
    ("-9007199254740993", "-9,007,199,254,740,993"), ("0.1234567890123456789", "0.123"),
    ("12345678901234567890.5", "12,345,678,901,234,567,890.5"),
    ("1e21", "1,000,000,000,000,000,000,000"),
    ("1.5E+3", "1,500"), ("25e-1", "2.5"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("007", "7"),
    ("-0", "-0"), ("-1e-9999", "-0"),
  ])
  func writesDecimalTextWithoutLoss(decimal: String, text: String) throws {
    #expect(try write(decimal: decimal) == text)
  }

  @Test func keepsFortyDigitsInNativeDigits() throws {
    #expect(
      try write(decimal: String(repeating: "1", count: 40), in: "ne")
        == "१" + String(repeating: ",११", count: 18) + ",१११")
  }

  @Test func writesThousandsOfDigits() throws {
    let text = try write(decimal: "1e9999")
    #expect(text.filter { $0 == "0" }.count == 9999)
    #expect(text.filter { $0 == "," }.count == 3333)
  }

  @Test(arguments: [
    "", " ", "-", "+", ".", "-.", "e5", "1e", "1e+", "--1", "1.2.3", "1,000", " 1", "1 ", "0x10",
    "NaN", "Infinity", "1_000", "1e10000", "1e00001", "১", "1\u{0}", "1\u{66B}5", "\u{2212}1",
    "1٫5", "1e5.5",
  ])
  func refusesOtherText(decimal: String) {
    #expect(throws: FormattingError(.notANumber, decimal)) { try write(decimal: decimal) }
  }
}
