// SPDX-License-Identifier: Apache-2.0

import Foundation
import LakshyaCommands
import TestSupport
import Testing

/// The same input gives the same bytes, whatever the machine is set to.
@Suite struct DeterminismTests {
  private static let formats = ["html", "text", "json"]

  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati", "LANG": "fa_IR.UTF-8", "LC_ALL": "fa_IR.UTF-8"],
    ["TZ": "America/Los_Angeles", "LANG": "ne_NP", "LC_NUMERIC": "de_DE.UTF-8"],
    ["TZ": "Asia/Kathmandu", "LC_ALL": "C", "LANGUAGE": "bn"],
    ["TZ": ":/nowhere", "LC_ALL": "tr_TR.UTF-8", "ICU_DATA": "/nowhere"],
  ])
  func reportsTheSameUnderAnyEnvironment(environment: [String: String]) async throws {
    let place = try DesignPlan.workplace()
    let path = place.path
    // In a process of its own, so that the environment of other tests stays as it is.
    await #expect(processExitsWith: .success) {
      [environment = environment as [String: String], path = path as String] in
      for (name, value) in environment { setenv(name, value, 1) }
      tzset()
      setlocale(LC_ALL, "")
      try #require(FileManager.default.changeCurrentDirectoryPath("/"))
      try DeterminismTests.write(path, environment: environment, to: "theirs")
    }
    try Self.write(path, environment: [:], to: "ours")
    let files = try place.folder.files()
    #expect(files.filter { $0.hasPrefix("theirs/") }.count == 13)
    for file in files where file.hasPrefix("ours/") {
      let theirs = try place.folder.read(file.replacing("ours/", with: "theirs/"))
      #expect(try place.folder.read(file) == theirs, "\(file)")
    }
  }

  /// Writes all reports of a folder's plan below it.
  private static func write(
    _ path: String, environment: [String: String], to name: String
  ) throws {
    let run = CommandRun(
      [
        "report", path + "/plan.yaml", "--locale", "en,bn,ne,fa", "--format",
        formats.joined(separator: ","), "--output", "\(path)/\(name)/",
      ], environment: environment)
    try #require(run.status == 0, "\(run.error)")
  }

  @Test func reportsTheSameFromAnyFolderAndByAnyPath() throws {
    let place = try DesignPlan.workplace()
    let path = place.path
    let other = String(repeating: "../", count: 64) + path.dropFirst() + "/./plan.yaml"
    for format in Self.formats {
      let one = CommandRun("report", path + "/plan.yaml", "--format", format)
      let two = CommandRun("report", other, "--format", format)
      let moved = try DesignPlan.workplace().report("--format", format)
      #expect(one.status == 0)
      #expect(two.output == one.output)
      #expect(moved.output == one.output)
    }
  }

  @Test func reportsTheSameTwice() throws {
    let plan = ProjectFiles.root + "samples/tea-shop/plan.yaml"
    for format in Self.formats {
      let runs = (0..<3).map { _ in CommandRun("report", plan, "--format", format).output }
      #expect(Set(runs).count == 1)
    }
  }

  @Test(arguments: formats)
  func dependsOnNothingThatIsNotGiven(format: String) throws {
    let place = try DesignPlan.workplace()
    let plain = place.report("--format", format)
    let environment = ["LANG": "fa_IR.UTF-8", "TZ": "Asia/Tehran", "HOME": "/nowhere"]
    #expect(place.report("--format", format, environment: environment).output == plain.output)
    for word in [place.path, "/tmp"] { #expect(!plain.output.contains(word)) }
  }
}
