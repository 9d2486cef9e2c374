// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources

/// Reads a plan, reporting everything that is wrong with it.
struct PlanReader {
  let file: String
  private(set) var issues: [InputIssue] = []
  /// Whether something that the whole report rests on could not be read.
  var isUnusable = false
  /// The calendar that the plan counts in, in which its dates may be written.
  var calendar = CivilCalendar.gregorian
  /// Whether something was wrong with the rules by which weeks and fiscal years are counted.
  var isRegionUnknown = false
  /// The zone in which moments of the data become days.
  private(set) var timeZone: TimeZoneName?
  /// The currency of the report.
  private(set) var currency: String?
  /// The team's own dialects, of the command line and of the plan.
  var teamDialects: [SourceDialect] = []
  /// The units of metrics that the plan defines itself.
  var teamMetrics: [MetricID: Metric] = [:]

  /// The team's own metrics that are left out, as there is something wrong with them.
  var leftOutMetrics: Set<MetricID> = []
  /// What formulas that are left out name beside metrics of the team's own.
  var namesOfLeftOut: [NameInFormula] = []

  /// No plan is larger, in megabytes.
  private static let sizeLimit = 4

  /// The Bikram Sambat table that the plan counts by.
  private(set) var table: BikramSambatTable
  /// Reads a file that the plan names.
  let contents: (String) -> [UInt8]?

  init(file: String, table: BikramSambatTable, contents: @escaping (String) -> [UInt8]?) {
    self.file = file
    self.table = table
    self.contents = contents
  }

  mutating func report(
    _ code: IssueCode, severity: IssueSeverity = .error, at location: InputLocation,
    _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil
  ) {
    issues.append(InputIssue(code, severity: severity, at: location, arguments, hint: hint))
  }

  /// What a reading would report, without reporting it.
  func problems(_ reading: (inout PlanReader) -> Void) -> [InputIssue] {
    var reader = self
    reader.issues = []
    reading(&reader)
    return reader.issues
  }

  /// Adds the problems of a file that the plan names.
  mutating func add(_ others: [InputIssue]) { issues += others }

  mutating func read(_ bytes: [UInt8]) -> PlanFile {
    var result = PlanFile(
      plan: ReportPlan(), data: [], issues: [], isUsable: false)
    if let root = root(of: bytes, keys: PlanKeys.plan) {
      fill(&result, from: root)
      let lostAllGoals = result.plan.goals.isEmpty && root["goals"]?.isEmptyList == false
      result.isUsable = !isUnusable && !lostAllGoals
    }
    result.issues = Self.told(issues.inTellingOrder())
    result.sourceDefaults.teamDialects = teamDialects
    result.sourceDefaults.currency = currency
    result.sourceDefaults.dates.timeZone = timeZone
    return result
  }

  /// The most problems of a plan that are told one by one.
  private static let mostTold = 500

  /// The first problems, and how many more there are.
  private static func told(_ issues: [InputIssue]) -> [InputIssue] {
    guard issues.count > mostTold else { return issues }
    let rest = issues.dropFirst(mostTold)
    let worst: IssueSeverity = rest.contains { $0.severity == .error } ? .error : .warning
    return issues.prefix(mostTold) + [
      InputIssue("more-issues", severity: worst, at: nil, ["count": .count(rest.count)])
    ]
  }

  // MARK: YAML

  /// Reads a file as a mapping with some keys.
  mutating func root(of bytes: [UInt8], keys: [String]) -> PlanMapping? {
    let wholeFile = InputLocation(file: file)
    guard bytes.count <= Self.sizeLimit << 20 else {
      report(.planTooLarge, at: wholeFile, ["limit": .count(Self.sizeLimit)])
      return nil
    }
    // Without the mark that editors on Windows begin a file with, which YAML takes for text.
    let content: [UInt8]
    switch InputText.decode(bytes, file: file) {
    case .success(let text): content = Array(text.utf8)
    case .failure(let damage):
      report(.planNotUTF8, at: damage.location, hint: IssueHint("save-as-utf-8"))
      return nil
    }
    let node: YAMLNode?
    do { node = try YAMLComposer.document(of: content) } catch {
      report(error, in: wholeFile)
      return nil
    }
    guard let node, !PlanNode(node: node, file: file, key: "").isNull else {
      report(.emptyPlan, at: wholeFile, hint: IssueHint("write-a-plan"))
      return nil
    }
    return mapping(
      PlanNode(node: node, file: file, key: "plan"), keys: keys)
  }

  private mutating func report(_ error: any Error, in wholeFile: InputLocation) {
    func place(_ mark: YAMLMark?) -> InputLocation {
      mark.map { InputLocation(file: file, line: $0.line, column: $0.column) } ?? wholeFile
    }
    switch error as? YAMLProblem {
    case .mistake(let mistake, let mark):
      report(
        mistake.code, at: place(mark),
        mistake.nameOfCharacter.map { ["character": .text($0)] } ?? [:],
        hint: mistake.isBefore ? IssueHint("check-yaml") : nil)
    case .damaged(let problem, let mark):
      report(
        .invalidYAML, at: place(mark), ["problem": .text(problem)], hint: IssueHint("check-yaml"))
    case .repeatedKeys(let keys):
      for (key, mark) in keys { report(.repeatedKey, at: place(mark), ["key": .text(key)]) }
    case nil:
      report(.invalidYAML, at: wholeFile, ["problem": .text(String(describing: error))])
    }
  }

  // MARK: Parts

  private mutating func fill(_ result: inout PlanFile, from root: PlanMapping) {
    if let report = required("report", of: root) { fill(&result.plan, report: report) }
    result.plan.metrics = readTeamMetrics(root["metrics"])
    result.plan.leftOutMetrics = leftOutMetrics
    result.plan.namesOfLeftOutMetrics = namesOfLeftOut
    for metric in result.plan.metrics { teamMetrics[metric.metric.id] = metric.metric }
    readDialects(root["dialects"])
    for place in list(root["data"]) {
      if let source = source(place) { result.data.append(source) }
    }
    result.plan.costs = costs(root["costs"])
    result.plan.valuePerConversion = valuePerConversion(root["value-per-conversion"])
    readBenchmarks(root["benchmarks"], into: &result.plan)
    result.plan.sections = sections(root["sections"])
    checkSections(root["sections"], of: result.plan.form)
    if let place = root["brand"] { result.plan.brand = brand(place) }
    var ids: Set<String> = []
    for place in list(root["goals"]) {
      guard let goal = goal(place) else { continue }
      guard ids.insert(goal.id).inserted else {
        report(.repeatedID, at: place.location, ["id": .text(goal.id)])
        report(.goalLeftOut, severity: .note, at: place.location, ["goal": .text(goal.id)])
        continue
      }
      result.plan.goals.append(goal)
    }
  }

  private mutating func fill(_ plan: inout ReportPlan, report place: PlanNode) {
    guard let report = mapping(place, keys: PlanKeys.report) else {
      isUnusable = true
      return
    }
    plan.title = localizedText(report["title"])
    plan.organization = localizedText(report["organization"])
    plan.businessModel = choice(report["business-model"], as: BusinessModel.self)
    plan.step = choice(report["every"], as: PeriodStep.self)
    plan.form = choice(report["form"], as: ReportForm.self) ?? (plan.step == nil ? .full : .periods)
    if let place = report["locale"], let tag = scalar(place) {
      plan.locale = locale(tag, at: place)
      if let name = plan.locale?.otherCalendarName { reportUnknownCalendar(name, at: place) }
    }
    if let place = report["currency"], let code = scalar(place) {
      do {
        plan.currency = try CurrencyCode(code)
        currency = code.uppercased()
      } catch {
        self.report(
          .unknownCurrency, at: place.location, ["currency": .text(code)],
          hint: Self.hint(onCurrency: code))
      }
    }
    if let place = report["time-zone"], let zone = scalar(place) {
      timeZone = TimeZoneName(zone)
      if timeZone == nil {
        self.report(
          .unknownTimeZone, at: place.location, ["zone": .text(zone)],
          hint: .timeZone(near: zone))
      }
    }
    if let place = report["calendar-data"], let path = scalar(place) {
      if let bytes = contents(path) {
        let data = CalendarData(bytes, file: path, over: table)
        table = data.table
        issues += data.issues
      } else {
        self.report(
          "no-such-file", at: place.location, ["path": .text(path)],
          hint: IssueHint("path-from-plan"))
      }
    }
    plan.calendarTable = table
    if let place = report["region"] { readRegion(place, into: &plan) }
    if let place = report["second-calendar"] { plan.secondCalendar = calendar(place) }
    if let place = report["period"] { readPeriod(place, into: &plan) }
  }

  /// Says how a currency is written that has a sign or a name but no code here.
  private static func hint(onCurrency name: String) -> IssueHint {
    let meant = WrittenNumber.currency(named: name)
    let codesOfToman = ["IRT", "TOMAN", "TOMANS", "TMN"]
    if codesOfToman.contains(name.uppercased()) || ["تومان", "تومن"].contains(name) {
      return IssueHint("toman-is-rials")
    }
    guard let meant, meant != name.uppercased() else { return IssueHint("iso-currency") }
    return IssueHint("did-you-mean", ["suggestion": .text(meant)])
  }

  mutating func locale(_ tag: String, at place: PlanNode) -> LocaleIdentifier? {
    do { return try LocaleIdentifier(tag) } catch {
      report(.unknownLocale, at: place.location, ["locale": .text(tag)], hint: IssueHint("bcp-47"))
      return nil
    }
  }

  /// Reads words in one language or, by locale, in several.
  mutating func localizedText(_ place: PlanNode?) -> LocalizedText? {
    guard let place else { return nil }
    if let text = place.scalar { return LocalizedText(["": text]) }
    guard let mapping = mapping(place, keys: nil) else { return nil }
    var values: [String: String] = [:]
    for (key, value) in mapping.all {
      guard let tag = key.scalar, let locale = locale(tag, at: key),
        let text = scalar(value)
      else { continue }
      values[locale.baseTag] = text
    }
    return values.isEmpty ? nil : LocalizedText(values)
  }

  /// Reads values of dimensions, as `where` and `set` state them.
  mutating func dimensions(
    _ place: PlanNode, takingLists: Bool = true
  ) -> ObservationFilter? {
    guard let mapping = mapping(place, keys: nil) else { return nil }
    var filter = ObservationFilter()
    let names = Dimension.allCases.map(\.rawValue)
    for (key, value) in mapping.all {
      let name = key.scalar ?? ""
      let dashed = String(name.map { $0 == "_" ? "-" : $0 })
      guard let dimension = Dimension(rawValue: dashed) else {
        report(
          .unknownKey, at: key.location, ["key": .text(name)],
          hint: Suggestion.hint(for: name, in: names))
        continue
      }
      let items = value.scalar != nil || !takingLists ? [value] : list(value)
      for item in items {
        guard let text = scalar(item), let known = canonical(text, of: dimension, at: item) else {
          continue
        }
        filter.values[dimension, default: []].insert(known)
      }
    }
    return filter
  }

  private mutating func canonical(
    _ text: String, of dimension: Dimension, at place: PlanNode
  ) -> String? {
    if let value = DimensionReader.cleaned(text, of: dimension) { return value }
    guard dimension == .source else { return text }
    report(
      .unknownSourceInPlan, at: place.location, ["value": .text(text)],
      hint: IssueHint("map-to-network"))
    return nil
  }
}
