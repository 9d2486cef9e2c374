// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// The file as a whole.
extension IssueCode {
  /// The file holds nothing but blank lines.
  public static let emptyFile: IssueCode = "empty-file"
  /// The file is no text.
  public static let binaryFile: IssueCode = "binary-file"
  /// The file is compressed, and damaged or cut off.
  public static let damagedArchive: IssueCode = "damaged-archive"
  /// The file is one list in JSON, of which lines cannot be read one by one.
  public static let jsonList: IssueCode = "json-list"
  /// A `column` says that rows are of several `values`, which have the same visits or days in them.
  public static let overlappingRows: IssueCode = "overlapping-rows"
  /// What `columns` have is there again for each value of a `column`, and is not read.
  public static let repeatedMeasures: IssueCode = "repeated-measures"
  /// The rows of a `column` come to a `sum` above the file's own `total`; it is not read.
  public static let sumAboveTotal: IssueCode = "sum-above-total"
  /// A second table begins in the file, with another header.
  public static let severalTables: IssueCode = "several-tables"
  /// There is a header and nothing below it.
  public static let noRows: IssueCode = "no-rows"
  /// Each line of the file is one cell in quotation marks.
  public static let quotedLines: IssueCode = "quoted-lines"
  /// The `columns` are months, days or networks, which rows should tell.
  public static let wideTable: IssueCode = "wide-table"
  /// The `columns` are networks, and were read as measures of the team's own.
  public static let networksAsColumns: IssueCode = "networks-as-columns"
  /// The dates have no year and pass the end of one at a `value`; the plan gives them one `year`.
  public static let yearPasses: IssueCode = "year-passes"
}

/// The header and what the plan says of it.
extension IssueCode {
  /// The header has more columns than the `limit`.
  public static let tooManyColumns: IssueCode = "too-many-columns"
  /// No column gives the day of its row.
  public static let noDateColumn: IssueCode = "no-date-column"
  /// The plan maps a `column` that the `file` lacks.
  public static let unknownColumn: IssueCode = "unknown-column"
  /// The plan maps one `column` twice.
  public static let columnMappedTwice: IssueCode = "column-mapped-twice"
  /// The plan maps a `column` to a name without a letter or digit.
  public static let emptyColumnTarget: IssueCode = "empty-column-target"
  /// The columns `first` and `second` both stand for `target`.
  public static let twoColumnsForOne: IssueCode = "two-columns-for-one"
  /// The name of a `column` says that it has what has come up to each day; it is not read.
  public static let runningTotalColumn: IssueCode = "running-total-column"
  /// The name of a `column` that the plan uses is that of a rate, score or price, of which `count`
  /// values would be added; it is not read.
  public static let rateColumn: IssueCode = "rate-column"
  /// The header has a second row with `names` below `groups`, so that no column has a whole name.
  public static let headerOfTwoRows: IssueCode = "header-of-two-rows"
  /// The `columns` are another table beside the first, and are not read.
  public static let tableBeside: IssueCode = "table-beside"
  /// A `column` that nothing asks for occurs again.
  public static let repeatedColumn: IssueCode = "repeated-column"
  /// The column with this `number` has values but no name.
  public static let unnamedColumn: IssueCode = "unnamed-column"
}

/// Rows that cannot be cut into cells.
extension IssueCode {
  /// A row is longer than the `limit`, in mebibytes.
  public static let rowTooLong: IssueCode = "row-too-long"
  /// A row has a byte of zero, which no text has.
  public static let zeroByte: IssueCode = "zero-byte"
  /// A row has bytes that are no character in the `encoding` of its file.
  public static let invalidCharacter: IssueCode = "invalid-character"
  /// A `byte` is not UTF-8.
  public static let invalidUTF8: IssueCode = "invalid-utf-8"
  /// A quoted cell does not end where it should.
  public static let unclosedQuote: IssueCode = "unclosed-quote"
  /// A closing quote is followed by more than a delimiter.
  public static let textAfterQuote: IssueCode = "text-after-quote"
  /// A row has fewer cells (`found`) than the header has columns (`expected`).
  public static let tooFewFields: IssueCode = "too-few-fields"
  /// A row has more cells (`found`) than the header has columns (`expected`).
  public static let tooManyFields: IssueCode = "too-many-fields"
}

/// Damaged cells; each names its `value` and `column`.
extension IssueCode {
  /// The cell that should give the day is empty.
  public static let missingDate: IssueCode = "missing-date"
  /// The text is no date.
  public static let notADate: IssueCode = "not-a-date"
  /// Day and month cannot be told apart.
  public static let ambiguousDate: IssueCode = "ambiguous-date"
  /// In a date such as `20-Mar-26`, day and year cannot be told apart.
  public static let dayOrYear: IssueCode = "day-or-year"
  /// The year suggests a calendar other than the Gregorian.
  public static let unknownCalendar: IssueCode = "unknown-calendar"
  /// The `month` has only so many `days`.
  public static let noSuchDate: IssueCode = "no-such-date"
  /// There is no month with this number.
  public static let noSuchMonth: IssueCode = "no-such-month"
  /// The date does not exist in its calendar.
  public static let noSuchDateInCalendar: IssueCode = "no-such-date-in-calendar"
  /// The year of a date is of another calendar than the name of its month.
  public static let monthOfOtherCalendar: IssueCode = "month-of-other-calendar"
  /// The date has no year.
  public static let missingYear: IssueCode = "missing-year"
  /// A time with an offset needs a zone to tell its day.
  public static let timestampNeedsZone: IssueCode = "timestamp-needs-zone"
  /// The text is no number.
  public static let notANumber: IssueCode = "not-a-number"
  /// A separator may group thousands or begin a fraction.
  public static let ambiguousNumber: IssueCode = "ambiguous-number"
  /// Digits are not grouped by thousands or by lakhs.
  public static let wrongGrouping: IssueCode = "wrong-grouping"
  /// The digits are of more than one script.
  public static let mixedDigits: IssueCode = "mixed-digits"
  /// The number is beyond all measure.
  public static let numberTooLarge: IssueCode = "number-too-large"
  /// A source is neither `paid` nor `organic`.
  public static let unknownSource: IssueCode = "unknown-source"
  /// A spreadsheet has turned a number into a date, such as 3.4 into `3.апр`.
  public static let numberTurnedDate: IssueCode = "number-turned-date"
  /// An id of a post that a spreadsheet has rounded, such as `1.77E+18`.
  public static let idTurnedNumber: IssueCode = "id-turned-number"
  /// The text is no length of time.
  public static let notADuration: IssueCode = "not-a-duration"
  /// A score is above the `best` one.
  public static let scoreTooHigh: IssueCode = "score-too-high"
  /// A score is below the `least` one.
  public static let scoreTooLow: IssueCode = "score-too-low"
  /// A percentage stands where something is counted or added.
  public static let shareIsNoCount: IssueCode = "share-is-no-count"
  /// A level, such as of followers, is below zero.
  public static let negativeLevel: IssueCode = "negative-level"
  /// A whole month, week or quarter stands for a day.
  public static let wholePeriod: IssueCode = "whole-period"
  /// What an empty cell takes from above it could not be read there.
  public static let refusedAbove: IssueCode = "refused-above"
  /// A `value` has a year of two digits, and it is not clear which of its numbers that is, or of what.
  public static let unclearYear: IssueCode = "unclear-year"
}

/// Columns of which something is to be known, though they were read; each names its `column`, the
/// first `value` of the kind and the `count` of them.
extension IssueCode {
  /// Amounts are in another currency than that of the `plan`, and missing.
  public static let amountsInOtherCurrency: IssueCode = "amounts-in-other-currency"
  /// Numbers were multiplied by a `factor`, as the header says: `in thousands`.
  public static let scaledNumbers: IssueCode = "scaled-numbers"
  /// Numbers are written short, as `1.2K`, and so are rounded.
  public static let roundedNumbers: IssueCode = "rounded-numbers"
  /// Amounts in toman were read as rials.
  public static let amountsInToman: IssueCode = "amounts-in-toman"
  /// Counts are below zero.
  public static let negativeCounts: IssueCode = "negative-counts"
  /// Counts have fractions.
  public static let fractionalCounts: IssueCode = "fractional-counts"
  /// A column of the team's own is not read, for a number in it could be two.
  public static let unclearColumn: IssueCode = "unclear-column"
  /// What should be times of day are none.
  public static let notTimesOfDay: IssueCode = "not-times-of-day"
  /// Words should say yes or no, or the like, and are not known.
  public static let unknownWords: IssueCode = "unknown-words"
  /// Rows are about whole months, weeks or quarters and count for one day of each.
  public static let rowsOfPeriods: IssueCode = "rows-of-periods"
}

/// JSON Lines.
extension IssueCode {
  /// A line is no JSON object of single values.
  public static let invalidJSONLine: IssueCode = "invalid-json-line"
  /// A `key` that objects have only far below the beginning of the file.
  public static let lateKey: IssueCode = "late-key"
}

/// Dialects.
extension IssueCode {
  /// The header fits several `dialects` equally.
  public static let severalDialects: IssueCode = "several-dialects"
  /// The header is that of a `dialect` that has to be named, and the file was read as generic.
  public static let mayBeDialect: IssueCode = "may-be-dialect"
  /// There is no header of the `dialect` that the plan names.
  public static let dialectNotFound: IssueCode = "dialect-not-found"
  /// The rows of a `dialect` tell of no day.
  public static let undatedTotals: IssueCode = "undated-totals"
  /// Amounts are in another `currency` than the `plan` has.
  public static let otherCurrency: IssueCode = "other-currency"
  /// `count` rows are about several days each and count for the last of them.
  public static let rowsOfSeveralDays: IssueCode = "rows-of-several-days"
  /// Dates such as `value` were read as a `day`, for others of the file leave no choice.
  public static let dateOrderShown: IssueCode = "date-order-shown"
  /// Dates such as `value`, which were read as a `day`, could be others.
  public static let dateOrderInDoubt: IssueCode = "date-order-in-doubt"
  /// A spreadsheet has turned day and month of dates such as `value`, which were read as a `day`.
  public static let datesTurned: IssueCode = "dates-turned"
  /// A spreadsheet may have turned dates such as `value`, so that they would be a `day`.
  public static let datesMayBeTurned: IssueCode = "dates-may-be-turned"
  /// `count` rows have the id of an earlier one, which counts as the last of them has it.
  public static let repeatedIDs: IssueCode = "repeated-ids"
  /// `count` rows have the id of an earlier one and were added; `first` and `second` are lines.
  public static let recurringIDs: IssueCode = "recurring-ids"
  /// `count` rows have values of a day where others have all that posts have had, or the reverse.
  public static let otherKindOfValues: IssueCode = "other-kind-of-values"
  /// Moments were read as days in UTC.
  public static let daysInUTC: IssueCode = "days-in-utc"
  /// A sheet that is named so has the sums of the others, and does not count.
  public static let sheetSumsOthers: IssueCode = "sheet-sums-others"
  /// A sheet has the name of one that sums up the others, but other sums; it was added.
  public static let sheetMaySumOthers: IssueCode = "sheet-may-sum-others"
  /// On each of `count` days a sheet has what the others have, and does not count.
  public static let sheetRepeatsOthers: IssueCode = "sheet-repeats-others"
  /// On each of `count` days a sheet has the `measures` that the others have, which do not count.
  public static let sheetRepeatsPart: IssueCode = "sheet-repeats-part"
  /// On `count` of its `days` a sheet has what the others come to; it was added.
  public static let sheetMayRepeatOthers: IssueCode = "sheet-may-repeat-others"
  /// On `count` days a sheet has of some `measures` what the others come to; it was added.
  public static let sheetMayRepeatMeasures: IssueCode = "sheet-may-repeat-measures"
  /// On `count` of its `days` a file has what the other files come to; it was added.
  public static let fileMayRepeatOthers: IssueCode = "file-may-repeat-others"
  /// By its name a file has what is planned; it was added.
  public static let fileOfPlan: IssueCode = "file-of-plan"
  /// By its name a sheet has what is planned, and does not count.
  public static let sheetOfPlan: IssueCode = "sheet-of-plan"
  /// Nothing is read of the `sheet`.
  public static let sheetPassedOver: IssueCode = "sheet-passed-over"
  /// A workbook has no `sheet` of the name that a plan has.
  public static let noSuchSheet: IssueCode = "no-such-sheet"
  /// A plan names sheets of a file that is no workbook.
  public static let noSheets: IssueCode = "no-sheets"
  /// The `sheets` of a workbook are hidden, and nothing is read of them.
  public static let hiddenSheets: IssueCode = "hidden-sheets"
  /// Only the hidden `sheets` of a workbook have data.
  public static let dataInHiddenSheets: IssueCode = "data-in-hidden-sheets"
  /// The values of `count` formulas, of which the first is in a `cell`, are not in the workbook.
  public static let formulasWithoutValues: IssueCode = "formulas-without-values"
  /// A workbook is of a version of Excel of which formulas and formats are not read.
  public static let earlierWorkbook: IssueCode = "earlier-workbook"
  /// The file is of a known `format` that is not read.
  public static let otherFormat: IssueCode = "other-format"
  /// Nothing is read of the `files` of an archive.
  public static let filesPassedOver: IssueCode = "files-passed-over"
  /// A password is needed to read an archive.
  public static let encryptedArchive: IssueCode = "encrypted-archive"
  /// An archive has no file that can be read.
  public static let noDataInArchive: IssueCode = "no-data-in-archive"
}
