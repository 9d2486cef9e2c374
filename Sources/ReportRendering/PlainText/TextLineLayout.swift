// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import InputDiagnostics
internal import LocalizedFormatting

/// The order of the characters of a line.
public enum TextOrder: String, Sendable, CaseIterable {
  /// As they are read, for terminals and editors that lay text out themselves.
  case logical
  /// As they are seen from left to right, for those that do not; Arabic letters are joined.
  case visual
}

/// How a line stands out where there are colours.
enum TextStyle {
  case plain, strong, soft, good, fair, bad

  init(_ state: GoalState) {
    switch state {
    case .reached, .held, .onTrack: self = .good
    case .atRisk: self = .fair
    case .offTrack, .missed, .broken: self = .bad
    case .noData, .notStarted, .open: self = .soft
    }
  }

  init(_ severity: IssueSeverity) {
    switch severity {
    case .error: self = .bad
    case .warning: self = .fair
    case .note: self = .plain
    }
  }

  /// What makes a terminal write so (ECMA-48).
  fileprivate var sequence: String? {
    switch self {
    case .plain: nil
    case .strong: "\u{1B}[1m"
    case .soft: "\u{1B}[2m"
    case .good: "\u{1B}[32m"
    case .fair: "\u{1B}[33m"
    case .bad: "\u{1B}[31m"
    }
  }
}

/// Writes single lines in the order and colours of a terminal.
struct TextLineLayout {
  let width: Int
  let direction: TextDirection
  let order: TextOrder
  let hasColors: Bool

  /// Lays out a line.
  ///
  /// - Parameters:
  ///   - line: The text in the order in which it is read.
  ///   - indent: The columns left free before it, where it begins.
  ///   - style: How it stands out.
  /// - Returns: The line without its end.
  func line(_ line: String, indent: Int, _ style: TextStyle) -> String {
    let space = String(repeating: " ", count: indent)
    switch (order, direction) {
    case (.logical, .leftToRight): return space + colored(line, style)
    // A mark says from which side a terminal has to lay it out.
    case (.logical, .rightToLeft): return "\u{200F}" + space + colored(line, style)
    case (.visual, .leftToRight): return space + colored(seen(line), style)
    case (.visual, .rightToLeft):
      let text = seen(line)
      let free = width - indent - DisplayWidth.columns(of: text)
      return String(repeating: " ", count: max(0, free)) + colored(text, style)
    }
  }

  /// The columns that text takes; joined letters may be fewer, as lam and alef are one.
  func columns(of text: String) -> Int {
    DisplayWidth.columns(of: order == .visual ? seen(text) : text)
  }

  /// A line as it is seen; one that ICU cannot order, of which there is none, as it is read.
  private func seen(_ line: String) -> String {
    do { return try direction.visualOrder(of: line, joinsLetters: true) } catch { return line }
  }

  private func colored(_ text: String, _ style: TextStyle) -> String {
    guard hasColors, !text.isEmpty, let sequence = style.sequence else { return text }
    return sequence + text + "\u{1B}[0m"
  }
}
