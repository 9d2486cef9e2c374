// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// The options of a request, by their names in ECMA-402.
struct FormatOptions {
  /// A value as JSON or the command line gives it.
  enum Value {
    case text(String)
    /// A number as it is written.
    case number(String)
    case flag(Bool)
    /// Something that no option takes.
    case other
  }

  private(set) var names: [String] = []
  private var values: [String: Value] = [:]

  subscript(name: String) -> Value? {
    get { values[name] }
    set {
      if values.updateValue(newValue ?? .other, forKey: name) == nil { names.append(name) }
    }
  }

  /// Refuses options that a kind does not take.
  func check(for kind: FormatKind) throws(FormatProblem) {
    let known = kind.ownOptions + FormatKind.commonOptions
    for name in names where !known.contains(name) {
      throw FormatProblem(
        .formatUnknownOption, in: "options",
        ["option": .text(name.shortened), "kind": .text(kind.rawValue)],
        hint: Suggestion.hint(for: name, in: known))
    }
  }

  // MARK: Values by their types

  func text(_ name: String) throws(FormatProblem) -> String? {
    switch values[name] {
    case nil: return nil
    case .text(let text): return text
    default: throw mistyped(name, "text")
    }
  }

  func flag(_ name: String, or usual: Bool) throws(FormatProblem) -> Bool {
    switch values[name] {
    case nil: return usual
    case .flag(let flag): return flag
    default: throw mistyped(name, "flag")
    }
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(FormatProblem) -> Int? {
    guard let value = values[name] else { return nil }
    guard case .number(let written) = value, let number = Double(written) else {
      throw mistyped(name, "number")
    }
    // `2.0` and `2e0` are whole in JSON.
    guard let whole = Int(exactly: number), range.contains(whole) else {
      throw FormatProblem(
        .formatOptionRange, in: part(name),
        [
          "option": .text(name), "value": .text(written.shortened),
          "low": .count(range.lowerBound), "high": .count(range.upperBound),
        ])
    }
    return whole
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, or usual: Choice
  ) throws(FormatProblem) -> Choice where Choice.RawValue == String {
    try choice(name, among: Choice.self) ?? usual
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, among type: Choice.Type
  ) throws(FormatProblem) -> Choice? where Choice.RawValue == String {
    guard let text = try text(name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    throw unknown(text, for: name, among: Choice.allCases.map(\.rawValue))
  }

  // MARK: Problems

  /// The name of an option as a part of the request.
  func part(_ name: String) -> String { "options." + name }

  func unknown(
    _ value: String, for name: String, among choices: [String]
  ) -> FormatProblem {
    unknown(value, for: name, hint: Suggestion.hint(for: value, in: choices))
  }

  func unknown(_ value: String, for name: String, hint: IssueHint?) -> FormatProblem {
    FormatProblem(
      .formatOptionChoice, in: part(name),
      ["option": .text(name), "value": .text(value.shortened)], hint: hint)
  }

  private func mistyped(_ name: String, _ type: String) -> FormatProblem {
    FormatProblem(
      .formatOptionType, in: part(name), ["option": .text(name), "type": .text(type)])
  }
}
