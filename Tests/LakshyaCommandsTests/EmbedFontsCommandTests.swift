// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `lakshya report --embed-fonts`.
@Suite struct EmbedFontsCommandTests {
  /// The command beside the tests, as built with them, on a machine that has no fonts.
  private func runWithoutFonts(_ arguments: [String], in place: Workplace) throws -> (Int32, String)
  {
    let configuration = try place.folder.write(
      "<?xml version=\"1.0\"?><fontconfig><dir>\(place.path)/fonts</dir>"
        + "<cachedir>\(place.path)/cache</cachedir></fontconfig>", to: "fonts.conf")
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "lakshya")
    process.arguments = arguments + ["--language", "en"]
    process.environment = ["FONTCONFIG_FILE": configuration]
    let error = Pipe()
    process.standardError = error
    try process.run()
    let told = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }

  @Test(arguments: [("bn", "Bengali"), ("ne", "Devanagari"), ("fa", "Arabic-script")])
  func tellsWhereNoFontIsInstalledAndWritesThePage(locale: String, script: String) throws {
    let place = try Workplace()
    let output = place.path + "/report.html"
    let (status, told) = try runWithoutFonts(
      ["report", place.plan, "--locale", locale, "--embed-fonts", "--output", output], in: place)
    #expect(status == 1)
    #expect(told.hasPrefix("error: No \(script) font"), "\(told)")
    #expect(told.contains("hint: ") && told.contains("fonts-noto-core"))
    #expect(try place.folder.read("report.html").hasSuffix("</html>\n"))
  }

  @Test func pagesInEnglishNeedNone() throws {
    let place = try Workplace()
    let (status, told) = try runWithoutFonts(
      ["report", place.plan, "--embed-fonts", "--output", place.path + "/report.html"], in: place)
    #expect(status == 0 && told == "", "\(told)")
    let plain = place.report("--format", "html").output
    #expect(try place.folder.read("report.html") == plain)
  }

  @Test(arguments: [[], ["--format", "text"], ["--format", "json", "--output", "x"]])
  func isForPagesOnly(arguments: [String]) throws {
    let run = CommandRun(["report", try Workplace().plan, "--embed-fonts"] + arguments)
    #expect(run.status == 2 && run.error.contains("--format html"), "\(run.error)")
  }

  @Test(arguments: [
    (["--template", "m.html.mustache", "--output", "m.html"], "leave one of the two out"),
    (["--template", "m.txt.mustache", "--output", "m.txt"], "or add --format html"),
  ])
  func isNotForTemplates(arguments: [String], told: String) throws {
    let run = CommandRun(["report", try Workplace().plan, "--embed-fonts"] + arguments)
    #expect(run.status == 2 && run.error.contains(told), "\(run.error)")
    #expect(run.error.contains("template writes"))
  }
}
