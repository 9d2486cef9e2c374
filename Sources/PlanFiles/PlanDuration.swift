// SPDX-License-Identifier: Apache-2.0

internal import MetricSources

extension PlanNumber {
  /// The seconds in each unit of time, and how plans write it.
  private static let timeUnits: [(seconds: Double, names: Set<String>)] = [
    (86_400, ["d", "day", "days"]), (3600, ["h", "hr", "hour", "hours"]),
    (60, ["m", "min", "minute", "minutes"]), (1, ["s", "sec", "second", "seconds"]),
  ]

  /// Reads a length of time such as `2h`, `1h 30m`, `90min`, `45s`, or `1:30:00` as seconds.
  ///
  /// Larger units come first, each once; only the last may have a fraction. With colons there are
  /// three parts: `1:30` might be of hours or of minutes.
  ///
  /// - Parameter plain: What ``plain(_:)`` returns.
  /// - Returns: The seconds, or `nil` for what is no length of time.
  static func seconds(_ plain: String) -> Double? {
    plain.contains(":")
      ? DurationText.seconds(of: plain, mayLackHours: false) : unitSeconds(plain)
  }

  private static func unitSeconds(_ plain: String) -> Double? {
    var rest = plain[...]
    var units = timeUnits[...]
    var seconds = 0.0
    var isFraction = false
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      let name = rest.dropFirst(digits.count).prefix { $0.isASCII && $0.isLetter }
      guard !isFraction, let number = value(digits),
        let place = units.firstIndex(where: { $0.names.contains(String(name)) })
      else { return nil }
      isFraction = digits.contains(".")
      seconds += number * units[place].seconds
      units = units[(place + 1)...]
      rest = rest.dropFirst(digits.count + name.count)
    }
    return plain.isEmpty ? nil : seconds
  }
}
