// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics

/// Made-up data in the form that a business of a kind has: to see a report at once, and to
/// replace.
struct StarterData {
  /// A column of measures and what makes its values.
  private struct Column {
    let measure: String
    let value: (inout Day) -> Double?

    init(_ measure: String, _ value: @escaping (inout Day) -> Double?) {
      self.measure = measure
      self.value = value
    }
  }

  /// What is known of a row before its measures.
  private struct Day {
    var random: RandomNumbers
    let isPaid: Bool
    let isFirstNetwork: Bool
    let index: Int
    let impressions: Double
    let scale: Double

    init(_ index: Int, _ date: CivilDay, _ network: Int, isPaid: Bool, scale: Double) {
      self.index = index
      self.isPaid = isPaid
      self.scale = scale
      isFirstNetwork = network == 0
      random = RandomNumbers(seed: UInt64(index * 8 + network * 2 + (isPaid ? 1 : 0)))
      let level = (isPaid ? 5200.0 : 2100) * (network == 0 ? 1 : 0.6)
      let isWeekend = date.weekday == .friday || date.weekday == .saturday
      let growth = (isWeekend ? 1.15 : 1) * (1 + 0.004 * Double(index))
      impressions = (level * growth * random.around(1, by: 0.2)).rounded()
    }

    /// Something that comes of the impressions at a rate, give or take a quarter.
    mutating func share(_ rate: Double) -> Double {
      (impressions * rate * random.around(1, by: 0.25)).rounded()
    }
  }

  /// The days before the period and those of it that have numbers.
  static let daysBefore = 35
  static let daysInside = 20

  /// The text of the file.
  let text: String
  /// What each measure comes to inside the period, in all and (`x leads`) on each network.
  let totals: [String: Double]

  /// Makes numbers up, the same for the same arguments.
  init(for model: BusinessModel, from first: CivilDay, scale: Double) {
    let columns = Self.columns(of: model)
    var lines = [(["date", "network", "source"] + columns.map(\.measure)).joined(separator: ",")]
    var totals: [String: Double] = [:]
    for index in 0..<(Self.daysBefore + Self.daysInside) {
      let date = first.advanced(by: index - Self.daysBefore)
      for (place, network) in Self.networks(of: model).enumerated() {
        for isPaid in [false, true] {
          var day = Day(index, date, place, isPaid: isPaid, scale: scale)
          let values = columns.map { $0.value(&day) }
          let cells = values.map { value in value.map { String(Int($0)) } ?? "" }
          let start = [date.description, network, isPaid ? "paid" : "organic"]
          lines.append((start + cells).joined(separator: ","))
          guard index >= Self.daysBefore else { continue }
          for (column, value) in zip(columns, values) {
            totals[column.measure, default: 0] += value ?? 0
            totals["\(network) \(column.measure)", default: 0] += value ?? 0
          }
        }
      }
    }
    text = lines.joined(separator: "\n") + "\n"
    self.totals = totals
  }

  private static func networks(of model: BusinessModel) -> [String] {
    switch model {
    case .onlineStore, .brickAndMortar: ["facebook", "instagram"]
    case .b2b: ["linkedin", "x"]
    case .saas: ["linkedin", "youtube"]
    }
  }

  private static func columns(of model: BusinessModel) -> [Column] {
    let seen = [
      Column("impressions") { $0.impressions },
      Column("reach") { $0.share(0.72) },
      Column("likes") { $0.share($0.isPaid ? 0.008 : 0.03) },
      Column("comments") { $0.share($0.isPaid ? 0.001 : 0.004) },
      Column("shares") { $0.share(0.003) },
      Column("link_clicks") { $0.share($0.isPaid ? 0.017 : 0.011) },
    ]
    let paid = [
      Column("spend") { $0.isPaid ? ($0.share(0.004) * $0.scale).rounded() : nil },
      // The number of followers in the evening stands in the organic rows.
      Column("followers") { day in
        day.isPaid ? nil : (day.isFirstNetwork ? 4100 : 1900) + Double(day.index * 6)
      },
    ]
    return seen + actions(of: model) + paid
  }

  private static func actions(of model: BusinessModel) -> [Column] {
    switch model {
    case .onlineStore:
      [
        Column("add_to_carts") { $0.share(0.0018) }, Column("checkouts") { $0.share(0.0011) },
        Column("purchases") { $0.share(0.0007) },
        Column("revenue") { ($0.share(0.0007) * 24 * $0.scale).rounded() },
      ]
    case .b2b:
      [
        Column("leads") { $0.share(0.0009) }, Column("qualified_leads") { $0.share(0.0003) },
        Column("customers") { $0.share(0.0001) },
      ]
    case .saas:
      [
        Column("demo_requests") { $0.share(0.0005) }, Column("trials") { $0.share(0.0009) },
        Column("customers") { $0.share(0.0002) },
      ]
    case .brickAndMortar:
      [
        Column("enquiries") { $0.share(0.0012) }, Column("store_visits") { $0.share(0.0009) },
        Column("response_time") { $0.isPaid ? nil : $0.random.around(5800, by: 0.4).rounded() },
      ]
    }
  }
}

/// Numbers that look random and are the same everywhere (SplitMix64).
private struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// A number around another, at most a share of it away.
  mutating func around(_ middle: Double, by share: Double) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    let unit = Double(bits >> 11) / Double(1 << 53)
    return middle * (1 + share * (2 * unit - 1))
  }
}
