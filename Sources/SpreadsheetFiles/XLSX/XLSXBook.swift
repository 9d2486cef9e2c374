// SPDX-License-Identifier: Apache-2.0

/// A workbook in XLSX: its sheets, and what their cells refer to.
///
/// - SeeAlso: ECMA-376, part 1, "SpreadsheetML".
final class XLSXBook {
  /// A sheet and the path of its part.
  struct Sheet {
    let name: String
    let isHidden: Bool
    let path: String
  }

  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  private(set) var sharedTexts: [String] = []
  /// The meaning of each style by its index.
  private(set) var styles: [CellStyle] = []
  private(set) var dates = SerialDate(startsIn1904: false)
  /// Whether formulas are to be calculated when a spreadsheet opens the workbook.
  private(set) var isCalculatedOnLoad = false

  init(path: String) throws(SpreadsheetError) {
    archive = try ZipArchive(path: path)
    let root = try relations(of: "")
    let workbook = root.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    guard let part = try archive.entry(workbook) else { throw SpreadsheetError(.notASpreadsheet) }
    let relations = try relations(of: workbook)
    try readWorkbook(XMLStream(part), relations)
    guard !sheets.isEmpty else { throw SpreadsheetError(.notASpreadsheet) }
    for relation in relations {
      guard let part = try archive.entry(relation.target) else { continue }
      switch relation.kind {
      case "sharedStrings": sharedTexts = try SharedTexts.read(XMLStream(part))
      case "styles": styles = try Styles.read(XMLStream(part))
      default: continue
      }
    }
  }

  private func readWorkbook(
    _ stream: XMLStream, _ relations: [Relation]
  ) throws(SpreadsheetError) {
    while true {
      switch try stream.next() {
      case .start("workbookPr", _):
        dates = SerialDate(startsIn1904: Self.isTrue(stream.attributes["date1904"]))
      case .start("sheet", _):
        let attributes = stream.attributes
        let id = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value
        // Charts are sheets as well, of another kind.
        guard let relation = relations.first(where: { $0.id == id }),
          relation.kind == "worksheet"
        else { continue }
        sheets.append(
          Sheet(
            name: attributes["name"] ?? "",
            isHidden: (attributes["state"] ?? "visible") != "visible",
            path: relation.target))
      case .start("calcPr", _):
        isCalculatedOnLoad = Self.isTrue(stream.attributes["fullCalcOnLoad"])
      case .endOfDocument: return
      default: continue
      }
    }
  }

  private static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }

  // MARK: Relations between parts

  private struct Relation {
    let id: String
    /// The last word of the type's address.
    let kind: String
    /// The path of the part in the archive.
    let target: String
  }

  private func relations(of part: String) throws(SpreadsheetError) -> [Relation] {
    let folders = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folders + ["_rels", name + ".rels"]).joined(separator: "/")
    guard let entry = try archive.entry(path) else { return [] }
    let stream = try XMLStream(entry)
    var relations: [Relation] = []
    while true {
      switch try stream.next() {
      case .start("Relationship", _):
        let attributes = stream.attributes
        guard let id = attributes["Id"], let type = attributes["Type"],
          let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { continue }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        relations.append(Relation(id: id, kind: kind, target: Self.path(target, in: folders)))
      case .endOfDocument: return relations
      default: continue
      }
    }
  }

  /// The path that a target means for a part in some folders.
  private static func path(_ target: String, in folders: [String]) -> String {
    var parts = target.hasPrefix("/") ? [] : folders
    for part in target.split(separator: "/") where part != "." {
      if part == ".." {
        _ = parts.popLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
