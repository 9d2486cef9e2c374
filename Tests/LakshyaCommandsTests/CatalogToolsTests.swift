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

  /// Where `Scripts/install-translation-tools.sh` puts what is not a package of the system.
  private static let tools = ProjectFiles.root + ".build/translation-tools/"

  /// A Python that has a storage of translate-toolkit.
  private static func python(with storage: String) -> String? {
    [
      ProcessInfo.processInfo.environment["LAKSHYA_TRANSLATE_PYTHON"],
      tools + "toolkit/bin/python3", "/usr/bin/python3", "python3",
    ].compactMap { $0 }.first {
      run([$0, "-c", "import translate.storage.\(storage)"])?.status == 0
    }
  }

  private static let python = python(with: "xliff")
  private static let pythonOfXLIFF2 = python(with: "xliff2")

  /// A folder with the schemas of XLIFF, which are not ours to ship.
  private static let schemas: String? = [
    ProcessInfo.processInfo.environment["LAKSHYA_XLIFF_SCHEMAS"], tools + "schemas",
  ].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }

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

  @Test(
    .enabled(if: has("xmllint") && schemas != nil, "xmllint or the schemas are not installed"),
    arguments: ["bn", "ne", "fa"])
  func validatesAgainstTheSchemasOfXLIFF(locale: String) throws {
    let folder = try TemporaryFolder()
    for (format, schema) in [
      ("xliff", "xliff-core-1.2-strict.xsd"), ("xliff2", "xliff-core-2.0.xsd"),
    ] {
      let file = try export(format, locale, to: folder)
      let path = try #require(Self.schemas) + "/" + schema
      let result = try #require(
        Self.run(["xmllint", "--nonet", "--noout", "--schema", path, file]))
      #expect(result.status == 0, "\(result.output.prefix(500))")
    }
  }

  /// Changes one translation with translate-toolkit, and writes how many units it found.
  private static let edit = """
    import sys
    from translate.storage import factory, jsonl10n
    path = sys.argv[1]
    if path.endswith(".arb"): store = jsonl10n.ARBJsonFile.parsefile(path)
    elif path.endswith(".xliff2"):
        from translate.storage import xliff2
        store = xliff2.Xliff2File.parsefile(path)
    else: store = factory.getobject(path)
    units = [unit for unit in store.units if unit.istranslatable()]
    print(len(units))
    for unit in units:
        if unit.source == "Goals": unit.target = "اهداف"
    if not path.endswith(".arb"): store.savefile(path)
    """

  private func catalogs() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.edit, to: "edit.py")
    for name in ["en.arb", "fa.arb"] {
      let text = try String(
        contentsOfFile: ProjectFiles.root + "Localizations/" + name, encoding: .utf8)
      try folder.write(text, to: name)
    }
    return folder
  }

  private func checkRoundTrip(_ format: String, with python: String?) throws {
    let folder = try catalogs()
    let before = try folder.read("fa.arb")
    let file = try export(format, "fa", to: folder)
    let program = try #require(python)
    let edited = try #require(
      Self.run([program, folder.path + "/edit.py", file]))
    #expect(edited.output == "\(try Words("en").keys.count)\n")
    let run = CommandRun("catalog", "import", file, "--localizations", folder.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(try folder.read("fa.arb") == before.replacing("\"هدف‌ها\"", with: "\"اهداف\""))
  }

  @Test(
    .enabled(if: python != nil, "translate-toolkit is not installed"),
    arguments: ["xliff", "po"])
  func comesBackFromTranslateToolkit(format: String) throws {
    try checkRoundTrip(format, with: Self.python)
  }

  @Test(.enabled(if: pythonOfXLIFF2 != nil, "no translate-toolkit that knows XLIFF 2.0"))
  func comesBackFromTranslateToolkitAsXLIFF2() throws {
    try checkRoundTrip("xliff2", with: Self.pythonOfXLIFF2)
  }

  @Test(.enabled(if: python != nil, "translate-toolkit is not installed"))
  func isReadByTranslateToolkit() throws {
    let folder = try catalogs()
    let program = try #require(Self.python)
    let arb = try #require(
      Self.run([program, folder.path + "/edit.py", folder.path + "/fa.arb"]))
    #expect(arb.output == "\(try Words("en").keys.count)\n")
  }
}
