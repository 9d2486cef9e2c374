// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// Sums by day, without all that is said of single results.
extension TablePass {
  /// Adds a quantity of the rows that are wanted to the sums of their days, the first one at 0.
  func sum(
    _ quantity: MetricQuantity, wanted: [Bool], from first: CivilDay, into sums: inout [DaySum]
  ) {
    let choices = groups.groups.map { shape.choice(of: quantity, in: $0) }
    for row in 0..<table.count where wanted[row] {
      let choice = choices[Int(groups.codes[row])]
      guard !choice.isEmpty else { continue }
      let day = table.days[row].number - first.number
      guard choice.allSatisfy({ !columns[$0][row].isNaN }) else {
        sums[day].lacksValues = true
        continue
      }
      var sum = sums[day].sum ?? ExactSum()
      for column in choice { sum.add(columns[column][row]) }
      sums[day].sum = sum
    }
  }

  /// Adds two quantities of the rows that are wanted and have both to the sums of their days, the
  /// first one at 0.
  func sum(
    _ pair: (MetricQuantity, MetricQuantity), wanted: [Bool], from first: CivilDay,
    into sums: inout [(ExactSum, ExactSum)?]
  ) {
    let choices = groups.groups.map { group in
      (shape.choice(of: pair.0, in: group), shape.choice(of: pair.1, in: group))
    }
    let isOfAds = pair.0.isAdSpend
    for row in 0..<table.count where wanted[row] {
      let group = Int(groups.codes[row])
      let (one, other) = choices[group]
      guard !one.isEmpty, !other.isEmpty, one.allSatisfy({ !columns[$0][row].isNaN }),
        other.allSatisfy({ !columns[$0][row].isNaN })
      else { continue }
      // What is free was not brought by ads.
      if isOfAds, groups.groups[group].source == "organic",
        one.allSatisfy({ columns[$0][row] == 0 })
      {
        continue
      }
      let day = table.days[row].number - first.number
      var both = sums[day] ?? (ExactSum(), ExactSum())
      for column in one { both.0.add(columns[column][row]) }
      for column in other { both.1.add(columns[column][row]) }
      sums[day] = both
    }
  }
}
