// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import MetricSources

/// Small files of text among those of a report, read side by side: each takes a millisecond or two,
/// most of it by one processor.
struct SmallFiles {
  /// A file to be read.
  struct Item: Sendable {
    var description: SourceDescription
    var path: String
  }

  private var readings: [String: Result<[SourceReading], FileAccess.Failure>] = [:]

  /// Nobody waits for so many bytes, nor sees how far they are read.
  private static let sizeLimit = 1 << 18
  /// What is packed may be of any size.
  private static let endings = [".csv", ".tsv", ".txt", ".jsonl"]

  /// Reads those that are small, where there are several.
  init(
    _ items: [Item], requiring measures: Set<MeasureID>, detail: ObservationDetail, threads: Int
  ) {
    guard items.count > 1, threads > 1 else { return }
    let small = items.filter { item in
      guard Self.endings.contains(where: item.path.hasSuffix),
        let state = FileState.of(item.path), state.kind == .regular
      else { return false }
      return state.size <= Self.sizeLimit
    }
    guard small.count > 1 else { return }
    let read = Threads.map(small, threads: threads) { item in
      Result { () throws(FileAccess.Failure) in
        try FileAccess.input(of: item.path).readings(
          item.description, at: item.path, requiring: measures, detail: detail,
          besideOthers: true)
      }
    }
    for (item, result) in zip(small, read) { readings[item.path] = result }
  }

  /// What a file has, once; `nil` of one that was not read.
  mutating func take(_ path: String) throws(FileAccess.Failure) -> [SourceReading]? {
    try readings.removeValue(forKey: path)?.get()
  }
}

extension SourceInput {
  /// Reads a data file, or standard input, which has no path.
  ///
  /// - Returns: A reading for each sheet or file in it that has data.
  func readings(
    _ description: SourceDescription, at path: String?, requiring measures: Set<MeasureID>,
    detail: ObservationDetail, besideOthers: Bool, progress: ReadingProgress? = nil
  ) throws(FileAccess.Failure) -> [SourceReading] {
    var options = ReadingOptions()
    options.tellsSubjectsApart = besideOthers
    options.progress = progress.map { progress in { progress.tell($0, of: $1) } }
    let reader = SourceReader(
      description, requiredMeasures: measures, detail: detail, options: options)
    do throws(SourceInputFailure) { return try reader.read(self, path: path) } catch {
      throw FileAccess.Failure(code: "cannot-read-file")
    }
  }
}
