// SPDX-License-Identifier: Apache-2.0

/// A script that readers' machines may have no font for.
enum EmbeddedScript: String, CaseIterable {
  case bengali, devanagari, arabic

  /// The characters that are written in it, and no others.
  private var letters: [ClosedRange<UInt32>] {
    switch self {
    case .bengali: [0x0980...0x09FF]
    case .devanagari: [0x0900...0x0963, 0x0966...0x097F, 0xA8E0...0xA8FF]
    case .arabic: [0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC]
    }
  }

  /// What stands among its letters and has to be of their font: stops, joiners, and the circle
  /// that carries a mark without a letter.
  var company: [UInt32] {
    let joiners: [UInt32] = [0x200C, 0x200D, 0x25CC]
    return self == .arabic ? joiners : [0x0964, 0x0965] + joiners
  }

  /// Spaces, stops and signs of all scripts, which stand nearer to letters of their own font.
  private static let signs: [ClosedRange<UInt32>] = [
    0x0020...0x002F, 0x003A...0x0040, 0x005B...0x0060, 0x007B...0x007E, 0x00A0...0x00BF,
    0x00D7...0x00D7, 0x2009...0x200A, 0x2010...0x2026, 0x202F...0x203A, 0x20A0...0x20BF,
    0x2212...0x2212,
  ]

  /// The characters that its font is used for, in a page that is mostly written in it or in one
  /// that is not.
  func characters(mostly: Bool) -> [ClosedRange<UInt32>] {
    letters + company.map { $0...$0 } + (mostly ? Self.signs : [])
  }

  /// The script that most letters of a text are of; `nil` where these are of another.
  static func main(of text: some Sequence<UInt32>) -> EmbeddedScript? {
    var counts: [EmbeddedScript: Int] = [:]
    var others = 0
    for scalar in text {
      if let script = allCases.first(where: { $0.hasLetter(scalar) }) {
        counts[script, default: 0] += 1
      } else if UInt32(UInt8(ascii: "A"))...UInt32(UInt8(ascii: "z")) ~= scalar || scalar >= 0xC0 {
        others += 1
      }
    }
    guard let most = allCases.max(by: { counts[$0, default: 0] < counts[$1, default: 0] }) else {
      return nil
    }
    return counts[most, default: 0] > others ? most : nil
  }

  /// A letter without which a font is none for the script.
  var core: [UInt32] {
    switch self {
    case .bengali: [0x0995]
    case .devanagari: [0x0915]
    case .arabic: [0x0628, 0x06CC]
    }
  }

  /// The families that suit reports best, the best first.
  var families: [String] {
    switch self {
    case .bengali: ["Noto Sans Bengali", "Hind Siliguri", "Lohit Bengali"]
    case .devanagari: ["Noto Sans Devanagari", "Mukta", "Hind", "Lohit Devanagari"]
    case .arabic: ["Vazirmatn", "Vazir", "Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans"]
    }
  }

  /// What pages call its font.
  var familyInPages: String { "Lakshya \(rawValue.prefix(1).uppercased())\(rawValue.dropFirst())" }

  func hasLetter(_ scalar: UInt32) -> Bool { letters.contains { $0.contains(scalar) } }
}
