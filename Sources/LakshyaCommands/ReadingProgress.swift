// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting
internal import StringCatalogs

/// Shows on a terminal how far a file has been read, once that has taken a second.
final class ReadingProgress {
  private let file: String
  private let context: CommandContext
  private let words: () -> Localizer
  private let start = ContinuousClock.now
  private var localizer: Localizer?
  private var lastTold: ContinuousClock.Instant?

  /// Prepares to show progress; `nil` where nobody would see it.
  ///
  /// The words are asked for when they are needed, which a quick reading never does.
  init?(of file: String, _ context: CommandContext, words: @escaping () -> Localizer) {
    guard context.isErrorATerminal else { return nil }
    self.file = file
    self.context = context
    self.words = words
  }

  /// Tells how many bytes were taken, and of how many where that is known.
  func tell(_ taken: Int, of size: Int?) {
    let now = ContinuousClock.now
    guard now - start > .seconds(1), now - (lastTold ?? start) > .milliseconds(200) else { return }
    lastTold = now
    let words = localizer ?? words()
    localizer = words
    let name = MessageArgument.text(file)
    let text =
      if let size, size > 0 {
        words.text(
          "reading.share", ["file": name, "share": .number(min(1, Double(taken) / Double(size)))])
      } else {
        words.text(
          "reading.amount", ["file": name, "amount": .number(Double(taken / 1_000_000))])
      }
    // The line is written over, and gone when the next message comes.
    context.writeError("\r\u{1B}[K\(text)\r")
  }

  /// Takes the line away.
  func end() {
    if lastTold != nil { context.writeError("\u{1B}[K") }
  }
}
