// SPDX-License-Identifier: Apache-2.0

import LakshyaCommands

/// The process: its arguments, its streams and its exit status.
@main
enum Lakshya {
  static func main() {
    StandardStreams.prepare()
    var context = CommandContext(
      environment: StandardStreams.environment,
      writeOutput: { text in
        var text = text
        try text.withUTF8 { try StandardStreams.write(UnsafeRawBufferPointer($0)) }
      },
      writeError: StandardStreams.writeError, readInput: StandardStreams.readAll,
      readChunk: StandardStreams.read, writeBytes: StandardStreams.write)
    context.outputColumns = StandardStreams.outputColumns
    context.isErrorATerminal = StandardStreams.isErrorATerminal
    let status = LakshyaCommand.run(Array(CommandLine.arguments.dropFirst()), in: context)
    StandardStreams.end(with: status)
  }
}
