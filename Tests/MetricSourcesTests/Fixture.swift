// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import MetricSources

/// Small exports in the shapes of real ones.
enum Fixture {
  /// The bytes of a file.
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
  }

  /// Reads a file as a plan describes it, else as it comes.
  static func read(
    _ name: String, requiring measures: Set<MeasureID> = [],
    _ describe: (inout SourceDescription) -> Void = { _ in }
  ) throws -> SourceReading {
    var description = SourceDescription(file: name)
    describe(&description)
    return DelimitedTextReader.read(
      try bytes(name), as: description, requiredMeasures: measures)
  }
}

extension SourceReading {
  /// The sums of measures as `views 700, likes 3`, in the order of columns.
  var sums: String {
    summary.measures.map { figure in
      let whole = figure.value == figure.value.rounded()
      return "\(figure.id.rawValue) \(whole ? String(Int(figure.value)) : String(figure.value))"
    }.joined(separator: ", ")
  }

  /// The first and the last day, as `2026-03-21…2026-03-22`.
  var span: String? {
    summary.days.map { "\($0.lowerBound)…\($0.upperBound)" }
  }
}
