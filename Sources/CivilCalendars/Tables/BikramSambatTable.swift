// SPDX-License-Identifier: Apache-2.0

/// The lengths of the months of Bikram Sambat years, which only an almanac can tell.
///
/// ```swift
/// let newer = BikramSambatTable.Row(
///   year: 2084, lengths: [31, 31, 32, 31, 31, 30, 30, 30, 29, 30, 30, 30])
/// let calendar = CivilCalendar.bikramSambat(try BikramSambatTable(rows: [newer]))
/// ```
public struct BikramSambatTable: Hashable, Sendable {
  /// The months of one year.
  public struct Row: Hashable, Sendable {
    /// The year of the Bikram Sambat era.
    public var year: Int
    /// The days of each month, Baishakh first.
    public var lengths: [Int]

    /// Wraps the months of a year, unchecked.
    public init(year: Int, lengths: [Int]) {
      self.year = year
      self.lengths = lengths
    }
  }

  /// The table of this library: 1970–2083, and forecasts from there to 2100.
  public static let builtIn = BikramSambatTable()

  /// The years that the table has.
  public let years: ClosedRange<Int>

  /// The years whose dates are sure: those of this library and those that a user gave after them.
  ///
  /// A year given beyond a forecast one is no surer than that: the day on which it begins hangs on
  /// the forecast.
  public let sureYears: ClosedRange<Int>

  /// The number of the first day of each month in order, and of the day after the last.
  private let monthStarts: [Int32]
  let dayNumbers: ClosedRange<Int>

  /// 1 Baishakh 2000, which is 1943-04-14, as a count from 1970-01-01.
  private static let anchor = (year: 2000, day: -9759)

  private init() {
    let first = BikramSambatMonthLengths.firstYear
    let lengths = BikramSambatMonthLengths.digits.flatMap { digits in
      var rest = digits
      return (0..<12).map { _ in
        defer { rest /= 10 }
        return Int32(rest % 10) + 29
      }.reversed()
    }
    self.init(
      lengths: lengths, firstYear: first, sureYears: first...BikramSambatMonthLengths.lastSureYear)
  }

  private init(lengths: [Int32], firstYear: Int, sureYears: ClosedRange<Int>) {
    var starts: [Int32] = []
    starts.reserveCapacity(lengths.count + 1)
    let monthsBefore = 12 * (Self.anchor.year - firstYear)
    var next = Int32(Self.anchor.day) - lengths[..<monthsBefore].reduce(0, +)
    for length in lengths {
      starts.append(next)
      next += length
    }
    dayNumbers = Int(starts.first ?? next)...Int(next) - 1
    starts.append(next)
    monthStarts = starts
    years = firstYear...firstYear + lengths.count / 12 - 1
    self.sureYears = sureYears
  }

  // MARK: A user's rows

  /// Makes a table of rows that win over those of another and lengthen it.
  ///
  /// - Parameters:
  ///   - rows: Years in any order, which join those of `base` without a gap.
  ///   - base: The table to start from.
  /// - Throws: `CalendarTableError` for the first row that cannot be used.
  public init(
    rows: [Row], over base: BikramSambatTable = .builtIn
  ) throws(CalendarTableError) {
    for row in rows {
      if let error = row.errors.first { throw error }
    }
    let (table, errors) = base.merging(rows, unusable: [])
    if let error = errors.first?.error { throw error }
    self = table
  }

  /// Puts checked rows into the table, as far as they join its years.
  ///
  /// - Parameters:
  ///   - rows: Rows without errors of their own.
  ///   - unusable: Years of rows with errors, which are not reported again as gaps.
  /// - Returns: The table, and errors with the index of the row that has each.
  func merging(
    _ rows: [Row], unusable: Set<Int>
  ) -> (table: BikramSambatTable, errors: [(index: Int, error: CalendarTableError)]) {
    var errors: [(index: Int, error: CalendarTableError)] = []
    var given: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      if given[row.year] == nil {
        given[row.year] = index
      } else {
        errors.append((index, CalendarTableError(.repeatedYear, year: row.year)))
      }
    }
    var (first, last) = (years.lowerBound, years.upperBound)
    for year in given.keys.sorted() where year > last {
      guard year == last + 1 else {
        if !unusable.contains(where: { (last + 1..<year).contains($0) }), let index = given[year] {
          errors.append((index, CalendarTableError(.gap, year: year, value: last + 1)))
        }
        break
      }
      last = year
    }
    for year in given.keys.sorted(by: >) where year < first {
      guard year == first - 1 else {
        if !unusable.contains(where: { (year + 1..<first).contains($0) }), let index = given[year] {
          errors.append((index, CalendarTableError(.gap, year: year, value: first - 1)))
        }
        break
      }
      first = year
    }
    let merged = (first...last).flatMap { year in
      given[year].map { rows[$0].lengths.map(Int32.init) } ?? self.lengths(ofYear: year)
    }
    var (firstSure, lastSure) = (sureYears.lowerBound, sureYears.upperBound)
    while lastSure < last, given[lastSure + 1] != nil { lastSure += 1 }
    while firstSure > first, given[firstSure - 1] != nil { firstSure -= 1 }
    let table = BikramSambatTable(
      lengths: merged, firstYear: first, sureYears: firstSure...lastSure)
    return (table, errors.sorted { $0.index < $1.index })
  }

  private func lengths(ofYear year: Int) -> [Int32] {
    (1...12).map { Int32(daysInMonth($0, ofYear: year)) }
  }

  /// The months of a year; `nil` for one that the table lacks.
  public subscript(year: Int) -> Row? {
    guard years.contains(year) else { return nil }
    return Row(year: year, lengths: lengths(ofYear: year).map(Int.init))
  }

  // MARK: Days and dates

  /// The days of the years that are sure.
  var sureDayNumbers: ClosedRange<Int> {
    start(sureYears.lowerBound, 1)...start(sureYears.upperBound + 1, 1) - 1
  }

  @inline(__always)
  func dayNumber(year: Int, month: Int, day: Int) -> Int? {
    guard years.contains(year), (1...12).contains(month), (1...32).contains(day) else { return nil }
    let number = start(year, month) &+ day &- 1
    // Every month has 29 days.
    return day <= 29 || number < start(year, month + 1) ? number : nil
  }

  func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    start(year, month + 1) - start(year, month)
  }

  func daysInYear(_ year: Int) -> Int { start(year + 1, 1) - start(year, 1) }

  /// The first day of a month, or the day after the last month of the table.
  private func start(_ year: Int, _ month: Int) -> Int {
    Int(monthStarts[(year - years.lowerBound) * 12 + month - 1])
  }

  @inline(__always)
  func date(ofDay number: Int) -> CalendarFields {
    // A guess by the mean length of years, seldom one off.
    var index = min((number &- dayNumbers.lowerBound) &* 40 / 14_611, years.count &- 1)
    while monthStarts[index &* 12] > number { index &-= 1 }
    while monthStarts[index &* 12 &+ 12] <= number { index &+= 1 }
    let first = index &* 12
    // Months of 29 to 32 days in 365 or 366: this is the month or the one before it.
    var month = first &+ (number &- Int(monthStarts[first])) / 32
    if monthStarts[month &+ 1] <= number { month &+= 1 }
    return (
      index &+ years.lowerBound, month &- first &+ 1, number &- Int(monthStarts[month]) &+ 1
    )
  }
}

extension BikramSambatTable: CustomStringConvertible {
  /// The years, and those of them that are sure.
  public var description: String {
    "\(years.lowerBound)–\(years.upperBound) (sure \(sureYears.lowerBound)–\(sureYears.upperBound))"
  }
}
