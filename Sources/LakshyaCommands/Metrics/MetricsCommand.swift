// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// `lakshya metrics`: the metrics it knows, and what each means.
struct MetricsCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "List the metrics, or explain one.",
    discussion: """
      Examples:
        lakshya metrics
        lakshya metrics engagement-rate-by-reach --locale fa
        lakshya metrics --format json --locale bn
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: ArgumentHelp("The metric to explain, such as click-through-rate.", valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "The language it is told in. Default: that of the environment, else English.",
      valueName: "locale"))
  var locale: String?

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var catalogFolder: CatalogFolderOption

  func checkValues() throws { _ = try locale.map(Arguments.locale) }

  func run(in context: CommandContext) throws -> ExitStatus {
    let catalogs = catalogFolder.catalogs(in: context)
    var diagnostics = Diagnostics(
      context: context, languages: try locale.map { [try Arguments.locale($0)] },
      localizations: catalogs)
    if let catalogs { diagnostics.tell(catalogs.contents.issues) }
    let metrics: [Metric]
    if let id {
      guard
        let metric = MeasureID(normalizing: id).flatMap({
          Metric.named(MetricID(rawValue: $0.rawValue))
        })
      else {
        diagnostics.tell([
          InputIssue(
            "no-such-metric", at: nil, ["metric": .text(id)],
            hint: MetricSuggestion.hint(for: id, in: Metric.known.map(\.id.rawValue)))
        ])
        return .failed
      }
      metrics = [metric]
    } else {
      metrics = Metric.known
    }
    if locale != nil { diagnostics.tellMissingWords() }
    let words = diagnostics.words
    let explanations = try metrics.map { try MetricExplanation($0, words: words) }
    switch format {
    case .json: try context.output(MetricListing(words: words).json(explanations))
    case .text:
      let listing = MetricListing(words: words)
      try context.output(
        id == nil ? listing.table(explanations) : listing.text(explanations[0]))
    }
    return diagnostics.worst == nil ? .done : .doneWithProblems
  }
}
