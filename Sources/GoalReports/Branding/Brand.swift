// SPDX-License-Identifier: Apache-2.0

/// How the reports of an organization are told from those of others.
public struct Brand: Hashable, Sendable {
  /// The picture in the head of a page, beside the organization's name.
  public var logo: BrandImage?
  /// The colours of links, lines and charts.
  public var colors: BrandColors?
  /// What stands at the end of a report, a line for each line of it.
  public var footer: LocalizedText?
  /// Style sheets of the reader's own, each after those before it.
  public var styles: [ReaderStyles] = []

  /// Creates a brand without anything of its own.
  public init() {}
}

/// The colour of an organization, as pages with light and with dark backgrounds can show it.
public struct BrandColors: Hashable, Sendable {
  /// The colour as the organization has it, for what is looked at and not read.
  public let accent: SRGBColor
  /// The colour of text on light pages.
  public let light: SRGBColor
  /// The colour of text on dark pages.
  public let dark: SRGBColor

  /// Finds the nearest colours that can be read on both kinds of pages.
  ///
  /// - Parameters:
  ///   - accent: The organization's colour.
  ///   - dark: Its colour on dark pages; `nil` for the same.
  public init(accent: SRGBColor, dark: SRGBColor? = nil) {
    self.accent = accent
    light = PageSurface.light.nearestReadable(accent)
    self.dark = PageSurface.dark.nearestReadable(dark ?? accent)
  }
}
