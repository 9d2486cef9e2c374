// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import StringCatalogs

/// Writes string catalogs of Xcode, with ICU messages as they are.
enum XCStrings {
  static func write(_ file: ExchangeFile) -> (text: String, issues: [InputIssue]) {
    let strings = file.units.map { unit -> (key: String, value: JSONNode) in
      var members: [(key: String, value: JSONNode)] = []
      let comment = UnitComment.lines(of: unit)
      if !comment.isEmpty {
        members.append(("comment", .text(comment.joined(separator: "\n"))))
      }
      members.append(("extractionState", .text("manual")))
      var localizations = [(key: file.sourceLocale, value: value(unit.source, "translated"))]
      if let target = unit.target, !target.isEmpty {
        let state =
          switch unit.state {
          case .new?: "new"
          case .needsReview?: "needs_review"
          default: "translated"
          }
        localizations.append((file.targetLocale, value(target, state)))
      }
      members.append(("localizations", .object(localizations)))
      return (unit.key, .object(members))
    }
    let catalog = JSONNode.object([
      ("sourceLanguage", .text(file.sourceLocale)), ("strings", .object(strings)),
      ("version", .text("1.0")),
    ])
    let reviewed = file.units.filter { $0.state == .reviewed || $0.state == .final }
    let noted = file.units.filter { $0.note != nil }
    return (
      catalog.text(.xcode) + "\n",
      InputIssue.cannotHold("review", of: reviewed.map(\.key))
        + InputIssue.cannotHold("note", of: noted.map(\.key))
    )
  }

  private static func value(_ text: String, _ state: String) -> JSONNode {
    .object([
      ("stringUnit", .object([("state", .text(state)), ("value", .text(text))]))
    ])
  }
}

/// Reads string catalogs of Xcode.
struct XCStringsReader: ExchangeReader {
  private let name: String
  private(set) var issues: [InputIssue] = []

  init(_ name: String) { self.name = name }

  mutating func read(_ bytes: [UInt8]) -> [ExchangeFile] {
    let reading = JSONReader.read(bytes, file: name)
    issues += reading.issues
    guard let document = reading.document else { return [] }
    let root = document.root
    guard let source = root["sourceLanguage"]?.text?.value,
      let strings = root["strings"]?.members
    else {
      issues.append(InputIssue(.exchangeUnknownFormat, at: document.location(of: root)))
      return []
    }
    var order: [String] = []
    var units: [String: [ExchangeUnit]] = [:]
    for member in strings {
      let localizations = member.value["localizations"]?.members ?? []
      let sourceText =
        localizations.first { $0.key.value == source }?.value["stringUnit"]?["value"]?.text?.value
      for localization in localizations where localization.key.value != source {
        let locale = localization.key.value
        guard let string = localization.value["stringUnit"],
          let text = string["value"]?.text?.value
        else {
          issues.append(
            InputIssue(.exchangeBadLine, at: document.location(of: localization.value)))
          continue
        }
        var unit = ExchangeUnit(
          key: member.key.value, source: sourceText ?? member.key.value, target: text)
        unit.line = document.source.location(of: member.key).line
        unit.state =
          switch string["state"]?.text?.value {
          case "new"?: .new
          case "needs_review"?, "stale"?: .needsReview
          default: .translated
          }
        let comment = member.value["comment"]?.text?.value ?? ""
        if !comment.isEmpty {
          UnitComment.read(
            comment.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
            into: &unit)
        }
        if units[locale] == nil { order.append(locale) }
        units[locale, default: []].append(unit)
      }
    }
    return order.map { locale in
      var file = ExchangeFile(
        sourceLocale: source, targetLocale: locale, units: units[locale] ?? [])
      file.holdsReview = false
      return file
    }
  }
}

extension JSONValue {
  /// The value of a member.
  subscript(key: String) -> JSONValue? { members?.first { $0.key.value == key }?.value }
}
