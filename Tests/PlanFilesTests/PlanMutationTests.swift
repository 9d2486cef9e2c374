// SPDX-License-Identifier: Apache-2.0

import GoalReports
import InputDiagnostics
import PlanFiles
import Testing

/// Sound plans with random damage: whatever comes of them, it is told and nothing breaks.
@Suite struct PlanMutationTests {
  private static let plan = """
    report:
      title: { en: Nowruz campaign, fa: کمپین نوروزی }
      organization: Saba Tea
      business-model: online-store
      currency: USD
      time-zone: Asia/Tehran
      period: { calendar: persian, month: 1405-01 }
    data:
      - { file: posts.csv, columns: { Tweets published: posts }, set: { network: x } }
    goals:
      - id: leads-facebook
        kind: lead-generation
        metric: leads
        where: { network: [facebook, "x"] }
        target: 500
        from: 2026-03-21
        by: 2026-04-19
      - id: wider-reach
        metric: reach
        baseline: 120000
        target: +40%
        tactics:
          - { title: &t { en: Post more }, metric: posts, target: +50% }
          - { title: *t, target: 5, every: day, done: 112 }
      - id: partners
        metric: influencers-signed
        target: x3
        actual: [ { on: 2026-04-02, value: 1, note: 'signed' } ]
      - { id: channel, kind: milestone, title: Open a channel, by: 2026-05-01, done: 2026-04-20 }
    metrics:
      - { id: story-rate, name: { en: Stories }, formula: (ends + 1) / starts, unit: percent }
    """

  private static let pieces = [
    "{", "}", "[", "]", ":", ": ", "- ", "\n", "\n  ", "\t", "\"", "'", "&a ", "*a", "*t", "? ",
    "|", ">", "#", "%", "!!", "~", "<<: *t", "۱۴۰۵", "-1", "x0", "+%", "pp", "\u{0}", "\u{202E}",
    "\u{FEFF}", "1e400", "9999-12-31", "0000-00-00",
  ].map { Array($0.utf8) }

  private static func mutate(_ bytes: inout [UInt8], with random: inout SplitMix) {
    let place = Int(random.next() % UInt64(bytes.count + 1))
    let length = min(bytes.count - place, Int(random.next() % 24))
    switch random.next() % 6 {
    case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    case 1: bytes.removeSubrange(place..<(place + length))
    case 2: bytes.insert(contentsOf: bytes[place..<(place + length)], at: bytes.count / 2)
    case 3 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 4:
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      lines.swapAt(
        Int(random.next() % UInt64(lines.count)), Int(random.next() % UInt64(lines.count)))
      bytes = Array(lines.joined(separator: [10]))
    default:
      bytes.replaceSubrange(
        place..<(place + min(length, 2)), with: pieces.randomElement(using: &random) ?? [])
    }
  }

  @Test func beginsWithASoundPlan() {
    let file = read(Self.plan)
    #expect(file.problems == [])
    #expect(file.plan.goals.count == 4)
  }

  @Test(arguments: 1...8)
  func survivesRandomDamage(seed: UInt64) {
    var random = SplitMix(state: seed)
    for round in 0..<250 {
      var bytes = Array(Self.plan.utf8)
      for _ in 0...(random.next() % 4) { Self.mutate(&bytes, with: &random) }
      let file = PlanFile.read(bytes, file: "plan.yaml")
      let text = String(decoding: bytes, as: UTF8.self)
      let lineCount = text.unicodeScalars.split(omittingEmptySubsequences: false) {
        // YAML knows more line ends than these; they only add lines.
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0)
      }.count
      // An end that comes too early is told on the line after the last.
      let isPlaced = file.issues.allSatisfy { issue in
        issue.location?.file == "plan.yaml"
          && (0...lineCount + 1).contains(issue.location?.line ?? 0)
      }
      let ids = file.plan.goals.map(\.id)
      let problem: Comment = "seed \(seed), round \(round): \(file.problems)\n\(text)"
      #expect(isPlaced, problem)
      #expect(file.isUsable || !file.issues.isEmpty, problem)
      #expect(Set(ids).count == ids.count, problem)
      // Whatever is wrong with the YAML is told in words that catalogs have.
      #expect(!file.issues.contains { $0.code == .invalidYAML }, problem)
      let errors = file.issues.filter { $0.severity == .error }
      let inOrder = zip(errors, errors.dropFirst()).allSatisfy { one, next in
        (one.location?.line ?? 0) <= (next.location?.line ?? 0)
      }
      #expect(inOrder, problem)
    }
  }
}

/// A small generator whose numbers are the same on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
