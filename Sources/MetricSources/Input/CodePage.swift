// SPDX-License-Identifier: Apache-2.0

/// Finds out the code page of a file where there can be no doubt.
enum CodePage {
  /// The code page of a file that is not UTF-8, if in it alone the file has a header that is known.
  ///
  /// Any bytes are text in any code page; but a header such as `Дата` is one in one of them only.
  static func surelyUsed(
    in head: [UInt8], delimiter: UInt8?,
    _ recognition: @autoclosure () -> DialectRecognition
  ) -> TextEncoding? {
    let lines = head.lastIndex(of: UInt8(ascii: "\n")).map { head[..<$0] } ?? head[...]
    let isUTF8 = lines.withUnsafeBufferPointer(\.isUTF8)
    guard !isUTF8, !head.prefix(64).contains(0) else { return nil }
    let recognition = recognition()
    let found = [TextEncoding.windows1251, .windows1252].filter { encoding in
      let text = DecodedInput.decode(Array(lines), encoding)
      let rows = HeadRows(text[...], delimiter: delimiter)
      guard case .one(let match, _) = recognition.find(in: rows) else { return false }
      return match.isTranslated
    }
    return found.count == 1 ? found[0] : nil
  }
}
