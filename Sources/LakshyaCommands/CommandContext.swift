// SPDX-License-Identifier: Apache-2.0

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

  /// Creates a context.
  public init(
    environment: [String: String], writeOutput: @escaping (String) throws -> Void,
    writeError: @escaping (String) -> Void, readInput: @escaping () throws -> [UInt8]
  ) {
    self.environment = environment
    self.writeOutput = writeOutput
    self.writeError = writeError
    self.readInput = readInput
  }

  /// Writes text to standard output.
  func output(_ text: String) throws(OutputFailure) {
    do { try writeOutput(text) } catch { throw OutputFailure() }
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
