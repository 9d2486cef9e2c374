// SPDX-License-Identifier: Apache-2.0

/// A time of day, with or without an offset: `15:21`, `10:00:00.5Z`, `18:42 +0000`, `3:21 PM`,
/// `7:51:43 PM GMT+5:30`, `10:30 a. m.`, `۱۰:۳۰ ب.ظ`.
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
    if let half = Self.halfDay(beginning: &rest) {
      guard (1...12).contains(hour) else { return }
      hour = hour % 12 + (half == .afternoon ? 12 : 0)
      skipSpace()
    }
    switch word() {
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

  private enum HalfDay { case morning, afternoon }

  /// What spreadsheets and people write for the halves of a day, without points, spaces and joiners.
  private static let halves: [(name: [Unicode.Scalar], half: HalfDay)] = {
    let morning = ["am", "قبلازظهر", "قظ", "صبح", "পূর্বাহ্ণ", "পূর্বাহ্ন", "पूर्वाह्न"]
    let afternoon = ["pm", "بعدازظهر", "بظ", "عصر", "অপরাহ্ণ", "অপরাহ্ন", "अपराह्न"]
    return morning.map { (Array($0.unicodeScalars), .morning) }
      + afternoon.map { (Array($0.unicodeScalars), .afternoon) }
  }()

  /// Takes the half of the day that a text begins with.
  private static func halfDay(beginning rest: inout Substring.UnicodeScalarView) -> HalfDay? {
    guard rest.first?.properties.isAlphabetic == true else { return nil }
    for (name, half) in halves {
      var left = rest
      var place = 0
      while place < name.count, let scalar = left.first {
        if scalar.properties.lowercaseMapping.unicodeScalars.first == name[place] {
          place += 1
        } else if place == 0 || !separates(scalar) {
          break
        }
        left.removeFirst()
      }
      guard place == name.count else { continue }
      if left.first == "." { left.removeFirst() }
      // `amsterdam` has no half of a day.
      guard left.first.map({ !$0.properties.isAlphabetic }) ?? true else { continue }
      rest = left
      return half
    }
    return nil
  }

  /// Whether a mark may stand inside the name of a half: `a. m.`, `ب.ظ`.
  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "\u{200C}" || scalar.properties.isWhitespace
  }
}
