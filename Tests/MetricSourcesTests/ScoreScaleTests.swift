// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Answers whose scores are of another scale than from 1 to 5.
@Suite struct ScoreScaleTests {
  private func answers(_ scores: [Int]) -> SourceReading {
    let rows = scores.enumerated().map { "2026-03-\(10 + $0 % 20),\($1)\n" }
    return read("Date,CSAT\n" + rows.joined())
  }

  @Test func tellsAnswersOfWhichNoneIsAboveThree() {
    let reading = answers([1, 2, 3, 3, 2, 3])
    #expect(reading.problems == ["data.csv:1 scale-in-doubt"])
    #expect(reading.issues.first?.severity == .warning)
    #expect(
      reading.issues.first?.arguments == ["column": "CSAT", "count": 6, "least": 4])
    #expect(reading.issues.first?.hint?.code == "describe-dialect")
    #expect(reading.values("satisfied-responses").allSatisfy { $0 == 0 })
  }

  @Test func believesAFewLowAnswersAndThoseWithHighOnes() {
    #expect(answers([1, 2, 3]).issues == [])
    #expect(answers([1, 2, 3, 3, 2, 1, 4]).issues == [])
  }

  @Test func takesNothingOfAFileOfMostlyHigherScores() {
    let reading = answers([10, 9, 7, 3, 8])
    #expect(reading.table == nil)
    #expect(reading.figures.isEmpty)
    #expect(reading.summary.rejected == 4)
    #expect(reading.issues.filter { $0.code == .scoreTooHigh }.count == 4)
    let told = reading.issues.first { $0.code == .otherScale }
    #expect(told?.severity == .error)
    #expect(told?.arguments == ["column": "CSAT", "best": 5])
  }

  @Test func tellsLowScoresBesideSomeThatAreTooHigh() {
    let reading = answers([3, 2, 1, 10])
    #expect(Set(reading.issues.map(\.code)) == [.scoreTooHigh, .scaleInDoubt])
    #expect(reading.values("survey-responses").count == 3)
    #expect(answers([5, 2, 1, 10]).issues.map(\.code) == [.scoreTooHigh])
  }

  @Test(arguments: ["4.5", "80%"])
  func tellsScoresThatAreMeansOrShares(score: String) {
    let reading = read("Timestamp,CSAT\n2026-03-01 10:00,\(score)\n2026-03-02 10:00,\(score)\n")
    #expect(reading.problems == ["data.csv:1 scores-not-whole"])
    #expect(reading.issues.first?.arguments == ["column": "CSAT", "best": 5])
    #expect(reading.issues.first?.hint?.code == "export-single-answers")
    // What the hint says is read.
    let sums = read("date,satisfied-responses,survey-responses\n2026-03-01,8,10\n")
    #expect(sums.issues == [])
    #expect(sums.values("satisfied-responses") == [8])
  }
}
