// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting
internal import MetricSources
internal import ReportRendering

/// What every report needs, made by another thread while the command line and the plan are read.
enum Preparation {
  /// Begins to prepare.
  ///
  /// - Parameter arguments: The words of the command line, not yet understood. The locales that
  ///   they seem to name are a guess: what they leave out is read later.
  /// - Returns: The work, to be waited for; `nil` where no report is asked for, or there is one
  ///   processor.
  static func begin(for arguments: [String]) -> Threads.Begun<Void>? {
    guard arguments.first == "report", Threads.count > 1 else { return nil }
    return Threads.begin {
      Metric.prepare()
      SourceReader.prepare()
      let tags = Set(locales(in: arguments).flatMap(\.baseTagChain) + ["en"])
      for catalog in BuiltInCatalog.all where tags.contains(catalog.tag) { _ = catalog.reading }
      HTMLRenderer.prepare()
    }
  }

  private static func locales(in arguments: [String]) -> [LocaleIdentifier] {
    guard let option = arguments.firstIndex(where: { $0.hasPrefix("--locale") }) else { return [] }
    let word =
      arguments[option].firstIndex(of: "=").map { arguments[option][$0...].dropFirst() }
      ?? arguments[option...].dropFirst().first?[...]
    return (word ?? "").split(separator: ",").compactMap { try? LocaleIdentifier(String($0)) }
  }
}
