// SPDX-License-Identifier: Apache-2.0

import GoalReports
import InputDiagnostics
import Testing

/// Pictures and style sheets that readers bring.
@Suite struct BrandFilesTests {
  @Test func tellsPicturesByTheirBytes() {
    let pictures: [([UInt8], BrandImage.MediaType?)] = [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), .webP),
      (Array("RIFF\u{1}\u{2}\u{3}\u{4}WAVEfmt ".utf8), nil),
      (Array("GIF89a".utf8), nil),
      ([], nil),
    ]
    for (bytes, type) in pictures { #expect(BrandImage(bytes, file: "logo")?.type == type) }
  }

  @Test(arguments: [
    "<svg/>", "\u{FEFF}<svg>", "<?xml version=\"1.0\"?>\n<svg\nviewBox=\"\"/>",
    "<!-- > <html> -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"a.dtd\">\n<svg xmlns=\"\">",
  ])
  func knowsDrawingsByTheirFirstElement(text: String) {
    #expect(BrandImage(Array(text.utf8), file: "logo.png")?.type == .svg)
  }

  @Test(arguments: [
    "<html><svg/></html>", "<svgfoo/>", "svg", "<!-- <svg/>", "<?xml", "<svg", "<script>",
  ])
  func takesNoOtherTextForADrawing(text: String) {
    #expect(BrandImage(Array(text.utf8), file: "logo.svg") == nil)
  }

  /// What is wrong with a style sheet, as `line:column code address`.
  private func problems(_ sheet: String) -> [String] {
    ReaderStyles.read(Array(sheet.utf8), file: "brand.css").issues.map { issue in
      let place = "\(issue.location?.line ?? 0):\(issue.location?.column ?? 0)"
      let address = issue.arguments["address"].map { " \($0)" } ?? ""
      #expect(issue.severity == .warning)
      return "\(place) \(issue.code.rawValue)\(address)"
    }
  }

  @Test func tellsWhatAStyleSheetWouldLoad() {
    let sheet = """
      @charset "utf-8"; @IMPORT url("https://a.example/x.css") screen;
      /* url(https://comment.example) */
      .a { background: URL( https://b.example/p.png ), url('q.png'); content: "url(no)" }
      .b { background: image-set("r.png" 1x, url(s.png) 2x, url(data:image/png;base64,AA==)); }
      .c { fill: url(#gradient); cursor: src("t.cur"), auto; }
      @namespace svg url(http://www.w3.org/2000/svg);
      @font-face { font-family: curl; src: local("u"), url(//c.example/f.woff2) format("woff2"); }
      """
    #expect(
      problems(sheet) == [
        "1:19 style-import", "3:18 style-address text(\"https://b.example/p.png\")",
        "3:50 style-address text(\"q.png\")", "4:28 style-address text(\"r.png\")",
        "4:40 style-address text(\"s.png\")", "5:36 style-address text(\"t.cur\")",
        "7:50 style-address text(\"//c.example/f.woff2\")",
      ])
  }

  @Test(arguments: ["", "a { color: red", "/*", "\"", "url(", "@import", "a{b:url('", "((((", "\\"])
  func readsUnfinishedStyleSheets(sheet: String) {
    #expect(ReaderStyles.read(Array(sheet.utf8), file: "brand.css").styles?.text == sheet)
  }

  @Test func keepsWhatItReadsInsideOfItsElement() throws {
    let sheet = "a::after { content: \"</style><script>\" }\r\n/* </STYLE> */\rb{}\0"
    let text = try #require(ReaderStyles.read(Array(sheet.utf8), file: "a.css").styles).text
    #expect(
      text
        == "a::after { content: \"<\\/style><script>\" }\n/* <\\/STYLE> */\nb{}\u{FFFD}")
  }

  @Test func refusesWhatIsTooLargeOrNotText() {
    let large = ReaderStyles.read([UInt8](repeating: 32, count: 262_145), file: "a.css")
    #expect(large.styles == nil && large.issues.map(\.code) == [.namedFileTooLarge])
    let damaged = ReaderStyles.read(Array("a {}\nb ".utf8) + [0xFF], file: "a.css")
    #expect(damaged.styles == nil && damaged.issues.map(\.code) == [.fileNotUTF8])
    #expect(damaged.issues[0].location == InputLocation(file: "a.css", line: 2, column: 3))
  }
}
