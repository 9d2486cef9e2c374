// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// A currency by its ISO 4217 code.
public struct CurrencyCode: Hashable, Sendable {
  /// Three capital letters.
  public let code: String

  /// The fraction digits that amounts are usually written with.
  package let usualFractionDigits: Int

  /// Reads a code in either case.
  ///
  /// - Throws: `FormattingError` with `.unknownCurrency` for one that ISO 4217 lacks.
  public init(_ code: String) throws(FormattingError) {
    // ASCII first: `ı` and `ſ` become I and S in capitals.
    let upper = code.utf8.allSatisfy { $0 < 0x80 } ? code.uppercased() : ""
    guard upper.utf8.count == 3, upper.utf8.allSatisfy({ (65...90).contains($0) }),
      cicu_currency_is_known(upper)
    else { throw FormattingError(.unknownCurrency, code) }
    self.code = upper
    usualFractionDigits = max(0, Int(cicu_currency_fraction_digits(upper)))
  }

  /// Tells whether two codes are the same.
  public static func == (one: CurrencyCode, other: CurrencyCode) -> Bool { one.code == other.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension CurrencyCode: CustomStringConvertible {
  /// The code.
  public var description: String { code }
}
