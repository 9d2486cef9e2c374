// SPDX-License-Identifier: Apache-2.0

/// The texts that the cells of a workbook share.
enum SharedTexts {
  /// More text than people's workbooks have, in bytes.
  static let limit = 256 << 20

  static func read(_ stream: XMLStream) throws(SpreadsheetError) -> [String] {
    var texts: [String] = []
    var size = 0
    var text = RichText()
    while true {
      let event = try stream.next()
      switch event {
      case .start("si", let isEmpty):
        text = RichText()
        if isEmpty { texts.append("") }
      case .end("si"):
        size += text.content.utf8.count + MemoryLayout<String>.size
        guard size <= limit else { throw SpreadsheetError(.spreadsheetTooLarge) }
        texts.append(text.content)
      case .endOfDocument: return texts
      default: text.take(event, of: stream)
      }
    }
  }
}

/// A text in runs of several looks, without the readings set above East Asian words.
struct RichText {
  private(set) var content = ""
  private var isText = false
  private var isReading = false

  mutating func take(_ event: XMLStream.Event, of stream: XMLStream) {
    switch event {
    case .start("t", let isEmpty): isText = !isEmpty
    case .end("t"): isText = false
    case .start("rPh", let isEmpty): isReading = !isEmpty
    case .end("rPh"): isReading = false
    case .text where isText && !isReading: content += stream.text
    default: return
    }
  }
}
