// SPDX-License-Identifier: Apache-2.0

public import LocalizedFormatting
public import StringCatalogs

/// A message and its translation on their way to or from the tools of translators.
public struct ExchangeUnit: Hashable, Sendable {
  /// The name of the message.
  public var key: String
  /// The text to translate.
  public var source: String
  /// The translation; `nil` when the file has none.
  public var target: String?
  /// What translators should know.
  public var description: String?
  /// The arguments.
  public var placeholders: [CatalogPlaceholder] = []
  /// How many characters the translation may have.
  public var maximumLength: Int?
  /// How far the work is.
  public var state: State?
  /// What translators say to each other.
  public var note: String?
  /// Where it is in its file, by line.
  public var line: Int?

  /// Creates a unit of which no more is known than its texts.
  public init(key: String, source: String, target: String?) {
    self.key = key
    self.source = source
    self.target = target
  }

  /// How far the work on a translation is.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Nothing was done.
    case new
    /// Somebody should look at it again.
    case needsReview = "needs-review"
    /// It is translated.
    case translated
    /// Somebody else has read it.
    case reviewed
    /// It is not to be changed.
    case final
  }
}

/// The translations of a file into one locale.
public struct ExchangeFile: Hashable, Sendable {
  /// The locale of the source texts, as the file writes it.
  public var sourceLocale: String
  /// The locale of the translations, as the file writes it.
  public var targetLocale: String
  /// The messages in the order of the file.
  public var units: [ExchangeUnit]
  /// Whether its format can say that a translation was reviewed or is final.
  public var holdsReview = true

  /// Creates a file from its parts.
  public init(sourceLocale: String, targetLocale: String, units: [ExchangeUnit]) {
    self.sourceLocale = sourceLocale
    self.targetLocale = targetLocale
    self.units = units
  }

  /// Collects the messages of a source with their translations.
  public init(source: StringCatalog, translation: StringCatalog?, locale: LocaleIdentifier) {
    sourceLocale = source.locale.baseTag
    targetLocale = locale.baseTag
    units = source.messages.map { message in
      let translated = translation?[message.key]
      var unit = ExchangeUnit(
        key: message.key, source: message.text, target: translated?.text ?? "")
      unit.description = message.description
      unit.placeholders = message.placeholders
      unit.maximumLength = message.requirements.maximumLength
      unit.state = translated?.exchangeState ?? .new
      unit.note = translated?.requirements.note
      return unit
    }
  }
}

extension CatalogMessage {
  /// How far its translation is: what it says, else what its text tells.
  var exchangeState: ExchangeUnit.State {
    guard isTranslated else { return .new }
    return requirements.state.flatMap(ExchangeUnit.State.init) ?? .translated
  }
}

extension CatalogPlaceholder {
  /// The argument in a line that people understand, such as `count (num): 3`.
  var line: String {
    name + (type.map { " (\($0.rawValue))" } ?? "") + (example.map { ": \($0)" } ?? "")
  }

  /// Reads such a line.
  init?(line: some StringProtocol) {
    var rest = line.drop(while: \.isWhitespace)
    let name = rest.prefix { $0 != " " && $0 != ":" && $0 != "(" }
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count)
    var type: ValueType?
    if rest.hasPrefix(" (") {
      let word = rest.dropFirst(2).prefix { $0 != ")" }
      type = ValueType(rawValue: String(word))
      rest = rest.dropFirst(word.count + 3)
    }
    let example = rest.hasPrefix(": ") ? String(rest.dropFirst(2)) : nil
    self.init(name: String(name), type: type, example: example)
  }
}

/// What is said of a message in formats that have a single comment for it.
enum UnitComment {
  private static let placeholder = "Placeholder "
  private static let length = "Maximum length: "

  static func lines(of unit: ExchangeUnit) -> [String] {
    var lines =
      unit.description.map {
        $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      } ?? []
    lines += unit.placeholders.map { placeholder + $0.line.filter { $0 != "\n" } }
    if let limit = unit.maximumLength { lines.append(length + String(limit)) }
    return lines
  }

  static func read(_ lines: [String], into unit: inout ExchangeUnit) {
    var description: [String] = []
    for line in lines {
      if line.hasPrefix(placeholder),
        let read = CatalogPlaceholder(line: line.dropFirst(placeholder.count))
      {
        unit.placeholders.append(read)
      } else if line.hasPrefix(length), let limit = Int(line.dropFirst(length.count)) {
        unit.maximumLength = limit
      } else {
        description.append(line)
      }
    }
    if !description.isEmpty { unit.description = description.joined(separator: "\n") }
  }
}
