// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// The formats of one style for moments of all the zones that they are written in.
///
/// A request that asks for a zone has one format; without, a moment is shown by the clocks that
/// it was written by.
final class ZonedFormats<Format> {
  private let part: String
  private let make: (TimeZoneName) throws(FormattingError) -> Format
  /// The formats so far, by their zones' names; without a zone there are at most 27.
  private var formats: [String: Format] = [:]

  init(
    _ options: DateOptions,
    make: @escaping (TimeZoneName) throws(FormattingError) -> Format
  ) throws(FormatProblem) {
    part = options.stylePart
    self.make = make
    // What is wrong with the style shows now, whatever the zone.
    _ = try format(in: options.zone?.name ?? "UTC")
  }

  func format(in name: String) throws(FormatProblem) -> Format {
    if let known = formats[name] { return known }
    guard let zone = TimeZoneName(name) else {
      throw FormatProblem(FormattingError(.notADate, name), in: "value")
    }
    let made = try naming(part, try make(zone))
    formats[name] = made
    return made
  }
}
