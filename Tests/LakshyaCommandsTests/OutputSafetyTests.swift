// SPDX-License-Identifier: Apache-2.0

import Foundation
import LakshyaCommands
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Outputs are written whole or not at all.
@Suite struct OutputSafetyTests {
  @Test func tellsAPlaceThatCannotBeWritten() throws {
    let place = try Workplace()
    let output = place.path + "/posts.csv/report.html"
    let run = place.report("--output", output)
    #expect(run.status == 2)
    #expect(run.output == "")
    let text = try Words("en").text("issue.file-in-place-of-folder", ["path": output])
    #expect(run.problems == ["\(output): error: \(text)"])
    #expect(try place.folder.files() == ["plan.yaml", "posts.csv"])
    #expect(try place.folder.read("posts.csv") == Workplace.data)
  }

  @Test func writesWhatItCanWhenOnePlaceCannotBeWritten() throws {
    let place = try Workplace()
    let taken = place.path + "/out/report.en.html"
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    let run = place.report("--locale", "en,fa", "--output", place.path + "/out/")
    #expect(run.status == 1)
    #expect(run.problems == ["\(taken): error: The file “\(taken)” cannot be written."])
    #expect(try place.folder.files() == ["out/report.fa.html", "plan.yaml", "posts.csv"])
  }

  @Test func leadsToNoPageThatCouldNotBeWritten() throws {
    let place = try Workplace()
    let taken = place.path + "/out/report.fa.html"
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    let run = place.report("--locale", "en,bn,fa", "--output", place.path + "/out/")
    #expect(run.status == 1)
    #expect(run.problems.count == 1)
    for name in ["report.en.html", "report.bn.html", "index.html"] {
      let page = try place.folder.read("out/" + name)
      #expect(!page.contains("report.fa.html"), "\(name)")
      #expect(page.contains("report.bn.html") && page.contains("report.en.html"), "\(name)")
    }
  }

  @Test func leadsNowhereFromTheOnlyPageThatCouldBeWritten() throws {
    let place = try Workplace()
    let taken = place.path + "/out/report.fa.html"
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    #expect(place.report("--locale", "en,fa", "--output", place.path + "/out/").status == 1)
    let page = try place.folder.read("out/report.en.html")
    #expect(!page.contains("hreflang") && !page.contains("<nav"))
  }

  @Test(arguments: ["report: [\n", "", "report: {}\ngoals: [{ id: a }]\n"])
  func leavesAnEarlierReportWholeWhenItFails(plan: String) throws {
    let place = try Workplace(plan: plan)
    try place.folder.write("an earlier report", to: "report.html")
    let run = place.report("--output", place.path + "/report.html")
    #expect(run.status == 2)
    #expect(run.error != "")
    #expect(try place.folder.read("report.html") == "an earlier report")
    #expect(try place.folder.files() == ["plan.yaml", "posts.csv", "report.html"])
  }

  @Test func replacesAnEarlierReportAndLeavesNothingElse() throws {
    let place = try Workplace()
    try place.folder.write(String(repeating: "old ", count: 100_000), to: "report.txt")
    #expect(place.report("--output", place.path + "/report.txt").status == 0)
    #expect(try place.folder.read("report.txt") == place.report().output)
    #expect(try place.folder.files() == ["plan.yaml", "posts.csv", "report.txt"])
  }

  @Test(arguments: ["plan.yaml", "posts.csv", "folder/../posts.csv", "link.csv"])
  func neverOverwritesItsInput(name: String) throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(
      atPath: place.path + "/folder", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/link.csv", withDestinationPath: "posts.csv")
    let output = "\(place.path)/\(name)"
    let run = place.report("--format", "json", "--output", output)
    #expect(run.status == 2)
    let text = try Words("en").text("issue.output-is-input", ["path": output])
    #expect(run.problems == ["\(output): error: \(text)"])
    #expect(try place.folder.read("plan.yaml") == Workplace.plan)
    #expect(try place.folder.read("posts.csv") == Workplace.data)
  }

  @Test(arguments: [["report", "plan"], ["format", "1"], ["--help"], ["--version"]])
  func tellsThatStandardOutputIsFull(arguments: [String]) throws {
    let place = try Workplace()
    var error = ""
    let context = CommandContext(
      environment: [:], writeOutput: { _ in throw CocoaError(.fileWriteOutOfSpace) },
      writeError: { error += $0 }, readInput: { [] })
    let status = LakshyaCommand.run(
      arguments.map { $0 == "plan" ? place.plan : $0 }, in: context)
    #expect(status == .failed)
    #expect(error == "error: \(try Words("en").text("issue.cannot-write-output"))\n")
  }

  @Test func writesWhatALinkLeadsTo() throws {
    let place = try Workplace()
    try place.folder.write("old", to: "kept/real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/link.txt", withDestinationPath: "kept/real.txt")
    #expect(place.report("--output", place.path + "/link.txt").status == 0)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: place.path + "/link.txt")
    #expect(link == "kept/real.txt")
    #expect(try place.folder.read("kept/real.txt").hasPrefix("Spring"))
  }

  @Test func writesWhereALinkLeadsThatLeadsToNothingYet() throws {
    let place = try Workplace()
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/link.txt", withDestinationPath: "new/report.txt")
    #expect(place.report("--output", place.path + "/link.txt").status == 0)
    #expect(try place.folder.read("new/report.txt").hasPrefix("Spring"))
  }

  @Test(arguments: ["x.html/", "x.html/below/"])
  func tellsThatAFileStandsWhereAFolderWouldBe(output: String) throws {
    let place = try Workplace()
    try place.folder.write("old", to: "x.html")
    let run = place.report("--output", place.path + "/" + output)
    #expect(run.status == 2)
    let page = "\(place.path)/\(output)report.en.html"
    let text = try Words("en").text("issue.file-in-place-of-folder", ["path": page])
    #expect(run.problems == ["\(page): error: \(text)"])
    #expect(try place.folder.read("x.html") == "old")
  }

  @Test func tellsThatLinksLeadInACircle() throws {
    let place = try Workplace()
    for (link, target) in [("one.txt", "other.txt"), ("other.txt", "one.txt")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(place.path)/\(link)", withDestinationPath: target)
    }
    let output = place.path + "/one.txt"
    let run = place.report("--output", output)
    #expect(run.status == 2)
    let text = try Words("en").text("issue.cannot-write-file", ["path": output])
    #expect(run.problems == ["\(output): error: \(text)"])
  }

  @Test func leavesItToTheOwnerWhoMayReadAReport() throws {
    let place = try Workplace()
    try place.folder.write("old", to: "report.txt")
    try #require(chmod(place.path + "/report.txt", 0o640) == 0)
    #expect(place.report("--output", place.path + "/report.txt").status == 0)
    var status = stat()
    try #require(stat(place.path + "/report.txt", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  /// With the rights of root a rename would put a file in the place of `/dev/null`.
  @Test func neverReplacesADeviceOrPipe() throws {
    let place = try Workplace()
    let pipe = place.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let end = open(pipe, O_RDWR | O_NONBLOCK)
    try #require(end >= 0)
    defer { close(end) }
    #expect(place.report("--format", "text", "--output", pipe).status == 0)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = bytes.withUnsafeMutableBytes { read(end, $0.baseAddress, $0.count) }
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == place.report().output)
  }
}
