// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

extension MessageChecks {
  mutating func checkArguments() {
    guard let source else { return }
    let declared = source.message.placeholders
    let offered = declared.map(\.name) + source.outline.uses.map(\.name)
    let printed = Set(source.outline.uses.filter { !$0.isChoice }.map(\.name))
    let used = Set(outline.uses.map(\.name))
    let missing = Set(source.outline.uses.map(\.name)).subtracting(used).sorted()
    for name in missing {
      // A case may be chosen in the source for reasons that the other language does not have.
      guard printed.contains(name) || source.outline.isNumberShown(of: name) else { continue }
      find(.lintMissingPlaceholder, .error, at: 0, ["name": .text(name)])
    }
    var told: Set<String> = []
    for use in outline.uses {
      if !offered.contains(use.name) {
        // The description of the source may offer further arguments to choose words by.
        guard !(source.message.description ?? "").mentions(use.name) else { continue }
        guard told.insert(use.name).inserted else { continue }
        find(
          .lintUnknownPlaceholder, .error, at: use.offset, ["name": .text(use.name)],
          hint: Suggestion.hint(for: use.name, in: missing.isEmpty ? offered.unique : missing))
      } else if let (found, expected) = mismatch(of: use, declared) {
        guard told.insert(use.name).inserted else { continue }
        find(
          .lintPlaceholderType, .error, at: use.offset,
          ["name": .text(use.name), "found": .text(found), "expected": .text(expected)])
      }
    }
  }

  /// The type that a use asks for and the other one that its source has.
  private func mismatch(
    of use: MessageOutline.Use, _ declared: [CatalogPlaceholder]
  ) -> (found: String, expected: String)? {
    guard let source, !use.type.isEmpty, use.type != "select" else { return nil }
    let sourceTypes = Set(source.outline.uses.lazy.filter { $0.name == use.name }.map(\.type.kind))
    let wanted = use.type.kind
    if sourceTypes.contains(wanted) { return nil }
    if let type = declared.first(where: { $0.name == use.name })?.type {
      return type.kind == wanted ? nil : (use.type, type.rawValue)
    }
    guard let other = sourceTypes.first(where: { !$0.isEmpty && $0 != "select" }) else {
      return nil
    }
    return (use.type, other)
  }

  // MARK: Plurals

  mutating func checkPlurals() {
    for use in outline.uses where use.isPlural && !use.plusOffset {
      let samples = use.type == "plural" ? conventions.cardinals : conventions.ordinals
      let words = use.selectors.map(\.word)
      let exact = Set(words.compactMap { $0.hasPrefix("=") ? Double($0.dropFirst()) : nil })
      let type = (source?.message ?? message).placeholders.first { $0.name == use.name }?.type
      for category in PluralCategory.allCases where !words.contains(category.rawValue) {
        let numbers = (samples[category] ?? []).filter { number in
          !exact.contains(number) && (type != .int || number == number.rounded())
        }
        guard !numbers.isEmpty else { continue }
        find(
          .lintMissingPlural, at: use.offset,
          ["name": .text(use.name), "category": .text(category.rawValue)],
          hint: IssueHint(.addWording, ["example": .text("\(category.rawValue) {…}")]))
      }
      for (word, offset) in use.selectors {
        guard let category = PluralCategory(rawValue: word), category != .other,
          !samples.isEmpty, samples[category] == nil
        else { continue }
        find(
          .lintUnusedPlural, at: offset, ["name": .text(use.name), "category": .text(word)],
          hint: IssueHint(.removeWording))
      }
    }
  }
}

extension MessageOutline {
  /// Whether `#` writes the number of an argument.
  fileprivate func isNumberShown(of name: String) -> Bool {
    uses.contains { $0.name == name && $0.isPlural } && wordings.contains(where: \.writesNumber)
  }
}

extension String {
  /// What values a type of the message syntax takes.
  fileprivate var kind: String {
    switch self {
    case "plural", "selectordinal", "number", "spellout", "ordinal": "number"
    case "date", "time": "date"
    default: self
    }
  }

  /// Whether the text has a word, as it is.
  fileprivate func mentions(_ word: String) -> Bool {
    split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }.contains { $0 == word }
  }
}

extension [String] {
  /// The items in order, each once.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension CatalogPlaceholder.ValueType {
  /// What values of the message syntax it is.
  fileprivate var kind: String {
    switch self {
    case .int, .num, .double: "number"
    case .dateTime: "date"
    case .string: "string"
    }
  }
}
