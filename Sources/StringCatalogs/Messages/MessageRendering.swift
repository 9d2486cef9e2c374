// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// One message being written.
struct MessageRendering<Values: MessageValues> {
  /// What `#` stands for inside a plural.
  struct PluralNumber {
    let slot: Int
    let offset: Double
  }

  let values: Values
  let program: MessageProgram
  let formats: MessageFormats
  var output: MessageOutput
  private(set) var issues: [InputIssue] = []

  init(
    values: Values, program: MessageProgram, formats: MessageFormats, output: MessageOutput
  ) {
    self.values = values
    self.program = program
    self.formats = formats
    self.output = output
  }

  private var writer: MessageWriter { formats.writer }

  /// Writes the message; one that runs against the reader's direction is a run of its own.
  @inline(__always)
  mutating func writeAll() {
    if formats.isForeign {
      output.append(formats.direction == .leftToRight ? "\u{2066}" : "\u{2067}")
    }
    write(0..<program.steps.count, number: nil)
    if formats.isForeign { output.append("\u{2069}") }
  }

  private mutating func write(_ range: Range<Int>, number: PluralNumber?) {
    var place = range.lowerBound
    while place < range.upperBound {
      let step = program.steps[place]
      place += 1
      switch step.kind {
      case .text:
        output.append(UnsafeBufferPointer(rebasing: program.literals[step.start..<step.end]))
      case .argument:
        guard let argument = argument(step.slot) else { continue }
        do { try write(argument, style: step.start) } catch { fail(error, step.slot) }
      case .pluralNumber:
        guard let number else { continue }
        do { try write(number) } catch { fail(error, number.slot) }
      case .plural, .selectordinal:
        writePlural(at: place - 1, step)
        place = step.end
      case .select:
        writeSelect(at: place - 1, step)
        place = step.end
      case .exact, .category, .word: break
      }
    }
  }

  // MARK: Choices

  private mutating func writePlural(at place: Int, _ choice: MessageStep) {
    guard let argument = argument(choice.slot) else { return }
    do {
      let wording = try wording(of: choice, at: place, for: argument)
      write(
        wording + 1..<program.steps[wording].next,
        number: PluralNumber(slot: choice.slot, offset: choice.number))
    } catch { fail(error, choice.slot) }
  }

  /// Finds the selector of the wording for a number.
  private func wording(
    of choice: MessageStep, at place: Int, for argument: MessageArgument
  ) throws(MessageFailure) -> Int {
    let value: Double
    switch argument {
    case .number(let number): value = number
    case .integer(let number): value = Double(number)
    case .decimal(let text):
      guard let number = Double(text) else { throw .kind("plural") }
      value = number
    case .formatted(_, let number):
      guard let number else { return choice.next }
      value = number
    case .text, .day, .moment, .list:
      throw .kind(choice.kind == .plural ? "plural" : "selectordinal")
    }
    var category: PluralCategory?
    var found = choice.next
    var selector = place + 1
    while selector < choice.end {
      let step = program.steps[selector]
      if step.kind == .exact {
        if step.number == value { return selector }
      } else if selector != choice.next, found == choice.next {
        if category == nil {
          do { category = try self.category(of: choice, value, argument) } catch {
            throw .formatting(error)
          }
        }
        if let category, step.slot == category.index { found = selector }
      }
      selector = step.next
    }
    return found
  }

  @inline(__always)
  private func category(
    of choice: MessageStep, _ value: Double, _ argument: MessageArgument
  ) throws(FormattingError) -> PluralCategory {
    let kind: PluralRules.Kind = choice.kind == .plural ? .cardinal : .ordinal
    let known = try formats.numbers(choice.start)
    let knownRules = try formats.rules(kind)
    if case .integer(let whole) = argument, choice.number == 0,
      known._withUnsafeGuaranteedRef({ $0.countsWhole })
    {
      return try knownRules._withUnsafeGuaranteedRef { rules in
        Result { () throws(FormattingError) in try rules.category(of: whole) }
      }.get()
    }
    let numbers = known.takeUnretainedValue()
    let rules = knownRules.takeUnretainedValue()
    if choice.number == 0 {
      switch argument {
      case .integer(let whole): return try numbers.category(of: whole, rules, writer)
      case .decimal(let text):
        if let whole = Int(text) { return try numbers.category(of: whole, rules, writer) }
      default: break
      }
    }
    return try numbers.category(of: value - choice.number, rules, writer)
  }

  private mutating func writeSelect(at place: Int, _ choice: MessageStep) {
    guard let argument = argument(choice.slot) else { return }
    let word: String
    switch argument {
    case .text(let text), .formatted(let text, _): word = text
    case .number, .integer, .decimal, .day, .moment, .list:
      return fail(.kind("select"), choice.slot)
    }
    var selector = place + 1
    var found = choice.next
    while selector < choice.end {
      let step = program.steps[selector]
      if isWord(step, word) {
        found = selector
        break
      }
      selector = step.next
    }
    write(found + 1..<program.steps[found].next, number: nil)
  }

  private func isWord(_ step: MessageStep, _ word: String) -> Bool {
    guard step.end - step.start == word.utf8.count else { return false }
    return program.literals[step.start..<step.end].elementsEqual(word.utf8)
  }

  // MARK: Values

  @inline(__always)
  private mutating func write(
    _ argument: MessageArgument, style: Int
  ) throws(MessageFailure) {
    switch argument {
    case .text(let words):
      guard style == 0 else { throw .kind(program.styles[style].typeName) }
      writeWords(words)
    case .number, .integer, .decimal:
      if style != 0 {
        switch program.styles[style] {
        case .ordinal: return try writeOrdinal(argument)
        case .plain, .number, .integer, .percent, .skeleton, .pattern: break
        case .date, .time, .timeSkeleton, .list:
          throw .kind(program.styles[style].typeName)
        }
      }
      try writeNumber(argument, style: style)
    case .formatted(let text, _): output.append(composed(text))
    case .day(let day): try write(day, program.styles[style])
    case .moment(let seconds): try write(seconds, program.styles[style])
    case .list(let items): try write(items, program.styles[style])
    }
  }

  /// Writes the number of a plural where `#` stands.
  private mutating func write(_ plural: PluralNumber) throws(MessageFailure) {
    // There is a value, since a wording was chosen by it.
    guard let argument = values.value(at: plural.slot) else { return }
    guard plural.offset != 0 else {
      if case .formatted(let text, _) = argument { return output.append(composed(text)) }
      return try writeNumber(argument, style: 0)
    }
    let value: Double
    switch argument {
    case .formatted(let text, let number):
      guard let number else { return output.append(composed(text)) }
      value = number
    case .number(let number): value = number
    case .integer(let number): value = Double(number)
    case .decimal(let text):
      guard let number = Double(text) else { throw .kind("plural") }
      value = number
    case .text, .day, .moment, .list: throw .kind("plural")
    }
    try writeNumber(.number(value - plural.offset), style: 0)
  }

  /// Writes the words of a user, without directional controls, apart where they could reorder
  /// what surrounds them.
  @inline(__always)
  private mutating func writeWords(_ words: String) {
    if formats.sanitizes, !isASCII(words) || formats.direction == .rightToLeft {
      return output.append(fitted(words))
    }
    output.append(words)
  }

  @inline(__always)
  private func isASCII(_ words: String) -> Bool {
    words.utf8.withContiguousStorageIfAvailable { bytes in
      var union: UInt8 = 0
      for byte in bytes { union |= byte }
      return union < 0x80
    } ?? false
  }

  private func fitted(_ words: String) -> String {
    guard formats.sanitizes else { return words }
    let words = TextIsolate.sanitizing(words)
    return writer.isolating
      ? TextIsolate.wrapIfNeeded(words, inside: formats.direction) : words
  }

  // MARK: Numbers

  @inline(__always)
  private mutating func writeNumber(
    _ argument: MessageArgument, style: Int
  ) throws(MessageFailure) {
    do {
      let known = try formats.numbers(style)
      let start = output.count
      if case .integer(let value) = argument, !formats.isolatesNumbers {
        let room = output.rest
        let length = try known._withUnsafeGuaranteedRef { numbers in
          Result { () throws(FormattingError) in
            numbers.isUnscaled ? try numbers.numbers.write(value, to: room) : -1
          }
        }.get()
        if length >= 0 { return output.advance(by: length) }
      }
      let numbers = known.takeUnretainedValue()
      if numbers.isUnscaled {
        switch argument {
        case .number(let value):
          output.advance(by: try numbers.numbers.write(value, to: output.rest))
        case .integer(let value):
          output.advance(by: try numbers.numbers.write(value, to: output.rest))
        default: output.append(try text(argument, numbers))
        }
      } else {
        output.append(try text(argument, numbers))
      }
      guard formats.isolatesNumbers else { return }
      try isolate(argument, numbers, from: start)
    } catch { throw .formatting(error) }
  }

  /// Isolates a number that was written, unless it is bare: without sign or unit.
  private mutating func isolate(
    _ argument: MessageArgument, _ numbers: MessageNumberFormat, from start: Int
  ) throws(FormattingError) {
    if numbers.isBare, let bytes = output.written(from: start), !Self.hasSign(bytes) { return }
    output.goBack(to: start)
    if case .number(let value) = argument, numbers.isUnscaled {
      return output.append(try numbers.format.formatIsolated(value))
    }
    var text = try text(argument, numbers)
    let isBare = numbers.isBare && !text.withUTF8 { Self.hasSign($0) }
    output.append(isBare ? text : TextIsolate.wrap(text, as: .leftToRight))
  }

  private func text(
    _ argument: MessageArgument, _ numbers: MessageNumberFormat
  ) throws(FormattingError) -> String {
    switch argument {
    case .number(let value): try numbers.text(value)
    case .integer(let value): try numbers.text(decimal: String(value))
    case .decimal(let text): try numbers.text(decimal: text)
    default: ""
    }
  }

  /// Tells whether a number has one of the signs `-`, `+` and `−`.
  private static func hasSign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { return true }
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x88,
        bytes[index + 2] == 0x92
      {
        return true
      }
    }
    return false
  }

  private mutating func writeOrdinal(_ argument: MessageArgument) throws(MessageFailure) {
    let whole: Int?
    switch argument {
    case .number(let value): whole = Int(exactly: value)
    case .integer(let value): whole = value
    case .decimal(let text): whole = Int(text)
    default: whole = nil
    }
    guard let whole else { throw .kind("ordinal") }
    do { output.append(composed(try writer.ordinals().format(whole))) } catch {
      throw .formatting(error)
    }
  }

  // MARK: Dates and lists

  private mutating func write(
    _ day: CivilDay, _ style: ArgumentStyle
  ) throws(MessageFailure) {
    do {
      switch style {
      case .plain where !writer.corrections && formats.sanitizes == false:
        // ICU knows moments only, and writes both date and time of them.
        try writeMoment(Double(day.number) * 86_400, .dateTime(.short, .short))
      case .plain: try writeDay(day, .medium)
      case .date(let style): try writeDay(day, style)
      default: throw MessageFailure.kind(style.typeName)
      }
    } catch { throw MessageFailure(error) }
  }

  private mutating func writeDay(
    _ day: CivilDay, _ style: DateStyle
  ) throws(FormattingError) {
    if let dates = try writer.icuDates(.date(style), ofDays: true) {
      let midnight = Double(day.number) * 86_400
      return output.append(composed(try dates.format(secondsSince1970: midnight)))
    }
    let dates = try writer.dates(style)
    guard formats.isForeign else {
      return output.advance(by: try dates.write(day, to: output.rest))
    }
    output.append(composed(try dates.format(day)))
  }

  private mutating func write(
    _ seconds: Double, _ style: ArgumentStyle
  ) throws(MessageFailure) {
    do {
      switch style {
      case .plain:
        // ICU's own is short; the product writes the day as it writes days.
        try writeMoment(seconds, .dateTime(writer.corrections ? .medium : .short, .short))
      case .date(.skeleton(let skeleton)), .timeSkeleton(let skeleton):
        try writeMoment(seconds, .skeleton(skeleton))
      case .date(let style): try writeMoment(seconds, .date(style))
      case .time(let style): try writeMoment(seconds, .time(style))
      default: throw MessageFailure.kind(style.typeName)
      }
    } catch { throw MessageFailure(error) }
  }

  private mutating func writeMoment(
    _ seconds: Double, _ style: DateTimeStyle
  ) throws(FormattingError) {
    if let moments = try writer.icuDates(style, ofDays: false) {
      return output.append(composed(try moments.format(secondsSince1970: seconds)))
    }
    let moments = try writer.moments(style)
    if !formats.isForeign, let second = Int(exactly: seconds) {
      output.advance(by: try moments.write(secondsSince1970: second, to: output.rest))
    } else {
      output.append(composed(try moments.format(secondsSince1970: seconds)))
    }
  }

  private mutating func write(
    _ items: [String], _ style: ArgumentStyle
  ) throws(MessageFailure) {
    let kind: ListFormat.Kind
    switch style {
    case .plain: kind = .conjunction
    case .list(let asked): kind = asked
    default: throw .kind(style.typeName)
    }
    do { output.append(composed(try writer.lists(kind).format(items.map(fitted)))) } catch {
      throw .formatting(error)
    }
  }

  /// Fits text that was composed for the reader's direction into the message.
  private func composed(_ text: String) -> String {
    guard formats.isForeign, TextDirection.hasLetters(running: writer.direction, in: text)
    else { return text }
    return TextIsolate.wrap(text, as: writer.direction)
  }

  // MARK: Failures

  /// Looks a value up; a missing one leaves its name in the text.
  @inline(__always)
  private mutating func argument(_ slot: Int) -> MessageArgument? {
    if let argument = values.value(at: slot) { return argument }
    fail(.messageMissingArgument, slot)
    return nil
  }

  private mutating func fail(_ failure: MessageFailure, _ slot: Int) {
    switch failure {
    case .kind(let type): fail(.messageArgumentKind, slot, ["type": .text(type)])
    case .formatting(let error):
      fail(.messageFormatFailed, slot, ["reason": .text(error.code.rawValue)])
    }
  }

  private mutating func fail(
    _ code: IssueCode, _ slot: Int, _ details: [String: IssueArgument] = [:]
  ) {
    let name = program.names[slot]
    output.append("{\(name)}")
    let arguments = details.merging(["name": .text(name)]) { detail, _ in detail }
    issues.append(InputIssue(code, at: nil, arguments))
  }
}

/// Why a value could not be written.
enum MessageFailure: Error {
  /// The value is not of the kind that the style is for.
  case kind(String)
  case formatting(FormattingError)

  init(_ error: any Error) {
    self =
      switch error {
      case let failure as MessageFailure: failure
      case let error as FormattingError: .formatting(error)
      default: .kind("")
      }
  }
}

extension PluralCategory {
  /// The place of the category among all.
  @inline(__always)
  var index: Int {
    switch self {
    case .zero: 0
    case .one: 1
    case .two: 2
    case .few: 3
    case .many: 4
    case .other: 5
    }
  }
}
