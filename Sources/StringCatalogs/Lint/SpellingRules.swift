// SPDX-License-Identifier: Apache-2.0

/// Rules of spelling that a program can check, by language.
struct SpellingRules: Sendable {
  /// Persian words that are written with a zero-width non-joiner, by what they look like
  /// without it.
  let joined: [String: String]
  let language: String

  /// Makes the rules of a language, with the words of its glossary.
  init(language: String, glossary: Glossary?) {
    self.language = language
    guard language == "fa" else {
      joined = [:]
      return
    }
    var joined: [String: String] = [:]
    let words = glossary?.terms.flatMap { [$0.translation] + $0.also } ?? []
    for word in words where word.contains("\u{200C}") && !word.contains(" ") {
      joined[word.replacingJoiner(with: " ")] = word
      joined[word.replacingJoiner(with: "")] = word
    }
    self.joined = joined
  }

  /// Verbs that follow می and نمی without a space.
  static let verbStems = [
    "شود", "شوند", "شد", "شدند", "کند", "کنند", "کنید", "کنیم", "کرد", "کردند", "رسد", "رسند",
    "رسید", "دهد", "دهند", "دهید", "دهیم", "توان", "تواند", "توانند", "توانید", "خواهد", "خواهید",
    "گیرد", "گیرند", "باشد", "آید", "آیند", "رود", "روند", "ماند", "یابد", "سازد", "گذارد",
    "خورد", "بیند", "نویسد", "گوید", "گردد", "دارد", "افتد", "افزاید", "کاهد", "پردازد", "شمارد",
  ]

  /// Endings that are written after a zero-width non-joiner, never after a space.
  static let endings: Set = [
    "ها", "های", "هایی", "هایش", "هایشان", "هایتان", "هایمان", "هایم", "هایت", "تر", "ترین",
    "تری", "ترها", "اند", "ام", "ایم",
  ]

  /// Sequences that are not in normal form C, with what to write instead.
  ///
  /// The first lines are letters that Unicode excludes from composition: their normal form is the
  /// longer one.
  static let normalForms: [String: String] = [
    "\u{9DC}": "\u{9A1}\u{9BC}", "\u{9DD}": "\u{9A2}\u{9BC}", "\u{9DF}": "\u{9AF}\u{9BC}",
    "\u{958}": "\u{915}\u{93C}", "\u{959}": "\u{916}\u{93C}", "\u{95A}": "\u{917}\u{93C}",
    "\u{95B}": "\u{91C}\u{93C}", "\u{95C}": "\u{921}\u{93C}", "\u{95D}": "\u{922}\u{93C}",
    "\u{95E}": "\u{92B}\u{93C}", "\u{95F}": "\u{92F}\u{93C}",
    "\u{9C7}\u{9BE}": "\u{9CB}", "\u{9C7}\u{9D7}": "\u{9CC}",
    "\u{928}\u{93C}": "\u{929}", "\u{930}\u{93C}": "\u{931}", "\u{933}\u{93C}": "\u{934}",
    "\u{627}\u{653}": "\u{622}", "\u{627}\u{654}": "\u{623}", "\u{627}\u{655}": "\u{625}",
    "\u{648}\u{654}": "\u{624}", "\u{64A}\u{654}": "\u{626}", "\u{6C1}\u{654}": "\u{6C2}",
    "\u{6D2}\u{654}": "\u{6D3}", "\u{6D5}\u{654}": "\u{6C0}",
  ]
}

extension String {
  /// The text with something else in place of each zero-width non-joiner.
  func replacingJoiner(with other: String) -> String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar == "\u{200C}" { text += other } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
