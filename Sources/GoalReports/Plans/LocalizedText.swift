// SPDX-License-Identifier: Apache-2.0

public import LocalizedFormatting

/// Words of a plan in several languages, or in one that stands for all.
public struct LocalizedText: Hashable, Sendable {
  /// The words by base tag, such as `fa-AF`; words for every language have the key "".
  public var values: [String: String]

  /// Creates text from words by base tag.
  public init(_ values: [String: String]) { self.values = values }

  /// Returns the words for a reader: in the reader's language, else in English, else in the
  /// first language there is, by tag.
  public func text(for locale: LocaleIdentifier) -> String {
    for tag in locale.baseTagChain + ["", "en"] {
      if let text = values[tag], !text.isEmpty { return text }
    }
    return values.filter { !$0.value.isEmpty }.min { $0.key < $1.key }?.value ?? ""
  }
}
