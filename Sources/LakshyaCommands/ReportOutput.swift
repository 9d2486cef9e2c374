// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import TemplateRendering

/// What is written of each report: one of the forms that there are, or a template of the user's.
enum ReportOutput: Hashable {
  case format(ReportFormat)
  case template(fileExtension: String)

  /// A template, by the path of its file.
  init(templateAt path: String) {
    self = .template(
      fileExtension: TemplateKind.read(fileName: FileAccess.name(of: path)).fileExtension)
  }

  /// How its files end.
  var fileExtension: String {
    switch self {
    case .format(let format): format.fileExtension
    case .template(let fileExtension): fileExtension
    }
  }

  /// What a report has to hold for it beside a page.
  var uses: ReportUses {
    switch self {
    case .format(.html), .format(.text), .format(.markdown): []
    case .format(.csv): .table
    case .format(.json), .template: .data
    }
  }

  /// Whether it is a template of the user's.
  var isTemplate: Bool {
    if case .template = self { true } else { false }
  }

  /// Whether its files are pages that lead to each other.
  var isPage: Bool {
    switch self {
    case .format(let format): format == .html
    case .template(let fileExtension): ["html", "htm"].contains(fileExtension.lowercased())
    }
  }
}
