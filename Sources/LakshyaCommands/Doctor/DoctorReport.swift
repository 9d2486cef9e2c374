// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import FontEmbedding
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// What an installation is made of.
struct DoctorReport {
  /// A catalog and what it holds.
  struct CatalogSummary {
    let locale: String
    let file: String
    let messages: Int
    let translated: Int
  }

  let catalogs: [CatalogSummary]
  let problems: [InputIssue]
  let corrections: [CorrectionCheck]
  /// The family that `--embed-fonts` would take for each script, `nil` where there is none.
  let fonts: [(script: String, family: String?)]
  /// The library without which no fonts are found.
  let missingFontLibrary: String?

  /// Looks at everything.
  ///
  /// - Parameter localizations: A folder of the user's catalogs.
  init(localizations: String?) {
    let all = Catalogs.all(adding: localizations.map(UserCatalogs.init))
    problems = all.issues
    catalogs = all.set.baseTags.flatMap { tag in
      all.set.catalogs(of: tag).map { catalog in
        CatalogSummary(
          locale: tag, file: catalog.file, messages: catalog.messages.count,
          translated: catalog.messages.count(where: \.isTranslated))
      }
    }
    corrections = Correction.all.map(CorrectionCheck.init)
    (fonts, missingFontLibrary) = FontEmbedder.families()
  }

  // MARK: Text

  /// The report for a terminal.
  var text: String {
    var lines = [
      "Lakshya \(Product.version)", "ICU \(LibraryVersions.icu), CLDR \(LibraryVersions.cldr)",
      "", "Catalogs",
    ]
    for catalog in catalogs {
      lines.append(
        "  \(catalog.locale): \(catalog.translated) of \(catalog.messages) messages"
          + " (\(catalog.file))")
    }
    if !problems.isEmpty {
      lines.append("  \(problems.count) problems in catalogs; a report with them tells each")
    }
    lines += ["", "Calendars"]
    for calendar in CivilCalendar.builtIn {
      let years = calendar.years
      var line = "  \(calendar.name): \(years.lowerBound)–\(years.upperBound)"
      if calendar.sureYears != years {
        line += ", sure up to \(calendar.sureYears.upperBound), then forecasts"
      }
      if calendar == .bangla { line += ", as Bangladesh has reformed it; not West Bengal's" }
      lines.append(line)
    }
    lines += ["", "Fonts for --embed-fonts; other pages use those of the reader's device"]
    if let missingFontLibrary { lines.append("  none: \(missingFontLibrary) is not installed") }
    for (script, family) in fonts { lines.append("  \(script): \(family ?? "none")") }
    lines += ["", "Corrections of ICU: \(corrections.count)"]
    for check in corrections { lines += text(of: check) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of check: CorrectionCheck) -> [String] {
    let correction = check.correction
    var lines = [
      "", "  \(correction.id) (\(correction.locales.joined(separator: ", ")))",
      "    \(correction.reason)", "    example: \(correction.example)",
      "    ICU:     \(check.icu ?? "no answer")", "    Lakshya: \(check.ours ?? "no answer")",
    ]
    if !check.isAsListed { lines.append("    wrong:   should be \(correction.text)") }
    if check.isNeedless { lines.append("    This ICU writes the same.") }
    return lines
  }

  // MARK: Data

  /// The report for programs.
  var json: String {
    let versions = object([
      ("lakshya", quoted(Product.version)), ("icu", quoted(LibraryVersions.icu)),
      ("cldr", quoted(LibraryVersions.cldr)),
    ])
    let members = [
      ("schema", quoted("lakshya-doctor/1")), ("versions", versions),
      ("catalogs", list(catalogs.map(json(of:)))),
      ("catalogProblems", String(problems.count)),
      ("calendars", list(CivilCalendar.builtIn.map(json(of:)))),
      ("fonts", object(fonts.map { ($0.script, $0.family.map(quoted) ?? "null") })),
      ("corrections", list(corrections.map(json(of:)))),
    ]
    return "{\n"
      + members.map { "  \(quoted($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private func json(of catalog: CatalogSummary) -> String {
    object([
      ("locale", quoted(catalog.locale)), ("file", quoted(catalog.file)),
      ("messages", String(catalog.messages)), ("translated", String(catalog.translated)),
    ])
  }

  private func json(of calendar: CivilCalendar) -> String {
    object([
      ("calendar", quoted(calendar.name)), ("firstYear", String(calendar.years.lowerBound)),
      ("lastYear", String(calendar.years.upperBound)),
      ("lastSureYear", String(calendar.sureYears.upperBound)),
    ])
  }

  private func json(of check: CorrectionCheck) -> String {
    object([
      ("id", quoted(check.correction.id)),
      ("locales", "[" + check.correction.locales.map(quoted).joined(separator: ", ") + "]"),
      ("reason", quoted(check.correction.reason)),
      ("example", quoted(check.correction.example)),
      ("icu", check.icu.map(quoted) ?? "null"), ("lakshya", check.ours.map(quoted) ?? "null"),
      ("expected", quoted(check.correction.text)),
    ])
  }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "    " + $0 }.joined(separator: ",\n") + "\n  ]"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
