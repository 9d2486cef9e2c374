// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// The leads of a file by network and day.
struct LeadDays {
  /// Where leads come from.
  enum Kind {
    /// What is spent on ads, and the leads that these brought.
    case ads
    /// People, one a row.
    case list
    /// A table with a number of leads.
    case counts

    /// What the rows of a file are; `nil` of those that are about no days or have no leads of ads.
    init?(_ reading: SourceReading) {
      guard let table = reading.table else { return nil }
      switch reading.summary.meaning {
      case .leads: self = .list
      case .days, .dayParts:
        guard table.has("spend") || table.values(of: .source).contains("paid") else { return nil }
        self = .ads
      case nil: self = table.has("spend") ? .ads : .counts
      case .posts, .totals, .answers: return nil
      }
    }
  }

  let kind: Kind
  /// Whether the file is one of a known dialect.
  let isExport: Bool
  /// The leads of each network, by day; of rows without one beside them.
  private var days: [String?: [CivilDay: Double]] = [:]

  private static let measure: MeasureID = "leads"
  /// All networks that one company sells ads on together, for its reports name any of them.
  private static let meta = "meta"
  private static let metaLeads = DialectID(rawValue: "meta-leads")

  /// Adds up the leads of a file; `nil` where it has none or its rows are about no days.
  init?(_ reading: SourceReading) {
    guard let kind = Kind(reading), let table = reading.table,
      let column = table.column(of: Self.measure)
    else { return nil }
    self.kind = kind
    isExport = reading.summary.meaning != nil
    let networks = table.column(of: .network)
    let keys = networks?.values.map(Self.key) ?? []
    let isMeta =
      reading.origin?.assumesNetwork ?? false || reading.summary.dialect.isIn(Self.metaLeads)
    for row in column.indices where column[row] > 0 {
      let code = networks?.codes[row] ?? DimensionColumn.noValue
      let network =
        isMeta ? Self.meta : code == DimensionColumn.noValue ? nil : keys[Int(code)]
      days[network, default: [:]][table.days[row], default: 0] += column[row]
    }
    guard !days.isEmpty else { return nil }
  }

  /// By what networks are told apart of which leads may be the same.
  static func key(_ network: String) -> String {
    let words = network.split(separator: "-")
    let isOfMeta = words.first.map { metaNames.contains(String($0)) } ?? false
    return isOfMeta || network == "audience-network" ? meta : network
  }

  private static let metaNames: Set = ["facebook", "instagram", "messenger", "meta", "fb", "ig"]

  /// The networks that both have.
  func networks(with other: LeadDays) -> Set<String> {
    Set(days.keys.compactMap(\.self)).intersection(other.days.keys.compactMap(\.self))
  }

  /// The leads of some networks by day, within some days.
  func daily(of networks: Set<String>, in range: DayRange) -> [CivilDay: Double] {
    daily(in: range) { $0.map(networks.contains) ?? false }
  }

  /// The leads that may be of any network, within some days: of rows without a network, or with a
  /// source of which it is not known whether it is one.
  func dailyOfOpenNetwork(in range: DayRange) -> [CivilDay: Double] {
    daily(in: range) { network in network.map { !NetworkID.isWellKnown($0) } ?? true }
  }

  /// All leads by day, within some days.
  func daily(in range: DayRange) -> [CivilDay: Double] { daily(in: range) { _ in true } }

  private func daily(
    in range: DayRange, where isWanted: (String?) -> Bool
  ) -> [CivilDay: Double] {
    // A day without a row is one without leads.
    var daily: [CivilDay: Double] = [:]
    for day in range { daily[day] = 0 }
    for (network, values) in days where isWanted(network) {
      for (day, value) in values where range.contains(day) { daily[day, default: 0] += value }
    }
    return daily
  }
}
