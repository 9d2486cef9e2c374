// SPDX-License-Identifier: Apache-2.0

/// A number that a person wrote outside of data, such as a target in a plan: `1.2K`, `৫ লাখ`,
/// `12,50,000`, `৳1,200/-`, `۵۰۰ هزار تومان`.
///
/// It is read as a cell of data is, and refused where a cell would be.
package struct WrittenNumber {
  /// Why a text is no number, or more than one.
  package enum Fault: Error, Hashable {
    case notANumber
    /// It can be read in two ways, as `10.000` or `1,234` of money.
    case ambiguous
    /// It is in another currency.
    case otherCurrency(String)
  }

  /// What is counted.
  package enum Kind: Hashable {
    /// People or things, of which there are no fractions.
    case count
    /// Amounts of the currency, where it is known.
    case money(currency: String?)
    case other
  }

  /// Reads a number.
  ///
  /// - Returns: A finite number; an amount in toman as ten times as many rials.
  package static func read(_ text: String, as kind: Kind) throws(Fault) -> Double {
    let bytes = Array(CellText.line(text).utf8)
    guard !bytes.isEmpty else { throw .notANumber }
    let value: Double
    do throws(CellFault) { value = try number(in: bytes.span, kind) } catch {
      switch error {
      case .ambiguousNumber, .ambiguousSlash: throw .ambiguous
      case .otherCurrency(let currency, _): throw .otherCurrency(currency)
      default: throw .notANumber
      }
    }
    guard value.isFinite else { throw .notANumber }
    return value
  }

  /// The code of the currency that a sign or a name stands for, such as `৳` or `تومان`; `nil` where
  /// it is of none, or of several.
  package static func currency(named name: String) -> String? {
    let money = MoneyText(Array((name + " 1").utf8).span)
    return money.amount.elementsEqual("1".utf8) ? money.currency : nil
  }

  private static func number(in cell: Span<UInt8>, _ kind: Kind) throws(CellFault) -> Double {
    let numbers = NumberReader(decimalSeparator: nil)
    guard case .money(let planned) = kind else {
      if let words = NumberBeforeWord(cell) {
        if let short = try numbers.shortNumber(in: cell, words) { return short }
        if kind == .count, let count = try numbers.classifiedCount(in: cell, words) {
          return count
        }
      }
      return try numbers.number(in: cell, isCount: kind == .count)
    }
    let money = MoneyText(cell)
    if let planned, let found = money.otherCurrency(than: planned) {
      throw .otherCurrency(found, plan: planned)
    }
    if let short = try numbers.shortNumber(in: money.amount.span) {
      return money.isInToman ? short * 10 : short
    }
    return try numbers.amount(in: money)
  }
}
