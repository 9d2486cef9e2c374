// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Leads that ads count and that a list has, of the platform's forms or of a CRM.
///
/// These are the same people. Where both have about as many on each day, those of the list count,
/// of which more is known. Else it is told, for ads count people, too, who left no form, and lists
/// have some who never saw an ad. Of a list that does not say which network its leads are from, or of
/// two lists, it is told only where both have about as many on each day.
extension SourceOverlaps {
  /// Takes out leads of ads that a list surely has, and tells of others.
  ///
  /// - Parameters:
  ///   - readings: The files of a report.
  ///   - told: What is told of files that say the same.
  /// - Returns: A note or warning for each pair.
  static func countLeadsOnce(
    _ readings: inout [SourceReading], beside told: [InputIssue]
  ) -> [InputIssue] {
    let holders = readings.indices.filter { readings[$0].table?.has("leads") ?? false }
    let kinds = holders.map { LeadDays.Kind(readings[$0]) }
    let lists = Set(
      zip(holders, kinds).filter { $1 == .list }.map { readings[$0.0].summary.dialect })
    let areBesideAds =
      kinds.contains(.ads) && kinds.contains { $0 == .list || $0 == .counts }
    guard areBesideAds || lists.count > 1 else { return [] }
    var leads = holders.map { LeadDays(readings[$0]) }
    var issues: [InputIssue] = []
    for (place, one) in holders.enumerated() {
      for (otherPlace, other) in holders.enumerated() {
        guard let own = leads[place], let listed = leads[otherPlace],
          own.kind == .ads && listed.kind != .ads
            || own.kind == .list && listed.kind == .list && place > otherPlace
              && readings[one].summary.dialect != readings[other].summary.dialect,
          !areTold(readings[one], readings[other], in: told),
          let pair = LeadPair(own, listed, readings[one], readings[other])
        else { continue }
        issues.append(pair.issue(at: readings[one].summary, readings[other].summary))
        guard pair.isCertain, let table = readings[one].table else { continue }
        readings[one].table = pair.removed(from: table)
        leads[place] = LeadDays(readings[one])
      }
    }
    return issues
  }

  /// Whether it is told already that two files have the same days.
  private static func areTold(
    _ one: SourceReading, _ other: SourceReading, in issues: [InputIssue]
  ) -> Bool {
    let files = [one.summary.file, other.summary.file]
    return issues.contains { issue in
      guard case .text(let second)? = issue.arguments["other"], let first = issue.location?.file
      else { return false }
      return files == [first, second] || files == [second, first]
    }
  }
}

/// Leads of ads and of a list, or of two lists, that are most likely the same.
private struct LeadPair {
  private let isOfAds: Bool
  /// Whether both have about as many each day, of one network.
  let isCertain: Bool
  private let networks: Set<String>
  private let range: DayRange
  /// The days on which either has leads.
  private let days: Set<CivilDay>

  init?(_ ads: LeadDays, _ list: LeadDays, _ own: SourceReading, _ other: SourceReading) {
    guard let ownDays = own.summary.days, let otherDays = other.summary.days,
      ownDays.overlaps(otherDays), let origin = own.origin, let second = other.origin,
      !origin.isSetApart(from: second), !Self.areOfOtherSources(own, other)
    else { return nil }
    range = ownDays.clamped(to: otherDays)
    networks = ads.networks(with: list)
    let areKnown = !networks.isEmpty
    let counts = areKnown ? ads.daily(of: networks, in: range) : ads.daily(in: range)
    let people =
      areKnown ? list.daily(of: networks, in: range) : list.dailyOfOpenNetwork(in: range)
    guard counts.values.contains(where: { $0 > 0 }), people.values.contains(where: { $0 > 0 })
    else { return nil }
    let likeness = DailyLikeness(counts, people)
    days = likeness.days
    let areAlike = likeness.isAlike || likeness.isMostlySame
    isOfAds = ads.kind == .ads
    let isListed = isOfAds && areKnown && list.kind == .list
    guard isOfAds ? areAlike || isListed : areAlike && areKnown else { return nil }
    isCertain = areAlike && isListed && ads.isExport
  }

  private static func areOfOtherSources(_ one: SourceReading, _ other: SourceReading) -> Bool {
    let sources = [one, other].map { Set($0.table?.values(of: .source) ?? []) }
    return sources.allSatisfy { !$0.isEmpty } && sources[0].isDisjoint(with: sources[1])
  }

  /// The table of the ads without leads that are in the list.
  func removed(from table: ObservationTable) -> ObservationTable {
    let column = table.column(of: .network)
    let isListed = column?.values.map { networks.contains(LeadDays.key($0)) } ?? []
    return table.settingAside(values: [
      "leads": { row in
        let code = column?.codes[row] ?? DimensionColumn.noValue
        return range.contains(table.days[row])
          && (code == DimensionColumn.noValue || isListed[Int(code)])
      }
    ])
  }

  func issue(at ads: SourceSummary, _ list: SourceSummary) -> InputIssue {
    guard isOfAds else {
      var arguments = SourceOverlaps.arguments(of: days, ["leads"])
      arguments["other"] = .text(list.file)
      return InputIssue(
        .nearlySameDays, severity: .warning, at: InputLocation(file: ads.file), arguments,
        hint: IssueHint("leave-one-out"))
    }
    var arguments = SourceOverlaps.arguments(of: days)
    arguments["other"] = .text(list.file)
    let place = InputLocation(file: ads.file)
    guard !isCertain else {
      return InputIssue(.leadsOfListUsed, severity: .note, at: place, arguments)
    }
    let header = ads.measures.first { $0.id == "leads" }?.column ?? "leads"
    return InputIssue(
      .leadsBesideList, severity: .warning, at: place, arguments,
      hint: IssueHint("leave-leads-out", ["column": .text(header)]))
  }
}
