// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import CivilCalendars
internal import InputDiagnostics
public import LocalizedFormatting
internal import PlanFiles

/// `lakshya format`: one value, as readers of a language write it.
struct FormatCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Format numbers, percents, money, dates, lists and plural categories.",
    usage: "lakshya format [--locale <locale>] [--kind <kind>] [options] <value> ...",
    discussion: """
      Option names and defaults are those of ECMA-402 (Intl). Several values are formatted one a
      line, or as one list; `-` reads them from standard input, one a line.

      Examples:
        lakshya format --locale ne --style percent --maximum-fraction-digits 1 0.256   २५.६%
        lakshya format --locale bn --style currency --currency BDT 1234567.5
        lakshya format --locale fa --kind date --date-style full 2026-11-22
        lakshya format --locale en --kind plural 1                                     one
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case number, date, plural, list
  }

  enum Style: String, ExpressibleByArgument, CaseIterable {
    case decimal, percent, currency
  }

  enum DateStyleName: String, ExpressibleByArgument, CaseIterable {
    case full, long, medium, short
  }

  @Option(help: "The language as a BCP 47 tag, such as fa, bn-BD or ne-u-nu-latn.")
  var locale = "en"

  @Option(help: "What the values are.")
  var kind = Kind.number

  @Option(help: "Numbers: how they are written.")
  var style = Style.decimal

  @Option(help: "Numbers: the ISO 4217 code of amounts; with --style currency.")
  var currency: String?

  @Option(help: "Numbers: how a currency is named; prose is as the language writes money.")
  var currencyDisplay = NumberStyle.CurrencyDisplay.symbol

  @Option(help: "Numbers: the least number of fraction digits.")
  var minimumFractionDigits: Int?

  @Option(help: "Numbers: the greatest number of fraction digits.")
  var maximumFractionDigits: Int?

  @Option(help: "Numbers: when a sign is written.")
  var signDisplay = NumberStyle.SignDisplay.auto

  @Option(help: "Numbers: what happens to digits that are not written.")
  var roundingMode = NumberStyle.RoundingMode.halfExpand

  @Flag(inversion: .prefixedNo, help: "Numbers: group digits.")
  var useGrouping = true

  @Option(help: "The digits by their CLDR name, such as latn, beng, deva or arabext.")
  var numberingSystem: String?

  @Option(help: "Dates: the calendar. Default: the one that readers of the locale expect.")
  var calendar: CivilCalendar?

  @Option(
    help: ArgumentHelp(
      "Dates: newer years of Bikram Sambat: rows of a year and its twelve lengths.",
      valueName: "file"))
  var calendarData: String?

  @Option(help: "Dates: how long they are.")
  var dateStyle = DateStyleName.long

  @Option(help: "Dates: the fields wanted instead of a style, such as yMMMM.")
  var skeleton: String?

  @Option(help: "Plurals: cardinal or ordinal. Lists: conjunction, disjunction or unit.")
  var type: String?

  @Flag(
    inversion: .prefixedNo, help: "Write what is right for readers where ICU is wrong.")
  var corrections = true

  @Flag(help: "Wrap the result for use inside text of the other direction.")
  var isolate = false

  @Option(help: "The language of this command's own messages.")
  var language: String?

  @Argument(help: "The values; dates as 2026-11-22.")
  var values: [String]

  func validate() throws {
    _ = try language.map(Arguments.locale)
    // A locale or currency that is not known is told as any other problem when it is used.
    do {
      switch kind {
      case .number: _ = try numberStyle()
      case .plural: _ = try pluralKind()
      case .list: _ = try listKind()
      case .date: break
      }
    } catch is FormattingError {}
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    var diagnostics = Diagnostics(
      context: context, language: try language.map(Arguments.locale), localizations: nil)
    var table = BikramSambatTable.builtIn
    if let calendarData {
      do throws(FileAccess.Failure) {
        let data = CalendarData(try context.read(calendarData), file: calendarData)
        diagnostics.tell(data.issues)
        table = data.table
      } catch {
        let place = InputLocation(file: calendarData)
        diagnostics.tell([InputIssue(error, path: calendarData, at: place)])
        return .failed
      }
    }
    let format: (String) throws -> String
    do { format = try formatter(table) } catch let error as FormattingError {
      diagnostics.tell([InputIssue(error)])
      return .failed
    }
    if kind == .list {
      let format = try ListFormat(
        locale: readerLocale(), kind: try listKind(), corrections: corrections)
      try context.output(wrapped(try format.format(try inputs(context).map(\.0))) + "\n")
      return .done
    }
    var made = 0
    for (value, location) in try inputs(context) {
      do {
        try context.output(wrapped(try format(value)) + "\n")
        made += 1
      } catch let error as FormattingError {
        diagnostics.tell([InputIssue(error, at: location)])
      }
    }
    return diagnostics.worst == nil ? .done : made > 0 ? .doneWithProblems : .failed
  }

  /// The values, each with its place when it comes from standard input.
  private func inputs(_ context: CommandContext) throws -> [(String, InputLocation?)] {
    guard values == ["-"] else { return values.map { ($0, nil) } }
    let text = String(decoding: try context.readInput(), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      line.isEmpty ? nil : (String(line), InputLocation(file: "-", line: index + 1))
    }
  }

  private func wrapped(_ text: String) -> String { isolate ? TextIsolate.wrap(text) : text }

  private func readerLocale() throws(FormattingError) -> LocaleIdentifier {
    let reader = try LocaleIdentifier(locale)
    guard let numberingSystem else { return reader }
    return try reader.with(numberingSystem: numberingSystem)
  }

  private func formatter(_ table: BikramSambatTable) throws -> (String) throws -> String {
    let reader = try readerLocale()
    switch kind {
    case .number:
      let format = try NumberFormat(locale: reader, style: try numberStyle())
      return { try format.format(decimal: Arguments.decimal($0)) }
    case .date:
      let style = skeleton.map(DateStyle.skeleton) ?? DateStyle(name: dateStyle.rawValue) ?? .long
      let format = try DateFormat(
        locale: reader,
        calendar: (calendar ?? .usual(for: reader, corrections: corrections)).using(table),
        style: style, corrections: corrections)
      return { text in
        guard let day = Arguments.day(text) else { throw FormattingError(.notADate, text) }
        return try format.format(day)
      }
    case .plural:
      let rules = try PluralRules(locale: reader, kind: try pluralKind())
      return { text in
        guard let value = Double(Arguments.decimal(text)), value.isFinite else {
          throw FormattingError(.notANumber, text)
        }
        return try rules.category(of: value).rawValue
      }
    case .list:
      _ = try listKind()
      return { $0 }
    }
  }

  private func numberStyle() throws -> NumberStyle {
    var result = NumberStyle()
    switch style {
    case .decimal: break
    case .percent: result.kind = .percent
    case .currency:
      guard let currency else {
        throw ValidationError("--style currency needs --currency, such as --currency BDT.")
      }
      result.kind = .currency(try CurrencyCode(currency))
    }
    if currency != nil, style != .currency {
      throw ValidationError("--currency goes with --style currency.")
    }
    result.fractionDigits = try FractionDigits.resolving(
      minimum: minimumFractionDigits, maximum: maximumFractionDigits, for: result.kind)
    result.currencyDisplay = currencyDisplay
    result.useGrouping = useGrouping
    result.signDisplay = signDisplay
    result.roundingMode = roundingMode
    result.corrections = corrections
    return result
  }

  private func pluralKind() throws -> PluralRules.Kind {
    try choice(type, or: .cardinal)
  }

  private func listKind() throws -> ListFormat.Kind { try choice(type, or: .conjunction) }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String?, or usual: Value
  ) throws -> Value where Value.RawValue == String {
    guard let name else { return usual }
    if let value = Value(rawValue: name) { return value }
    let choices = Value.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    throw ValidationError("--type is one of \(choices) for --kind \(kind.rawValue).")
  }
}

extension NumberStyle.CurrencyDisplay: ExpressibleByArgument {}
extension NumberStyle.SignDisplay: ExpressibleByArgument {}
extension NumberStyle.RoundingMode: ExpressibleByArgument {}

extension CivilCalendar: ExpressibleByArgument {
  /// Reads a calendar by its name in plans or its BCP 47 name.
  public init?(argument: String) { self.init(name: argument) }

  /// The names to choose from.
  public static var allValueStrings: [String] { builtIn.map(\.name) }
}
