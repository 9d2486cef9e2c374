// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// What the columns of a file are, by its dialect and by the plan.
struct DialectColumns {
  private(set) var tables: [[DialectMatch.Column]]
  /// The headers of columns of which nothing is read.
  private(set) var ignoredColumns: [String] = []

  /// Reads a header.
  ///
  /// What a plan says of a column wins; a column that has the name of a measure that the plan
  /// uses is that, even if the dialect does not know it.
  init(
    _ match: DialectMatch, names: [String], keys: [String], description: SourceDescription,
    requiredMeasures: Set<MeasureID>, isFirst: Bool, place: (Int) -> InputLocation,
    _ log: inout IssueLog
  ) {
    tables = match.tables
    var unheard = IssueLog(file: description.file)
    let mapped =
      isFirst
      ? ColumnLayout.mappedRoles(description, keys: keys, names: names, log: &log)
      : ColumnLayout.mappedRoles(description, keys: keys, names: names, log: &unheard)
    let named = MappedColumns(description)
    for (index, key) in keys.enumerated() {
      guard let role = mapped[key].flatMap(DialectColumn.Role.init) else { continue }
      let byName = named.rolesByName(of: key, in: match.names)
      guard role != .text, !byName.contains(.text) else {
        for table in tables.indices { tables[table].removeAll { $0.index == index } }
        continue
      }
      // Words and scores of a measure are read as the dialect reads them.
      let isReadSo = tables.joined().contains {
        $0.index == index
          && (byName.contains($0.role)
            || $0.role.measure != nil && $0.role.measure == role.measure)
      }
      guard !isReadSo else { continue }
      for table in tables.indices {
        tables[table].removeAll { $0.index == index || $0.role == role }
      }
      tables[0].append(DialectMatch.Column(role: role, index: index))
    }
    let used = Set(tables.joined().map(\.index))
    for index in names.indices where !used.contains(index) && !names[index].isEmpty {
      let key = keys.indices.contains(index) ? keys[index] : ""
      let id = MeasureID(rawValue: key)
      // What a plan calls a text is no measure, whatever its header is.
      let isTaken = mapped[key] != nil || tables.joined().contains { $0.role.measure == id }
      if requiredMeasures.contains(id), !isTaken {
        tables[0].append(DialectMatch.Column(role: .measure(id), index: index))
      } else {
        ignoredColumns.append(names[index])
      }
    }
    guard let planned = description.currency else { return }
    for table in tables.indices {
      tables[table].removeAll { column in
        guard let currency = column.currency, currency != planned else { return false }
        log.add(
          .otherCurrency, at: place(column.index),
          [
            "column": .text(names[column.index]), "currency": .text(currency),
            "plan": .text(planned),
          ],
          hint: IssueHint("convert-currency"))
        return true
      }
    }
  }
}

extension DialectColumn.Role {
  /// What a plan maps a column to, as the role of a dialect.
  init?(_ role: ColumnLayout.Role) {
    switch role {
    case .date: self = .date
    case .dimension(let dimension): self = .dimension(dimension)
    case .measure("id"): self = .id
    case .measure("text"): self = .text
    case .measure(let id), .possibleMeasure(let id): self = .measure(id)
    case .time, .unnamed, .ignored: return nil
    }
  }

  /// The measure that the column adds to.
  var measure: MeasureID? {
    switch self {
    case .measure(let id), .flag(let id, _, _), .score(let id, _, _, _): id
    default: nil
    }
  }
}
