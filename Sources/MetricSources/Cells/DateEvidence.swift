// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// What the first dates of a file say about those that could be two days.
///
/// `13/03/2026` can only begin with its day, so that `01/03/2026` beside it does as well; and
/// `May-26`, `Jun-26`, `Jul-26` are months of a year, not each month's 26th day.
struct DateEvidence {
  /// A date in numbers of which the last is a year.
  struct Numbers: Hashable {
    var first: Int
    var second: Int
    var year: Int
    var text: String
    /// The line from that on which the file begins.
    var line: Int
    /// Whether points part the numbers.
    var isDotted: Bool

    /// A number that grows by one from day to day of a month, and with each month.
    func place(_ order: DateFieldOrder) -> Int {
      let (day, month) = order == .dayFirst ? (first, second) : (second, first)
      return (year * 12 + month) * 40 + day
    }

    /// What could be read in two ways.
    var isAmbiguous: Bool { first <= 12 && second <= 12 && first != second }
  }

  /// The dates in numbers, in the order of rows.
  private(set) var numbers: [Numbers] = []
  /// Dates of a month's name and one short number behind it: `May-26`.
  private var named: Set<NamedMonth> = []
  private struct NamedMonth: Hashable {
    var month: Int
    var number: Int
  }

  /// Dates with a month's name between two short numbers: `1-Mar-26`.
  private var withShortYears: [ShortYear] = []
  private struct ShortYear {
    var first: Int
    /// Whether the first number has one digit, as no year has.
    var isShort: Bool
    var month: Int
    var last: Int
  }

  /// The dates of each column in the order of rows, as they stand in cells of dates and in text.
  private(set) var stored = StoredDates()

  /// The last two digits of years that other dates have.
  private var years: Set<Int> = []
  /// Dates of a day and a month in numbers, without a year.
  private var dayMonths: [Numbers] = []
  /// Dates in numbers of which the last may be a year of two digits.
  private(set) var shortNumbers: [Numbers] = []
  /// Dates of three short numbers of which the last is too short for a year: `26/1/1`.
  private(set) var withShortEnds: [Numbers] = []
  private var lastMonth: Int?
  /// A date without a year, its month named, that is of another year than the one before it.
  private var namedNewYear: (text: String, line: Int)?

  /// So many dates in the form of ISO 8601 show what all are like.
  private static let isoLimit = 100
  private var isoCount = 0

  /// Looks at some columns of the rows of a file's beginning.
  ///
  /// - Parameters:
  ///   - cells: The rows.
  ///   - columns: The columns of dates.
  ///   - isOfSheet: Whether the text is that of a sheet, where cells of dates come in the form of
  ///     ISO 8601, be they as written or turned.
  init(_ cells: HeadCells, columns: [Int], isOfSheet: Bool) {
    guard !columns.isEmpty else { return }
    cells.forEachRow { record, text in
      for column in columns where column < record.fields.count {
        text.withTrimmedContent(of: record.fields[column]) { look(at: $0, record.line, column) }
      }
      return !isOfSheet && isoCount >= Self.isoLimit
    }
    if numbers.isEmpty, shortNumbersEndWithYears { numbers = shortNumbers }
    if numbers.isEmpty { numbers = dayMonths }
  }

  /// A date without a year that is of another year than the one before it, where days and months in
  /// numbers have an order.
  func newYear(in order: DateFieldOrder?) -> (text: String, line: Int)? {
    guard let order, namedNewYear == nil else { return namedNewYear }
    let months = dayMonths.map { order == .dayFirst ? $0.second : $0.first }
    // From December to January, be it upwards or downwards.
    let place = zip(months, months.dropFirst()).enumerated().first { abs($0.1.0 - $0.1.1) == 11 }
    return place.map { (dayMonths[$0.offset + 1].text, dayMonths[$0.offset + 1].line) }
  }

  private mutating func look(at cell: Span<UInt8>, _ line: Int, _ column: Int) {
    guard 3...40 ~= cell.count else { return }
    if DateReader.isISO(cell) {
      years.insert(Int(cell[2] - 0x30) * 10 + Int(cell[3] - 0x30))
      isoCount += 1
      stored.add(iso: cell, line: line, column: column)
      return
    }
    var numbers: [(value: Int, length: Int)] = []
    var word = ""
    var isInNumber = false
    var numbersBeforeWord = 0
    var isDotted = false
    var index = 0
    scan: while index < cell.count {
      let (scalar, length) = cell.scalar(at: index)
      index += length
      if let digit = DecimalDigit(scalar) {
        if !isInNumber { numbers.append((0, 0)) }
        isInNumber = true
        let last = numbers.count - 1
        numbers[last] = (numbers[last].value * 10 + Int(digit.value), numbers[last].length + 1)
        guard numbers[last].length <= 4 else { return }
        continue
      }
      isInNumber = false
      switch scalar {
      case ".": isDotted = isDotted || numbers.count < 3
      case "/", "-", "\u{2019}", "'": break
      // A time follows a whole date.
      case " ", ",":
        if numbers.count == 3, word.isEmpty { break scan }
        if numbers.count == 2, numbersBeforeWord == 1 { break scan }
      default:
        if scalar == "T", numbers.count == 3, word.isEmpty { break scan }
        if CellText.isMark(scalar) { continue }
        if word.isEmpty { numbersBeforeWord = numbers.count }
        word.unicodeScalars.append(scalar)
      }
    }
    if let year = numbers.first(where: { $0.length == 4 })?.value { years.insert(year % 100) }
    if word.isEmpty {
      if numbers.count == 2, numbers.allSatisfy({ $0.length <= 2 }) {
        dayMonths.append(
          Numbers(
            first: numbers[0].value, second: numbers[1].value, year: 0,
            text: CellText.line(cell), line: line, isDotted: isDotted))
      }
      guard numbers.count == 3, numbers.dropLast().allSatisfy({ $0.length <= 2 }) else { return }
      let date = Numbers(
        first: numbers[0].value, second: numbers[1].value, year: numbers[2].value,
        text: CellText.line(cell), line: line, isDotted: isDotted)
      if numbers[2].length == 4 { self.numbers.append(date) }
      if numbers[2].length == 2 { shortNumbers.append(date) }
      if numbers[2].length == 1, numbers[0].length == 2 { withShortEnds.append(date) }
      stored.add(
        text: (date.first, date.second), year: date.year < 100 ? 2000 + date.year : date.year,
        column: column)
    } else if numbers.count == 1, numbers[0].length <= 2, let month = MonthSpellings.month(word) {
      if numbersBeforeWord == 0, numbers[0].length == 2 {
        named.insert(NamedMonth(month: month, number: numbers[0].value))
      }
      // From December to January, be it upwards or downwards.
      if let lastMonth, abs(lastMonth - month) == 11, namedNewYear == nil {
        namedNewYear = (CellText.line(cell), line)
      }
      lastMonth = month
    } else if numbers.count == 2, numbersBeforeWord == 1, numbers.allSatisfy({ $0.length <= 2 }),
      numbers[1].length == 2, let month = MonthSpellings.month(word)
    {
      withShortYears.append(
        ShortYear(
          first: numbers[0].value, isShort: numbers[0].length == 1, month: month + 1,
          last: numbers[1].value))
    }
  }

  /// Whether all dates such as `20-Mar-26` can only begin with their day: one of them has no year
  /// there, or years would make the same day of several of them and not days of one year.
  var endsWithShortYears: Bool {
    func isDay(year: Int, _ month: Int, day: Int) -> Bool {
      DateReader.recentYears.contains(2000 + year)
        && (try? CivilCalendar.gregorian.day(year: 2000 + year, month: month, day: day)) != nil
    }
    let dates = withShortYears.map { date in
      (
        date: date, isDayFirst: isDay(year: date.last, date.month, day: date.first),
        isYearFirst: !date.isShort && isDay(year: date.first, date.month, day: date.last)
      )
    }
    // Slips are neither.
    let read = dates.filter { $0.isDayFirst || $0.isYearFirst }
    guard !read.isEmpty, read.allSatisfy(\.isDayFirst) else { return false }
    if read.contains(where: { !$0.isYearFirst }) { return true }
    func spread(_ numbers: [Int]) -> Int { (numbers.max() ?? 0) - (numbers.min() ?? 0) }
    let (days, years) = (spread(read.map(\.date.first)), spread(read.map(\.date.last)))
    return years <= 1 && days > years
  }

  /// Whether the number behind a month's name is that of a year, as in `May-26`, perhaps the year
  /// that dates without one have.
  func namesYears(besides year: Int?) -> Bool {
    guard let first = named.first else { return false }
    let years = year.map { self.years.union([$0 % 100]) } ?? self.years
    if named.count == 1 { return years.contains(first.number) }
    if Set(named.map(\.number)).count == 1 { return true }
    // Month after month, each with one number: those of two years.
    let places = named.map { $0.number * 12 + $0.month }.sorted()
    return zip(places, places.dropFirst()).allSatisfy { $1 - $0 == 1 }
      && Set(named.map(\.month)).count == min(named.count, 12)
  }
}
