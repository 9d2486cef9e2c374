// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `lakshya report --watch`, as the process that a translator starts.
@Suite(.serialized) struct ReportWatchTests {
  /// A watch that is running, and the lines that it has told.
  private final class Watch {
    private let process = Process()
    private let log: String

    /// The command beside the tests, as built with them.
    private static let command = URL(filePath: CommandLine.arguments[0])
      .deletingLastPathComponent().appending(path: "lakshya")

    init(_ arguments: [String], in folder: TemporaryFolder) throws {
      log = try folder.write("", to: "log.txt")
      process.executableURL = Self.command
      process.arguments = ["report"] + arguments + ["--watch", "--language", "en"]
      process.environment = [:]
      process.standardError = try FileHandle(forWritingTo: URL(filePath: log))
      process.standardOutput = FileHandle.nullDevice
      try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    var told: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

    /// Waits until something holds; false when it never does.
    func comesTo(_ isThere: () throws -> Bool) rethrows -> Bool {
      for _ in 0..<400 {
        if try isThere() { return true }
        guard process.isRunning else { return try isThere() }
        Thread.sleep(forTimeInterval: 0.05)
      }
      return false
    }

    /// Presses Ctrl-C and returns the exit status; -1 when that does not end it.
    func interrupt() -> Int32 {
      process.interrupt()
      for _ in 0..<400 where process.isRunning { Thread.sleep(forTimeInterval: 0.05) }
      guard !process.isRunning else { return -1 }
      return process.terminationReason == .exit ? process.terminationStatus : -1
    }
  }

  private func goals(_ word: String) -> String {
    "{\"@@locale\": \"fa\", \"section.goals\": \"\(word)\"}"
  }

  @Test func writesAgainAsFilesAreSavedAndKeepsTheLastGoodReport() throws {
    let place = try Workplace()
    try place.folder.write(goals("هدف یک"), to: "catalogs/fa.arb")
    let report = place.path + "/report.html"
    let watch = try Watch(
      [
        place.plan, "--locale", "fa", "--localizations", place.path + "/catalogs", "--output",
        report,
      ], in: place.folder)
    func shows(_ word: String) -> Bool {
      (try? place.folder.read("report.html").contains(word)) ?? false
    }
    #expect(watch.comesTo { watch.told.contains("Ctrl-C") }, "\(watch.told)")
    #expect(shows("هدف یک"))

    // As editors save: into another file that is then renamed.
    try place.folder.write(goals("هدف دو"), to: "catalogs/fa.arb~")
    #expect(
      rename(place.path + "/catalogs/fa.arb~", place.path + "/catalogs/fa.arb") == 0)
    #expect(watch.comesTo { shows("هدف دو") }, "\(watch.told)")

    // A broken catalog is told, and its report is not written.
    let catalogs = try FileHandle(forWritingTo: URL(filePath: place.path + "/catalogs/fa.arb"))
    try catalogs.truncate(atOffset: 0)
    try catalogs.write(contentsOf: Data(goals("هدف {n").utf8))
    try catalogs.close()
    #expect(watch.comesTo { watch.told.contains("stay as they are") }, "\(watch.told)")
    #expect(watch.told.contains("catalogs/fa.arb:1:42: error:"))
    #expect(shows("هدف دو"))
    try place.folder.write(goals("هدف سه"), to: "catalogs/fa.arb")
    #expect(watch.comesTo { shows("هدف سه") }, "\(watch.told)")

    // The plan and a catalog that comes later count too.
    let plan = try place.folder.read("plan.yaml")
    try place.folder.write("report: [", to: "plan.yaml")
    #expect(watch.comesTo { watch.told.contains("plan.yaml:1:9: error:") }, "\(watch.told)")
    #expect(shows("هدف سه"))
    try place.folder.write(plan.replacing("بهار", with: "نوروز"), to: "plan.yaml")
    #expect(watch.comesTo { shows("نوروز") }, "\(watch.told)")

    #expect(watch.interrupt() == 0)
    #expect(try place.folder.read("report.html").hasSuffix("</html>\n"))
    #expect(
      try place.folder.files().filter { !$0.hasPrefix("catalogs/") } == [
        "log.txt", "plan.yaml", "posts.csv", "report.html",
      ])
  }

  /// The milestone could be reported without any data.
  @Test(arguments: [true, false])
  func keepsTheLastReportWhileADataFileIsEmptyOrGone(isGone: Bool) throws {
    let place = try Workplace(
      plan: Workplace.plan + "  - { id: m, kind: milestone, by: 2026-03-31 }\n")
    let data = try place.folder.read("posts.csv")
    let watch = try Watch([place.plan, "--output", place.path + "/report.txt"], in: place.folder)
    func shows(_ text: String) -> Bool {
      (try? place.folder.read("report.txt").contains(text)) ?? false
    }
    #expect(watch.comesTo { watch.told.contains("Ctrl-C") && shows("24 of 50") }, "\(watch.told)")
    if isGone {
      try FileManager.default.removeItem(atPath: place.path + "/posts.csv")
    } else {
      try place.folder.write("", to: "posts.csv")
    }
    #expect(watch.comesTo { watch.told.contains("stay as they are") }, "\(watch.told)")
    #expect(watch.told.contains("posts.csv"))
    #expect(shows("24 of 50"))
    try place.folder.write(data + "2026-03-04,x,100,5,3\n", to: "posts.csv")
    #expect(watch.comesTo { shows("27 of 50") }, "\(watch.told)")
    #expect(watch.interrupt() == 0)
  }

  @Test func holdsAPlanToWhatItWasWrittenOfAndNoOther() throws {
    let folder = try TemporaryFolder()
    let names = ["a", "b", "c"]
    func plan(_ title: String, period: String = "{ month: 2026-03 }", more: String = "") -> String {
      """
      report: { title: \(title), period: \(period) }
      data: [ { file: posts.csv } ]
      goals:
        - { id: leads, metric: leads, target: 50 }
      \(more)
      """
    }
    for name in names {
      try folder.write(plan("\(name) one"), to: "\(name)/plan.yaml")
      try folder.write(Workplace.data, to: "\(name)/posts.csv")
    }
    let path = folder.path
    let watch = try Watch(
      names.map { "\(path)/\($0)/plan.yaml" } + ["--format", "text", "--output", path + "/out/"],
      in: folder)
    func shows(_ name: String, _ title: String) -> Bool {
      (try? folder.read("out/\(name)/report.en.txt").contains("\(name) \(title)")) ?? false
    }
    #expect(watch.comesTo { watch.told.contains("Ctrl-C") }, "\(watch.told)")
    // Nothing can be made of the second; that holds back no other.
    let wrong = "  - { id: other, metric: leads, target: many }"
    try folder.write(plan("b two", period: "{ month: 2026-33 }", more: wrong), to: "b/plan.yaml")
    try folder.write(plan("c two"), to: "c/plan.yaml")
    #expect(watch.comesTo { shows("c", "two") }, "\(watch.told)")
    #expect(shows("b", "one"))
    // What was wrong with it then is wrong now, and its report has never lacked that goal.
    try folder.write(plan("b three", more: wrong), to: "b/plan.yaml")
    try folder.write(plan("c three"), to: "c/plan.yaml")
    #expect(watch.comesTo { shows("c", "three") }, "\(watch.told)")
    #expect(shows("b", "one"))
    try folder.write(plan("b four"), to: "b/plan.yaml")
    #expect(watch.comesTo { shows("b", "four") }, "\(watch.told)")
    #expect(watch.interrupt() == 0)
  }

  @Test func waitsForAFileThatIsNotThereYet() throws {
    let place = try Workplace()
    let data = try place.folder.read("posts.csv")
    try FileManager.default.removeItem(atPath: place.path + "/posts.csv")
    let watch = try Watch([place.plan, "--output", place.path + "/report.txt"], in: place.folder)
    #expect(watch.comesTo { watch.told.contains("Ctrl-C") }, "\(watch.told)")
    try place.folder.write(data, to: "posts.csv")
    #expect(
      watch.comesTo { (try? place.folder.read("report.txt").contains("posts.csv")) ?? false },
      "\(watch.told)")
    #expect(watch.interrupt() == 0)
  }

  @Test func seesChangesOfFilesThatThePlanNames() throws {
    let place = try Workplace(plan: Workplace.plan + "brand: { styles: brand.css }\n")
    try place.folder.write("h1 { color: red }", to: "brand.css")
    let watch = try Watch([place.plan, "--output", place.path + "/report.html"], in: place.folder)
    #expect(watch.comesTo { watch.told.contains("Ctrl-C") }, "\(watch.told)")
    try place.folder.write("h1 { color: blue }", to: "brand.css")
    #expect(
      watch.comesTo { (try? place.folder.read("report.html").contains("color: blue")) ?? false },
      "\(watch.told)")
    #expect(watch.interrupt() == 0)
  }

  @Test func asksForAFileToWriteAndForFilesToWatch() throws {
    let place = try Workplace()
    let bare = CommandRun("report", place.plan, "--watch")
    #expect(bare.status == 2)
    #expect(bare.error.contains("--output"))
    let piped = CommandRun("report", "-", "--watch", "--output", place.path + "/r.html")
    #expect(piped.status == 2)
    #expect(piped.error.contains("standard input"))
  }
}
