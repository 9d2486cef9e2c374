// SPDX-License-Identifier: Apache-2.0

extension IssueCode {
  /// A `library` is not installed without which something cannot be read or written.
  public static let libraryMissing: IssueCode = "library-missing"
}

/// A library of the system that is loaded when it is first needed, and is not there.
public struct MissingLibrary: Error, Hashable, Sendable {
  /// Its name, as people look for it.
  public let name: String
  /// The package of Debian and Ubuntu that has it, by its name of all releases.
  public let package: String

  /// Reads zip archives, and workbooks in XLSX.
  public static let libzip = MissingLibrary(name: "libzip", package: "libzip-dev")
  /// Reads XML.
  public static let libxml2 = MissingLibrary(name: "libxml2", package: "libxml2-dev")
  /// Reads workbooks of Excel 95 and before.
  public static let freeXL = MissingLibrary(name: "FreeXL", package: "libfreexl-dev")
  /// Finds fonts.
  public static let fontconfig = MissingLibrary(name: "fontconfig", package: "libfontconfig1")
  /// Cuts fonts down.
  public static let harfBuzz = MissingLibrary(name: "HarfBuzz", package: "libharfbuzz-subset0")

  /// The problem, with how to mend it.
  ///
  /// - Parameter location: What cannot be read.
  /// - Returns: An error.
  public func issue(at location: InputLocation?) -> InputIssue {
    InputIssue(
      .libraryMissing, at: location, ["library": .text(name)],
      hint: IssueHint("install-library", ["package": .text(package)]))
  }
}
