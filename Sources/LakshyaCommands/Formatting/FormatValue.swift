// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// A value of a request that has been read.
enum FormatValue {
  /// A number as it is written.
  case number(String)
  case text(String)
  case items([FormatValue])
  case members([(name: String, value: FormatValue)])
  /// `true`, `false` or `null`.
  case word
  /// The request has no value.
  case missing
}

extension FormatValue {
  /// The number as decimal text.
  func decimal(for kind: FormatKind) throws(FormatProblem) -> String {
    let text: String
    switch self {
    case .number(let written), .text(let written): text = written
    default: throw .valueType(kind)
    }
    guard text.utf8.count <= NumberFormat.longestDecimal else {
      throw FormatProblem(
        .formatTooLong, in: "value",
        ["length": .count(text.utf8.count), "limit": .count(NumberFormat.longestDecimal)])
    }
    return text
  }
}

/// A value of a request as bytes, which a formatter may read for itself.
struct RawValue {
  enum Form {
    /// A number by JSON's grammar.
    case number
    /// A string in UTF-8 without escapes; the bytes leave the quotation marks out.
    case text
    /// Anything else, or nothing.
    case other
  }

  let form: Form
  let bytes: UnsafeBufferPointer<UInt8>
}
