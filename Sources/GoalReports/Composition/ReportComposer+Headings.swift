// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// Names of metrics in narrow places, and how readers find out what they stand for.
extension ReportComposer {
  /// Names that take more columns than this are too long for the heading of a row or column.
  private static let headingWidth = 20

  /// What tables call a metric: its short form where the name is too long.
  func heading(of metric: Metric) -> String { short(of: metric) ?? name(of: metric) }

  /// The same for use among other words.
  func isolatedHeading(of metric: Metric) -> String {
    short(of: metric).map { isolated($0) } ?? isolatedName(of: metric)
  }

  /// What a definition calls a metric: its name, and its short form where tables use that.
  func term(of metric: Metric) -> String {
    guard let short = short(of: metric), !name(of: metric).holds(short) else {
      return isolatedName(of: metric)
    }
    return words.text("definition.term", ["name": nameArgument(of: metric), "short": .text(short)])
  }

  /// The short form of a name that is too long for a heading; `nil` where there is no shorter one.
  private func short(of metric: Metric) -> String? {
    if let known = remembered.shortNames[metric.id] { return known }
    let short = findShort(of: metric)
    remembered.shortNames[metric.id] = .some(short)
    return short
  }

  private func findShort(of metric: Metric) -> String? {
    let key = "metric.\(metric.id.rawValue).short"
    guard teamMetrics[metric.id] == nil, words.has(key) else { return nil }
    let width = DisplayWidth.columns(of: name(of: metric))
    let short = words.text(key)
    let isShorter = DisplayWidth.columns(of: short) < width
    return width > Self.headingWidth && isShorter ? short : nil
  }
}

extension String {
  /// Whether another text is part of this one, letter for letter.
  fileprivate func holds(_ part: String) -> Bool {
    let (all, part) = (Array(utf8), Array(part.utf8))
    guard part.count <= all.count else { return false }
    return (0...all.count - part.count).contains { all[$0...].starts(with: part) }
  }
}
