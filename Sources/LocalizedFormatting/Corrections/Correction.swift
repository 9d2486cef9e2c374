// SPDX-License-Identifier: Apache-2.0

/// A place where ICU or CLDR is wrong for our readers, and what is written instead.
///
/// Styles made with `corrections: false` write what ICU writes.
public struct Correction: Hashable, Sendable, Identifiable {
  /// A stable name in lower case with hyphens, such as `ne-compact-long`.
  public let id: String
  /// The languages, or locales, that it concerns.
  public let locales: [String]
  /// What is wrong, with the versions of CLDR where it was seen.
  public let reason: String
  /// A request in the form of `lakshya format --jsonl` whose answer it changes.
  public let example: String
  /// What the product answers to the example.
  public let text: String

  init(_ id: String, _ locales: [String], reason: String, example: String, text: String) {
    self.id = id
    self.locales = locales
    self.reason = reason
    self.example = example
    self.text = text
  }

  /// Every correction, in the order of the formatting layer's parts.
  public static var all: [Correction] {
    Corrections.listedNumbers + Corrections.listedMoney + Corrections.listedDates
      + Corrections.listedLists + Corrections.listedRelative + Corrections.listedDurations
      + Corrections.listedOrdinals
  }
}

/// Where ICU or CLDR is wrong for our readers: what is written instead, and why.
enum Corrections {}
