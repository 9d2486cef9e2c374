// SPDX-License-Identifier: Apache-2.0

/// Reads plural rules as ICU's data spells them, byte by byte: it is the larger part of what the
/// first number with a name takes.
///
/// - SeeAlso: UTS #35, "Plural rules syntax".
struct PluralRuleReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { place == bytes.count }

  /// Goes on after the line, past samples after an at sign.
  mutating func skipLine() {
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
    while place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
  }

  /// Reads a category and the colon after it; the category by its place in `allCases`.
  mutating func category() -> Int? {
    let name = word()
    guard take(":") else { return nil }
    return PluralCategory.index(of: name)
  }

  /// Reads relations, those that must all hold joined by `and`, and alternatives of them by `or`.
  mutating func alternatives() -> [[PluralProgram.Relation]]? {
    var alternatives: [[PluralProgram.Relation]] = []
    var relations: [PluralProgram.Relation] = []
    while let relation = relation() {
      relations.append(relation)
      let next = word()
      if next.elementsEqual("and".utf8) { continue }
      alternatives.append(relations)
      relations = []
      if next.elementsEqual("or".utf8) { continue }
      return next.isEmpty && isAtEndOfRule ? alternatives : nil
    }
    return nil
  }

  /// Reads a relation such as `n % 100 != 11..13,15`.
  private mutating func relation() -> PluralProgram.Relation? {
    guard let operand = operand() else { return nil }
    var modulus: UInt64 = 0
    if take("%") {
      guard let read = number(), read > 0 else { return nil }
      modulus = read
    }
    let isNegated = take("!")
    guard take("=") else { return nil }
    var ranges: [ClosedRange<UInt64>] = []
    repeat {
      guard let low = number() else { return nil }
      var high = low
      if take(".") {
        guard take("."), let read = number(), read >= low else { return nil }
        high = read
      }
      ranges.append(low...high)
    } while take(",")
    return PluralProgram.Relation(
      operand: operand, modulus: modulus, isNegated: isNegated, ranges: ranges)
  }

  private mutating func operand() -> PluralProgram.Operand? {
    let name = word()
    guard name.count == 1 else { return nil }
    return switch name.first {
    case UInt8(ascii: "n"): .n
    case UInt8(ascii: "i"): .i
    case UInt8(ascii: "v"): .v
    case UInt8(ascii: "w"): .w
    case UInt8(ascii: "f"): .f
    case UInt8(ascii: "t"): .t
    case UInt8(ascii: "e"), UInt8(ascii: "c"): .e
    default: nil
    }
  }

  // MARK: Bytes

  private var isAtEndOfRule: Bool {
    isAtEnd || bytes[place] == UInt8(ascii: "@") || bytes[place] == UInt8(ascii: "\n")
  }

  private mutating func skipSpaces() {
    while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
  }

  /// Reads letters after spaces.
  private mutating func word() -> ArraySlice<UInt8> {
    skipSpaces()
    let start = place
    while place < bytes.count, (97...122).contains(bytes[place]) { place += 1 }
    return bytes[start..<place]
  }

  /// Reads digits after spaces; `nil` where there are none, or more than any rule has.
  private mutating func number() -> UInt64? {
    skipSpaces()
    let start = place
    var value: UInt64 = 0
    while place < bytes.count, (48...57).contains(bytes[place]) {
      value = value * 10 + UInt64(bytes[place] - 48)
      place += 1
      if place - start > 18 { return nil }
    }
    return place > start ? value : nil
  }

  /// Reads a mark after spaces, if it stands there.
  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard place < bytes.count, UInt32(bytes[place]) == mark.value else { return false }
    place += 1
    return true
  }
}
