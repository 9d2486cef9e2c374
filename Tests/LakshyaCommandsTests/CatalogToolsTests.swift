// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Exported files in the real programs of translators, where they are installed.
@Suite struct CatalogToolsTests {
  private static func run(_ arguments: [String]) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static func has(_ program: String) -> Bool {
    run(["which", program])?.status == 0
  }

  /// A Python that has translate-toolkit.
  private static let python: String? = [
    ProcessInfo.processInfo.environment["LAKSHYA_TRANSLATE_PYTHON"], "python3",
  ].compactMap { $0 }.first { run([$0, "-c", "import translate.storage.xliff"])?.status == 0 }

  /// A folder with the schemas of XLIFF, which are not ours to ship.
  private static let schemas = ProcessInfo.processInfo.environment["LAKSHYA_XLIFF_SCHEMAS"]

  private func export(_ format: String, _ locale: String, to folder: TemporaryFolder) throws
    -> String
  {
    let path = folder.path + "/" + locale + "." + format
    let run = CommandRun(
      "catalog", "export", "--format", format, "--locale", locale, "--output", path)
    #expect(run.status == 0, "\(run.error)")
    return path
  }

  @Test(.enabled(if: has("msgfmt"), "gettext is not installed"), arguments: ["bn", "ne", "fa"])
  func satisfiesMsgfmt(locale: String) throws {
    let folder = try TemporaryFolder()
    let file = try export("po", locale, to: folder)
    let result = try #require(Self.run(["msgfmt", "--check", "-o", "/dev/null", file]))
    #expect(result.status == 0)
    #expect(result.output == "")
  }

  @Test(.enabled(if: has("xmllint") && schemas != nil, "LAKSHYA_XLIFF_SCHEMAS is not set"))
  func validatesAgainstTheSchemasOfXLIFF() throws {
    let folder = try TemporaryFolder()
    for (format, schema) in [
      ("xliff", "xliff-core-1.2-transitional.xsd"), ("xliff2", "xliff-core-2.0.xsd"),
    ] {
      let file = try export(format, "fa", to: folder)
      let path = (Self.schemas ?? "") + "/" + schema
      let result = try #require(
        Self.run(["xmllint", "--nonet", "--noout", "--schema", path, file]))
      #expect(result.status == 0, "\(result.output.prefix(500))")
    }
  }

  @Test(.enabled(if: python != nil, "translate-toolkit is not installed"))
  func comesBackFromTranslateToolkit() throws {
    let folder = try TemporaryFolder()
    let python = try #require(Self.python)
    let script = """
      import sys
      from translate.storage import factory, jsonl10n
      path = sys.argv[1]
      if path.endswith(".xliff2"):
          try: from translate.storage import xliff2
          except ImportError: sys.exit(print("too old"))
      if path.endswith(".arb"): store = jsonl10n.ARBJsonFile.parsefile(path)
      elif path.endswith(".xliff2"): store = xliff2.Xliff2File.parsefile(path)
      else: store = factory.getobject(path)
      units = [unit for unit in store.units if unit.istranslatable()]
      print(len(units))
      for unit in units:
          if unit.source == "Goals": unit.target = "اهداف"
      store.savefile(path)
      """
    try folder.write(script, to: "edit.py")
    for name in ["en.arb", "fa.arb"] {
      let text = try String(
        contentsOfFile: ProjectFiles.root + "Localizations/" + name, encoding: .utf8)
      try folder.write(text, to: name)
    }
    let before = try folder.read("fa.arb")
    let count = try Words("en").keys.count
    for format in ["xliff", "xliff2", "po"] {
      let file = try export(format, "fa", to: folder)
      let edited = try #require(Self.run([python, folder.path + "/edit.py", file]))
      if format == "xliff2", edited.output == "too old\n" { continue }
      #expect(edited.output == "\(count)\n")
      let run = CommandRun("catalog", "import", file, "--localizations", folder.path)
      #expect(run.status == 0, "\(run.error)")
      #expect(
        try folder.read("fa.arb") == before.replacing("\"هدف‌ها\"", with: "\"اهداف\""))
      try folder.write(before, to: "fa.arb")
    }
    let arb = try #require(Self.run([python, folder.path + "/edit.py", folder.path + "/fa.arb"]))
    #expect(arb.output == "\(count)\n")
  }
}
