// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Damaged catalogs: the report is made with the words that are left.
@Suite struct BadCatalogTests {
  private func run(_ catalog: Data, _ name: String = "en.arb") throws -> (Workplace, CommandRun) {
    let place = try Workplace()
    try place.folder.write(catalog, to: "words/\(name)")
    let run = place.report("--localizations", place.path + "/words")
    #expect(run.status == 1)
    #expect(run.output.contains("Goals"))
    return (place, run)
  }

  @Test func doesNotReadACatalogOfAHundredMegabytes() throws {
    let place = try Workplace()
    let path = try place.folder.write("", to: "words/fa.arb")
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 100 * 1_048_576)
    try file.close()
    let run = place.report("--localizations", place.path + "/words")
    #expect(run.status == 1)
    let told = "words/fa.arb: error: The file is larger than 64 megabytes."
    #expect(place.problems(of: run) == [told])
    let lint = CommandRun("catalog", "lint", "--localizations", place.path + "/words")
    #expect(lint.status == 2)
    #expect(place.problems(of: lint) == [told])
  }

  @Test(arguments: [
    ("{ \"a\": }", ":1:8", "issue.json-expected-value", ["found": "}"]),
    ("{\n  \"a\": \"b\"\n  \"c\": \"d\"\n}", ":2:11", "issue.json-missing-comma", [:]),
    ("{ \"a\": \"খ", ":1:8", "issue.json-unterminated-string", [:]),
    ("", "", "issue.json-empty", [:]),
    ("[]", ":1:1", "issue.catalog-not-object", [:]),
    ("{ \"@@locale\": \"en\", \"a\": \"{n\" }", ":1:27", "issue.message-unclosed-brace", [:]),
    (
      "{ \"@@locale\": \"bn\" }", ":1:15", "issue.catalog-locale-mismatch",
      ["locale": "bn", "named": "en"]
    ),
    (
      "{ \"@@locale\": \"en\", \"a\": \"{n, plural, one {#}}\" }", ":1:27",
      "issue.message-missing-other", ["name": "n", "type": "plural"]
    ),
  ])
  func tellsWhereACatalogIsDamaged(
    catalog: String, place: String, key: String, arguments: [String: String]
  ) throws {
    let (workplace, run) = try run(Data(catalog.utf8))
    let text = try Words("en").text(key, arguments)
    let problem = try #require(workplace.problems(of: run).first)
    #expect(problem.hasPrefix("words/en.arb\(place): error: \(text)"))
  }

  @Test func tellsWhereBytesAreNotUTF8() throws {
    let (place, run) = try run(Data("{\n  \"a\": \"".utf8) + [0xC0] + Data("\"\n}".utf8))
    let text = try Words("en").text("issue.json-not-utf-8")
    #expect(
      place.problems(of: run) == ["words/en.arb:2:9: error: \(text) | Save the file as UTF-8."])
  }

  @Test func keepsTheSoundMessagesOfADamagedCatalog() throws {
    let catalog = #"{ "@@locale": "en", "section.goals": "{", "report.period": "Time frame" }"#
    let (_, run) = try run(Data(catalog.utf8))
    #expect(run.output.contains("Time frame: March 2026"))
  }

  @Test func usesTheSoundCatalogsBesideADamagedOne() throws {
    let place = try Workplace()
    try place.folder.write("{", to: "words/bn.arb")
    try place.folder.write(#"{ "report.period": "Time frame" }"#, to: "words/en.arb")
    try FileManager.default.createDirectory(
      atPath: place.path + "/words/fa.arb", withIntermediateDirectories: false)
    let run = place.report("--localizations", place.path + "/words")
    #expect(run.status == 1)
    #expect(run.output.contains("Time frame: March 2026"))
    let folder = place.path + "/words/fa.arb"
    #expect(run.problems.count == 2)
    #expect(run.problems.contains("\(folder): error: “\(folder)” is a folder, not a file."))
  }

  @Test func tellsThatTheFolderIsMissing() throws {
    let place = try Workplace()
    let run = place.report("--localizations", place.path + "/nowhere")
    #expect(run.status == 1)
    #expect(place.problems(of: run) == ["nowhere: error: The folder is not there."])
    #expect(run.output.contains("Goals"))
  }
}
