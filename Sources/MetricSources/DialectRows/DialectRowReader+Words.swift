// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Cells whose words mean something to a dialect; what they mean is remembered.
extension DialectRowReader {
  /// What a cell says that is a word which the column should not have.
  static let unknownWord = -1.0

  /// What such a cell counts: of an answer nobody knows what it says; a lead is there, whatever is
  /// said of it.
  var valueOfUnknownWord: Double { plan.dialect.rows == .answers ? .nan : 0 }

  /// One where a cell is one of the words of a flag, none where it is another, NaN where it is
  /// empty; `unknownWord` where it is none of those that the dialect knows.
  func flag(_ cell: UnsafeBufferPointer<UInt8>, _ step: DialectPlan.Step) -> Double {
    if let known = flags[step.slot].known(cell) { return known }
    let content = cell.span.extracting(CellText.trimmedRange(of: cell.span))
    let value: Double =
      cells.isMissing(content)
      ? .nan : plan.flagWords[step.slot]?.value(of: CellText.line(content)) ?? .nan
    return flags[step.slot].remember(cell, value)
  }

  /// The day that the values of a post are of; a word without a digit says that they are all that
  /// it has had.
  func valuesDay(_ cell: UnsafeBufferPointer<UInt8>) throws(CellFault) -> Int32 {
    if let known = valuesDays.pointee.known(cell) { return known }
    let words = String(decoding: cell, as: UTF8.self)
    let day =
      words.unicodeScalars.contains { DecimalDigit($0) != nil }
      ? Int32(truncatingIfNeeded: try cells.day(cell).number) : KeptRows.Place.allDays
    return valuesDays.pointee.remember(cell, day)
  }

  /// Sets the network and the source of the row, where they are told and kept.
  func setSource(_ found: SourceCodes) {
    if found.network >= 0, let slot = plan.networkSlot { codes[slot] = found.network }
    if found.source >= 0, let slot = plan.sourceSlot { codes[slot] = found.source }
  }

  /// What a cell such as `google / cpc` tells.
  func sourceCodes(_ cell: UnsafeBufferPointer<UInt8>) -> SourceCodes {
    if let known = sources.pointee.known(cell) { return known }
    let (network, source) = sourceAndMedium(cell.span)
    func code(_ value: String?, at slot: Int?) -> Int32 {
      guard let value, let slot else { return -1 }
      return dimensions[slot].code(of: value)
    }
    return sources.pointee.remember(
      cell,
      SourceCodes(
        network: code(network, at: plan.networkSlot), source: code(source, at: plan.sourceSlot)))
  }

  private func sourceAndMedium(_ cell: Span<UInt8>) -> (network: String?, source: String?) {
    let words = CellText.line(cell.extracting(CellText.trimmedRange(of: cell)))
    let parts = words.split(separator: "/", maxSplits: 1).map {
      $0.drop(while: \.isWhitespace).lowercased()
    }
    guard let first = parts.first else { return (nil, nil) }
    let network = NetworkID.canonical(CellText.line(first))
    switch parts.last {
    case "organic", "organic-social", "organic social": return (network, "organic")
    case "cpc", "ppc", "cpm", "paid", "paid-social", "paid social", "paidsocial":
      return (network, "paid")
    default: return (network, nil)
    }
  }
}

/// The words of a flag, as they are compared.
struct FlagWords: Sendable {
  private let words: Set<String>
  /// Those that mean none; empty where all others do.
  private let others: Set<String>

  /// Takes the words of a column; `nil` of columns without any.
  init?(_ role: DialectColumn.Role) {
    guard case .flag(_, let words, let others) = role else { return nil }
    self.init(words: words, others: others)
  }

  init(words: [String], others: [String]) {
    self.words = Set(words.map(Self.key))
    self.others = Set(others.map(Self.key))
  }

  /// One or none; `unknownWord` of a cell that is none of the words.
  func value(of cell: String) -> Double {
    let key = Self.key(cell)
    if words.contains(key) { return 1 }
    return others.isEmpty || others.contains(key) ? 0 : DialectRowReader.unknownWord
  }

  /// What stands between words does not tell them apart, nor does a point or mark behind them.
  private static func key(_ word: String) -> String {
    var key = HeaderKey.key(LabelledScore(word)?.label ?? word)
    while let last = key.last, ".!।".contains(last), key.count > 1 { key.removeLast() }
    return withoutFraction(key)
  }

  /// The key of a whole number as programs write it that know no others in columns with empty
  /// cells: `1` for `1.0`; all other keys are as they are.
  static func withoutFraction(_ key: String) -> String {
    let number = key.dropLast(2)
    guard key.hasSuffix(".0"), !number.isEmpty,
      number.unicodeScalars.allSatisfy({ DecimalDigit($0) != nil })
    else { return key }
    return String(number)
  }
}
