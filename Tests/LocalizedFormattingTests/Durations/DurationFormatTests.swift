// SPDX-License-Identifier: Apache-2.0

import CICU
import Testing

@testable import LocalizedFormatting

struct DurationFormatTests {
  private func text(
    _ seconds: Double, in tag: String, _ style: DurationStyle, corrections: Bool = true
  ) throws -> String {
    try DurationFormat(
      locale: try LocaleIdentifier(tag), style: style, corrections: corrections
    ).format(seconds)
  }

  @Test(arguments: [
    ("en", "4 minutes, 34 seconds", "4 min, 34 sec", "4m 34s", "0:04:34"),
    ("bn", "৪ মিনিট ৩৪ সেকেন্ড", "৪ মিনিট ৩৪ সেকেন্ড", "৪ মি. ৩৪ সে.", "০:০৪:৩৪"),
    ("ne", "४ मिनेट ३४ सेकेन्ड", "४ मिनेट ३४ सेकेन्ड", "४ मिनेट ३४ सेकेन्ड", "०:०४:३४"),
    ("fa", "۴ دقیقه و ۳۴ ثانیه", "۴ دقیقه و ۳۴ ثانیه", "۴ دقیقه ۳۴ ثانیه", "۰:۰۴:۳۴"),
  ])
  func writesEveryForm(
    tag: String, long: String, short: String, narrow: String, digital: String
  ) throws {
    #expect(try text(274, in: tag, DurationStyle(.long)) == long)
    #expect(try text(274, in: tag, DurationStyle(.short)) == short)
    #expect(try text(274, in: tag, DurationStyle(.narrow)) == narrow)
    #expect(try text(274, in: tag, DurationStyle(.digital)) == digital)
  }

  @Test(arguments: [
    (0, "0 seconds"), (1, "1 second"), (60, "1 minute"), (3600, "1 hour"),
    (3661, "1 hour, 1 minute, 1 second"), (90_061, "25 hours, 1 minute, 1 second"),
    (-274, "-4 minutes, 34 seconds"), (0.4, "0 seconds"), (-0.4, "0 seconds"), (59.5, "1 minute"),
  ])
  func leavesOutUnitsOfNothing(seconds: Double, expected: String) throws {
    #expect(try text(seconds, in: "en", DurationStyle(.long)) == expected)
  }

  @Test func countsInTheUnitsAskedFor() throws {
    let days = DurationStyle(.long, largestUnit: .day)
    #expect(try text(90_061, in: "en", days) == "1 day, 1 hour, 1 minute, 1 second")
    #expect(
      try text(90_061, in: "en", DurationStyle(.digital, largestUnit: .day)) == "1 day, 1:01:01")
    #expect(
      try text(3661, in: "en", DurationStyle(.long, largestUnit: .minute)) == "61 minutes, 1 second"
    )
    #expect(try text(3661, in: "en", DurationStyle(.long, largestUnit: .second)) == "3,661 seconds")
  }

  @Test func writesFractionsOfSeconds() throws {
    let long = DurationStyle(.long, fractionalSecondDigits: 3)
    #expect(try text(4.5, in: "en", long) == "4.5 seconds")
    #expect(try text(61.25, in: "bn", long) == "১ মিনিট ১.২৫ সেকেন্ড")
    let digital = DurationStyle(.digital, fractionalSecondDigits: 1)
    #expect(try text(274.46, in: "fa", digital) == "۰:۰۴:۳۴٫۵")
    #expect(try text(-274, in: "en", digital) == "-0:04:34.0")
    #expect(
      try text(1e12, in: "en", DurationStyle(.digital, fractionalSecondDigits: 9)).hasSuffix(
        ":40.000000000"))
  }

  @Test(
    arguments: [
      (.halfExpand, 2.5, "3 sec"), (.halfEven, 2.5, "2 sec"), (.trunc, 59.9, "59 sec"),
      (.ceil, 59.1, "1 min"), (.floor, -0.1, "-1 sec"), (.halfExpand, -0.1, "0 sec"),
      (.halfExpand, 0, "0 sec"), (.ceil, .leastNonzeroMagnitude, "1 sec"),
    ] as [(NumberStyle.RoundingMode, Double, String)])
  func roundsAsAsked(mode: NumberStyle.RoundingMode, seconds: Double, text: String) throws {
    #expect(try self.text(seconds, in: "en", DurationStyle(roundingMode: mode)) == text)
  }

  @Test func roundsTheDigitsThatAreGiven() throws {
    // The double nearest to 0.285 is smaller.
    let style = DurationStyle(.long, fractionalSecondDigits: 2)
    #expect(try text(0.285, in: "en", style) == "0.29 seconds")
    #expect(try text(59.999, in: "en", style) == "1 minute")
  }

  @Test(arguments: [
    (Double.nan, FormattingError.Code.notANumber), (.infinity, .notANumber),
    (-.infinity, .notANumber), (1e13, .tooLong),
  ])
  func refusesWhatIsNoLength(seconds: Double, code: FormattingError.Code) throws {
    let error = #expect(throws: FormattingError.self) {
      try text(seconds, in: "en", DurationStyle())
    }
    #expect(error?.code == code)
  }

  @Test(arguments: [
    ("0.49999999999999999999999", "0 sec"), ("0.5", "1 sec"), ("-61.00", "-1 min, 1 sec"),
    ("000000000000000000000000061.2", "1 min, 1 sec"), ("6.1e1", "1 min, 1 sec"),
    ("1000000000000", "277,777,777 hr, 46 min, 40 sec"),
  ])
  func readsDecimalsWithoutLoss(decimal: String, text: String) throws {
    let format = try DurationFormat(
      locale: try LocaleIdentifier("en"), style: DurationStyle(.short))
    #expect(try format.format(decimal: decimal) == text)
  }

  @Test(arguments: [-1, 10, 500])
  func refusesDigitsThatThereAreNot(digits: Int) throws {
    let error = #expect(throws: FormattingError.self) {
      try text(1, in: "en", DurationStyle(.long, fractionalSecondDigits: digits))
    }
    #expect(error?.code == .fractionDigits)
  }

  @Test(arguments: ["hi", "ar", "ur", "ps", "mr", "ta", "zh", "de", "da", "he", "es"])
  func writesInAnyLanguage(tag: String) throws {
    for form in DurationStyle.Form.allCases {
      for corrections in [true, false] {
        let text = try text(7474, in: tag, DurationStyle(form), corrections: corrections)
        let digits = Digits.normalized(text).filter(\.isNumber)
        // Some languages have one word for two hours.
        #expect(["20434", "2434", "434"].contains(digits), "\(text)")
      }
    }
  }

  // MARK: Beside ICU

  private static let widths: [(DurationStyle.Form, String)] = [
    (.long, "unit-width-full-name"), (.short, "unit-width-short"), (.narrow, "unit-width-narrow"),
  ]

  @Test(arguments: NumberElementsTests.tags)
  func namesUnitsAsICUDoes(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    for (form, width) in Self.widths {
      for (index, unit) in ["day", "hour", "minute", "second"].enumerated() {
        var style = DurationStyle(form, largestUnit: .day)
        style.largestUnit = try #require(DurationStyle.LargestUnit(rawValue: unit))
        let format = try DurationFormat(locale: locale, style: style, corrections: false)
        var error: Int32 = 0
        let icu = try #require(
          cicu_number_open(locale.icuName, "unit/\(unit) \(width) .###", &error))
        defer { cicu_number_close(icu) }
        // Less than the next unit, of every plural category that a language may have.
        for count in [1, 2, 3, 5, 11, 21] {
          let seconds = count * [86_400, 3600, 60, 1][index]
          let expected = ICUOracle.text {
            cicu_number_format_decimal(icu, "\(count)", Int32("\(count)".utf8.count), $0, $1)
          }
          #expect(try format.format(Double(seconds)) == expected, "\(form) \(unit) \(count)")
        }
      }
    }
  }
}
