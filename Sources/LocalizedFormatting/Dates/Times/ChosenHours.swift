// SPDX-License-Identifier: Apache-2.0

internal import CICU

extension LocaleIdentifier {
  /// A pattern of styles with the hours that the tag asks for with `-u-hc-`.
  ///
  /// ICU 72 looks at them in skeletons alone.
  ///
  /// - Parameters:
  ///   - pattern: ICU's pattern of the styles.
  ///   - timeStyle: The style of its time by its number in the shim, below 0 for none.
  ///   - icuName: ICU's name of the locale whose pattern it is.
  /// - Returns: The pattern with the hours, where they are asked for.
  /// - Throws: `FormattingError` when ICU fails.
  func withChosenHours(
    _ pattern: String, timeStyle: Int32, icuName: String
  ) throws(FormattingError) -> String {
    guard timeStyle >= 0, let wanted = hourCycle.flatMap(ChosenHours.init(rawValue:)) else {
      return pattern
    }
    let time = try ICUDates(icuName, dateStyle: -1, timeStyle: timeStyle).pattern()
    guard let place = pattern.firstRange(of: time) else { return pattern }
    let skeleton = wanted.skeleton(of: try icuText { cicu_date_pattern_skeleton(time, $0, $1) })
    let chosen = try datePatterns(icuName).bestPattern(skeleton)
    return pattern.replacingCharacters(in: place, with: wanted.pattern(of: chosen))
  }
}

/// Which hours there are, by the names of BCP 47.
private enum ChosenHours: String {
  case h11, h12, h23, h24

  private var letter: Character {
    switch self {
    case .h11: "K"
    case .h12: "h"
    case .h23: "H"
    case .h24: "k"
    }
  }

  private var hasHalves: Bool { self == .h11 || self == .h12 }

  /// A skeleton with these hours; ICU adds the parts of the day that go with them.
  func skeleton(of skeleton: String) -> String {
    var result = ""
    for letter in skeleton where !"abB".contains(letter) {
      // One letter: ICU's pattern says how many digits there are.
      if !"hHkK".contains(letter) {
        result.append(letter)
      } else if result.last != hours {
        result.append(hours)
      }
    }
    return result
  }

  /// The hours that ICU has patterns for.
  private var hours: Character { hasHalves ? "h" : "H" }

  /// A pattern with the hours counted as asked for.
  func pattern(of pattern: String) -> String {
    var isQuoted = false
    return String(
      pattern.map { character in
        if character == "'" { isQuoted.toggle() }
        return !isQuoted && "hHkK".contains(character) ? letter : character
      })
  }
}

extension String {
  fileprivate func replacingCharacters(in place: Range<Index>, with text: String) -> String {
    String(self[..<place.lowerBound]) + text + String(self[place.upperBound...])
  }
}
