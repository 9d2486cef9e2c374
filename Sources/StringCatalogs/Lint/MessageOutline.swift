// SPDX-License-Identifier: Apache-2.0

/// The words of a message and where they are, without what compiling makes of them.
///
/// It is made of messages that compile, so it does not check the syntax again.
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

    var text: String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text)
    }

    var hasLetters: Bool { scalars.contains { $0.properties.isAlphabetic } }
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

  private(set) var wordings: [Wording] = []
  private(set) var uses: [Use] = []

  private let letters: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) {
    letters = Array(text.unicodeScalars)
    wording(nil, plural: nil)
  }

  /// The words of the whole message.
  var whole: Wording { wordings.first { $0.choice == nil } ?? Wording() }

  /// Whether anything is written that is not a value.
  var hasLetters: Bool { wordings.contains(where: \.hasLetters) }

  /// The scalars from a place on that begin so.
  private func isAt(_ letter: Unicode.Scalar) -> Bool {
    index < letters.count && letters[index] == letter
  }

  private mutating func wording(
    _ choice: (selector: String, type: String)?, plural: String?
  ) {
    var wording = Wording(choice: choice)
    while index < letters.count, !(choice != nil && isAt("}")) {
      let start = index
      switch letters[index] {
      case "'": apostrophe(into: &wording, isPlural: plural != nil)
      case "{":
        if argument() == plural, plural != nil { wording.writesNumber = true }
        wording.scalars.append(Self.valueMark)
        wording.offsets.append(start)
      case "#" where plural != nil:
        wording.writesNumber = true
        wording.scalars.append(Self.valueMark)
        wording.offsets.append(start)
        index += 1
      default: take(into: &wording)
      }
    }
    index += 1
    wordings.append(wording)
  }

  private mutating func take(into wording: inout Wording) {
    wording.scalars.append(letters[index])
    wording.offsets.append(index)
    index += 1
  }

  private mutating func apostrophe(into wording: inout Wording, isPlural: Bool) {
    let next = index + 1 < letters.count ? letters[index + 1] : " "
    if next == "'" {
      index += 1
      return take(into: &wording)
    }
    guard next == "{" || next == "}" || next == "#" && isPlural else {
      return take(into: &wording)
    }
    index += 1
    while index < letters.count {
      if isAt("'") {
        index += 1
        guard isAt("'") else { return }
      }
      take(into: &wording)
    }
  }

  // MARK: Arguments

  /// Steps over an argument and returns its name.
  private mutating func argument() -> String {
    var use = Use(name: "", type: "", offset: index)
    index += 1
    use.name = word()
    guard isAt(",") else {
      index += 1
      uses.append(use)
      return use.name
    }
    index += 1
    use.type = word().lowercased()
    if use.isChoice, isAt(",") {
      index += 1
      choices(of: &use)
    } else {
      skipStyle()
    }
    index += 1
    uses.append(use)
    return use.name
  }

  private mutating func choices(of use: inout Use) {
    while true {
      skipSpace()
      guard index < letters.count, !isAt("}") else { return }
      let start = index
      let selector = word()
      if selector.hasPrefix("offset:") {
        if selector == "offset:" { _ = word() }
        use.plusOffset = true
        continue
      }
      use.selectors.append((selector, start))
      guard isAt("{") else { return }
      index += 1
      wording((selector, use.type), plural: use.isPlural ? use.name : nil)
    }
  }

  /// Steps over a style, in which braces balance and apostrophes quote.
  private mutating func skipStyle() {
    var depth = 0
    while index < letters.count {
      switch letters[index] {
      case "'":
        index += 1
        while index < letters.count, !isAt("'") { index += 1 }
      case "{": depth += 1
      case "}" where depth == 0: return
      case "}": depth -= 1
      default: break
      }
      index += 1
    }
  }

  /// Steps over a name, a type or a selector and the space around it.
  private mutating func word() -> String {
    skipSpace()
    var word = String.UnicodeScalarView()
    while index < letters.count, !"{},".unicodeScalars.contains(letters[index]),
      !letters[index].properties.isPatternWhitespace
    {
      word.append(letters[index])
      index += 1
    }
    skipSpace()
    return String(word)
  }

  private mutating func skipSpace() {
    while index < letters.count, letters[index].properties.isPatternWhitespace { index += 1 }
  }
}
