// SPDX-License-Identifier: Apache-2.0

/// Text of a file, out of its bytes.
public enum InputText {
  /// Decodes UTF-8, without the mark that editors on Windows begin files with.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - file: Its name, for the place.
  /// - Returns: The text; where bytes are not UTF-8, the place of the first of them.
  public static func decode(
    _ bytes: [UInt8], file: String
  ) -> Result<String, InputTextDamage> {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return .success(text) }
    return .failure(InputTextDamage(location: firstDamage(in: body, file: file)))
  }

  private static func firstDamage(in bytes: ArraySlice<UInt8>, file: String) -> InputLocation {
    var line = 1
    for row in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if String(validating: row, as: UTF8.self) == nil {
        let sound = (0...row.count).last { count in
          String(validating: row.prefix(count), as: UTF8.self) != nil
        }
        let before = String(decoding: row.prefix(sound ?? 0), as: UTF8.self)
        return InputLocation(file: file, line: line, column: before.unicodeScalars.count + 1)
      }
      line += 1
    }
    return InputLocation(file: file)
  }
}

/// Bytes that are not UTF-8.
public struct InputTextDamage: Error {
  /// The place of the first of them.
  public let location: InputLocation
}
