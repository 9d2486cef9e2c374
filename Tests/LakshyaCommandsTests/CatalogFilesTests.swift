// SPDX-License-Identifier: Apache-2.0

import EmbeddedLocalizations
import Foundation
import LocalizedFormatting
import StringCatalogs
import TestSupport
import Testing

/// The catalogs of `Localizations/` against each other and against the sources that use them.
@Suite struct CatalogFilesTests {
  private static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: ProjectFiles.root + "Localizations/" + name)))
  }

  private func catalog(_ locale: String) throws -> StringCatalog {
    let reading = StringCatalog.read(
      try Self.bytes("\(locale).arb"), file: "\(locale).arb", checkingMessages: true)
    #expect(reading.issues == [])
    return try #require(reading.catalog)
  }

  @Test func areAllBuiltIn() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: ProjectFiles.root + "Localizations"
    ).filter { $0.hasSuffix(".arb") }
    var embedded: Set<String> = []
    for index in 0..<lakshya_embedded_localization_count() {
      let localization = lakshya_embedded_localization_at(index)
      let name = String(cString: localization.name)
      let bytes = UnsafeBufferPointer(start: localization.bytes, count: localization.count)
      #expect(Array(bytes) == (try Self.bytes(name)), "\(name) changed after the build")
      embedded.insert(name)
    }
    #expect(embedded == Set(files))
    #expect(embedded == Set(Words.locales.map { $0 + ".arb" }))
  }

  @Test(arguments: Words.locales)
  func haveTheMessagesOfEnglish(locale: String) throws {
    let english = try catalog("en")
    let other = try catalog(locale)
    #expect(other.locale.tag == locale)
    let keys = english.messages.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(Set(other.messages.map(\.key)).symmetricDifference(keys) == [])
    for message in english.messages {
      let translation = try #require(other[message.key])
      let names = Set(translation.placeholders.map(\.name))
      let ours = Set(message.placeholders.map(\.name))
      #expect(names.isSuperset(of: ours), "\(message.key)")
      // What English has no use for, its description offers to other languages.
      for name in names.subtracting(ours) {
        #expect(message.description?.contains(name) == true, "\(message.key) \(name)")
      }
      #expect(translation.isTranslated, "\(message.key) is not translated into \(locale)")
    }
  }

  @Test func describeEveryMessageAndPlaceholder() throws {
    for message in try catalog("en").messages {
      #expect(message.description?.isEmpty == false, "\(message.key)")
      for placeholder in message.placeholders {
        #expect(placeholder.type != nil, "\(message.key) \(placeholder.name)")
        #expect(placeholder.example?.isEmpty == false, "\(message.key) \(placeholder.name)")
      }
    }
  }

  @Test(arguments: ["bn", "ne", "fa"])
  func writeNumbersInNativeDigits(locale: String) throws {
    for message in try catalog(locale).messages where !message.key.hasPrefix("hint.") {
      // Selectors are no prose; names of encodings and tools and dates to type stay as they are.
      let prose = message.text.replacing(#/(=|\s)\d+ \{/#, with: "{")
        .replacing(#/UTF-\d+|2026-11-22|GA4|B2B/#, with: "")
        // Nor do values of plans.
        .replacing(#/\+5%|\bx2\b|\b2h\b/#, with: "")
      #expect(!prose.contains(#/[0-9]/#), "\(message.key): \(message.text)")
    }
  }

  // MARK: Sources

  /// The text of all sources in Swift, by path.
  private func sources() throws -> [String: String] {
    let root = ProjectFiles.root + "Sources/"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".swift") }
    return try Dictionary(
      uniqueKeysWithValues: paths.map {
        ($0, try String(contentsOfFile: root + $0, encoding: .utf8))
      })
  }

  private func names(
    _ pattern: Regex<(Substring, Substring)>, in texts: some Sequence<String>
  ) -> Set<String> {
    Set(texts.flatMap { $0.matches(of: pattern).map { String($0.output.1) } })
  }

  @Test func holdEveryMessageThatSourcesAskFor() throws {
    let texts = try sources().values
    let keys = try Words("en").keys
    let asked = names(
      #/[^.]\b(?:words\.)?(?:text|has)\(\s*"([a-z][a-z0-9.-]*\.[a-z0-9.-]+)"/#, in: texts)
    #expect(asked.count > 30)
    #expect(asked.subtracting(keys) == [])
    // Keys that are put together begin like some that are there.
    let begun = names(#/"([a-z]+\.(?:[a-z-]+\.)*)\\\(/#, in: texts)
      .filter { !["issue.", "hint."].contains($0) }
    #expect(begun.count > 5)
    for start in begun { #expect(keys.contains { $0.hasPrefix(start) }, "\(start)") }
  }

  @Test func holdEveryProblemAndHintThatSourcesTell() throws {
    let texts = try sources().values
    let keys = try Words("en").keys
    let constants = names(#/static let \w+: IssueCode = "([a-z0-9-]+)"/#, in: texts)
    let issues = names(#/\bInputIssue\(\s*"([a-z0-9-]+)"/#, in: texts)
      .union(names(#/\breport\(\s*"([a-z0-9-]+)"/#, in: texts))
      .union(names(#/Failure\(code: "([a-z0-9-]+)"/#, in: texts))
    let hints = names(#/IssueHint\(\s*"([a-z0-9-]+)"/#, in: texts)
      .union(["month", "quarter", "year"].map { "write-" + $0 })
    let formatting = names(#/static let \w+ = Code\(rawValue: "([a-z0-9-]+)"/#, in: texts)
    #expect(constants.count > 80 && issues.count > 10 && hints.count > 20)
    // A constant may name a problem or a hint, and so may what is wrong with a formula.
    let formulas = names(#/case \w+ = "(formula-[a-z-]+)"/#, in: texts)
    #expect(formulas.count > 5)
    #expect(
      constants.union(formulas).filter {
        !keys.contains("issue." + $0) && !keys.contains("hint." + $0)
      } == [])
    #expect(issues.filter { !keys.contains("issue." + $0) } == [])
    #expect(hints.filter { !keys.contains("hint." + $0) } == [])
    #expect(formatting.count > 8)
    #expect(formatting.filter { !keys.contains("issue.format." + $0) } == [])
  }

  @Test func nameEveryMetricKindAndState() throws {
    let sources = try sources()
    let keys = try Words("en").keys
    func cases(_ path: String) throws -> Set<String> {
      let text = try #require(sources[path], "\(path)")
      let named = names(#/case \w+ = "([a-z0-9-]+)"/#, in: [text])
      let plain = names(#/case ([a-z]+)\n/#, in: [text])
      return named.union(plain)
    }
    let ids = names(
      #/"([a-z0-9-]+)"/#,
      in: try ["Measure+Known", "Metric+Known"].map {
        try #require(sources["GoalMetrics/Metrics/Declarations/\($0).swift"])
      })
    #expect(ids.count > 80)
    for id in ids {
      #expect(keys.contains("metric.\(id).name"), "\(id)")
      #expect(keys.contains("metric.\(id).definition"), "\(id)")
    }
    let kinds = try cases("GoalMetrics/Goals/GoalKind.swift").subtracting(["b2b", "saas"])
      .subtracting(["online-store", "brick-and-mortar"])
    #expect(kinds.count == 13)
    for kind in kinds { #expect(keys.contains("goal.kind.\(kind)"), "\(kind)") }
  }
}
