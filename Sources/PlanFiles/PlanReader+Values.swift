// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources

extension PlanReader {
  /// Reads a value in the unit of its metric: a number, for rates also `5%`, for times also `2h`.
  mutating func value(_ place: PlanNode, unit: MetricUnit) -> Double? {
    guard let text = scalar(place) else { return nil }
    let plain = PlanNumber.plain(text)
    switch number(text, unit: unit) {
    case .success(let value): return value
    case .failure(.notANumber): break
    case .failure(let fault):
      report(fault, of: text, at: place, unit: unit)
      return nil
    }
    if unit == .percent, let ratio = PlanNumber.percent(plain) { return ratio }
    if reportTooLarge(plain, text, at: place) { return nil }
    if unit == .duration, let seconds = PlanNumber.seconds(plain) { return seconds }
    report(
      .planNotANumber, at: place.location, ["key": .text(place.key), "value": .text(text)],
      hint: IssueHint(unit == .duration ? "write-duration" : "write-number"))
    return nil
  }

  /// Reads a count of what has been or is to be done, of which there is never less than nothing.
  mutating func countDone(_ place: PlanNode) -> Double? {
    guard let value = value(place, unit: .count) else { return nil }
    guard value < 0 else { return value }
    report(
      .planNumberBelowZero, at: place.location,
      ["key": .text(place.key), "value": .text(place.scalar ?? "")])
    return nil
  }

  /// Tells of a number that is larger than those of plans, and whether it is one.
  mutating func reportTooLarge(_ plain: String, _ text: String, at place: PlanNode) -> Bool {
    guard let value = Double(plain), value.isFinite, abs(value) > PlanNumber.largest,
      plain.utf8.allSatisfy({ $0 != UInt8(ascii: "x") && $0 != UInt8(ascii: "p") })
    else { return false }
    report(
      .planNumberTooLarge, at: place.location,
      ["value": .text(text), "largest": .count(Int(PlanNumber.largest))])
    return true
  }

  /// Reads a number of a unit, as people write it; rates and times as programs do.
  func number(_ text: String, unit: MetricUnit?) -> Result<Double, WrittenNumber.Fault> {
    let plain = PlanNumber.plain(text)
    let kind: WrittenNumber.Kind
    switch unit {
    case .percent, .duration:
      return PlanNumber.value(plain).map(Result.success) ?? .failure(.notANumber)
    case .count: kind = .count
    case .money: kind = .money(currency: currency)
    case .ratio, nil: kind = .other
    }
    do throws(WrittenNumber.Fault) {
      let value = try WrittenNumber.read(TextIsolate.sanitizing(text), as: kind)
      return unit == .money && mayBeGrouped(plain, as: value)
        ? .failure(.ambiguous) : .success(value)
    } catch {
      // Spaces and signs of any kind mean what they do elsewhere in plans.
      if error == .notANumber, let value = PlanNumber.value(plain) { return .success(value) }
      return .failure(error)
    }
  }

  /// Whether an amount such as `20.000` may have thousands behind its point, and no fractions: those
  /// of few currencies have three digits.
  private func mayBeGrouped(_ plain: String, as value: Double) -> Bool {
    guard let number = plain.firstMatch(of: /[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])/)?.output,
      let read = Double(number), (try? currency.map(CurrencyCode.init))??.usualFractionDigits != 3
    else { return false }
    // Neither part of a longer number, nor so many millions; an amount in toman is ten times
    // as many rials.
    return abs(value) == read || abs(value) == read * 10
  }

  /// Tells what is wrong with a number that is one.
  mutating func report(
    _ fault: WrittenNumber.Fault, of text: String, at place: PlanNode, unit: MetricUnit?
  ) {
    switch fault {
    case .notANumber: break
    case .ambiguous:
      report(
        .ambiguousPlanNumber, at: place.location, ["value": .text(text)],
        hint: IssueHint(unit == .money ? "write-amount-plainly" : "write-number-plainly"))
    case .otherCurrency(let found):
      report(
        .planAmountInOtherCurrency, at: place.location,
        [
          "value": .text(text), "found": .text(found), "currency": .text(currency ?? ""),
        ], hint: IssueHint("convert-amount"))
    }
  }
}

/// Numbers as plans write them, in the digits of any language.
enum PlanNumber {
  /// No target is larger; beyond it doubles skip whole numbers.
  static let largest = 1e15

  /// The text with ASCII digits and signs, and without marks and spaces.
  static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in Digits.normalized(TextIsolate.sanitizing(text)).lowercased().unicodeScalars {
      switch scalar {
      case "\u{66A}": plain += "%"
      case "\u{66B}": plain += "."
      case "\u{66C}", "\u{A0}", "\u{202F}", " ": continue
      case "\u{2212}", "\u{2013}": plain += "-"
      case "\u{D7}": plain += "x"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  static func value(_ plain: some StringProtocol) -> Double? {
    // Double reads "nan", "inf" and hexadecimal too; plans do not.
    guard plain.utf8.allSatisfy({ (43...57).contains($0) && $0 != 44 && $0 != 47 || $0 == 101 }),
      let value = Double(plain), abs(value) <= largest
    else { return nil }
    return value
  }

  /// Writes a ratio as plans take it.
  static func text(_ ratio: Double) -> String { "\((ratio * 1e6).rounded() / 1e6)" }

  /// Reads `5%` as 0.05.
  static func percent(_ plain: String) -> Double? {
    guard plain.hasSuffix("%"), let value = value(plain.dropLast()) else { return nil }
    return value / 100
  }
}
