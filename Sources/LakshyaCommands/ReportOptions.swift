// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalReports
internal import LocalizedFormatting
internal import ReportRendering

/// A form that a report can be written in.
enum ReportFormat: String, CaseIterable {
  case html, text, markdown, csv, json

  /// How files of this form end.
  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html, .csv, .json: rawValue
    }
  }

  /// Finds the form that a file's name asks for.
  init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "html", "htm": self = .html
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "csv": self = .csv
    case "json": self = .json
    default: return nil
    }
  }

  /// Writes a report in this form, in UTF-8.
  func render(
    _ report: ComposedReport, _ page: TextPageOptions, alternates: [ReportLink], address: String?
  ) -> [UInt8] {
    let text: String
    switch self {
    case .html:
      return HTMLRenderer().renderUTF8(report, alternates: alternates, address: address)
    case .text:
      text = PlainTextRenderer(
        width: page.width, order: page.order, hasColors: page.hasColors
      ).render(report)
    case .markdown: text = MarkdownRenderer().render(report)
    case .csv: text = CSVRenderer(hasByteOrderMark: page.hasByteOrderMark).render(report)
    case .json: text = JSONRenderer().render(report)
    }
    return Array(text.utf8)
  }
}

/// How reports of plain text and tables are laid out.
struct TextPageOptions {
  /// The columns that lines are broken at.
  var width = Self.usualWidth
  var order = TextOrder.logical
  var hasColors = false
  /// Whether tables begin with the mark by which Excel knows UTF-8.
  var hasByteOrderMark = false

  /// The width of what is no terminal.
  static let usualWidth = 80
  /// The widths that lines can be broken at.
  static let widths = 20...1000
}

/// What a run of `lakshya report` was asked to do.
struct ReportOptions {
  var data: [String]
  var locales: [LocaleIdentifier]
  var formats: [ReportFormat]
  /// How much the reports tell; `nil` for what their plans say.
  var form: ReportForm?
  /// How finely reports by period are cut; `nil` for what their plans say.
  var step: PeriodStep?
  var output: String?
  var asOf: CivilDay?
  var calendar: CivilCalendar?
  var secondCalendar: CivilCalendar?
  var calendarData: String?
  var dialects: String?
  /// A style sheet that pages have after all others.
  var styles: String?
  /// A template to fill in.
  var template: String?
  /// Whether pages hold the fonts of what they say.
  var embedsFonts = false
  var numberingSystem: String?
  var catalogFolder: String?
  var isStrict: Bool
  /// The columns of plain text; `nil` for those of the terminal.
  var width: Int?
  /// The order of plain text; `nil` for that of terminals that lay it out themselves.
  var order: TextOrder?
  var hasByteOrderMark = false

  /// What is written of each report; empty for the usual.
  var outputs: [ReportOutput] {
    formats.map(ReportOutput.format)
      + (template.map { [ReportOutput(templateAt: $0)] } ?? [])
  }

  /// The files that the command line names beside data; none may be overwritten.
  var namedFiles: [String] { [calendarData, dialects, styles, template].compactMap { $0 } }

  /// A locale with the digits that were asked for.
  func withDigits(_ locale: LocaleIdentifier) throws -> LocaleIdentifier {
    try numberingSystem.map { try locale.with(numberingSystem: $0) } ?? locale
  }

  /// How text is laid out that goes to a file, or to standard output.
  func page(toOutput: Bool, in context: CommandContext) -> TextPageOptions {
    var page = TextPageOptions(
      order: order ?? .logical, hasByteOrderMark: hasByteOrderMark)
    let terminal = toOutput ? context.outputColumns : nil
    let widths = TextPageOptions.widths
    page.width =
      width ?? terminal.map { min(max($0, widths.lowerBound), widths.upperBound) } ?? page.width
    page.hasColors = terminal != nil && context.wantsColors
    return page
  }
}
