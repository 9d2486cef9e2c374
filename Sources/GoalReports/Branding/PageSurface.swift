// SPDX-License-Identifier: Apache-2.0

/// What text stands on in a page: its paper, and cards on it.
public struct PageSurface: Sendable {
  /// The background of the page.
  public let paper: SRGBColor
  /// The background of a goal.
  public let card: SRGBColor
  private let isDark: Bool

  /// The page that is read by day and printed.
  public static let light = PageSurface(
    paper: SRGBColor(0xff_ffff), card: SRGBColor(0xf6_f7f9), isDark: false)
  /// The page of those who prefer dark ones.
  public static let dark = PageSurface(
    paper: SRGBColor(0x14_171b), card: SRGBColor(0x1d_2127), isDark: true)

  /// The contrast that text of usual size needs (WCAG 2, level AA).
  static let leastContrast = 4.5

  /// Whether text in a colour can be read on all of the page.
  public func isReadable(_ color: SRGBColor) -> Bool {
    min(color.contrast(with: paper), color.contrast(with: card)) >= Self.leastContrast
  }

  /// The colour itself where text in it can be read, else the first on its way to black, or on
  /// dark pages to white, that can.
  public func nearestReadable(_ color: SRGBColor) -> SRGBColor {
    guard !isReadable(color) else { return color }
    // The way is as fine as colours of screens are.
    let steps = 1024
    for step in 1..<steps {
      let share = Double(step) / Double(steps)
      let near = isDark ? color.lightened(by: share) : color.darkened(by: share)
      if isReadable(near) { return near }
    }
    return isDark ? SRGBColor(0xff_ffff) : SRGBColor(0)
  }
}
