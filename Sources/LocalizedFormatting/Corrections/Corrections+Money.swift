// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// The corrections of this part, as `Correction.all` lists them.
  static let listedMoney: [Correction] = []

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
}
