// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// Writes the PO files of gettext, with keys as contexts.
enum GettextWriter {
  static func write(_ file: ExchangeFile) -> (text: String, issues: [InputIssue]) {
    var text = ""
    let header = [
      "Project-Id-Version: lakshya", "Report-Msgid-Bugs-To: ",
      // Nothing in a file depends on when it was written.
      "POT-Creation-Date: 1970-01-01 00:00+0000", "PO-Revision-Date: 1970-01-01 00:00+0000",
      "Last-Translator: none", "Language-Team: none",
      "Language: \(file.targetLocale.map { $0 == "-" ? "_" : String($0) }.joined())",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
      "Content-Transfer-Encoding: 8bit", "X-Source-Language: \(file.sourceLocale)",
    ]
    text += "msgid \"\"\nmsgstr \"\"\n" + header.map { quoted($0 + "\n") + "\n" }.joined()
    for unit in file.units {
      text += "\n"
      for line in unit.note?.split(separator: "\n", omittingEmptySubsequences: false) ?? [] {
        text += line.isEmpty ? "#\n" : "# \(line)\n"
      }
      for line in UnitComment.lines(of: unit) { text += line.isEmpty ? "#.\n" : "#. \(line)\n" }
      let target = unit.target ?? ""
      if !target.isEmpty, unit.state == .needsReview || unit.state == .new {
        text += "#, fuzzy\n"
      }
      text += "msgctxt \(quoted(unit.key))\n"
      text += "msgid \(quoted(unit.source))\nmsgstr \(quoted(target))\n"
    }
    let reviewed = file.units.filter { $0.state == .reviewed || $0.state == .final }
    return (text, InputIssue.cannotHold("review", of: reviewed.map(\.key)))
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
