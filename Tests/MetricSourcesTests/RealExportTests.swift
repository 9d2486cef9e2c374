// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Real exports, which are not part of the checkout: left out on a machine without them.
@Suite struct RealExportTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let folder = tests.appending(path: "../../../shared/exports").standardizedFileURL

  /// What a script adds up by itself; `nil` without the exports or without Python.
  private func independentSums() throws -> [String: [String: Double]]? {
    guard FileManager.default.fileExists(atPath: Self.folder.path()) else {
      print("left out: there is no \(Self.folder.path())")
      return nil
    }
    let places = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    guard
      let python = places.map({ "\($0)/python3" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else {
      print("left out: there is no python3")
      return nil
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = [
      Self.tests.appending(path: "Scripts/sum_exports.py").path(), Self.folder.path(),
    ]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode([String: [String: Double]].self, from: data)
  }

  private func readings(_ name: String) throws -> [SourceReading] {
    let path = Self.folder.appending(path: name).path(percentEncoded: false)
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    return try SourceReader(SourceDescription(file: name)).read(SourceInput(bytes), path: path)
  }

  @Test func readsRealExportsWholeAndAddsThemUpAsAnotherProgramDoes() throws {
    guard let sums = try independentSums() else { return }
    let files = Set(sums.keys.map { String($0.prefix { $0 != "[" }) })
    #expect(files.count == 7)
    let readings = try files.sorted().flatMap(readings)
    #expect(readings.count == sums.count)
    for reading in readings {
      let expected = try #require(sums[reading.summary.file], "\(reading.summary.file)")
      #expect(reading.summary.rejected == 0)
      #expect(expected["rows"] == nil || expected["rows"] == Double(reading.summary.rows))
      let figures = Dictionary(
        uniqueKeysWithValues: reading.figures.map { ($0.id.rawValue, $0.value) })
      for (measure, value) in expected where measure != "rows" {
        let ours = try #require(figures[measure], "\(reading.summary.file) \(measure)")
        #expect(abs(ours - value) < 1e-6, "\(reading.summary.file) \(measure)")
      }
      let mayFail = reading.summary.dialect.rawValue == "youtube-table"
      #expect(reading.issues.allSatisfy { $0.severity == .note } || mayFail)
    }
  }
}
