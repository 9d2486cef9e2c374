// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Figures that sums of like rows would not give, through the whole command.
struct RowsOfReportsTests {
  /// The values of the metrics of the whole, by id.
  private func values(_ data: String, plan: String = "") throws -> [String: Double] {
    let place = try Workplace(
      plan: "report: { period: { month: 2026-03 } }\ndata: [ { file: posts.csv } ]\n" + plan,
      data: data)
    let run = CommandRun("report", place.plan, "--format", "json")
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
