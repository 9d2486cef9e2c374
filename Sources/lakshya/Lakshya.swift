// SPDX-License-Identifier: Apache-2.0

import Foundation
import LakshyaCommands

/// The process: its arguments, its streams and its exit status.
@main
enum Lakshya {
  static func main() {
    var context = CommandContext(
      environment: ProcessInfo.processInfo.environment,
      writeOutput: { try FileHandle.standardOutput.write(contentsOf: Data($0.utf8)) },
      // There is nobody to tell that standard error is closed.
      writeError: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) },
      readInput: { [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) },
      readChunk: StandardStreams.read, writeBytes: StandardStreams.write)
    context.outputColumns = StandardStreams.outputColumns
    context.isErrorATerminal = StandardStreams.isErrorATerminal
    let status = LakshyaCommand.run(Array(CommandLine.arguments.dropFirst()), in: context)
    exit(status.rawValue)
  }
}
