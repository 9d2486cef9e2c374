// SPDX-License-Identifier: Apache-2.0

/// The marks of a number as written, before it is known what its commas and points mean.
struct NumberText {
  /// The number in ASCII: digits in those of ASCII, other marks in one spelling each.
  ///
  /// `'`, a space and `;` (for U+066C and U+060C) group digits for sure, and `d` (for U+066B) is the decimal
  /// sign for sure; `,` and `.` can be either.
  private var marks: [UInt8] = []

  /// Whether there is a comma.
  private(set) var hasComma = false

  /// Whether there is more than one point.
  private(set) var hasSeveralPoints = false

  /// Whether there is more than one mark between digits, so that at most one begins a fraction.
  private(set) var hasSeveralMarks = false

  /// Reads a cell, whose digits must all be of one script.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - slashIsDecimal: Whether a slash stands before the fraction.
  /// - Throws: What it has that no number has.
  init(_ cell: Span<UInt8>, slashIsDecimal: Bool = false) throws(CellFault) {
    marks.reserveCapacity(cell.count)
    var zero: UInt32?
    var index = 0
    var pointCount = 0
    var commaCount = 0
    var groupCount = 0
    while index < cell.count {
      let (scalar, length) = cell.scalar(at: index)
      index += length
      if let digit = DecimalDigit(scalar) {
        guard zero == nil || zero == digit.zero else { throw CellFault.mixedDigits }
        zero = digit.zero
        marks.append(digit.ascii)
        continue
      }
      // Persian numbers carry direction marks around their signs.
      if CellText.isMark(scalar) { continue }
      let isDecimal = scalar == "/" && slashIsDecimal
      guard let mark = Self.mark(isDecimal ? "\u{066B}" : scalar) else {
        throw CellFault.notANumber
      }
      marks.append(mark)
      if mark == UInt8(ascii: ".") { pointCount += 1 }
      if mark == UInt8(ascii: ",") { commaCount += 1 }
      if mark == UInt8(ascii: " ") || mark == UInt8(ascii: "'") { groupCount += 1 }
    }
    hasComma = commaCount > 0
    hasSeveralPoints = pointCount > 1
    hasSeveralMarks = pointCount + commaCount + groupCount > 1
  }

  private static func mark(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "+", "\u{FF0B}": UInt8(ascii: "+")
    case "-", "\u{2212}", "\u{FE63}", "\u{FF0D}": UInt8(ascii: "-")
    case "e", "E": UInt8(ascii: "e")
    case ".": UInt8(ascii: ".")
    case ",": UInt8(ascii: ",")
    case "\u{066B}": UInt8(ascii: "d")
    // Typists in Persian group by the comma of their keyboard, which begins no fraction.
    case "\u{066C}", "\u{060C}": UInt8(ascii: ";")
    case "'", "\u{2019}": UInt8(ascii: "'")
    case " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}": UInt8(ascii: " ")
    default: nil
    }
  }

  /// Writes the number as programs do: a sign, digits, a point, digits, an exponent.
  ///
  /// - Parameter decimal: Which of point and comma begins fractions; the other one groups.
  /// - Returns: What `Double` takes.
  /// - Throws: What makes it no number, if read so.
  func plain(decimal: DecimalSeparator) throws(CellFault) -> [UInt8] {
    let point = UInt8(ascii: ".")
    var plain: [UInt8] = []
    plain.reserveCapacity(marks.count)
    var groups = DigitGroups()
    var fractionCount: Int?
    var rest = marks[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      plain.append(rest.removeFirst())
    }
    while let mark = rest.first, mark != UInt8(ascii: "e") {
      rest.removeFirst()
      switch mark {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        plain.append(mark)
        if let count = fractionCount { fractionCount = count + 1 } else { groups.addDigit() }
      case UInt8(ascii: "d"), decimal == .point ? point : UInt8(ascii: ","):
        guard fractionCount == nil else { throw CellFault.notANumber }
        plain.append(point)
        fractionCount = 0
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        throw CellFault.notANumber
      default:
        guard fractionCount == nil, groups.begin(with: mark) else {
          throw CellFault.wrongGrouping
        }
      }
    }
    guard groups.areRegular else { throw CellFault.wrongGrouping }
    guard fractionCount != 0, groups.digitCount + (fractionCount ?? 0) > 0 else {
      throw CellFault.notANumber
    }
    guard rest.isEmpty || Self.isExponent(rest) else { throw CellFault.notANumber }
    plain.append(contentsOf: rest)
    return plain
  }

  private static func isExponent(_ marks: ArraySlice<UInt8>) -> Bool {
    var digits = marks.dropFirst()
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
    }
    return !digits.isEmpty && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}

/// The groups into which the digits of a whole number are divided.
private struct DigitGroups {
  private(set) var digitCount = 0
  /// The digits of the first group, once a second has begun.
  private var firstSize: Int?
  /// The digits of the last group.
  private var lastSize = 0
  private var separator: UInt8?
  /// Whether all groups between the first and the last are of three, or of two.
  private var areThousands = true
  private var areLakhs = true

  mutating func addDigit() {
    digitCount += 1
    lastSize += 1
  }

  /// Begins a group; a number has one kind of separator.
  mutating func begin(with mark: UInt8) -> Bool {
    guard separator == nil || separator == mark else { return false }
    separator = mark
    if firstSize == nil {
      firstSize = lastSize
    } else {
      areThousands = areThousands && lastSize == 3
      areLakhs = areLakhs && lastSize == 2
    }
    lastSize = 0
    return true
  }

  /// Whether digits stand together, or by thousands (`1,234,567`) or lakhs (`12,34,567`).
  var areRegular: Bool {
    guard let firstSize else { return true }
    return lastSize == 3
      && (areThousands && 1...3 ~= firstSize || areLakhs && 1...2 ~= firstSize)
  }
}
