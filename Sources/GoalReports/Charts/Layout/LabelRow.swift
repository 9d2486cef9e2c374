// SPDX-License-Identifier: Apache-2.0

/// Finds places for texts on one line, those first that matter most.
///
/// Distances are counted in reading direction.
struct LabelRow {
  /// Where a text stands, by the part of it that is sure to be there: how wide it will be in the
  /// fonts of readers is known only roughly.
  enum Place: Equatable {
    case startingAt(Double)
    case around(Double)
    case endingAt(Double)
  }

  let width: Double
  private var taken: [ClosedRange<Double>] = []

  init(width: Double) { self.width = width }

  /// Finds room for a text near to where it belongs.
  ///
  /// - Parameters:
  ///   - length: The width of the text.
  ///   - distance: Where its middle belongs; at an edge it leans inwards.
  ///   - mayMove: Whether it may stand beside others instead.
  /// - Returns: Where it stands; `nil` where there is no room.
  mutating func place(
    _ length: Double, around distance: Double, mayMove: Bool = true
  ) -> Place? {
    let half = length / 2
    var candidates: [(start: Double, place: Place)] = [
      distance < half
        ? (0, .startingAt(0))
        : distance > width - half
          ? (width - length, .endingAt(width)) : (distance - half, .around(distance))
    ]
    if mayMove {
      candidates += taken.flatMap { other -> [(start: Double, place: Place)] in
        let before = other.lowerBound - ChartLettering.gap
        let after = other.upperBound + ChartLettering.gap
        return [(before - length, .endingAt(before)), (after, .startingAt(after))]
      }
      .sorted { abs($0.start + half - distance) < abs($1.start + half - distance) }
    }
    let found = candidates.first { candidate in
      let end = candidate.start + length
      return candidate.start >= -0.01 && end <= width + 0.01
        && taken.allSatisfy {
          candidate.start >= $0.upperBound + ChartLettering.gap - 0.01
            || end <= $0.lowerBound - ChartLettering.gap + 0.01
        }
    }
    guard let found else { return nil }
    taken.append(found.start...found.start + length)
    return found.place
  }
}
