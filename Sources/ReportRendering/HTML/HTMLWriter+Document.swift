// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import LocalizedFormatting

extension HTMLWriter {
  /// Begins a page, up to the end of its head.
  mutating func beginDocument(
    _ locale: LocaleIdentifier, _ direction: TextDirection, title: String,
    brand: ComposedBrand? = nil, fonts: [EmbeddedFont] = []
  ) {
    let fontSheet = EmbeddedFontStyles.sheet(of: fonts).map { [$0] } ?? []
    let added = fontSheet + (brand.map(BrandStyles.sheets) ?? [])
    let policy = ContentSecurityPolicy.text(
      adding: added, hasData: !fonts.isEmpty || brand.map(BrandStyles.hasData) ?? false)
    markup("<!doctype html>\n")
    open("html", attributes: [("lang", locale.baseTag), ("dir", direction.rawValue)])
    markup(
      """

      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="color-scheme" content="light dark">
      <title>
      """)
    plain(TextIsolate.removing(from: title))
    // The policy allows just these bytes between the tags.
    markup("</title>\n<style>\(Stylesheet.text)</style>\n")
    for sheet in added { markup("<style>\(sheet)</style>\n") }
  }
}
