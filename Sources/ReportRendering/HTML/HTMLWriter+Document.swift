// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

extension HTMLWriter {
  /// Begins a page, up to the end of its head.
  mutating func beginDocument(
    _ locale: LocaleIdentifier, _ direction: TextDirection, title: String
  ) {
    markup("<!doctype html>\n")
    open("html", attributes: [("lang", locale.baseTag), ("dir", direction.rawValue)])
    markup(
      """

      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(ContentSecurityPolicy.text)">
      <meta name="color-scheme" content="light dark">
      <title>
      """)
    plain(TextIsolate.removing(from: title))
    // The policy allows just these bytes between the tags.
    markup("</title>\n<style>\(Stylesheet.text)</style>\n")
  }
}
