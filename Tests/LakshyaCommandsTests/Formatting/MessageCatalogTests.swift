// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Messages of a user's catalogs in `lakshya format`.
@Suite struct MessageCatalogTests {
  private static let damaged = #"{"@@locale": "ur", "section.goals": "x"#

  @Test func tellsWhatIsWrongWithACatalogAndWritesTheOthersWords() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.damaged, to: "ur.arb")
    let run = CommandRun(
      "format", "--kind", "message", "--key", "section.goals", "--locale", "ur",
      "--localizations", folder.path)
    #expect(run.output.unmarked == "Goals\n")
    #expect(run.error.contains("ur.arb:1:"))
    #expect(run.status == 1)
  }

  @Test func tellsItOnceForManyLines() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.damaged, to: "ur.arb")
    let line = #"{"locale": "ur", "kind": "message", "key": "section.goals"}"# + "\n"
    let run = CommandRun(
      "format", "--jsonl", "--localizations", folder.path, input: line + line)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.error.split(separator: "ur.arb:1:").count == 2)
    #expect(run.status == 1)
  }

  @Test func tellsThatAFolderOfCatalogsIsMissing() {
    let run = CommandRun(
      "format", "--kind", "message", "--key", "section.goals", "--localizations", "/nowhere")
    #expect(run.error.contains("/nowhere"))
    #expect(run.status == 1)
  }

  @Test func readsNoCatalogsForNumbers() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.damaged, to: "ur.arb")
    let run = CommandRun("format", "--locale", "ur", "5", "--localizations", folder.path)
    #expect(run.error == "")
    #expect(run.status == 0)
  }
}
