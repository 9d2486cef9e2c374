// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// The figures of a table, as its totals are compared with them.
struct TableFigures {
  let days: [CivilDay]
  let lines: [Int]
  /// The month of each row, counted from that of the year 0.
  let months: [Int?]
  let measures: [(values: [Double], measure: Measure)]
  let columns: [(dimension: Dimension, column: DimensionColumn)]

  /// Takes those measures that add up or are levels.
  init(of table: ObservationTable) {
    days = table.days
    lines = table.lines
    var monthOfDay: [CivilDay: Int?] = [:]
    months = table.days.map { day in
      if let month = monthOfDay[day] { return month }
      let date = try? CivilCalendar.gregorian.date(of: day)
      let month = date.map { $0.year * 12 + $0.month }
      monthOfDay[day] = .some(month)
      return month
    }
    measures = table.measures.compactMap { id in
      let measure = Measure.named(id)
      guard measure.addsUp || measure.aggregation == .stock else { return nil }
      return table.column(of: id).map { ($0, measure) }
    }
    columns = table.dimensions.compactMap { dimension in
      table.column(of: dimension).map { (dimension, $0) }
    }
  }

  /// Whether a row has the values that others come to, and any that is not nothing.
  ///
  /// Of people who are counted once each, all others together may have more.
  func isSum(_ row: Int, of others: PartSums.Sum?, withLevels: Bool) -> Bool {
    bits(of: row, in: others, withLevels: withLevels) != nil
  }

  /// How many bits the values of a row take that others come to; `nil` of a row that is no sum.
  ///
  /// A round number alone says little: budgets are such.
  func bits(of row: Int, in others: PartSums.Sum?, withLevels: Bool) -> Double? {
    guard let others, others.count > 0 else { return nil }
    var count = 0
    var bits = 0.0
    var last = 0.0
    for (place, (values, measure)) in measures.enumerated() where measure.addsUp || withLevels {
      guard !values[row].isNaN, values[row] != 0 else { continue }
      // Each amount of money is rounded by itself.
      let cents = measure.unit == .money ? Double(others.count + 1) : 1
      let isEqual = abs(others.values[place] - values[row]) <= 0.005 * cents
      // All people together are no fewer than those of one part.
      let isUnique =
        others.count > 1 && measure.aggregation == .uniqueSum
        && values[row] >= others.largest[place] && values[row] < others.values[place]
      guard isEqual || isUnique else { return nil }
      guard isEqual else { continue }
      count += 1
      last = values[row].magnitude
      bits += last.bitsOfCount
    }
    guard count > 0 else { return nil }
    return count == 1 ? last.withoutZerosAtEnd.bitsOfCount : bits
  }
}

/// What rows come to of which others may be totals: together, by day, by month and between lines.
///
/// Each row is added once for each set of dimensions that totals name, however many totals there are.
struct PartSums {
  /// What some rows come to.
  struct Sum {
    private(set) var count = 0
    /// A value for each measure of the figures.
    private(set) var values: [Double]
    /// The largest value that one of them has of each.
    private(set) var largest: [Double]

    init(_ figures: TableFigures) {
      values = figures.measures.map { _ in 0 }
      largest = values
    }

    mutating func add(_ row: Int, of figures: TableFigures) {
      count += 1
      for place in values.indices {
        let value = figures.measures[place].values[row]
        guard !value.isNaN else { continue }
        values[place] += value
        largest[place] = max(largest[place], value)
      }
    }
  }

  /// Rows that agree in some dimensions.
  struct Group {
    fileprivate(set) var all: Sum
    fileprivate(set) var days: [CivilDay: Sum] = [:]
    fileprivate(set) var months: [Int?: Sum] = [:]

    fileprivate mutating func add(_ row: Int, of figures: TableFigures) {
      all.add(row, of: figures)
      days[figures.days[row], default: Sum(figures)].add(row, of: figures)
      months[figures.months[row], default: Sum(figures)].add(row, of: figures)
    }
  }

  private let figures: TableFigures
  private let rows: [Int]
  /// By the places of the dimensions in which rows of a group agree, and by their codes in these.
  private var groups: [[Int]: [[Int32]: Group]] = [:]
  /// The rows in the order of their lines, and these.
  private var inOrder: (rows: [Int], lines: [Int])?

  init(of rows: [Int], _ figures: TableFigures) {
    self.rows = rows
    self.figures = figures
  }

  /// Those that agree with a row in all dimensions that it names, but for one.
  mutating func group(like row: Int, but place: Int) -> Group? {
    let places = figures.columns.indices.filter {
      $0 != place && figures.columns[$0].column.codes[row] != DimensionColumn.noValue
    }
    return groups(by: places)[codes(of: row, in: places)]
  }

  /// All of them.
  mutating func wholeGroup() -> Group? { groups(by: [])[[]] }

  /// What those come to that stand below one line and above another.
  mutating func sum(below first: Int, above last: Int) -> Sum {
    let (rows, lines) = rowsInOrder()
    var sum = Sum(figures)
    let start = lines.firstPlace(from: first + 1)
    let end = max(start, lines.firstPlace(from: last))
    for row in rows[start..<end].sorted() { sum.add(row, of: figures) }
    return sum
  }

  private mutating func rowsInOrder() -> (rows: [Int], lines: [Int]) {
    if let inOrder { return inOrder }
    let rows = rows.sorted { figures.lines[$0] < figures.lines[$1] }
    let made = (rows: rows, lines: rows.map { figures.lines[$0] })
    inOrder = made
    return made
  }

  private mutating func groups(by places: [Int]) -> [[Int32]: Group] {
    if let known = groups[places] { return known }
    var made: [[Int32]: Group] = [:]
    for row in rows {
      made[codes(of: row, in: places), default: Group(all: Sum(figures))].add(row, of: figures)
    }
    groups[places] = made
    return made
  }

  private func codes(of row: Int, in places: [Int]) -> [Int32] {
    places.map { figures.columns[$0].column.codes[row] }
  }
}

extension [Int] {
  /// The place of the first that is not less than a number, where they go up.
  func firstPlace(from number: Int) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] < number { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}

extension Double {
  /// A number such as 15 for 1500.
  fileprivate var withoutZerosAtEnd: Double {
    var number = self
    while number >= 10, number.truncatingRemainder(dividingBy: 10) == 0 { number /= 10 }
    return number
  }
}
