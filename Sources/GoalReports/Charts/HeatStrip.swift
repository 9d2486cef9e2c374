// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Draws what steps of time usually bring as a row of cells for each metric.
///
/// The more a cell has the stronger is its colour; the figure stands in it, so that nobody depends
/// on that.
struct HeatStrip {
  /// A metric's cells.
  struct Row {
    /// What is counted; its end is left out where there is no room.
    let label: String
    /// The values of the steps; `nil` where there is none.
    let values: [Double?]
    /// The texts of the values.
    let texts: [String]
    /// The place of the step of which most comes, where that can be said.
    let best: Int?
  }

  /// What stands above the cells.
  enum Heading {
    /// A name over the middle of each cell; shorter ones where they do not fit.
    case names(full: [String], short: [String])
    /// Texts where cells begin and end; as many as fit.
    case bounds([String])
  }

  let heading: Heading
  let rows: [Row]
  let direction: TextDirection

  private static let width = 360.0
  private static let cellHeight = 26.0
  private static let levels: [ChartScene.Role] = [
    .heat0, .heat1, .heat2, .heat3, .heat4, .heat5, .heat6,
  ]

  /// Draws the rows.
  ///
  /// - Parameters:
  ///   - title: A short name.
  ///   - description: The chart in words.
  ///   - shortText: Writes a value that has to fit into a narrow cell.
  /// - Returns: The marks.
  /// - Throws: What `shortText` throws.
  func scene(
    title: String, description: String, shortText: (Double) throws -> String
  ) rethrows -> ChartScene {
    let frame = ReadingFrame(width: Self.width, direction: direction)
    let count = rows.map(\.values.count).max() ?? 1
    let step = (Self.width - 2) / Double(max(1, count))
    var marks = heading(frame, step)
    var y = ChartLettering.ascent + 6
    for row in rows {
      let label = ChartLettering.cut(row.label, to: Self.width)
      marks.append(frame.text(label, 0, y + 4 + ChartLettering.ascent, .label))
      y += 22
      try add(row, frame, step, y, to: &marks, shortText)
      y += Self.cellHeight + 4
    }
    return ChartScene(
      width: frame.drawingWidth, height: y, marks: marks, title: title, description: description,
      lines: rows.map { row in
        let most = row.values.compactMap { $0 }.max() ?? 0
        let heights = row.values.map { value in value.map { most > 0 ? max(0, $0) / most : 0 } }
        return ChartLine(label: row.label, shape: .columns(heights), text: "")
      })
  }

  private func add(
    _ row: Row, _ frame: ReadingFrame, _ step: Double, _ y: Double,
    to marks: inout [ChartScene.Mark], _ shortText: (Double) throws -> String
  ) rethrows {
    let most = row.values.compactMap { $0 }.max() ?? 0
    let room = step - 6
    let isNarrow = row.texts.contains { ChartLettering.width(of: $0) > room }
    for (index, value) in row.values.enumerated() {
      let left = 1 + Double(index) * step
      let role = value.map { Self.level(of: $0, most) } ?? .missing
      marks.append(frame.bar(left + 1, y, length: step - 2, height: Self.cellHeight, role))
      let text = try value.flatMap { isNarrow ? try shortText($0) : nil } ?? row.texts[index]
      marks.append(
        frame.text(
          ChartLettering.cut(text, to: room), around: left + step / 2, y + 17, .figure))
    }
    if let best = row.best {
      let left = 1 + Double(best) * step
      marks.append(frame.bar(left + 1, y, length: step - 2, height: Self.cellHeight, .best))
    }
  }

  private static func level(of value: Double, _ most: Double) -> ChartScene.Role {
    guard most > 0, value > 0 else { return .heat0 }
    return levels[min(levels.count - 1, Int(value / most * Double(levels.count)))]
  }

  private func heading(_ frame: ReadingFrame, _ step: Double) -> [ChartScene.Mark] {
    switch heading {
    case .names(let full, let short):
      let isNarrow = full.contains {
        ChartLettering.width(of: $0) > step - ChartLettering.gap / 2
      }
      return (isNarrow ? short : full).enumerated().map { index, name in
        frame.text(
          ChartLettering.cut(name, to: step - 2), around: 1 + (Double(index) + 0.5) * step,
          ChartLettering.ascent, .axis)
      }
    case .bounds(let texts):
      var marks: [ChartScene.Mark] = []
      var row = LabelRow(width: Self.width)
      let widest = texts.map { ChartLettering.width(of: $0) }.max() ?? 0
      // A day has eight blocks of hours: every second bound, or every fourth, is told.
      // The outer ones lean inwards.
      let room = 1.5 * widest + ChartLettering.gap + 1
      let apart = [1, 2, 4].first { Double($0) * step >= room } ?? 8
      for index in stride(from: 0, to: texts.count, by: apart) {
        let length = ChartLettering.width(of: texts[index])
        let distance = 1 + Double(index) * step
        guard let place = row.place(length, around: distance, mayMove: false) else { continue }
        marks.append(frame.text(texts[index], place, ChartLettering.ascent, .axis))
      }
      return marks
    }
  }
}
