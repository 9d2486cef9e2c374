// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// Messages with arguments, given in full or by their key in the catalogs.
final class MessageKind: ValueFormatter {
  private let format: MessageFormat
  private let language: LocaleIdentifier
  private let writer: MessageWriter
  /// The arguments that the message writes as dates, as far as its values have shown.
  private var dates: Set<String> = []

  init(_ setting: FormatSetting, message: String?, key: String?) throws(FormatProblem) {
    let locale = setting.locale
    writer = MessageWriter(
      locale: locale,
      calendar: .usual(for: locale, corrections: setting.corrections)
        .using(setting.resources.table),
      icuCalendar: .usual(for: locale, corrections: setting.corrections),
      corrections: setting.corrections, isolating: setting.corrections,
      // Plain ICU rounds messages its own way, unless another one is asked for.
      roundingMode: setting.corrections ? setting.roundingMode : setting.chosenRounding)
    switch (message, key) {
    case (let message?, nil):
      language = locale
      format = try Self.compiled(message, in: "message")
    case (nil, let key?):
      let found = try Self.translation(of: key, for: locale, setting.resources)
      language = found.language
      format = try Self.compiled(found.text, in: "key")
    case (nil, nil):
      throw FormatProblem(.formatMissingMember, in: nil, ["member": "message"])
    default:
      throw FormatProblem(
        .formatOptionConflict, in: nil, ["option": "message", "other": "key"])
    }
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    var arguments: [String: MessageArgument] = [:]
    switch value {
    case .missing: break
    case .members(let members):
      for (name, value) in members { arguments[name] = try argument(name, value) }
    default: throw FormatProblem(.formatValueType, in: "arguments", ["kind": "message"])
    }
    let written = format.format(arguments, with: writer, language: language)
    guard let problem = written.issues.first else { return written.text }
    // JSON has no dates: a text that the message writes as a date is read as one.
    guard let day = Self.day(wantedBy: problem, in: arguments) else {
      throw FormatProblem(problem, in: "arguments")
    }
    guard dates.insert(day).inserted else { throw FormatProblem(problem, in: "arguments") }
    return try text(of: value)
  }

  private func argument(
    _ name: String, _ value: FormatValue
  ) throws(FormatProblem) -> MessageArgument {
    switch value {
    case .text(let text):
      guard dates.contains(name), let moment = MomentText(text) else { return .text(text) }
      // The clocks are those that the moment was written by.
      return moment.localSecond.map { .moment(secondsSince1970: Double($0)) }
        ?? .day(moment.day)
    case .number(let text):
      guard let number = Double(text), number.isFinite else {
        throw FormatProblem(FormattingError(.notANumber, text), in: "arguments." + name)
      }
      // What a double would not hold stays as it is written.
      if let whole = Int(text), whole != 0 { return .integer(whole) }
      return text.utf8.count > 15 ? .decimal(text) : .number(number)
    case .items(let items) where !items.isEmpty:
      var texts: [String] = []
      for item in items {
        guard case .text(let text) = item else {
          throw FormatProblem(
            .formatValueType, in: "arguments." + name.shortened, ["kind": "message"])
        }
        texts.append(text)
      }
      return .list(texts)
    default:
      throw FormatProblem(
        .formatValueType, in: "arguments." + name.shortened, ["kind": "message"])
    }
  }

  /// The argument whose text should have been a date and is one.
  private static func day(
    wantedBy problem: InputIssue, in arguments: [String: MessageArgument]
  ) -> String? {
    guard problem.code == .messageArgumentKind,
      [.text("date"), .text("time")].contains(problem.arguments["type"]),
      case .text(let name)? = problem.arguments["name"],
      case .text(let text)? = arguments[name], MomentText(text) != nil
    else { return nil }
    return name
  }

  // MARK: Making

  private static func compiled(
    _ text: String, in part: String
  ) throws(FormatProblem) -> MessageFormat {
    let (message, problems) = MessageFormat.compile(text)
    if let message { return message }
    let problem = problems.first { $0.severity == .error }
    throw FormatProblem(problem?.issue(at: nil) ?? InputIssue(.unknownMessage, at: nil), in: part)
  }

  /// Finds the words of a key in the reader's language, else in English.
  private static func translation(
    of key: String, for locale: LocaleIdentifier, _ resources: FormatResources
  ) throws(FormatProblem) -> (text: String, language: LocaleIdentifier) {
    let catalogs = resources.catalogs(for: locale)
    var keys: [String] = []
    for tag in locale.baseTagChain + ["en"] {
      for catalog in catalogs.catalogs(of: tag).reversed() {
        if let message = catalog[key], message.isTranslated {
          return (message.text, catalog.locale)
        }
        keys += catalog.keys
      }
    }
    throw FormatProblem(
      .unknownMessage, in: "key", ["key": .text(key.shortened)],
      hint: Suggestion.hint(for: key, in: keys, listing: false))
  }
}
