// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalReports
import ReportRendering
import TestSupport
import Testing

@Suite struct BrandRenderingTests {
  private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"

  private func report(_ tag: String, _ change: (inout Brand) throws -> Void) throws
    -> ComposedReport
  {
    var model = try TinyReport.model()
    var plan = model.plan
    try change(&plan.brand)
    model = try TinyReport.model(plan: plan)
    return try TinyReport.composed(tag, model: model)
  }

  private func policy(of page: String) throws -> String {
    String(try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).output.1)
  }

  @Test func addsNothingToPagesWithoutABrand() throws {
    let page = HTMLRenderer().render(try TinyReport.composed("en"))
    #expect(!page.contains("data:") && !page.contains("logo"))
    #expect(page.components(separatedBy: "<style>").count == 2)
    #expect(JSONRenderer().render(try TinyReport.composed("en")).contains("\"brand\": null"))
  }

  @Test func putsTheLogoIntoThePageAndSaysTheNameOnce() throws {
    let report = try report("fa") {
      $0.logo = BrandImage(Array(Self.drawing.utf8), file: "logo.svg")
    }
    let page = HTMLRenderer().render(report)
    let data = Data(Self.drawing.utf8).base64EncodedString()
    #expect(
      page.contains(
        "<img class=\"logo\" src=\"data:image/svg+xml;base64,\(data)\" alt=\"Saba\">"
          + "<span aria-hidden=\"true\"><bdi>Saba</bdi></span>"))
    #expect(!page.contains("<script"))
    #expect(try policy(of: page).contains("; img-src data:; font-src data:; base-uri 'none'"))
  }

  @Test func showsTheColorsOfLightAndDarkPages() throws {
    let report = try report("en") {
      $0.colors = BrandColors(accent: try #require(SRGBColor("#0a2540")))
    }
    let page = HTMLRenderer().render(report)
    #expect(page.contains(":root { --accent: #0a2540; --accent-soft: #0a254022; --bar: #0a2540; }"))
    let dark = try #require(report.brand.colors).dark.hex
    #expect(dark != "#0a2540")
    #expect(page.contains("(prefers-color-scheme: dark) { :root { --accent: \(dark);"))
    // The bar at the head has them, too.
    #expect(page.contains("body > header { border-block-start: .3rem solid var(--bar);"))
    #expect(page.contains(" --accent-soft: \(dark)33; --bar: \(dark);"))
    #expect(JSONRenderer().render(report).contains("\"light\": \"#0a2540\""))
  }

  @Test(arguments: ["en", "fa"])
  func endsWithTheFooterInEveryFormForReaders(tag: String) throws {
    let report = try report(tag) {
      $0.footer = LocalizedText(["": "Saba Tea <b>\n\nhttps://saba.example\u{202E}\n"])
    }
    let page = HTMLRenderer().render(report)
    let lines = ["Saba Tea &lt;b&gt;", "https://saba.example"].map { line in
      tag == "fa" ? "<bdi>\(line)</bdi>" : line
    }
    #expect(page.contains("<footer><p>\(lines[0])</p><p>\(lines[1])</p><p>"))
    #expect(!page.contains("<a href=\"https"))
    let text = PlainTextRenderer().render(report)
    #expect(text.contains("Saba Tea <b>") && text.contains("https://saba.example"))
    #expect(MarkdownRenderer().render(report).contains("Saba Tea &lt;b&gt;"))
    let data = JSONRenderer().render(report)
    #expect(data.contains("{\"text\": \"Saba Tea <b>\"}"))
    #expect(data.contains("{\"text\": \"https://saba.example\"}"))
  }

  /// A browser ignores a sheet whose digest is not that of its bytes.
  @Test func allowsStyleSheetsByTheirBytes() throws {
    let hostile = "/* </style><script>alert(1)</script> */\r\nh1 { color: red }"
    let report = try report("en") { brand in
      brand.styles = [hostile, "h2 {}"].compactMap {
        ReaderStyles.read(Array($0.utf8), file: "a.css").styles
      }
    }
    let page = HTMLRenderer().render(report)
    let sheets = page.components(separatedBy: "<style>").dropFirst().map {
      $0.components(separatedBy: "</style>")[0]
    }
    #expect(sheets.count == 3)
    #expect(sheets[1] == "/* <\\/style><script>alert(1)<\\/script> */\nh1 { color: red }")
    #expect(sheets[2] == "h2 {}")
    #expect(try policy(of: page).components(separatedBy: "'sha256-").count == 4)
  }

  @Test func holdsFontsForTheCharactersThatTheyAreFor() throws {
    let font = EmbeddedFont(
      family: "Some Font", weights: 400...700, characters: [0x980...0x9FF, 0x200C...0x200C],
      bytes: Array("wOFF".utf8))
    let page = HTMLRenderer(fonts: [font]).render(try TinyReport.composed("bn"))
    #expect(page.contains("font-family: \"Some Font\"; font-weight: 400 700;"))
    #expect(page.contains("unicode-range: U+980-9FF, U+200C;"))
    #expect(page.contains("src: url(data:font/woff;base64,d09GRg==) format(\"woff\");"))
    #expect(page.contains("--embedded: \"Some Font\",  }"))
    #expect(try policy(of: page).contains("font-src data:"))
  }
}
