// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// The order of day and month that dates in numbers show.
extension DateEvidence {
  /// What dates show of their order.
  enum Order: Equatable {
    /// All dates have one order, which is shown by them or by their row.
    case sure(DateFieldOrder)
    /// They look like dates of one order, but they are few.
    case likely(DateFieldOrder)
    /// All could be read either way.
    case open
    /// Some can only be read one way and some only the other.
    case mixed
    /// No date could be read in two ways.
    case irrelevant
  }

  /// A date that could be read in two ways.
  var ambiguous: Numbers? { numbers.first(where: \.isAmbiguous) }

  /// What the numbers themselves show: no year has a thirteenth month.
  var provenOrder: Order {
    let isDayFirst = numbers.contains { $0.first > 12 }
    let isMonthFirst = numbers.contains { $0.second > 12 }
    // With a year of two digits no date is clear by itself.
    guard ambiguous != nil || numbers.contains(where: { $0.year < 100 }) else {
      return .irrelevant
    }
    switch (isDayFirst, isMonthFirst) {
    case (true, true): return .mixed
    case (true, false): return .sure(.dayFirst)
    case (false, true): return .sure(.monthFirst)
    case (false, false): return .open
    }
  }

  /// What dates of an export show, whose rows stand in the order of days; where they are days, none
  /// is left out, and most likely they are among those of the report.
  func order(ofRowsThatAreDays areDays: Bool, amongReported reported: DayRange?) -> Order {
    let shown = order(ofRowsThatAreDays: areDays)
    guard let reported, let inside = only({ isInside(reported, $0) }) else { return shown }
    switch shown {
    case .open: return .likely(inside)
    // What two signs agree in is no chance; what they disagree in nobody knows.
    case .likely(let order): return order == inside ? .sure(order) : .open
    case .sure, .mixed, .irrelevant: return shown
    }
  }

  private func order(ofRowsThatAreDays areDays: Bool) -> Order {
    let proven = provenOrder
    guard proven == .open else { return proven }
    let distinct = Set(numbers.map { $0.place(.dayFirst) }).count
    if areDays, distinct > 1, let order = only(isContiguous) { return .sure(order) }
    // Those who post once a month may do so on one day of each.
    if distinct > 1, let order = only({ !isOnOneDayOfMonths($0) }) {
      return distinct > 2 && areDays ? .sure(order) : .likely(order)
    }
    if distinct > 2, let order = only(isSorted) {
      return distinct > 4 ? .sure(order) : .likely(order)
    }
    return .open
  }

  /// The only order of which something is so.
  private func only(_ isSo: (DateFieldOrder) -> Bool) -> DateFieldOrder? {
    let found = DateFieldOrder.allCases.filter(isSo)
    return found.count == 1 ? found[0] : nil
  }

  private func isInside(_ range: DayRange, _ order: DateFieldOrder) -> Bool {
    let dates = DateTextReader(order: order)
    return numbers.allSatisfy { number in
      (try? dates.day(number.text)).map(range.contains) ?? false
    }
  }

  private func steps(_ order: DateFieldOrder) -> [Int] {
    let places = numbers.map { $0.place(order) }
    return zip(places, places.dropFirst()).map { $1 - $0 }.filter { $0 != 0 }
  }

  /// Whether one day follows the other, the first of a month on its last ones.
  private func isContiguous(_ order: DateFieldOrder) -> Bool {
    let steps = steps(order)
    let places = numbers.map { $0.place(order) % 40 }
    let spread = (places.max() ?? 0) - (places.min() ?? 0)
    return spread > 0 && (steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 })
  }

  private func isSorted(_ order: DateFieldOrder) -> Bool {
    let steps = steps(order)
    return steps.allSatisfy { $0 > 0 } || steps.allSatisfy { $0 < 0 }
  }

  /// Whether all dates are on one day of several months.
  private func isOnOneDayOfMonths(_ order: DateFieldOrder) -> Bool {
    let places = Set(numbers.map { $0.place(order) })
    return places.count > 1 && Set(places.map { $0 % 40 }).count == 1
  }
}
