// SPDX-License-Identifier: Apache-2.0

/// A line of a chart that is drawn with characters, in reading direction.
public struct ChartLine: Hashable, Sendable {
  /// A part of a bar.
  public struct Part: Hashable, Sendable {
    /// Its share of a bar of full length, 0 to 1.
    public let share: Double
    /// What it stands for.
    public let role: ChartScene.Role
  }

  /// What is drawn.
  public enum Shape: Hashable, Sendable {
    /// Parts one after the other, at most a full length together; no parts where there is no value.
    case bar([Part])
    /// Heights from 0 to 1, one after the other; `nil` where there is no value.
    case columns([Double?])
    /// A sign for a role, before what it is called.
    case key(ChartScene.Role)
  }

  /// What the line is of; empty where that has been said.
  public let label: String
  /// What is drawn.
  public let shape: Shape
  /// The figures after it; empty where there are none.
  public let text: String
}
