// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct MoneyTests {
  // MARK: Codes

  @Test(arguments: [("USD", "USD"), ("npr", "NPR"), ("Bdt", "BDT"), ("irr", "IRR"), ("AFN", "AFN")])
  func readsCodesInEitherCase(code: String, upper: String) throws {
    #expect(try CurrencyCode(code).code == upper)
    #expect(try CurrencyCode(code).description == upper)
  }

  @Test(arguments: [
    "", "US", "USDT", "ABC", "TMN", "US ", "U$D", "\u{17F}os", "\u{131}rr", "usd\u{0}",
    "\u{FF35}\u{FF33}\u{FF24}",
  ])
  func refusesCodesThatISO4217Lacks(code: String) {
    #expect(throws: FormattingError(.unknownCurrency, code)) { try CurrencyCode(code) }
  }

  // MARK: Running text

  @Test(arguments: [
    ("en", "USD", "$1,234.50"),
    ("bn", "BDT", "৳১,২৩৪.৫০"), ("bn", "USD", "US$\u{A0}১,২৩৪.৫০"), ("bn", "INR", "₹১,২৩৪.৫০"),
    ("bn", "EUR", "€১,২৩৪.৫০"),
    ("ne", "NPR", "रु.\u{A0}१,२३४.५०"), ("ne", "INR", "भा.रु.\u{A0}१,२३४.५०"),
    ("ne", "USD", "US$\u{A0}१,२३४.५०"), ("ne", "EUR", "€\u{A0}१,२३४.५०"),
    ("fa", "USD", "۱\u{66C}۲۳۴\u{66B}۵۰\u{A0}دلار"),
    ("fa-AF", "USD", "۱\u{66C}۲۳۴\u{66B}۵۰\u{A0}دالر"),
    ("fa", "EUR", "۱\u{66C}۲۳۴\u{66B}۵۰\u{A0}یورو"),
    ("fa-AF", "EUR", "۱\u{66C}۲۳۴\u{66B}۵۰\u{A0}یورو"),
    ("fa-IR", "GBP", "۱\u{66C}۲۳۴\u{66B}۵۰\u{A0}پوند"),
    ("ne", "BDT", "१,२३४.५०\u{A0}टाका"), ("bn", "NPR", "১,২৩৪.৫০\u{A0}নেপালি রুপি"),
    ("bn", "AFN", "১,২৩৫\u{A0}আফগানি"), ("fa", "CHF", "۱\u{66C}۲۳۴\u{66B}۵۰\u{A0}فرانک سوئیس"),
    ("ne-u-nu-latn", "NPR", "रु.\u{A0}1,234.50"), ("bn-u-nu-latn", "BDT", "৳1,234.50"),
  ])
  func writesMoneyAsRunningTextHasIt(tag: String, code: String, text: String) throws {
    #expect(try write(1234.5, in: tag, money(code)) == text)
  }

  @Test(arguments: [
    ("en", "USD", "-$1,234.50"), ("bn", "BDT", "-৳১,২৩৪.৫০"), ("bn", "USD", "-US$\u{A0}১,২৩৪.৫০"),
    ("ne", "NPR", "-रु.\u{A0}१,२३४.५०"),
    ("fa", "USD", "\u{200E}\u{2212}۱\u{66C}۲۳۴\u{66B}۵۰\u{A0}دلار"),
  ])
  func putsTheMinusBeforeTheSymbol(tag: String, code: String, text: String) throws {
    #expect(try write(-1234.5, in: tag, money(code)) == text)
  }

  @Test(arguments: [
    ("en", "(1,234\u{A0}toman)", "(BDT\u{A0}1,234.00)"), ("bn", "(১,২৩৪\u{A0}তোমান)", "(৳১,২৩৪.০০)"),
    ("ne", "(१,२३४\u{A0}तोमान)", "(१,२३४.००\u{A0}टाका)"),
    ("fa", "(۱٬۲۳۴\u{A0}تومان)", "(۱٬۲۳۴٫۰۰\u{A0}تاکا)"),
  ])
  func putsAccountsBelowZeroInParentheses(tag: String, toman: String, prose: String) throws {
    var style = try money("IRR")
    style.iranianUnit = .toman
    style.currencySign = .accounting
    #expect(try write(-12_340, in: tag, style) == toman)
    style = try money("BDT")
    style.currencySign = .accounting
    #expect(try write(-1234, in: tag, style) == prose)
    #expect(try !write(1234, in: tag, style).contains("("))
  }

  @Test func putsThePlusBeforeTheSymbol() throws {
    var style = try money("BDT")
    style.signDisplay = .always
    #expect(try write(5, in: "bn", style) == "+৳৫.০০")
    style.signDisplay = .never
    #expect(try write(-5, in: "bn", style) == "৳৫.০০")
  }

  @Test(arguments: [
    ("en", "JPY", "¥1,235"), ("fa", "IRR", "۱\u{66C}۲۳۵\u{A0}ریال"),
    ("fa-AF", "AFN", "۱\u{66C}۲۳۵\u{A0}افغانی"),
  ])
  func writesAsManyFractionDigitsAsTheCurrencyHas(tag: String, code: String, text: String) throws {
    #expect(try write(1234.5, in: tag, money(code)) == text)
  }

  @Test func writesOtherFractionDigitsWhenAsked() throws {
    var style = try money("USD")
    style.fractionDigits = .whole
    #expect(try write(1234.5, in: "fa", style) == "۱\u{66C}۲۳۵\u{A0}دلار")
    #expect(try write(1234.5, in: "bn", style) == "US$\u{A0}১,২৩৫")
    #expect(try write(1234.5, in: "en", style) == "$1,235")
  }

  @Test func leavesMoneyToICUWithoutCorrections() throws {
    for tag in ["bn", "ne", "fa"] {
      var style = try money("NPR")
      style.corrections = false
      var symbol = try money("NPR", .symbol)
      symbol.corrections = false
      let plain = try write(1234.5, in: tag, symbol)
      #expect(try write(1234.5, in: tag, style) == plain)
      #expect(try write(1234.5, in: tag, money("NPR")) != plain)
    }
  }

  @Test func namesTheCurrencyAsAsked() throws {
    #expect(try write(2, in: "en", money("USD", .code)) == "USD\u{A0}2.00")
    #expect(try write(2, in: "en", money("USD", .name)) == "2.00 US dollars")
    #expect(try write(2, in: "en", money("NPR", .narrowSymbol)) == "Rs\u{A0}2.00")
    #expect(try write(2, in: "en", money("USD", .symbol)) == "$2.00")
  }

  // MARK: Isolation

  @Test(arguments: [
    ("fa", 0.25, "\u{2066}۲۵\u{66A}\u{2069}"),
    ("fa", -0.25, "\u{2066}\u{200E}\u{2212}۲۵\u{66A}\u{2069}"),
    ("fa-u-nu-latn", 0.25, "\u{2066}25%\u{2069}"), ("bn", 0.25, "২৫%"), ("en", -0.25, "-25%"),
    ("ne", 0.25, "२५%"),
  ])
  func isolatesPercentagesBetweenWordsFromTheRight(
    tag: String, value: Double, text: String
  ) throws {
    #expect(try writeIsolated(value, in: tag, NumberStyle(.percent)) == text)
  }

  @Test(arguments: [
    ("fa", 1234, "۱\u{66C}۲۳۴"), ("fa", -12, "\u{2066}\u{200E}\u{2212}۱۲\u{2069}"),
    ("fa-AF", -12, "\u{2066}\u{200E}\u{2212}۱۲\u{2069}"), ("fa-u-nu-latn", 12, "12"),
    ("bn", -12, "-১২"), ("bn", 1234, "১,২৩৪"), ("en", -12, "-12"),
  ])
  func isolatesSignedNumbersOnly(tag: String, value: Double, text: String) throws {
    #expect(try writeIsolated(value, in: tag) == text)
  }

  @Test func isolatesTheAmountApartFromItsUnit() throws {
    let style = try money("USD")
    #expect(try writeIsolated(5, in: "fa", style) == "۵\u{66B}۰۰\u{A0}دلار")
    #expect(
      try writeIsolated(-5, in: "fa", style)
        == "\u{2066}\u{200E}\u{2212}۵\u{66B}۰۰\u{2069}\u{A0}دلار")
    #expect(try writeIsolated(-5, in: "bn", money("BDT")) == "-৳৫.০০")
    let symbol = try writeIsolated(5, in: "fa", money("USD", .symbol))
    #expect(symbol.hasPrefix("\u{2066}") && symbol.hasSuffix("\u{2069}"))
  }

  @Test func isolatesAPlusInAccountsAndNoParentheses() throws {
    var style = try money("IRR")
    style.iranianUnit = .toman
    style.currencySign = .accounting
    style.signDisplay = .always
    #expect(
      try writeIsolated(12_340, in: "fa", style)
        == "\u{2066}\u{200E}+۱\u{66C}۲۳۴\u{2069}\u{A0}تومان")
    #expect(try writeIsolated(-12_340, in: "fa", style) == "(۱\u{66C}۲۳۴\u{A0}تومان)")
    style.signDisplay = .auto
    #expect(try writeIsolated(12_340, in: "fa", style) == "۱\u{66C}۲۳۴\u{A0}تومان")
  }

  @Test func addsNothingButIsolates() throws {
    for tag in ["en", "bn", "ne", "fa", "fa-AF"] {
      for style in [NumberStyle(), NumberStyle(.percent), try money("USD"), try money("IRR")] {
        for value in [0, 0.5, -0.5, 1234.5, -1234.5] {
          let isolated = try writeIsolated(value, in: tag, style)
          #expect(TextIsolate.removing(from: isolated) == (try write(value, in: tag, style)))
        }
      }
    }
  }
}
