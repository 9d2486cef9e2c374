// SPDX-License-Identifier: Apache-2.0

import Foundation
import InputDiagnostics

import TestSupport
import Testing

@testable import LakshyaCommands

/// Lines as a stream: in order, at once, in bounded memory.
@Suite struct LineStreamTests {
  private func line(_ value: String, id: String? = nil, locale: String = "en") -> String {
    (id.map { #"{"id": \#($0), "# } ?? "{")
      + #""locale": "\#(locale)", "kind": "number", "value": \#(value)}"#
  }

  @Test(arguments: [
    "7", "\"a\"", "null", "true", "[1, 2,  {\"a\": \"b\"}]", "{}", "1.50", "\"\\u0041\"", "-0",
    "\"আ\"",
    "12345678901234567890",
  ])
  func handsIdsThroughAsTheyAre(id: String) {
    let lines = Lines(
      line("1", id: id), line("2", id: id), line("\"x\"", id: id),
      #"{"locale": "en", "kind": "number", "value": 3, "id": \#(id)}"#,
      #"{"locale": "en", "kind": "nmuber", "value": 3, "id": \#(id)}"#,
      #"{"locale": "en", "id" : \#(id), "kind": "number", "value": NaN}"#)
    #expect(
      lines.answers.prefix(2) == [#"{"id": \#(id), "text": "1"}"#, #"{"id": \#(id), "text": "2"}"#])
    #expect(lines.answers[3] == #"{"id": \#(id), "text": "3"}"#)
    for index in [2, 4, 5] {
      #expect(lines.answers[index].hasPrefix(#"{"id": \#(id), "error": ""#))
    }
  }

  @Test func seesKeysThatAreWrittenWithEscapes() {
    let escaped = #"{"locale": "en", "kind": "number", "v\u0061lue": 1, "i\u0064": 5}"#
    let lines = Lines(escaped, escaped, line("2"))
    #expect(
      lines.answers == [#"{"id": 5, "text": "1"}"#, #"{"id": 5, "text": "1"}"#, #"{"text": "2"}"#])
  }

  @Test func keepsTheOrderOverManyKindsOfRequest() {
    var lines: [String] = []
    var expected: [String] = []
    for number in 0..<3000 {
      let locale = ["en", "bn-u-nu-latn", "ne-u-nu-latn"][number % 3]
      switch number % 4 {
      case 3:
        lines.append(
          #"{"id": \#(number), "locale": "en", "kind": "list", "value": ["\#(number)", "b"]}"#)
        expected.append(#"{"id": \#(number), "text": "\#(number) and b"}"#)
      default:
        lines.append(line(String(number % 1000), id: String(number), locale: locale))
        expected.append(#"{"id": \#(number), "text": "\#(number % 1000)"}"#)
      }
    }
    #expect(Lines(lines).answers == expected)
  }

  @Test func takesLineEndsAndSpaceAsTheyCome() {
    let good = line("1")
    for input in [
      good, good + "\n", good + "\r\n", "\n\n" + good + "\n\n", " \t\r\n" + good, "\u{FEFF}" + good,
      "  " + good + "  \r\n",
    ] {
      let lines = Lines(bytes: Data(input.utf8))
      #expect(lines.answers == [#"{"text": "1"}"#], "\(input)")
      #expect(lines.status == 0)
    }
    #expect(Lines(bytes: Data()).answers == [])
    #expect(Lines(bytes: Data()).status == 0)
  }

  @Test func readsFilesInOrder() throws {
    let folder = try TemporaryFolder()
    let one = try folder.write(line("1") + "\n" + line("2"), to: "one.jsonl")
    let two = try folder.write("\u{FEFF}" + line("3") + "\nx\n", to: "two.jsonl")
    let lines = Lines([line("9")], arguments: [one, "-", two])
    #expect(lines.texts.prefix(4) == ["1", "2", "9", "3"])
    #expect(lines.texts[4].hasPrefix("error: \(two):2:1: "))
    #expect(lines.status == 1)
    let missing = Lines([], arguments: [folder.path + "/none.jsonl"])
    #expect(missing.status == 2)
    #expect(missing.error.contains("none.jsonl"))
    #expect(Lines([], arguments: [one, folder.path]).status == 1)
  }

  /// A co-process waits for each answer before it asks again.
  @Test func answersBeforeItWaitsForMore() {
    var asked = 0
    var output = ""
    var waits: [String] = []
    let context = CommandContext(
      environment: [:], writeOutput: { output += $0 }, writeError: { _ in }, readInput: { [] },
      readChunk: { buffer in
        waits.append(output)
        output = ""
        guard asked < 3 else { return 0 }
        asked += 1
        let bytes = Array((line(String(asked)) + "\n").utf8)
        buffer.copyBytes(from: bytes)
        return bytes.count
      })
    #expect(LakshyaCommand.run(["format", "--jsonl"], in: context) == .done)
    #expect(
      waits == ["", #"{"text": "1"}"# + "\n", #"{"text": "2"}"# + "\n", #"{"text": "3"}"# + "\n"])
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func takesLinesApartHoweverTheyArrive(size: Int) {
    let input = Array((0..<50).map { line(String($0), id: "\"é\($0)\"") + "\r\n" }.joined().utf8)
    var rest = input[...]
    var output = ""
    let context = CommandContext(
      environment: [:], writeOutput: { output += $0 }, writeError: { _ in }, readInput: { [] },
      readChunk: { buffer in
        let part = rest.prefix(size)
        buffer.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
      })
    #expect(LakshyaCommand.run(["format", "--jsonl"], in: context) == .done)
    #expect(output == (0..<50).map { "{\"id\": \"é\($0)\", \"text\": \"\($0)\"}\n" }.joined())
  }

  @Test func passesOverLinesThatAreTooLong() throws {
    let long = String(repeating: "x", count: 3000)
    let input = LineInput(limit: 1000, read: chunks(of: "a\n\(long)\nb\n\(long)", size: 100))
    var lines: [String] = []
    while let line = try input.next(beforeWaiting: {}) {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong(let length): lines.append("too long: \(length)")
      }
    }
    #expect(lines == ["a", "too long: 3000", "b", "too long: 3000"])
  }

  @Test func refusesALineOverTheLimitAndGoesOn() {
    let long =
      #"{"locale": "en", "kind": "list", "value": [""#
      + String(repeating: "x", count: LineInput.lineLimit) + #""]}"#
    let lines = Lines(line("1"), long, line("2"))
    #expect(lines.texts.count == 3)
    #expect(lines.texts[0] == "1" && lines.texts[2] == "2")
    #expect(lines.texts[1].contains("16,777,216"))
  }

  @Test func remembersABoundedNumberOfRequests() {
    let output = AnswerOutput { _ in }
    let formatter = LineFormatter(
      resources: FormatResources(), output: output, locale: nil, words: { _ in "" })
    for number in 0..<(2 * RequestTemplates.limit + 10) {
      let text = #"{"locale": "en", "kind": "list", "value": [], "options": {"x\#(number)": 1}}"#
      var request = number.isMultiple(of: 7) ? line("1", locale: "en-x-a\(number)") : text
      request.withUTF8 { formatter.answer($0, at: InputLocation(file: "-")) }
    }
    #expect(formatter.rememberedRequests <= RequestTemplates.limit)
    #expect(formatter.answers == 2 * RequestTemplates.limit + 10)
  }

  @Test func escapesWhatJSONDoesNotTakeAsItIs() throws {
    let request = #"{"locale": "en", "kind": "list", "value": ["\"\\\n\r\t\u0000\u001f\u2028é"]}"#
    let lines = Lines(request, request)
    #expect(
      lines.answers == Array(repeating: #"{"text": "\"\\\n\r\t\u001f"# + "\u{2028}é\"}", count: 2))
  }

  @Test func failsWhenTheOutputIsClosed() {
    struct Closed: Error {}
    var error = ""
    let context = CommandContext(
      environment: [:], writeOutput: { _ in throw Closed() }, writeError: { error += $0 },
      readInput: { Array(line("1").utf8) })
    #expect(LakshyaCommand.run(["format", "--jsonl"], in: context) == .failed)
    #expect(error == "error: Standard output cannot be written.\n")
  }

  private func chunks(
    of text: String, size: Int
  ) -> (UnsafeMutableRawBufferPointer) throws -> Int {
    var rest = Array(text.utf8)[...]
    return { buffer in
      let part = rest.prefix(min(size, buffer.count))
      buffer.copyBytes(from: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
  }
}
