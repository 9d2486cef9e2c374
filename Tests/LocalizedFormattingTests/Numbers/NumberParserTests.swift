// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LocalizedFormatting

struct NumberParserTests {
  private func parse(_ text: String, _ tag: String) throws -> ParsedNumber {
    try NumberParser(locale: try LocaleIdentifier(tag)).parse(text)
  }

  // MARK: Numbers

  @Test(arguments: [
    ("en", "1,234.5", "1234.5"), ("en", "12,34,567", "1234567"), ("en", "-0.5", "-0.5"),
    ("en", ".5", "0.5"), ("en", "007", "7"), ("en", " 1 234 ", "1234"), ("en", "1.50", "1.5"),
    ("en", "1,234", "1234"), ("en", "1.234", "1.234"), ("bn", "১২,৩৪,৫৬৭.৮৯", "1234567.89"),
    ("bn", "1234567", "1234567"), ("ne", "-१,२३,४५६", "-123456"),
    ("fa", "۱\u{66C}۲۳۴\u{66B}۵", "1234.5"),
    ("fa", "\u{200E}\u{2212}۱۲", "-12"), ("fa", "\u{2066}\u{200E}\u{2212}۱۲\u{2069}", "-12"),
    ("fa", "1.5", "1.5"), ("fa", "1,234,567", "1234567"), ("fa", "1,234.5", "1234.5"),
    ("fa", "0.234", "0.234"), ("fa", "٣٫٥", "3.5"), ("fa", "۱۲۳۴", "1234"),
    ("de", "1.234,5", "1234.5"), ("de", "1.234", "1234"), ("de-CH", "1’234.5", "1234.5"),
    ("fr", "1\u{202F}234,5", "1234.5"), ("hi", "1,23,456", "123456"), ("ar", "١٬٢٣٤٫٥", "1234.5"),
    ("en", "(12.5)", "-12.5"), ("en", "+7", "7"), ("en", "-0", "-0"),
    ("en", "123456789012345678901234567890.5", "1234567890123456789012345678905e-1"),
  ])
  func readsNumbers(tag: String, text: String, decimal: String) throws {
    let number = try parse(text, tag)
    #expect(number.decimal == decimal)
    #expect(number.kind == .number)
    #expect(number.value == Double(decimal))
  }

  @Test(arguments: [
    ("fa", "1,234"), ("fa", "1.234"), ("fa", "۱,۲۳۴"), ("en", "1,23"), ("en", "1.234,5"),
    ("en", "12,5"), ("bn", "১,২"), ("de", "1.5"), ("en-IN", "1.5T"),
    // Nobody groups digits after a lone zero.
    ("en", "0,125"), ("bn", "০,১২৩"), ("de", "0.125"),
  ])
  func refusesWhatReadsInTwoWays(tag: String, text: String) throws {
    #expect(throws: FormattingError(.ambiguousNumber, text)) { try parse(text, tag) }
  }

  @Test(arguments: [
    "", " ", "-", "abc", "1.2.3", "1,,2", "1,234,56", "--1", "1-", "5%%", "(5", "5)", "1 2",
    "১2", "12 apples", "1e5", "$", "%", "1.", ",5,", "1 million dollars more", "$5 EUR", "5% $",
    "NaN", "∞", "5%/-", "1,200/-5", "1/2", "5/-/-", "5% percent", "percent 5", "1,2345", "\u{0}1",
    "million 5",
  ])
  func refusesOtherText(text: String) throws {
    #expect(throws: FormattingError.self) { try parse(text, "en") }
  }

  @Test func refusesMegabytes() throws {
    let error = #expect(throws: FormattingError.self) {
      try parse(String(repeating: "7", count: 10_000_000), "en")
    }
    #expect(error?.code == .tooManyDigits)
  }

  // MARK: Percents, words and money

  @Test(arguments: [
    ("en", "25%", "0.25"), ("bn", "২৫.৬%", "0.256"), ("fa", "۲۵\u{66B}۶\u{66A}", "0.256"),
    ("fa", "\u{2066}۲۵\u{66A}\u{2069}", "0.25"), ("ne", "-५%", "-0.05"), ("de", "25 %", "0.25"),
    ("bn", "২৫.৬ শতাংশ", "0.256"), ("ne", "१५ प्रतिशत", "0.15"), ("fa", "۱۰ درصد", "0.1"),
    ("fa-AF", "۱۰ فیصد", "0.1"), ("en", "5 percent", "0.05"),
  ])
  func readsPercentsAsRatios(tag: String, text: String, decimal: String) throws {
    let number = try parse(text, tag)
    #expect(number.decimal == decimal)
    #expect(number.kind == .percent)
  }

  @Test(arguments: [
    ("bn", "১২ লাখ", "1200000"), ("bn", "১.৫ লাখ কোটি", "1500000000000"),
    ("bn", "১০ হাজার কোটি", "100000000000"), ("ne", "१.५ करोड", "15000000"),
    ("ne", "२ अरब", "2000000000"), ("fa", "۲٫۳ میلیون", "2300000"),
    ("fa", "۱٫۵ هزار میلیارد", "1500000000000"), ("en", "1.2M", "1200000"), ("en", "15K", "15000"),
    ("en", "2.5 billion", "2500000000"), ("en-IN", "3 crore", "30000000"),
    ("en-IN", "1L Cr", "1000000000000"), ("en", "-1.2M", "-1200000"), ("de", "1,2 Mio.", "1200000"),
    ("hi", "1.5 करोड़", "15000000"), ("bn", "1.2 লক্ষ", "120000"),
  ])
  func readsCompactWords(tag: String, text: String, decimal: String) throws {
    let number = try parse(text, tag)
    #expect(number.decimal == decimal)
    #expect(number.kind == .number)
  }

  @Test(arguments: [
    ("en", "$1,234.50", "1234.5", "USD"), ("en", "-$5", "-5", "USD"), ("en", "($5)", "-5", "USD"),
    ("bn", "৳১,২৩৪.৫০", "1234.5", "BDT"), ("bn", "১২ লাখ টাকা", "1200000", "BDT"),
    ("bn", "US$ ১২", "12", "USD"), ("ne", "रु. १,२३४", "1234", "NPR"), ("ne", "रु १२", "12", "NPR"),
    ("fa", "۱٬۲۳۴ دلار", "1234", "USD"), ("fa", "۱٬۲۳۴ تومان", "12340", "IRR"),
    ("fa", "۲ میلیون ریال", "2000000", "IRR"), ("en", "EUR 5", "5", "EUR"),
    ("en", "5 SEK", "5", "SEK"),
    ("en-IN", "₹1.5Cr", "15000000", "INR"), ("en", "5.00 US dollars", "5", "USD"),
    ("ne", "१,२०० रुपैयाँ", "1200", "NPR"), ("bn", "৫০০ ডলার", "500", "USD"),
    ("ne", "५ डलर", "5", "USD"), ("bn", "৳১,২০০/-", "1200", "BDT"),
    ("en", "৳1,200/-", "1200", "BDT"),
    ("en", "؋1,234.00", "1234", "AFN"), ("ur", "1,234 ؋", "1234", "AFN"),
    ("ja", "₺5", "5", "TRY"), ("en", "¥5", "5", "JPY"),
    ("de", "1.234,50 €", "1234.5", "EUR"), ("fa", "\u{200E}\u{2212}$۱۲", "-12", "USD"),
  ])
  func readsMoney(tag: String, text: String, decimal: String, code: String) throws {
    let number = try parse(text, tag)
    #expect(number.decimal == decimal)
    #expect(number.kind == .currency(try CurrencyCode(code)))
  }

  @Test func leavesSharedSignsOpen() throws {
    for (tag, text) in [("en", "Rs 500"), ("en", "500/-"), ("bn", "৫০০ রুপি"), ("ne", "¥५००")] {
      let number = try parse(text, tag)
      #expect(number.kind == .currency(nil) && number.value == 500)
    }
  }

  // MARK: What formats write

  @Test(arguments: ["en", "en-IN", "en-BD", "bn", "ne", "fa", "fa-AF", "hi", "ar", "de"])
  func readsWhatFormatsWrite(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    let parser = try NumberParser(locale: locale)
    var styles = [NumberStyle(fractionDigits: .two), NumberStyle(.percent, fractionDigits: .two)]
    for code in ["USD", "BDT", "NPR", "EUR", "INR", "IRR"] {
      for display in [NumberStyle.CurrencyDisplay.symbol, .code, .name, .prose] {
        var style = try money(code, display)
        style.fractionDigits = .two
        styles.append(style)
        style.currencySign = .accounting
        styles.append(style)
      }
    }
    for style in styles {
      let format = try NumberFormat(locale: locale, style: style)
      for value in [0, 5, 12.5, 1234.56, 123_456.78, 12_345_678.9, -5, -1234.5] {
        let text = try format.format(value)
        let read = try? parser.parse(text)
        let shown = style.kind == .percent ? (value * 10000).rounded() / 10000 : value
        #expect(read?.value == shown, "\(text)")
        if case .currency(let code) = style.kind {
          #expect(read?.kind == .currency(code), "\(text)")
        }
      }
    }
  }

  @Test func readsEveryShareOfRandomNumbers() throws {
    var source = NumberSource(seed: 11)
    for tag in ["en", "bn", "ne", "fa", "de"] {
      let locale = try LocaleIdentifier(tag)
      let parser = try NumberParser(locale: locale)
      let digits = try FractionDigits(maximum: 4)
      let format = try NumberFormat(locale: locale, style: NumberStyle(fractionDigits: digits))
      for _ in 1...2000 {
        let value = Double(Int(source.bits() % 20_000_000_000) - 10_000_000_000) / 10_000
        #expect(try parser.parse(format.format(value)).value == value)
      }
    }
  }
}
