// SPDX-License-Identifier: Apache-2.0

/// How the values of a measure or metric over days, posts and networks become one value.
public enum Aggregation: String, Hashable, Sendable, CaseIterable {
  /// Values add.
  case sum
  /// Values add, but count people more than once: a sum overstates how many there were.
  case uniqueSum = "unique-sum"
  /// The last value of each network and page, added over them.
  case stock
  /// Computed from the summed parts, never from the rates of days or posts.
  case ratioOfSums = "ratio-of-sums"
  /// The mean of the rates of posts or days, each weighing the same.
  case meanOfRates = "mean-of-rates"
  /// The mean of values that each weigh as much as what they stand for.
  case weightedMean = "weighted-mean"
  /// The value in the middle where each row is one case, else the weighted mean.
  case median
  /// One of the rows' values, such as the highest.
  case ofRows = "of-rows"
}

/// What a value is a number of.
public enum MetricUnit: String, Hashable, Sendable, CaseIterable {
  /// People, actions or things.
  case count
  /// A ratio that is read as a percentage: 0.25 is 25 %.
  case percent
  /// An amount in the currency of the plan.
  case money
  /// A ratio that is read as it is: 2.5 is two and a half times.
  case ratio
  /// A length of time in seconds.
  case duration
}

/// Which way a metric improves.
public enum BetterDirection: String, Hashable, Sendable, CaseIterable {
  case higher, lower
}
