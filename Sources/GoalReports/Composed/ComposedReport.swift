// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
public import InputDiagnostics
public import LocalizedFormatting

/// A report with all its words, figures and directions decided, for one locale.
///
/// Texts carry isolates as their characters (`TextIsolate`); each renderer writes them its own
/// way and decides nothing else.
public struct ComposedReport: Sendable {
  /// The results that it tells of.
  public let model: ReportModel
  /// The locale it is written for.
  public let locale: LocaleIdentifier
  /// The direction in which it reads.
  public let direction: TextDirection
  /// The title.
  public let title: String
  /// Whose report it is.
  public let organization: String?
  /// What it shows of the organization besides.
  public let brand: ComposedBrand
  /// The period alone, such as `فروردین ۱۴۰۵`.
  public let period: String
  /// The lines under the title: the period and the day it stands at.
  public let facts: [LabelledText]
  /// How much it tells.
  public let form: ReportForm
  /// How many goals stand how, one text a state, worst first.
  public let summary: [ComposedStateCount]
  /// All goals in the order of the plan, whichever parts the report has; empty in a summary that
  /// is to serve as nothing but a page.
  public let goals: [ComposedGoal]
  /// The parts, in reading order.
  public let sections: [ComposedSection]
  /// Every metric of the model as text, in the same order; empty where `goals` is.
  public let metricTexts: [String]
  /// What a report by period tells; `nil` of other forms.
  public let periods: ComposedPeriods?
  /// Every figure as a row of one table; empty where they were not asked for.
  public let figures: [ComposedFigure]
  /// The problems of the model and of composing, in the order of the notes.
  public let issues: [ComposedIssue]
  /// What it was made with.
  public let versions: ReportVersions
  /// The versions as a line of text.
  public let versionLine: String
  /// The text of a link past what stands before the contents.
  public let skipLabel: String
  /// What links to the same report in other languages are called.
  public let languagesLabel: String
}

/// A text and what it is.
public struct LabelledText: Hashable, Sendable {
  /// What the text is.
  public let label: String
  /// The text.
  public let text: String

  /// Labels a text.
  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}

/// How many goals stand in one way.
public struct ComposedStateCount: Hashable, Sendable {
  /// The state.
  public let state: GoalState
  /// The state's name.
  public let label: String
  /// How many goals.
  public let count: String
}

/// A problem in the reader's language.
public struct ComposedIssue: Hashable, Sendable {
  /// The problem.
  public let issue: InputIssue
  /// What is wrong.
  public let text: String
  /// What to try.
  public let hint: String?
}

/// The versions that figures and words depend on.
public struct ReportVersions: Hashable, Sendable {
  /// The version of the product.
  public let lakshya: String
  /// The version of ICU.
  public let icu: String
  /// The version of CLDR's data.
  public let cldr: String
  /// The calendar tables.
  public let calendars: String

  /// Names versions.
  public init(lakshya: String, icu: String, cldr: String, calendars: String) {
    self.lakshya = lakshya
    self.icu = icu
    self.cldr = cldr
    self.calendars = calendars
  }
}

/// A part of a report.
public struct ComposedSection: Sendable {
  /// What a section holds.
  public enum Content: Sendable {
    case goals([ComposedGoal])
    case goalLines([ComposedGoalLine])
    case table(ComposedTable)
    case definitions([ComposedDefinition])
    case notes([ComposedNote])
  }

  /// A name that never changes with the language, for anchors.
  public let id: String
  /// The heading.
  public let heading: String
  /// A sentence under the heading.
  public let introduction: String?
  /// Its content as charts; the content has every figure that they show.
  public let charts: [ChartScene]
  /// What it holds.
  public let content: Content
}

/// A table with a heading in each row.
public struct ComposedTable: Sendable {
  /// The heading over the row headings.
  public let corner: String
  /// The headings of the columns.
  public let columns: [String]
  /// The rows.
  public let rows: [Row]
  /// The columns that hold words instead of figures, by their places in `columns`.
  public var wordColumns: Set<Int> = []

  /// A row of a table.
  public struct Row: Sendable {
    /// The heading of the row.
    public let heading: String
    /// A cell for each column.
    public let cells: [String]
  }

  /// The table with each of its texts written another way.
  public func mapped(_ rewrite: (String) -> String) -> ComposedTable {
    ComposedTable(
      corner: rewrite(corner), columns: columns.map(rewrite),
      rows: rows.map { Row(heading: rewrite($0.heading), cells: $0.cells.map(rewrite)) },
      wordColumns: wordColumns)
  }
}

/// What a metric means and how it adds up.
public struct ComposedDefinition: Hashable, Sendable {
  /// The metric's name.
  public let term: String
  /// What it means, with its denominator.
  public let text: String
  /// How its values add up.
  public let aggregation: String
  /// The rows of files that its value for the whole comes from; `nil` where there are none.
  public let sources: String?
}

/// A remark that a reader should see.
public struct ComposedNote: Hashable, Sendable {
  /// How much it costs the reader.
  public let severity: IssueSeverity
  /// The place it speaks of, as compilers write it.
  public let place: String?
  /// The remark.
  public let text: String
  /// What to try.
  public let hint: String?
}
