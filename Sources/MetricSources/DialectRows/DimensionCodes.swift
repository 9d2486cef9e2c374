// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// The values of a dimension in rows, by code.
struct DimensionCodes {
  private var values: [String] = []
  private var codeOfValue: [String: Int32] = [:]
  private var codes: [Int32] = []

  var isEmpty: Bool { codes.isEmpty }

  mutating func code(of value: String) -> Int32 {
    if let code = codeOfValue[value] { return code }
    codeOfValue[value] = Int32(values.count)
    values.append(value)
    return Int32(values.count - 1)
  }

  mutating func set(_ code: Int32, of row: Int) {
    while codes.count < row { codes.append(DimensionColumn.noValue) }
    if codes.count == row { codes.append(code) } else { codes[row] = code }
  }

  /// The column of so many rows.
  func column(_ rowCount: Int) -> DimensionColumn {
    let missing = [Int32](repeating: DimensionColumn.noValue, count: rowCount - codes.count)
    return DimensionColumn(codes: codes + missing, of: values)
  }
}
