// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import CMessageOracle
internal import LocalizedFormatting
internal import StringCatalogs

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Times messages beside ICU's C++ `MessageFormat`, both compiled before, in one process.
///
/// Both write UTF-8 into a buffer, the same values in the same order, and their bytes are compared
/// before anything is timed. Each figure is the best of several rounds. Whether a plural with a
/// name in it, its values in order, is ten times as fast as ICU's, and a normal message compiles
/// in 2 µs, is stated; only bytes that differ end the run with an error.
@main
enum MessageBenchmark {
  private static let promisedRatio = 10.0
  private static let promisedCompiling = 2000.0

  private struct Example {
    let name: String
    let promises: Bool
    let text: String
  }

  private static let examples = [
    Example(
      name: "plural with a name", promises: true,
      text: "{name} has {n, plural, one {# new lead} other {# new leads}} this week."),
    Example(
      name: "plural, exact and offset", promises: false,
      text: "{n, plural, offset:1 =0 {Nobody} =1 {{name}} one {{name} and # other} "
        + "other {{name} and # others}} liked it"),
    Example(
      name: "number and percent", promises: false,
      text: "{name}: {n, number} of {n, number, integer}, {n, number, percent}"),
    Example(
      name: "select in plural", promises: false,
      text: "{n, plural, one {{name, select, Facebook {a post} other {an item}}} "
        + "other {{name, select, Facebook {# posts} other {# items}}}}"),
  ]

  private static let names = ["Facebook", "Instagram", "Saba Tea", "TikTok"]

  static func main() throws {
    var holds = true
    print(
      "ns per text" + String(repeating: " ", count: 31)
        + "ours   by name   by dict       ICU  ratio")
    for tag in ["en", "bn", "ne", "fa"] {
      for example in examples { holds = try time(example, tag) && holds }
    }
    print("\nns to compile")
    for example in examples { holds = compile(example) && holds }
    print("\nevery promise kept: \(holds)")
  }

  // MARK: Writing

  private static func time(_ example: Example, _ tag: String) throws -> Bool {
    let count = 1000
    guard let message = MessageFormat.compile(example.text).message else { return false }
    let ready = LocalizedMessage(
      message,
      with: MessageWriter(
        locale: try LocaleIdentifier(tag), calendar: .gregorian, corrections: false,
        isolating: false))
    var error: Int32 = 0
    let bytes = Array(example.text.utf8.map { CChar(bitPattern: $0) })
    guard let icu = icu_message_open(bytes, Int32(bytes.count), tag, false, &error) else {
      fatalError("ICU refuses \(example.text)")
    }
    defer { icu_message_close(icu) }
    var ordered: [[MessageArgument]] = []
    var named: [MessageArguments] = []
    var inDictionaries: [[String: MessageArgument]] = []
    var theirs: [UnsafeMutableRawPointer?] = []
    defer { for arguments in theirs { icu_arguments_close(arguments) } }
    for index in 0..<count {
      let name = names[index % names.count]
      let number = index % 7 == 0 ? 1 : index * 7919 % 100_000
      let values: [String: MessageArgument] = ["name": .text(name), "n": .integer(number)]
      named.append(["name": .text(name), "n": .integer(number)])
      inDictionaries.append(values)
      ordered.append(message.argumentNames.compactMap { values[$0] })
      let arguments = icu_arguments_open(2)
      icu_arguments_text(arguments, 0, "name", name, Int32(name.utf8.count))
      icu_arguments_integer(arguments, 1, "n", Int64(number))
      theirs.append(arguments)
    }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 512)
    let other = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 512)
    defer {
      buffer.deallocate()
      other.deallocate()
    }
    var issues = ready.format(inDictionaries[0]).issues
    for index in 0..<count {
      let length = ready.write(inOrder: ordered[index], to: buffer, issues: &issues)
      let expected = icu_message_format(icu, theirs[index], other.baseAddress, 512)
      let isSame =
        length == Int(expected)
        && (0..<length).allSatisfy { buffer[$0] == UInt8(bitPattern: other[$0]) }
      guard isSame, issues.isEmpty else { fatalError("\(tag) \(example.name): not ICU's bytes") }
    }
    let own = best(count) {
      for values in ordered { _ = ready.write(inOrder: values, to: buffer, issues: &issues) }
    }
    let byName = best(count) {
      for values in named { _ = ready.write(values, to: buffer, issues: &issues) }
    }
    let byDictionary = best(count) {
      for values in inDictionaries { _ = ready.write(values, to: buffer, issues: &issues) }
    }
    let icuTime = best(count) {
      for arguments in theirs { _ = icu_message_format(icu, arguments, other.baseAddress, 512) }
    }
    let holds = !example.promises || icuTime / own >= promisedRatio
    print(
      pad("message/\(example.name)/\(tag)", 38) + pad(own) + pad(byName) + pad(byDictionary)
        + pad(icuTime) + "  ×\(tenths(icuTime / own)), ×\(tenths(icuTime / byName)) by name, "
        + "×\(tenths(icuTime / byDictionary)) by dictionary"
        + (holds ? "" : "  ← not kept"))
    return holds
  }

  // MARK: Compiling

  private static func compile(_ example: Example) -> Bool {
    let count = 1000
    var compiled = 0
    let own = best(count) {
      for _ in 0..<count where MessageFormat.compile(example.text).message != nil { compiled += 1 }
    }
    let bytes = Array(example.text.utf8.map { CChar(bitPattern: $0) })
    let icu = best(count, rounds: 5) {
      for _ in 0..<count {
        var error: Int32 = 0
        icu_message_close(icu_message_open(bytes, Int32(bytes.count), "en", false, &error))
      }
    }
    let holds = own <= promisedCompiling && compiled > 0
    print(
      pad("compile/\(example.name)", 38) + pad(own) + pad("", 20) + pad(icu)
        + "  ×\(tenths(icu / own))" + (holds ? "" : "  ← not kept"))
    return holds
  }

  // MARK: Helpers

  private static func best(_ count: Int, rounds: Int = 25, _ work: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = processTime()
      work()
      best = min(best, (processTime() - start) / Double(count))
    }
    return best
  }

  /// This process's own time, in nanoseconds.
  private static func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func pad(_ value: Double) -> String { pad(tenths(value), -10) }

  private static func pad(_ text: String, _ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(1, abs(width) - text.count))
    return width < 0 ? blanks + text : text + blanks
  }
}
