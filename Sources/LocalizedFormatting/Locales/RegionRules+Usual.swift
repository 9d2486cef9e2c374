// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

extension RegionRules {
  /// Returns the rules that readers of a locale live by.
  ///
  /// - Parameter locale: The readers. English without a region is read everywhere, and has the
  ///   international rules; other languages have those of the region where most readers live.
  /// - Returns: The rules; the international ones for a region that has none of its own.
  public static func usual(for locale: LocaleIdentifier) -> RegionRules {
    let region = locale.language == "en" ? locale.region : locale.likelyRegion
    return region.flatMap(RegionRules.init(region:)) ?? .international
  }
}
