// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Reads the rows of chunks for one thread, and gathers what they say in groups of its own.
///
/// Rows as most are, of cells without surprises, are read in place. Any other row is read again
/// with `RecordScanner` and the readers of cells, which know all that a cell can be and all that
/// can be wrong with it.
final class RowReader: ChunkReader {
  let plan: RowPlan
  let file: String
  let groups: ObservationGroups
  /// The measures that proved to be none.
  private(set) var deadMeasures: Set<Int> = []
  /// The values of dimensions that rows have, by the codes in keys.
  let dimensions: UnsafeMutablePointer<DimensionCells>

  let straight: StraightCells
  let steps: UnsafeMutablePointer<ColumnStep>
  let stepCount: Int
  let keptCount: Int
  /// The row that is being read.
  let row: UnsafeMutablePointer<RowValues>
  let key: RowKey
  let units: UnsafeMutablePointer<Int64>
  let dates: UnsafeMutablePointer<DateCells>
  var scanner: RecordScanner
  var marks: CellMarks
  let identityWidth: Int
  let maskWidth: Int
  let measureCount: Int
  /// The periods that stand where days should.
  var periods: PeriodCells
  /// What stands above empty cells that are filled from there.
  var lastMoment: CivilMoment?
  var lastSpan: RowSpan?
  /// How much more than a day the row is about that is being read.
  var span: RowSpan?
  var lastCodes: [Int: Int32] = [:]
  /// Whether the date that stood last above could not be read.
  var isDateLost = false
  /// The columns of dimensions of which the value that stood last above could not be read.
  var lostSlots: Set<Int> = []
  /// What rows came to that are filled so.
  var sumsAbove: SumsAbove
  /// The signs and codes of currencies that cells of each measure have, and how many have them.
  private(set) var moneyMarks: [Int: [String: Int]] = [:]
  /// Whether cells of the column of currencies name another one than the plan's.
  var areOtherCurrencies = CellMemo<Bool>()
  /// The columns behind the last one with a name that had a value.
  var notedBeyond: Set<Int> = []
  /// Whether a column of its own had times of day.
  var tellsTimes = false
  /// How many chunks have rows that are compared.
  private let watchedChunks: Int

  /// Prepares to read, comparing the rows of the first chunks.
  init(_ plan: RowPlan, file: String, watchedChunks: Int = 0, isOfLargeSource: Bool = false) {
    self.plan = plan
    self.file = file
    self.watchedChunks = watchedChunks
    periods = PeriodCells(plan.dates)
    sumsAbove = SumsAbove(
      isUnique: plan.measures.map { Measure.named($0.id).aggregation == .uniqueSum })
    groups = plan.makeGroups(forLargeSource: isOfLargeSource)
    straight = StraightCells(delimiter: plan.delimiter, plan.numbers)
    marks = CellMarks(delimiter: plan.delimiter)
    keptCount = plan.keptCount
    identityWidth = plan.identityWidth
    maskWidth = plan.maskWidth
    measureCount = plan.measures.count
    steps = .copy(of: plan.steps)
    stepCount = plan.layout.roles.count
    dimensions = .copy(
      of: plan.dimensions.map {
        DimensionCells(
          $0.dimension, fixedValue: $0.fixedValue,
          totalWords: $0.keepsTotals ? TotalWords.means : TotalWords.of($0.dimension))
      })
    dates = .copy(of: [DateCells(plan.dates)])
    let words = UnsafeMutablePointer.copy(of: [UInt64](repeating: 0, count: groups.keyWidth))
    key = RowKey(words, identityWidth: plan.identityWidth)
    units = .copy(of: [Int64](repeating: 0, count: measureCount))
    row = .copy(of: [
      RowValues(
        key: words, units: units,
        inexact: .copy(of: [Double](repeating: 0, count: measureCount)))
    ])
    scanner = RecordScanner(UnsafeBufferPointer(start: nil, count: 0), delimiter: plan.delimiter)
  }

  deinit {
    marks.deallocate()
    steps.deallocate()
    dimensions.deinitialize(count: plan.dimensions.count).deallocate()
    dates.deinitialize(count: 1).deallocate()
    row.pointee.key.deallocate()
    row.pointee.inexact.deallocate()
    row.deinitialize(count: 1).deallocate()
    units.deallocate()
  }

  func read(_ chunk: borrowing Chunk, from start: Int, line: Int) -> ChunkOutcome {
    let bytes = chunk.bytes
    var outcome = ChunkOutcome(number: chunk.number, log: ChunkLog(), lineCount: line)
    let hasZero = bytes.offset(of: 0, in: 0..<bytes.count) != nil
    if chunk.isBeginningOfOverlongRow {
      return .ofOverlongRow(chunk, file: file, line: line)
    }
    guard let base = bytes.baseAddress else { return outcome }
    let text = SourceText(bytes, file: file, firstLine: 0)
    let isSound = !hasZero && bytes.isUTF8
    let end = base + bytes.count
    marks.reset()
    var cursor = base + start
    while cursor < end {
      if isSound, plan.readsInPlace {
        let rows = outcome.rows
        cursor = readStraight(from: cursor, to: end, &outcome)
        if outcome.rows > rows { outcome.refuseFooters() }
        guard cursor < end else { break }
      }
      scanner.move(to: base.distance(to: cursor), line: outcome.lineCount, of: bytes)
      readExactly(text, &outcome)
      cursor = base + scanner.cursor
      outcome.lineCount = scanner.line
    }
    return outcome
  }

  /// Whether the rows of a chunk are compared.
  func isWatching(_ outcome: ChunkOutcome) -> Bool { outcome.number < watchedChunks }

  /// Whether a row counts more than one of anything: single events are often alike.
  @inline(never)
  func hasSeveral(_ units: UnsafeMutablePointer<Int64>) -> Bool {
    (0..<measureCount).contains { measure in
      plan.measures[measure].addsUp
        ? units[measure] > Millionths.one
        : Double(bitPattern: UInt64(bitPattern: units[measure])) > 1
    }
  }

  /// Notes a row to be compared with others, perhaps with a mark of what it takes from above.
  @inline(never)
  func note(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ line: Int, _ outcome: inout ChunkOutcome,
    above: UInt64 = 0
  ) {
    outcome.prints.append(
      RepeatedRows.Print(hash: RepeatedRows.hash(start, count) &+ above, line: line))
  }

  /// Notes the sign or code of a currency in a cell.
  func note(_ mark: String, in measure: Int) {
    moneyMarks[measure, default: [:]][mark, default: 0] += 1
  }

  /// Notes that a column that might have been a measure is none.
  func kill(_ measure: Int) {
    deadMeasures.insert(measure)
    groups.clearVacancies(of: measure)
    steps[plan.measures[measure].column].kind = .ignored
  }

  /// Sets the day of the row that is being read, and its time where that is kept.
  func set(_ moment: CivilMoment) {
    key.day = Int32(truncatingIfNeeded: moment.day.number)
    if plan.keepsTimes { key.minute = moment.time.map { Int32($0.minuteOfDay) } ?? -1 }
  }

  /// Sets the value of a measure in the row that is being read.
  func set(_ measure: Int, _ number: Double) {
    guard !number.isNaN else { return }
    key.insert(measure)
    if !plan.measures[measure].addsUp {
      units[measure] = Int64(bitPattern: number.bitPattern)
    } else if let millionths = Millionths.exactly(number) {
      units[measure] = millionths
    } else {
      row.pointee.inexact[measure] = number
      row.pointee.inexactMeasures.append(measure)
    }
  }

  /// Empties the row.
  @inline(__always)
  func beginRow() {
    key.removeAll(maskWidth)
    for measure in 0..<measureCount { units[measure] = 0 }
    if !row.pointee.inexactMeasures.isEmpty { row.pointee.inexactMeasures.removeAll() }
  }
}

extension UnsafeMutablePointer {
  /// Memory of one's own, at least for one element, with the elements of an array.
  static func copy(of elements: [Pointee]) -> UnsafeMutablePointer {
    let memory = allocate(capacity: max(1, elements.count))
    memory.initialize(from: elements, count: elements.count)
    return memory
  }
}
