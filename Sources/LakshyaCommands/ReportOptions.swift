// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalReports
internal import LocalizedFormatting
internal import ReportRendering

/// A form that a report can be written in.
enum ReportFormat: String, CaseIterable {
  case html, text, json

  /// How files of this form end.
  var fileExtension: String { self == .text ? "txt" : rawValue }

  /// Finds the form that a file's name asks for.
  init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "html", "htm": self = .html
    case "txt", "text": self = .text
    case "json": self = .json
    default: return nil
    }
  }

  func render(_ report: ComposedReport) -> String {
    switch self {
    case .html: HTMLRenderer().render(report)
    case .text: PlainTextRenderer().render(report)
    case .json: JSONRenderer().render(report)
    }
  }
}

/// What a run of `lakshya report` was asked to do.
struct ReportOptions {
  var data: [String]
  var locales: [LocaleIdentifier]
  var formats: [ReportFormat]
  var output: String?
  var asOf: CivilDay?
  var calendar: CivilCalendar?
  var secondCalendar: CivilCalendar?
  var calendarData: String?
  var dialects: String?
  var numberingSystem: String?
  var catalogFolder: String?
  var isStrict: Bool
}
