// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `lakshya check`: how SMART the goals of a plan are.
struct CheckCommandTests {
  private static let samples = ["tea-shop", "b2b-company", "online-shop", "saas-company"]

  private func path(_ sample: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../samples/\(sample)/plan.yaml").standardizedFileURL.path()
  }

  @Test(arguments: samples, ["en", "bn", "ne", "fa"])
  func tellsEverySampleInEveryLanguage(sample: String, locale: String) throws {
    let run = CommandRun("check", path(sample), "--locale", locale)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error == "")
    let words = try Words(locale)
    for letter in ["specific", "measurable", "attainable", "relevant", "time-bound"] {
      #expect(run.output.contains(try words.text("smart.\(letter)")))
    }
    // Nothing of another language stands in.
    #expect(locale == "en" || !run.output.contains("Its metric fits"))
    #expect(!run.output.contains("{") && !run.output.contains("smart."))
  }

  @Test func writesVerdictsForPrograms() throws {
    let run = CommandRun("check", path("tea-shop"), "--format", "json", "--locale", "en")
    let check = try JSONTree(run.output)
    #expect(check["schema"].text == "lakshya-check/1")
    let goals = check["goals"].items
    let facebook = try #require(goals.first { $0["id"].text == "leads-facebook" })
    let smart = facebook["smart"]
    #expect(smart.keys == ["specific", "measurable", "attainable", "relevant", "timeBound"])
    #expect(smart["specific"]["met"].value as? Bool == true)
    #expect(smart["attainable"]["met"].value as? Bool == false)
    #expect(smart["attainable"]["reason"]["text"].text?.contains("2.2 times as much") == true)
    #expect(smart["attainable"]["remedy"]["text"].text?.hasPrefix("Aim for 469") == true)
    #expect(smart["specific"]["remedy"].isNull)
  }

  @Test func speaksTheLanguageAskedForElseThePlans() throws {
    let plans = CommandRun("check", path("tea-shop")).output
    #expect(plans == CommandRun("check", path("tea-shop"), "--locale", "fa").output)
    #expect(
      CommandRun("check", path("tea-shop"), "--language", "ne").output
        == CommandRun("check", path("tea-shop"), "--locale", "ne").output)
  }

  @Test func endsAsItFindsThings() throws {
    #expect(CommandRun("check", path("tea-shop"), "--strict").status == 1)
    #expect(CommandRun("check", "no-such-plan.yaml").status == 2)
    #expect(CommandRun("check").status == 2)
    #expect(CommandRun("check", path("tea-shop"), "--format", "html").status == 2)
    let two = CommandRun("check", "no-such-plan.yaml", path("tea-shop"))
    #expect(two.status == 1 && two.output.contains("SMART"))
  }
}
