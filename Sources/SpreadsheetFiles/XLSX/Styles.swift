// SPDX-License-Identifier: Apache-2.0

/// The formats of a workbook's cells.
enum Styles {
  /// Reads what the styles mean, by their index.
  static func read(_ stream: XMLStream) throws(SpreadsheetError) -> [CellStyle] {
    var codes: [Int: CellStyle] = [:]
    var styles: [CellStyle] = []
    var isCellFormats = false
    while true {
      switch try stream.next() {
      case .start("numFmt", _):
        let attributes = stream.attributes
        if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"]
        {
          codes[id] = CellStyle(code: code)
        }
      case .start("cellXfs", let isEmpty): isCellFormats = !isEmpty
      case .end("cellXfs"): isCellFormats = false
      case .start("xf", _) where isCellFormats:
        let id = stream.attributes["numFmtId"].flatMap { Int($0) } ?? 0
        styles.append(codes[id] ?? CellStyle(builtIn: id))
      case .endOfDocument: return styles
      default: continue
      }
    }
  }
}
