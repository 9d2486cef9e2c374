// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// The ten digits of a numbering system.
public struct Digits: Hashable, Sendable {
  /// The CLDR name of the numbering system, such as `beng`.
  public let numberingSystem: String

  /// The digits from zero to nine; empty when the system does not write numbers with ten digits.
  public let zeroToNine: [Character]

  /// The same digits, one after the other.
  let bytes: [UInt8]

  /// Reads the digits that a locale writes numbers with.
  ///
  /// - Throws: `FormattingError` with `.unknownNumberingSystem`.
  public init(locale: LocaleIdentifier) throws(FormattingError) {
    self = locale.data.digits
  }

  /// Reads the digits of a locale by its name in ICU.
  init(icuName: String) throws(FormattingError) {
    var name = [CChar](repeating: 0, count: 32)
    let text: String
    do {
      text = try icuText { cicu_locale_digits(icuName, $0, $1, &name, Int32(name.count)) }
    } catch { throw FormattingError(.unknownNumberingSystem, icuName) }
    zeroToNine = Array(text)
    bytes = Array(text.utf8)
    numberingSystem = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a whole number without grouping, with at least `minimumDigits` digits.
  public func text(_ value: Int, minimumDigits: Int = 1) -> String {
    let ascii = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, minimumDigits - ascii.count)) + ascii
    let digits = String(padded.utf8.map { zeroToNine[Int($0) - 48] })
    return value < 0 ? "-" + digits : digits
  }

  /// Returns `text` with every decimal digit of any system as its ASCII digit.
  public static func normalized(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .decimalNumber,
        let value = scalar.properties.numericValue
      {
        result += String(Int(value))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
