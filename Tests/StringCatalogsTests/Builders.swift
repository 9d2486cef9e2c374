// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import Testing

/// Reads a catalog that must be usable.
func catalog(
  _ text: String, file: String = "catalog.arb", checkingMessages: Bool = true,
  at place: SourceLocation = #_sourceLocation
) throws -> StringCatalog {
  let (catalog, issues) = StringCatalog.read(
    Array(text.utf8), file: file, checkingMessages: checkingMessages)
  #expect(issues.isEmpty, sourceLocation: place)
  return try #require(catalog, sourceLocation: place)
}

/// A localizer over catalogs without problems, the earliest first.
func localizer(
  _ locale: String, _ texts: String..., checkingMessages: Bool = true,
  at place: SourceLocation = #_sourceLocation
) throws -> Localizer {
  let catalogs = try texts.map {
    try catalog($0, checkingMessages: checkingMessages, at: place)
  }
  return CatalogSet(catalogs)
    .localizer(for: try LocaleIdentifier(locale), calendar: .gregorian)
}

/// Compiles and writes a message that must have no problems of any kind.
func write(
  _ message: String, _ arguments: [String: MessageArgument] = [:], in locale: String = "en",
  calendar: CivilCalendar = .gregorian, at place: SourceLocation = #_sourceLocation
) throws -> String {
  let (format, problems) = MessageFormat.compile(message)
  #expect(problems.isEmpty, sourceLocation: place)
  let writer = MessageWriter(locale: try LocaleIdentifier(locale), calendar: calendar)
  let compiled = try #require(format, sourceLocation: place)
  let (text, issues) = compiled.format(arguments, with: writer)
  #expect(issues.isEmpty, sourceLocation: place)
  return text
}

extension InputIssue {
  /// The code and place, as a line that is easy to compare.
  var summary: String {
    "\(location?.line ?? 0):\(location?.column ?? 0) \(code.rawValue)"
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
