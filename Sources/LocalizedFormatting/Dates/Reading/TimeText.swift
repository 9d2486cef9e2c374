// SPDX-License-Identifier: Apache-2.0

/// A time of day, with or without an offset: `15:21`, `10:00:00.5Z`, `18:42 +0000`, `3:21 PM`,
/// `7:51:43 PM GMT+5:30`.
struct TimeText {
  /// The time; `nil` when the text is none.
  private(set) var time: DateTokens.Time?

  init(_ text: String) {
    var rest = Digits.normalized(text).unicodeScalars[...]
    func number(_ digits: ClosedRange<Int>, upTo limit: Int) -> Int? {
      let run = rest.prefix(digits.upperBound).prefix { ("0"..."9").contains($0) }
      guard digits.contains(run.count), let value = Int(String(run)), value <= limit else {
        return nil
      }
      rest = rest.dropFirst(run.count)
      return value
    }
    func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest = rest.dropFirst()
      return true
    }
    func skipSpace() { rest = rest.drop { $0.properties.isWhitespace } }
    func word() -> String {
      let run = rest.prefix { $0.properties.isAlphabetic }
      rest = rest.dropFirst(run.count)
      return String(run).lowercased()
    }
    guard var hour = number(1...2, upTo: 24), skip(":"), let minute = number(2...2, upTo: 59)
    else { return }
    var second = 0
    if skip(":") {
      guard let value = number(2...2, upTo: 60) else { return }
      second = value
      if skip(".") || skip(",") { rest = rest.drop { ("0"..."9").contains($0) } }
    }
    skipSpace()
    var offset: Int?
    var name = word()
    if name == "am" || name == "pm" {
      guard (1...12).contains(hour) else { return }
      hour = hour % 12 + (name == "pm" ? 12 : 0)
      skipSpace()
      name = word()
    }
    switch name {
    case "": break
    case "z", "utc", "gmt": offset = 0
    default: return
    }
    skipSpace()
    if let sign = rest.first, sign == "+" || sign == "-" || sign == "\u{2212}" {
      rest = rest.dropFirst()
      // Google writes `GMT+5:30` and `GMT+6`.
      guard let hours = number(1...2, upTo: 18) else { return }
      _ = skip(":")
      let minutes = number(2...2, upTo: 59) ?? 0
      offset = (sign == "+" ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
    skipSpace()
    guard rest.isEmpty else { return }
    time = DateTokens.Time(
      secondOfDay: hour * 3600 + minute * 60 + second, offsetSeconds: offset)
  }
}
