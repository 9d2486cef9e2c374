// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import ICUMessageOracle
import StringCatalogs

/// Makes valid messages and values for them, the same from the same seed.
struct RandomMessage {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  static let locales = ["en", "bn", "ne", "fa", "ar", "hi", "de"]

  private static let texts = [
    "leads", " ", "it's", "'{'", "'{n}'", "''", "o''clock", "#", "'#' ", "|", "50%", "a, b",
    "کمپین", "می\u{200C}شود", "লিড", "अभियान", "\u{200F}", "\u{2068}x\u{2069}", "😀", "<b>", "\n",
    "l' ", "' ", "{name}", "\\", "=1", "other",
  ]
  private static let skeletons = [
    ".00", ".##", ".", "@@#", "percent", "percent scale/100", "%x100 .0", "compact-short",
    "compact-long", "currency/USD", "currency/EUR unit-width-name", "currency/BDT .00",
    "currency/IRR unit-width-iso-code", "sign-always", "+!", ",_", "group-min2", "000",
    "unit/kilometer unit-width-narrow", "scale/100", "latin", "", "K .0 currency/INR",
    "rounding-mode-floor .0", "measure-unit/length-meter", "() currency/USD", ".00+",
  ]

  mutating func one<Element>(of all: [Element]) -> Element {
    all[Int.random(in: 0..<all.count, using: &generator)]
  }

  private mutating func chance(_ part: Int) -> Bool {
    Int.random(in: 0..<part, using: &generator) == 0
  }

  // MARK: Messages

  mutating func message(depth: Int = 0) -> String {
    (0..<Int.random(in: 1...(depth == 0 ? 5 : 3), using: &generator)).map { _ in
      piece(depth: depth)
    }.joined()
  }

  private mutating func piece(depth: Int) -> String {
    switch Int.random(in: 0..<(depth < 3 ? 13 : 9), using: &generator) {
    case 0...3: one(of: Self.texts)
    case 4: "{\(one(of: ["name", "0", " g ", "n", "m", "d", "t"]))}"
    case 5, 6: number()
    case 7:
      "{d, date\(one(of: ["", ",short", ", medium", ",long", ", full", ", ::yMMMd", ",::yQQQ", ", ::MMMMd", ",::Ed"]))}"
    case 8:
      "{t,\(one(of: ["time", "date", "TIME"]))\(one(of: ["", ",short", ", medium", ",long", ", ::yMMMdjm", ",::Hms", ", ::jmm"]))}"
    case 9, 10: plural(depth: depth)
    default: select(depth: depth)
    }
  }

  private mutating func number() -> String {
    let name = one(of: ["n", "m"])
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: return "{\(name), number}"
    case 1: return "{\(name),number,integer}"
    case 2: return "{ \(name) , Number , percent }"
    case 3: return "{\(name),number,\(one(of: ["0.00", "0", "#0.0##", "00.0"]))}"
    case 4: return "{m, ordinal}"
    default:
      let skeleton = one(of: Self.skeletons)
        .replacing("unit-width-name", with: "unit-width-full-name")
      return "{\(name), number, ::\(skeleton)}"
    }
  }

  private mutating func plural(depth: Int) -> String {
    var text = "{\(one(of: ["n", "m"])), \(one(of: ["plural", "plural", "selectordinal"])),"
    if chance(3) { text += " offset:\(one(of: ["1", "2", "0.5", "-1"]))" }
    var selectors = ["=0", "=1", "=2.5", "zero", "one", "two", "few", "many"].filter { _ in
      chance(2)
    }
    selectors.insert("other", at: Int.random(in: 0...selectors.count, using: &generator))
    for selector in selectors {
      text += " \(selector)\(one(of: ["", " "])){\(one(of: ["", "#", "# "]))"
      text += message(depth: depth + 1) + "}"
    }
    return text + "}"
  }

  private mutating func select(depth: Int) -> String {
    var text = "{\(one(of: ["g", "name", "0"])), select,"
    for selector in ["male", "female", "کمپین"] where chance(2) {
      text += " \(selector) {\(message(depth: depth + 1))}"
    }
    return text + " other{\(message(depth: depth + 1))} }"
  }

  /// Changes a message in a few places, mostly so that it is not valid any more.
  mutating func damaged(_ message: String) -> String {
    var letters = Array(message.unicodeScalars)
    let others = Array("{}',#=|: \u{200F}naeo01-.é«".unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !letters.isEmpty {
      let place = Int.random(in: 0..<letters.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(one(of: others), at: place)
      case 2: letters[place] = one(of: others)
      default: letters.removeSubrange(place..<min(letters.count, place + 6))
      }
    }
    return String(String.UnicodeScalarView(letters))
  }

  // MARK: Values

  mutating func arguments() -> [String: MessageArgument] {
    [
      "name": .text(
        one(of: ["Saba", "کمپین", "{n} '#' '{'", "\u{202E}x", "", "male", "é\u{0}z", "'"])),
      "0": .text(one(of: ["female", "TikTok", "#"])), "g": .text(one(of: ["male", "female", "x"])),
      "n": number(), "m": .integer(one(of: [0, 1, 2, 3, 5, 11, 21, 100, 1000, 12_345_678, -7])),
      "d": .day(CivilDay(number: Int.random(in: -3000...40_000, using: &generator))),
      "t": .moment(
        secondsSince1970: Double(Int.random(in: -100_000_000...4_000_000_000, using: &generator))),
    ]
  }

  private mutating func number() -> MessageArgument {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: .number(one(of: [0, 1, 2, 0.5, 1.5, 2.5, 1.0005, 0.125, -0.0, 1e21, 1234.5675]))
    case 1: .number(Double(Int.random(in: -100_000...100_000, using: &generator)) / 1000)
    case 2: .number(Double.random(in: -1e9...1e9, using: &generator))
    case 3: .integer(Int.random(in: -10...120, using: &generator))
    case 4: .integer(Int(truncatingIfNeeded: generator.next()))
    default: .decimal(one(of: ["1.0", "0.25", "12345678901234567", "-3.5", "1e3", "2"]))
    }
  }
}

/// ICU's `MessageFormat`.
struct ICUMessage: ~Copyable {
  private let handle: UnsafeMutableRawPointer

  /// Compiles a message; `nil` when ICU refuses it.
  init?(_ text: String, in locale: String, apostrophes: ApostropheRule = .doubleOptional) {
    var error: Int32 = 0
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    guard
      let handle = icu_message_open(
        bytes, Int32(bytes.count), locale, apostrophes == .doubleRequired, &error)
    else { return nil }
    self.handle = handle
  }

  deinit { icu_message_close(handle) }

  /// Writes the message; `nil` when ICU cannot write one of its values.
  func format(_ arguments: [String: MessageArgument]) -> String? {
    let values = icu_arguments_open(Int32(arguments.count))
    defer { icu_arguments_close(values) }
    for (index, (name, argument)) in arguments.enumerated() {
      let index = Int32(index)
      switch argument {
      case .text(let text), .formatted(let text, _):
        let bytes = text.utf8.map { CChar(bitPattern: $0) }
        icu_arguments_text(values, index, name, bytes, Int32(bytes.count))
      case .number(let number): icu_arguments_double(values, index, name, number)
      case .integer(let number): icu_arguments_integer(values, index, name, Int64(number))
      case .decimal(let text): _ = icu_arguments_decimal(values, index, name, text)
      case .day(let day):
        icu_arguments_date(values, index, name, Double(day.number) * 86_400_000)
      case .moment(let seconds): icu_arguments_date(values, index, name, seconds * 1000)
      case .list: break
      }
    }
    var room = [CChar](repeating: 0, count: 4096)
    let length = Int(icu_message_format(handle, values, &room, Int32(room.count)))
    guard (0...room.count).contains(length) else { return nil }
    return String(decoding: room[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
