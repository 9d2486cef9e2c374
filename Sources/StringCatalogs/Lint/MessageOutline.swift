// SPDX-License-Identifier: Apache-2.0

/// The words of a message and where they are, and the arguments it uses.
struct MessageOutline: Sendable {
  /// Stands in a wording for a value.
  static let valueMark: Unicode.Scalar = "\u{FFFC}"

  /// The words of the whole message or of a case of a plural or select.
  struct Wording: Sendable {
    var scalars: [Unicode.Scalar] = []
    /// How many scalars of the message come before each.
    var offsets: [Int] = []
    /// The selector it follows and the type of its argument; `nil` for the whole message.
    var choice: (selector: String, type: String)?
    /// Whether it writes the number that chose it.
    var writesNumber = false

    var text: String { String(scalars: scalars) }

    var hasLetters: Bool { scalars.contains { $0.properties.isAlphabetic } }

    fileprivate mutating func append(_ letter: Unicode.Scalar, at offset: Int) {
      scalars.append(letter)
      offsets.append(offset)
    }
  }

  /// A use of an argument.
  struct Use: Sendable {
    var name: String
    /// `plural`, `select` and so on; empty when any value will do.
    var type: String
    var offset: Int
    /// The cases, for those that choose.
    var selectors: [(word: String, offset: Int)] = []
    var plusOffset = false

    var isChoice: Bool { type == "select" || isPlural }
    var isPlural: Bool { type == "plural" || type == "selectordinal" }
  }

  /// The words of cases, and last those of the whole message.
  private(set) var wordings: [Wording] = []
  /// The arguments; one that chooses comes after those in its cases.
  private(set) var uses: [Use] = []

  private let message: MessageParts

  init(_ text: String) {
    message = MessageParts(text)
    add(message.parts, choice: nil, plural: nil)
  }

  /// The words of the whole message.
  var whole: Wording { wordings.first { $0.choice == nil } ?? Wording() }

  /// Whether anything is written that is not a value.
  var hasLetters: Bool { wordings.contains(where: \.hasLetters) }

  /// Adds a wording and those in it.
  ///
  /// - Parameters:
  ///   - parts: What it is made of.
  ///   - choice: The selector it follows and the type of its argument.
  ///   - plural: The argument of the plural whose case it is.
  private mutating func add(
    _ parts: [MessageParts.Part], choice: (selector: String, type: String)?, plural: String?
  ) {
    var wording = Wording(choice: choice)
    for part in parts {
      switch part {
      case .text(let range):
        message.forEachWord(in: range, isPlural: plural != nil) { wording.append($0, at: $1) }
      case .pluralNumber(let place):
        wording.writesNumber = true
        wording.append(Self.valueMark, at: place)
      case .value(let value):
        if value.name == plural { wording.writesNumber = true }
        wording.append(Self.valueMark, at: value.range.lowerBound)
        uses.append(
          Use(name: value.name, type: value.type, offset: value.range.lowerBound))
      case .choice(let choice):
        if choice.name == plural { wording.writesNumber = true }
        wording.append(Self.valueMark, at: choice.start)
        for inner in choice.cases {
          add(
            inner.parts, choice: (inner.selector, choice.type),
            plural: choice.isPlural ? choice.name : nil)
        }
        uses.append(
          Use(
            name: choice.name, type: choice.type, offset: choice.start,
            selectors: choice.cases.map { ($0.selector, $0.start) },
            plusOffset: !choice.offset.isEmpty))
      }
    }
    wordings.append(wording)
  }
}
