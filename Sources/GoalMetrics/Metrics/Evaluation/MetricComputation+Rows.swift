// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// Values in the middle and means of rates.
extension MetricComputation {
  /// The value in the middle where each row is one case, else the mean by weight.
  mutating func typical(_ request: RowValues) -> QuantityTotal? {
    guard let found = values(request) else { return nil }
    if Measure.named(request.measure).aggregation == .median, let median = found.median {
      add(.medianOf(found.values.count))
      return QuantityTotal(value: median)
    }
    return mean(of: found, request)
  }

  mutating func found(_ statistic: RowStatistic, _ measure: MeasureID) -> QuantityTotal? {
    let request = RowValues(statistic, of: measure)
    guard let found = values(request) else { return nil }
    switch statistic {
    case .sum: return QuantityTotal(value: found.weighted.value)
    case .max: return found.highest.map { QuantityTotal(value: $0) }
    case .last: return last(of: found, measure)
    case .mean:
      return found.mean.map { value in
        QuantityTotal(
          value: value, numerator: found.weighted.value, denominator: found.weight.value)
      }
    case .median:
      if let median = found.median {
        add(.medianOf(found.values.count))
        return QuantityTotal(value: median)
      }
      return mean(of: found, request)
    }
  }

  /// The last values of networks and pages, added as levels are; of lengths of time and shares, which
  /// do not add, their mean.
  private func last(of found: ValueTotals, _ measure: MeasureID) -> QuantityTotal? {
    guard !found.lasts.isEmpty else { return nil }
    let sum = ExactSum(found.lasts.values.map(\.level.value)).value
    switch Measure.named(measure).unit {
    case .count, .money: return sum.ifFinite.map { QuantityTotal(value: $0) }
    case .percent, .ratio, .duration:
      return (sum / Double(found.lasts.count)).ifFinite.map { QuantityTotal(value: $0) }
    }
  }

  private mutating func mean(of found: ValueTotals, _ request: RowValues) -> QuantityTotal? {
    guard let mean = found.mean else {
      fail(.zeroDenominator)
      return nil
    }
    if !found.isOfCases { add(.weightedMean) }
    return QuantityTotal(
      value: mean, numerator: found.weighted.value, denominator: found.weight.value)
  }

  private mutating func values(_ request: RowValues) -> ValueTotals? {
    guard MetricQuantity.standard(request.measure).measures.contains(where: totals.has) else {
      fail(.noColumn(request.measure))
      return nil
    }
    guard let found = totals.rows.values[request], found.rows.count > 0 else {
      fail(
        totals.rows.values[request] == nil
          ? reasonWithoutRows([request.measure]) : .allMissing(request.measure))
      return nil
    }
    if found.missing > 0 { add(.missingValues(request.measure, count: found.missing)) }
    rows.add(found.rows, of: .typical(request.measure, weights: request.weights))
    return found
  }

  // MARK: Rates

  mutating func meanOfPosts(_ rate: PostRate) -> QuantityTotal? {
    for measures in rate.numerator.needs + [[rate.denominator]]
    where !measures.contains(where: totals.has) {
      fail(.noColumn(measures[0]))
      return nil
    }
    guard let found = totals.rows.postRates[rate] else {
      fail(totals.cells.isEmpty ? .noRows : .noPosts)
      return nil
    }
    guard found.posts > 0 else {
      fail(.zeroDenominator)
      return nil
    }
    if found.leftOut > 0 { add(.unpairedRows(found.leftOut)) }
    add(.meanOf(found.posts, .post))
    rows.add(found.rows, of: .meanOfPosts(rate.numerator, per: rate.denominator))
    return QuantityTotal(
      value: found.sum.value / Double(found.posts), numerator: found.sum.value,
      denominator: Double(found.posts))
  }

  /// The mean over posts, or over days, of a quantity by the followers of the time.
  mutating func meanByFollowers(_ quantity: MetricQuantity, of span: RateSpan) -> QuantityTotal? {
    for measures in quantity.needs + [["followers"]] where !measures.contains(where: totals.has) {
      fail(.noColumn(measures[0]))
      return nil
    }
    guard let found = totals.rows.days[quantity], !found.entries.isEmpty else {
      fail(reason(quantity.measures))
      return nil
    }
    let followers = (totals.stocks["followers"] ?? StockSeries()).timeline
    guard !followers.pages.isEmpty else {
      fail(.allMissing("followers"))
      return nil
    }
    let networks = span == .post ? nil : networksWithBoth(found, followers)
    if let networks, networks.isEmpty {
      fail(.nothingPaired(quantity.measures[0], "followers"))
      return nil
    }
    let rates =
      networks.map { ratesOfDays(found, followers, of: $0) } ?? ratesOfPosts(found, followers)
    guard rates.count > 0 else {
      let hasPosts = found.entries.values.contains { $0.posts > 0 }
      fail(span == .post && !hasPosts ? .noPosts : .zeroDenominator)
      return nil
    }
    add(.meanOf(rates.count, span))
    var read = span == .post ? found.postRows : SpanBySource()
    var leftOut = 0
    for (network, rows) in found.rows where span == .day {
      if networks?.contains(network) ?? true { read.add(rows) } else { leftOut += rows.count }
    }
    if leftOut > 0 { add(.unpairedRows(leftOut)) }
    rows.add(read, of: .meanByFollowers(quantity, of: span))
    return QuantityTotal(
      value: rates.sum / Double(rates.count), numerator: rates.sum,
      denominator: Double(rates.count))
  }

  /// The sum of the rates of posts by the followers of their page, and how many they are.
  ///
  /// A post that does not tell its page, or whose page has no followers of its own in the data,
  /// is set against those of its network.
  private func ratesOfPosts(
    _ found: DayTotals, _ followers: StockTimeline
  ) -> (sum: Double, count: Int) {
    var rates: [Double] = []
    var count = 0
    for (key, entry) in found.entries where entry.posts > 0 {
      let hasOwn = followers.pages[key.page] != nil
      let level = followers.level(on: key.day) { page in
        hasOwn ? page == key.page : page.network == key.page.network
      }
      guard let level, level > 0 else { continue }
      rates.append(entry.sumOfPosts.value / level)
      count += entry.posts
    }
    return (ExactSum(rates).value, count)
  }

  /// The networks whose rows have both sides of a rate by followers; all of them where some rows do
  /// not tell theirs, so that nobody knows which belong together.
  private func networksWithBoth(
    _ found: DayTotals, _ followers: StockTimeline
  ) -> Set<String?> {
    let counted = Set(found.rows.keys)
    let followed = Set(followers.pages.keys.map(\.network))
    let both = counted.intersection(followed)
    return both.isEmpty && counted.union(followed).contains(nil) ? counted.union(followed) : both
  }

  private func ratesOfDays(
    _ found: DayTotals, _ followers: StockTimeline, of networks: Set<String?>
  ) -> (sum: Double, count: Int) {
    var byDay: [CivilDay: [Double]] = [:]
    for (key, entry) in found.entries where networks.contains(key.page.network) {
      byDay[key.day, default: []].append(entry.sum.value)
    }
    var rates: [Double] = []
    for (day, sums) in byDay {
      guard let level = followers.level(on: day, { networks.contains($0.network) }), level > 0
      else { continue }
      rates.append(ExactSum(sums).value / level)
    }
    return (ExactSum(rates).value, rates.count)
  }
}
