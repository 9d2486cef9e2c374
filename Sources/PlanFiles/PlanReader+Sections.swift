// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import InputDiagnostics

extension PlanReader {
  /// Reads which sections the report has, in which order: `[goals, funnel, notes]`.
  ///
  /// - Returns: The sections; `nil` where the plan names none that there is.
  mutating func sections(_ place: PlanNode?) -> [ReportSection]? {
    var sections: [ReportSection] = []
    for item in list(place) {
      guard let section = choice(item, as: ReportSection.self) else { continue }
      guard !sections.contains(section) else {
        report(.repeatedSection, at: item.location, ["section": .text(section.rawValue)])
        continue
      }
      sections.append(section)
    }
    return sections.isEmpty ? nil : sections
  }

  /// Warns of sections in a plan whose form has parts of its own.
  mutating func checkSections(_ place: PlanNode?, of form: ReportForm) {
    guard let place, form != .full else { return }
    report(
      .sectionsOfOtherForm, severity: .warning, at: place.location,
      ["form": .text(form.rawValue)], hint: IssueHint("leave-out-form"))
  }
}
