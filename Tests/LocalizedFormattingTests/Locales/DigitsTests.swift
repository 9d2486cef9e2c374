// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct DigitsTests {
  @Test(arguments: [
    ("en", "latn", 0x30), ("bn", "beng", 0x9E6), ("ne", "deva", 0x966), ("fa", "arabext", 0x6F0),
    ("fa-AF", "arabext", 0x6F0), ("bn-IN", "beng", 0x9E6), ("fa-u-nu-latn", "latn", 0x30),
    ("en-u-nu-arab", "arab", 0x660), ("en-u-nu-mathbold", "mathbold", 0x1D7CE),
  ])
  func areThoseOfTheLocale(tag: String, system: String, zero: UInt32) throws {
    let digits = try Digits(locale: try LocaleIdentifier(tag))
    #expect(digits.numberingSystem == system)
    let expected = try (0..<10).map { Character(try #require(Unicode.Scalar(zero + $0))) }
    #expect(digits.zeroToNine == expected)
  }

  @Test(arguments: [
    ("en", 0, 1, "0"), ("en", 7, 2, "07"), ("en", 1405, 2, "1405"), ("en", -12, 4, "-0012"),
    ("ne", 2026, 1, "२०२६"), ("bn", 5, 3, "০০৫"), ("fa", 1405, 4, "۱۴۰۵"), ("en", 3, -1, "3"),
    ("en", Int.min, 1, "-9223372036854775808"),
  ])
  func writeWholeNumbersWithoutGrouping(tag: String, value: Int, least: Int, text: String) throws {
    let digits = try Digits(locale: try LocaleIdentifier(tag))
    #expect(digits.text(value, minimumDigits: least) == text)
  }

  @Test(arguments: [
    ("১২৩", "123"), ("२०२६", "2026"), ("۱۴۰۵", "1405"), ("١٢", "12"), ("Q4: ৫%", "Q4: 5%"),
    ("abc", "abc"), ("", ""), ("½ ² Ⅻ", "½ ² Ⅻ"), ("\u{1D7CE}\u{1D7D7}", "09"),
  ])
  func areReadInAnyScript(text: String, normalized: String) {
    #expect(Digits.normalized(text) == normalized)
  }
}
