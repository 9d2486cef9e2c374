// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Reads the rows of a dialect for one thread.
///
/// What rows of days say is added up in groups of the reader's own; rows that are kept go with
/// what is met in their chunk, for only in the order of the file do later ones win over earlier.
final class DialectRowReader: ChunkReader {
  let plan: DialectPlan
  let file: String
  /// The groups of rows; `nil` where rows are kept.
  let groups: ObservationGroups?
  /// The least and greatest of shares and lengths of time, by the plan's ranges.
  var ranges: [ClosedRange<Double>?]
  var cells: DialectCells
  /// The values of dimensions that rows have, by the codes in keys.
  let dimensions: UnsafeMutablePointer<DimensionCells>
  /// What cells mean that were read before: days, networks with their sources, flags.
  let days = UnsafeMutablePointer.copy(of: [CellMemo<Int32>()])
  let sources = UnsafeMutablePointer.copy(of: [CellMemo<SourceCodes>()])
  let flags: UnsafeMutablePointer<CellMemo<Double>>
  let valuesDays = UnsafeMutablePointer.copy(of: [CellMemo<Int32>()])
  /// Whether rows tell of no day, for the file tells of none.
  var isUndated = false
  /// How many days the row is about that is being read.
  private var span: Int16 = 1
  /// Whether a cell that was cut in place had a time other than midnight.
  var tellsTimes = false
  /// What totals of all rows have of measures, by the slots of these, where that is looked at.
  var totalFigures: [Int: Double] = [:]
  /// Rows without a day that have nothing but numbers.
  var undatedFigures: [UndatedFigures] = []
  /// The columns behind the last one of the header that had a value.
  var notedBeyond: Set<Int> = []
  /// Finds the cells of rows that are read in place.
  let straight: StraightRow
  /// Whether an id tells a row apart on its day only: lists of leads and answers count from 1 for
  /// each month or shop.
  private let idsBeginAnew: Bool
  /// The day on which a lead came, and its number behind that: so all ids of a day begin alike.
  private var identity: [UInt8] = []
  private var dayOfIdentity: Int32?
  /// How many bytes of the identity are the day's.
  private var dayLength = 0

  /// The row that is being read.
  let row: UnsafeMutablePointer<RowValues>
  let key: RowKey
  private let values: UnsafeMutablePointer<Double>
  let codes: UnsafeMutablePointer<Int32>
  private let fixedCodes: [Int32]
  private let meanings: CodeMeanings
  private let maskWidth: Int
  private let measureCount: Int
  private let sumCount: Int
  private let keptCount: Int
  private let countedSlot: Int?
  private let spanSlot: Int?
  var scanner: RecordScanner

  /// The network and the source of a cell that tells both; below 0 where it tells none.
  struct SourceCodes {
    var network: Int32
    var source: Int32
  }

  init(_ plan: DialectPlan, file: String) {
    self.plan = plan
    self.file = file
    measureCount = plan.measures.count
    sumCount = plan.sumCount
    keptCount = plan.keptCount
    countedSlot = plan.countedSlot
    spanSlot = plan.spanSlot
    idsBeginAnew = [.leads, .answers].contains(plan.dialect.rows)
    groups = plan.keepsRows ? nil : plan.makeGroups()
    ranges = Array(repeating: nil, count: plan.rangeColumns.count)
    cells = DialectCells(plan.dates, plan.numbers, plan.dialect)
    dimensions = .copy(
      of: plan.dimensions.map {
        DimensionCells($0.dimension ?? .campaign, fixedValue: nil)
      })
    flags = .copy(of: Array(repeating: CellMemo(), count: measureCount))
    straight = StraightRow(plan)
    meanings = CodeMeanings(dimensionCount: plan.keptCount)
    let keyWidth = plan.identityWidth + plan.maskWidth
    let words = UnsafeMutablePointer.copy(of: [UInt64](repeating: 0, count: keyWidth))
    row = .copy(of: [
      RowValues(
        key: words, units: .copy(of: [Int64](repeating: 0, count: measureCount)),
        inexact: .copy(of: [Double](repeating: 0, count: measureCount)))
    ])
    key = RowKey(words, identityWidth: plan.identityWidth)
    maskWidth = plan.maskWidth
    values = .copy(of: [Double](repeating: .nan, count: measureCount))
    codes = .copy(of: [Int32](repeating: -1, count: plan.dimensions.count))
    var fixed: [Int32] = []
    for (slot, dimension) in plan.dimensions.enumerated() {
      fixed.append(dimensions[slot].code(of: dimension.fixedValue ?? ""))
    }
    fixedCodes = fixed
    scanner = RecordScanner(UnsafeBufferPointer(start: nil, count: 0), delimiter: plan.delimiter)
  }

  deinit {
    days.deinitialize(count: 1).deallocate()
    sources.deinitialize(count: 1).deallocate()
    valuesDays.deinitialize(count: 1).deallocate()
    flags.deinitialize(count: measureCount).deallocate()
    dimensions.deinitialize(count: plan.dimensions.count).deallocate()
    row.pointee.key.deallocate()
    row.pointee.units.deallocate()
    row.pointee.inexact.deallocate()
    row.deinitialize(count: 1).deallocate()
    values.deallocate()
    codes.deallocate()
    straight.deallocate()
  }

  func read(_ chunk: borrowing Chunk, from start: Int, line: Int) -> ChunkOutcome {
    guard !chunk.isBeginningOfOverlongRow else {
      return .ofOverlongRow(chunk, file: file, line: line)
    }
    let bytes = chunk.bytes
    var outcome = ChunkOutcome(number: chunk.number, log: ChunkLog(), lineCount: line)
    guard let base = bytes.baseAddress else { return outcome }
    let text = SourceText(bytes, file: file, firstLine: 0)
    let isStraight =
      straight.isPossible && bytes.offset(of: 0, in: 0..<bytes.count) == nil && bytes.isUTF8
    let end = base + bytes.count
    var cursor = base + start
    while cursor < end {
      if isStraight {
        let rows = outcome.rows
        cursor = readStraight(from: cursor, to: end, &outcome)
        if outcome.rows > rows { outcome.refuseFooters() }
        guard cursor < end else { break }
      }
      scanner.move(to: base.distance(to: cursor), line: outcome.lineCount, of: bytes)
      if scanner.next(), !text.isBlank(scanner.record) { read(scanner.record, of: text, &outcome) }
      cursor = base + scanner.cursor
      outcome.lineCount = scanner.line
    }
    finish(&outcome)
    return outcome
  }

  /// Puts what is still underway where it belongs, at the end of a chunk.
  func finish(_ outcome: inout ChunkOutcome) {
    groups?.flush()
    guard groups == nil, !outcome.kept.places.isEmpty else { return }
    outcome.kept.explain((0..<plan.keptCount).map { dimensions[$0].values }, meanings)
  }

  // MARK: The row that is being read

  /// Empties the row.
  func beginRow() {
    span = 1
    for slot in fixedCodes.indices { codes[slot] = fixedCodes[slot] }
    if groups == nil {
      for slot in 0..<measureCount { values[slot] = .nan }
      return
    }
    key.removeAll(maskWidth)
    for slot in 0..<measureCount { row.pointee.units[slot] = 0 }
    if !row.pointee.inexactMeasures.isEmpty { row.pointee.inexactMeasures.removeAll() }
  }

  /// Sets to zero what has no value where an empty cell says that there is none.
  ///
  /// - Parameter unread: The slots of cells that have something else.
  @inline(__always)
  func setNone(except unread: [Int] = []) {
    for slot in plan.slotsOfNone where !unread.contains(slot) {
      if groups == nil {
        if values[slot].isNaN { values[slot] = 0 }
      } else {
        // The value of a measure that was not set is zero.
        key.insert(slot)
      }
    }
  }

  /// Sets the value of a measure to a sum in millionths.
  @inline(__always)
  func set(_ slot: Int, millionths: Int64) {
    guard groups != nil, slot < sumCount else {
      return set(slot, Millionths.double(millionths))
    }
    key.insert(slot)
    row.pointee.units[slot] = millionths
  }

  /// Sets the value of a measure; NaN leaves the one that it has.
  func set(_ slot: Int, _ number: Double) {
    guard !number.isNaN else { return }
    guard groups != nil else {
      values[slot] = number
      return
    }
    key.insert(slot)
    row.pointee.inexactMeasures.removeAll { $0 == slot }
    if slot >= sumCount {
      row.pointee.units[slot] = Int64(bitPattern: number.bitPattern)
    } else if let millionths = Millionths.exactly(number) {
      row.pointee.units[slot] = millionths
    } else {
      row.pointee.units[slot] = 0
      row.pointee.inexact[slot] = number
      row.pointee.inexactMeasures.append(slot)
    }
  }

  /// Adds the row to the others.
  @inline(__always)
  func addRow(
    day: Int32, minute: Int32, line: Int, id: UnsafeBufferPointer<UInt8>?,
    valuesDay: Int32 = KeptRows.Place.allDays, _ outcome: inout ChunkOutcome
  ) {
    // A post with a row for each day is counted once, when these come together.
    if let counted = countedSlot, valuesDay == KeptRows.Place.allDays {
      set(counted, millionths: Millionths.one)
    }
    guard let groups else {
      func keep(_ id: UnsafeBufferPointer<UInt8>?) {
        outcome.kept.append(
          KeptRows.Place(
            day: day, minute: Int16(truncatingIfNeeded: minute),
            line: Int32(truncatingIfNeeded: line), valuesDay: valuesDay,
            span: span),
          values: UnsafeBufferPointer(start: values, count: measureCount),
          codes: UnsafeBufferPointer(start: codes, count: keptCount), id: id)
      }
      guard idsBeginAnew, let id else { return keep(id) }
      if day == dayOfIdentity {
        identity.removeSubrange(dayLength...)
      } else {
        identity.removeAll(keepingCapacity: true)
        identity.append(contentsOf: "\(day)@".utf8)
        dayOfIdentity = day
        dayLength = identity.count
      }
      identity.append(contentsOf: id)
      identity.withUnsafeBufferPointer { keep($0) }
      return
    }
    key.day = day
    for slot in 0..<keptCount { key[dimension: slot] = codes[slot] }
    if let spanSlot { key[dimension: spanSlot] = Int32(span) }
    groups.enqueue(row.pointee, at: RowPlace(chunk: outcome.number, line: line))
  }

  /// Notes that the row is about several days.
  func setSpan(from first: Int32, to last: Int32) {
    span = Int16(clamping: max(1, Int(last) - Int(first) + 1))
  }

  /// Notes a share or a length of time of a row that was taken.
  func note(_ value: Double, range: Int) {
    guard !value.isNaN else { return }
    guard let known = ranges[range] else { return ranges[range] = value...value }
    if value < known.lowerBound || value > known.upperBound {
      ranges[range] = min(known.lowerBound, value)...max(known.upperBound, value)
    }
  }
}
