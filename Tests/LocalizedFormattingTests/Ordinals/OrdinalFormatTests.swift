// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct OrdinalFormatTests {
  private func texts(_ values: [Int], in tag: String, corrections: Bool = true) throws -> [String] {
    let format = try OrdinalFormat(locale: try LocaleIdentifier(tag), corrections: corrections)
    return try values.map { try format.format($0) }
  }

  @Test(arguments: [
    ("en", ["1st", "2nd", "3rd", "4th", "11th", "21st", "1,002nd"]),
    ("bn", ["১ম", "২য়", "৩য়", "৪র্থ", "১১তম", "২১তম", "১,০০২তম"]),
    ("ne", ["पहिलो", "दोस्रो", "तेस्रो", "चौथो", "११औँ", "२१औँ", "१,००२औँ"]),
    ("fa", ["اول", "دوم", "سوم", "چهارم", "۱۱م", "۲۱م", "۱٬۰۰۲م"]),
  ])
  func writesPlaces(tag: String, expected: [String]) throws {
    #expect(try texts([1, 2, 3, 4, 11, 21, 1002], in: tag) == expected)
  }

  @Test func hasTheEndingOfEachBengaliNumber() throws {
    #expect(
      try texts(Array(5...11), in: "bn") == ["৫ম", "৬ষ্ঠ", "৭ম", "৮ম", "৯ম", "১০ম", "১১তম"])
  }

  @Test(arguments: ["bn", "ne", "fa"])
  func hasNoEndingOfEnglish(tag: String) throws {
    for text in try texts([-21, -1, 0, 1, 5, 100, 101, .max], in: tag) {
      #expect(!text.contains { $0.isASCII && $0.isLetter } && !text.hasSuffix("."), "\(text)")
    }
  }

  @Test(arguments: ["en", "de", "fr", "sv"])
  func hasTheMinusOfNumbers(tag: String) throws {
    let number = try NumberFormat(locale: try LocaleIdentifier(tag), style: NumberStyle()).format(
      -1)
    let text = try texts([-1], in: tag)[0]
    #expect(text.hasPrefix(number), "\(text)")
  }

  @Test(arguments: ["de", "hi", "ar", "fr", "zh", "bn", "ne", "fa"])
  func leavesOthersToICU(tag: String) throws {
    let values = [1, 2, 11, 1000]
    let plain = try texts(values, in: tag, corrections: false)
    #expect(Set(plain).count == values.count)
    let corrected = try texts(values, in: tag)
    #expect((corrected == plain) == !["bn", "ne", "fa"].contains(tag))
  }
}
