// SPDX-License-Identifier: Apache-2.0

import CatalogExchange
import InputDiagnostics
import Testing

/// Files that are damaged or meant to do harm.
@Suite struct BadFileTests {
  private func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

  private func problems(_ bytes: [UInt8]) -> [String] {
    let reading = ExchangeFormat.read(bytes, file: "bad")
    #expect(reading.files.isEmpty)
    return reading.issues.map { "\($0.location?.line ?? 0) \($0.code.rawValue)" }
  }

  @Test func refusesEntitiesOfAnyKind() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [
        <!ENTITY a "aaaaaaaaaa">
        <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      ]>
      <xliff version="1.2"><file target-language="fa"><body>&b;</body></file></xliff>
      """
    #expect(problems(bomb) == ["2 exchange-refused-xml"])
    let external = """
      <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
      <xliff version="1.2">&e;</xliff>
      """
    #expect(problems(external) == ["1 exchange-refused-xml"])
    #expect(problems("<xliff version=\"1.2\">&e;</xliff>").count == 1)
  }

  @Test func limitsDepth() {
    let deep = String(repeating: "<g>", count: 100) + String(repeating: "</g>", count: 100)
    #expect(problems("<xliff version=\"1.2\">\(deep)</xliff>") == ["1 exchange-too-deep"])
  }

  @Test func tellsWhereXMLIsBroken() {
    #expect(problems("<xliff>\n<file></xliff>") == ["2 exchange-broken-xml"])
    #expect(problems("<xliff>") == ["1 exchange-broken-xml"])
    #expect(problems("<xliff/><xliff/>") == ["1 exchange-broken-xml"])
    #expect(problems("<tmx/>") == ["1 exchange-unknown-format"])
    #expect(
      problems(#"<xliff version="1.2"><file source-language="en"/></xliff>"#)
        == ["1 exchange-missing-locale"])
  }

  @Test func refusesOtherEncodings() {
    let po = """
      msgid ""
      msgstr "Language: fa\\nContent-Type: text/plain; charset=ISO-8859-6\\n"
      """
    #expect(problems(po) == ["0 exchange-not-utf-8"])
    #expect(problems([0xFF, 0xFE, 0x3C, 0x00]) == ["0 exchange-not-utf-8"])
    #expect(problems(Array("<xliff>".utf8) + [0xC7, 0xE1]) == ["0 exchange-not-utf-8"])
    #expect(
      problems("<?xml version=\"1.0\" encoding=\"windows-1256\"?><xliff/>")
        == ["1 exchange-not-utf-8"])
  }

  @Test func tellsWhatIsWrongWithAPOFile() {
    #expect(problems("msgid \"a\"\nmsgstr \"b") == ["2 exchange-bad-line"])
    #expect(problems("msgid \"a\"\nnonsense") == ["2 exchange-bad-line"])
    #expect(problems("msgid \"a\"\nmsgstr \"b\"\n") == ["0 exchange-missing-locale"])
    #expect(
      problems("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n") == ["2 exchange-bad-line"])
  }

  @Test func refusesFormulasInTables() {
    let table = "key,en,fa\na,One,\"=HYPERLINK(\"\"http://x\"\")\"\nb,-5,-۵\n"
    #expect(problems(table) == ["2 exchange-formula"])
    #expect(problems("key,en,fa\na,One,\"x\n") == ["2 exchange-bad-line"])
    #expect(problems("key,en,fa\na,One\n") == ["2 exchange-bad-line"])
    #expect(problems("name,en,fa\na,One,b\n") == ["1 exchange-missing-column"])
    #expect(problems("key,en\na,One\n") == ["1 exchange-missing-locale"])
  }

  @Test func tellsWhatIsWrongWithAStringCatalog() {
    #expect(problems("{\"strings\": {}}") == ["1 exchange-unknown-format"])
    #expect(problems("{\"sourceLanguage\": ").count == 1)
    #expect(problems("") == ["0 exchange-unknown-format"])
    #expect(problems("\n \n") == ["0 exchange-unknown-format"])
  }

  @Test func takesLinearTimeForAnything() {
    let noise = String(repeating: "<a b=\"c\">&amp;</a>\n", count: 20_000)
    #expect(problems("<tmx>\(noise)</tmx>") == ["1 exchange-unknown-format"])
    let table = "key,en,fa\n" + String(repeating: "a,\"b\"\"\",\"c\nd\"\n", count: 20_000)
    #expect(ExchangeFormat.read(Array(table.utf8), file: "t").files.first?.units.count == 20_000)
  }
}
