// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import StringCatalogs

extension ReportComposer {
  /// What people did, from the weakest sign of wanting to buy to the strongest.
  func intentLadderSection() throws -> ComposedSection? {
    guard let ladder = model.insights.intentLadder else { return nil }
    var rows: [ComposedTable.Row] = []
    for rung in ladder.rungs {
      for action in rung.actions {
        rows.append(
          ComposedTable.Row(
            heading: isolatedName(of: action.metric),
            cells: [
              words.text("intent.\(rung.level.rawValue)"),
              words.text("scope.\(rung.scope.rawValue)"),
              try values.text(action.count, .count),
            ]))
      }
    }
    let table = ComposedTable(
      corner: words.text("table.action"),
      columns: [
        words.text("metrics.intent"), words.text("intent-ladder.column.scope"),
        words.text("table.count"),
      ],
      rows: rows, wordColumns: [0, 1])
    var introduction = words.text("intent-ladder.introduction")
    if ladder.isMicroAlone, !wantsOnlyAwareness {
      introduction += " " + words.text("intent-ladder.micro-alone")
    }
    return section("intent-ladder", .table(table), introduction: introduction)
  }

  /// Whether being known is all that the goals are after.
  private var wantsOnlyAwareness: Bool {
    !model.goals.isEmpty && model.goals.allSatisfy { $0.goal.kind == .brandAwareness }
  }
}
