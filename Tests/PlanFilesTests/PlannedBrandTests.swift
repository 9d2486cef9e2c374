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
}
