// SPDX-License-Identifier: Apache-2.0

internal import CICU
public import CivilCalendars

/// A time zone by its name in the IANA database, such as `Asia/Kathmandu`.
public struct TimeZoneName: Sendable {
  /// The name as the database spells it.
  public let name: String

  private let offsets: Offsets

  /// Takes a name in any case; `nil` for one that the IANA database, as ICU has it, does not know.
  public init?(_ name: String) {
    guard !name.isEmpty, name.utf8.count < 100, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let known = try? icuText({ cicu_time_zone_spelling(name, $0, $1) }), !known.isEmpty,
      !Self.abbreviations.contains(known)
    else { return nil }
    self.name = known
    offsets = Offsets(known)
  }

  /// All names that are known, in no order.
  public static var knownNames: [String] {
    let names = try? icuPieces { cicu_time_zone_names($0, $1) }
    return (names ?? []).map { String(Substring($0)) }.filter { !abbreviations.contains($0) }
  }

  /// Names that ICU keeps of an old Java, and that people mean otherwise: its `BST` is Dhaka's.
  private static let abbreviations: Set = [
    "ACT", "AET", "AGT", "ART", "AST", "BET", "BST", "CAT", "CNT", "CST", "CTT", "EAT", "ECT",
    "IET", "IST", "JST", "MIT", "NET", "NST", "PLT", "PNT", "PRT", "PST", "SST", "VST",
  ]

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
    moment(atSecondSince1970: second).day
  }

  /// Returns the day and the time that clocks of the zone show at a moment.
  ///
  /// - Parameter second: Seconds since 1970-01-01 00:00 UTC.
  /// - Returns: The day and the minute that has begun.
  public func moment(atSecondSince1970 second: Int) -> CivilMoment {
    let (local, _) = second.addingReportingOverflow(offset(atSecondSince1970: second))
    let (days, rest) = local.quotientAndRemainder(dividingBy: 86_400)
    return CivilMoment(
      day: CivilDay(number: rest < 0 ? days - 1 : days),
      time: ClockTime(minuteOfDay: (rest < 0 ? rest + 86_400 : rest) / 60))
  }

  /// Returns the seconds that clocks of the zone are ahead of UTC at a moment.
  ///
  /// - Parameter second: Seconds since 1970-01-01 00:00 UTC.
  /// - Returns: The offset, negative west of Greenwich.
  public func offset(atSecondSince1970 second: Int) -> Int { offsets.offset(at: second) }

  /// The zone's offsets in years of which there are records, read once.
  private final class Offsets: Sendable {
    private let name: String
    private let starts: [Int64]
    private let offsets: [Int32]
    /// Where they are known; other moments are asked of ICU one by one.
    private let known: Range<Int64>
    /// 1900 to 2099.
    private static let range: Range<Int64> = -2_208_988_800..<4_102_444_800
    /// More than two changes a year.
    private static let capacity = 512

    init(_ name: String) {
      self.name = name
      var starts = [Int64](repeating: 0, count: Self.capacity)
      var offsets = [Int32](repeating: 0, count: Self.capacity)
      var isLast = false
      let count = Int(
        cicu_time_zone_offsets(
          name, Self.range.lowerBound, Self.range.upperBound, &starts, &offsets,
          Int32(Self.capacity), &isLast))
      // A list that is cut short would be wrong after its end.
      let isWhole = count <= Self.capacity
      known = Self.range.lowerBound..<(isLast ? .max : Self.range.upperBound)
      self.starts = isWhole ? Array(starts.prefix(count)) : []
      self.offsets = isWhole ? Array(offsets.prefix(count)) : []
    }

    func offset(at second: Int) -> Int {
      let second = Int64(second)
      guard known.contains(second), !starts.isEmpty else {
        return Int(cicu_time_zone_offset(name, second))
      }
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= second { low = middle } else { high = middle }
      }
      return Int(offsets[low])
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
