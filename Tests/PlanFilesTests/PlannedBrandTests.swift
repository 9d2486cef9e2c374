// SPDX-License-Identifier: Apache-2.0

import GoalReports
import PlanFiles
import Testing

@Suite struct PlannedBrandTests {
  private let goal = "\ngoals: [ { id: a, metric: leads, target: 5 } ]\n"

  private func plan(_ brand: String, files: [String: [UInt8]] = [:]) -> PlanFile {
    let text = "report: { period: { month: 2026-03 } }\nbrand: \(brand)\(goal)"
    return PlanFile.read(Array(text.utf8), file: "plan.yaml") { files[$0] }
  }

  private func expect(
    _ marked: String, _ problems: String..., files: [String: [UInt8]] = [:],
    at location: SourceLocation = #_sourceLocation
  ) {
    let brand = MarkedPlan("report: { period: { month: 2026-03 } }\nbrand: \(marked)\(goal)")
    let file = PlanFile.read(Array(brand.text.utf8), file: "plan.yaml") { files[$0] }
    let expected = zip(brand.places, problems).map { "\($0) \($1)" }
    #expect(file.problems == expected, sourceLocation: location)
    #expect(brand.places.count == problems.count, sourceLocation: location)
    // The report is made without what is wrong.
    #expect(file.isUsable, sourceLocation: location)
  }

  @Test func readsAllOfABrand() throws {
    let file = plan(
      """

        logo: logo.svg
        colors: { accent: "#0a5fb4", accent-dark: "6cb2f7" }
        footer: { en: Saba Tea, fa: چای صبا }
        styles: brand.css
      """, files: ["logo.svg": Array("<svg/>".utf8), "brand.css": Array("a {}".utf8)])
    #expect(file.problems == [])
    let brand = file.plan.brand
    #expect(brand.logo?.type == .svg && brand.logo?.file == "logo.svg")
    #expect(brand.colors?.light.hex == "#0a5fb4" && brand.colors?.dark.hex == "#6cb2f7")
    #expect(brand.footer == LocalizedText(["en": "Saba Tea", "fa": "چای صبا"]))
    #expect(brand.styles.map(\.text) == ["a {}"])
  }

  @Test func tellsFilesThatCannotBeUsed() {
    expect("{ logo: ⟦none.png }", "no-such-file | path-from-plan")
    expect("{ styles: ⟦none.css }", "no-such-file | path-from-plan")
    expect(
      "{ logo: ⟦a.png }", "unknown-image-type | image-types", files: ["a.png": Array("GIF".utf8)])
    expect(
      "{ logo: ⟦a.png }", "named-file-too-large",
      files: ["a.png": [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: 512 << 10)])
    expect("{ ⟦logos: a.png }", "unknown-key | did-you-mean logo")
  }

  @Test func tellsColorsThatAreNone() {
    expect("{ colors: { accent: ⟦blue } }", "invalid-color | write-color")
    expect("\n  colors:\n    ⟦accent: #0a5fb4", "missing-color | write-color")
    expect("{ colors: ⟦{ accent-dark: 6cb2f7 } }", "missing-key")
  }

  @Test func warnsOfColorsThatCannotBeRead() {
    expect("{ colors: { accent: ⟦ffd400 } }", "accent-pale-on-light")
    expect("{ colors: { accent: 0a5fb4, accent-dark: ⟦0a2540 } }", "accent-pale-on-dark")
    // A dark variant of one that suits light pages is found without a word.
    expect("{ colors: { accent: 0a2540 } }")
  }

  /// The signature of a PNG and its chunks: a header of one pixel, data, and an end.
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E]
    + [0x9B, 0x55, 0, 0, 0, 2] + Array("IDAT".utf8) + [0x78, 0x9C, 1, 2, 3, 4]
    + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]

  /// A frame of one pixel, a scan and an end.
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]
    + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0x12, 0xFF, 0xD9]

  private static let webP: [UInt8] =
    Array("RIFF".utf8) + [20, 0, 0, 0] + Array("WEBPVP8L".utf8) + [8, 0, 0, 0]
    + [0x2F, 0, 0, 0, 0, 7, 0x10, 0x11]

  private static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>\n".utf8)

  @Test(arguments: [png, jpeg, webP, svg])
  func tellsAPictureThatIsCutOff(picture: [UInt8]) {
    #expect(plan("{ logo: a }", files: ["a": picture]).problems == [])
    for count in 8..<(picture.count - 1) {
      let problems = plan("{ logo: a }", files: ["a": Array(picture.prefix(count))]).problems
      let codes = problems.map { $0.split(separator: " ")[1] }
      #expect(codes == ["damaged-image"] || codes == ["unknown-image-type"], "\(count)")
    }
  }
}
