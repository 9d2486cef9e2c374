// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// The corrections of this part, as `Correction.all` lists them.
  static let listedMoney: [Correction] = [
    Correction(
      "ne-rupee-symbol", ["ne"],
      reason: "CLDR 42 abbreviates the Nepalese rupee as नेरू; Nepal writes रु.",
      example: money("ne", "1234.5", "NPR"), text: "रु.\u{A0}१,२३४.५०"),
    Correction(
      "ne-rupee-name", ["ne"],
      reason: "CLDR 42 spells the rupee रूपैयाँ and रूपिँया; Nepal writes रुपैयाँ.",
      example: money("ne", "5", "NPR", #", "currencyDisplay": "name""#),
      text: "५.०० नेपाली रुपैयाँ"),
    Correction(
      "ne-accounting", ["ne"],
      reason: "CLDR 42 marks negative amounts with a minus in accounts, where English, Bengali and "
        + "Persian use parentheses.",
      example: money("ne", "-1234.5", "NPR", #", "currencySign": "accounting""#),
      text: "(रु.\u{A0}१,२३४.५०)"),
    Correction(
      "bn-taka-name", ["bn"],
      reason: "CLDR 42 spells বাংলাদেশী; the Bangla Academy spells বাংলাদেশি.",
      example: money("bn", "5", "BDT", #", "currencyDisplay": "name""#),
      text: "৫.০০ বাংলাদেশি টাকা"),
    Correction(
      "afghani-name", ["bn", "fa", "ne"],
      reason: "CLDR 42 says Afghan twice (আফগান আফগানি); no other money is called so.",
      example: money("bn", "5", "AFN", #", "currencyDisplay": "name""#), text: "৫ আফগানি"),
    Correction(
      "iranian-rial-name", ["bn", "ne"],
      reason: "CLDR 42 has the English word in Bengali (ইরানিয়ান), and one that is none in Nepali.",
      example: money("ne", "5", "IRR", #", "currencyDisplay": "name""#), text: "५ इरानी रियाल"),
    Correction(
      "fa-AF-money-names", ["fa-AF"],
      reason: "CLDR 42 has Iran's names of the dollar and of Nepal in Afghanistan.",
      example: money("fa-AF", "5", "USD", #", "currencyDisplay": "name""#),
      text: "۵٫۰۰ دالر امریکا"),
    Correction(
      "bn-compact-money", ["bn"],
      reason: "CLDR 42 and 48 join the shortened word and the currency: ১২ লাUS$.",
      example: money("bn", "1234567", "USD", #", "notation": "compact""#),
      text: "১২\u{A0}লাখ\u{A0}US$"),
    Correction(
      "en-lakh-accounting", ["en-BD", "en-IN", "en-NP"],
      reason: "CLDR 42 groups amounts in accounts by thousands in en-IN, other amounts by lakh.",
      example: money("en-IN", "1234567", "INR", #", "currencySign": "accounting""#),
      text: "₹12,34,567.00"),
    Correction(
      "en-own-symbols", ["en-BD", "en-NP"],
      reason: "CLDR 42 has no English of Bangladesh or Nepal and writes their own money by its "
        + "code.",
      example: money("en-BD", "1234567", "BDT"), text: "৳12,34,567.00"),
  ]

  private static func money(
    _ locale: String, _ value: String, _ currency: String, _ more: String = ""
  ) -> String {
    #"{"locale": "\#(locale)", "kind": "number", "value": \#(value), "#
      + #""options": {"style": "currency", "currency": "\#(currency)"\#(more)}}"#
  }

  /// Adds what is mended in money alone.
  static func mendMoney(
    _ result: inout NumberCorrection, locale: LocaleIdentifier, style: NumberStyle
  ) {
    if style.currencySign == .accounting, ["bn", "en", "fa", "ne"].contains(locale.language) {
      // What ICU has no pattern for it writes as plain numbers, with a minus.
      let isOwn = style.currencyDisplay == .prose || style.iranianUnit != .rial
      result.parenthesizesNegatives = isOwn || locale.language == "ne"
    }
    guard style.currencyDisplay != .code else { return }
    switch locale.language {
    case "ne":
      result.replacements += [
        .init("नेरू", "रु."), .init("रूपैयाँ", "रुपैयाँ"), .init("रूपिँया", "रुपैयाँ"),
        .init("रूपियाँ", "रुपियाँ"), .init("रूपिया", "रुपियाँ"), .init("रू\u{A0}", "रु.\u{A0}"),
        .init("अफ्गान अफ्गानी", "अफगानी"), .init("इरानियाली", "इरानी"),
      ]
    case "bn":
      result.replacements += [
        .init("বাংলাদেশী", "বাংলাদেশি"), .init("আফগান আফগানি", "আফগানি"),
        .init("ইরানিয়ান", "ইরানি"),
      ]
    case "fa":
      result.replacements.append(.init("افغانی افغانستان", "افغانی"))
      if locale.baseTagChain.contains("fa-AF") {
        result.replacements += [
          .init("دلار آمریکا", "دالر امریکا"), .init("دلار امریکا", "دالر امریکا"),
          .init("روپیهٔ نپال", "روپیهٔ نیپال"), .init("تاکای بنگلادش", "تاکای بنگله‌دیش"),
        ]
      }
    case "en":
      let chain = locale.baseTagChain
      if chain.contains("en-BD") {
        result.replacements += [.init("BDT\u{A0}", "৳"), .init("BDT", "৳")]
      } else if chain.contains("en-NP") {
        result.replacements.append(.init("NPR", "Rs"))
      }
    default: break
    }
  }

  // MARK: Names

  /// What currencies are called in running text.
  ///
  /// Nepal writes a short form where CLDR has नेरू, and Persian names a unit after the
  /// amount (`۱٬۲۳۴ دلار`) where CLDR names the country too.
  static let currencyNames: [String: [String: String]] = [
    "ne": ["NPR": "रु.", "INR": "भा.रु."],
    "fa": [
      "USD": "دلار", "EUR": "یورو", "GBP": "پوند", "IRR": "ریال", "AFN": "افغانی",
      "BDT": "تاکا", "NPR": "روپیهٔ نپال", "INR": "روپیهٔ هند", "AED": "درهم", "TRY": "لیر",
      "CAD": "دلار کانادا", "AUD": "دلار استرالیا",
    ],
    "fa-AF": ["USD": "دالر", "NPR": "روپیهٔ نیپال", "CAD": "دالر کانادا", "AUD": "دالر استرالیا"],
  ]

  /// What currencies without a symbol are called after an amount, where CLDR's name is clumsy
  /// (इरानियाली रियाल, अफ्गान अफ्गानी).
  static let currencyWords: [String: [String: String]] = [
    "ne": ["AFN": "अफगानी", "BDT": "टाका", "IRR": "इरानी रियाल"],
    "bn": ["AFN": "আফগানি", "IRR": "ইরানি রিয়াল"],
  ]

  /// What the units of Iranian money that ISO 4217 lacks are called.
  static func name(of unit: NumberStyle.IranianUnit, language: String) -> String {
    let names: (toman: String, newRial: String) =
      switch language {
      case "fa": ("تومان", "ریال جدید")
      case "bn": ("তোমান", "নতুন রিয়াল")
      case "ne": ("तोमान", "नयाँ रियाल")
      default: ("toman", "new rial")
      }
    return unit == .toman ? names.toman : names.newRial
  }
}
