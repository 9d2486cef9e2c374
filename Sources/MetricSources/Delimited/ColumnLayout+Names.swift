// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// What names of columns mean, by themselves and by the plan.
extension ColumnLayout {
  /// The meaning of a header that the plan does not map.
  static func role(named name: String, _ requiredMeasures: Set<MeasureID>) -> Role {
    if name.isEmpty { return .unnamed }
    guard let role = namedRole(name) else { return .ignored }
    if role == .time, let id = MeasureID(normalizing: name), requiredMeasures.contains(id) {
      return .measure(id)
    }
    guard case .measure(let id) = role else { return role }
    if Measure.isKnown(id) || requiredMeasures.contains(id) { return role }
    let isNone =
      RateHeader.names(id) || HeaderAliases.isLabel(name) || RunningTotalHeader.namesLevel(name)
    return isNone ? .ignored : .possibleMeasure(id)
  }

  /// What a name means as the target of a mapping; `nil` without a letter or digit.
  static func namedRole(_ name: String) -> Role? {
    // Some programs mark the row of names: `#Date`.
    if name.first == "#" {
      let rest = String(name.dropFirst())
      if namedRole(rest) == .date || HeaderAliases.role(of: rest) == .date { return .date }
    }
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

  /// A role, unless it is of a measure of which neither the trade nor the plan knows.
  static func known(_ role: Role, _ requiredMeasures: Set<MeasureID>) -> Role? {
    guard case .measure(let id) = role else { return role }
    return Measure.isKnown(id) || requiredMeasures.contains(id) ? role : nil
  }

  /// The role that a plan gives a column; of a measure that it does not use only if its cells are
  /// numbers.
  static func mapped(_ role: Role, _ requiredMeasures: Set<MeasureID>) -> Role {
    guard case .measure(let id) = role, !Measure.isKnown(id), !requiredMeasures.contains(id) else {
      return role
    }
    return .possibleMeasure(id)
  }

  /// Tells whether one of some headers names the day of each row, by itself or by the plan, perhaps
  /// as people call it beside the product's own name.
  static func nameDay(
    _ names: some Sequence<String>, _ description: SourceDescription, withAliases: Bool = true
  ) -> Bool {
    let mapped = Set(
      description.columns.filter { namedRole($0.target) == .date }
        .map { HeaderKey.key(CellText.line($0.header)) })
    return names.contains { name in
      !name.isEmpty
        && (namedRole(name) == .date || withAliases && HeaderAliases.role(of: name) == .date
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

  /// Whether names are those that Google Analytics gives to what it counts.
  var isOfAnalytics: Bool {
    names.contains { Self.analyticsKeys.contains(HeaderKey.key($0)) }
  }

  /// Whether the header of the date says that its times are those of UTC.
  var hasDaysInUTC: Bool {
    guard let date = roles.firstIndex(of: .date) else { return false }
    return ["-(utc)", "-(gmt)"].contains(where: HeaderKey.key(names[date]).hasSuffix)
  }

  private static let analyticsKeys = Set(
    [
      "Sessions", "Engaged sessions", "Active users", "New users", "Total users", "Event count",
      "Key events", "Nth day",
    ].map(HeaderKey.key))
}
