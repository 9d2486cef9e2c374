// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources
internal import StringCatalogs

/// The words that reports are written in.
extension ReportRun {
  /// An issue as it counts with `--strict`, where every use of a fallback and all that may make a
  /// figure another one has to be seen.
  private func strictly(_ issue: InputIssue) -> InputIssue {
    guard options.isStrict, issue.isAboutInheritance || issue.mayMislead else { return issue }
    var issue = issue
    issue.severity = .warning
    return issue
  }

  /// The words for some locales, read once however many plans want them.
  mutating func catalogs(for locales: [LocaleIdentifier]) -> Catalogs {
    let known = catalogsByLocales.first { known, _ in locales.allSatisfy(known.contains) }
    if let known { return known.value }
    let begun = begunCatalogs.flatMap { $0.locales == locales ? $0.reading : nil }
    begunCatalogs = nil
    let catalogs = begun?.value ?? Catalogs(for: locales, adding: userCatalogs)
    diagnostics.tell(catalogs.issues)
    catalogsByLocales[locales] = catalogs
    return catalogs
  }

  /// Begins to read words and formats for the readers of a plan beside what else there is to do.
  mutating func begin(readingFor plan: ReportPlan) {
    guard threads > 1, catalogsByLocales.isEmpty, begunCatalogs == nil,
      let locales = try? locales(of: plan).map(options.withDigits)
    else { return }
    let calendars = locales.map {
      (options.calendar ?? plan.calendar(for: $0)).using(plan.calendarTable)
    }
    let reading = Threads.begin { [userCatalogs, currency = plan.currency] in
      let catalogs = Catalogs(for: locales, adding: userCatalogs)
      for (locale, calendar) in zip(locales, calendars) {
        ReportComposer.prepare(
          catalogs.set, for: locale, calendar: calendar, currency: currency)
      }
      return catalogs
    }
    begunCatalogs = (locales, reading)
  }

  /// The words for readers of a locale.
  mutating func words(for locale: LocaleIdentifier) -> Localizer {
    catalogs(for: [locale]).set.localizer(for: locale, calendar: .usual(for: locale))
  }

  /// Writes results out in words for readers of a locale; `nil`, and told, where that cannot be.
  mutating func compose(
    _ results: Results, for locale: LocaleIdentifier, among locales: [LocaleIdentifier]
  ) -> ComposedReport? {
    let composition = writing(results, for: locales, serving: .data).compose(for: locale)
    tell(composition, of: results)
    return try? composition.get()
  }

  mutating func writing(
    _ results: Results, for locales: [LocaleIdentifier], serving uses: ReportUses
  ) -> ReportWriting {
    ReportWriting(
      model: results.model, catalogs: catalogs(for: locales).set, options: options,
      uses: uses)
  }

  mutating func tell(
    _ composition: Result<ComposedReport, ReportWriting.Failure>, of results: Results
  ) {
    switch composition {
    case .success(let report):
      diagnostics.tell(report.issues.map { strictly($0.issue) }, path: results.paths.path)
    case .failure(let failure): diagnostics.tell([failure.issue])
    }
  }
}

extension InputIssue {
  /// Whether it is a note by which a figure may be another one than it seems.
  fileprivate var mayMislead: Bool {
    let codes: Set<IssueCode> = [
      "data-begins-late", "goal-before-data", "repeated-column", "may-be-dialect",
      "rows-of-several-days", "days-in-utc",
    ]
    return severity == .note && codes.contains(code)
  }
}
