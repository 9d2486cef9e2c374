// SPDX-License-Identifier: Apache-2.0

internal import StringCatalogs

/// Shows on a terminal how many of the plans of a run are through, once that has taken a second,
/// and at the end how many were.
struct RunProgress {
  private let count: Int
  private let context: CommandContext
  private let start = ContinuousClock.now
  private var lastTold: ContinuousClock.Instant?

  /// Prepares to show progress; `nil` where nobody would see it.
  init?(of count: Int, _ context: CommandContext) {
    guard context.isErrorATerminal else { return nil }
    self.count = count
    self.context = context
  }

  /// Tells how many plans are through.
  mutating func tell(_ done: Int, _ diagnostics: inout Diagnostics) {
    let now = ContinuousClock.now
    guard now - start > .seconds(1), now - (lastTold ?? start) > .milliseconds(200) else { return }
    lastTold = now
    let text = diagnostics.words.text(
      "run.progress", ["done": .number(Double(done)), "all": .number(Double(count))])
    // The line is written over, and gone when the next message comes.
    context.writeError("\r\u{1B}[K\(text)\r")
  }

  /// Takes the line away.
  func end() {
    if lastTold != nil { context.writeError("\u{1B}[K") }
  }

  /// Tells how many plans have reports now.
  func conclude(made: Int, _ diagnostics: inout Diagnostics) {
    let text =
      made == count
      ? diagnostics.words.text("run.done", ["count": .number(Double(count))])
      : diagnostics.words.text(
        "run.failed",
        ["written": .number(Double(made)), "failed": .number(Double(count - made))])
    context.writeError(text + "\n")
  }
}
