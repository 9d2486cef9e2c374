// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

extension RegionRules {
  /// Returns the rules that readers of a locale live by.
  ///
  /// - Parameter locale: The readers. English and the root without a region are read everywhere,
  ///   and have the international rules; other languages have those of the region where most
  ///   readers live.
  /// - Returns: The rules; the international ones for a region that has none of its own.
  public static func usual(for locale: LocaleIdentifier) -> RegionRules {
    let isReadEverywhere = locale.language == "en" || locale.language == "und"
    let region = isReadEverywhere ? locale.region : locale.likelyRegion
    return region.flatMap(RegionRules.init(region:)) ?? .international
  }
}
