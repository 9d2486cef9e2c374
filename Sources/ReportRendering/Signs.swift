// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics

/// The signs that tell states apart without colour.
enum Signs {
  /// The sign of a goal's state.
  static func sign(of state: GoalState) -> String {
    switch state {
    case .reached, .held: "✓"
    case .onTrack: "●"
    case .atRisk: "▲"
    case .offTrack: "▼"
    case .missed, .broken: "✕"
    case .noData, .notStarted, .open: "○"
    }
  }

  /// The sign of a verdict; `nil` where nobody can tell.
  static func sign(of met: Bool?) -> String {
    switch met {
    case true?: "✓"
    case false?: "✕"
    case nil: "○"
    }
  }

  /// The sign of a problem.
  static func sign(of severity: IssueSeverity) -> String {
    switch severity {
    case .error: "✕"
    case .warning: "▲"
    case .note: "•"
    }
  }

  /// A bar of blocks from the start of a goal to its target.
  ///
  /// - Parameters:
  ///   - fraction: The part that is filled, 0 to 1.
  ///   - expected: Where a mark stands for what should be filled by now; the last block is never covered.
  ///   - length: How many characters it has.
  /// - Returns: The characters, in reading direction.
  static func bar(_ fraction: Double, expected: Double? = nil, length: Int) -> String {
    let filled = Int((fraction * Double(length)).rounded())
    var blocks = [Character](repeating: "█", count: filled)
    blocks += [Character](repeating: "░", count: length - filled)
    if let expected, length > 1 {
      blocks[min(Int(expected * Double(length)), length - 2)] = due
    }
    return String(blocks)
  }

  /// The mark of what should be filled by now.
  static let due: Character = "│"

  // MARK: Charts

  /// A shape as characters, none where nothing is known.
  static func drawing(of shape: ChartLine.Shape, length: Int) -> String {
    switch shape {
    case .key(let role): String(block(of: role))
    case .columns(let heights): columns(heights, length: length)
    case .bar(let parts): bar(of: parts, length: length)
    }
  }

  /// What parts of bars are filled with.
  static func block(of role: ChartScene.Role) -> Character { role == .organic ? "▒" : "█" }

  private static func bar(of parts: [ChartLine.Part], length: Int) -> String {
    var text = ""
    var share = 0.0
    var filled = 0
    for part in parts where part.share > 0 {
      share += part.share
      // Of something that is there something is seen.
      let end = max(min(filled + 1, length), Int((share * Double(length)).rounded()))
      text += String(repeating: block(of: part.role), count: max(0, end - filled))
      filled = max(filled, end)
    }
    return text
  }

  private static let steps = Array("▁▂▃▄▅▆▇█")
  private static let gap: Character = "·"

  /// A column for each height, or for as many as there is room for, the last of each run.
  private static func columns(_ heights: [Double?], length: Int) -> String {
    let count = min(heights.count, max(1, length))
    var text = ""
    for column in 0..<count {
      let run = heights[column * heights.count / count..<(column + 1) * heights.count / count]
      let height = run.last { $0 != nil } ?? nil
      text.append(height.map { steps[min(steps.count - 1, Int($0 * Double(steps.count)))] } ?? gap)
    }
    return text
  }
}
