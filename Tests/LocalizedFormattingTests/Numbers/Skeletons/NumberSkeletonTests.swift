// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct NumberSkeletonTests {
  @Test func readsLongAndConciseStemsAlike() throws {
    for (long, concise) in [
      ("sign-always", "+!"), ("group-off", ",_"), ("percent scale/100", "%x100"),
      ("compact-short", "K"), ("integer-width/+00", "00"), ("precision-integer", "."),
      ("sign-accounting currency/USD", "() currency/USD"),
    ] {
      #expect(try NumberSkeleton(long) == NumberSkeleton(concise), "\(long)")
    }
  }

  @Test func takesAPercentWithoutScaleForOneOfAHundred() throws {
    let skeleton = try NumberSkeleton("percent .0")
    let format = try NumberFormat(locale: try LocaleIdentifier("en"), style: skeleton.style)
    #expect(try format.format(decimal: skeleton.scaled(25)) == "25.0%")
    #expect(try NumberSkeleton("%x100").powerOfTen == 0)
  }

  @Test(arguments: [
    ("scientific", "unsupported-skeleton"), ("permille", "unsupported-skeleton"),
    ("@@+", "unsupported-skeleton"), ("scale/7", "unsupported-skeleton"),
    ("percent unit-width-full-name", "unsupported-skeleton"), ("compakt", "unknown-skeleton"),
    (".00 .0", "unknown-skeleton"), ("currency/XQQ", "unknown-currency"),
    ("unit/parsnip", "unknown-unit"), (".0x", "unknown-skeleton"),
  ])
  func refusesWhatNoStyleCanSay(skeleton: String, code: String) {
    #expect {
      try NumberSkeleton(skeleton)
    } throws: {
      ($0 as? FormattingError)?.code.rawValue == code
    }
  }
}
