// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// The file as a whole.
extension IssueCode {
  /// The plan holds nothing.
  public static let emptyPlan: IssueCode = "empty-plan"
  /// The plan is larger than any plan; `limit` is in megabytes.
  public static let planTooLarge: IssueCode = "plan-too-large"
  /// The plan is not UTF-8.
  public static let planNotUTF8: IssueCode = "plan-not-utf-8"
  /// The YAML cannot be read; `problem` says why, in the words of the YAML reader, where no other code
  /// does.
  public static let invalidYAML: IssueCode = "invalid-yaml"
  /// A `key` stands twice in one mapping.
  public static let repeatedKey: IssueCode = "repeated-key"
}

/// Keys and shapes.
extension IssueCode {
  /// A `key` that plans do not have at this place.
  public static let unknownKey: IssueCode = "unknown-key"
  /// A `key` is missing.
  public static let missingKey: IssueCode = "missing-key"
  /// The value of a `key` should be a mapping.
  public static let expectedMapping: IssueCode = "expected-mapping"
  /// The value of a `key` should be a list.
  public static let expectedList: IssueCode = "expected-list"
  /// The value of a `key` should be a single value.
  public static let expectedScalar: IssueCode = "expected-scalar"
  /// Two goals or metrics have one `id`.
  public static let repeatedID: IssueCode = "repeated-id"
  /// A `section` of a report is named twice.
  public static let repeatedSection: IssueCode = "repeated-section"
  /// A `key` without a value, as a comma inside a value leaves it.
  public static let strayText: IssueCode = "stray-text"
  /// Sections are chosen for a `form` that has its own.
  public static let sectionsOfOtherForm: IssueCode = "sections-of-other-form"
  /// A `goal` was left out because of the problems told beside.
  public static let goalLeftOut: IssueCode = "goal-left-out"
  /// A `metric` was left out because of the problems told beside.
  public static let metricLeftOut: IssueCode = "metric-left-out"
  /// A `metric` was left out because one that it uses was, the `used`.
  public static let metricOfLeftOutMetric: IssueCode = "metric-of-left-out-metric"
  /// A `value` that is not one of those that a `key` takes.
  public static let unknownValue: IssueCode = "unknown-value"
}

/// Values.
extension IssueCode {
  /// A plan's `value` is no number.
  public static let planNotANumber: IssueCode = "plan-not-a-number"
  /// A plan's `value` is a number above the `largest` that plans have.
  public static let planNumberTooLarge: IssueCode = "plan-number-too-large"
  /// The `value` of a `key` is below zero, where nothing can be.
  public static let planNumberBelowZero: IssueCode = "plan-number-below-zero"
  /// A target's `value` is below zero, where the `metric` never is.
  public static let targetBelowZero: IssueCode = "target-below-zero"
  /// A target's `value` below zero, of which nobody can tell whether `metric` is to rise or fall to it.
  public static let targetWithoutDirection: IssueCode = "target-without-direction"
  /// A plan's `value` can be read as two numbers.
  public static let ambiguousPlanNumber: IssueCode = "ambiguous-plan-number"
  /// A plan's `value` is in the currency `found` and not in that of the report.
  public static let planAmountInOtherCurrency: IssueCode = "plan-amount-in-other-currency"
  /// A target's `value` is of no known form.
  public static let invalidTarget: IssueCode = "invalid-target"
  /// A target in percent for a `metric` that is no rate.
  public static let percentTargetForCount: IssueCode = "percent-target-for-count"
  /// A `target` above what the `metric` can reach by definition.
  public static let targetAboveMaximum: IssueCode = "target-above-maximum"
  /// A plan's `value` is no date.
  public static let planNotADate: IssueCode = "plan-not-a-date"
  /// A season in a `calendar` whose readers count none.
  public static let noSeasons: IssueCode = "no-seasons"
  /// The `value` of a `key` names no season or length of time.
  public static let planNotAPeriod: IssueCode = "plan-not-a-period"
  /// The `value` of a `key` is no whole number from `least` to `most`.
  public static let planNumberOutOfRange: IssueCode = "plan-number-out-of-range"
  /// A date with a year, month or day that its `calendar` lacks; `value` of `least` to `most`.
  public static let noSuchYear: IssueCode = "no-such-year"
  /// A month that no year has.
  public static let noSuchMonthInPlan: IssueCode = "no-such-month-in-plan"
  /// A day that its month lacks.
  public static let noSuchDay: IssueCode = "no-such-day"
  /// A date whose year is one of another `calendar`.
  public static let dateInOtherCalendar: IssueCode = "date-in-other-calendar"
  /// A period whose year, counted in the plan's `calendar`, lies generations back.
  public static let yearOfOtherCalendar: IssueCode = "year-of-other-calendar"
  /// A period that is stated in no way or in several.
  public static let invalidPeriod: IssueCode = "invalid-period"
  /// A period whose last day is before its first.
  public static let periodEndsBeforeItStarts: IssueCode = "period-ends-before-it-starts"
  /// A `locale` that is not known.
  public static let unknownLocale: IssueCode = "unknown-locale"
  /// A `currency` that is not known.
  public static let unknownCurrency: IssueCode = "unknown-currency"
  /// A `zone` that is not known.
  public static let unknownTimeZone: IssueCode = "unknown-time-zone"
  /// A source of a plan whose `value` is neither `paid` nor `organic`.
  public static let unknownSourceInPlan: IssueCode = "unknown-source-in-plan"
  /// A `dialect` that is not known.
  public static let unknownDialect: IssueCode = "unknown-dialect"
  /// The dialect `id` has no column that gives the day.
  public static let dialectWithoutDate: IssueCode = "dialect-without-date"
  /// The dialect `id` has no column by which files would be known.
  public static let dialectWithoutMark: IssueCode = "dialect-without-mark"
  /// A formula cannot be read.
  public static let invalidFormula: IssueCode = "invalid-formula"
  /// Bounds that are not one of `above`, `below` and `within`, or have no room between them.
  public static let invalidBounds: IssueCode = "invalid-bounds"
  /// Bounds for a `metric` whose total grows, so that it stays above nothing.
  public static let boundsOfTotal: IssueCode = "bounds-of-total"
  /// Bounds for a `metric` whose value on some of its days says nothing of that on all of them.
  public static let boundsOfUnlikeDays: IssueCode = "bounds-of-unlike-days"
  /// Parts of a rate, the `metric`, which do not add.
  public static let partsOfRate: IssueCode = "parts-of-rate"
  /// A part counts a `metric` that does not add to that of the `whole`.
  public static let partsOfOtherUnits: IssueCode = "parts-of-other-units"
  /// A percentage with a sign, the `value` of a `key` that takes a bound.
  public static let changeAsBound: IssueCode = "change-as-bound"
  /// A target's `value` that may be a change of the `metric` or where it is to come to.
  public static let ambiguousChange: IssueCode = "ambiguous-change"
  /// A `key` of what is measured, in a milestone.
  public static let keyOfMeasuredGoal: IssueCode = "key-of-measured-goal"
  /// `done` of a goal that is measured.
  public static let doneOfMeasuredGoal: IssueCode = "done-of-measured-goal"
  /// A `key` beside parts that have their own.
  public static let partsBesideKey: IssueCode = "parts-beside-key"
  /// Metrics whose formulas use each other, along a `path` back to the first.
  public static let formulaCycle: IssueCode = "formula-cycle"
  /// A formula whose values are in another unit than the `unit` that the plan gives.
  public static let formulaUnitMismatch: IssueCode = "formula-unit-mismatch"
  /// An amount of a `key` that is below zero.
  public static let negativeAmount: IssueCode = "negative-amount"
  /// A benchmark whose `name` rates with different denominators share.
  public static let ambiguousBenchmark: IssueCode = "ambiguous-benchmark"
  /// A benchmark's `value` above what the `metric` can be by definition.
  public static let benchmarkAboveMaximum: IssueCode = "benchmark-above-maximum"
}

/// Brands.
extension IssueCode {
  /// A logo whose file at `path` is no picture that browsers show.
  public static let unknownImageType: IssueCode = "unknown-image-type"
  /// A picture at a `path` that is cut off or damaged.
  public static let damagedImage: IssueCode = "damaged-image"
  /// A `value` that is no colour.
  public static let invalidColor: IssueCode = "invalid-color"
  /// A `key` without a colour, as YAML leaves one that is not in quotes.
  public static let missingColor: IssueCode = "missing-color"
  /// A `color` in which text cannot be read on light pages; `nearest` can.
  public static let accentPaleOnLight: IssueCode = "accent-pale-on-light"
  /// A `color` in which text cannot be read on dark pages; `nearest` can.
  public static let accentPaleOnDark: IssueCode = "accent-pale-on-dark"
}
