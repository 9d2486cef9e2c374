// SPDX-License-Identifier: Apache-2.0

internal import CICUOracle

/// Times work beside ICU's, and says where it is not as fast as promised.
enum Harness {
  /// Nanoseconds per call, the best of several rounds over the same values.
  ///
  /// - Parameters:
  ///   - count: The calls of a round.
  ///   - rounds: The rounds; `nil` for as many as take 50 ms, so that one slice of time that the
  ///     machine gives to others does not cover them all.
  ///   - work: A round.
  /// - Returns: The time of a call in the fastest round.
  static func time(_ count: Int, rounds: Int? = nil, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    let begin = oracle_now()
    var done = 0
    while rounds.map({ done < $0 }) ?? (done < 15 || oracle_now() - begin < 50_000_000) {
      let start = oracle_now()
      try work()
      best = min(best, Double(oracle_now() - start) / Double(count))
      done += 1
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

  /// What was timed, for the table at the end.
  private struct Row {
    var name: String
    var own: Double
    var icu: Double
    var promised: Double?
    var allocations: Double

    var ratio: Double { icu / own }
    var holds: Bool { ratio >= promised ?? 0 && allocations == 0 }
  }

  nonisolated(unsafe) private static var rows: [Row] = []

  /// Prints the least ratio of each kind of work among the locales, and which promises are missed.
  ///
  /// A machine that does other work at the same time slows both sides down, not always alike: a
  /// ratio is a statement, never a failure.
  static func summary() {
    var kinds: [String] = []
    var worst: [String: Row] = [:]
    for row in rows {
      let kind = String(row.name[..<(row.name.lastIndex(of: "/") ?? row.name.endIndex)])
      if worst[kind] == nil { kinds.append(kind) }
      if worst[kind].map({ row.ratio < $0.ratio }) ?? true { worst[kind] = row }
    }
    print("")
    print(
      pad("work, in its slowest locale", 52) + pad("ours, ns", 12) + pad("ICU, ns", 12)
        + pad("ratio", 8) + "promised")
    for row in kinds.compactMap({ worst[$0] }) {
      print(
        pad(row.name, 52) + pad(rounded(row.own), 12) + pad(rounded(row.icu), 12)
          + pad("×" + rounded(row.ratio), 8) + (row.promised.map { "×" + rounded($0) } ?? "–")
          + (row.holds ? "" : "  ← missed"))
    }
    let missed = rows.filter { !$0.holds }
    print("")
    print(
      missed.isEmpty
        ? "every promise is kept" : "missed in \(missed.count) of \(rows.count) lines:")
    for row in missed {
      let counted = row.allocations == 0 ? "" : ", \(rounded(row.allocations)) allocations"
      print("  \(row.name): ×\(rounded(row.ratio)), not ×\(rounded(row.promised ?? 0))\(counted)")
    }
  }

  /// Prints a line of a table.
  static func line(
    _ name: String, own: Double, icu: Double, promised: Double? = nil, allocations: Double? = nil
  ) {
    let row = Row(
      name: name, own: own, icu: icu, promised: promised, allocations: allocations ?? 0)
    rows.append(row)
    let counted = allocations.map { ", \(rounded($0)) allocations" } ?? ""
    print(
      pad(name, 52) + pad("\(rounded(own)) ns", 12) + pad("ICU \(rounded(icu)) ns", 16)
        + pad("×\(rounded(row.ratio))", 8)
        + (promised.map { "promised ×\(rounded($0))" } ?? "") + counted
        + (row.holds ? "" : "  ← missed"))
  }

  static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 || tenths >= 1000 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
