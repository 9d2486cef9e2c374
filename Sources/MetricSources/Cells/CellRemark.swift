// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// What is to be told of a column once, with the number of rows, though all its cells were read.
enum CellRemark: UInt8, CaseIterable {
  /// A number is written short, as `1.2K`, and so is rounded.
  case rounded
  /// An amount in toman was read as rials.
  case toman
  /// A count is below zero.
  case negative
  /// A count has a fraction.
  case fraction
  /// A column that might have been a measure has a number that could be two.
  case unclear
  /// What should be a time of day is none.
  case noTime
  /// A date is a whole month, week or quarter, and counts for one of its days.
  case period
  /// A number was multiplied, as the header says it: `in thousands`.
  case scaled
  /// An amount is in another currency than the plan's, and is missing.
  case otherCurrency
  /// A word that should say yes or no says neither.
  case unknownWord

  /// How issues call it.
  var code: IssueCode {
    switch self {
    case .rounded: .roundedNumbers
    case .toman: .amountsInToman
    case .negative: .negativeCounts
    case .fraction: .fractionalCounts
    case .unclear: .unclearColumn
    case .noTime: .notTimesOfDay
    case .period: .rowsOfPeriods
    case .scaled: .scaledNumbers
    case .otherCurrency: .amountsInOtherCurrency
    case .unknownWord: .unknownWords
    }
  }

  /// How much it costs: an exact conversion costs nothing.
  var severity: IssueSeverity {
    switch self {
    case .toman, .scaled: .note
    case .otherCurrency: .error
    default: .warning
    }
  }

  /// What to try.
  var hint: IssueHint? {
    switch self {
    case .rounded: IssueHint("export-exact-numbers")
    case .negative, .fraction: IssueHint("check-counts")
    case .unclear: IssueHint("set-decimal")
    case .noTime: IssueHint("write-time-of-day", ["example": "14:30"])
    case .otherCurrency: IssueHint("convert-currency")
    case .unknownWord: IssueHint("describe-words")
    case .toman, .period, .scaled: nil
    }
  }
}

/// Some remarks on one cell.
struct CellRemarks {
  private var bits: UInt16 = 0

  var isEmpty: Bool { bits == 0 }

  /// Each of them, in the order of their declaration.
  var all: [CellRemark] { CellRemark.allCases.filter { bits >> $0.rawValue & 1 == 1 } }

  func contains(_ remark: CellRemark) -> Bool { bits >> remark.rawValue & 1 == 1 }

  mutating func insert(_ remark: CellRemark) { bits |= 1 << remark.rawValue }
}

/// What is to be told of the columns of a file, or of a part of it.
struct ColumnRemarks {
  private struct Key: Hashable {
    var remark: CellRemark
    var column: Int
  }

  /// What was found of a remark on a column.
  struct Found {
    let remark: CellRemark
    let column: Int
    /// How many cells it is about.
    fileprivate(set) var count: Int
    /// Where the first of them stands and what it says.
    fileprivate(set) var place: InputLocation?
    let value: String
  }

  private var found: [Key: Found] = [:]

  var isEmpty: Bool { found.isEmpty }

  /// All that was found, in the order of the file.
  var all: [Found] {
    found.values.sorted { one, other in
      guard let place = one.place, let otherPlace = other.place, place != otherPlace else {
        return (one.column, one.remark.rawValue) < (other.column, other.remark.rawValue)
      }
      return place < otherPlace
    }
  }

  /// Adds a remark on a cell; where it stands is worked out for the first of a column only.
  mutating func add(
    _ remark: CellRemark, column: Int, _ first: () -> (place: InputLocation, value: String)
  ) {
    let key = Key(remark: remark, column: column)
    if found[key] != nil {
      found[key]?.count += 1
    } else {
      let (place, value) = first()
      found[key] = Found(remark: remark, column: column, count: 1, place: place, value: value)
    }
  }

  /// Whether there is a remark on cells of a column.
  func has(_ remark: CellRemark, column: Int) -> Bool {
    found[Key(remark: remark, column: column)] != nil
  }

  /// Adds a remark on a cell to one that there is on others of its column.
  mutating func count(_ remark: CellRemark, column: Int) {
    found[Key(remark: remark, column: column)]?.count += 1
  }

  /// Adds those of a later part of the file, whose lines are counted from 0.
  mutating func add(_ later: ColumnRemarks, firstLine: Int) {
    for (key, one) in later.found {
      if found[key] != nil {
        found[key]?.count += one.count
      } else {
        var one = one
        if let line = one.place?.line { one.place?.line = line + firstLine }
        found[key] = one
      }
    }
  }
}
