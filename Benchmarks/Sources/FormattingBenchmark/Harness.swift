// SPDX-License-Identifier: Apache-2.0

internal import CICUOracle

/// Times work beside ICU's, and says whether it is as fast as promised.
enum Harness {
  /// Nanoseconds per call, the best of several rounds over the same values.
  static func time(_ count: Int, rounds: Int = 15, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = oracle_now()
      try work()
      best = min(best, Double(oracle_now() - start) / Double(count))
    }
    return best
  }

  /// Allocations per call.
  static func allocations(_ count: Int, _ work: () throws -> Void) rethrows -> Double {
    try work()
    let before = oracle_allocations()
    try work()
    return Double(oracle_allocations() - before) / Double(count)
  }

  /// Prints a line of a table.
  ///
  /// - Returns: Whether the promise is kept.
  @discardableResult
  static func line(
    _ name: String, own: Double, icu: Double, promised: Double, allocations: Double? = nil
  ) -> Bool {
    let ratio = icu / own
    let holds = ratio >= promised && (allocations ?? 0) == 0
    let counted = allocations.map { ", \(rounded($0)) allocations" } ?? ""
    print(
      pad(name, 44) + pad("\(rounded(own)) ns", 12) + pad("ICU \(rounded(icu)) ns", 16)
        + pad("×\(rounded(ratio))", 8) + "promised ×\(rounded(promised))\(counted)"
        + (holds ? "" : "  ← not kept"))
    return holds
  }

  static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 || tenths >= 1000 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
