// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Computes metrics from observations.
public struct MetricEvaluator: Sendable {
  private let observations: ObservationSet

  /// Creates an evaluator over all the observations of a report.
  public init(_ observations: ObservationSet) { self.observations = observations }

  /// Computes a metric.
  ///
  /// - Parameters:
  ///   - metric: What to compute.
  ///   - filter: Which observations count.
  ///   - range: On which days.
  /// - Returns: The value, or why there is none.
  public func evaluate(
    _ metric: Metric, where filter: ObservationFilter = .everything, in range: DayRange
  ) -> MetricResult {
    var totals = QuantityTotals(observations: observations, filter: filter, range: range)
    guard let ratio = metric.formula.ratio else {
      let value = totals.value(of: metric.formula)
      return totals.result(value: value)
    }
    let sides: (numerator: Double?, denominator: Double?)
    if metric.unit == .percent, case .quantity(let one) = ratio.numerator,
      case .quantity(let other) = ratio.denominator, one.addsRows, other.addsRows
    {
      sides = totals.pairedSums(one, other)
    } else {
      sides = (totals.value(of: ratio.numerator), totals.value(of: ratio.denominator))
    }
    guard let numerator = sides.numerator, let denominator = sides.denominator else {
      return totals.result(value: nil, numerator: sides.numerator, denominator: sides.denominator)
    }
    guard denominator != 0 else {
      totals.absence = .zeroDenominator
      return totals.result(value: nil, numerator: numerator, denominator: 0)
    }
    return totals.result(
      value: numerator / denominator * ratio.scale, numerator: numerator, denominator: denominator)
  }
}

/// Totals of quantities over one slice of the observations, with what is to be said of them.
private struct QuantityTotals {
  let observations: ObservationSet
  let filter: ObservationFilter
  let range: DayRange

  /// Why there is no value: the first reason met.
  var absence: MetricAbsence?
  private var notes: [MetricNote] = []

  init(observations: ObservationSet, filter: ObservationFilter, range: DayRange) {
    self.observations = observations
    self.filter = filter
    self.range = range
  }

  func result(
    value: Double?, numerator: Double? = nil, denominator: Double? = nil
  ) -> MetricResult {
    let value = value?.ifFinite
    return MetricResult(
      value: value, numerator: numerator?.ifFinite, denominator: denominator?.ifFinite,
      absence: value == nil ? absence ?? .zeroDenominator : nil, notes: notes)
  }

  mutating func value(of formula: MetricFormula) -> Double? {
    switch formula {
    case .number(let number): return number
    case .quantity(let quantity): return total(of: quantity)
    case .add(let one, let other):
      guard let one = value(of: one), let other = value(of: other) else { return nil }
      return one + other
    case .subtract(let one, let other):
      guard let one = value(of: one), let other = value(of: other) else { return nil }
      return one - other
    case .multiply(let one, let other):
      guard let one = value(of: one), let other = value(of: other) else { return nil }
      return one * other
    case .divide(let one, let other):
      guard let one = value(of: one), let other = value(of: other) else { return nil }
      guard other != 0 else {
        absence = absence ?? .zeroDenominator
        return nil
      }
      return one / other
    }
  }

  // MARK: Sums

  private mutating func total(of quantity: MetricQuantity) -> Double? {
    switch quantity {
    case .opening(let measure):
      return stock(measure) { $0.opening }
    case .change(let measure):
      guard let opening = stock(measure, { $0.opening }),
        let closing = stock(measure, { $0.closing })
      else { return nil }
      return closing - opening
    case .measure(let measure) where Measure.named(measure).aggregation == .stock:
      return stock(measure) { $0.closing }
    case .measure, .firstAvailable, .exportedOrSum:
      return sum(of: quantity)
    }
  }

  private mutating func sum(of quantity: MetricQuantity) -> Double? {
    var sum = ExactSum()
    var missing = 0
    var rows = 0
    var hasColumn = false
    var used: Set<MeasureID> = []
    for table in observations.tables {
      guard var column = RowQuantity(quantity, in: table) else { continue }
      hasColumn = true
      for row in table.rows(filter, in: range) {
        let count = table.rowCounts[row]
        rows += count
        guard let value = column.value(row) else { continue }
        guard !value.isNaN else {
          missing += count
          continue
        }
        sum.add(value, of: count)
        column.count(row)
      }
      used.formUnion(column.used)
    }
    note(quantity, used: used, rows: sum.count)
    guard sum.count > 0 else {
      absence =
        absence
        ?? (!hasColumn
          ? .noColumn(quantity.measures[0])
          : rows > 0 ? .allMissing(quantity.measures[0]) : .noRows)
      return nil
    }
    if missing > 0 { add(.missingValues(quantity.measures[0], count: missing)) }
    return sum.value
  }

  /// Sums both sides of a ratio over the rows that have both.
  ///
  /// A row that lacks one side would count there as zero. Where no row at all has both, the sides
  /// are separate ledgers and are summed apart.
  mutating func pairedSums(
    _ one: MetricQuantity, _ other: MetricQuantity
  ) -> (Double?, Double?) {
    var sums = (ExactSum(), ExactSum())
    var unpaired = 0
    var used: (Set<MeasureID>, Set<MeasureID>) = ([], [])
    for table in observations.tables {
      var columns = (RowQuantity(one, in: table), RowQuantity(other, in: table))
      guard columns.0 != nil || columns.1 != nil else { continue }
      for row in table.rows(filter, in: range) {
        let values = (columns.0?.value(row) ?? .nan, columns.1?.value(row) ?? .nan)
        guard !values.0.isNaN, !values.1.isNaN else {
          if values.0.isNaN != values.1.isNaN { unpaired += table.rowCounts[row] }
          continue
        }
        sums.0.add(values.0, of: table.rowCounts[row])
        sums.1.add(values.1, of: table.rowCounts[row])
        columns.0?.count(row)
        columns.1?.count(row)
      }
      used.0.formUnion(columns.0?.used ?? [])
      used.1.formUnion(columns.1?.used ?? [])
    }
    guard sums.0.count > 0 else {
      let numerator = sum(of: one)
      return (numerator, sum(of: other))
    }
    note(one, used: used.0, rows: sums.0.count)
    note(other, used: used.1, rows: sums.1.count)
    if unpaired > 0 { add(.unpairedRows(unpaired)) }
    return (sums.0.value, sums.1.value)
  }

  private mutating func note(_ quantity: MetricQuantity, used: Set<MeasureID>, rows: Int) {
    if rows > 1, case .measure(let measure) = quantity,
      Measure.named(measure).aggregation == .uniqueSum
    {
      add(.countsPeopleAgain)
    }
    if quantity.measures.count > 1, !used.isEmpty {
      add(.uses(quantity.measures.filter(used.contains)))
    }
  }

  /// Adds a note; a formula that names a quantity twice still has it once.
  private mutating func add(_ note: MetricNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  // MARK: Stocks

  private mutating func stock(
    _ measure: MeasureID, _ part: (StockLevels) -> Double?
  ) -> Double? {
    guard observations.has(measure) else {
      absence = absence ?? .noColumn(measure)
      return nil
    }
    let levels = StockLevels(
      of: measure, in: observations, where: filter.forStocks, around: range)
    guard let value = part(levels) else {
      absence = absence ?? (levels.hasRows ? .allMissing(measure) : .noRows)
      return nil
    }
    return value
  }
}

extension Double {
  /// The number itself; `nil` where arithmetic left the range of numbers.
  var ifFinite: Double? { isFinite ? self : nil }
}

/// A sum that does not lose the cents of long columns (Neumaier's method).
struct ExactSum {
  private var sum = 0.0
  private var lost = 0.0
  /// How many rows of a source were added.
  private(set) var count = 0

  var value: Double { sum + lost }

  mutating func add(_ value: Double, of rows: Int) {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
    count += rows
  }
}
