// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Why a metric has no value.
public enum MetricAbsence: Hashable, Sendable {
  /// No source has a column for this measure.
  case noColumn(MeasureID)
  /// No row passes the filter on the days in question.
  case noRows
  /// The rows are there, but all their values of this measure are missing.
  case allMissing(MeasureID)
  /// The denominator is zero.
  case zeroDenominator
  /// No row is a post: none has a post's id.
  case noPosts
  /// The slice would split a stock, which belongs to a page, by what brought it.
  case notSplit(MeasureID)
  /// Rows have one or the other, but none of one network has both sides of the ratio.
  case nothingPaired(MeasureID, MeasureID)
  /// Both sides of the ratio stand in files of their own, which have no days in common.
  case noDaysInCommon(MeasureID, MeasureID)
  /// Files that have a measure do not tell what the rows are chosen by.
  case notTold(Dimension, of: MeasureID)
}

/// What a reader should know of how a value came about.
public enum MetricNote: Hashable, Sendable {
  /// People are counted once a row, so the sum says more than there were.
  case countsPeopleAgain
  /// So many values of a measure are missing and are in no sum.
  case missingValues(MeasureID, count: Int)
  /// So many rows lack one side of the ratio and are in neither.
  case unpairedRows(Int)
  /// These measures were read, of those that could have been.
  case uses([MeasureID])
  /// It is the mean of so many rates of posts or days.
  case meanOf(Int, RateSpan)
  /// It is the value in the middle of so many cases.
  case medianOf(Int)
  /// It is a mean that weighs rows, since they stand for several cases.
  case weightedMean
  /// Revenue is that of paid rows.
  case revenueOfPaidRows
  /// Revenue is that of rows with ad spend, since none tells its source.
  case revenueOfRowsWithSpend
  /// So many rows have a measure but nothing of the ad spend that it is divided into, or have ad
  /// spend but not the measure, and are not in it.
  case rowsLeftOut(having: MeasureID, without: MeasureID, count: Int)
  /// Both sides stand in rows of their own, and those of the same network are divided.
  case pairsNetworks(MeasureID, MeasureID)
  /// Nothing tells what of one side belongs to the other, so all of it is divided by all of it.
  case dividesAll(MeasureID, by: MeasureID)
  /// On these days the files of a measure have no rows, so that the other side of the ratio is not
  /// counted on them either.
  case daysLeftOut([DayRange], without: MeasureID, other: MeasureID)
  /// On these days the files of a measure have no rows, while what it is set against is counted.
  case daysUncovered([DayRange], without: MeasureID)
  /// Revenue of so many rows for which nothing was spent is left out.
  case freeRevenueLeftOut(Int)
  /// The return of so many rows is left out, since nothing is known of what their networks cost.
  case returnWithoutCostsLeftOut(Int)
}

/// A metric's value over some days and observations, or why there is none.
public struct MetricResult: Hashable, Sendable {
  /// The value; ratios as ratios, so 0.25 for 25 %.
  public var value: Double?
  /// What is divided; `nil` when the metric is no ratio.
  public var numerator: Double?
  /// What it is divided by.
  public var denominator: Double?
  /// Why there is no value.
  public var absence: MetricAbsence?
  /// What a reader should know.
  public var notes: [MetricNote]
  /// Whether its single days say nothing: its sides stand in rows of their own, or networks without
  /// costs are left out.
  public var isOfLedgers = false
  /// The rows that it comes from, by source in the order of the plan.
  public var rows: [SourceRows] = []
}
