// SPDX-License-Identifier: Apache-2.0

/// Two stages of the funnel, the earlier first.
public struct FunnelStep: Hashable, Sendable {
  /// The stage that people leave.
  public let from: FunnelStage
  /// The stage that they come to.
  public let to: FunnelStage

  /// Pairs two stages.
  ///
  /// It is `nil` unless the second comes later.
  public init?(from: FunnelStage, to: FunnelStage) {
    guard from.place < to.place else { return nil }
    self.from = from
    self.to = to
  }

  /// All pairs of stages, in order.
  public static let all = FunnelStage.allCases.flatMap { from in
    FunnelStage.allCases.compactMap { FunnelStep(from: from, to: $0) }
  }

  /// Its name in plans, such as `interest-to-evaluation`.
  public var name: String { "\(from.rawValue)-to-\(to.rawValue)" }

  /// The stages that lie between the two.
  public var skipped: [FunnelStage] {
    FunnelStage.allCases.filter { from.place < $0.place && $0.place < to.place }
  }
}

extension FunnelStage {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
