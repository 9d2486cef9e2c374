// SPDX-License-Identifier: Apache-2.0

/// The slash that people who write Persian put before a fraction: `۲/۵ هزار` is 2,500.
enum PersianSlash {
  /// Tells whether the slash of a short number such as `2/5 هزار` is the decimal sign.
  ///
  /// - Throws: That the cell could be half a million just as well as 1.2 million.
  static func isDecimal(in cell: Span<UInt8>) throws(CellFault) -> Bool {
    var parts = [0]
    var counts = [0]
    var isPersian = false
    var index = 0
    while index < cell.count {
      let (scalar, length) = cell.scalar(at: index)
      index += length
      if let digit = DecimalDigit(scalar) {
        guard counts[counts.count - 1] < 9 else { return false }
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(digit.value)
        counts[counts.count - 1] += 1
      } else if scalar == "/" {
        parts.append(0)
        counts.append(0)
      }
      isPersian = isPersian || 0x0600...0x06FF ~= scalar.value
    }
    guard parts.count == 2, isPersian, !counts.contains(0) else { return false }
    let isUsualFraction = parts[0] > 0 && parts[0] < parts[1] && parts[1] <= 4 && counts[1] == 1
    guard !isUsualFraction else {
      throw .ambiguousSlash(CellText.line(cell).replacing("/", with: "\u{66B}"))
    }
    return true
  }
}
