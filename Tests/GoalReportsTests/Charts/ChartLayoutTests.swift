// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

@testable import GoalReports

/// How texts of charts find room, and bars their places.
@Suite struct ChartLayoutTests {
  // MARK: Texts

  @Test func cutsLongNamesAndEndsWhatTheyBegan() {
    let name = "\u{2068}" + String(repeating: "long", count: 2500) + "\u{2069}"
    let cut = ChartLettering.cut(name, to: 100)
    #expect(cut.hasPrefix("\u{2068}longlong") && cut.hasSuffix("\u{2026}\u{2069}"))
    #expect(ChartLettering.width(of: cut) <= 100 && ChartLettering.width(of: cut) > 80)
    #expect(ChartLettering.cut("short", to: 100) == "short")
  }

  @Test(arguments: ["প্ল্যাটফর্ম অনুযায়ী কনভার্সন", "सञ्जालअनुसार रूपान्तरण दर", "نرخ تبدیل به تفکیک شبکه"])
  func cutsBetweenLettersAndNotBetweenMarks(name: String) {
    let cut = ChartLettering.cut(name, to: 90)
    #expect(cut.last == "\u{2026}")
    #expect(name.starts(with: cut.dropLast()) && cut.count > 5)
  }

  @Test func cutsNamesOfMarksWithoutWidth() {
    let cut = ChartLettering.cut("a" + String(repeating: "\u{301}", count: 10_000) + "b", to: 50)
    #expect(cut.unicodeScalars.count < 10)
  }

  @Test func textsLeanInwardsAtEdgesAndStandBesideEachOther() {
    var row = LabelRow(width: 200)
    #expect(row.place(60, around: 195) == .endingAt(200))
    #expect(row.place(60, around: 190) == .endingAt(132))
    #expect(row.place(40, around: 0, mayMove: false) == .startingAt(0))
    #expect(row.place(20, around: 10, mayMove: false) == nil)
    #expect(row.place(10, around: 56) == .around(56))
    #expect(row.place(60, around: 100) == nil)
  }

  // MARK: Bars

  private func bars(
    _ direction: TextDirection, labels: [String] = ["One", "Two", "Three"]
  ) -> ChartScene {
    HorizontalBars(
      rows: zip(labels, [1, 0.25, nil] as [Double?]).map { label, share in
        .init(
          label: label, parts: share.map { [.init(share: $0, role: .value)] },
          figure: share == nil ? "–" : "7")
      }, direction: direction
    ).scene(title: "", description: "")
  }

  @Test func drawsLengthsAsSharesAndNoBarForWhatIsMissing() {
    let lengths = bars(.leftToRight).bars(.value).map(\.width)
    #expect(lengths.count == 2)
    #expect(abs(lengths[1] - lengths[0] / 4) < 0.01)
  }

  @Test func mirrorsEveryMark() {
    let left = bars(.leftToRight)
    let right = bars(.rightToLeft)
    #expect(left.marks.count == right.marks.count)
    for (one, other) in zip(left.bars(.value), right.bars(.value)) {
      #expect(abs(one.left - (right.width - other.right)) < 0.01 && one.top == other.top)
    }
    for (one, other) in zip(left.texts(), right.texts()) {
      #expect(abs(one.left - (right.width - other.right)) < 0.01 && one.text == other.text)
    }
  }

  @Test(arguments: [TextDirection.leftToRight, .rightToLeft])
  func putsLongNamesAboveTheirBars(direction: TextDirection) {
    let names = [
      String(repeating: "Name ", count: 8), "Two", String(repeating: "x", count: 10_000),
    ]
    let scene = bars(direction, labels: names)
    scene.expectReadable("\(direction)")
    for (text, bar) in zip(scene.texts(.label), scene.bars(.value)) {
      #expect(text.bottom <= bar.top)
    }
    #expect(scene.texts(.label)[2].text.count < 60)
    #expect(scene.lines[2].label.count < 60)
  }

  @Test(arguments: [TextDirection.leftToRight, .rightToLeft])
  func putsLongFiguresOfPartsBelowEachOther(direction: TextDirection) {
    func scene(_ figures: [String]) -> ChartScene {
      HorizontalBars(
        rows: figures.map { figure in
          .init(
            label: "Revenue", parts: [.init(share: 1, role: .paid)], figure: "",
            below: (ChartText([figure]), ChartText([figure])))
        }, direction: direction
      ).scene(title: "", description: "")
    }
    let scene = scene(["7", "IRR 1,730,100,000 (60.1%)", "IRR 9"])
    scene.expectReadable("\(direction)")
    let lines = scene.texts(.figure).map(\.bottom)
    #expect(lines[0] == lines[1] && lines[2] < lines[3] && lines[4] == lines[5])
  }

  /// A figure that is cut would be another one.
  @Test func figuresAreShortenedOrLeftOutAndNeverCut() {
    let forms = ["1,234,567,890,123 riyals", "1.2 trillion"]
    func figures(_ figure: ChartText, below: ChartText) -> [String] {
      HorizontalBars(
        rows: [.init(label: "X", parts: [], figure: figure, below: (below, ""))],
        direction: .leftToRight
      ).scene(title: "", description: "").texts(.figure).map(\.text)
    }
    let endless = String(repeating: "1,000,", count: 99)
    #expect(figures(ChartText(forms), below: ChartText(forms)) == [forms[1], forms[0]])
    #expect(figures("7", below: ChartText([endless, "8"])) == ["7", "8"])
    #expect(figures(ChartText([endless]), below: ChartText([endless])).isEmpty)
  }

  // MARK: Axes

  @Test(
    arguments: [
      ([0, 5400], [0, 1800, 3600, 5400]), ([0, 3950], [0, 1800, 3600, 5400]),
      ([0, 45], [0, 15, 30, 45]), ([0, 100_000], [0, 43_200, 86_400, 129_600]),
      ([0, 6_000_000], [0, 3_024_000, 6_048_000]),
    ] as [([Double], [Double])])
  func axesOfTimesAreCutAsClocksAndWeeksAre(values: [Double], ticks: [Double]) {
    let scale = ValueScale(covering: values, fromZero: true, hasFractions: true, isTime: true)
    #expect(scale.ticks == ticks)
  }

  // MARK: Bullets

  private func bullet(
    start: Double = 0, current: Double, expected: Double?, target: Double,
    _ direction: TextDirection = .leftToRight
  ) -> ChartScene? {
    func place(_ value: Double) -> BulletChart.Place { .init(value: value, text: "\(value)") }
    return BulletChart(
      start: place(start), current: place(current), expected: expected.map(place),
      target: place(target), direction: direction
    ).scene(title: "", description: "")
  }

  private func upright(_ role: ChartScene.Role, of scene: ChartScene) -> Double? {
    scene.marks.compactMap { mark in
      if case .line(let from, _, role) = mark { from.x } else { nil }
    }.first
  }

  @Test(arguments: [TextDirection.leftToRight, .rightToLeft])
  func bulletsRunInReadingDirection(direction: TextDirection) throws {
    let scene = try #require(bullet(current: 50, expected: 75, target: 100, direction))
    let (bar, track) = (scene.bars(.value)[0], scene.bars(.track)[0])
    #expect(abs(bar.width - track.width / 2) < 0.01)
    let due = try #require(upright(.expected, of: scene))
    let target = try #require(upright(.target, of: scene))
    let isForward = direction == .leftToRight
    #expect(isForward ? bar.right < due && due < target : bar.left > due && due > target)
    scene.expectReadable("\(direction)")
  }

  /// A cost that is to fall from 40 to 20 and stands at 25 has come three quarters of its way.
  @Test func bulletsOfFallingValuesGoForward() throws {
    let scene = try #require(bullet(start: 40, current: 25, expected: 30, target: 20))
    #expect(abs(scene.bars(.value)[0].width - scene.bars(.track)[0].width * 0.75) < 0.01)
  }

  @Test func bulletsGoBeyondTheTargetAndBackBehindTheStart() throws {
    let beyond = try #require(bullet(current: 200, expected: nil, target: 100))
    #expect(try #require(upright(.target, of: beyond)) < beyond.bars(.value)[0].right - 100)
    let behind = try #require(bullet(start: 100, current: 50, expected: 150, target: 200))
    let bar = behind.bars(.value)[0]
    // What went the wrong way has filled nothing.
    #expect(bar.width == 0 && behind.bars(.track)[0].width > 260)
    #expect(try #require(upright(.expected, of: behind)) > bar.right + 50)
    for scene in [beyond, behind] { scene.expectReadable("") }
    #expect(bullet(start: 5, current: 5, expected: nil, target: 5) == nil)
  }

  @Test func bulletsShortenTextsUntilTheTargetAndWhatIsDueHaveRoom() throws {
    func place(_ value: Double, _ name: String) -> BulletChart.Place {
      .init(
        value: value,
        text: ChartText([name + " " + String(repeating: "0", count: 30), name + " short"]))
    }
    let scene = try #require(
      BulletChart(
        start: .init(value: 0, text: "0 of something"), current: place(50, "now"),
        expected: place(60, "due"), target: place(100, "target"), direction: .leftToRight
      ).scene(title: "", description: ""))
    scene.expectReadable("")
    #expect(scene.texts(.value).map(\.text) == ["now short"])
    #expect(scene.texts(.expected).map(\.text) == ["due short"])
    #expect(scene.texts(.target).map(\.text) == ["target short"])
  }

  // MARK: Lines

  private func labels(
    _ values: [Double], points: [Double] = [], isSteep: Bool = false,
    _ direction: TextDirection = .leftToRight
  ) throws -> [MarkBox] {
    let scale = ValueScale(covering: [0, 100], fromZero: true, hasFractions: true)
    let day = CivilDay(number: 20_000)
    let plot = TrendPlot(
      left: 40, right: 340, top: 24, bottom: 190, days: day...day.advanced(by: 9), scale: scale,
      direction: direction)
    let labels = TargetLabels(
      plot: plot,
      paths: [
        points.enumerated().map { plot.point(day.advanced(by: isSteep ? $0 : 1), $1) }
      ], ceiling: 0)
    let lines = values.map { TargetLabels.Line(value: $0, text: "\($0) here") }
    let scene = ChartScene(
      width: 360, height: 220, marks: labels.marks(lines) { "both" }, title: "",
      description: "")
    scene.expectReadable("\(values)")
    return scene.texts(.target)
  }

  @Test(arguments: [TextDirection.leftToRight, .rightToLeft])
  func boundsHaveTheirTextsOutsideOfThem(direction: TextDirection) throws {
    let texts = try labels([40, 60], direction)
    #expect(texts.map(\.text) == ["40.0 here", "60.0 here"])
    // 166 for 100: 40 is at 123.6, 60 at 90.4.
    #expect(texts[0].top > 123.6 && texts[1].bottom < 90.4)
    // The lower one has no room below itself where days stand.
    #expect(try labels([5, 60], direction)[0].bottom < 190 - 8.3)
    #expect(try labels([2, 5], direction).map(\.text) == ["both"])
    #expect(try labels([40], direction)[0].bottom < 123.6)
  }

  @Test func textsOfLinesKeepOutOfTheWayOfValues() throws {
    #expect(try labels([40], points: [45, 46])[0].top > 123.6)
    #expect(try labels([40], points: [35, 36])[0].bottom < 123.6)
  }

  /// A line that goes up and down through both sides of the target on the first days.
  @Test(arguments: [TextDirection.leftToRight, .rightToLeft])
  func textsOfLinesGoToTheEndOfTimeWhereTheBeginningIsTaken(direction: TextDirection) throws {
    let text = try labels([40], points: [0, 90, 10, 80, 70], isSteep: true, direction)[0]
    #expect(direction == .leftToRight ? text.left > 190 : text.right < 190)
    #expect(text.bottom < 123.6)
    // Where the line is only above, the text stays where time begins.
    let early = try labels([40], points: [90, 50, 90, 80, 70], isSteep: true, direction)[0]
    #expect(direction == .leftToRight ? early.left < 190 : early.right > 190)
    #expect(early.top > 123.6)
  }

  // MARK: Heat

  @Test(arguments: [TextDirection.leftToRight, .rightToLeft])
  func heatIsStrongerForMoreAndEmptyForNothingKnown(direction: TextDirection) throws {
    let strip = HeatStrip(
      heading: .names(full: ["Mon", "Tue", "Wed", "Thu"], short: ["M", "T", "W", "T"]),
      rows: [
        .init(label: "Clicks", values: [0, 70, 35, nil], texts: ["0", "70", "35", "–"], best: 1)
      ], direction: direction
    ).scene(title: "", description: "") { "\($0)" }
    #expect(strip.bars(.heat0).count == 1 && strip.bars(.heat6).count == 1)
    #expect(strip.bars(.heat3).count == 1 && strip.bars(.missing).count == 1)
    #expect(strip.bars(.best).map(\.left) == strip.bars(.heat6).map(\.left))
    #expect(strip.texts(.cell).map(\.text) == ["0", "70", "35", "–"])
    let names = strip.texts(.axis)
    #expect(names.map(\.text) == ["Mon", "Tue", "Wed", "Thu"])
    let runs = zip(names, names.dropFirst()).allSatisfy { one, other in
      direction == .leftToRight ? one.right < other.left : one.left > other.right
    }
    #expect(runs)
    #expect(strip.lines.map(\.shape) == [.columns([0, 1, 0.5, nil])])
    strip.expectReadable("\(direction)")
  }

  @Test func narrowCellsHaveShorterTexts() {
    let names = (1...7).map { "Weekday \($0)" }
    let strip = HeatStrip(
      heading: .names(full: names, short: names.map { String($0.suffix(1)) }),
      rows: [
        .init(
          label: String(repeating: "Clicks ", count: 90),
          values: .init(repeating: 1_234_567, count: 7),
          texts: .init(repeating: "1,234,567", count: 7), best: nil)
      ], direction: .leftToRight
    ).scene(title: "", description: "") { _ in "1M" }
    #expect(strip.texts(.cell).map(\.text) == .init(repeating: "1M", count: 7))
    #expect(strip.texts(.axis).map(\.text) == ["1", "2", "3", "4", "5", "6", "7"])
    strip.expectReadable("narrow")
  }

  /// A figure that is cut would be another one.
  @Test(arguments: [TextDirection.leftToRight, .rightToLeft])
  func figuresThatFitIntoNoNarrowCellGetWideOnes(direction: TextDirection) {
    let strip = HeatStrip(
      heading: .bounds((0...8).map { "\($0 * 3):00" }),
      rows: [
        .init(
          label: "Clicks", values: .init(repeating: 123_456, count: 8),
          texts: .init(repeating: "123,456", count: 8), best: 7)
      ], direction: direction
    ).scene(title: "", description: "") { _ in "123 thousand" }
    #expect(strip.texts(.cell).map(\.text) == .init(repeating: "123,456", count: 8))
    #expect(Set(strip.bars(.heat6).map(\.top)).count == 2)
    #expect(
      strip.texts(.axis).map(\.text) == [
        "0:00", "3:00", "6:00", "9:00", "12:00", "12:00", "15:00", "18:00", "21:00", "24:00",
      ])
    strip.expectReadable("\(direction)")
  }
}
