// SPDX-License-Identifier: Apache-2.0

/// The values of a measure in rows, of which most are whole: four bytes each until one is not.
struct CompactColumn {
  /// The row of the first value; rows before it and behind the last one have none.
  private var start = 0
  private var wholes: [Int32] = []
  private var others: [Double] = []
  private static let noValue = Int32.min
  /// Where the values of a row go that is not kept.
  static let noRow = -1

  private var count: Int { others.isEmpty ? wholes.count : others.count }

  /// The value of a row, NaN where it has none.
  subscript(row: Int) -> Double {
    let index = row - start
    guard index >= 0, index < count else { return .nan }
    guard others.isEmpty else { return others[index] }
    return wholes[index] == Self.noValue ? .nan : Double(wholes[index])
  }

  /// Sets the value of a row to a finite number.
  mutating func set(_ value: Double, of row: Int) {
    if count == 0 {
      start = row
    } else if row < start {
      putBefore(start - row)
    }
    let index = row - start
    if others.isEmpty {
      if let whole = Int32(exactly: value), whole != Self.noValue,
        value != 0 || value.sign == .plus
      {
        Self.pad(&wholes, with: Self.noValue, to: index)
        if index == wholes.count { wholes.append(whole) } else { wholes[index] = whole }
        return
      }
      others = wholes.map { $0 == Self.noValue ? .nan : Double($0) }
      wholes = []
    }
    Self.pad(&others, with: .nan, to: index)
    if index == others.count { others.append(value) } else { others[index] = value }
  }

  /// Sets the values of rows, of every so manieth of some numbers; NaN leaves a row as it is.
  mutating func set(_ values: [Double], from first: Int, each step: Int, of rows: [Int]) {
    var index = first
    for row in rows {
      if values[index].isFinite, row != Self.noRow { set(values[index], of: row) }
      index += step
    }
  }

  /// The rows that have a value, in their order.
  var rows: Range<Int> { start..<start + count }

  /// The values of so many rows.
  func values(_ rowCount: Int) -> [Double] { (0..<rowCount).map { self[$0] } }

  private mutating func putBefore(_ missing: Int) {
    if others.isEmpty {
      wholes = Array(repeating: Self.noValue, count: missing) + wholes
    } else {
      others = Array(repeating: .nan, count: missing) + others
    }
    start -= missing
  }

  private static func pad<Element>(_ array: inout [Element], with value: Element, to count: Int) {
    while array.count < count { array.append(value) }
  }
}
