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

  /// The headers as written.
  let names: [String]
  private(set) var roles: [Role] = []
  /// The currencies that headers name, as amounts of one.
  private(set) var units: [Int: MoneyText] = [:]
  /// The columns whose names can stand for nothing.
  private var meaninglessColumns: [Int] = []

  /// The number of cells that a row must have; further ones belong to columns without a name.
  var leastFieldCount: Int { (names.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// Reads the header of a file, perhaps below a row that groups its columns.
  init(
    header: DelimitedRecord, of text: SourceText, isBelowOthers: Bool,
    description: SourceDescription, requiredMeasures: Set<MeasureID>, log: inout IssueLog
  ) {
    names = header.fields.map { text.withTrimmedContent(of: $0, CellText.line) }
    let keys = names.map(HeaderKey.key)
    let mapped = Self.mappedRoles(description, keys: keys, names: names, log: &log)
    var columnOfTarget: [Role: Int] = [:]
    for index in names.indices {
      let role = mapped[keys[index]] ?? Self.role(named: names[index], requiredMeasures)
      roles.append(role)
      if role == .ignored { meaninglessColumns.append(index) }
      guard role != .ignored, role != .unnamed else { continue }
      let target = role.target
      guard let first = columnOfTarget[target] else {
        columnOfTarget[target] = index
        continue
      }
      roles[index] = .ignored
      guard role != .time else {
        meaninglessColumns.append(index)
        continue
      }
      let origin = header.fields[index].origin
      if case .possibleMeasure = role, roles[first] == role {
        log.add(
          .repeatedColumn, severity: .note, at: text.location(of: origin, in: header),
          ["column": .text(names[index])])
      } else {
        log.add(
          .twoColumnsForOne, at: text.location(of: origin, in: header),
          [
            "first": .text(names[first]), "second": .text(names[index]),
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
      guard let unit = units[index], let planned = description.currency,
        let currency = unit.otherCurrency(than: planned)
      else { continue }
      roles[index] = .ignored
      meaninglessColumns.append(index)
      log.add(
        .otherCurrency, at: text.location(of: header.fields[index].origin, in: header),
        ["column": .text(names[index]), "currency": .text(currency), "plan": .text(planned)],
        hint: IssueHint("convert-currency"))
    }
  }

  /// Takes a column by another name than the product's own, where no column has that.
  private mutating func takeAlias(
    of index: Int, _ requiredMeasures: Set<MeasureID>, _ columnOfTarget: inout [Role: Int]
  ) {
    switch roles[index] {
    case .possibleMeasure, .ignored: break
    default: return
    }
    if let id = MeasureID(normalizing: names[index]), requiredMeasures.contains(id) { return }
    let money = MoneyHeader(names[index])
    let name = money?.name ?? names[index]
    guard let role = HeaderAliases.role(of: name) ?? (money != nil ? Self.namedRole(name) : nil),
      columnOfTarget[role] == nil
    else { return }
    if let money {
      guard case .measure(let id) = role, Measure.isKnown(id), Measure.named(id).unit == .money
      else { return }
      units[index] = money.unit
    }
    roles[index] = role
    columnOfTarget[role] = index
    meaninglessColumns.removeAll { $0 == index }
  }

  /// Takes the currency that the name of a column has which the plan says is money.
  private mutating func takeUnit(of index: Int) {
    guard case .measure(let id) = roles[index], Measure.isKnown(id),
      Measure.named(id).unit == .money, let money = MoneyHeader(names[index])
    else { return }
    units[index] = money.unit
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

  /// The meaning of a header that the plan does not map.
  private static func role(named name: String, _ requiredMeasures: Set<MeasureID>) -> Role {
    if name.isEmpty { return .unnamed }
    guard let role = namedRole(name) else { return .ignored }
    if role == .time, let id = MeasureID(normalizing: name), requiredMeasures.contains(id) {
      return .measure(id)
    }
    guard case .measure(let id) = role else { return role }
    if Measure.isKnown(id) || requiredMeasures.contains(id) { return role }
    let isNone = RateHeader.names(id) || HeaderAliases.isSerialNumber(name)
    return isNone ? .ignored : .possibleMeasure(id)
  }

  /// What a name means as the target of a mapping; `nil` without a letter or digit.
  private static func namedRole(_ name: String) -> Role? {
    guard var id = MeasureID(normalizing: CellText.line(name)) else { return nil }
    if !id.rawValue.utf8.allSatisfy({ $0 < 0x80 }) {
      let key = HeaderKey.key(id.rawValue)
      if timeKeys.contains(key) { return .time }
      if let english = HeaderKey.english[key] { id = MeasureID(rawValue: english) }
    }
    if id == "date" { return .date }
    if timeIDs.contains(id) { return .time }
    return Dimension(rawValue: id.rawValue).map(Role.dimension) ?? .measure(id)
  }

  /// What people call the time of day at which a post went out.
  private static let timeIDs: Set<MeasureID> = [
    "time", "time-of-day", "post-time", "posting-time", "publish-time", "published-time",
    "publishing-time", "time-posted", "hour", "posting-hour",
  ]

  /// The same in other languages, by keys.
  private static let timeKeys = Set(
    [
      "সময়", "পোস্টের সময়", "প্রকাশের সময়", "समय", "पोस्ट समय", "पोस्टको समय", "प्रकाशन समय", "ساعت", "زمان",
      "ساعت انتشار", "زمان انتشار", "ساعت پست",
    ].map(HeaderKey.key))

  /// Whether the header is a single cell with a whole header in it, as where each line of a file
  /// was put into quotes.
  var isOneQuotedLine: Bool {
    guard names.count == 1 else { return false }
    return Delimiter.candidates.contains { delimiter in
      let parts = names[0].utf8.split(separator: delimiter).map { String(Substring($0)) }
      return parts.count > 1 && parts.contains { Self.namedRole($0) == .date }
    }
  }

  /// Tells whether one of some headers names the day of each row, by itself or by the plan.
  static func nameDay(_ names: [String], _ description: SourceDescription) -> Bool {
    let mapped = Set(
      description.columns.filter { namedRole($0.target) == .date }
        .map { HeaderKey.key(CellText.line($0.header)) })
    return names.contains { name in
      !name.isEmpty
        && (namedRole(name) == .date || HeaderAliases.role(of: name) == .date
          || mapped.contains(HeaderKey.key(name)))
    }
  }

  /// The roles that the plan gives, by the keys of headers.
  static func mappedRoles(
    _ description: SourceDescription, keys: [String], names: [String], log: inout IssueLog
  ) -> [String: Role] {
    let known = Set(keys)
    var roles: [String: Role] = [:]
    for mapping in description.columns {
      let key = HeaderKey.key(CellText.line(mapping.header))
      let column = ["column": IssueArgument.text(mapping.header)]
      guard !key.isEmpty, known.contains(key) else {
        log.add(
          .unknownColumn, at: mapping.location,
          column.merging(["file": .text(description.file)]) { $1 },
          hint: Suggestion.hint(for: mapping.header, in: names.filter { !$0.isEmpty }))
        continue
      }
      guard let role = namedRole(mapping.target) else {
        log.add(.emptyColumnTarget, at: mapping.location, column)
        continue
      }
      guard roles[key] == nil else {
        log.add(.columnMappedTwice, at: mapping.location, column)
        continue
      }
      roles[key] = role
    }
    return roles
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
