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
  /// The size of figures in cells, as a share of that of other texts.
  private static let letterScale = 11.0 / 12
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
    let count = max(1, rows.map(\.values.count).max() ?? 1)
    let (texts, perLine) = try cells(count, shortText)
    let step = Self.width / Double(perLine)
    let lines = stride(from: 0, to: count, by: perLine).map { $0..<min($0 + perLine, count) }
    var marks: [ChartScene.Mark] = []
    var y = 0.0
    func addHeading(_ line: Range<Int>) {
      marks += heading(frame, line, step, y + ChartLettering.ascent)
      y += ChartLettering.ascent + 6
    }
    // Where all cells stand on one line, those below have the same steps.
    if lines.count == 1 { addHeading(lines[0]) }
    for (row, texts) in zip(rows, texts) {
      marks.append(
        frame.text(
          ChartLettering.cut(row.label, to: Self.width), 0, y + 4 + ChartLettering.ascent, .label))
      y += 22
      for line in lines {
        if lines.count > 1 { addHeading(line) }
        add(row, texts, line, frame, step, y, to: &marks)
        y += Self.cellHeight + 4
      }
    }
    return ChartScene(
      width: frame.drawingWidth, height: y, marks: marks, title: title, description: description,
      lines: rows.map { row in
        let most = row.values.compactMap { $0 }.max() ?? 0
        let heights = row.values.map { value in value.map { most > 0 ? max(0, $0) / most : 0 } }
        return ChartLine(label: row.label, shape: .columns(heights), text: "")
      })
  }

  // MARK: Cells

  /// The texts of all cells and how many of these stand on a line: all of them where the figures
  /// fit, in full or else short, and half of them where they do not.
  private func cells(
    _ count: Int, _ shortText: (Double) throws -> String
  ) rethrows -> (texts: [[String]], perLine: Int) {
    func fit(_ texts: [String], _ perLine: Int) -> Bool {
      let room = Self.width / Double(perLine) - 5
      return texts.allSatisfy { ChartLettering.width(of: $0) * Self.letterScale <= room }
    }
    let full = rows.map(\.texts)
    if full.allSatisfy({ fit($0, count) }) { return (full, count) }
    let short = try rows.map { row in
      fit(row.texts, count)
        ? row.texts
        : try zip(row.values, row.texts).map { value, text in try value.map(shortText) ?? text }
    }
    if short.allSatisfy({ fit($0, count) }) { return (short, count) }
    let half = (count + 1) / 2
    return (zip(full, short).map { fit($0, half) ? $0 : $1 }, half)
  }

  private func add(
    _ row: Row, _ texts: [String], _ line: Range<Int>, _ frame: ReadingFrame, _ step: Double,
    _ y: Double, to marks: inout [ChartScene.Mark]
  ) {
    let most = row.values.compactMap { $0 }.max() ?? 0
    func cell(_ index: Int, _ role: ChartScene.Role) -> ChartScene.Mark {
      frame.bar(
        Double(index - line.lowerBound) * step + 1, y, length: step - 2, height: Self.cellHeight,
        role)
    }
    for index in line where index < row.values.count {
      marks.append(cell(index, row.values[index].map { Self.level(of: $0, most) } ?? .missing))
      // A figure that is cut would be another one.
      let room = (step - 4) / Self.letterScale
      let text = ChartText([texts[index], "\u{2026}"]).fitting(room) ?? ""
      let middle = (Double(index - line.lowerBound) + 0.5) * step
      marks.append(frame.text(text, around: middle, y + 17, .cell))
    }
    if let best = row.best, line.contains(best) { marks.append(cell(best, .best)) }
  }

  private static func level(of value: Double, _ most: Double) -> ChartScene.Role {
    guard most > 0, value > 0 else { return .heat0 }
    return levels[min(levels.count - 1, Int(value / most * Double(levels.count)))]
  }

  // MARK: Steps

  private func heading(
    _ frame: ReadingFrame, _ line: Range<Int>, _ step: Double, _ baseline: Double
  ) -> [ChartScene.Mark] {
    switch heading {
    case .names(let full, let short):
      let isNarrow = full.contains {
        ChartLettering.width(of: $0) > step - ChartLettering.gap / 2
      }
      return (isNarrow ? short : full)[line].enumerated().map { index, name in
        frame.text(
          ChartLettering.cut(name, to: step - 2), around: (Double(index) + 0.5) * step, baseline,
          .axis)
      }
    case .bounds(let texts):
      var marks: [ChartScene.Mark] = []
      var row = LabelRow(width: Self.width)
      let bounds = texts[line.lowerBound...line.upperBound]
      let widest = bounds.map { ChartLettering.width(of: $0) }.max() ?? 0
      // The outer ones lean inwards.
      let room = 1.5 * widest + ChartLettering.gap + 1
      let apart = [1, 2, 4].first { Double($0) * step >= room } ?? 8
      for (index, text) in bounds.enumerated() where index % apart == 0 {
        let length = ChartLettering.width(of: text)
        guard let place = row.place(length, around: Double(index) * step, mayMove: false) else {
          continue
        }
        marks.append(frame.text(text, place, baseline, .axis))
      }
      return marks
    }
  }
}
