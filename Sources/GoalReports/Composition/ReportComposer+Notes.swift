// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
public import InputDiagnostics
internal import LocalizedFormatting
public import StringCatalogs

extension ReportComposer {
  /// What was wrong with the words, once they have all been looked up.
  ///
  /// Messages without a translation are counted, not listed: a language that is just begun
  /// lacks hundreds.
  func composingIssues() -> [InputIssue] {
    var issues = words.issues + issuesMet
    if let unreachedDay {
      issues.append(
        InputIssue(
          "calendar-does-not-reach", severity: .warning, at: nil,
          [
            "calendar": .text(unreachedDay.calendar.name),
            "day": .text(unreachedDay.day.description),
          ]))
    }
    let untranslated = issues.count { $0.code == .untranslatedMessage }
    if untranslated > 1 {
      issues.removeAll { $0.code == .untranslatedMessage }
      issues.append(
        InputIssue(
          "untranslated-messages", severity: .warning, at: nil,
          ["count": .count(untranslated), "locale": .text(locale.baseTag)],
          hint: IssueHint("add-localizations")))
    }
    return counting(issues)
  }

  /// Counts the messages that a region takes from its language.
  private func counting(_ issues: [InputIssue]) -> [InputIssue] {
    let inherited = issues.filter { $0.code == .inheritedMessage }
    guard inherited.count > 1, let first = inherited.first else { return issues }
    var arguments = first.arguments
    arguments["key"] = nil
    arguments["count"] = .count(inherited.count)
    let counted = InputIssue(
      "inherited-messages", severity: first.severity, at: nil, arguments)
    return issues.filter { $0.code != .inheritedMessage } + [counted]
  }

  func compose(_ issue: InputIssue) -> ComposedIssue {
    let told = words.text(of: issue)
    return ComposedIssue(issue: issue, text: told.text, hint: told.hint)
  }

  /// The notes at the end of the report: problems first, then what figures need said of them,
  /// where `isTold` lets a remark on a metric through.
  func notes(
    _ issues: [ComposedIssue], where isTold: (Metric, MetricNote) -> Bool = { _, _ in true }
  ) throws -> [ComposedNote] {
    // Where a word comes from is for translators.
    let concerning = issues.filter { !$0.issue.isAboutInheritance }
    var notes = concerning.map { issue in
      ComposedNote(
        severity: issue.issue.severity,
        place: issue.issue.location.map { isolated($0.description) },
        text: issue.text, hint: issue.hint)
    }
    if let forecast = forecastNote() { notes.append(forecast) }
    for (text, metrics, namesThem) in try remarks(where: isTold) {
      var names: [String] = []
      for name in metrics.map(isolatedName) where !names.contains(name) { names.append(name) }
      let named =
        namesThem
        ? text
        : words.text(
          "note.of-metric",
          [
            "metric": .formatted(try list(names), number: nil),
            "note": .formatted(text, number: nil),
          ])
      notes.append(ComposedNote(severity: .note, place: nil, text: named, hint: nil))
    }
    return notes
  }

  /// How many notes there are at the end of the report.
  func noteCount(_ issues: [ComposedIssue]) throws -> Int {
    issues.count { !$0.issue.isAboutInheritance } + (forecastNote() == nil ? 0 : 1)
      + (try remarks { _, _ in true }.count)
  }

  /// Says that dates of the reader's calendar may still move, where any of the report may.
  private func forecastNote() -> ComposedNote? {
    let ranges =
      [model.period]
      + model.goals.compactMap { outcome in
        if case .measured(let goal, _, _) = outcome.content { goal.days } else { nil }
      }
    // The ends of a period may be uncertain, too, in a report that is dated in another calendar.
    let calendars = [calendar, model.plan.calendar].filter { calendar in
      ranges.contains { calendar.certainty(of: $0) == .forecast }
    }
    guard let calendar = calendars.first else { return nil }
    let text = words.text(
      "note.forecast-calendar",
      ["year": .text(dates.digits(calendar.sureYears.upperBound, minimum: 1))])
    return ComposedNote(severity: .note, place: nil, text: text, hint: nil)
  }

  /// What is to be said of metrics, each remark once with all the metrics that it is about.
  private func remarks(
    where isTold: (Metric, MetricNote) -> Bool
  ) throws -> [(text: String, metrics: [Metric], namesThem: Bool)] {
    var notes: [(text: String, metrics: [Metric], namesThem: Bool)] = []
    for slice in model.metrics where slice.part == nil {
      for note in slice.result.notes where isTold(slice.metric, note) {
        guard let text = try text(of: note) else { continue }
        let namesIt = note.measure.map { slice.metric.id.rawValue == $0.rawValue } ?? false
        if let index = notes.firstIndex(where: { $0.text == text }) {
          notes[index].namesThem = notes[index].namesThem && namesIt
          notes[index].metrics.append(slice.metric)
        } else {
          notes.append((text, [slice.metric], namesIt))
        }
      }
    }
    return notes
  }

  /// What a reader should know of a figure; `nil` when it goes without saying.
  func text(of note: MetricNote) throws -> String? {
    if let known = remembered.notes[note] { return known }
    let text = try findText(of: note)
    remembered.notes[note] = .some(text)
    return text
  }

  private func findText(of note: MetricNote) throws -> String? {
    switch note {
    case .countsPeopleAgain: return words.text("note.counts-people-again")
    case .missingValues(let measure, let count):
      return words.text(
        "note.missing-values",
        ["measure": nameArgument(of: measure), "count": try values.count(count)])
    case .unpairedRows(let count):
      return words.text("note.unpaired-rows", ["count": try values.count(count)])
    case .uses(["engagements"]): return words.text("note.exported-engagements")
    case .uses(let measures):
      let names = try list(measures.map { name(of: $0) })
      // Of return on investment it is the costs that may be some of several.
      let areCosts = measures.allSatisfy { CostKind.allCases.map(\.measure).contains($0) }
      return words.text(areCosts ? "note.costs-counted" : "note.uses", ["measures": .text(names)])
    case .meanOf(let count, let span):
      return words.text("note.mean-of-\(span.rawValue)s", ["count": try values.count(count)])
    case .medianOf(let count):
      return words.text("note.median-of", ["count": try values.count(count)])
    case .weightedMean: return words.text("note.weighted-mean")
    case .revenueOfPaidRows: return words.text("note.revenue-of-paid-rows")
    case .revenueOfRowsWithSpend: return words.text("note.revenue-of-rows-with-spend")
    case .rowsLeftOut(let having, let without, let count):
      return words.text(
        "note.rows-left-out",
        [
          "having": nameArgument(of: having), "without": nameArgument(of: without),
          "count": try values.count(count),
        ])
    case .pairsNetworks(let one, let other):
      return words.text(
        "note.pairs-networks", ["one": nameArgument(of: one), "other": nameArgument(of: other)])
    case .dividesAll(let one, let other):
      return words.text(
        "note.divides-all", ["one": nameArgument(of: one), "other": nameArgument(of: other)])
    case .daysLeftOut(let days, let without, let other):
      var arguments = try arguments(of: days)
      arguments["without"] = nameArgument(of: without)
      arguments["other"] = nameArgument(of: other)
      return words.text("note.days-left-out", arguments)
    case .daysUncovered(let days, let without):
      var arguments = try arguments(of: days)
      arguments["without"] = nameArgument(of: without)
      return words.text("note.days-uncovered", arguments)
    case .freeRevenueLeftOut(let count):
      return words.text("note.free-revenue-left-out", ["count": try values.count(count)])
    case .returnWithoutCostsLeftOut(let count):
      return words.text("note.return-without-costs", ["count": try values.count(count)])
    }
  }

  /// Runs of days for a message, and how many days they are.
  func arguments(of days: [DayRange]) throws -> [String: MessageArgument] {
    var told = days
    // Of many runs it is enough to know between which days they lie.
    if days.count > Self.mostRunsTold {
      told = [days[0].lowerBound...days[days.count - 1].upperBound]
    }
    return [
      "count": try values.count(days.reduce(0) { $0 + $1.dayCount }),
      "days": .formatted(try list(told.map { try dates.range($0) }), number: nil),
    ]
  }

  /// No more runs of days are told one by one.
  private static let mostRunsTold = 3
}

extension MetricNote {
  /// The measure that the text of the note names.
  fileprivate var measure: MeasureID? {
    if case .missingValues(let measure, _) = self { measure } else { nil }
  }
}

extension Localizer {
  /// Tells a problem and what to try, in the reader's language.
  public func text(of issue: InputIssue) -> (text: String, hint: String?) {
    let text = text("issue.\(issue.code.rawValue)", messageArguments(issue.arguments))
    let hint = issue.hint.map {
      self.text("hint.\($0.code.rawValue)", messageArguments($0.arguments))
    }
    return (text, hint)
  }

  private func messageArguments(
    _ arguments: [String: IssueArgument]
  ) -> [String: MessageArgument] {
    arguments.mapValues { argument in
      switch argument {
      case .text(let text): .text(text)
      case .network(let network): .text(NetworkName.of(network))
      case .measures(let measures): list(of: measures)
      case .count(let count): .number(Double(count))
      case .day(let number): .formatted(longDate(CivilDay(number: number)), number: nil)
      case .days(let first, let last):
        .formatted(range(CivilDay(number: first)...CivilDay(number: last)), number: nil)
      case .label(let number):
        .formatted(
          (try? Digits(locale: locale))?.text(number) ?? String(number), number: Double(number))
      }
    }
  }

  /// Measures by the names that reports give them, in a list; a team's own keep theirs.
  private func list(of measures: [String]) -> MessageArgument {
    let names = measures.map { id in
      let key = "metric.\(id).name"
      return has(key) ? text(key) : TextIsolate.wrapIfNeeded(id, inside: locale.direction)
    }
    let list = try? ListFormat(locale: locale).format(names)
    return .formatted(list ?? names.joined(separator: ", "), number: nil)
  }

  /// Days as reports write them in sentences: by the month or the year that they fill, else by
  /// their ends, saying once what these share.
  private func range(_ days: DayRange) -> String {
    let dates = try? ReportComposer.dates(for: self)
    let telling = dates.map { PeriodTelling(dates: $0, words: self, region: nil) }
    return (try? telling?.text(of: days)) ?? "\(days.lowerBound) – \(days.upperBound)"
  }

  /// A day as reports write it in sentences; one that the calendar lacks is written as ISO 8601.
  private func longDate(_ day: CivilDay) -> String {
    let format = try? DateFormat(locale: locale, calendar: calendar, style: .long)
    return (try? format?.format(day)) ?? day.description
  }
}

extension InputIssue {
  /// Whether it tells of words that a region takes from its language.
  public var isAboutInheritance: Bool {
    code == .inheritedMessage || code == "inherited-messages"
  }
}
