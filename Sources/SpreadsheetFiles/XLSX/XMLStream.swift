// SPDX-License-Identifier: Apache-2.0

internal import CXML
internal import CZip
internal import InputDiagnostics

/// An XML file in an archive, unpacked and read piece by piece.
final class XMLStream {
  /// What comes next in the document.
  enum Event {
    /// An element begins; an empty one has no end.
    case start(name: String, isEmpty: Bool)
    case end(name: String)
    case text
    case endOfDocument
  }

  /// More bytes than people's workbooks have in one part.
  private static let limit = 4 << 30

  private let entry: ZipEntry
  private var reader: OpaquePointer?
  private var remaining = XMLStream.limit
  private var failure: SpreadsheetError?

  init(_ entry: ZipEntry) throws(SpreadsheetError) {
    self.entry = entry
    reader = cxml_open_stream(
      { context, buffer, capacity in
        guard let context else { return -1 }
        return Unmanaged<XMLStream>.fromOpaque(context).takeUnretainedValue()
          .fill(buffer, capacity)
      }, Unmanaged.passUnretained(self).toOpaque())
    guard reader != nil else {
      throw cxml_is_available()
        ? SpreadsheetError(.damagedSpreadsheet) : SpreadsheetError(missing: .libxml2)
    }
  }

  deinit { cxml_close(reader) }

  private func fill(_ buffer: UnsafeMutablePointer<CChar>, _ capacity: Int32) -> Int32 {
    guard remaining > 0 else {
      failure = SpreadsheetError(.spreadsheetTooLarge)
      return -1
    }
    let count = entry.read(into: buffer, capacity: Int(capacity))
    remaining -= max(count, 0)
    return Int32(count)
  }

  /// Steps on.
  func next() throws(SpreadsheetError) -> Event {
    guard let reader else { return .endOfDocument }
    switch cxml_next(reader) {
    case Int32(CXML_END):
      if let failure { throw failure }
      return .endOfDocument
    case Int32(CXML_START_ELEMENT): return .start(name: name, isEmpty: cxml_is_empty(reader))
    case Int32(CXML_END_ELEMENT): return .end(name: name)
    case Int32(CXML_TEXT): return .text
    default: throw failure ?? SpreadsheetError(.damagedSpreadsheet)
    }
  }

  private var name: String {
    reader.flatMap(cxml_name).map { String(cString: $0) } ?? ""
  }

  /// The text at the current place.
  var text: String { reader.flatMap(cxml_value).map { String(cString: $0) } ?? "" }

  /// The attributes of the element that begins.
  var attributes: [String: String] {
    guard let reader else { return [:] }
    var attributes: [String: String] = [:]
    while cxml_next_attribute(reader) {
      guard let name = cxml_attribute_name(reader), let value = cxml_value(reader) else { continue }
      attributes[String(cString: name)] = String(cString: value)
    }
    cxml_leave_attributes(reader)
    return attributes
  }
}
