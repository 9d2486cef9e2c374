// SPDX-License-Identifier: Apache-2.0

/// A word of a command as a POSIX shell takes it whole.
enum ShellWord {
  /// A path in quotation marks where it needs them, and never one that looks like an option.
  static func path(_ path: String) -> String {
    let path = path.hasPrefix("-") ? "./" + path : path
    guard !path.isEmpty, path.unicodeScalars.allSatisfy(isPlain) else {
      return "'" + path.replacing("'", with: #"'\''"#) + "'"
    }
    return path
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "/._-+,:@%=".unicodeScalars.contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }
}
