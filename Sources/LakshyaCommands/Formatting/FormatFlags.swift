// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import LocalizedFormatting

/// The options of numbers on the command line.
struct NumberFlags: ParsableArguments {
  @Option(
    help: """
      How numbers are written: decimal, percent, currency or unit; how durations are: long, short, \
      narrow or digital.
      """)
  var style: String?

  @Option(help: "The ISO 4217 code of amounts; with --style currency.")
  var currency: String?

  @Option(help: "How a currency is named; prose is as the language writes money.")
  var currencyDisplay: NumberStyle.CurrencyDisplay?

  @Option(help: "How amounts below zero are marked.")
  var currencySign: NumberStyle.CurrencySign?

  @Option(help: "The unit that amounts in IRR, which are rials, are written in.")
  var iranianUnit: NumberStyle.IranianUnit?

  @Option(help: "The unit of measurements, such as kilobyte; of relative times, such as day.")
  var unit: String?

  @Option(help: "How units are named. Default: short.")
  var unitDisplay: NumberStyle.UnitDisplay?

  @Option(help: "How large numbers are shortened.")
  var notation: NumberStyle.Notation?

  @Option(help: "How compact numbers are worded. Default: short.")
  var compactDisplay: NumberStyle.CompactDisplay?

  @Option(help: "The least number of fraction digits.")
  var minimumFractionDigits: Int?

  @Option(help: "The greatest number of fraction digits.")
  var maximumFractionDigits: Int?

  @Option(help: "The greatest number of significant digits.")
  var maximumSignificantDigits: Int?

  @Option(help: "When a sign is written. Default: auto.")
  var signDisplay: NumberStyle.SignDisplay?

  @Flag(inversion: .prefixedNo, help: "Group digits, as is usual.")
  var useGrouping: Bool?

  func add(to options: inout FormatOptions) {
    options.add("style", style)
    options.add("currency", currency)
    options.add("currencyDisplay", currencyDisplay?.rawValue)
    options.add("currencySign", currencySign?.rawValue)
    options.add("iranianUnit", iranianUnit?.rawValue)
    options.add("unit", unit)
    options.add("unitDisplay", unitDisplay?.rawValue)
    options.add("notation", notation?.rawValue)
    options.add("compactDisplay", compactDisplay?.rawValue)
    options.add("minimumFractionDigits", minimumFractionDigits)
    options.add("maximumFractionDigits", maximumFractionDigits)
    options.add("maximumSignificantDigits", maximumSignificantDigits)
    options.add("signDisplay", signDisplay?.rawValue)
    options.add("useGrouping", useGrouping)
  }
}

/// The options of dates on the command line.
struct DateFlags: ParsableArguments {
  @Option(
    help: """
      The calendar: gregorian, persian, bikram-sambat, bangla (Bangladesh's reformed one; West \
      Bengal's almanac is often a day later), or another of ICU's such as \
      buddhist or islamic-umalqura. Default: the one that readers of the locale expect.
      """)
  var calendar: String?

  @Option(
    help: ArgumentHelp(
      "Newer years of Bikram Sambat: rows of a year and its twelve lengths.",
      valueName: "file"))
  var calendarData: String?

  @Option(help: "How long dates are: full, long, medium or short. Default: long.")
  var dateStyle: String?

  @Option(help: "How long times are: full, long, medium or short.")
  var timeStyle: String?

  @Option(help: "The zone of moments, such as Asia/Dhaka. Default: the one they are written in.")
  var timeZone: String?

  @Option(help: "The fields wanted instead of a style, such as yMMMM.")
  var skeleton: String?

  func add(to options: inout FormatOptions) {
    options.add("calendar", calendar)
    options.add("dateStyle", dateStyle)
    options.add("timeStyle", timeStyle)
    options.add("timeZone", timeZone)
    options.add("skeleton", skeleton)
  }
}

/// The options of other kinds on the command line.
struct OtherFlags: ParsableArguments {
  @Option(help: "Plurals: cardinal or ordinal. Lists: conjunction, disjunction or unit.")
  var type: String?

  @Option(help: "Relative times: always in numbers, or auto for words such as yesterday.")
  var numeric: String?

  @Option(help: "Messages: the text in ICU's message syntax.")
  var message: String?

  @Option(help: "Messages: the key of a text in the catalogs.")
  var key: String?

  @Option(
    name: .customLong("argument"),
    help: """
      Messages: a value to put in, once for each argument. What reads as a number is one, save \
      digits after a zero or a plus; in single quotation marks, as in "year='2026'", anything is \
      text.
      """)
  var arguments: [NamedArgument] = []

  @Option(help: "Messages: a folder of catalogs that add to or override those built in.")
  var localizations: String?

  func add(to options: inout FormatOptions) {
    options.add("type", type)
    options.add("numeric", numeric)
  }
}

/// The options of all kinds on the command line.
struct CommonFlags: ParsableArguments {
  @Option(help: "The digits by their CLDR name, such as latn, beng, deva or arabext.")
  var numberingSystem: String?

  @Option(help: "What happens to digits that are not written. Default: halfExpand.")
  var roundingMode: NumberStyle.RoundingMode?

  @Flag(
    inversion: .prefixedNo, help: "Write what is right for readers where ICU is wrong, as is usual."
  )
  var corrections: Bool?

  @Flag(help: "Wrap the result for use inside text of the other direction.")
  var isolate = false

  @Option(help: "Languages for this command's own messages, the preferred first.")
  var language: String?

  func add(to options: inout FormatOptions) {
    options.add("numberingSystem", numberingSystem)
    options.add("roundingMode", roundingMode?.rawValue)
    options.add("corrections", corrections)
    options.add("isolate", isolate ? true : nil)
  }
}

/// An argument of a message: `name=value`.
struct NamedArgument: ExpressibleByArgument {
  let name: String
  let value: FormatValue

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      return nil
    }
    name = String(argument[..<equals])
    let text = String(argument[argument.index(after: equals)...])
    value = Self.value(text)
  }

  /// Takes what reads as a number for one, save digits after a zero or a plus.
  ///
  /// They are those of a telephone or of a list and are written as they stand. In single quotation
  /// marks anything is text.
  private static func value(_ text: String) -> FormatValue {
    if text.utf8.count >= 2, text.first == "'", text.last == "'" {
      return .text(String(text.dropFirst().dropLast()))
    }
    let decimal = Arguments.decimal(text)
    guard let number = Double(decimal), number.isFinite else { return .text(text) }
    let (first, second) = (decimal.unicodeScalars.first, decimal.unicodeScalars.dropFirst().first)
    let goesOnAfterZero = first == "0" && second != nil && second != "."
    return first == "+" || goesOnAfterZero ? .text(text) : .number(decimal)
  }

  static var defaultCompletionKind: CompletionKind { .default }
}

extension FormatOptions {
  fileprivate mutating func add(_ name: String, _ text: String?) {
    if let text { self[name] = .text(text) }
  }

  fileprivate mutating func add(_ name: String, _ number: Int?) {
    if let number { self[name] = .number(String(number)) }
  }

  fileprivate mutating func add(_ name: String, _ flag: Bool?) {
    if let flag { self[name] = .flag(flag) }
  }
}

extension FormatKind: ExpressibleByArgument {
  /// Reads a name in either spelling: `numberRange` or `number-range`.
  init?(argument: String) {
    guard
      let kind = Self.allCases.first(where: {
        $0.rawValue == argument || $0.rawValue.dashed == argument
      })
    else { return nil }
    self = kind
  }
}

extension NumberStyle.CurrencyDisplay: ExpressibleByArgument {}
extension NumberStyle.CurrencySign: ExpressibleByArgument {}
extension NumberStyle.IranianUnit: ExpressibleByArgument {}
extension NumberStyle.UnitDisplay: ExpressibleByArgument {}
extension NumberStyle.Notation: ExpressibleByArgument {}
extension NumberStyle.CompactDisplay: ExpressibleByArgument {}
extension NumberStyle.SignDisplay: ExpressibleByArgument {}
extension NumberStyle.RoundingMode: ExpressibleByArgument {}
