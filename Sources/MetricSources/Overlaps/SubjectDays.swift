// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// What the rows of a file come to by day and by what they are about, as far as some columns tell
/// that: campaign, ad set, page.
struct SubjectDays {
  /// A day of what rows are about.
  struct Key: Hashable {
    var day: CivilDay
    /// The place of what rows are about among the subjects.
    var subject: Int
  }

  /// What rows are about: a value of each column, in the order of their names.
  private(set) var subjects: [[String?]] = []
  private var placesOfSubjects: [[String?]: Int] = [:]
  private(set) var keys: [Key] = []
  /// The place of each row's key; -1 of rows outside the days that were asked for.
  private(set) var keysOfRows: [Int] = []
  let measures: [MeasureID]
  /// The names of the columns that tell the subjects apart.
  private let names: [String]
  /// For each key the sum of each measure, NaN where rows have no value.
  private var sums: [Double] = []
  private var places: [Key: Int] = [:]

  /// Adds up the rows of a table within some days, kept apart by columns with some names.
  init(_ table: ObservationTable, by names: [String], within range: DayRange) {
    measures = table.measures
    self.names = names
    findKeys(table, names, range)
    addUp(table)
  }

  /// The names of the columns that tell what the rows of a file are about.
  static func names(in reading: SourceReading) -> Set<String> {
    guard let table = reading.table else { return [] }
    let names = Set(table.subjects.map(\.name) + table.dimensions.map(\.rawValue))
    let isAssumed = reading.origin?.assumesNetwork ?? false
    return isAssumed ? names.subtracting([Dimension.network.rawValue]) : names
  }

  private static func column(_ name: String, of table: ObservationTable) -> DimensionColumn? {
    Dimension(rawValue: name).flatMap(table.column)
      ?? table.subjects.first { $0.name == name }?.column
  }

  /// A number of what some columns say, and what the next one says.
  private struct Pair: Hashable {
    var before: Int32
    var code: Int32
  }

  private mutating func findKeys(
    _ table: ObservationTable, _ names: [String], _ range: DayRange
  ) {
    let columns = names.compactMap { Self.column($0, of: table) }
    var numbers: [Pair: Int32] = [:]
    /// The places of the subjects of rows with a number.
    var placesOfNumbers: [Int32: Int] = [:]
    keysOfRows = Array(repeating: -1, count: table.count)
    for row in 0..<table.count where range.contains(table.days[row]) {
      var number: Int32 = 0
      for column in columns {
        let pair = Pair(before: number, code: column.codes[row])
        number = numbers[pair] ?? Int32(numbers.count + 1)
        if Int(number) > numbers.count { numbers[pair] = number }
      }
      let subject: Int
      if let known = placesOfNumbers[number] {
        subject = known
      } else {
        let texts = columns.map { column in
          let code = column.codes[row]
          return code == DimensionColumn.noValue ? nil : column.values[Int(code)]
        }
        subject = placesOfSubjects[texts] ?? subjects.count
        if subject == subjects.count {
          subjects.append(texts)
          placesOfSubjects[texts] = subject
        }
        placesOfNumbers[number] = subject
      }
      let key = Key(day: table.days[row], subject: subject)
      let place = places[key] ?? keys.count
      keysOfRows[row] = place
      guard place == keys.count else { continue }
      places[key] = place
      keys.append(key)
    }
  }

  private mutating func addUp(_ table: ObservationTable) {
    sums = Array(repeating: .nan, count: keys.count * measures.count)
    for (slot, measure) in measures.enumerated() {
      guard let column = table.column(of: measure) else { continue }
      for (row, key) in keysOfRows.enumerated() where key >= 0 && !column[row].isNaN {
        let place = key * measures.count + slot
        sums[place] = sums[place].isNaN ? column[row] : sums[place] + column[row]
      }
    }
  }

  /// Whether a subject may be one of another file under a new name: of the same network, page and source.
  func mayBeRenamed(_ subject: Int, _ other: SubjectDays, _ otherSubject: Int) -> Bool {
    let fixed = [Dimension.network, .page, .source].map(\.rawValue)
    return zip(names, zip(subjects[subject], other.subjects[otherSubject])).allSatisfy {
      name, texts in !fixed.contains(name) || texts.0 == texts.1
    }
  }

  /// What rows of a subject come to on a day; `nil` where they have no value.
  func sum(of measure: Int, on day: CivilDay, ofSubject subject: Int) -> Double? {
    guard let key = places[Key(day: day, subject: subject)] else { return nil }
    let sum = sum(of: measure, at: key)
    return sum.isNaN ? nil : sum
  }

  /// The places of subjects in another file, where that has them.
  func placesOfSubjects(in other: SubjectDays) -> [Int?] {
    subjects.map { other.placesOfSubjects[$0] }
  }

  /// What a measure comes to on each day that rows of some subjects have values of.
  func daily(_ measure: Int, ofSubjects isWanted: Set<Int>) -> [CivilDay: Double] {
    var daily: [CivilDay: Double] = [:]
    for (place, key) in keys.enumerated() where isWanted.contains(key.subject) {
      let value = sum(of: measure, at: place)
      if !value.isNaN { daily[key.day, default: 0] += value }
    }
    return daily
  }

  /// The places of keys in another file, where that has them.
  func places(in other: SubjectDays) -> [Int?] {
    let subjects = placesOfSubjects(in: other)
    return keys.map { key in
      subjects[key.subject].flatMap { other.places[Key(day: key.day, subject: $0)] }
    }
  }

  /// The sum of the measure at a place among the measures, for the key at a place; NaN where rows have
  /// no value.
  func sum(of measure: Int, at key: Int) -> Double { sums[key * measures.count + measure] }
}
