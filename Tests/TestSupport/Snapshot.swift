// SPDX-License-Identifier: Apache-2.0

public import Testing

import Foundation

/// Compares text with what was recorded.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the text is recorded instead.
///
/// - Parameters:
///   - text: The text as it is now.
///   - name: The file below the test file's `Snapshots` folder, such as `HTML/goal.fa.html`.
///   - testFile: The test file.
///   - location: Where a difference is reported.
public func expectSnapshot(
  _ text: String, named name: String, testFile: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: testFile).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return
  }
  guard let recorded = try? String(contentsOf: url, encoding: .utf8) else {
    Issue.record("no snapshot \(name); record it with RECORD_SNAPSHOTS=1", sourceLocation: location)
    return
  }
  guard recorded != text else { return }
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let differences = new.difference(from: old).prefix(20).map { change in
    switch change {
    case .remove(let line, let element, _): "\(line + 1) - \(element)"
    case .insert(let line, let element, _): "\(line + 1) + \(element)"
    }
  }
  Issue.record(
    "snapshot \(name) differs:\n\(differences.joined(separator: "\n"))", sourceLocation: location)
}
