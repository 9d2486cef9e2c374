// SPDX-License-Identifier: Apache-2.0

/// Lengths of time as clocks show them, such as `0:04:34`.
package enum DurationText {
  /// Whether a cell is written so.
  static func isClock(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == UInt8(ascii: ":") { return true }
    return false
  }

  /// Reads a trimmed cell as seconds.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - mayLackHours: Whether `4:34` is minutes and seconds; elsewhere it may be hours and minutes
  ///     just as well.
  /// - Returns: The seconds.
  /// - Throws: That the cell is no length of time.
  static func seconds(
    of cell: Span<UInt8>, mayLackHours: Bool
  ) throws(CellFault) -> Double {
    guard let seconds = seconds(of: CellText.line(cell), mayLackHours: mayLackHours) else {
      throw CellFault.notADuration
    }
    return seconds
  }

  /// Reads text such as `0:04:34` in ASCII digits as seconds.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - mayLackHours: As for cells.
  /// - Returns: The seconds, or `nil` for what is no length of time.
  package static func seconds(of text: String, mayLackHours: Bool) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 2 && mayLackHours else { return nil }
    var seconds = 0.0
    for (place, part) in parts.enumerated() {
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
        let number = Double(part), place == 0 || number < 60
      else { return nil }
      seconds = seconds * 60 + number
    }
    return seconds
  }

  /// The seconds in each unit of time, the largest first, and how people write it.
  private static let units: [(seconds: Double, names: Set<String>)] = [
    (86_400, ["d", "day", "days", "দিন", "दिन", "روز"]),
    (3600, ["h", "hr", "hrs", "hour", "hours", "ঘণ্টা", "ঘন্টা", "घण्टा", "घन्टा", "ساعت"]),
    (60, ["m", "min", "mins", "minute", "minutes", "মিনিট", "मिनेट", "मिनट", "دقیقه"]),
    (1, ["s", "sec", "secs", "second", "seconds", "সেকেন্ড", "सेकेन्ड", "सेकेण्ड", "ثانیه"]),
  ]

  /// Reads text such as `2h`, `1h 30m`, `90 min` or `১ ঘণ্টা ৩০ মিনিট` as seconds.
  ///
  /// Larger units come first, each once; only the last may have a fraction.
  ///
  /// - Returns: The seconds, or `nil` for what is no length of time with its units.
  package static func seconds(withUnits text: String) -> Double? {
    var rest = Substring(text.lowercased()).filter { !$0.isWhitespace }[...]
    var units = units[...]
    var seconds = 0.0
    var isFraction = false
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "\u{66B}" }
      let name = rest.dropFirst(digits.count).prefix { !$0.isNumber }
      guard !isFraction, let number = number(digits),
        let place = units.firstIndex(where: { $0.names.contains(String(name)) })
      else { return nil }
      isFraction = digits.contains { !$0.isNumber }
      seconds += number * units[place].seconds
      units = units[(place + 1)...]
      rest = rest.dropFirst(digits.count + name.count)
    }
    return seconds
  }

  private static func number(_ digits: Substring) -> Double? {
    var plain = ""
    for scalar in digits.unicodeScalars {
      if let digit = DecimalDigit(scalar) {
        plain.unicodeScalars.append(Unicode.Scalar(digit.ascii))
      } else {
        plain += "."
      }
    }
    guard plain.first != ".", plain.last != ".", plain.count <= 15 else { return nil }
    return Double(plain)
  }
}
