// SPDX-License-Identifier: Apache-2.0

/// Times formatting beside ICU's C API, called directly with everything opened before.
///
/// It says where a promised ratio is missed; it fails only when the bytes are not ICU's.
@main
enum FormattingBenchmark {
  static func main() throws {
    try benchmarkNumbers()
    Harness.summary()
  }
}
