// SPDX-License-Identifier: Apache-2.0

/// Why two figures are neither compared nor added.
public enum Incomparability: Hashable, Sendable {
  /// They share a name in the trade, but have different definitions.
  case definitions(RateFamily, MetricID, MetricID)
  /// They are numbers of different things.
  case units(MetricUnit, MetricUnit)
  /// They are one metric, computed from different measures.
  case parts(MetricID, [MeasureID], [MeasureID])
}

extension Metric {
  /// Tells why this metric must not be compared with another or added to it.
  ///
  /// Engagement rates by reach, by impressions and by followers are different rates, and so are
  /// the two bounce rates, however alike their names.
  ///
  /// - Returns: The reason; `nil` where nothing forbids it.
  public func incomparability(with other: Metric) -> Incomparability? {
    guard id != other.id else { return nil }
    if let family = traits.family, family == other.traits.family {
      return .definitions(family, id, other.id)
    }
    return unit == other.unit ? nil : .units(unit, other.unit)
  }

  /// Tells why two results of this metric must not be compared.
  ///
  /// Where a network began to export its own count of engagements, or clicks on links, the
  /// figures before and after are not of one thing.
  public func incomparability(of one: MetricResult, with other: MetricResult) -> Incomparability? {
    let parts = (one.measuresUsed, other.measuresUsed)
    return parts.0 == parts.1 ? nil : .parts(id, parts.0, parts.1)
  }
}

extension MetricResult {
  /// The measures that were read where there was a choice, in the order of the formula.
  fileprivate var measuresUsed: [MeasureID] {
    var measures: [MeasureID] = []
    for note in notes {
      if case .uses(let used) = note { measures += used.filter { !measures.contains($0) } }
    }
    return measures
  }
}
