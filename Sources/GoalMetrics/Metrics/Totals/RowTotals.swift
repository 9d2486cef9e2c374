// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// What is kept of rows that sums do not tell: values in the middle, rates of posts and days.
struct RowTotals: Hashable {
  var values: [RowValues: ValueTotals] = [:]
  var products: [RowProduct: ProductTotals] = [:]
  var postRates: [PostRate: RateTotals] = [:]
  var days: [MetricQuantity: DayTotals] = [:]

  mutating func add(_ other: RowTotals) {
    values.merge(other.values) { $0.adding($1) }
    products.merge(other.products) { $0.adding($1) }
    postRates.merge(other.postRates) { $0.adding($1) }
    days.merge(other.days) { $0.adding($1) }
  }
}

/// The values of a measure in rows, which weigh by the first of some measures that they have.
struct RowValues: Hashable {
  var measure: MeasureID
  var weights: [MeasureID]
  /// Whether the last value of each page is asked for.
  var isByPage = false
}

extension RowValues {
  /// The values among which a statistic is found.
  init(_ statistic: RowStatistic, of measure: MeasureID) {
    self.init(measure: measure, weights: [], isByPage: statistic == .last)
  }
}

/// One measure times another, row by row.
struct RowProduct: Hashable {
  var one: MeasureID
  var other: MeasureID
}

/// A quantity by a measure, post by post.
struct PostRate: Hashable {
  var numerator: MetricQuantity
  var denominator: MeasureID
}

struct ValueTotals: Hashable {
  var rows = SpanBySource()
  var missing = 0
  /// Each value times its weight.
  var weighted = ExactSum()
  var weight = ExactSum()
  /// Whether each value is that of one case, so that there is one in the middle.
  var isOfCases = true
  /// The values, as long as they are of cases.
  var values: [Double] = []
  var highest: Double?
  /// The last value of each page, where they are asked for.
  private(set) var lasts: [StockSeries.Page: Last] = [:]

  struct Last: Hashable {
    var day: CivilDay
    var level: StockSeries.Level
  }

  mutating func add(
    _ value: Double, weight: Double, rows count: Int, lines: ClosedRange<Int>, table: Int
  ) {
    var span = RowSpan()
    span.add(lines, count: count)
    rows.add(span, of: table)
    // What stands for several rows holds their sum.
    weighted.add(count > 1 ? value : value * weight)
    self.weight.add(count > 1 ? Double(count) : weight)
    isOfCases = isOfCases && count == 1 && weight == 1
    if isOfCases { values.append(value) } else { values = [] }
    highest = max(highest ?? value, value)
  }

  mutating func noteLast(_ other: Last, of page: StockSeries.Page) {
    guard let last = lasts[page] else {
      lasts[page] = other
      return
    }
    if other.day > last.day || other.day == last.day && other.level.isAfter(last.level) {
      lasts[page] = other
    }
  }

  func adding(_ other: ValueTotals) -> ValueTotals {
    var total = self
    total.rows.add(other.rows)
    total.missing += other.missing
    total.weighted.add(other.weighted)
    total.weight.add(other.weight)
    total.isOfCases = isOfCases && other.isOfCases
    total.values = total.isOfCases ? values + other.values : []
    total.highest = [highest, other.highest].compactMap { $0 }.max()
    for (page, last) in other.lasts { total.noteLast(last, of: page) }
    return total
  }

  /// The value in the middle, or the mean of the two there.
  var median: Double? {
    guard isOfCases, !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
  }

  /// The mean by weight; `nil` where nothing weighs anything.
  var mean: Double? { weight.value > 0 ? (weighted.value / weight.value).ifFinite : nil }

  static func == (one: ValueTotals, other: ValueTotals) -> Bool {
    one.rows == other.rows && one.missing == other.missing && one.weighted == other.weighted
      && one.weight == other.weight && one.values.sorted() == other.values.sorted()
      && one.highest == other.highest && one.lasts == other.lasts
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(rows)
    hasher.combine(weighted)
  }
}

struct ProductTotals: Hashable {
  var rows = SpanBySource()
  var missing = 0
  var sum = ExactSum()

  func adding(_ other: ProductTotals) -> ProductTotals {
    var total = self
    total.rows.add(other.rows)
    total.missing += other.missing
    total.sum.add(other.sum)
    return total
  }
}

struct RateTotals: Hashable {
  var rows = SpanBySource()
  var sum = ExactSum()
  /// The posts that have a rate.
  var posts = 0
  /// The posts that lack a side or have nothing to divide by.
  var leftOut = 0

  func adding(_ other: RateTotals) -> RateTotals {
    var total = self
    total.rows.add(other.rows)
    total.sum.add(other.sum)
    total.posts += other.posts
    total.leftOut += other.leftOut
    return total
  }
}

/// A quantity by day, with the page that it belongs to.
struct DayTotals: Hashable {
  struct Key: Hashable {
    var page: StockSeries.Page
    var day: CivilDay
  }

  struct Entry: Hashable {
    var sum = ExactSum()
    var sumOfPosts = ExactSum()
    var posts = 0
  }

  /// The rows by network.
  var rows: [String?: SpanBySource] = [:]
  var postRows = SpanBySource()
  var entries: [Key: Entry] = [:]

  func adding(_ other: DayTotals) -> DayTotals {
    var total = self
    for (network, rows) in other.rows { total.rows[network, default: SpanBySource()].add(rows) }
    total.postRows.add(other.postRows)
    for (key, entry) in other.entries {
      total.entries[key, default: Entry()].sum.add(entry.sum)
      total.entries[key, default: Entry()].sumOfPosts.add(entry.sumOfPosts)
      total.entries[key, default: Entry()].posts += entry.posts
    }
    return total
  }
}
