// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics

/// A goal with all its words and figures.
public struct ComposedGoal: Sendable {
  /// Its name in the plan.
  public let id: String
  /// What readers call it.
  public let title: String
  /// What it is after, and where.
  public let kind: String
  /// The business objective that it serves.
  public let objective: String?
  /// How it stands.
  public let state: GoalState
  /// The state's name.
  public let stateLabel: String
  /// The progress bar, if there is progress to show.
  public let progress: ProgressBar?
  /// The progress bar with its values: now, due by now and to reach; `nil` where the values do not
  /// tell the progress.
  public let bullet: ChartScene?
  /// How it stands and what to do next, in whole sentences.
  public let sentences: [String]
  /// Its parts, each with a target of its own.
  public let parts: [ComposedGoalPart]
  /// Its figures, each with its name.
  public let figures: [LabelledText]
  /// About how wide the widest of its figures is on one line, at the usual size of text, in CSS
  /// pixels; ranges and dates may take several lines.
  package let figureWidth: Double
  /// Its way so far.
  public let chart: ChartScene?
  /// The values of the chart, by the reader's calendar.
  public let chartData: ComposedTable?
  /// What the values of the chart are called where they have to be asked for.
  public let chartDataLabel: String
  /// Its way so far, as small as a word.
  public let sparkline: ChartScene?
  /// Its tactics.
  public let tactics: [ComposedTactic]
  /// What a reader should know of the figures.
  public let notes: [String]
  /// How SMART it is.
  public let smart: ComposedSmart

  /// All its sentences as one text.
  public var text: String { sentences.joined(separator: " ") }
}

/// A goal in a line, as a page with all goals has room for.
public struct ComposedGoalLine: Sendable {
  /// What readers call it.
  public let title: String
  /// How it stands.
  public let state: GoalState
  /// The state's name.
  public let stateLabel: String
  /// The progress bar, if there is progress to show.
  public let progress: ProgressBar?
  /// Its way so far, as small as a word.
  public let sparkline: ChartScene?
  /// How it stands, in a sentence.
  public let sentence: String
}

/// A part of a goal with its words and figures.
public struct ComposedGoalPart: Sendable {
  /// What readers call it.
  public let title: String
  /// How it stands.
  public let state: GoalState
  /// The state's name.
  public let stateLabel: String
  /// The progress bar, if there is progress to show.
  public let progress: ProgressBar?
  /// What has come of what is to come.
  public let text: String
}

/// A bar from the start of a goal to its target.
public struct ProgressBar: Hashable, Sendable {
  /// The share that the text says; below nothing where the goal goes the wrong way.
  public let share: Double
  /// The part that is filled, 0 to 1.
  public let fraction: Double
  /// Where the filled part should end by now, 0 to 1.
  public let expected: Double
  /// The figure beside the bar.
  public let text: String
  /// The value that would be due by now, with what it is; `nil` where that goes without saying.
  public let expectedText: String?
  /// The bar in words, for those who do not see it.
  public let description: String
}

/// A tactic with its words and figures.
public struct ComposedTactic: Hashable, Sendable {
  /// What readers call it.
  public let title: String
  /// What was done of what was to be done.
  public let text: String
}

/// How SMART a goal is, in words.
public struct ComposedSmart: Sendable {
  /// A letter's verdict.
  public struct Verdict: Hashable, Sendable {
    /// The letter.
    public let letter: SmartLetter
    /// Its name.
    public let label: String
    /// Whether the goal has it; `nil` where nobody can tell.
    public let met: Bool?
    /// Why.
    public let reason: String
    /// What would mend it; `nil` where nothing has to be.
    public let remedy: String?
  }

  /// The verdicts in the order of the letters.
  public let verdicts: [Verdict]
  /// What its makers should know, by code and in words.
  public let cautions: [(code: String, text: String)]
  /// The letters as one line, such as `SMART: 4 of 5`.
  public let summary: String
}
