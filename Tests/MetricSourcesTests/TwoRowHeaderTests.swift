// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Names that are merged over several columns, with what these are below them.
@Suite struct TwoRowHeaderTests {
  @Test(arguments: [
    "Date,Network,Reach,,Spend,\n,,Planned,Actual,Planned,Actual\n2026-03-01,Facebook,1,2,3,4\n",
    "Date,Reach,,,Likes,,\n,Facebook,Instagram,X,Facebook,Instagram,X\n2026-03-01,1,2,3,4,5,6\n",
    "তারিখ,রিচ,,খরচ,\n,লক্ষ্য,অর্জন,বাজেট,প্রকৃত\n2026-03-01,1,2,3,4\n",
    "Date,Reach,\nThe day,Q1 plan,Q1 result\n2026-03-01,1,2\n",
  ])
  func refusesAHeaderWithNamesBelowItsGaps(text: String) {
    let reading = read(text)
    #expect(reading.problems == ["data.csv:1 header-of-two-rows"])
    #expect(reading.table == nil)
  }

  @Test(arguments: [
    "date,reach,likes,\n(day),(people),(people),remark\n2026-03-01,5,6,\n",
    "date,reach,\n1 March 2026,5,note\n2 March 2026,6,7\n",
    "date,reach,likes\n,people,people\n2026-03-01,5,6\n",
  ])
  func takesOtherRowsBelowAHeaderAsBefore(text: String) {
    #expect(!read(text).issues.contains { $0.code == .headerOfTwoRows })
    #expect(read(text).values("reach").first == 5)
  }
}
