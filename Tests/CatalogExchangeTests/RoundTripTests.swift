// SPDX-License-Identifier: Apache-2.0

import CatalogExchange
import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import Testing

/// Reads a catalog that must be usable.
func catalog(_ text: String, file: String) throws -> StringCatalog {
  let reading = StringCatalog.read(Array(text.utf8), file: file, checkingMessages: true)
  return try #require(reading.catalog, "\(reading.issues)")
}

/// A source and a translation with all that there is to be kept.
enum Sample {
  static let english = #"""
    {
      "@@locale": "en",
      "goal.left": "{days, plural, one {# day} other {# days}} left",
      "@goal.left": {
        "description": "How many days a goal still has.\nIn a table.",
        "placeholders": {
          "days": { "type": "num", "example": "9, or (so): 10" }
        },
        "x-maxLength": 40
      },
      "odd": "=1+1 & <b>\"it''s\"</b>\n\ttwo lines ",
      "plain": "Goals",
      "open": "Open"
    }
    """#

  static let persian = #"""
    {
      "@@locale": "fa",
      "goal.left": "{days, plural, one {# روز} other {# روز}} مانده",
      "@goal.left": { "x-state": "needs-review", "x-note": "مانده یا باقی؟\nlook" },
      "odd": "=1+1 & <b>«می\#u{200C}شود»</b>\n\tدو سطر ",
      "plain": "هدف‌ها",
      "@plain": {
        "x-state": "final"
      },
      "open": ""
    }
    """#

  static func file() throws -> ExchangeFile {
    ExchangeFile(
      source: try catalog(english, file: "en.arb"),
      translation: try catalog(persian, file: "fa.arb"), locale: try LocaleIdentifier("fa"))
  }
}

/// Files that go to translators' tools and come back.
@Suite struct RoundTripTests {
  private func reread(_ format: ExchangeFormat, _ file: ExchangeFile) throws -> ExchangeFile {
    let reading = ExchangeFormat.read(Array(format.write(file).text.utf8), file: "back")
    #expect(reading.issues.isEmpty)
    #expect(reading.files.count == 1)
    var back = try #require(reading.files.first)
    for index in back.units.indices { back.units[index].line = nil }
    return back
  }

  @Test(arguments: [ExchangeFormat.xliff, .xliff2, .csv])
  func keepsEverything(format: ExchangeFormat) throws {
    let file = try Sample.file()
    #expect(try reread(format, file) == file)
    #expect(format.write(file).issues.isEmpty)
  }

  @Test(arguments: [ExchangeFormat.po, .xcstrings])
  func saysWhatItCannotKeep(format: ExchangeFormat) throws {
    var file = try Sample.file()
    let told = format.write(file).issues.map { [$0.arguments["what"], $0.arguments["key"]] }
    let review: [IssueArgument?] = ["review", "plain"]
    let note: [IssueArgument?] = ["note", "goal.left"]
    #expect(told == (format == .po ? [review] : [review, note]))
    // All else is kept.
    file.units[2].state = .translated
    if format == .xcstrings { file.units[0].note = nil }
    var back = try reread(format, file)
    #expect(!back.holdsReview)
    back.holdsReview = true
    if format == .po { back.units[3].state = .new }
    if format == .xcstrings {
      #expect(back.units.map(\.key) == ["goal.left", "odd", "plain"])
      file.units.removeLast()
    }
    #expect(back == file)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func comesBackWithoutAnyChange(format: ExchangeFormat) throws {
    let english = try catalog(Sample.english, file: "en.arb")
    let persian = try catalog(Sample.persian, file: "fa.arb")
    let locale = try LocaleIdentifier("fa")
    let written = format.write(
      ExchangeFile(source: english, translation: persian, locale: locale))
    let back = ExchangeFormat.read(Array(written.text.utf8), file: "back").files[0]
    var taking = CatalogImport(source: english)
    let bytes = taking.apply(
      back, from: "back", locale: locale, to: (persian, Array(Sample.persian.utf8)))
    // A format without review states does not take back that something is final.
    #expect(String(decoding: try #require(bytes), as: UTF8.self) == Sample.persian)
    #expect(taking.issues.isEmpty)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func beginsACatalogThatSaysTheSame(format: ExchangeFormat) throws {
    let english = try catalog(Sample.english, file: "en.arb")
    let locale = try LocaleIdentifier("fa")
    let file = try Sample.file()
    let back = ExchangeFormat.read(Array(format.write(file).text.utf8), file: "back").files[0]
    var taking = CatalogImport(source: english)
    let bytes = taking.apply(back, from: "back", locale: locale, to: nil)
    let begun = try catalog(
      String(decoding: try #require(bytes), as: UTF8.self), file: "fa.arb")
    let again = ExchangeFile(source: english, translation: begun, locale: locale)
    #expect(again.units.map(\.target) == file.units.map(\.target))
    #expect(again.units.map(\.description) == file.units.map(\.description))
    #expect(begun["goal.left"]?.placeholders == english["goal.left"]?.placeholders)
    #expect(taking.changes == 3)
  }

  @Test func marksWhatASpreadsheetWouldTakeForAFormula() throws {
    let text = ExchangeFormat.csv.write(try Sample.file()).text
    #expect(text.contains("'=1+1"))
    #expect(!text.contains(",=1+1") && !text.contains(",\"=1+1"))
  }
}
