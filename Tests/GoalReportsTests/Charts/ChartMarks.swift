// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GoalReports

/// A rectangle of a drawing.
struct MarkBox: Hashable {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let text: String

  var width: Double { right - left }

  func overlaps(_ other: MarkBox) -> Bool {
    left < other.right - 0.1 && other.left < right - 0.1 && top < other.bottom
      && other.top < bottom
  }
}

extension ChartScene {
  /// The texts with the room that they take by the estimate of their widths.
  func texts(_ wanted: Role? = nil) -> [MarkBox] {
    marks.compactMap { mark in
      guard case .text(let text, let point, let anchor, let role) = mark,
        wanted == nil || wanted == role
      else { return nil }
      let isBold = [.value, .target, .figure, .leak].contains(role)
      let width = ChartLettering.width(of: text, isBold: isBold)
      let left =
        switch anchor {
        case .left: point.x
        case .middle: point.x - width / 2
        case .right: point.x - width
        }
      return MarkBox(
        left: left, right: left + width, top: point.y - 9, bottom: point.y + 2, text: text)
    }
  }

  /// The rectangles of a role.
  func bars(_ wanted: Role) -> [MarkBox] {
    marks.compactMap { mark in
      guard case .bar(let corner, let opposite, wanted) = mark else { return nil }
      return MarkBox(
        left: corner.x, right: opposite.x, top: corner.y, bottom: opposite.y, text: "")
    }
  }

  /// Expects texts to lie inside the drawing and not on each other.
  func expectReadable(_ name: String, at place: SourceLocation = #_sourceLocation) {
    let texts = texts()
    for (index, text) in texts.enumerated() {
      #expect(
        text.left >= -0.1 && text.right <= width + 0.1 && text.top >= 0 && text.bottom <= height,
        "\(name): \(text) leaves \(width) × \(height)", sourceLocation: place)
      for other in texts[(index + 1)...] {
        #expect(
          !text.overlaps(other), "\(name): \(text.text) / \(other.text)", sourceLocation: place)
      }
    }
  }
}
