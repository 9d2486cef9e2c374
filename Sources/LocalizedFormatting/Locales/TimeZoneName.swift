// SPDX-License-Identifier: Apache-2.0

internal import CICU
public import CivilCalendars
internal import Synchronization

/// A time zone by its name in the IANA database, such as `Asia/Kathmandu`.
public struct TimeZoneName: Sendable {
  /// The name.
  public let name: String

  private let offsets: Offsets

  /// Takes a name; `nil` for one that the IANA database, as ICU has it, does not know.
  public init?(_ name: String) {
    guard !name.isEmpty, !name.utf8.contains(0), cicu_time_zone_is_known(name) else { return nil }
    self.name = name
    offsets = Offsets(name)
  }

  /// Coordinated universal time.
  public static let utc = TimeZoneName(unchecked: "Etc/UTC")

  private init(unchecked name: String) {
    self.name = name
    offsets = Offsets(name)
  }

  /// Returns the day that it is in the zone at a moment.
  ///
  /// - Parameter second: Seconds since 1970-01-01 00:00 UTC.
  /// - Returns: The day by the zone's offset from UTC at that moment.
  public func day(ofSecondSince1970 second: Int) -> CivilDay {
    let (local, _) = second.addingReportingOverflow(offset(atSecondSince1970: second))
    let day = local / 86_400
    return CivilDay(number: local % 86_400 < 0 ? day - 1 : day)
  }

  /// Returns the seconds that clocks of the zone are ahead of UTC at a moment.
  ///
  /// - Parameter second: Seconds since 1970-01-01 00:00 UTC.
  /// - Returns: The offset, negative west of Greenwich.
  public func offset(atSecondSince1970 second: Int) -> Int { offsets.offset(at: second) }

  /// What ICU has told of the zone, so that it is asked once for the time between two changes.
  private final class Offsets: Sendable {
    private struct Span {
      let start: Int64
      let end: Int64
      let offset: Int
    }

    private let name: String
    private let spans = Mutex<[Span]>([])

    init(_ name: String) { self.name = name }

    func offset(at second: Int) -> Int {
      let second = Int64(second)
      return spans.withLock { spans in
        var low = 0
        var high = spans.count
        while low < high {
          let middle = (low + high) / 2
          if spans[middle].end <= second { low = middle + 1 } else { high = middle }
        }
        if low < spans.count, spans[low].start <= second { return spans[low].offset }
        var start: Int64 = 0
        var end: Int64 = 0
        let offset = Int(cicu_time_zone_offset(name, second, &start, &end))
        if start <= second, second < end {
          spans.insert(Span(start: start, end: end, offset: offset), at: low)
        }
        return offset
      }
    }
  }
}

extension TimeZoneName: Hashable {
  /// Tells whether two zones have the same name.
  public static func == (one: TimeZoneName, other: TimeZoneName) -> Bool {
    one.name == other.name
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
