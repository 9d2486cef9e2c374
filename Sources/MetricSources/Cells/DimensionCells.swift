// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// The values of a dimension that a reader of rows has met, each with a code.
struct DimensionCells {
  /// The distinct values by code.
  private(set) var values: [String] = []

  /// How cells write networks that are not well known, by their values.
  private(set) var networkNames: [String: String] = [:]

  private let dimension: Dimension
  private let fixedValue: String?
  /// The words that make their row the total of others.
  private let totalWords: TotalWords?
  private var codeOfValue: [String: Int32] = [:]
  private var memo = CellMemo<Int32>()
  /// The faults of cells, which have the codes below `firstFault`.
  private var faults: [CellFault] = []

  /// The code of a row without a value.
  static let noValue: Int32 = -1
  /// The code of a cell that says that its row is the total of others.
  static let total: Int32 = -2
  private static let firstFault: Int32 = -3

  init(_ dimension: Dimension, fixedValue: String?, totalWords: TotalWords? = nil) {
    self.dimension = dimension
    self.fixedValue = fixedValue
    self.totalWords = totalWords
  }

  /// The code of the value of a cell of a chunk, where it was met before.
  @inline(__always)
  func knownCode(inChunk cell: UnsafeBufferPointer<UInt8>) -> Int32? { memo.known(inChunk: cell) }

  /// The code of a cell's value; below -1 where the cell is damaged.
  mutating func code(of cell: UnsafeBufferPointer<UInt8>) -> Int32 {
    if let code = memo.known(cell) { return code }
    let content = cell.span.extracting(CellText.trimmedRange(of: cell.span))
    if totalWords?.contains(content) ?? false {
      return memo.remember(cell, Self.total)
    }
    let code: Int32
    do throws(CellFault) {
      let own = try DimensionReader.value(in: content, of: dimension)
      if dimension == .network, let own { networkNames.note(CellText.line(content), of: own) }
      let value = own ?? fixedValue
      code = self.code(of: value ?? "")
    } catch {
      code = faults.firstIndex(of: error).map { Self.firstFault - Int32($0) } ?? add(error)
    }
    memo.remember(cell, code)
    return code
  }

  /// What is wrong with cells of a code.
  func fault(of code: Int32) -> CellFault? {
    code <= Self.firstFault ? faults[Int(Self.firstFault - code)] : nil
  }

  /// The code of a value; an empty one is none.
  mutating func code(of value: String) -> Int32 {
    if value.isEmpty { return Self.noValue }
    if let code = codeOfValue[value] { return code }
    let code = Int32(values.count)
    values.append(value)
    codeOfValue[value] = code
    return code
  }

  private mutating func add(_ fault: CellFault) -> Int32 {
    faults.append(fault)
    return Self.firstFault - Int32(faults.count - 1)
  }
}

extension [String: String] {
  /// Notes how a network is written; of several spellings the same is kept in whatever order.
  mutating func note(_ name: String, of network: String) {
    guard name != network, let written = NetworkID.written(name), written != network else {
      return
    }
    self[network] = Swift.min(self[network] ?? written, written)
  }
}
