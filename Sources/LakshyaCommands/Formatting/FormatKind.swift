// SPDX-License-Identifier: Apache-2.0

/// What a value is, and with it how it is read and written.
enum FormatKind: String, CaseIterable {
  case number, numberRange, date, dateRange, relative, duration, list, plural, ordinal, message
  case parse

  /// Options that every kind takes, without effect where they have no meaning.
  static let commonOptions = ["numberingSystem", "roundingMode", "corrections", "isolate"]

  /// The options of its own, by their names in ECMA-402.
  var ownOptions: [String] {
    switch self {
    case .number, .numberRange:
      [
        "style", "currency", "currencyDisplay", "currencySign", "iranianUnit", "unit",
        "unitDisplay", "notation",
        "compactDisplay", "minimumFractionDigits", "maximumFractionDigits",
        "maximumSignificantDigits", "signDisplay", "useGrouping",
      ]
    case .date, .dateRange: ["calendar", "dateStyle", "timeStyle", "timeZone", "skeleton"]
    case .relative: ["unit", "numeric"]
    case .duration, .parse: ["style"]
    case .list, .plural: ["type"]
    case .ordinal, .message: []
    }
  }

  /// Whether a value is a pair: a beginning and an end.
  var takesRanges: Bool { self == .numberRange || self == .dateRange }

  /// Whether programs read the answer, to which marks of direction would be errors.
  var isForPrograms: Bool { self == .parse || self == .plural }

  /// Whether a request gives a message or its key instead of a value.
  var takesMessage: Bool { self == .message }
}
