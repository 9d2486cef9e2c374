// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Figures that sums of like rows would not give, through the whole command.
struct RowsOfReportsTests {
  private func report(_ data: String, plan: String = "", timeZone: String? = nil) throws
    -> CommandRun
  {
    let zone = timeZone.map { ", time-zone: \($0)" } ?? ""
    let place = try Workplace(
      plan: "report: { period: { month: 2026-03 }\(zone) }\ndata: [ { file: posts.csv } ]\n"
        + plan,
      data: data)
    return CommandRun("report", place.plan, "--format", "json")
  }

  /// The values of the metrics of the whole, by id.
  private func values(_ data: String, plan: String = "") throws -> [String: Double] {
    let run = try report(data, plan: plan)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let metrics = try #require(root["metrics"] as? [[String: Any]])
    return Dictionary(
      metrics.filter { ($0["where"] as? [String: String])?.isEmpty == true }
        .compactMap { metric in
          (metric["value"] as? Double).map { (metric["id"] as? String ?? "", $0) }
        }
    ) { first, _ in first }
  }

  @Test func keepsTheMedianOfTimes() throws {
    let times = try values(
      "date,network,response_time\n2026-03-02,x,60\n2026-03-02,x,300\n2026-03-02,x,7200\n")
    #expect(times["response-time"] == 300)
  }

  @Test func keepsTheRatesOfPosts() throws {
    let posts = try values(
      "date,network,post_id,engagements,reach\n2026-03-02,x,a,10,100\n2026-03-02,x,b,5,500\n")
    #expect(posts["mean-engagement-rate-by-reach"] == 0.055)
  }

  @Test func keepsTheTimesOfPosts() throws {
    let rows = (1...6).map { "2026-03-0\($0) \($0 < 4 ? "09:30" : "20:15"),x,p\($0),\($0)" }
    let run = try report("date,network,post_id,likes\n" + rows.joined(separator: "\n") + "\n")
    let times = try JSONTree(run.output)["postingTimes"]["metrics"][0]
    #expect(times["best"].text == "18:00-21:00")
    #expect(times["needed"].number == 3)
    #expect(times["kinds"].items.map { $0["kind"].text } == ["09:00-12:00", "18:00-21:00"])
    #expect(times["kinds"].items.map { $0["usual"].number } == [2, 5])
    let hours = try JSONTree(run.output)["postingHours"]["metrics"][0]
    #expect(hours["kinds"].items.map { $0["kind"].text } == ["09:00-10:00", "20:00-21:00"])
  }

  @Test func keepsTheTimesOfPostsOfKnownExports() throws {
    let header =
      #""Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate","retweets","replies","likes""#
    let rows = (1...6).map { post in
      let time = post < 4 ? "09:30" : "20:15"
      return #""13\#(post)","https://x.com/a","t","2026-03-0\#(post) \#(time) +0000","100.0","#
        + #""\#(post).0","0.01","0.0","0.0","\#(post).0""#
    }
    let run = try report(
      ([header] + rows).joined(separator: "\n") + "\n", timeZone: "Asia/Dhaka")
    let times = try JSONTree(run.output)["postingTimes"]["metrics"].items
    #expect(!times.isEmpty)
    // 20:15 in UTC is 02:15 in Dhaka.
    #expect(times.allSatisfy { $0["best"].text == "00:00-03:00" })
  }

  @Test func keepsTheRowsThatAFormulaAsksFor() throws {
    let own = try values(
      "date,network,likes\n2026-03-02,x,3\n2026-03-02,x,9\n2026-03-02,x,4\n",
      plan:
        "metrics: [ { id: best-post, formula: max(likes) }, { id: usual, formula: median(likes) } ]\n"
    )
    #expect(own["best-post"] == 9)
    #expect(own["usual"] == 4)
  }
}
