// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// What a command may see of the world, so that tests can show it another.
public struct CommandContext {
  /// The environment's variables.
  public var environment: [String: String]
  /// Writes text to standard output.
  public var writeOutput: (String) throws -> Void
  /// Writes text to standard error.
  public var writeError: (String) -> Void
  /// Reads standard input to its end.
  public var readInput: () throws -> [UInt8]
  /// Puts what has arrived on standard input into a buffer, waiting until there is something;
  /// returns 0 at the end.
  public var readChunk: (UnsafeMutableRawBufferPointer) throws -> Int
  /// Writes UTF-8 to standard output.
  public var writeBytes: (UnsafeRawBufferPointer) throws -> Void
  /// Whether standard error is a terminal, on which lines can be written over.
  public var isErrorATerminal = false
  /// The columns of the terminal that standard output is; `nil` when it is none.
  public var outputColumns: Int?
  /// Tells the day that it is; only a new plan asks.
  public var today: () -> CivilDay = { SystemCalls.today }

  /// Creates a context.
  ///
  /// - Parameters:
  ///   - environment: The environment's variables.
  ///   - writeOutput: Writes text to standard output.
  ///   - writeError: Writes text to standard error.
  ///   - readInput: Reads standard input to its end.
  ///   - readChunk: Reads what has arrived of it; by default `readInput`, in parts.
  ///   - writeBytes: Writes UTF-8 to standard output; by default `writeOutput`.
  public init(
    environment: [String: String], writeOutput: @escaping (String) throws -> Void,
    writeError: @escaping (String) -> Void, readInput: @escaping () throws -> [UInt8],
    readChunk: ((UnsafeMutableRawBufferPointer) throws -> Int)? = nil,
    writeBytes: ((UnsafeRawBufferPointer) throws -> Void)? = nil
  ) {
    self.environment = environment
    self.writeOutput = writeOutput
    self.writeError = writeError
    self.readInput = readInput
    self.readChunk = readChunk ?? Self.chunks(of: readInput)
    self.writeBytes = writeBytes ?? { try writeOutput(String(decoding: $0, as: UTF8.self)) }
  }

  private static func chunks(
    of readInput: @escaping () throws -> [UInt8]
  ) -> (UnsafeMutableRawBufferPointer) throws -> Int {
    var rest: ArraySlice<UInt8>?
    return { buffer in
      let input = try rest ?? readInput()[...]
      let part = input.prefix(buffer.count)
      buffer.copyBytes(from: part)
      rest = input.dropFirst(part.count)
      return part.count
    }
  }

  /// The folder of catalogs that an option names, else that the environment names.
  func catalogFolder(_ named: String?) -> String? {
    named ?? environment["LAKSHYA_LOCALIZATIONS"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a terminal shows colours and its user wants them (https://no-color.org).
  var wantsColors: Bool {
    environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes text to standard output.
  func output(_ text: String) throws(OutputFailure) {
    do { try writeOutput(text) } catch { throw OutputFailure() }
  }

  /// Writes text in UTF-8 to standard output.
  func output(_ bytes: [UInt8]) throws(OutputFailure) {
    do { try bytes.withUnsafeBytes(writeBytes) } catch { throw OutputFailure() }
  }
}

/// Standard output is closed or full.
struct OutputFailure: Error {}

/// How a command ended.
public enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// Done, but there is something that the user must see.
  case doneWithProblems = 1
  /// Nothing useful could be made, or the command was not called as it should be.
  case failed = 2
}
