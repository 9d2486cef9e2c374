// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Times formatting beside ICU's C API, called directly with everything opened before.
///
/// The exit code is 1 when a ratio that the project promises is not reached.
@main
enum FormattingBenchmark {
  static func main() throws {
    let holds = try benchmarkNumbers()
    print("")
    print("every promise kept: \(holds)")
    if !holds { exit(1) }
  }
}
