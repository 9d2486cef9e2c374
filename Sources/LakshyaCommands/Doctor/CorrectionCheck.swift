// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// A correction of ICU, with what its example gives here.
struct CorrectionCheck {
  let correction: Correction
  /// What ICU writes; `nil` when it cannot.
  let icu: String?
  /// What Lakshya writes; `nil` when it cannot.
  let ours: String?

  init(_ correction: Correction) {
    self.correction = correction
    icu = Self.answer(to: correction.example, corrections: false)
    ours = Self.answer(to: correction.example, corrections: true)
  }

  /// Whether Lakshya writes what the correction says it does; whether lines may break at a space
  /// is not what corrections are about.
  var isAsListed: Bool {
    ours?.replacing("\u{A0}", with: " ") == correction.text.replacing("\u{A0}", with: " ")
  }

  /// Whether the ICU that is installed is right by now.
  var isNeedless: Bool { ours == icu }

  private static func answer(to example: String, corrections: Bool) -> String? {
    var example = example
    let read = example.withUTF8 { line in
      try? RequestLine(
        RequestLine.members(of: line, at: InputLocation(file: "example", line: 1)), locale: nil)
    }
    guard let read else { return nil }
    var request = read.request
    request.options["corrections"] = .flag(corrections)
    return try? request.compiled(with: FormatResources()).text(of: read.value)
  }
}
