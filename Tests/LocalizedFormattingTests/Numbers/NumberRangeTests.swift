// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct NumberRangeTests {
  private func write(
    _ low: Double, _ high: Double, in tag: String, _ style: NumberStyle = NumberStyle()
  ) throws -> String {
    try NumberRangeFormat(locale: try LocaleIdentifier(tag), style: style).format(low, high)
  }

  @Test(arguments: [
    ("en", "10–25"), ("bn", "১০–২৫"), ("ne", "१०–२५"), ("fa", "۱۰ تا ۲۵"), ("fa-AF", "۱۰ تا ۲۵"),
    ("en-BD", "10–25"),
  ])
  func joinsNumbersAsTheLanguageDoes(tag: String, text: String) throws {
    #expect(try write(10, 25, in: tag) == text)
  }

  /// ICU 72 multiplies them twice.
  @Test(arguments: [("en", "~10%"), ("ne", "~१०%"), ("bn", "~১০%"), ("de", "≈10\u{A0}%")])
  func writesPercentsThatAreAlikeOnce(tag: String, text: String) throws {
    #expect(try write(0.1, 0.1, in: tag, NumberStyle(.percent)) == text)
  }

  /// More digits than a machine number holds, by ICU's own way and by the product's.
  @Test(arguments: [
    ("en", "123,456,789,012,345,678,901.25–123,456,789,012,345,678,902"),
    ("bn", "১২,৩৪,৫৬,৭৮,৯০,১২,৩৪,৫৬,৭৮,৯০১.২৫–১২,৩৪,৫৬,৭৮,৯০,১২,৩৪,৫৬,৭৮,৯০২"),
    ("fa", "۱۲۳٬۴۵۶٬۷۸۹٬۰۱۲٬۳۴۵٬۶۷۸٬۹۰۱٫۲۵ تا ۱۲۳٬۴۵۶٬۷۸۹٬۰۱۲٬۳۴۵٬۶۷۸٬۹۰۲"),
  ])
  func keepsEveryDigit(tag: String, text: String) throws {
    let format = try NumberRangeFormat(
      locale: try LocaleIdentifier(tag), style: NumberStyle())
    let written = try format.format(
      fromDecimal: "123456789012345678901.25", toDecimal: "123456789012345678902")
    #expect(written == text)
  }

  @Test(arguments: [
    ("bn", "১০% – ২৫%"), ("ne", "१०% – २५%"), ("fa", "۱۰\u{66A} تا ۲۵\u{66A}"), ("en", "10% – 25%"),
  ])
  func keepsPercentSignsWithTheirNumbers(tag: String, text: String) throws {
    #expect(try write(0.1, 0.25, in: tag, NumberStyle(.percent)) == text)
  }

  @Test(arguments: [
    ("ne", NumberStyle.CurrencyDisplay.symbol, "रु.\u{A0}१००–२००"), ("bn", .prose, "৳১০০–২০০"),
    ("fa", .prose, "۱۰۰ تا ۲۰۰\u{A0}دلار"), ("en", .symbol, "$100 – $200"),
    ("bn", .name, "১০০–২০০ বাংলাদেশি টাকা"),
  ])
  func namesAMoneyOnce(tag: String, display: NumberStyle.CurrencyDisplay, text: String) throws {
    let codes = ["ne": "NPR", "bn": "BDT", "fa": "USD", "en": "USD"]
    var style = try money(codes[tag] ?? "", display)
    style.fractionDigits = .whole
    #expect(try write(100, 200, in: tag, style) == text)
  }

  @Test(arguments: [
    ("en", "12K – 1.5M"), ("bn", "১২\u{A0}হাজার – ১৫\u{A0}লাখ"), ("ne", "१२\u{A0}हजार – १५\u{A0}लाख"),
    ("fa", "۱۲\u{A0}هزار تا ۱\u{66B}۵\u{A0}میلیون"),
  ])
  func keepsWordsWithTheirNumbers(tag: String, text: String) throws {
    var style = NumberStyle()
    style.notation = .compact
    #expect(try write(12_000, 1_500_000, in: tag, style) == text)
  }

  @Test func marksEqualEndsAsApproximate() throws {
    #expect(try write(5, 5, in: "en") == "~5")
    #expect(try write(4.99999, 5, in: "en") == "~5")
    #expect(try write(5, 5, in: "fa") == "حدود ۵")
    #expect(try write(0.1, 0.1001, in: "bn", NumberStyle(.percent)) == "~১০%")
  }

  @Test func writesNegativeAndFallingRanges() throws {
    #expect(try write(-5, 5, in: "en") == "-5 – 5")
    #expect(try write(-5, 5, in: "fa") == "\u{200E}\u{2212}۵ تا ۵")
    #expect(try write(25, 10, in: "en") == "25–10")
  }

  @Test func refusesWhatIsNoNumber() throws {
    #expect(throws: FormattingError(.notANumber, "NaN")) { try write(.nan, 1, in: "en") }
    #expect(try write(1, .infinity, in: "en").contains("∞"))
    #expect(try write(1, .infinity, in: "fa").contains("∞"))
  }
}
