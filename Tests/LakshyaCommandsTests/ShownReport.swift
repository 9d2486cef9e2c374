// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// A sample's report in one locale: as data, and as readers see it.
struct ShownReport: Sendable, CustomTestStringConvertible {
  /// The samples of the project.
  static let samples = ["online-shop", "saas-company", "tea-shop", "b2b-company"]
  /// Every sample in every locale.
  static let all = samples.flatMap { sample in
    Words.locales.map { ShownReport(sample: sample, locale: $0) }
  }

  let sample: String
  let locale: String

  var testDescription: String { "\(sample) \(locale)" }

  /// All reports by `SAMPLE/report.LOCALE.EXT`, written in one run for all tests.
  private static let written = Result {
    let folder = try TemporaryFolder()
    let plans = samples.map { ProjectFiles.root + "samples/\($0)/plan.yaml" }
    let run = CommandRun(
      ["report"] + plans + [
        "--locale", Words.locales.joined(separator: ","), "--format", "html,text,markdown,csv,json",
        "--output", folder.path,
      ])
    try #require(run.status == 0, "\(run.error)")
    return Dictionary(
      uniqueKeysWithValues: try folder.files().map { ($0, try folder.read($0)) })
  }

  private func read(_ ending: String) throws -> String {
    try #require(try Self.written.get()["\(sample)/report.\(locale).\(ending)"])
  }

  func json() throws -> String { try read("json") }

  func data() throws -> JSONTree { try JSONTree(try json()) }

  func plainText() throws -> String { try read("txt") }

  func markdown() throws -> String { try read("md") }

  func csv() throws -> String { try read("csv") }

  func html() throws -> String { try read("html") }
}

/// A page as readers see it: its texts without markup and directional marks.
struct ShownPage {
  /// A goal's card.
  struct Goal {
    let prose: String
    let progress: String?
    /// The figures by label.
    let figures: [String: String]
  }

  /// The texts between tags; isolated runs are not set apart.
  let texts: [String]
  let goals: [Goal]

  init(_ html: String) {
    var page = html.unmarked
    for tag in ["<bdi>", "<bdi dir=\"ltr\">", "<bdi dir=\"rtl\">", "</bdi>"] {
      page = page.components(separatedBy: tag).joined()
    }
    let parts = page.components(separatedBy: "<style>")
    page = parts[0] + (parts.last?.components(separatedBy: "</style>").last ?? "")
    texts = Self.texts(of: page)
    goals = page.components(separatedBy: "<article ").dropFirst().map { rest in
      let card = rest.components(separatedBy: "</article>")[0]
      let pairs = Self.texts(of: Self.part(of: card, from: "<dl class=\"figures", to: "</dl>"))
      let bar = Self.part(of: card, from: "<div class=\"progress\">", to: "</b>")
      return Goal(
        prose: Self.texts(of: "<" + card).joined(separator: " "),
        progress: Self.texts(of: bar).first,
        figures: Dictionary(
          stride(from: 1, to: pairs.count, by: 2).map { (pairs[$0 - 1], pairs[$0]) },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Everything that readers see, as one text.
  var prose: String { texts.joined(separator: " ") }

  private static func part(of text: String, from start: String, to end: String) -> String {
    let parts = text.components(separatedBy: start)
    return parts.count < 2 ? "" : parts[1].components(separatedBy: end)[0]
  }

  private static func texts(of markup: String) -> [String] {
    markup.components(separatedBy: "<").compactMap { piece in
      let text = piece.components(separatedBy: ">").dropFirst().joined(separator: ">")
      return text.allSatisfy(\.isWhitespace) ? nil : plain(text)
    }
  }

  private static func plain(_ markup: String) -> String {
    guard markup.contains("&") else { return markup.flowing }
    var text = markup
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: character)
    }
    return text.flowing
  }
}

/// A number as readers see it, read back without the help of what wrote it.
struct ShownNumber: Equatable {
  let value: Double
  /// How many digits stand after the decimal sign.
  let fractionDigits: Int
  /// The digits before it, with their grouping, in ASCII.
  let whole: String

  init?(_ text: String) {
    var ascii = ""
    for scalar in text.unmarked.unicodeScalars {
      if scalar.properties.generalCategory == .decimalNumber,
        let digit = scalar.properties.numericValue
      {
        ascii += String(Int(digit))
      } else {
        switch scalar {
        case "\u{66B}": ascii += "."
        case "\u{66C}": ascii += ","
        case "\u{2212}": ascii += "-"
        default: ascii.unicodeScalars.append(scalar)
        }
      }
    }
    let numbers = ascii.matches(of: #/\d[\d,]*(?:\.(\d+))?/#)
    guard numbers.count == 1, let number = numbers.first,
      let magnitude = Double(number.output.0.replacing(",", with: ""))
    else { return nil }
    value = ascii[..<number.range.lowerBound].contains("-") ? -magnitude : magnitude
    fractionDigits = number.output.1?.count ?? 0
    whole = String(number.output.0.prefix { $0 != "." })
  }

  /// Whether a value, rounded to as many digits as are shown, is this number.
  func shows(_ expected: Double) -> Bool {
    let half = 0.5 / pow(10, Double(fractionDigits))
    return abs(value - expected) <= half + abs(expected) * 1e-12
  }

  /// Whether the digits are grouped as the readers of a locale do.
  func isGrouped(for locale: String) -> Bool {
    let usesLakhs = locale == "bn" || locale == "ne"
    let pattern = usesLakhs ? #/\d{1,2}(?:,\d\d)*,\d{3}|\d{1,3}/# : #/\d{1,3}(?:,\d{3})*/#
    return whole.wholeMatch(of: pattern) != nil
  }
}
