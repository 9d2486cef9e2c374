// SPDX-License-Identifier: Apache-2.0

/// Reads cells as numbers in the digits of any script, and refuses what could mean two things.
struct NumberReader {
  /// The sign before fractions; `nil` when neither the plan nor the file says it.
  let decimalSeparator: DecimalSeparator?

  /// Whether all numbers of the file that could be read in one way only had points.
  ///
  /// `1,234` is then no fraction, while `10.000` people may still be ten thousand.
  var commasGroup = false

  /// Whether `1.234` may be a thousand even of what has fractions.
  var pointsMayGroup = false

  /// No count and no amount is larger; beyond it doubles skip whole numbers.
  private static let largest = 1e15

  /// Reads a trimmed cell.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - isCount: Whether people or things are counted, of which there are no fractions; then
  ///     `10.000` may mean ten thousand, and `1,200` means nothing else.
  ///   - commasGroup: Whether the cell itself says that commas group its digits.
  /// - Returns: A finite number, or NaN when the cell says that there is no value.
  /// - Throws: What makes it no number, or more than one.
  func number(
    in cell: Span<UInt8>, isCount: Bool, commasGroup: Bool = false
  ) throws(CellFault) -> Double {
    switch PlainNumber(cell, allowingPoint: decimalSeparator != .comma) {
    case .short(let number): return try checked(number, writtenAs: cell, isCount: isCount)
    case .long: return try Self.finiteNumber(cell)
    case nil: break
    }
    if CellText.isMissing(cell) { return .nan }
    let plain: [UInt8]
    do throws(CellFault) {
      let sureCommas = commasGroup || self.commasGroup || isCount && Self.groupsByComma(cell)
      plain = try plainText(of: NumberText(cell), commasGroup: sureCommas)
    } catch {
      throw SpreadsheetDamage.isIn(cell) ? .numberTurnedDate : error
    }
    if case .short(let number) = PlainNumber(plain.span, allowingPoint: true) {
      return try checked(number, writtenAs: plain.span, isCount: isCount)
    }
    return try Self.finiteNumber(plain.span)
  }

  private func checked(
    _ number: Double, writtenAs plain: Span<UInt8>, isCount: Bool
  ) throws(CellFault) -> Double {
    if isCount || pointsMayGroup, decimalSeparator == nil, Self.mayGroupThousands(plain) {
      throw CellFault.ambiguousNumber
    }
    return number
  }

  /// Tells whether the point of `10.000` may group thousands; that of `0.125` may not.
  private static func mayGroupThousands(_ plain: Span<UInt8>) -> Bool {
    let start = plain[0] == UInt8(ascii: "-") ? 1 : 0
    let point = plain.count - 4
    return (start + 1...start + 3).contains(point) && plain[point] == UInt8(ascii: ".")
      && plain[start] != UInt8(ascii: "0")
  }

  /// Reads an amount of money, in rials where it is in toman.
  func amount(in money: MoneyText) throws(CellFault) -> Double {
    let amount = try number(
      in: money.amount.span, isCount: money.isWhole, commasGroup: money.commasGroup)
    return money.isInToman ? amount * 10 : amount
  }

  /// Reads a number as networks shorten it; `nil` where a cell is not written so.
  func shortNumber(in cell: Span<UInt8>) throws(CellFault) -> Double? {
    guard let short = NumberBeforeWord(cell) else { return nil }
    return try shortNumber(in: cell, short)
  }

  /// The same, of a cell of which it is known what stands before its word.
  func shortNumber(
    in cell: Span<UInt8>, _ short: NumberBeforeWord
  ) throws(CellFault) -> Double? {
    guard let power = short.power else { return nil }
    let text = try NumberText(
      cell.extracting(short.digits), slashIsDecimal: try PersianSlash.isDecimal(in: cell))
    var plain: [UInt8]
    if let decimalSeparator {
      plain = try text.plain(decimal: decimalSeparator)
    } else if let withComma = try? text.plain(decimal: .comma) {
      plain = (try? text.plain(decimal: .point)) ?? withComma
      // `1,234 K` may be a million or a thousand.
      guard plain == withComma || commasGroup else { throw CellFault.ambiguousNumber }
    } else {
      plain = try text.plain(decimal: .point)
    }
    guard !plain.contains(UInt8(ascii: "e")) else { throw CellFault.notANumber }
    plain += Array("e\(power)".utf8)
    return try Self.finiteNumber(plain.span)
  }

  /// Reads how many people, things or times there are, written as they are spoken of (`১২ জন`);
  /// `nil` where a cell is not written so.
  func classifiedCount(
    in cell: Span<UInt8>, _ count: NumberBeforeWord
  ) throws(CellFault) -> Double? {
    guard count.isClassified else { return nil }
    let digits = cell.extracting(count.digits)
    return try number(in: digits, isCount: true)
  }

  /// Tells whether the comma of a number without fractions groups digits: nobody groups behind a
  /// lone zero.
  static func groupsByComma(_ cell: Span<UInt8>) -> Bool {
    var index = 0
    var first: UInt8?
    while index < cell.count {
      let (scalar, length) = cell.scalar(at: index)
      index += length
      if scalar == "," { return first.map { $0 != 0 } ?? false }
      if first == nil { first = DecimalDigit(scalar)?.value }
    }
    return false
  }

  private func plainText(
    of text: NumberText, commasGroup: Bool
  ) throws(CellFault) -> [UInt8] {
    if let decimalSeparator {
      do throws(CellFault) { return try text.plain(decimal: decimalSeparator) } catch {
        guard error == .wrongGrouping, decimalSeparator == .point,
          (try? text.plain(decimal: .comma)) != nil
        else { throw error }
        throw .wrongGroupingOrFraction
      }
    }
    guard text.hasComma || text.hasSeveralPoints else { return try text.plain(decimal: .point) }
    // What makes sense in one way only can mean nothing else.
    guard let withComma = try? text.plain(decimal: .comma) else {
      return try text.plain(decimal: .point)
    }
    if let withPoint = try? text.plain(decimal: .point) {
      guard commasGroup else { throw CellFault.ambiguousNumber }
      return withPoint
    }
    guard text.hasSeveralMarks else { throw CellFault.ambiguousNumber }
    return withComma
  }

  private static func finiteNumber(_ plain: Span<UInt8>) throws(CellFault) -> Double {
    let text = plain.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    guard let number = Double(text) else { throw CellFault.notANumber }
    guard abs(number) <= largest else { throw CellFault.numberTooLarge }
    // A negative zero would print with its sign.
    return number + 0
  }
}

/// A number in ASCII digits that has at most a minus and a point, as most cells have it.
private enum PlainNumber {
  /// Up to 15 digits.
  case short(Double)
  /// More digits than a double surely holds.
  case long

  /// Reads a cell; `nil` when it has other marks.
  init?(_ cell: Span<UInt8>, allowingPoint: Bool) {
    guard !cell.isEmpty else { return nil }
    let isNegative = cell[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    var mantissa: Int64 = 0
    var point: Int?
    for index in start..<cell.count {
      let digit = cell[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ Int64(digit)
      } else if cell[index] == UInt8(ascii: "."), allowingPoint, point == nil {
        point = index
      } else {
        return nil
      }
    }
    let fractionCount = point.map { cell.count - $0 - 1 }
    let digitCount = cell.count - start - (point == nil ? 0 : 1)
    guard digitCount > 0, fractionCount != 0 else { return nil }
    guard digitCount <= 15 else {
      self = .long
      return
    }
    var number = Double(isNegative ? -mantissa : mantissa)
    // So few digits are exact in a double, and so is the power of ten: their quotient is the
    // nearest double to what is written.
    if let fractionCount { number /= Self.powersOfTen[fractionCount] }
    self = .short(number)
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
