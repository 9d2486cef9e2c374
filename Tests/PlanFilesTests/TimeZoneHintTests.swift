// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import PlanFiles
import Testing

struct TimeZoneHintTests {
  @Test(arguments: [
    ("Asia/Dhaca", "Asia/Dhaka"), ("Dhaka", "Asia/Dhaka"), ("Europe/Tehran", "Asia/Tehran"),
    ("Europe/Istambul", "Europe/Istanbul"), ("new york", "America/New_York"),
    ("Kathmandoo", "Asia/Kathmandu"), ("asia/kabull", "Asia/Kabul"),
  ])
  func namesTheZoneThatIsMeant(name: String, zone: String) {
    #expect(
      IssueHint.timeZone(near: name) == IssueHint("did-you-mean", ["suggestion": .text(zone)]))
  }

  @Test(arguments: ["", "/", "Asia/Shangri-La", "BDT", String(repeating: "é", count: 100_000)])
  func showsWhatNamesLookLikeWhereNoneIsNear(name: String) {
    #expect(IssueHint.timeZone(near: name) == IssueHint("iana-zone"))
  }
}
