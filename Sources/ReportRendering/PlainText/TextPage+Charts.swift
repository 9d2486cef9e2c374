// SPDX-License-Identifier: Apache-2.0

internal import GoalReports

/// Charts of characters.
extension TextPage {
  /// No bar is longer.
  private static let longestBar = 24
  /// Shorter ones say nothing.
  private static let shortestBar = 8

  /// Adds the lines of a chart: names, then bars that begin below each other, then figures.
  ///
  /// Where these do not fit side by side, each has a line of its own.
  mutating func add(_ lines: [ChartLine], indent: Int = 0) {
    let keys = lines.compactMap { line -> String? in
      guard case .key(let role) = line.shape else { return nil }
      return "\(Signs.block(of: role)) \(line.text)"
    }
    if !keys.isEmpty { add(keys.joined(separator: "   "), indent: indent) }
    let drawn = lines.filter { if case .key = $0.shape { false } else { true } }
    let labels = drawn.map { Self.onOneLine($0.label) }
    let widest = labels.map { columns($0) }.max() ?? 0
    let figures = drawn.map { columns($0.text) }.max() ?? 0
    let free = width - indent - (widest > 0 ? widest + 2 : 0) - (figures > 0 ? figures + 2 : 0)
    guard widest <= width / 3, free >= Self.shortestBar else {
      for line in drawn {
        if !line.label.isEmpty { add(line.label, indent: indent) }
        let shape = Signs.drawing(of: line.shape, length: min(Self.longestBar, width - indent - 2))
        if !shape.isEmpty { put(shape, indent: indent + 2) }
        if !line.text.isEmpty { add(line.text, indent: indent + 2) }
      }
      return
    }
    for (label, line) in zip(labels, drawn) {
      let shape = Signs.drawing(of: line.shape, length: min(Self.longestBar, free))
      let space = widest > 0 ? String(repeating: " ", count: widest - columns(label) + 2) : ""
      let text = [shape, Self.onOneLine(line.text)].filter { !$0.isEmpty }
      put(label + space + text.joined(separator: "  "), indent: indent)
    }
  }
}
