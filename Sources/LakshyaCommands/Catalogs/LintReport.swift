// SPDX-License-Identifier: Apache-2.0

internal import CatalogExchange
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// The findings of a check, for people and for programs.
struct LintReport {
  let findings: [LintFinding]
  let catalogs: Int
  let words: Localizer

  private var errors: Int { findings.count { $0.issue.severity == .error } }
  private var warnings: Int { findings.count { $0.issue.severity == .warning } }

  /// Missing translations beyond this many of a file are counted, not listed: a language that is
  /// just begun lacks hundreds.
  private static let listedGaps = 10

  // MARK: For people

  func text() -> String {
    var text = ""
    var gaps: [String: Int] = [:]
    var counts: [String: [IssueSeverity: Int]] = [:]
    for finding in findings {
      let file = finding.issue.location?.file ?? ""
      if [.lintMissingKey, .lintUntranslated].contains(finding.issue.code) {
        gaps[file, default: 0] += 1
        if gaps[file, default: 0] > Self.listedGaps { continue }
      } else {
        counts[file, default: [:]][finding.issue.severity, default: 0] += 1
        let count = counts[file]?[finding.issue.severity] ?? 0
        if count > IssueLimit.perFile, finding.issue.code != .moreIssues { continue }
      }
      text += line(of: finding)
    }
    for (file, count) in gaps.sorted(by: { $0.key < $1.key }) where count > Self.listedGaps {
      text += "\(file): "
      text += words.text("lint.more-gaps", ["count": .number(Double(count - Self.listedGaps))])
      text += "\n"
    }
    for (file, counts) in counts.sorted(by: { $0.key < $1.key }) {
      let unlisted = counts.values.reduce(0) { $0 + max(0, $1 - IssueLimit.perFile) }
      guard unlisted > 0 else { continue }
      let rest = InputIssue(.moreIssues, at: nil, ["count": .count(unlisted)])
      text += (file.isEmpty ? "" : "\(file): ") + words.text(of: rest).text + "\n"
    }
    let summary =
      findings.isEmpty
      ? words.text("lint.clean", ["catalogs": .number(Double(catalogs))])
      : words.text(
        "lint.summary",
        [
          "catalogs": .number(Double(catalogs)), "errors": .number(Double(errors)),
          "warnings": .number(Double(warnings)),
        ])
    return text + summary + "\n"
  }

  private func line(of finding: LintFinding) -> String {
    let issue = finding.issue
    let (text, hint) = words.text(of: issue)
    let place = issue.location.map { "\($0): " } ?? ""
    return place + "\(issue.severity.rawValue): \(text) [\(issue.code.rawValue)]\n"
      + (hint.map { "  hint: \($0)\n" } ?? "")
  }

  // MARK: For programs

  func json() -> JSONNode {
    let items = findings.map { finding in
      let (text, hint) = plainText(of: finding)
      return JSONNode.object([
        ("file", finding.issue.location.map { .text($0.file) } ?? .null),
        ("line", finding.issue.location?.line.map { .count($0) } ?? .null),
        ("column", finding.issue.location?.column.map { .count($0) } ?? .null),
        ("severity", .text(finding.issue.severity.rawValue)),
        ("code", .text(finding.issue.code.rawValue)),
        ("key", finding.key.map { .text($0) } ?? .null),
        ("text", .text(text)),
        ("hint", hint.map { .text($0) } ?? .null),
      ])
    }
    return .object([
      ("schema", .text("lakshya-lint/1")), ("catalogs", .count(catalogs)),
      ("errors", .count(errors)), ("warnings", .count(warnings)), ("findings", .list(items)),
    ])
  }

  private func plainText(of finding: LintFinding) -> (text: String, hint: String?) {
    let (text, hint) = words.text(of: finding.issue)
    return (TextIsolate.removing(from: text), hint.map { TextIsolate.removing(from: $0) })
  }

  /// The findings in SARIF 2.1.0, which code hosts show beside the lines.
  func sarif() -> JSONNode {
    let codes = Set(findings.map(\.issue.code.rawValue)).sorted()
    let driver: JSONNode = .object([
      ("name", .text("lakshya")), ("version", .text(Product.version)),
      ("rules", .list(codes.map { .object([("id", .text($0))]) })),
    ])
    return .object([
      (
        "$schema",
        .text(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
            + "sarif-schema-2.1.0.json")
      ),
      ("version", .text("2.1.0")),
      (
        "runs",
        .list([
          .object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .text("unicodeCodePoints")),
            ("results", .list(findings.map { result($0, codes) })),
          ])
        ])
      ),
    ])
  }

  private func result(_ finding: LintFinding, _ codes: [String]) -> JSONNode {
    let (text, hint) = plainText(of: finding)
    let code = finding.issue.code.rawValue
    let level = finding.issue.severity.rawValue
    var members: [(key: String, value: JSONNode)] = [
      ("ruleId", .text(code)), ("ruleIndex", .count(codes.firstIndex(of: code) ?? -1)),
      ("level", .text(level)),
      ("message", .object([("text", .text(hint.map { text + " " + $0 } ?? text))])),
    ]
    guard let place = finding.issue.location else { return .object(members) }
    var physical: [(key: String, value: JSONNode)] = [
      ("artifactLocation", .object([("uri", .text(Self.uri(place.file)))]))
    ]
    if let line = place.line {
      var region: [(key: String, value: JSONNode)] = [("startLine", .count(line))]
      if let column = place.column { region.append(("startColumn", .count(column))) }
      physical.append(("region", .object(region)))
    }
    members.append(
      ("locations", .list([.object([("physicalLocation", .object(physical))])])))
    return .object(members)
  }

  /// A path as a reference of RFC 3986.
  private static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
