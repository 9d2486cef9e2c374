// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Sheets that say again what other sheets of their workbook say, whatever they are called: of each
/// day and network, or of each day and all networks together.
struct RepeatedSheets {
  /// What a sheet has of others.
  struct Finding {
    let sheet: Int
    /// What other sheets have, too.
    let measures: [MeasureID]
    /// Whether the sheet has nothing else.
    let isWhole: Bool
    /// How many days have the same sums, of how many.
    let dayCount: Int
    let ofDays: Int
  }

  private let readings: [SourceReading]
  private var figures: [Int: SheetFigures] = [:]
  private var totals = SheetTotals()
  /// The sheets that all is said by of their days.
  private(set) var found: [Finding] = []
  /// Those of which most days are the same.
  private(set) var doubtful: [Finding] = []
  /// Those of which some measures are the same on all days, and others are not.
  private(set) var partly: [Finding] = []

  private static let roundLimit = 3
  /// So much of what a total of people says others come to at least.
  private static let shareOfPeople = 0.9

  /// Compares sheets; those that by their names sum up the others first.
  init(_ readings: [SourceReading], isNamedSo: (SourceReading) -> Bool) {
    self.readings = readings
    let sheets = readings.indices.filter { index in
      let reading = readings[index]
      // Rows with ids count once, whatever sheets have them.
      return reading.identities == nil && reading.summary.dialect == .generic
        && reading.table?.count ?? 0 > 0
    }
    guard sheets.count > 1 else { return }
    let tables = sheets.compactMap { readings[$0].table }
    let measures = Self.sharedMeasures(sheets.map { readings[$0] })
    guard !measures.isEmpty else { return }
    let subjects = SheetFigures.subjects.filter { dimension in
      tables.allSatisfy { $0.dimensions.contains(dimension) }
    }
    var names = SheetNames()
    for (index, table) in zip(sheets, tables) {
      guard let own = SheetFigures(table, of: measures, subjects, &names) else { continue }
      figures[index] = own
      totals.add(own)
    }
    // Of two that say the same the one with more detail is kept, else the first.
    let order = sheets.sorted { one, other in
      rank(one, isNamedSo) < rank(other, isNamedSo)
    }
    takeOutCopies(order.reversed())
    // What sums up others is seen once what repeats these is out of the way.
    var rounds = 0
    while rounds < Self.roundLimit, takeOut(order) { rounds += 1 }
    // Days that two sheets have alike are told with those of files.
    guard figures.count > 2 else { return }
    for sheet in order where figures[sheet]?.isWithoutNetworks == true {
      if let finding = finding(sheet), finding.dayCount * 2 > finding.ofDays {
        doubtful.append(finding)
      } else if let finding = findingOfParts(sheet) {
        partly.append(finding)
      }
    }
  }

  /// The measures that two sheets have whose days overlap: of no others can they say the same.
  private static func sharedMeasures(_ readings: [SourceReading]) -> Set<MeasureID> {
    var days: [MeasureID: [DayRange]] = [:]
    var shared: Set<MeasureID> = []
    for reading in readings {
      guard let table = reading.table, let own = reading.summary.days else { continue }
      for measure in table.measures where table.has(measure) {
        if days[measure]?.contains(where: { $0.overlaps(own) }) == true { shared.insert(measure) }
        days[measure, default: []].append(own)
      }
    }
    return shared
  }

  /// What a sheet has of others in single measures, each on all its days.
  private func findingOfParts(_ sheet: Int) -> Finding? {
    guard let own = figures[sheet] else { return nil }
    let proven = own.sums.keys.sorted().compactMap { measure -> Finding? in
      guard Measure.named(measure).addsUp, let sums = own.sums[measure] else { return nil }
      let found = finding(sheet, [measure: sums]) { $0.ofAllNetworks }
      return found?.isProven == true ? found : nil
    }
    guard let days = proven.map(\.dayCount).max() else { return nil }
    return Finding(
      sheet: sheet, measures: proven.flatMap(\.measures), isWhole: false, dayCount: days,
      ofDays: days)
  }

  private func rank(
    _ sheet: Int, _ isNamedSo: (SourceReading) -> Bool
  ) -> (Int, Int, Int, Int) {
    let reading = readings[sheet]
    return (
      isNamedSo(reading) ? 0 : 1, reading.table?.dimensions.count ?? 0,
      -(figures[sheet]?.networks.count ?? 0), -sheet
    )
  }

  /// Takes out sheets that have all that one before them has.
  private mutating func takeOutCopies(_ order: [Int]) {
    var known: Set<[MeasureID: [SheetFigures.Key: Double]]> = []
    for sheet in order {
      guard let own = figures[sheet], own.areAllShared, !known.insert(own.sums).inserted else {
        continue
      }
      var agreement = Agreement()
      for (measure, sums) in own.sums where Measure.named(measure).addsUp {
        agreement.begin()
        for (key, value) in sums { agreement.add(value, onDay: key.day) }
      }
      guard agreement.isProof else { continue }
      let days = agreement.days.count
      takeOut(
        Finding(
          sheet: sheet, measures: own.sums.keys.sorted(), isWhole: true, dayCount: days,
          ofDays: days))
    }
  }

  private mutating func takeOut(_ finding: Finding) {
    guard let own = figures.removeValue(forKey: finding.sheet) else { return }
    found.append(finding)
    totals.add(own, isTakenOut: true)
  }

  private mutating func takeOut(_ order: [Int]) -> Bool {
    var isAny = false
    for sheet in order {
      guard let finding = finding(sheet), finding.isProven else { continue }
      takeOut(finding)
      isAny = true
    }
    return isAny
  }

  private func finding(_ sheet: Int) -> Finding? {
    guard let own = figures[sheet] else { return nil }
    guard own.isWithoutNetworks else { return finding(sheet, own.sums) { $0 } }
    let ofNetworks = finding(sheet, own.sums, isOfOthers: true) { $0.ofAnyNetwork }
    if let ofNetworks, ofNetworks.isProven { return ofNetworks }
    let ofAll = finding(sheet, own.sums) { $0.ofAllNetworks }
    return ofAll?.isProven == true ? ofAll : ofNetworks ?? ofAll
  }

  /// Compares a sheet with what others have under the keys that are given for its own; `nil` where
  /// too few days are alike.
  private func finding(
    _ sheet: Int, _ own: [MeasureID: [SheetFigures.Key: Double]], isOfOthers: Bool = false,
    _ otherKey: (SheetFigures.Key) -> SheetFigures.Key
  ) -> Finding? {
    var shared: [MeasureID] = []
    var agreement = Agreement()
    var unlike: Set<Int32> = []
    for (measure, sums) in own {
      let addsUp = Measure.named(measure).addsUp
      // People who are counted once each are counted otherwise in each table.
      let isUnique = Measure.named(measure).aggregation == .uniqueSum
      var isShared = false
      var others: Set<Int32> = []
      agreement.begin()
      for (key, value) in sums {
        let other = totals.others(of: measure, otherKey(key), own: isOfOthers ? nil : value)
        isShared = isShared || other != nil
        guard addsUp else { continue }
        if abs((other ?? 0) - value) > max(0.005, value.magnitude * 1e-9) {
          if isUnique, value > 0, let other, other >= value * Self.shareOfPeople { continue }
          others.insert(key.day)
        } else {
          agreement.add(value, onDay: key.day)
        }
      }
      guard isShared else { continue }
      shared.append(measure)
      unlike.formUnion(others)
    }
    let days = agreement.days.union(unlike)
    agreement.days.subtract(unlike)
    guard agreement.isProof else { return nil }
    return Finding(
      sheet: sheet, measures: shared.sorted(),
      isWhole: figures[sheet]?.areAllShared == true && shared.count == own.count,
      dayCount: agreement.days.count, ofDays: days.count)
  }
}

/// How much two sheets agree.
private struct Agreement {
  /// The days of values other than zero that both have.
  var days: Set<Int32> = []
  private var bits = 0.0
  private var values: Set<Double> = []

  /// On so many days and bits nothing agrees by chance.
  private static let daysNeeded = 3
  private static let bitsNeeded = 10.0

  var isProof: Bool { days.count >= Self.daysNeeded && bits >= Self.bitsNeeded }

  /// Begins with the values of another measure.
  mutating func begin() { values = [] }

  mutating func add(_ value: Double, onDay day: Int32) {
    guard value != 0 else { return }
    days.insert(day)
    // One post a day, or the same target for each day, may be that of others, too.
    if values.insert(value).inserted { bits += value.bitsOfCount }
  }
}

extension RepeatedSheets.Finding {
  /// Whether no day is otherwise.
  var isProven: Bool { dayCount == ofDays }
}
