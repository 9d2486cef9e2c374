// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics

/// What is to be known of the days of a report.
extension ReportBuilder {
  /// What readers should know of the days of the report, in which goals came to something.
  func remarks(
    period: DayRange, asOf: CivilDay, besides outcomes: [GoalOutcome]
  ) -> [InputIssue] {
    var remarks: [InputIssue] = []
    func remark(
      _ code: IssueCode, _ severity: IssueSeverity = .note, at location: InputLocation?,
      _ days: [String: CivilDay]
    ) {
      remarks.append(
        InputIssue(
          code, severity: severity, at: location, days.mapValues { .day($0.number) }))
    }
    if plan.period == nil {
      remarks.append(
        InputIssue(
          "period-from-data", severity: .note, at: nil,
          ["days": .days(period.lowerBound.number, period.upperBound.number)]))
    }
    if plan.period != nil, let first = observations.coveredDays?.lowerBound,
      first <= asOf,
      period.lowerBound.distance(to: first) > (observations.hasSpans ? Self.slackOfSpans : 0)
    {
      let isJudged = outcomes.contains { $0.daysBeforeData?.lowerBound == period.lowerBound }
      remark(
        "data-begins-late", isJudged ? .warning : .note, at: nil,
        ["first": first, "from": period.lowerBound])
    }
    if let last = lastDay, last < min(asOf, period.upperBound) {
      remark("data-ends-early", .warning, at: nil, ["last": last, "asOf": asOf])
    }
    for goal in plan.goals {
      let entered = goal.actualDays + [goal.dayDone].compactMap { $0 }
      guard let last = entered.max(), last > asOf else { continue }
      remark("entry-after-as-of", at: goal.location, ["on": last, "asOf": asOf])
    }
    return remarks
  }

  /// Warns of days of the report, and of those that it is compared with, of which files have
  /// nothing.
  func issuesWithGaps(in span: Span, beside comparison: PeriodComparison?) -> [InputIssue] {
    let gaps = observations.gaps
    let period = span.period.days
    guard span.asOf >= period.lowerBound else { return [] }
    let days = period.lowerBound...min(span.asOf, period.upperBound)
    let isCompared = plan.sections?.contains(.comparison) ?? true
    let compared =
      isCompared ? [comparison?.previous, comparison?.yearBefore].compactMap { $0 } : []
    // What begins later than others is not compared.
    let touching = gaps.gaps.filter { gap in
      gap.days.overlaps(days)
        || gap.place == .between && compared.contains(where: gap.days.overlaps)
    }
    let ofFiles = touching.prefix(Self.mostGapsTold).map { gap in
      let code: IssueCode =
        switch gap.place {
        case .beforeFirstRow: "file-begins-late"
        case .between: "gap-in-file"
        case .afterLastRow: "file-ends-early"
        }
      return issue(code, .warning, with: gap, in: days)
    }
    let ofNetworks = gaps.pauses.filter { $0.days.overlaps(days) }.prefix(Self.mostGapsTold)
    return ofFiles
      + ofNetworks.map { pause in
        issue(
          pause.place == .between ? "network-pauses" : "network-ends-early", .note, with: pause,
          in: days)
      }
  }

  /// Tells of a gap, of its days in the report where it has any.
  private func issue(
    _ code: IssueCode, _ severity: IssueSeverity, with gap: DataGaps.Gap, in days: DayRange
  ) -> InputIssue {
    let missing = gap.days.overlaps(days) ? gap.days.clamped(to: days) : gap.days
    var arguments: [String: IssueArgument] = [
      "days": .days(missing.lowerBound.number, missing.upperBound.number),
      "count": .count(missing.dayCount),
    ]
    arguments["network"] = gap.network.map(IssueArgument.network)
    return InputIssue(code, severity: severity, at: InputLocation(file: gap.file), arguments)
  }

  /// Rows of months and quarters may begin so many days later than they say: some months are
  /// shorter than others.
  private static let slackOfSpans = 3

  /// No more gaps are told one by one.
  private static let mostGapsTold = 5
}

extension GoalOutcome {
  /// The first of its days, where its total lacks what they brought.
  fileprivate var daysBeforeData: DayRange? {
    if case .measured(_, let result, _) = content { result.daysBeforeData } else { nil }
  }
}
