// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// The bytes of a text file, and the places in it by line and column.
struct SourceText {
  /// The file as the user named it.
  let file: String
  let bytes: UnsafeBufferPointer<UInt8>
  /// The number of the line on which the bytes begin.
  let firstLine: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
  }

  /// Tells whether bytes are no text: they have zeros, and more than a few or other damage.
  ///
  /// A zero in text that is sound is a slip, for which its row is refused.
  static func isBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.offset(of: 0, in: 0..<bytes.count) else { return false }
    guard bytes.isUTF8 else { return true }
    let zeros = bytes[first...].count { $0 == 0 }
    return zeros * 8 > bytes.count || zeros > 1 && zeros * 20 > bytes.count
      || zeros > 4 && zeros * 50 > bytes.count
  }

  /// Tells whether a row holds nothing but delimiters and white space.
  func isBlank(_ record: DelimitedRecord) -> Bool {
    record.fault == nil && !record.hasTextBeyondFields
      && record.fields.allSatisfy { !hasContent($0) }
      // Where a copy broke off there are zeros, of which the user has to know.
      && bytes.offset(of: 0, in: record.start..<record.end) == nil
  }

  /// Tells whether there is anything to see in a cell.
  func hasContent(_ field: DelimitedRecord.Field) -> Bool {
    withTrimmedContent(of: field) { !$0.isEmpty }
  }

  /// Calls a function with the text of a cell: unquoted, and trimmed of all that is invisible.
  func withTrimmedContent<Result>(
    of field: DelimitedRecord.Field, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    if field.isEscaped {
      let unescaped = unescapedContent(of: field)
      return body(unescaped.span.extracting(CellText.trimmedRange(of: unescaped.span)))
    }
    let content = bytes.span.extracting(field.content)
    return body(content.extracting(CellText.trimmedRange(of: content)))
  }

  private func unescapedContent(of field: DelimitedRecord.Field) -> [UInt8] {
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(field.content.count)
    var index = field.content.lowerBound
    while index < field.content.upperBound {
      unescaped.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return unescaped
  }

  /// Returns the offset of the first byte of a row that is not UTF-8.
  func invalidOffset(in record: DelimitedRecord) -> Int? {
    guard !record.isASCII else { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(record.start..<record.end))
      return nil
    } catch {
      return record.start + error.byteOffsets.lowerBound
    }
  }

  /// Returns the place of a byte of a row.
  func location(of offset: Int, in record: DelimitedRecord) -> InputLocation {
    var line = firstLine + record.line
    var column = 1
    for index in record.start..<max(record.start, offset) {
      if bytes.span.endsLine(at: index) {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return InputLocation(file: file, line: line, column: column)
  }

  /// Calls a function with the bytes of a cell without quotes around it, not trimmed.
  func withContent<Result>(
    of field: DelimitedRecord.Field, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if field.isEscaped { return unescapedContent(of: field).withUnsafeBufferPointer(body) }
    return body(UnsafeBufferPointer(rebasing: bytes[field.content]))
  }
}
