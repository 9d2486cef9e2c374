// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
public import LocalizedFormatting

/// A compiled message made ready for the readers of one locale.
///
/// It finds each of its formats once, when it is first used. It is made for one thread at a time,
/// as its writer is; the `MessageFormat` may be shared by threads.
public final class LocalizedMessage {
  /// The message.
  public let message: MessageFormat

  private let program: MessageProgram
  private let writer: MessageWriter
  private let formats: MessageFormats
  private let straight: StraightFormats?

  private static let fewNames = 8

  /// Makes a message ready.
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - writer: The formats of the reader.
  ///   - language: The language that the message is written in, which chooses plurals; `nil`
  ///     when it is the reader's.
  public init(
    _ message: MessageFormat, with writer: MessageWriter, language: LocaleIdentifier? = nil
  ) {
    self.message = message
    self.writer = writer
    program = message.program
    formats = writer.formats(of: program, in: language ?? writer.locale)
    straight = formats.straight
  }

  /// Writes the message.
  ///
  /// - Parameter arguments: The values by name; numbered arguments are named `0`, `1` and so on.
  /// - Returns: The text, which holds `{name}` in place of a value that could not be written,
  ///   and an issue for each of those.
  public func format(
    _ arguments: [String: MessageArgument]
  ) -> (text: String, issues: [InputIssue]) {
    format(pairs: arguments)
  }

  func format(
    pairs arguments: some Collection<(key: String, value: MessageArgument)>
  ) -> (text: String, issues: [InputIssue]) {
    var capacity = 1024
    while true {
      var issues: [InputIssue] = []
      // Not in the memory of the string, which would keep all that room.
      let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
        let count = write(pairs: arguments, to: buffer, issues: &issues)
        guard count <= capacity else {
          capacity = count
          return String?.none
        }
        return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<count]), as: UTF8.self)
      }
      if let text { return (text, issues) }
    }
  }

  /// Writes the message as UTF-8 into memory of the caller's.
  ///
  /// - Parameters:
  ///   - arguments: The values by name; numbered arguments are named `0`, `1` and so on.
  ///   - buffer: Where the text goes; bytes that do not fit are not written.
  ///   - issues: Takes an issue for each value that could not be written.
  /// - Returns: The bytes that the whole text has.
  public func write(
    _ arguments: [String: MessageArgument], to buffer: UnsafeMutableBufferPointer<UInt8>,
    issues: inout [InputIssue]
  ) -> Int {
    write(pairs: arguments, to: buffer, issues: &issues)
  }

  private func write(
    pairs arguments: some Collection<(key: String, value: MessageArgument)>,
    to buffer: UnsafeMutableBufferPointer<UInt8>, issues: inout [InputIssue]
  ) -> Int {
    withUnsafeTemporaryAllocation(
      of: MessageArgument?.self, capacity: program.names.count
    ) { values in
      values.initialize(repeating: nil)
      defer { values.deinitialize() }
      if arguments.count > Self.fewNames, let arguments = arguments as? [String: MessageArgument] {
        for slot in values.indices { values[slot] = arguments[program.names[slot]] }
      } else {
        // Comparing a few names takes less than hashing one.
        for (name, value) in arguments {
          if let slot = program.slot(of: name) { values[slot] = value }
        }
      }
      return write(NamedValues(values: UnsafeBufferPointer(values)), to: buffer, &issues)
    }
  }

  /// Writes the message as UTF-8 into memory of the caller's, without hashing names.
  ///
  /// - Parameters:
  ///   - arguments: The values by name; numbered arguments are named `0`, `1` and so on.
  ///   - buffer: Where the text goes; bytes that do not fit are not written.
  ///   - issues: Takes an issue for each value that could not be written.
  /// - Returns: The bytes that the whole text has.
  public func write(
    _ arguments: MessageArguments, to buffer: UnsafeMutableBufferPointer<UInt8>,
    issues: inout [InputIssue]
  ) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: program.names.count) { places in
      for slot in places.indices {
        places[slot] = arguments.place(of: program.names[slot], near: slot) ?? -1
      }
      return arguments.values.withUnsafeBufferPointer {
        write(PlacedValues(values: $0, places: places), to: buffer, &issues)
      }
    }
  }

  /// Writes the message as UTF-8 into memory of the caller's, with values that need not be
  /// looked up.
  ///
  /// - Parameters:
  ///   - values: The values in the order of the message's `argumentNames`.
  ///   - buffer: Where the text goes; bytes that do not fit are not written.
  ///   - issues: Takes an issue for each value that could not be written.
  /// - Returns: The bytes that the whole text has.
  public func write(
    inOrder values: [MessageArgument], to buffer: UnsafeMutableBufferPointer<UInt8>,
    issues: inout [InputIssue]
  ) -> Int {
    values.withUnsafeBufferPointer {
      write(OrderedValues(values: $0), to: buffer, &issues)
    }
  }

  @inline(__always)
  private func write(
    _ values: some MessageValues, to buffer: UnsafeMutableBufferPointer<UInt8>,
    _ issues: inout [InputIssue]
  ) -> Int {
    if let straight, let start = buffer.baseAddress {
      var rendering = StraightRendering(
        values: values, formats: straight, start: start, capacity: buffer.count)
      if rendering.writeAll() { return rendering.place - start }
    }
    return writeInFull(values, to: buffer, &issues)
  }

  @inline(never)
  private func writeInFull(
    _ values: some MessageValues, to buffer: UnsafeMutableBufferPointer<UInt8>,
    _ issues: inout [InputIssue]
  ) -> Int {
    var rendering = MessageRendering(
      values: values, program: program, formats: formats, output: MessageOutput(buffer))
    rendering.writeAll()
    if !rendering.issues.isEmpty { issues += rendering.issues }
    return rendering.output.count
  }
}
