// SPDX-License-Identifier: Apache-2.0

/// A pattern with all its literals and names as UTF-8 in one place, ready to write.
struct DateProgram: Sendable {
  /// What a step writes.
  private enum Action: UInt8 {
    case text, monthName, weekdayName, quarterName, dayPeriod, namedDayPeriod
    case year, twoDigitYear, month, day, quarter
    case hour12, hour24, hour0to11, hour1to24, minute, second, fraction, zone
  }

  private struct Step {
    var action: Action
    /// The least number of digits.
    var minimum: UInt8 = 1
    /// Whether the fields are those of the second date of a range.
    var isSecond = false
    /// The first of the spans that the step chooses from, or the number of a zone's field.
    var first: UInt32 = 0
  }

  private struct Span {
    var start: UInt32
    var count: UInt32
  }

  private let steps: [Step]
  private let spans: [Span]
  /// Ten digits, then all literals and names.
  private let text: [UInt8]
  /// Bytes of one digit.
  private let digitWidth: Int
  /// The fields whose text depends on the time zone, by the numbers that steps give.
  let zones: [String]
  /// Whether those fields are of the second date of a range.
  let zonesAreSecond: [Bool]
  /// Whether noon is exact without minutes and seconds of zero, since they are not written.
  private let hasMinute: Bool
  private let hasSecond: Bool

  /// One field or literal, and which date of a range it is of.
  typealias Part = (element: DatePattern.Element, isSecond: Bool)

  /// Reads the names that a pattern needs.
  init(_ pattern: DatePattern, data: DateData) throws(FormattingError) {
    try self.init(pattern.elements.map { ($0, false) }, data: data)
  }

  /// Reads the names that parts need.
  init(_ parts: [Part], data: DateData) throws(FormattingError) {
    let digits = try data.locale.data.value { () throws(FormattingError) in
      try Digits(locale: data.locale)
    }
    var text: [UInt8] = digits.zeroToNine.flatMap { Array(String($0).utf8) }
    digitWidth = text.count / 10
    var spans: [Span] = []
    var firsts: [DateSymbol: UInt32] = [:]
    func add(_ string: String) {
      spans.append(Span(start: UInt32(text.count), count: UInt32(string.utf8.count)))
      text += string.utf8
    }
    func place(_ symbol: DateSymbol) throws(FormattingError) -> UInt32 {
      if let first = firsts[symbol] { return first }
      let first = UInt32(spans.count)
      for name in try data.names(symbol) { add(name) }
      firsts[symbol] = first
      return first
    }
    func named(
      _ action: Action, _ symbol: DateSymbol, _ isSecond: Bool
    ) throws(FormattingError) -> Step {
      Step(action: action, isSecond: isSecond, first: try place(symbol))
    }
    var steps: [Step] = []
    var zones: [String] = []
    var zonesAreSecond: [Bool] = []
    for (element, isSecond) in parts {
      func number(_ action: Action, _ minimum: Int) -> Step {
        Step(action: action, minimum: UInt8(clamping: minimum), isSecond: isSecond)
      }
      switch element {
      case .literal(let literal):
        steps.append(Step(action: .text, first: UInt32(spans.count)))
        add(literal)
      case .era(let symbol): steps.append(try named(.text, symbol, isSecond))
      case .monthName(let symbol): steps.append(try named(.monthName, symbol, isSecond))
      case .weekday(let symbol): steps.append(try named(.weekdayName, symbol, isSecond))
      case .quarterName(let symbol): steps.append(try named(.quarterName, symbol, isSecond))
      case .dayPeriod: steps.append(try named(.dayPeriod, .dayPeriod, isSecond))
      case .namedDayPeriod(let field):
        steps.append(
          Step(action: .namedDayPeriod, isSecond: isSecond, first: UInt32(spans.count)))
        for name in try data.dayPeriods(field) { add(name) }
      case .year(let minimum): steps.append(number(.year, minimum))
      case .twoDigitYear: steps.append(number(.twoDigitYear, 2))
      case .monthNumber(let minimum): steps.append(number(.month, minimum))
      case .day(let minimum): steps.append(number(.day, minimum))
      case .quarterNumber(let minimum): steps.append(number(.quarter, minimum))
      case .hour(.oneToTwelve, let minimum): steps.append(number(.hour12, minimum))
      case .hour(.zeroToTwentyThree, let minimum): steps.append(number(.hour24, minimum))
      case .hour(.zeroToEleven, let minimum): steps.append(number(.hour0to11, minimum))
      case .hour(.oneToTwentyFour, let minimum): steps.append(number(.hour1to24, minimum))
      case .minute(let minimum): steps.append(number(.minute, minimum))
      case .second(let minimum): steps.append(number(.second, minimum))
      case .fraction(let digits): steps.append(number(.fraction, digits))
      case .zone(let field):
        steps.append(Step(action: .zone, isSecond: isSecond, first: UInt32(zones.count)))
        zones.append(field)
        zonesAreSecond.append(isSecond)
      }
    }
    self.steps = steps
    self.spans = spans
    self.text = text
    self.zones = zones
    self.zonesAreSecond = zonesAreSecond
    hasMinute = steps.contains { $0.action == .minute }
    hasSecond = steps.contains { $0.action == .second }
  }

  // MARK: Writing

  /// Writes a date.
  @inline(__always)
  func write(_ fields: DateFields, zones: [String] = [], to output: inout UTF8Output) {
    write(fields, fields, zones: zones, to: &output)
  }

  /// Writes the dates of a range.
  func write(
    _ first: DateFields, _ second: DateFields, zones: [String] = [], to output: inout UTF8Output
  ) {
    text.withUnsafeBufferPointer { text in
      spans.withUnsafeBufferPointer { spans in
        steps.withUnsafeBufferPointer { steps in
          let writer = Writer(text: text, spans: spans, digitWidth: digitWidth)
          for step in steps {
            write(step, step.isSecond ? second : first, zones, writer, &output)
          }
        }
      }
    }
  }

  @inline(__always)
  private func write(
    _ step: Step, _ fields: DateFields, _ zones: [String], _ writer: Writer,
    _ output: inout UTF8Output
  ) {
    let first = Int(step.first)
    let minimum = Int(step.minimum)
    switch step.action {
    case .text: writer.name(first, &output)
    case .monthName: writer.name(first &+ fields.month &- 1, &output)
    case .weekdayName: writer.name(first &+ fields.weekday, &output)
    case .quarterName: writer.name(first &+ (fields.month &- 1) / 3, &output)
    case .dayPeriod: writer.name(first &+ (fields.hour < 12 ? 0 : 1), &output)
    case .namedDayPeriod:
      let isExact = (!hasMinute || fields.minute == 0) && (!hasSecond || fields.second == 0)
      writer.name(first &+ fields.hour &* 2 &+ (isExact ? 0 : 1), &output)
    case .year: writer.number(fields.year, minimum, &output)
    case .twoDigitYear: writer.number(fields.year % 100, 2, &output)
    case .month: writer.number(fields.month, minimum, &output)
    case .day: writer.number(fields.day, minimum, &output)
    case .quarter: writer.number((fields.month &- 1) / 3 &+ 1, minimum, &output)
    case .hour12: writer.number((fields.hour &+ 11) % 12 &+ 1, minimum, &output)
    case .hour24: writer.number(fields.hour, minimum, &output)
    case .hour0to11: writer.number(fields.hour % 12, minimum, &output)
    case .hour1to24: writer.number((fields.hour &+ 23) % 24 &+ 1, minimum, &output)
    case .minute: writer.number(fields.minute, minimum, &output)
    case .second: writer.number(fields.second, minimum, &output)
    case .fraction: writer.fraction(fields.nanosecond, digits: minimum, &output)
    case .zone: output.append(first < zones.count ? zones[first] : "")
    }
  }

  private struct Writer {
    let text: UnsafeBufferPointer<UInt8>
    let spans: UnsafeBufferPointer<Span>
    let digitWidth: Int

    @inline(__always)
    func name(_ index: Int, _ output: inout UTF8Output) {
      let span = spans[index]
      output.append(
        UnsafeBufferPointer(
          rebasing: text[Int(span.start)..<(Int(span.start) &+ Int(span.count))]))
    }

    /// Writes a number of at most nine digits that is not negative.
    @inline(__always)
    func number(_ value: Int, _ minimum: Int, _ output: inout UTF8Output) {
      var rest = UInt32(truncatingIfNeeded: value)
      if rest < 10, minimum == 1 { return digit(rest, &output) }
      if rest < 100, minimum <= 2 {
        digit(rest / 10, &output)
        return digit(rest % 10, &output)
      }
      var count = 1
      var power: UInt32 = 1
      while count < 9, count < minimum || rest / power >= 10 {
        power &*= 10
        count &+= 1
      }
      while power > 0 {
        digit(rest / power, &output)
        rest %= power
        power /= 10
      }
    }

    /// Writes the first digits of a fraction of a second.
    @inline(__always)
    func fraction(_ nanosecond: Int, digits: Int, _ output: inout UTF8Output) {
      var rest = UInt32(truncatingIfNeeded: nanosecond)
      var power: UInt32 = 100_000_000
      for _ in 0..<digits {
        digit(power > 0 ? rest / power : 0, &output)
        if power > 0 { rest %= power }
        power /= 10
      }
    }

    @inline(__always)
    private func digit(_ value: UInt32, _ output: inout UTF8Output) {
      let start = Int(value) &* digitWidth
      output.append(text[start])
      // Most digits that are not ASCII have three bytes; a call to copy them would cost more.
      if digitWidth == 3 {
        output.append(text[start &+ 1])
        output.append(text[start &+ 2])
      } else if digitWidth > 1 {
        for place in start &+ 1..<(start &+ digitWidth) { output.append(text[place]) }
      }
    }
  }
}
