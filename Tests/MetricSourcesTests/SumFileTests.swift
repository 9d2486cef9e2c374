// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Files of one report of which one has what the others come to, or what was planned.
@Suite struct SumFileTests {
  private static let facebook = [1019, 838, 657, 476]
  private static let instagram = [701, 502, 303, 804]

  private func file(_ name: String, _ values: [Int], network: String? = nil) -> SourceReading {
    let rows = values.enumerated().map { day, value in
      "2026-03-0\(day + 1),\(network ?? ""),\(value)\n"
    }
    return DelimitedTextReader.read(
      Array(("date,network,reach\n" + rows.joined()).utf8), as: SourceDescription(file: name))
  }

  private var networks: [SourceReading] {
    [
      file("facebook.csv", Self.facebook, network: "facebook"),
      file("instagram.csv", Self.instagram, network: "instagram"),
    ]
  }

  @Test(arguments: ["total.csv", "march.zip[Total.csv]", "data/all.csv"])
  func tellsOfAFileThatSumsUpOthers(name: String) {
    var readings = networks + [file(name, zip(Self.facebook, Self.instagram).map(+))]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.fileMayRepeatOthers])
    #expect(issues.first?.severity == .warning)
    #expect(issues.first?.location?.file == name)
    #expect(issues.first?.arguments == ["count": 4, "days": 4])
  }

  @Test(arguments: [0.98, 1.01], [false, true])
  func tellsOfASumInWhichOnlyPeopleDiffer(share: Double, isFirst: Bool) {
    func file(_ name: String, _ network: String, reach: [Int], clicks: [Int]) -> SourceReading {
      let rows = reach.indices.map { day in
        "2026-03-0\(day + 1),\(network),\(reach[day]),\(clicks[day])\n"
      }
      return DelimitedTextReader.read(
        Array(("date,network,reach,link clicks\n" + rows.joined()).utf8),
        as: SourceDescription(file: name))
    }
    let (one, other) = ([181, 92, 73, 44], [15, 26, 37, 48])
    let sums = zip(Self.facebook, Self.instagram).map { Int(Double($0 + $1) * share) }
    let total = file("sum.csv", "", reach: sums, clicks: zip(one, other).map(+))
    var readings = [
      file("facebook.csv", "facebook", reach: Self.facebook, clicks: one),
      file("instagram.csv", "instagram", reach: Self.instagram, clicks: other),
    ]
    readings.insert(total, at: isFirst ? 0 : 2)
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.fileMayRepeatOthers])
    #expect(issues.first?.arguments == ["count": 4, "days": 4])
  }

  @Test func tellsOfNoFileThatAgreesByChance() {
    for values in [[5, 6, 7, 8], [1720, 5, 6, 7], [1720, 1340]] {
      var readings = networks + [file("shop.csv", values)]
      #expect(SourceOverlaps.resolve(&readings) == [])
    }
  }

  @Test(arguments: [
    "target.csv", "march.zip[Target.csv]", "লক্ষ্যমাত্রা.csv", "data/Facebook budget 2026.csv",
  ])
  func tellsOfAFileOfWhatIsPlanned(name: String) {
    var readings = networks + [file(name, [1000, 1000, 1000, 1000], network: "facebook")]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.fileOfPlan])
    #expect(issues.first?.location?.file == name)
    var alone = [readings[2]]
    #expect(SourceOverlaps.resolve(&alone) == [])
  }
}
