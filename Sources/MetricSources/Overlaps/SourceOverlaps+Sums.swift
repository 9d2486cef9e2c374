// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import InputDiagnostics

/// Files that have what the other files of a report come to, such as a table of totals beside one of
/// each network, and files of what is planned beside what was achieved.
///
/// Of sheets this is known when their workbook is read.
extension SourceOverlaps {
  /// Larger tables are not kept by hand.
  private static let rowLimit = 10_000
  private static let fileLimit = 100

  /// Tells of files that most likely are the sum of others.
  ///
  /// - Parameters:
  ///   - readings: The files of a report.
  ///   - told: What is told of files that say the same.
  /// - Returns: A warning for each.
  static func tellSumsOfOthers(
    _ readings: [SourceReading], beside told: [InputIssue]
  ) -> [InputIssue] {
    let known = Set(
      told.filter { sameCodes.contains($0.code) }.flatMap { issue -> [String] in
        let other: String? =
          if case .text(let file)? = issue.arguments["other"] { file } else { nil }
        return [issue.location?.file, other].compactMap(\.self)
      })
    let places = readings.indices.filter { index in
      let count = readings[index].table?.count ?? 0
      return count > 0 && count <= rowLimit && readings[index].identities == nil
        && readings[index].summary.dialect == .generic
        && !NamedTotals.isPlanned(name(of: readings[index].summary.file))
    }
    guard places.count > 1, places.count <= fileLimit else { return [] }
    let repeats = RepeatedSheets(places.map { readings[$0] }) { _ in false }
    return (repeats.found + repeats.doubtful).compactMap { finding in
      let reading = readings[places[finding.sheet]]
      let isTold = reading.issues.contains { sheetCodes.contains($0.code) }
      guard !isTold, !known.contains(reading.summary.file) else { return nil }
      return InputIssue(
        .fileMayRepeatOthers, severity: .warning, at: InputLocation(file: reading.summary.file),
        ["count": .count(finding.dayCount), "days": .count(finding.ofDays)],
        hint: IssueHint("leave-sum-file-out"))
    }
  }

  private static let sameCodes: Set<IssueCode> = [
    .sameFile, .sameDays, .nearlySameDays, .partlySameDays,
  ]
  private static let sheetCodes: Set<IssueCode> = [
    .sheetRepeatsOthers, .sheetRepeatsPart, .sheetMayRepeatOthers, .sheetMayRepeatMeasures,
    .sheetMaySumOthers,
  ]

  /// Tells of files whose names say that they have what was planned, beside others with the same
  /// measures.
  static func tellFilesOfPlans(_ readings: [SourceReading]) -> [InputIssue] {
    let planned = readings.indices.filter { index in
      readings[index].table?.count ?? 0 > 0
        && NamedTotals.isPlanned(name(of: readings[index].summary.file))
    }
    return planned.compactMap { index in
      guard let table = readings[index].table else { return nil }
      let isBesideOthers = readings.indices.contains { other in
        !planned.contains(other) && readings[other].table?.count ?? 0 > 0
          && table.measures.contains { readings[other].table?.has($0) ?? false }
      }
      guard isBesideOthers else { return nil }
      return InputIssue(
        .fileOfPlan, severity: .warning, at: InputLocation(file: readings[index].summary.file),
        hint: IssueHint("leave-plan-file-out"))
    }
  }

  /// The name of a file, or of the file in an archive or the sheet, without folders and its ending.
  private static func name(of file: String) -> Substring {
    var name = file[...]
    if name.last == "]", let open = name.lastIndex(of: "[") {
      name = name[name.index(after: open)...].dropLast()
    }
    if let slash = name.lastIndex(where: { $0 == "/" || $0 == "\\" }) {
      name = name[name.index(after: slash)...]
    }
    return name.lastIndex(of: ".").map { name[..<$0] } ?? name
  }
}
