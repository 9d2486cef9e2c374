// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports

/// The colours in which the states of goals are written.
struct StateColors {
  let good: SRGBColor
  let fair: SRGBColor
  let bad: SRGBColor
  let idle: SRGBColor

  /// Those of light pages, and of print.
  static let light = StateColors(
    good: SRGBColor(red: 0x17, green: 0x69, blue: 0x3a),
    fair: SRGBColor(red: 0x8a, green: 0x57, blue: 0x00),
    bad: SRGBColor(red: 0xb4, green: 0x23, blue: 0x18),
    idle: SRGBColor(red: 0x57, green: 0x60, blue: 0x6a))
  /// Those of dark pages.
  static let dark = StateColors(
    good: SRGBColor(red: 0x5f, green: 0xce, blue: 0x8a),
    fair: SRGBColor(red: 0xf0, green: 0xb2, blue: 0x3d),
    bad: SRGBColor(red: 0xff, green: 0x8f, blue: 0x80),
    idle: SRGBColor(red: 0xa6, green: 0xaf, blue: 0xb8))

  /// The colours as custom properties.
  var rules: String {
    "--good: \(good.hex); --fair: \(fair.hex); --bad: \(bad.hex); --idle: \(idle.hex);"
  }

  func color(of state: GoalState) -> SRGBColor {
    switch state {
    case .reached, .held, .onTrack: good
    case .atRisk: fair
    case .offTrack, .missed, .broken: bad
    case .noData, .notStarted, .open: idle
    }
  }
}
