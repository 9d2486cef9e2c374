// SPDX-License-Identifier: Apache-2.0

/// How much more than a day a row is about, as far as groups of rows are told apart by it.
enum RowSpan: Int, CaseIterable {
  case week, month, longer

  /// The span of so many days; `nil` of one.
  init?(dayCount: Int) {
    switch dayCount {
    case ...1: return nil
    case ...7: self = .week
    case ...32: self = .month
    default: self = .longer
    }
  }

  /// How many days it has, or as good as.
  var dayCount: Int16 {
    switch self {
    case .week: 7
    case .month: 30
    case .longer: 90
    }
  }
}

extension RowKey {
  /// Notes how much a row is about, behind the bits of so many measures.
  func insert(_ span: RowSpan, behind measureCount: Int) { insert(measureCount + span.rawValue) }

  /// How much a row is about; `nil` of a day.
  func span(behind measureCount: Int) -> RowSpan? {
    RowSpan.allCases.first { has(measureCount + $0.rawValue) }
  }
}
