// SPDX-License-Identifier: Apache-2.0

public import LocalizedFormatting
public import StringCatalogs

/// The words of a page that leads to the reports of a run.
public struct ComposedIndex: Sendable {
  /// The locale it is written for.
  public let locale: LocaleIdentifier
  /// The direction in which it reads.
  public let direction: TextDirection
  /// The title.
  public let title: String

  /// Finds the words.
  public init(words: Localizer) {
    locale = words.locale
    direction = words.locale.direction
    title = words.text("index.title")
  }
}
