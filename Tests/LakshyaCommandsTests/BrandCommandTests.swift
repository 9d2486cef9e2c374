// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `brand` of plans, and `--styles`.
@Suite struct BrandCommandTests {
  private static let plan =
    Workplace.plan + "brand: { logo: art/logo.svg, styles: brand.css, footer: Saba Tea }\n"

  private func place() throws -> Workplace {
    let place = try Workplace(plan: Self.plan)
    try place.folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "art/logo.svg")
    try place.folder.write("h1 { color: red }", to: "brand.css")
    return place
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func putsWhatThePlanNamesIntoThePage(locale: String) throws {
    let run = try place().report("--format", "html", "--locale", locale)
    #expect(run.status == 0 && run.error == "", "\(run.error)")
    #expect(run.output.contains("<img class=\"logo\" src=\"data:image/svg+xml;base64,"))
    #expect(run.output.contains("<style>h1 { color: red }</style>"))
    #expect(run.output.contains("Saba Tea"))
  }

  @Test func addsAStyleSheetOfTheCommandLineAfterAllOthers() throws {
    let place = try place()
    let styles = try place.folder.write("h1 { color: blue }", to: "mine.css")
    let run = place.report("--format", "html", "--styles", styles)
    let first = try #require(run.output.firstRange(of: "<style>h1 { color: red }</style>"))
    let last = try #require(run.output.firstRange(of: "<style>h1 { color: blue }</style>"))
    #expect(first.upperBound < last.lowerBound)
  }

  /// The example of the documentation.
  @Test func itsExampleMakesAReport() throws {
    let text = try String(
      contentsOfFile: ProjectFiles.root + "Documentation/Branding.md", encoding: .utf8)
    let example = try #require(text.firstMatch(of: /```yaml\n((?s).*?)```/)).output.1
    let place = try Workplace(plan: Workplace.plan + example)
    try place.folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "logo.svg")
    try place.folder.write("h1 {}", to: "brand.css")
    let run = place.report("--format", "html", "--locale", "fa")
    #expect(run.status == 0 && run.error == "", "\(run.error)")
    #expect(run.output.contains("--accent: #0a5fb4") && run.output.contains("#6cb2f7"))
    #expect(run.output.contains("چای صبا"))
  }

  @Test func tellsFilesAtTheirPaths() throws {
    let place = try place()
    try place.folder.write("@import 'a.css';", to: "brand.css")
    let run = place.report("--styles", place.path + "/none.css")
    #expect(run.status == 2)
    let warned = place.report()
    #expect(warned.status == 0)
    #expect(place.problems(of: warned).first?.hasPrefix("brand.css:1:1: warning: ") == true)
    try FileManager.default.removeItem(atPath: place.path + "/art/logo.svg")
    let missing = place.report()
    #expect(missing.status == 1)
    #expect(place.problems(of: missing).first?.hasPrefix("plan.yaml:8:16: error: ") == true)
  }

  @Test(arguments: ["art/logo.svg", "brand.css", "mine.css"])
  func neverOverwritesWhatItIsMadeOf(name: String) throws {
    let place = try place()
    try place.folder.write("h1 {}", to: "mine.css")
    let before = try place.folder.read(name)
    let run = place.report(
      "--styles", place.path + "/mine.css", "--format", "html", "--output",
      "\(place.path)/\(name)")
    #expect(run.status == 2)
    #expect(try place.folder.read(name) == before)
  }

  /// A page that leads to others is written last, and not over a file of the plan either.
  @Test func neverOverwritesItsInputWithAnIndex() throws {
    let place = try Workplace(plan: Workplace.plan + "brand: { styles: index.html }\n")
    try place.folder.write("h1 {}", to: "index.html")
    let run = place.report("--locale", "en,fa", "--output", place.path + "/")
    #expect(run.status == 1)
    #expect(try place.folder.read("index.html") == "h1 {}")
  }

  @Test func waitsForNoPipeThatAPlanNames() throws {
    let place = try Workplace(plan: Workplace.plan + "brand: { logo: pipe.svg }\n")
    try #require(mkfifo(place.folder.path + "/pipe.svg", 0o600) == 0)
    let run = place.report()
    #expect(run.status == 1)
    #expect(place.problems(of: run).count == 1)
  }
}
