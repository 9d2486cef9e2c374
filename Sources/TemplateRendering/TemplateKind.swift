// SPDX-License-Identifier: Apache-2.0

internal import ReportRendering

/// What a template writes, which decides how texts of the report stand in it.
public enum TemplateKind: Sendable {
  case html, markdown, json, text

  /// The kind of a template, and how files of what it writes end, by the name of its file.
  ///
  /// `mail.html` and `mail.html.mustache` write `html`. What has no other ending than `mustache`
  /// writes HTML, as such templates mostly do.
  public static func read(fileName: String) -> (kind: TemplateKind, fileExtension: String) {
    var parts = fileName.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isMustache = parts.count > 1 && parts.last?.lowercased() == "mustache"
    if isMustache { parts.removeLast() }
    guard parts.count > 1, let ending = parts.last, !ending.isEmpty else {
      return isMustache ? (.html, "html") : (.text, "txt")
    }
    switch ending.lowercased() {
    case "html", "htm", "xhtml", "xml", "svg": return (.html, ending)
    case "md", "markdown": return (.markdown, ending)
    case "json": return (.json, ending)
    default: return (.text, ending)
    }
  }

  /// Text of the report as it stands in what is written.
  func escaped(_ text: String) -> String {
    switch self {
    case .html: ReportFragments.escapedForHTML(text)
    case .markdown: ReportFragments.escapedForMarkdown(text)
    case .json: ReportFragments.escapedForJSON(text)
    case .text: ReportFragments.plain(text)
    }
  }
}
