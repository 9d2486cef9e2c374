// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import StringCatalogs

/// Reads XLIFF 1.2 and 2.0.
struct XLIFFReader: ExchangeReader {
  private let name: String
  private(set) var issues: [InputIssue] = []

  init(_ name: String) { self.name = name }

  mutating func read(_ bytes: [UInt8]) -> [ExchangeFile] {
    let root: XMLElement
    do { root = try XMLElement.read(bytes, file: name) } catch {
      issues.append(error.issue)
      return []
    }
    guard root.name == "xliff" else {
      issues.append(InputIssue(.exchangeUnknownFormat, at: InputLocation(file: name, line: 1)))
      return []
    }
    let isVersion2 = root.attributes["version"]?.hasPrefix("2") == true
    return root.all("file").compactMap { file in
      let source = file.attributes["source-language"] ?? root.attributes["srcLang"] ?? ""
      guard
        let target = isVersion2
          ? root.attributes["trgLang"] : file.attributes["target-language"]
      else {
        issues.append(
          InputIssue(.exchangeMissingLocale, at: InputLocation(file: name, line: file.line)))
        return nil
      }
      let units =
        isVersion2
        ? Self.elements("unit", in: file).map(Self.version2)
        : Self.elements("trans-unit", in: file).map(Self.version1)
      return ExchangeFile(sourceLocale: source, targetLocale: target, units: units)
    }
  }

  /// The elements with a name, however they are grouped.
  private static func elements(_ name: String, in element: XMLElement) -> [XMLElement] {
    element.children.flatMap { child in
      if child.name == name { return [child] }
      return ["body", "group"].contains(child.name) ? elements(name, in: child) : []
    }
  }

  private static func version1(_ element: XMLElement) -> ExchangeUnit {
    let target = element.first("target")
    var unit = ExchangeUnit(
      key: element.attributes["resname"] ?? element.attributes["id"] ?? "",
      source: element.first("source")?.text ?? "", target: target?.text)
    unit.line = element.line
    unit.maximumLength = element.attributes["maxwidth"].flatMap(Int.init)
    if let state = target?.attributes["state"] {
      unit.state =
        XLIFFWriter.states1.first { $0.value == state }?.key
        ?? (state == "needs-translation" ? .new : .needsReview)
    } else if element.attributes["approved"] == "yes" {
      unit.state = .reviewed
    }
    for note in element.all("note") {
      take(note.text, kind: note.attributes["from"], into: &unit)
    }
    return unit
  }

  private static func version2(_ element: XMLElement) -> ExchangeUnit {
    // A tool may have cut a text into segments, with what is ignored between them.
    let parts = element.children.filter { ["segment", "ignorable"].contains($0.name) }
    let hasTarget = parts.contains { $0.first("target") != nil }
    var unit = ExchangeUnit(
      key: element.attributes["name"] ?? element.attributes["id"] ?? "",
      source: parts.map { $0.first("source")?.text ?? "" }.joined(),
      target: hasTarget
        ? parts.map { ($0.first("target") ?? $0.first("source"))?.text ?? "" }.joined() : "")
    unit.line = element.line
    if let segment = element.first("segment"), let state = segment.attributes["state"] {
      unit.state =
        switch state {
        case "initial": .new
        case "reviewed": .reviewed
        case "final": .final
        default:
          segment.attributes["subState"] == XLIFFWriter.reviewState ? .needsReview : .translated
        }
    }
    for note in element.first("notes")?.all("note") ?? [] {
      take(note.text, kind: note.attributes["category"], into: &unit)
    }
    return unit
  }

  private static func take(_ text: String, kind: String?, into unit: inout ExchangeUnit) {
    switch kind {
    case "description"?: unit.description = text
    case "placeholder"?:
      if let placeholder = CatalogPlaceholder(line: text) {
        unit.placeholders.append(placeholder)
      }
    case "maximum-length"?: unit.maximumLength = Int(text)
    default: unit.note = unit.note.map { $0 + "\n" + text } ?? text
    }
  }
}
