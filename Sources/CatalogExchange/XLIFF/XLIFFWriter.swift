// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import StringCatalogs

/// Writes XLIFF 1.2 or 2.0.
struct XLIFFWriter {
  private let file: ExchangeFile
  private let isVersion2: Bool

  init(_ file: ExchangeFile, version2: Bool) {
    self.file = file
    isVersion2 = version2
  }

  func write() -> (text: String, issues: [InputIssue]) {
    let held = file.units.filter { unit in
      [unit.key, unit.source, unit.target ?? "", unit.description ?? "", unit.note ?? ""]
        .allSatisfy { $0.unicodeScalars.allSatisfy(XMLText.canHold) }
    }
    let keys = Set(held.map(\.key))
    let lost = file.units.map(\.key).filter { !keys.contains($0) }
    var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    let original = XMLText.attribute(file.targetLocale + ".arb")
    let (source, target) = (
      XMLText.attribute(file.sourceLocale), XMLText.attribute(file.targetLocale)
    )
    if isVersion2 {
      text += #"<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" "#
      text += "srcLang=\"\(source)\" trgLang=\"\(target)\">\n"
      text += "  <file id=\"f1\" original=\"\(original)\" xml:space=\"preserve\">\n"
      for (index, unit) in held.enumerated() { text += version2(unit, index) }
      text += "  </file>\n</xliff>\n"
    } else {
      text += #"<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">"# + "\n"
      text += "  <file original=\"\(original)\" source-language=\"\(source)\""
      text += " target-language=\"\(target)\" datatype=\"plaintext\">\n    <body>\n"
      for unit in held { text += version1(unit) }
      text += "    </body>\n  </file>\n</xliff>\n"
    }
    return (text, InputIssue.cannotHold("characters", of: lost))
  }

  // MARK: 1.2

  private func version1(_ unit: ExchangeUnit) -> String {
    let key = XMLText.attribute(unit.key)
    var text = "      <trans-unit id=\"\(key)\" resname=\"\(key)\" xml:space=\"preserve\""
    if unit.state == .reviewed || unit.state == .final { text += " approved=\"yes\"" }
    if let limit = unit.maximumLength { text += " maxwidth=\"\(limit)\" size-unit=\"char\"" }
    text += ">\n        <source>\(XMLText.escaped(unit.source))</source>\n"
    let state = unit.state.map { " state=\"\(Self.states1[$0] ?? "translated")\"" } ?? ""
    text += "        <target\(state)>\(XMLText.escaped(unit.target ?? ""))</target>\n"
    for (kind, note) in notes(unit) where kind != "maximum-length" {
      text += "        <note from=\"\(kind)\">\(XMLText.escaped(note))</note>\n"
    }
    return text + "      </trans-unit>\n"
  }

  static let states1: [ExchangeUnit.State: String] = [
    .new: "new", .needsReview: "needs-review-translation", .translated: "translated",
    .reviewed: "signed-off", .final: "final",
  ]

  private func notes(_ unit: ExchangeUnit) -> [(kind: String, text: String)] {
    var notes: [(String, String)] = []
    if let description = unit.description { notes.append(("description", description)) }
    notes += unit.placeholders.map { ("placeholder", $0.line) }
    if let limit = unit.maximumLength { notes.append(("maximum-length", String(limit))) }
    if let note = unit.note { notes.append(("translator", note)) }
    return notes
  }

  // MARK: 2.0

  static let reviewState = "lakshya:needs-review"

  private func version2(_ unit: ExchangeUnit, _ index: Int) -> String {
    var text = "    <unit id=\"u\(index + 1)\" name=\"\(XMLText.attribute(unit.key))\">\n"
    let notes = notes(unit)
    if !notes.isEmpty {
      text += "      <notes>\n"
      for (kind, note) in notes {
        text += "        <note category=\"\(kind)\">\(XMLText.escaped(note))</note>\n"
      }
      text += "      </notes>\n"
    }
    let state =
      switch unit.state {
      case .new?: " state=\"initial\""
      case .needsReview?: " state=\"translated\" subState=\"\(Self.reviewState)\""
      case .translated?: " state=\"translated\""
      case .reviewed?: " state=\"reviewed\""
      case .final?: " state=\"final\""
      case nil: ""
      }
    text += "      <segment\(state)>\n"
    text += "        <source>\(XMLText.escaped(unit.source))</source>\n"
    if let target = unit.target, !target.isEmpty {
      text += "        <target>\(XMLText.escaped(target))</target>\n"
    }
    return text + "      </segment>\n    </unit>\n"
  }
}
