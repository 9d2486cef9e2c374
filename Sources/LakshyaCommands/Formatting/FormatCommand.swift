// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting
internal import PlanFiles

/// `lakshya format`: values as readers of a language write them.
struct FormatCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Format numbers, money, dates, lists and messages; one value, or JSON Lines.",
    usage: """
      lakshya format [--locale <locale>] [--kind <kind>] [options] <value> ...
      lakshya format --jsonl [<file> ...]
      """,
    discussion: """
      Option names and defaults are those of ECMA-402 (Intl). Several values are formatted one a \
      line, or as one list; `-` reads them from standard input, one a line.

      Examples:
        lakshya format --locale ne --style percent --maximum-fraction-digits 1 0.256   २५.६%
        lakshya format --locale bn --style currency --currency BDT 1234567.5
        lakshya format --locale fa --kind date --date-style full 2026-11-22
        lakshya format --locale en --kind plural 1                                     one
        lakshya format --locale en --kind message --message "{n, plural, one {# lead} other {# leads}}" --argument n=3

      With --jsonl every line is a request, answered by a line as soon as it is read:
        {"locale": "fa", "kind": "number", "value": 0.256, "options": {"style": "percent"}}
        {"text": "۲۶٪"}
      A request that cannot be answered gives {"error": "…"} and exit status 1 at the end. An "id" \
      is handed through; empty lines are passed over.
      """)

  @Flag(help: "Answer requests in JSON, one a line, from files or standard input.")
  var jsonl = false

  @Option(help: "The language as a BCP 47 tag, such as fa, bn-BD or ne-u-nu-latn. Default: en.")
  var locale: String?

  @Option(help: "What the values are.")
  var kind: FormatKind?

  @OptionGroup(title: "Options for numbers") var numbers: NumberFlags
  @OptionGroup(title: "Options for dates and times") var dates: DateFlags
  @OptionGroup(title: "Options for other kinds") var others: OtherFlags
  @OptionGroup(title: "Options for all kinds") var common: CommonFlags

  @Argument(help: "The values; dates as 2026-11-22. With --jsonl: files of requests.")
  var values: [String] = []

  private var chosenKind: FormatKind { kind ?? .number }

  // MARK: Checking the call

  func check() throws {
    _ = try common.language.map(Arguments.locales)
    if jsonl {
      guard kind == nil, options.names.isEmpty, others.message == nil, others.key == nil,
        others.arguments.isEmpty
      else { throw ValidationError("With --jsonl, kinds and options stand in the lines.") }
      return
    }
    let kind = chosenKind
    if values.isEmpty, !kind.takesMessage {
      throw ValidationError("Missing expected argument '<values> ...'")
    }
    if kind == .number || kind == .numberRange {
      if numbers.style == "currency", numbers.currency == nil {
        throw ValidationError("--style currency needs --currency, such as --currency BDT.")
      }
      if numbers.currency != nil, numbers.style != "currency" {
        throw ValidationError("--currency goes with --style currency.")
      }
      if numbers.style == "unit", numbers.unit == nil {
        throw ValidationError("--style unit needs --unit, such as --unit kilobyte.")
      }
    }
    if kind.takesRanges, !values.count.isMultiple(of: 2), values != ["-"] {
      throw ValidationError("A range is two values: its beginning and its end.")
    }
    if kind.takesMessage {
      guard (others.message == nil) != (others.key == nil) else {
        throw ValidationError("--kind message needs --message or --key.")
      }
      guard values.isEmpty else {
        throw ValidationError("A message takes its values as --argument name=value.")
      }
    }
    try checkType(for: kind)
  }

  private func checkType(for kind: FormatKind) throws {
    guard let type = others.type else { return }
    let choices: [String]
    switch kind {
    case .plural: choices = PluralRules.Kind.allCases.map(\.rawValue)
    case .list: choices = ListFormat.Kind.allCases.map(\.rawValue)
    default: return
    }
    guard !choices.contains(type) else { return }
    let list = choices.map { "'\($0)'" }.joined(separator: ", ")
    throw ValidationError("--type is one of \(list) for --kind \(kind.rawValue).")
  }

  // MARK: Running

  func run(in context: CommandContext) throws -> ExitStatus {
    let localizations = context.catalogFolder(others.localizations).map(UserCatalogs.init)
    var diagnostics = Diagnostics(
      context: context, languages: try common.language.map(Arguments.locales),
      localizations: localizations)
    var table = BikramSambatTable.builtIn
    if let calendarData = dates.calendarData {
      do throws(FileAccess.Failure) {
        let data = CalendarData(try context.read(calendarData), file: calendarData)
        diagnostics.tell(data.issues)
        table = data.table
      } catch {
        let place = InputLocation(file: calendarData)
        diagnostics.tell([InputIssue(error, path: calendarData, at: place)])
        return .failed
      }
    }
    let resources = FormatResources(
      table: table, localizations: localizations,
      firstYear: jsonl ? nil : Arguments.firstYear)
    let status =
      jsonl
      ? try answerLines(context, resources, &diagnostics)
      : try formatValues(context, resources, &diagnostics)
    guard !resources.catalogIssues.isEmpty else { return status }
    diagnostics.tell(resources.catalogIssues)
    return status == .done ? .doneWithProblems : status
  }

  // MARK: Lines

  private func answerLines(
    _ context: CommandContext, _ resources: FormatResources, _ diagnostics: inout Diagnostics
  ) throws -> ExitStatus {
    var words = diagnostics
    let formatter = LineFormatter(
      resources: resources, output: AnswerOutput(write: context.writeBytes), locale: locale,
      words: { words.line(for: $0) })
    for file in values.isEmpty ? ["-"] : values {
      do {
        let read = file == "-" ? context.readChunk : try FileAccess.reader(of: file)
        try formatter.run(LineInput(read: read), file: file)
      } catch let failure as FileAccess.Failure {
        diagnostics.tell([InputIssue(failure, path: file, at: InputLocation(file: file))])
      }
    }
    if diagnostics.worst != nil, formatter.answers == 0 { return .failed }
    return formatter.hasFailed || diagnostics.worst != nil ? .doneWithProblems : .done
  }

  // MARK: Values

  private func formatValues(
    _ context: CommandContext, _ resources: FormatResources, _ diagnostics: inout Diagnostics
  ) throws -> ExitStatus {
    let request = FormatRequest(
      locale: locale ?? "en", kind: chosenKind, options: options, message: others.message,
      key: others.key)
    let compiled: CompiledRequest
    do throws(FormatProblem) { compiled = try request.compiled(with: resources) } catch {
      diagnostics.tell([error.issueOfFlags])
      return .failed
    }
    var made = 0
    let values: [(FormatValue, InputLocation?)]
    do throws(FileAccess.Failure) { values = try requestValues(context) } catch {
      diagnostics.tell([InputIssue(error, path: "-", at: InputLocation(file: "-"))])
      return .failed
    }
    for (value, location) in values {
      let text: String
      do throws(FormatProblem) { text = try compiled.text(of: value) } catch {
        var issue = error.issueOfFlags
        issue.location = location
        diagnostics.tell([issue])
        continue
      }
      try context.output(text + "\n")
      made += 1
    }
    return diagnostics.worst == nil ? .done : made > 0 ? .doneWithProblems : .failed
  }

  /// The options that were given, by their names in ECMA-402.
  private var options: FormatOptions {
    var options = FormatOptions()
    numbers.add(to: &options)
    dates.add(to: &options)
    others.add(to: &options)
    common.add(to: &options)
    if !jsonl, chosenKind == .date || chosenKind == .dateRange, options["dateStyle"] == nil,
      options["timeStyle"] == nil, options["skeleton"] == nil
    {
      options["dateStyle"] = .text("long")
    }
    return options
  }

  /// The values as requests have them, each with its place when it comes from standard input.
  private func requestValues(
    _ context: CommandContext
  ) throws(FileAccess.Failure) -> [(FormatValue, InputLocation?)] {
    let inputs = try inputs(context)
    switch chosenKind {
    case .message: return [(.members(others.arguments.map { ($0.name, $0.value) }), nil)]
    case .list: return [(.items(inputs.map { .text($0.0) }), nil)]
    case .numberRange, .dateRange:
      return stride(from: 0, to: inputs.count - 1, by: 2).map { index in
        let pair = inputs[index...index + 1].map { value($0.0) }
        return (.items(pair), inputs[index].1)
      }
    default: return inputs.map { (value($0.0), $0.1) }
    }
  }

  private func value(_ text: String) -> FormatValue {
    switch chosenKind {
    case .number, .numberRange, .relative, .duration, .plural, .ordinal:
      .text(Arguments.decimal(text))
    case .date, .dateRange, .list, .message, .parse: .text(text)
    }
  }

  /// The values, each with its place when it comes from standard input.
  private func inputs(
    _ context: CommandContext
  ) throws(FileAccess.Failure) -> [(String, InputLocation?)] {
    guard values == ["-"] else { return values.map { ($0, nil) } }
    let text = String(decoding: try context.read("-"), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      line.isEmpty ? nil : (String(line), InputLocation(file: "-", line: index + 1))
    }
  }
}
