// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Joins items into a list as a language writes it.
public struct ListFormat: Sendable {
  /// What joins the items.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// All of them: a, b and c.
    case conjunction
    /// One of them: a, b or c.
    case disjunction
    /// Parts of one value: 3 feet, 7 inches.
    case unit
  }

  private let locale: LocaleIdentifier
  private let kind: Kind
  private let corrections: Bool

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - kind: What joins the items.
  ///   - corrections: Whether the product's corrections win over ICU.
  public init(locale: LocaleIdentifier, kind: Kind = .conjunction, corrections: Bool = true) {
    self.locale = locale
    self.kind = kind
    self.corrections = corrections
  }

  /// Joins items; none give an empty text.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func format(_ items: [String]) throws(FormattingError) -> String {
    // A NUL ends an item in the shim, and has no place in a list.
    let items = items.map { $0.replacing("\0", with: "") }
    if corrections, let joined = Corrections.list(items, kind: kind, language: locale.language) {
      return joined
    }
    let type: Int32 =
      switch kind {
      case .conjunction: 0
      case .disjunction: 1
      case .unit: 2
      }
    let bytes = items.map { $0 + "\0" }.joined()
    return try icuText { cicu_list_format(locale.icuName, type, bytes, Int32(items.count), $0, $1) }
  }
}
