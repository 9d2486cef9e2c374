// SPDX-License-Identifier: Apache-2.0

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

  /// The last two digits of years that other dates have.
  private var years: Set<Int> = []
  /// Dates in numbers of which the last may be a year of two digits.
  private var shortNumbers: [Numbers] = []
  private var lastMonth: Int?
  /// A date without a year that is of another year than the one before it.
  private(set) var newYear: (text: String, line: Int)?

  /// So many dates in the form of ISO 8601 show what all are like.
  private static let isoLimit = 100
  private var isoCount = 0

  /// Looks at some columns of the rows of a file's beginning.
  ///
  /// - Parameters:
  ///   - head: The beginning.
  ///   - isCut: Whether the file may go on behind it.
  ///   - delimiter: What separates cells.
  ///   - columns: The columns of dates.
  init(in head: ArraySlice<UInt8>, isCut: Bool, delimiter: UInt8, columns: [Int]) {
    guard !columns.isEmpty else { return }
    let end = isCut ? head.lastIndex(of: UInt8(ascii: "\n")) : nil
    let rows = end.map { head[...$0] } ?? head
    rows.withUnsafeBufferPointer { bytes in
      let text = SourceText(bytes, file: "", firstLine: 0)
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      while isoCount < Self.isoLimit, scanner.next() {
        let record = scanner.record
        guard record.fault == nil else { continue }
        for column in columns where column < record.fields.count {
          text.withTrimmedContent(of: record.fields[column]) { look(at: $0, record.line) }
        }
      }
    }
    takeShortYears()
  }

  /// Takes the last of three short numbers for a year where all dates have the same there, and
  /// different ones before it.
  private mutating func takeShortYears() {
    guard numbers.isEmpty, Set(shortNumbers.map(\.year)).count == 1,
      Set(shortNumbers.map(\.first)).count > 1,
      Set(shortNumbers.map(\.first)).count > 2
        || Set(shortNumbers.map(\.second)).count > 1
    else { return }
    numbers = shortNumbers
  }

  private static func isISO(_ cell: Span<UInt8>) -> Bool {
    guard cell.count >= 8, cell[4] == UInt8(ascii: "-") || cell[4] == UInt8(ascii: "/") else {
      return false
    }
    return (0..<4).allSatisfy { cell[$0] &- 0x30 <= 9 }
  }

  private mutating func look(at cell: Span<UInt8>, _ line: Int) {
    guard 4...40 ~= cell.count else { return }
    if Self.isISO(cell) {
      years.insert(Int(cell[2] - 0x30) * 10 + Int(cell[3] - 0x30))
      isoCount += 1
      return
    }
    var numbers: [(value: Int, length: Int)] = []
    var word = ""
    var isInNumber = false
    var isWordFirst = false
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
      case "/", "-", ".", "\u{2019}", "'": break
      // A time follows a whole date.
      case " ", "T", ",": if numbers.count == 3, word.isEmpty { break scan }
      default:
        if CellText.isMark(scalar) { continue }
        if word.isEmpty { isWordFirst = numbers.isEmpty }
        word.unicodeScalars.append(scalar)
      }
    }
    if let year = numbers.first(where: { $0.length == 4 })?.value { years.insert(year % 100) }
    if word.isEmpty {
      guard numbers.count == 3, numbers.dropLast().allSatisfy({ $0.length <= 2 }) else { return }
      let date = Numbers(
        first: numbers[0].value, second: numbers[1].value, year: numbers[2].value,
        text: CellText.line(cell), line: line)
      if numbers[2].length == 4 { self.numbers.append(date) }
      if numbers[2].length == 2 { shortNumbers.append(date) }
    } else if numbers.count == 1, numbers[0].length <= 2, let month = MonthSpellings.month(word) {
      if isWordFirst, numbers[0].length == 2 {
        named.insert(NamedMonth(month: month, number: numbers[0].value))
      }
      // From December to January, be it upwards or downwards.
      if let lastMonth, abs(lastMonth - month) == 11, newYear == nil {
        newYear = (CellText.line(cell), line)
      }
      lastMonth = month
    }
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
