// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// The versions of the libraries that formatting rests on.
public enum LibraryVersions {
  /// The version of ICU, such as `72.1`.
  public static var icu: String { (try? icuText { cicu_icu_version($0, $1) }) ?? "" }

  /// The version of CLDR whose data ICU carries, such as `42`.
  public static var cldr: String {
    guard let version = try? icuText({ cicu_cldr_version($0, $1) }) else { return "" }
    // ICU writes 42 as 42.0.
    return version.hasSuffix(".0") ? String(version.dropLast(2)) : version
  }
}
