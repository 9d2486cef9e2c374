// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// What is odd about rows that were read.
extension IssueCode {
  /// `count` rows have a `value` in the `column` that names a total, but are no sums of others.
  public static let unprovenTotals: IssueCode = "unproven-totals"
  /// `count` rows without a value in the `column` have what those with one come to, and were added.
  public static let unnamedTotals: IssueCode = "unnamed-totals"
  /// A `value` above the header says what numbers are in, and they are read as they stand.
  public static let unitAboveHeader: IssueCode = "unit-above-header"
  /// `count` rows of all networks, such as of a `value`, do not count, though they are no sums.
  public static let totalsUnlikeSums: IssueCode = "totals-unlike-sums"
  /// `count` rows of all networks, such as of a `value`, have what no other row has, and count.
  public static let rowsOfAllNetworks: IssueCode = "rows-of-all-networks"
  /// `count` rows have nothing but figures, and count on the day that stands above them.
  public static let rowsOfFigures: IssueCode = "rows-of-figures"
  /// A row has a `value` in a `column` that is not read which names a total, and was added.
  public static let possibleTotals: IssueCode = "possible-totals"
  /// A row has a `value` in a `column` that is not read which says that it is planned.
  public static let plannedRows: IssueCode = "planned-rows"
  /// Levels such as the `measures` go up and down as what is gained on a day does.
  public static let levelsLikeChanges: IssueCode = "levels-like-changes"
  /// `count` rows from a `day` on have nothing but zeros, as days that have not come yet.
  public static let daysAhead: IssueCode = "days-ahead"
  /// Ids of posts such as `value` were rounded by a spreadsheet.
  public static let roundedIDs: IssueCode = "rounded-ids"
  /// The `measures` of a `network` are there with the name of a `page` and without one, and add.
  public static let levelsWithoutPage: IssueCode = "levels-without-page"
  /// A `column` of audiences has nothing but numbers, and was `read` as `followers` or as `names`.
  public static let numbersAsAudience: IssueCode = "numbers-as-audience"
  /// `count` rows are the same as an earlier one, as `second` is the same as `first`.
  public static let repeatedRows: IssueCode = "repeated-rows"
  /// `count` rows are of a network `value` that is not known, and is spelt almost as one that is.
  public static let networkNearKnown: IssueCode = "network-near-known"
  /// `count` rows about whole periods have rows of days of them beside them.
  public static let periodsBesideDays: IssueCode = "periods-beside-days"
  /// The names `first` and `second` differ in case or spaces only.
  public static let spellingsOfOne: IssueCode = "spellings-of-one"
  /// `count` rows are about months, weeks or quarters of which the file `other` has days.
  public static let periodsBesideOtherDays: IssueCode = "periods-beside-other-days"
  /// A `column` has amounts in several `currencies`.
  public static let mixedCurrencies: IssueCode = "mixed-currencies"
  /// The `columns` are in several `currencies` by their names, and the plan has none.
  public static let currenciesOfColumns: IssueCode = "currencies-of-columns"
  /// Amounts such as `value` have three digits behind a point, which may group thousands.
  public static let amountsOfThousandths: IssueCode = "amounts-of-thousandths"
  /// `count` amounts of a `column` do not say whether they are in toman, as others do.
  public static let amountsWithoutUnit: IssueCode = "amounts-without-unit"
  /// `count` rows of an export of days are of a day that an earlier row has.
  public static let repeatedDays: IssueCode = "repeated-days"
  /// The values of the `measures` never fall on `count` days, as totals up to each day do not.
  public static let runningTotals: IssueCode = "running-totals"
  /// `count` rows have days decades away from the others, such as a `day`.
  public static let farDays: IssueCode = "far-days"
  /// None of the `count` answers in a `column` is at least `least`, the score that satisfied ones have.
  public static let scaleInDoubt: IssueCode = "scale-in-doubt"
  /// Most answers in a `column` are above the `best` score, so none was counted.
  public static let otherScale: IssueCode = "other-scale"
  /// The scores in a `column` are not whole ones up to the `best`, but means or shares.
  public static let scoresNotWhole: IssueCode = "scores-not-whole"
  /// `count` rows have no network in the `column` in which the first row has one.
  public static let blankNetworks: IssueCode = "blank-networks"
}
