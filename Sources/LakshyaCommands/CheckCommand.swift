// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CivilCalendars
internal import GoalReports
internal import LocalizedFormatting
internal import ReportRendering
internal import StringCatalogs

/// `lakshya check`: what is wrong with a plan, and how SMART its goals are.
struct CheckCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a plan, and say how SMART each goal is.",
    discussion: """
      SMART goals are specific, measurable, attainable, relevant and time-bound. Each verdict \
      comes with its reason and what would mend it. Attainable compares what a goal needs a day \
      with what days brought before it, or lately once it is under way, and allows half as much \
      again; a rate is to have been as good in a week of the last 13. Cautions tell of \
      goals under 30 days, of sales without ads in under 90, of micro metrics for a macro goal, \
      and of plans that count nothing but being seen.

      Exit status: 0 done; 1 something in the plan or its data is wrong, or a goal cannot be \
      measured, or with --strict a goal lacks a letter or has a caution; 2 there is no plan.

      Examples:
        lakshya check samples/tea-shop/plan.yaml
        lakshya check samples/*/plan.yaml --locale fa
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var input: PlanOptions

  @Option(
    help: """
      The locale to tell it in, as a BCP 47 tag. Default: --language, else the plan's, else en.
      """)
  var locale: String?

  @Option(help: "How the result is written.")
  var format = Format.text

  @Option(help: "The calendar of dates: gregorian, persian, bikram-sambat or bangla.")
  var calendar: CivilCalendar?

  @OptionGroup var catalogFolder: CatalogFolderOption

  @Flag(help: "Let a goal that is not SMART, a caution or a warning make the exit status 1.")
  var strict = false

  @OptionGroup var messages: LanguageOption

  func checkValues() throws {
    _ = try options(catalogFolder: nil)
    _ = try messages.languages
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let folder = catalogFolder.folder(in: context)
    let languages = try messages.languages
    var run = ReportRun(
      options: try options(catalogFolder: folder), languages: languages, context: context)
    var made = 0
    var isSmart = true
    let plans = run.distinct(input.plans)
    for plan in plans {
      guard let results = run.results(of: plan) else { continue }
      let asked = try locale.map(Arguments.locale) ?? languages?.first
      let reader = try asked ?? run.locales(of: results.model.plan)[0]
      guard let checked = run.compose(results, for: reader, among: [reader]) else { continue }
      let isFirst = made == 0
      try context.output(
        (isFirst || format == .json ? "" : "\n")
          + render(
            checked, words: run.words(for: reader),
            page: run.options.page(toOutput: true, in: context)))
      made += 1
      isSmart =
        isSmart
        && checked.goals.allSatisfy { goal in
          goal.smart.cautions.isEmpty && !goal.smart.verdicts.contains { $0.met == false }
        }
    }
    let status = run.status(made: made, of: plans.count)
    return status == .done && strict && !isSmart ? .doneWithProblems : status
  }

  private func render(
    _ report: ComposedReport, words: Localizer, page: TextPageOptions
  ) -> String {
    switch format {
    case .text:
      PlainTextRenderer(width: page.width, hasColors: page.hasColors)
        .renderCheck(report, issuesHeading: words.text("check.issues"))
    case .json: JSONRenderer().renderCheck(report)
    }
  }

  private func options(catalogFolder: String?) throws -> ReportOptions {
    try input.checkStandardInput()
    return ReportOptions(
      data: input.data, locales: try locale.map { [try Arguments.locale($0)] } ?? [], formats: [],
      output: nil, asOf: try input.asOfDay, calendar: calendar, secondCalendar: nil,
      calendarData: nil,
      numberingSystem: nil, catalogFolder: catalogFolder, isStrict: strict)
  }
}
