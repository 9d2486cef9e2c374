// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// What straight writing reads of a message and its formats: memory that both keep.
///
/// It holds nothing that is counted, so that it is passed on for nothing.
struct StraightFormats {
  let steps: UnsafePointer<MessageStep>
  let stepCount: Int
  /// The literal text, with a block of room after it.
  let literals: UnsafePointer<UInt8>
  /// The formats of numbers by styles; `nil` until the first one is written in full.
  let numbers: UnsafePointer<Unmanaged<MessageNumberFormat>?>
  /// The rules of cardinals and of ordinals; likewise.
  let rules: UnsafePointer<Unmanaged<WholeNumberCategories>?>
  /// Whether words of users are cleaned.
  let sanitizes: Bool
  /// Whether the message runs from right to left, so that even words of ASCII may be isolated.
  let isRightToLeft: Bool
  /// Whether numbers with signs have to be isolated.
  let isolatesNumbers: Bool

  init(
    _ program: MessageProgram,
    _ numbers: UnsafeMutableBufferPointer<Unmanaged<MessageNumberFormat>?>,
    _ rules: UnsafeMutableBufferPointer<Unmanaged<WholeNumberCategories>?>,
    sanitizes: Bool, isRightToLeft: Bool, isolatesNumbers: Bool
  ) {
    steps = program.steps.baseAddress.unsafelyUnwrapped
    stepCount = program.steps.count
    literals = program.literals.baseAddress.unsafelyUnwrapped
    self.numbers = UnsafePointer(numbers.baseAddress.unsafelyUnwrapped)
    self.rules = UnsafePointer(rules.baseAddress.unsafelyUnwrapped)
    self.sanitizes = sanitizes
    self.isRightToLeft = isRightToLeft
    self.isolatesNumbers = isolatesNumbers
  }
}

/// Writes a message as most are: literal text, words, numbers, and wordings chosen by whole
/// numbers and words.
///
/// It stops at whatever is not as usual, be it a missing value or too small a buffer. The message
/// is then written anew by `MessageRendering`, which knows all there is to know; both write the
/// same.
struct StraightRendering<Values: MessageValues> {
  /// What `#` stands for: a number, and the slot of the value where it is the value itself.
  private struct PluralNumber {
    var number = 0
    var slot = -1
  }

  let values: Values
  let formats: StraightFormats
  private(set) var place: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>

  @inline(__always)
  init(
    values: Values, formats: StraightFormats, start: UnsafeMutablePointer<UInt8>, capacity: Int
  ) {
    self.values = values
    self.formats = formats
    place = start
    end = start + capacity
  }

  /// Writes the message and tells whether all of it was as usual.
  @inline(__always)
  mutating func writeAll() -> Bool { write(0, formats.stepCount, PluralNumber()) }

  /// Writes the steps from one up to another.
  private mutating func write(_ first: Int, _ last: Int, _ plural: PluralNumber) -> Bool {
    var index = first
    while index < last {
      let step = formats.steps + index
      index += 1
      let isUsual: Bool
      switch step.pointee.kind {
      case .text:
        isUsual = copy(
          formats.literals + step.pointee.start, step.pointee.end - step.pointee.start)
      case .argument: isUsual = writeValue(step.pointee.slot, style: step.pointee.start)
      case .pluralNumber:
        isUsual =
          plural.slot >= 0
          ? writeValue(plural.slot, style: 0) : write(plural.number, style: 0)
      case .plural, .selectordinal:
        index = step.pointee.end
        isUsual = writePlural(step)
      case .select:
        index = step.pointee.end
        isUsual = writeSelect(step)
      case .exact, .category, .word: isUsual = false
      }
      guard isUsual else { return false }
    }
    return true
  }

  // MARK: Choices

  @inline(__always)
  private mutating func writePlural(_ choice: UnsafePointer<MessageStep>) -> Bool {
    guard let whole = values.withValue(at: choice.pointee.slot, { $0?.wholeNumber }),
      let offset = Int(exactly: choice.pointee.number), offset.magnitude < 1 << 50,
      let wording = wording(of: choice, for: whole, less: offset)
    else { return false }
    let number = PluralNumber(
      number: whole - offset, slot: offset == 0 ? choice.pointee.slot : -1)
    return write(wording + 1, formats.steps[wording].next, number)
  }

  @inline(__always)
  private func wording(
    of choice: UnsafePointer<MessageStep>, for whole: Int, less offset: Int
  ) -> Int? {
    guard let numbers = formats.numbers[choice.pointee.start],
      let rules = formats.rules[choice.pointee.kind == .plural ? 0 : 1],
      numbers._withUnsafeGuaranteedRef({ $0.countsWhole }),
      let category = rules._withUnsafeGuaranteedRef({ $0.index(of: whole - offset) })
    else { return nil }
    let value = Double(whole)
    let other = choice.pointee.next
    var found = other
    var selector = choice - formats.steps + 1
    while selector < choice.pointee.end {
      let step = formats.steps + selector
      if step.pointee.kind == .exact {
        if step.pointee.number == value { return selector }
      } else if step.pointee.slot == category, found == other {
        found = selector
      }
      selector = step.pointee.next
    }
    return found
  }

  @inline(__always)
  private mutating func writeSelect(_ choice: UnsafePointer<MessageStep>) -> Bool {
    let wording: Int? = values.withValue(at: choice.pointee.slot) { value in
      switch value {
      case .text(let word), .formatted(let word, _):
        word.utf8.withContiguousStorageIfAvailable { self.wording(ofSelect: choice, for: $0) }
      default: nil
      }
    }
    guard let wording else { return false }
    return write(wording + 1, formats.steps[wording].next, PluralNumber())
  }

  @inline(__always)
  private func wording(
    ofSelect choice: UnsafePointer<MessageStep>, for word: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var selector = choice - formats.steps + 1
    while selector < choice.pointee.end {
      let step = formats.steps + selector
      if step.pointee.end - step.pointee.start == word.count,
        Self.isSame(formats.literals + step.pointee.start, word)
      {
        return selector
      }
      selector = step.pointee.next
    }
    return choice.pointee.next
  }

  @inline(__always)
  private static func isSame(
    _ bytes: UnsafePointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in 0..<word.count where bytes[index] != word[index] { return false }
    return true
  }

  // MARK: Values

  @inline(__always)
  private mutating func writeValue(_ slot: Int, style: Int) -> Bool {
    values.withValue(at: slot) { value in
      switch value {
      case .integer(let whole): write(whole, style: style)
      case .number(let number): write(number, style: style)
      case .text(let words): style == 0 && write(words, ofUser: formats.sanitizes)
      case .formatted(let words, _): write(words, ofUser: false)
      case .decimal, .day, .moment, .list, nil: false
      }
    }
  }

  /// Writes words; those of users where they need neither be cleaned nor isolated.
  @inline(__always)
  private mutating func write(_ words: String, ofUser isLookedAt: Bool) -> Bool {
    if isLookedAt, formats.isRightToLeft { return false }
    return words.utf8.withContiguousStorageIfAvailable { bytes in
      guard let start = bytes.baseAddress else { return true }
      guard bytes.count <= end - place else { return false }
      if isLookedAt {
        var union: UInt8 = 0
        for byte in bytes { union |= byte }
        guard union < 0x80 else { return false }
      }
      place.update(from: start, count: bytes.count)
      place += bytes.count
      return true
    } ?? false
  }

  @inline(__always)
  private mutating func write(_ whole: Int, style: Int) -> Bool {
    guard let numbers = formats.numbers[style], whole >= 0 || !formats.isolatesNumbers else {
      return false
    }
    let room = UnsafeMutableBufferPointer(start: place, count: end - place)
    let length = numbers._withUnsafeGuaranteedRef { numbers in
      numbers.isStraight ? Result { try numbers.numbers.write(whole, to: room) } : nil
    }
    return advance(by: length)
  }

  @inline(__always)
  private mutating func write(_ number: Double, style: Int) -> Bool {
    // What is not a number has a sign in some languages.
    guard let numbers = formats.numbers[style], number >= 0 || !formats.isolatesNumbers,
      number.sign == .plus || !formats.isolatesNumbers
    else { return false }
    let room = UnsafeMutableBufferPointer(start: place, count: end - place)
    let length = numbers._withUnsafeGuaranteedRef { numbers in
      numbers.isStraight ? Result { try numbers.numbers.write(number, to: room) } : nil
    }
    return advance(by: length)
  }

  /// Counts what a format has written, if it all fitted.
  @inline(__always)
  private mutating func advance(by length: Result<Int, any Error>?) -> Bool {
    guard case .success(let length)? = length, length <= end - place else { return false }
    place += length
    return true
  }

  /// Copies literal text by whole blocks where there is room for them, which costs no call.
  @inline(__always)
  private mutating func copy(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let room = end - place
    if count + MessageProgram.block <= room {
      var done = 0
      let source = UnsafeRawPointer(bytes)
      let target = UnsafeMutableRawPointer(place)
      repeat {
        target.storeBytes(
          of: source.loadUnaligned(fromByteOffset: done, as: SIMD2<UInt64>.self),
          toByteOffset: done, as: SIMD2<UInt64>.self)
        done += MessageProgram.block
      } while done < count
    } else {
      guard count <= room else { return false }
      place.update(from: bytes, count: count)
    }
    place += count
    return true
  }
}

extension MessageArgument {
  /// The whole number that it stands for in plurals, where it is one and all agree on it.
  @inline(__always)
  fileprivate var wholeNumber: Int? {
    switch self {
    case .integer(let whole): return whole.magnitude < 1 << 50 ? whole : nil
    case .number(let number), .formatted(_, .some(let number)):
      return number.magnitude < 0x1p50 ? Int(exactly: number) : nil
    case .formatted, .text, .decimal, .day, .moment, .list: return nil
    }
  }
}
