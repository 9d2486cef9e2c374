// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// What each column of a file stands for, by its header and by the plan.
struct ColumnLayout {
  /// What a column stands for.
  enum Role: Hashable {
    case date
    /// The time of day, beside the date.
    case time
    case dimension(Dimension)
    /// A measure that the trade knows or the plan names: whatever its cells say must be a number.
    case measure(MeasureID)
    /// A measure of the team's own if all its cells turn out to be numbers.
    case possibleMeasure(MeasureID)
    /// A column without a name, which ought to be empty.
    case unnamed
    case ignored
  }

  /// The headers as written; empty of those of another table.
  let names: [String]
  /// Tables beside the one that is read.
  let beside: TablesBeside?
  private(set) var roles: [Role] = []
  /// The currencies that headers name, as amounts of one.
  var units: [Int: MoneyText] = [:]
  /// What the numbers of columns are to be multiplied by, as headers say it: `in thousands`.
  var factors: [Int: Double] = [:]
  /// Columns that the plan uses, though their names are those of rates, scores or prices, of which
  /// no sum makes sense.
  private(set) var rates: [Int] = []
  /// The columns whose names can stand for nothing.
  var meaninglessColumns: [Int] = []
  /// The column that says of each row whether its amounts are in the plan's currency.
  var currencyColumn: Int?

  /// The number of cells that a row must have; further ones belong to columns without a name.
  var leastFieldCount: Int { (names.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// Reads the header of a file, perhaps below a row that groups its columns.
  ///
  /// `names` are the headers as written, those of tables beside among them.
  init(
    header: DelimitedRecord, of text: SourceText, names written: [String], beside: TablesBeside?,
    isBelowOthers: Bool,
    description: SourceDescription, requiredMeasures: Set<MeasureID>, log: inout IssueLog
  ) {
    var names = written
    for column in beside?.columns ?? [] { names[column] = "" }
    self.names = names
    self.beside = beside
    let keys = names.map(HeaderKey.key)
    let mapped = Self.mappedRoles(description, keys: keys, names: names, log: &log)
    var columnOfTarget: [Role: Int] = [:]
    for index in names.indices {
      let role =
        mapped[keys[index]].map { Self.mapped($0, requiredMeasures) }
        ?? Self.role(named: names[index], requiredMeasures)
      roles.append(role)
      if role == .ignored { meaninglessColumns.append(index) }
      guard role != .ignored, role != .unnamed else { continue }
      let target = role.target
      guard let first = columnOfTarget[target] else {
        columnOfTarget[target] = index
        continue
      }
      guard role != .time else {
        leaveOut(index)
        continue
      }
      roles[index] = .ignored
      let origin = header.fields[index].origin
      if case .possibleMeasure = role, roles[first] == role {
        log.add(
          .repeatedColumn, severity: .note, at: text.location(of: origin, in: header),
          ["column": .text(names[index])])
      } else {
        log.add(
          .twoColumnsForOne, at: text.location(of: origin, in: header),
          [
            "first": .text(Self.name(first, besides: index, in: header, text)),
            "second": .text(Self.name(index, besides: first, in: header, text)),
            "target": .text(target.name),
          ],
          // The same name twice often stands below the names of two networks.
          hint: keys[first] != keys[index]
            ? nil : isBelowOthers ? Self.shape : IssueHint("one-name-a-column"))
      }
    }
    for index in names.indices {
      if mapped[keys[index]] == nil {
        takeAlias(of: index, requiredMeasures, &columnOfTarget)
      } else {
        takeUnit(of: index)
      }
      if isRunningTotal(index) {
        let isUsed = if case .measure = roles[index] { true } else { false }
        leaveOut(index)
        log.add(
          .runningTotalColumn, severity: isUsed ? .error : .warning,
          at: text.location(of: header.fields[index].origin, in: header),
          ["column": .text(names[index])], hint: IssueHint("give-daily-values"))
        continue
      }
      if case .measure(let id) = roles[index], RateHeader.names(id) { rates.append(index) }
      leaveOutOtherCurrency(
        index, description, at: text.location(of: header.fields[index].origin, in: header), &log)
    }
    // Cells of theirs are passed over without a look.
    for column in beside?.columns ?? [] { roles[column] = .ignored }
    tellSeveralCurrencies(description, at: text.location(of: header.start, in: header), &log)
  }

  /// Leaves out a column that can stand for nothing.
  mutating func leaveOut(_ index: Int) {
    roles[index] = .ignored
    if !meaninglessColumns.contains(index) { meaninglessColumns.append(index) }
  }

  /// Takes a column for something else than its name alone says.
  mutating func take(_ index: Int, as role: Role) { roles[index] = role }

  /// Takes a column by another name than the product's own, where no column has that.
  private mutating func takeAlias(
    of index: Int, _ requiredMeasures: Set<MeasureID>, _ columnOfTarget: inout [Role: Int]
  ) {
    switch roles[index] {
    case .possibleMeasure, .ignored: break
    default: return
    }
    if let id = MeasureID(normalizing: names[index]), requiredMeasures.contains(id) { return }
    // `Date (GMT)` is in no currency.
    let unit = HeaderAliases.role(of: names[index]) == nil ? HeaderUnit(names[index]) : nil
    let name = unit?.name ?? names[index]
    guard
      let role = HeaderAliases.role(of: name)
        ?? (unit != nil ? Self.namedRole(name).flatMap { Self.known($0, requiredMeasures) } : nil),
      columnOfTarget[role] == nil
    else { return }
    if let unit {
      guard case .measure(let id) = role, take(unit, of: index, id) else { return }
    }
    roles[index] = role
    columnOfTarget[role] = index
    meaninglessColumns.removeAll { $0 == index }
  }

  /// Tells whether a column has what has come up to each day, which no sum makes sense of either.
  private func isRunningTotal(_ index: Int) -> Bool {
    switch roles[index] {
    case .measure(let id): Measure.named(id).addsUp && RunningTotalHeader.names(names[index])
    case .possibleMeasure: RunningTotalHeader.names(names[index])
    default: false
    }
  }

  /// Finds out which columns came to nothing.
  ///
  /// - Parameters:
  ///   - measureColumns: The columns that proved to be measures.
  ///   - timeColumn: The column with the time of day, where that is used.
  /// - Returns: Their names.
  func namesOfColumns(ignoredBeside measureColumns: [Int], timeColumn: Int?) -> [String] {
    let measureColumns = Set(measureColumns)
    let unproven = roles.indices.filter { index in
      switch roles[index] {
      case .possibleMeasure: !measureColumns.contains(index)
      case .time: index != timeColumn
      default: false
      }
    }
    return (meaninglessColumns + unproven).sorted().map { names[$0] }
  }

  /// The shape that tables should have.
  static let shape = IssueHint(
    "one-row-per-day", ["header": "date, network, likes", "row": "2026-03-21, facebook, 120"])

  /// Whether the header is a single cell with a whole header in it, as where each line of a file
  /// was put into quotes.
  var isOneQuotedLine: Bool {
    guard names.count == 1 else { return false }
    return Delimiter.candidates.contains { delimiter in
      let parts = names[0].utf8.split(separator: delimiter).map { String(Substring($0)) }
      return parts.count > 1 && parts.contains { Self.namedRole($0) == .date }
    }
  }
}

extension ColumnLayout.Role {
  /// What two columns of one file must not both stand for.
  fileprivate var target: ColumnLayout.Role {
    if case .possibleMeasure(let id) = self { return .measure(id) }
    return self
  }

  /// The name by which plans say it.
  fileprivate var name: String {
    switch self {
    case .date: "date"
    case .time: "time"
    case .dimension(let dimension): dimension.rawValue
    case .measure(let id), .possibleMeasure(let id): id.rawValue
    case .unnamed, .ignored: ""
    }
  }
}
