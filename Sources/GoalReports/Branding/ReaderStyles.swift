// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// A style sheet of a reader's own, harmless to the page that it stands in.
public struct ReaderStyles: Hashable, Sendable {
  /// The most bytes of a style sheet; each page has all of them.
  public static let sizeLimit = 256 << 10

  /// The rules, as they can stand between the tags of a page.
  public let text: String

  /// Reads a style sheet.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of its file, in UTF-8.
  ///   - file: The name of the file, for the places of problems.
  /// - Returns: The sheet, `nil` where it cannot be used, and all that is to be said of it.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (styles: ReaderStyles?, issues: [InputIssue]) {
    guard bytes.count <= sizeLimit else {
      return (nil, [.tooLarge(file, limit: sizeLimit, at: InputLocation(file: file))])
    }
    switch InputText.decode(bytes, file: file) {
    case .failure(let damage): return (nil, [.notUTF8(file, at: damage.location)])
    case .success(let text):
      return (ReaderStyles(text: harmless(text)), StyleSheetScan(text, file: file).issues)
    }
  }

  /// The text as a browser reads it out of a page: its digest has to be that of the same bytes.
  private static func harmless(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n" where previous == "\r": break
      case "\0": scalars.append("\u{FFFD}")
      // A reverse solidus before it changes nothing in a style sheet, and `</style` is no tag.
      case "/" where previous == "<":
        scalars.append("\\")
        scalars.append("/")
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }
}

extension IssueCode {
  /// A file named by `path` has more than `limit` kilobytes.
  public static let namedFileTooLarge: IssueCode = "named-file-too-large"
  /// A file named by `path` is not UTF-8.
  public static let fileNotUTF8: IssueCode = "file-not-utf-8"
  /// A style sheet wants to import another, which a page does not load.
  public static let styleImport: IssueCode = "style-import"
  /// A style sheet names an `address` that a page does not load.
  public static let styleAddress: IssueCode = "style-address"
}

extension InputIssue {
  /// Tells that a file has too many bytes for what it is named as.
  public static func tooLarge(
    _ path: String, limit: Int, at location: InputLocation
  ) -> InputIssue {
    InputIssue(
      .namedFileTooLarge, at: location, ["path": .text(path), "limit": .count(limit >> 10)])
  }

  /// Tells that a file is not UTF-8 from some place on.
  public static func notUTF8(_ path: String, at location: InputLocation) -> InputIssue {
    InputIssue(
      .fileNotUTF8, at: location, ["path": .text(path)], hint: IssueHint("save-as-utf-8"))
  }
}
