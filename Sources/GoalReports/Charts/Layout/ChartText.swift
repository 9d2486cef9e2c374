// SPDX-License-Identifier: Apache-2.0

/// A text of a chart, and shorter ways to write it where there is no room.
///
/// One of them is written whole, or none: a figure that is cut is another figure.
struct ChartText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The ways to write it, the one to prefer first.
  let forms: [String]

  /// Writes a text in several ways, the one to prefer first.
  init(_ forms: [String]) { self.forms = forms }

  init(stringLiteral text: String) { forms = [text] }

  /// Whether a text may be too long for some place in a chart.
  static func maybeTooLong(_ text: String) -> Bool { ChartLettering.width(of: text) > 100 }

  /// The text in full.
  var full: String { forms.first ?? "" }

  /// The first way that takes no more than some room.
  func fitting(_ room: Double, isBold: Bool = false) -> String? {
    forms.first { ChartLettering.width(of: $0, isBold: isBold) <= room }
  }
}
