// SPDX-License-Identifier: Apache-2.0

internal import Mustache
internal import ReportRendering

/// What a template writes, which decides how texts of the report stand in it.
public enum TemplateKind: String, Sendable, CaseIterable {
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

  /// The line that makes the library escape so; it leaves nothing behind.
  ///
  /// Partials forget what they stand in, so each of them needs it, too.
  var pragma: String {
    _ = Self.registration
    return "{{% CONTENT_TYPE:\(contentTypeName)}}\n"
  }

  private var contentTypeName: String { "lakshya-\(rawValue)" }

  private static let registration: Void = {
    for kind in TemplateKind.allCases {
      MustacheContentTypes.register(EscapedText(kind: kind), named: kind.contentTypeName)
    }
  }()

  private struct EscapedText: MustacheContentType {
    let kind: TemplateKind

    func escapeText(_ text: String) -> String { kind.escaped(text) }
  }
}
