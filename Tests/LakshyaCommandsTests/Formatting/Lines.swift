// SPDX-License-Identifier: Apache-2.0

import Foundation
import LakshyaCommands
import Testing

/// `lakshya format --jsonl` over some lines.
struct Lines {
  let status: Int32
  let answers: [String]
  let error: String

  init(_ lines: [String], arguments: [String] = [], environment: [String: String] = [:]) {
    self.init(
      bytes: Data(lines.map { $0 + "\n" }.joined().utf8), arguments: arguments,
      environment: environment)
  }

  init(_ lines: String...) { self.init(lines) }

  init(bytes: Data, arguments: [String] = [], environment: [String: String] = [:]) {
    let run = CommandRun(
      ["format", "--jsonl"] + arguments, environment: environment, input: bytes)
    status = run.status
    answers = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
    error = run.error
  }

  /// The texts of the answers, or their errors after `error: `.
  var texts: [String] {
    answers.map { answer in
      guard let tree = try? JSONTree(answer) else { return "not JSON: " + answer }
      return tree["text"].text ?? "error: " + (tree["error"].text ?? answer)
    }
  }
}
