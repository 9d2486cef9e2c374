// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import StringCatalogs

/// Answers requests in JSON, one a line.
final class LineFormatter {
  private let resources: FormatResources
  private let output: AnswerOutput
  /// The locale of requests that name none.
  private let locale: String?
  /// Words a problem.
  private let words: (FormatProblem) -> String

  private var templates = RequestTemplates()
  /// Whether a line had no answer.
  private(set) var hasFailed = false
  /// How many lines were answered, with a text or with an error.
  private(set) var answers = 0

  /// How many compiled requests are remembered.
  var rememberedRequests: Int { templates.count }

  init(
    resources: FormatResources, output: AnswerOutput, locale: String?,
    words: @escaping (FormatProblem) -> String
  ) {
    self.resources = resources
    self.output = output
    self.locale = locale
    self.words = words
  }

  /// Answers all lines of an input, in order.
  func run(_ input: LineInput, file: String) throws {
    var number = 0
    let output = output
    while let line = try input.next(beforeWaiting: { try output.flush() }) {
      number += 1
      let place = InputLocation(file: file, line: number)
      switch line {
      case .tooLong(let length):
        fail(
          FormatProblem(
            .formatTooLong, in: nil,
            ["length": .count(length), "limit": .count(LineInput.lineLimit)]), id: nil)
      case .bytes(var bytes):
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
          bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(3))
        }
        answer(bytes, at: place)
      }
      try output.flushIfLarge()
    }
    try output.flush()
  }

  /// Answers one line; one without anything in it has no answer.
  func answer(_ line: UnsafeBufferPointer<UInt8>, at place: @autoclosure () -> InputLocation) {
    let scanner = LineScanner(bytes: line)
    var holes = LineHoles()
    if let template = templates.find(scanner, holes: &holes),
      answer(scanner, template, holes)
    {
      return
    }
    guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
    answerFromScratch(scanner, at: place())
  }

  // MARK: Lines like others before

  /// Answers a line that is like one that has been read; `false` when it must be read after all.
  private func answer(
    _ scanner: LineScanner, _ template: RequestTemplate, _ holes: LineHoles
  ) -> Bool {
    var raw = RawValue(form: .other, bytes: UnsafeBufferPointer(rebasing: scanner.bytes[0..<0]))
    var id: UnsafeBufferPointer<UInt8>?
    for (index, name) in template.names.enumerated() {
      let token = scanner.value(holes[index])
      if name == .id {
        let bytes = UnsafeBufferPointer(rebasing: scanner.bytes[holes[index]])
        guard token.form != .other || FormatValue(json: bytes) != nil else { return false }
        id = bytes
      } else {
        raw = token
      }
    }
    switch template.request {
    case .failure(let problem):
      // What was wrong with the other line may not be what is wrong with this one.
      guard raw.form != .other || Self.value(raw) != nil else { return false }
      fail(problem, id: id)
      return true
    case .success(let request):
      let start = output.count
      begin(request, id: id)
      do throws(FormatProblem) {
        if try output.append(writing: { buffer throws(FormatProblem) in
          // What is isolated depends on the text.
          request.isolates ? nil : try request.formatter.write(raw, to: buffer)
        }) {
          finish(request)
          return true
        }
        output.truncate(to: start)
        guard let value = Self.value(raw) else { return false }
        try write(value, request, id: id)
      } catch {
        output.truncate(to: start)
        fail(error, id: id)
      }
      return true
    }
  }

  private static func value(_ raw: RawValue) -> FormatValue? {
    switch raw.form {
    case .number: .number(String(decoding: raw.bytes, as: UTF8.self))
    case .text: .text(String(decoding: raw.bytes, as: UTF8.self))
    case .other: raw.bytes.isEmpty ? .missing : FormatValue(json: raw.bytes)
    }
  }

  // MARK: Other lines

  private func answerFromScratch(_ scanner: LineScanner, at place: InputLocation) {
    let (holes, isWhole) = scanner.holes()
    // The id can be handed through of a line that is damaged after it.
    var id = holes.first { $0.name == .id }?.range
    do throws(FormatProblem) {
      let members = try RequestLine.members(of: scanner.bytes, at: place)
      id = members.first { $0.key.value == "id" }.flatMap { member in
        scanner.valueEnd(from: member.value.start).map { member.value.start..<$0 }
      }
      let read = try RequestLine(members, locale: locale)
      let request = Result<CompiledRequest, FormatProblem> { () throws(FormatProblem) in
        try read.request.compiled(with: resources)
      }
      // Keys written with escapes are not seen by the scanner.
      let known = members.filter { LineHole.Name(rawValue: $0.key.value) != nil }
      if isWhole, known.count == holes.count {
        templates.add(scanner, holes: holes, request: request)
      }
      let answer = try request.get()
      try write(read.value, answer, id: id.map { UnsafeBufferPointer(rebasing: scanner.bytes[$0]) })
    } catch {
      var bytes = id.map { UnsafeBufferPointer(rebasing: scanner.bytes[$0]) }
      if let token = bytes, FormatValue(json: token) == nil { bytes = nil }
      fail(error, id: bytes)
    }
  }

  private func write(
    _ value: FormatValue, _ request: CompiledRequest, id: UnsafeBufferPointer<UInt8>?
  ) throws(FormatProblem) {
    let text = try request.text(of: value)
    begin(request, id: id)
    output.append(text)
    finish(request)
  }

  // MARK: Answers

  private var textStart = 0

  @inline(__always)
  private func begin(_ request: CompiledRequest, id: UnsafeBufferPointer<UInt8>?) {
    if let id {
      output.append(#"{"id": "#)
      output.append(id)
      output.append(", ")
    } else {
      output.append("{")
    }
    if request.formatter.answersWithNumber {
      output.append(#""value": "#)
    } else {
      output.append(#""text": ""#)
    }
    textStart = output.count
  }

  @inline(__always)
  private func finish(_ request: CompiledRequest) {
    if request.formatter.answersWithNumber {
      output.append("}\n")
    } else {
      output.escape(from: textStart)
      output.append("\"}\n")
    }
    answers += 1
  }

  private func fail(_ problem: FormatProblem, id: UnsafeBufferPointer<UInt8>?) {
    hasFailed = true
    answers += 1
    if let id {
      output.append(#"{"id": "#)
      output.append(id)
      output.append(#", "error": ""#)
    } else {
      output.append(#"{"error": ""#)
    }
    output.append(escaping: words(problem))
    output.append("\"}\n")
  }
}
