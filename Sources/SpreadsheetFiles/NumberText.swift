// SPDX-License-Identifier: Apache-2.0

/// Numbers of spreadsheets as text.
enum NumberText {
  /// A number in full: the shortest decimal that reads back as the same, without an exponent.
  static func decimal(_ number: Double) -> String { shifted(number, by: 0) }

  /// A ratio as a percent: 0.0351 as `3.51%`, without a detour through binary fractions.
  static func percent(_ ratio: Double) -> String { shifted(ratio, by: 2) + "%" }

  /// The shortest decimal of a number with its point moved to the right.
  private static func shifted(_ number: Double, by places: Int) -> String {
    guard number.isFinite else { return "" }
    let text = number.magnitude.description
    let parts = text.split(separator: "e")
    let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + places
    let sides = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var whole = String(sides[0])
    var fraction = sides.count > 1 && sides[1] != "0" ? String(sides[1]) : ""
    for _ in 0..<max(exponent, 0) {
      whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
    }
    for _ in 0..<max(-exponent, 0) {
      fraction = (whole.popLast().map(String.init) ?? "0") + fraction
    }
    whole = String(whole.drop { $0 == "0" })
    if whole.isEmpty { whole = "0" }
    let digits = fraction.isEmpty ? whole : whole + "." + fraction
    return number < 0 ? "-" + digits : digits
  }
}
