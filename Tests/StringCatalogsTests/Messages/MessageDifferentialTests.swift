// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import Testing

/// Without corrections and isolates, messages are those of ICU's C++ `MessageFormat`, byte by byte.
///
/// `LAKSHYA_CHECK_LONG=1` tries many more of them.
struct MessageDifferentialTests {
  private static let isLong = ProcessInfo.processInfo.environment["LAKSHYA_CHECK_LONG"] != nil
  private static let seeds: [UInt64] = isLong ? Array(1...200) : [1, 2, 3]

  private func writer(_ locale: String) throws -> MessageWriter {
    MessageWriter(
      locale: try LocaleIdentifier(locale), calendar: locale == "fa" ? .persian : .gregorian,
      corrections: false, isolating: false)
  }

  @Test(arguments: RandomMessage.locales, seeds)
  func writesTheBytesOfICU(locale: String, seed: UInt64) throws {
    let writer = try writer(locale)
    let start = seed * 100 + UInt64(RandomMessage.locales.firstIndex(of: locale) ?? 0)
    var random = RandomMessage(seed: start)
    var compared = 0
    for number in 0..<320 {
      let text = random.message()
      let arguments = random.arguments()
      let place: Comment = "seed \(start), message \(number), \(locale): \(text) \(arguments)"
      let (message, problems) = MessageFormat.compile(text)
      guard let icu = ICUMessage(text, in: locale) else {
        #expect(message == nil, place)
        continue
      }
      guard let message else {
        // An apostrophe before a brace may quote it, and then a selector stands twice.
        #expect(problems.contains { Self.stricter.contains($0.code) }, place)
        continue
      }
      compared += 1
      let ready = LocalizedMessage(message, with: writer)
      let written = ready.format(arguments)
      guard let expected = icu.format(arguments) else {
        #expect(!written.issues.isEmpty, place)
        continue
      }
      for text in again(ready, arguments) { #expect(text == Array(expected.utf8), place) }
      // What is refused with an issue is never written wrongly.
      #expect(written.issues.isEmpty, place)
      #expect(Array(written.text.utf8) == Array(expected.utf8), place)
    }
    #expect(compared > 250)
  }

  /// Writes a message that was written before, and so knows its formats, with the values found
  /// in each of the ways there are, into much room and into as much as it takes.
  private func again(
    _ message: LocalizedMessage, _ arguments: [String: MessageArgument]
  ) -> [[UInt8]] {
    var named = MessageArguments()
    for (name, value) in arguments { named[name] = value }
    let names = message.message.argumentNames
    let ordered = names.prefix { arguments[$0] != nil }.compactMap { arguments[$0] }
    var texts: [[UInt8]] = []
    for room in [4096, 0] {
      let room = room > 0 ? room : texts.first?.count ?? 0
      texts.append(bytes(room) { message.write(arguments, to: $0, issues: &$1) })
      texts.append(bytes(room) { message.write(named, to: $0, issues: &$1) })
      if ordered.count == names.count {
        texts.append(bytes(room) { message.write(inOrder: ordered, to: $0, issues: &$1) })
      }
    }
    return texts
  }

  private func bytes(
    _ room: Int, _ write: (UnsafeMutableBufferPointer<UInt8>, inout [InputIssue]) -> Int
  ) -> [UInt8] {
    var issues: [InputIssue] = []
    return Array(unsafeUninitializedCapacity: room) { buffer, count in
      count = min(write(UnsafeMutableBufferPointer(rebasing: buffer[..<room]), &issues), room)
    }
  }

  /// Problems of messages that ICU takes: slips that it prints, and what the product lacks.
  private static let stricter: Set<IssueCode> = [
    .messageUnknownCategory, .messageDuplicateSelector, .messageUnsupportedType,
    .messageUnsupportedStyle, .messageUnknownStyle, .messageUnsupportedSkeleton,
    .messageTooDeep,
  ]

  @Test(arguments: seeds)
  func refusesWhatICURefuses(seed: UInt64) throws {
    let writer = try writer("en")
    var random = RandomMessage(seed: seed + 1_000)
    for number in 0..<1000 {
      let text = random.damaged(random.message())
      let arguments = random.arguments()
      let place: Comment = "seed \(seed), message \(number): \(text)"
      let (message, problems) = MessageFormat.compile(text)
      let icu = ICUMessage(text, in: "en")
      guard let message else {
        let isExplained = problems.contains { Self.stricter.contains($0.code) }
        if !isExplained, icu != nil { Issue.record("refused: \(problems) \(place)") }
        continue
      }
      guard let icu else {
        Issue.record("ICU refuses \(place)")
        continue
      }
      let written = message.format(arguments, with: writer)
      if written.issues.isEmpty, let expected = icu.format(arguments) {
        #expect(Array(written.text.utf8) == Array(expected.utf8), place)
      }
    }
  }
}
