// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CivilCalendars
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import ReportRendering

/// `lakshya report`: a report from a plan and data files.
struct ReportCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write goal reports from a plan and its data.",
    discussion: """
      Without --output, one report goes to standard output. More than one locale or format, a \
      trailing slash or an existing folder makes --output a folder of report.LOCALE.EXT files \
      (with several plans, PLANFOLDER/report.LOCALE.EXT), in which index.html leads to the pages.

      Examples:
        lakshya report samples/tea-shop/plan.yaml
        lakshya report samples/tea-shop/plan.yaml --locale fa --format html --output report.html
        lakshya report samples/tea-shop/plan.yaml --format csv --bom --output figures.csv
        lakshya report samples/*/plan.yaml --locale en,bn,ne,fa --format html,text --output out/
        lakshya report samples/tea-shop/plan.yaml --form summary --output one-page.html
        lakshya report samples/b2b-company/plan.yaml --every month --output months.html
        lakshya report plan.yaml --template mail.html.mustache --locale fa --output mail.html
        lakshya report plan.yaml --locale hi --localizations catalogs --output hi.html --watch
      """)

  enum DigitChoice: String, ExpressibleByArgument, CaseIterable {
    case native, latin
  }

  enum OrderChoice: String, ExpressibleByArgument, CaseIterable {
    case logical, visual
  }

  @OptionGroup var input: PlanOptions

  @Option(
    help: ArgumentHelp(
      "Locales to write for, as BCP 47 tags with commas between. Default: the plan's, else en.",
      valueName: "locale,..."))
  var locale: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      html, text, markdown, csv or json, with commas between. Default: what the name of --output \
      ends with, html for a folder, text for standard output.
      """, valueName: "format,..."))
  var format: [String] = []

  @Option(
    help: """
      summary, which is one page with the goals, the metrics that lead and what to beware of, \
      full, or periods, which tells the same week by week or month by month. JSON is always full. \
      Default: the plan's, else full.
      """)
  var form: ReportForm?

  @Option(
    help: ArgumentHelp(
      """
      How finely a report of the form periods is cut. Asks for that form. Default: the plan's, \
      else what fits its period.
      """, valueName: "step"))
  var every: PeriodStep?

  @Option(
    help: ArgumentHelp(
      "The columns of plain text, 20 to 1000. Default: the terminal's, 80 where there is none.",
      valueName: "columns"))
  var width: Int?

  @Option(
    help: """
      The order of plain text: logical for terminals that lay out right-to-left text, or visual \
      for those that do not. Default: logical.
      """)
  var direction: OrderChoice?

  @Flag(help: "Begin CSV with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @Option(help: ArgumentHelp("The file or folder to write.", valueName: "path"))
  var output: String?

  @Option(
    help: """
      The calendar of dates: gregorian, persian, bikram-sambat or bangla. Default: the plan's \
      region.calendar, else persian for fa, bikram-sambat for ne, bangla for bn when the plan \
      counts in it, else gregorian.
      """)
  var calendar: CivilCalendar?

  @Option(
    help: """
      A calendar whose dates stand beside those of the first, in the period and the deadlines. \
      Default: the plan's second-calendar.
      """)
  var secondCalendar: CivilCalendar?

  @Option(
    help: ArgumentHelp(
      "Newer years of Bikram Sambat: rows of a year and the lengths of its twelve months.",
      valueName: "file"))
  var calendarData: String?

  @Option(
    help: ArgumentHelp(
      "A file with dialects of your own, in YAML, beside those of the plans.", valueName: "file"))
  var dialects: String?

  @Option(
    help: ArgumentHelp(
      "A style sheet in CSS that HTML has after Lakshya's own and the plan's.", valueName: "file"))
  var styles: String?

  @Flag(
    help: """
      Put fonts of this machine for Bengali, Nepali and Persian into HTML, cut down to what it \
      says, for readers who have none.
      """)
  var embedFonts = false

  @Option(
    help: ArgumentHelp(
      """
      A template in Mustache to fill in with the report, such as mail.html.mustache; what it \
      writes ends as its name does. --format writes other forms beside it.
      """, valueName: "file"))
  var template: String?

  @Option(help: "The digits: native to the language, or latin. Default: native.")
  var digits: DigitChoice?

  @OptionGroup var catalogFolder: CatalogFolderOption

  @Flag(help: "Let warnings, such as a message that is not translated, make the exit status 1.")
  var strict = false

  @Flag(
    help: """
      Write the reports again whenever the plan, its data or a catalog is saved, until Ctrl-C. \
      While a saved file is broken, the last good report stays.
      """)
  var watch = false

  @OptionGroup var messages: LanguageOption

  func checkValues() throws {
    _ = try options(catalogFolder: nil)
    _ = try messages.languages
  }

  func check() throws {
    guard every == nil || form == nil || form == .periods else {
      throw ValidationError("--every is for --form periods; leave one of the two out.")
    }
    try checkValues()
    let options = try options(catalogFolder: nil)
    try checkLists()
    guard output != "" else {
      throw ValidationError("--output has no name; add a file, or a folder with a slash: out/.")
    }
    try ReportTargets.check(input.plans, options: options)
    guard watch else { return }
    guard let output, output != "-" else {
      throw ValidationError(
        "--watch writes again and again; add --output FILE or --output FOLDER/.")
    }
    guard !(input.plans + input.data).contains("-") else {
      throw ValidationError("--watch cannot read standard input again; name files instead of `-`.")
    }
  }

  /// Refuses lists whose items have spaces between them, so that they were taken for plans.
  private func checkLists() throws {
    for word in input.plans where word != "-" && !FileAccess.exists(word) {
      if !format.isEmpty, ReportFormat(rawValue: word) != nil {
        let list = format.joined(separator: ",")
        throw ValidationError(
          "'\(word)' is no plan; write several formats as --format \(list),\(word).")
      }
      if !locale.isEmpty, !word.contains(where: { "./".contains($0) }),
        (try? LocaleIdentifier(word)) != nil
      {
        let list = locale.joined(separator: ",")
        throw ValidationError(
          "'\(word)' is no plan; write several locales as --locale \(list),\(word).")
      }
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let options = try options(catalogFolder: catalogFolder.folder(in: context))
    let languages = try messages.languages
    if watch {
      return try ReportWatch(
        plans: input.plans, options: options, languages: languages, context: context
      ).run()
    }
    var run = ReportRun(options: options, languages: languages, context: context)
    return try run.make(input.plans)
  }

  private func options(catalogFolder: String?) throws -> ReportOptions {
    var locales: [LocaleIdentifier] = []
    for tag in try Self.items(locale, option: "--locale") {
      let locale = try Arguments.locale(tag)
      if let name = locale.otherCalendarName {
        throw ValidationError(
          "'\(tag)' names the calendar '\(name)'; a report can be dated in "
            + CalendarIdentifier.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      if !locales.contains(locale) { locales.append(locale) }
    }
    let formats = try Self.items(format, option: "--format").map { name in
      guard let format = ReportFormat(rawValue: name) else {
        let choices = ReportFormat.allCases.map(\.rawValue)
        let meant = Suggestion.nearest(to: name, in: choices).map { " Did you mean '\($0)'?" }
        throw ValidationError(
          """
          '\(name)' is not a format; --format takes \(choices.joined(separator: ", ")).\(meant ?? "")
          """)
      }
      return format
    }
    guard width.map(TextPageOptions.widths.contains) ?? true else {
      throw ValidationError("--width takes a number of columns from 20 to 1000.")
    }
    try input.checkStandardInput()
    return ReportOptions(
      data: input.data, locales: locales, formats: formats,
      form: form ?? every.map { _ in .periods },
      step: every,
      output: output, asOf: try input.asOfDay,
      calendar: calendar, secondCalendar: secondCalendar,
      calendarData: calendarData, dialects: dialects, styles: styles,
      template: template, embedsFonts: embedFonts,
      numberingSystem: digits.map { $0 == .latin ? "latn" : "native" },
      catalogFolder: catalogFolder, isStrict: strict, width: width,
      order: direction.map { $0 == .visual ? .visual : .logical },
      hasByteOrderMark: bom)
  }

  /// Splits lists such as `fa,bn-BD`, each item once.
  private static func items(_ lists: [String], option: String) throws -> [String] {
    var items: [String] = []
    for list in lists {
      for item in list.split(separator: ",", omittingEmptySubsequences: false) {
        let name = String(item.filter { !$0.isWhitespace })
        guard !name.isEmpty else {
          throw ValidationError("\(option) has an empty item in '\(list)'.")
        }
        if !items.contains(name) { items.append(name) }
      }
    }
    return items
  }
}
