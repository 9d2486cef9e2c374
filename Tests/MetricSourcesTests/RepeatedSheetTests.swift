// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Sheets of a workbook that have what others have, and sheets of targets.
@Suite struct RepeatedSheetTests {
  private static let facebook = [12, 9, 14, 8, 11]
  private static let instagram = [14, 11, 17, 12, 15]

  private func sheet(
    _ name: String, _ values: [Int], network: String? = nil, header: String = "Leads",
    extra: [Int]? = nil
  ) -> SheetCells {
    let names = ["Date"] + (network == nil ? [] : ["Network"]) + [header]
    let rows = values.indices.map { index in
      ["2026-03-0\(index + 1)"] + (network.map { [$0] } ?? []) + ["\(values[index])"]
        + (extra.map { ["\($0[index])"] } ?? [])
    }
    return (name, [names + (extra == nil ? [] : ["Clicks"])] + rows)
  }

  private var networks: [SheetCells] {
    [sheet("Facebook", Self.facebook), sheet("Instagram", Self.instagram)]
  }

  /// A sheet with the rows of both networks.
  private func data(_ facebook: [Int], _ instagram: [Int]) -> SheetCells {
    let one = sheet("Data", facebook, network: "Facebook")
    return ("Data", one.rows + sheet("Data", instagram, network: "Instagram").rows.dropFirst())
  }

  private func leads(_ readings: [SourceReading]) -> [Double] {
    readings.map { $0.values("leads").compactMap(\.self).reduce(0, +) }
  }

  private func told(_ readings: [SourceReading]) -> [String] { readings.flatMap(\.problems) }

  @Test func countsASheetOfAllNetworksOnce() throws {
    let readings = try readBook([data(Self.facebook, Self.instagram)] + networks)
    #expect(leads(readings) == [0, 54, 69])
    #expect(told(readings) == ["book.xlsx[Data] sheet-repeats-others"])
    #expect(readings[0].issues[0].severity == .warning)
    #expect(readings[0].issues[0].arguments == ["count": 5])
    // A column says the same as the names of sheets.
    let own = [
      sheet("One", Self.facebook, network: "fb"), sheet("Two", Self.instagram, network: "IG"),
    ]
    #expect(
      leads(try readBook([data(Self.facebook, Self.instagram)] + own)).reduce(0, +) == 123)
  }

  @Test(arguments: ["Dashboard", "Overview", "Monthly summary", "Total 2026", "सारांश", "Pivot"])
  func countsASheetOfSumsOnceWhateverItsName(name: String) throws {
    let sums = zip(Self.facebook, Self.instagram).map(+)
    let readings = try readBook([sheet(name, sums)] + networks)
    #expect(leads(readings) == [0, 54, 69])
    #expect(told(readings).count == 1)
    // The last sheet may be the one, too, and sheets need not be named after networks.
    let shops = [sheet("Dhaka", Self.facebook), sheet("Sylhet", Self.instagram)]
    #expect(leads(try readBook(shops + [sheet(name, sums)])) == [54, 69, 0])
  }

  @Test(arguments: ["Summary", "All", "Target"])
  func saysNothingOfHowRowsOfASheetThatIsLeftOutWouldCount(name: String) throws {
    func months(_ values: [Int]) -> [[String]] {
      [["Date", "Leads"]] + values.enumerated().map { ["2026-0\($0 + 1)-01", "\($1)"] }
    }
    let (one, other) = ([120, 95, 143], [141, 112, 170])
    let total: SheetCells = (name, months(zip(one, other).map(+)))
    let readings = try readBook([("Facebook", months(one)), ("Instagram", months(other)), total])
    #expect(leads(readings) == [358, 423, 0])
    #expect(readings[2].issues.count == 1)
  }

  @Test func countsOnceWhatSeveralSheetsSumUp() throws {
    let sums = zip(Self.facebook, Self.instagram).map(+)
    let readings = try readBook(
      [sheet("Dashboard", sums), data(Self.facebook, Self.instagram)] + networks
        + [sheet("Overview", sums)])
    #expect(leads(readings).reduce(0, +) == 123)
    #expect(Set(readings.flatMap(\.issues).map(\.code)) == [.sheetRepeatsOthers])
  }

  @Test func countsCopiesOfASheetOnce() throws {
    let readings = try readBook(
      [sheet("March", Self.facebook), sheet("Sylhet", Self.instagram)]
        + [sheet("March (2)", Self.facebook), sheet("March (3)", Self.facebook)])
    #expect(leads(readings) == [54, 69, 0, 0])
    #expect(
      told(readings) == ["(2)", "(3)"].map { "book.xlsx[March \($0)] sheet-repeats-others" })
  }

  @Test func countsOnceWhatOnlySomeSheetsRepeat() throws {
    let readings = try readBook(
      [data(Self.facebook, Self.instagram), sheet("Facebook", Self.facebook)])
    #expect(leads(readings) == [123, 0])
    #expect(told(readings) == ["book.xlsx[Facebook] sheet-repeats-others"])
  }

  @Test func keepsWhatOnlyARepeatedSheetHas() throws {
    let sums = zip(Self.facebook, Self.instagram).map(+)
    let readings = try readBook(
      [sheet("Dashboard", sums, extra: [70, 80, 90, 60, 50])] + networks)
    #expect(leads(readings) == [0, 54, 69])
    #expect(readings[0].values("clicks") == [70, 80, 90, 60, 50])
    #expect(told(readings) == ["book.xlsx[Dashboard] sheet-repeats-part"])
    #expect(readings[0].issues[0].arguments["measures"] == .measures(["leads"]))
  }

  @Test func warnsOfASheetThatMostlySumsUpOthers() throws {
    var sums = zip(Self.facebook, Self.instagram).map(+)
    sums[4] += 1
    let readings = try readBook([sheet("Dashboard", sums)] + networks)
    #expect(leads(readings) == [124, 54, 69])
    #expect(told(readings) == ["book.xlsx[Dashboard] sheet-may-repeat-others"])
    #expect(readings[0].issues[0].arguments == ["count": 4, "days": 5])
  }

  @Test func addsSheetsThatAgreeByChance() throws {
    // Two days, ones on each day, the same target on each day: that may be so.
    for values in [[12, 9], [1, 1, 1, 1, 1], [20, 20, 20, 20, 20]] {
      let readings = try readBook([sheet("Dhaka", values), sheet("Sylhet", values)])
      #expect(leads(readings).reduce(0, +) == Double(2 * values.reduce(0, +)))
      #expect(told(readings) == [])
    }
    // Two networks may have the same.
    let same = try readBook([sheet("Facebook", Self.facebook), sheet("Instagram", Self.facebook)])
    #expect(leads(same) == [54, 54])
    #expect(told(same) == [])
    let pages = ["Tea", "Coffee"].map { page in
      (page, sheet(page, Self.facebook).rows.enumerated().map { $1 + [$0 == 0 ? "Page" : page] })
    }
    #expect(leads(try readBook(pages)) == [54, 54])
  }

  @Test(
    arguments: [
      "Target", "Targets", "Budget", "Plan", "Forecast", "Target 2026", "Budget (March)",
      "লক্ষ্যমাত্রা", "योजना", "هدف", "پیش‌بینی",
    ])
  func leavesOutASheetOfWhatIsPlanned(name: String) throws {
    let target = sheet(name, [20, 20, 20, 20, 20])
    let readings = try readBook([sheet("Actual", Self.facebook), target])
    #expect(leads(readings) == [54, 0])
    #expect(told(readings) == ["book.xlsx[\(name)] sheet-of-plan"])
    #expect(leads(try readBook([target])) == [100])
    #expect(told(try readBook([target, sheet("Planned", [3, 4])])) == [])
  }

  @Test func tellsDaysThatAFileOfANetworkHasAlikeWithOneOfAll() throws {
    func read(_ name: String, _ rows: [[String]], _ network: String?) -> SourceReading {
      let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
      return DelimitedTextReader.read(
        Array(text.utf8),
        as: SourceDescription(file: name, fixedValues: network.map { [.network: $0] } ?? [:]))
    }
    var readings = [
      read("all.csv", data(Self.facebook, Self.instagram).rows, nil),
      read("facebook.csv", sheet("", Self.facebook).rows, "facebook"),
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.sameDays])
    readings[1] = read("x.csv", sheet("", Self.facebook).rows, "x")
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  @Test(
    arguments: [
      "বাজেট", "টার্গেট", "মার্চ লক্ষ্যমাত্রা", "بودجه", "اهداف", "تارگت", "बजेट", "टार्गेट", "KPI targets",
      "Facebook target", "Media plan", "Goals", "Projection", "Target - March",
    ])
  func knowsSheetsOfPlansByOtherWordsAndBesideOthers(name: String) throws {
    let readings = try readBook([
      sheet("Actual", Self.facebook), sheet(name, [20, 20, 20, 20, 20]),
    ])
    #expect(leads(readings) == [54, 0])
    #expect(told(readings) == ["book.xlsx[\(name)] sheet-of-plan"])
  }

  @Test(arguments: ["Plan vs actual", "Target audience", "KPI", "Goalkeepers", "Planet"])
  func addsSheetsThatAreNotSurelyOfPlans(name: String) throws {
    let readings = try readBook([
      sheet("Actual", Self.facebook), sheet(name, [20, 21, 25, 20, 20]),
    ])
    #expect(leads(readings) == [54, 106])
    #expect(told(readings) == [])
  }

  @Test func countsASheetOfSumsOnceWhosePeopleAreCountedOnceEach() throws {
    func likes(_ name: String, _ reach: [Int], _ likes: [Int]) -> SheetCells {
      let rows = reach.indices.map { ["2026-03-0\($0 + 1)", "\(reach[$0])", "\(likes[$0])"] }
      return (name, [["Date", "Reach", "Likes"]] + rows)
    }
    let networks = [
      likes("Facebook", [120, 90, 140], Self.facebook),
      likes("Instagram", [80, 60, 70], Self.instagram),
    ].map { name, rows in (name, Array(rows.prefix(4))) }
    let sums = zip(Self.facebook, Self.instagram).map(+)
    let readings = try readBook(
      networks + [likes("Dashboard", [190, 140, 200], Array(sums.prefix(3)))])
    #expect(readings.map { $0.values("likes").compactMap(\.self).reduce(0, +) } == [35, 42, 0])
    #expect(told(readings) == ["book.xlsx[Dashboard] sheet-repeats-others"])
    // Of a measure that is otherwise the rest is told.
    let unlike = try readBook(
      networks + [likes("Dashboard", [300, 140, 200], Array(sums.prefix(3)))])
    #expect(told(unlike) == ["book.xlsx[Dashboard] sheet-may-repeat-measures"])
    #expect(unlike[2].issues.first?.arguments["measures"] == .measures(["likes"]))
  }

  @Test func takesSheetsOfOtherCampaignsForNoCopies() throws {
    let budgets = ["Eid", "Puja"].map { campaign in
      (
        campaign,
        [["Date", "Campaign", "Spend"]] + (1...9).map { ["2026-03-0\($0)", campaign, "500"] }
      )
    }
    var readings = try readBook(budgets)
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(told(readings) == [])
  }
}
