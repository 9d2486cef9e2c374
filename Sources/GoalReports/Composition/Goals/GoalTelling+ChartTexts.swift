// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// The texts of a goal's charts.
extension GoalTelling {
  /// The texts of the ticks of the value axis.
  func tickTexts(
    _ ticks: [Double], _ form: TrendChart.TickForm
  ) throws -> [String]? {
    guard form == .full else {
      return try composer.values.shortTexts(
        ticks, unit, namesUnit: form == .short, mostDigits: 6)
    }
    let values = try composer.values.tellingApart(ticks, unit, tolerance: .ticks)
    let areWhole = ticks.allSatisfy { $0 == $0.rounded() }
    return try ticks.map { try values.tickText($0, unit, areWhole: areWhole) }
  }

  /// A value of the goal in full and in shorter ways, unless these would be those of another value
  /// beside it.
  func chartText(_ value: Double) throws -> ChartText {
    let full = try values.goalText(value, unit)
    guard ChartText.maybeTooLong(full) else { return ChartText([full]) }
    // Values that are further apart have different texts.
    let near = result.valuesToTellApart.filter {
      $0 != value && abs($0 - value) <= 0.01 * max(abs(value), abs($0))
    }
    let others = try near.flatMap { try values.shorterTexts($0, unit) }
    return ChartText(
      [full] + (try values.shorterTexts(value, unit)).filter { !others.contains($0) })
  }

  /// A value with words around it, in full and with shorter ways to write the value.
  func chartText(
    _ value: Double, in message: String, as name: String,
    _ arguments: [String: MessageArgument] = [:]
  ) throws -> ChartText {
    ChartText(named(try chartText(value), value, in: message, as: name, arguments))
  }

  private func named(
    _ texts: ChartText, _ value: Double, in message: String, as name: String,
    _ arguments: [String: MessageArgument] = [:]
  ) -> [String] {
    texts.forms.map { form in
      words.text(message, arguments.merging([name: .formatted(form, number: value)]) { $1 })
    }
  }

  /// What a target is called in charts; where there is no room for that, its value alone.
  func targetText(_ target: Double) throws -> ChartText {
    let value = try chartText(target)
    return ChartText(named(value, target, in: "chart.target", as: "target") + value.forms)
  }

  /// The lines of the target, or of the bounds.
  func targetLines() throws -> [TargetLabels.Line] {
    guard let bounds = result.bounds else {
      guard let target = result.target else { return [] }
      return [.init(value: target, text: try targetText(self.target(of: result) ?? target))]
    }
    // Each says on which of its sides values are to stay.
    func line(_ value: Double?, _ name: String, _ side: String) throws -> TargetLabels.Line? {
      try value.map { value in
        TargetLabels.Line(
          value: value,
          text: try chartText(value, in: "bounds.text", as: name, ["bound": .text(side)]))
      }
    }
    return [
      try line(bounds.low, "low", "above"), try line(bounds.high, "high", "below"),
    ].compactMap { $0 }
  }

  /// Both bounds in one text.
  func boundsText() throws -> ChartText? {
    guard let bounds = result.bounds, let low = bounds.low, let high = bounds.high else {
      return nil
    }
    let forms = zip(try chartText(low).forms, try chartText(high).forms)
    return ChartText(
      forms.map { low, high in
        words.text(
          "bounds.text",
          [
            "bound": .text("within"), "low": .formatted(low, number: bounds.low),
            "high": .formatted(high, number: bounds.high),
          ])
      })
  }
}
