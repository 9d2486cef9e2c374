// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// A unit of measure by its CLDR identifier, such as `kilometer-per-hour`.
///
/// Every unit that ECMA-402 sanctions is known, and every other one of ICU's.
public struct MeasureUnit: Hashable, Sendable {
  /// The identifier, as UTS #35 spells it.
  public let identifier: String

  /// What it measures, as ICU's data is sorted; `nil` for a unit that ICU puts together itself.
  let type: String?

  /// Reads an identifier.
  ///
  /// - Throws: `FormattingError` with `.unknownUnit` for one that ICU lacks.
  public init(_ identifier: String) throws(FormattingError) {
    // Anything but a name would reach ICU as further skeleton stems.
    let isName = identifier.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isName, (1...64).contains(identifier.utf8.count), cicu_unit_is_known(identifier) else {
      throw FormattingError(.unknownUnit, identifier)
    }
    self.identifier = identifier
    type = try? icuText { cicu_unit_type(identifier, $0, $1) }
  }

  /// Tells whether two units are the same.
  public static func == (one: MeasureUnit, other: MeasureUnit) -> Bool {
    one.identifier == other.identifier
  }

  /// Hashes the identifier.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

extension MeasureUnit: CustomStringConvertible {
  /// The identifier.
  public var description: String { identifier }
}
