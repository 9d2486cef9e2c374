// SPDX-License-Identifier: Apache-2.0

/// The totals that some metrics are computed from.
struct TotalsRequest {
  private(set) var columns: Set<MeasureID> = []
  private(set) var stocks: Set<MeasureID> = []
  private(set) var wholes: Set<MeasureID> = []
  private(set) var values: Set<RowValues> = []
  private(set) var products: Set<RowProduct> = []
  private(set) var postRates: Set<PostRate> = []
  private(set) var days: Set<MetricQuantity> = []
  /// Whether any metric puts quantities together, so that it matters which files have a day.
  private(set) var combines = false
  /// Whether any metric tells rows on which nothing was spent from others.
  private(set) var tellsFreeRows = false

  init(_ metrics: [Metric]) {
    for metric in metrics {
      let quantities = metric.formula.quantities
      quantities.forEach { add($0) }
      combines = combines || quantities.count > 1
      tellsFreeRows = tellsFreeRows || quantities.contains(where: \.isFromAds)
    }
  }

  private mutating func add(_ quantity: MetricQuantity) {
    switch quantity {
    case .measure(let measure):
      if quantity.isStock { stocks.insert(measure) } else { columns.insert(measure) }
    case .opening(let measure), .change(let measure): stocks.insert(measure)
    case .firstAvailable, .exportedOrSum, .sumOfAvailable, .fromAds, .fromSocial:
      columns.formUnion(quantity.measures)
    case .exportedOrProduct(let measure, let one, let other):
      columns.insert(measure)
      products.insert(RowProduct(one: one, other: other))
    case .whole(let measure):
      columns.insert(measure)
      wholes.insert(measure)
    case .statistic(let statistic, let measure):
      values.insert(RowValues(statistic, of: measure))
      // What is made up of others, such as engagements, is so in each row.
      let standard = MetricQuantity.standard(measure)
      if standard.addsRows { columns.formUnion(standard.measures) }
    case .typical(let measure, let weights):
      values.insert(RowValues(measure: measure, weights: weights))
    case .meanOfPosts(let numerator, let denominator):
      columns.formUnion(numerator.measures + [denominator])
      postRates.insert(PostRate(numerator: numerator, denominator: denominator))
    case .meanByFollowers(let numerator, _):
      columns.formUnion(numerator.measures)
      stocks.insert("followers")
      days.insert(numerator)
    }
  }

  /// The measures that are read row by row, besides stocks.
  var rowMeasures: Set<MeasureID> {
    Set(values.flatMap { [$0.measure] + $0.weights } + products.flatMap { [$0.one, $0.other] })
  }
}
