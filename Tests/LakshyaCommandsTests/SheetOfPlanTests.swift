// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Sheets of a workbook that a plan names one by one.
@Suite struct SheetOfPlanTests {
  private func report(_ files: String) throws -> CommandRun {
    let sheets = [("Dhaka", 4), ("Sylhet", 5)].map { name, leads in
      (
        name: name,
        rows: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>date</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>leads</t></is></c></row>"
          + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>2026-03-02</t></is></c>"
          + "<c r=\"B2\"><v>\(leads)</v></c></row>"
      )
    }
    let place = try Workplace(
      plan: "report: { period: { month: 2026-03 } }\ndata:\n\(files)\n", data: "")
    _ = try place.folder.write(Workbook(sheets: sheets).data, to: "shops.xlsx")
    return CommandRun("report", place.plan, "--format", "json")
  }

  @Test func readsEachWithASetOfItsOwn() throws {
    let run = try report(
      "  - { file: shops.xlsx, sheet: Dhaka, set: { network: facebook } }\n"
        + "  - { file: shops.xlsx, sheet: Sylhet, set: { network: x } }")
    #expect(run.error == "")
    let leads = try JSONTree(run.output)["metrics"].items.filter { $0["id"].text == "leads" }
    let values = leads.map { "\($0["where"]["network"].text ?? "all") \($0["value"].number ?? 0)" }
    #expect(Set(values).isSuperset(of: ["all 9.0", "facebook 4.0", "x 5.0"]))
  }

  @Test(arguments: ["Dhaka", "[Sylhet, dhaka]"])
  func countsNoSheetTwice(sheet: String) throws {
    let run = try report(
      "  - { file: shops.xlsx, sheet: Dhaka }\n  - { file: shops.xlsx, sheet: \(sheet) }")
    #expect(run.error.contains(try Words("en").text("issue.repeated-file", ["path": "shops.xlsx"])))
  }
}
