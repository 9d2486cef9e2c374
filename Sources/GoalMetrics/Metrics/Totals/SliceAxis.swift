// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// By what observations are told apart.
public enum SliceAxis: Hashable, Sendable {
  /// By the values of a dimension.
  case dimension(Dimension)
  /// By the day of the week.
  case weekday
  /// By the time of day, in blocks of so many hours from midnight on; 1 tells each hour apart.
  case hours(each: Int)
  /// By runs of days, such as the buckets of a calendar; none may overlap another.
  case buckets([DayRange])
}

/// Where a slice stands on an axis.
public enum SliceValue: Hashable, Sendable {
  /// A value of a dimension.
  case value(String)
  /// Rows that do not tell the dimension.
  case unknown
  /// A day of the week.
  case weekday(Weekday)
  /// A block of hours, by its first one, 0 to 23.
  case hour(Int)
  /// A run of days, by its place among those of the axis.
  case bucket(Int)
}

extension SliceValue: Comparable {
  /// Orders values by name, weekdays, hours and buckets by time; what is not known comes last.
  public static func < (one: SliceValue, other: SliceValue) -> Bool {
    switch (one, other) {
    case (.value(let one), .value(let other)): one < other
    case (.weekday(let one), .weekday(let other)): one.rawValue < other.rawValue
    case (.hour(let one), .hour(let other)): one < other
    case (.bucket(let one), .bucket(let other)): one < other
    default: one.rank < other.rank
    }
  }

  private var rank: Int {
    switch self {
    case .value: 0
    case .weekday: 1
    case .hour: 2
    case .bucket: 3
    case .unknown: 4
    }
  }
}

/// Where the rows of a table stand on an axis, each by the place of its value.
struct AxisCodes {
  let values: [SliceValue]
  /// The place of each row's value; -1 for a row that stands nowhere on the axis.
  let codes: [Int32]

  init(_ axis: SliceAxis, of table: ObservationTable) {
    switch axis {
    case .dimension(let dimension):
      values = [.unknown] + table.values(of: dimension).map(SliceValue.value)
      codes =
        table.column(of: dimension)?.codes.map { $0 + 1 }
        ?? [Int32](repeating: 0, count: table.count)
    case .weekday:
      values = Weekday.allCases.map(SliceValue.weekday)
      codes = table.days.map { Int32($0.weekday.rawValue - 1) }
    case .hours(let length):
      precondition(length > 0, "a block has at least an hour")
      let starts = stride(from: 0, to: 24, by: length)
      values = [.unknown] + starts.map(SliceValue.hour)
      codes = (0..<table.count).map { row in
        table.time(ofRow: row).map { Int32($0.hour / length + 1) } ?? 0
      }
    case .buckets(let buckets):
      values = buckets.indices.map(SliceValue.bucket)
      let order = buckets.indices.sorted { buckets[$0].lowerBound < buckets[$1].lowerBound }
      codes = table.days.map { day in
        var low = 0
        var high = order.count
        while low < high {
          let middle = (low + high) / 2
          if buckets[order[middle]].lowerBound <= day { low = middle + 1 } else { high = middle }
        }
        guard low > 0, buckets[order[low - 1]].contains(day) else { return -1 }
        return Int32(order[low - 1])
      }
    }
  }
}

/// The slice of each row, as one number made of its places on the axes.
struct SliceCodes {
  let codes: [Int]
  private let axes: [AxisCodes]

  init(_ axes: [AxisCodes], rows: Int) {
    self.axes = axes
    var codes = [Int](repeating: 0, count: rows)
    for axis in axes {
      let count = max(axis.values.count, 1)
      for row in 0..<rows where codes[row] >= 0 {
        codes[row] = axis.codes[row] < 0 ? -1 : codes[row] * count + Int(axis.codes[row])
      }
    }
    self.codes = codes
  }

  func values(ofCode code: Int) -> [SliceValue] {
    var code = code
    var values: [SliceValue] = []
    for axis in axes.reversed() {
      let count = max(axis.values.count, 1)
      values.append(axis.values[code % count])
      code /= count
    }
    return values.reversed()
  }
}
