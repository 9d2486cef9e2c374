// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// Finds what a style sheet would load from outside, which a page does not.
///
/// The policy of the page keeps everything outside; this only tells its writer.
struct StyleSheetScan {
  private(set) var issues: [InputIssue] = []
  private let text: [Unicode.Scalar]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  /// Whether names in brackets that stand open are pictures to choose from.
  private var brackets: [Bool] = []

  /// No more of them are told.
  private static let mostTold = 20
  /// No more of an address is told.
  private static let longestTold = 80

  init(_ text: String, file: String) {
    self.text = Array(text.unicodeScalars)
    self.file = file
    scan()
  }

  private mutating func scan() {
    while let scalar = current, issues.count < Self.mostTold {
      switch scalar {
      case "/" where next == "*": skipComment()
      case "\"", "'":
        let place = place
        let string = readString()
        if brackets.last == true { tell(string, at: place) }
      case "@": readRule()
      case "(":
        brackets.append(false)
        advance()
      case ")":
        _ = brackets.popLast()
        advance()
      case _ where Self.isName(scalar): readName()
      default: advance()
      }
    }
  }

  private mutating func readRule() {
    let place = place
    advance()
    switch name().lowercased() {
    case "import":
      issues.append(
        InputIssue(.styleImport, severity: .warning, at: place, hint: IssueHint("embed-in-styles")))
      skipStatement()
    // Its address is a name and is not loaded.
    case "namespace": skipStatement()
    default: break
    }
  }

  /// Skips the rest of a rule without a block.
  private mutating func skipStatement() {
    while let scalar = current, scalar != ";", scalar != "{", scalar != "}" {
      switch scalar {
      case "\"", "'": _ = readString()
      case "/" where next == "*": skipComment()
      case "(": while let scalar = current, scalar != ")" { _ = scalar; advance() }
      default: advance()
      }
    }
  }

  private mutating func readName() {
    let place = place
    let name = name().lowercased()
    guard current == "(" else { return }
    advance()
    switch name {
    case "url", "src":
      while current.map(Self.isSpace) ?? false { advance() }
      if current == "\"" || current == "'" {
        tell(readString(), at: place)
      } else if name == "url" {
        var address = ""
        while let scalar = current, scalar != ")", !Self.isSpace(scalar) {
          if scalar == "\\" { advance() }
          if let scalar = current { address.unicodeScalars.append(scalar) }
          advance()
        }
        tell(address, at: place)
      }
      brackets.append(false)
    case "image-set", "-webkit-image-set": brackets.append(true)
    // The kind of a picture is no address.
    default: brackets.append(false)
    }
  }

  private mutating func tell(_ address: String, at place: InputLocation) {
    let isInside =
      address.isEmpty || address.hasPrefix("#") || address.lowercased().hasPrefix("data:")
    guard !isInside else { return }
    let scalars = address.unicodeScalars
    let told =
      scalars.count > Self.longestTold
      ? String(scalars.prefix(Self.longestTold)) + "…" : address
    issues.append(
      InputIssue(
        .styleAddress, severity: .warning, at: place, ["address": .text(told)],
        hint: IssueHint("embed-in-styles")))
  }

  // MARK: Tokens

  private var current: Unicode.Scalar? { index < text.count ? text[index] : nil }
  private var next: Unicode.Scalar? { index + 1 < text.count ? text[index + 1] : nil }
  private var place: InputLocation { InputLocation(file: file, line: line, column: column) }

  private mutating func advance() {
    guard let scalar = current else { return }
    index += 1
    if scalar == "\n" {
      (line, column) = (line + 1, 1)
    } else {
      column += 1
    }
  }

  private mutating func skipComment() {
    advance()
    advance()
    while current != nil, !(current == "*" && next == "/") { advance() }
    advance()
    advance()
  }

  /// Reads a string, which a line that ends leaves.
  private mutating func readString() -> String {
    let quote = current
    advance()
    var string = ""
    while let scalar = current, scalar != quote, scalar != "\n" {
      if scalar == "\\" { advance() }
      if let scalar = current { string.unicodeScalars.append(scalar) }
      advance()
    }
    if current == quote { advance() }
    return string
  }

  private mutating func name() -> String {
    var name = ""
    while let scalar = current, Self.isName(scalar) {
      name.unicodeScalars.append(scalar)
      advance()
    }
    return name
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
      || ("0"..."9").contains(scalar)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\t", "\n", "\r", "\u{C}"].contains(scalar)
  }
}
