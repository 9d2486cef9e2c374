// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
public import ReportRendering

/// Finds fonts of this machine for what pages say, and cuts them down to that.
public enum FontEmbedder {
  /// Makes fonts for the scripts of Bengali, Nepali and Persian that a page is written in.
  ///
  /// Each has just the characters of the page, and all glyphs that they come to when they join.
  ///
  /// - Parameter page: The page in HTML.
  /// - Returns: The fonts, regular and bold where there are both, and what could not be found.
  public static func fonts(for page: String) -> (fonts: [EmbeddedFont], issues: [InputIssue]) {
    let used = Set(page.unicodeScalars.lazy.map(\.value))
    let main = EmbeddedScript.main(of: text(of: page))
    var fonts: [EmbeddedFont] = []
    var issues: [InputIssue] = []
    for script in EmbeddedScript.allCases where used.contains(where: script.hasLetter) {
      do throws(MissingLibrary) {
        let found = try self.fonts(for: script, used, isMain: script == main)
        fonts += found
        if found.isEmpty {
          issues.append(
            InputIssue(
              .fontMissing, at: nil, ["script": .text(script.rawValue)],
              hint: IssueHint("install-fonts")))
        }
      } catch {
        issues.append(error.issue(at: nil))
        break
      }
    }
    return (fonts, issues)
  }

  /// Tells which family of this machine a page would hold of each script.
  ///
  /// Another family comes before it where a page has letters that it lacks.
  ///
  /// - Returns: The names of all scripts, each with its family, `nil` where there is none that may
  ///   be embedded; and the library without which nothing can be told.
  public static func families() -> (
    families: [(script: String, family: String?)], missingLibrary: String?
  ) {
    var families: [(script: String, family: String?)] = []
    for script in EmbeddedScript.allCases {
      do throws(MissingLibrary) {
        let installed = try InstalledFont.all(having: script.core, counting: script.core)
        let family = ranked(installed, by: script).first { family in
          faces(of: installed.filter { $0.family == family }).contains { font in
            embedded(font, script.core, as: script.familyInPages, for: []) != nil
          }
        }
        families.append((script.rawValue, family))
      } catch { return ([], error.name) }
    }
    return (families, nil)
  }

  private static func fonts(
    for script: EmbeddedScript, _ used: Set<UInt32>, isMain: Bool
  ) throws(MissingLibrary) -> [EmbeddedFont] {
    let letters = used.filter(script.hasLetter).sorted()
    let ranges = script.characters(mostly: isMain)
    let characters = used.filter { scalar in ranges.contains { $0.contains(scalar) } }
      .union(script.company).sorted()
    let installed = try InstalledFont.all(having: script.core, counting: letters)
    for family in ranked(installed, by: script) {
      let members = installed.filter { $0.family == family }
      let fonts = faces(of: members).compactMap { font in
        embedded(font, characters, as: script.familyInPages, for: ranges)
      }
      if !fonts.isEmpty { return fonts }
    }
    return []
  }

  /// The families that have all letters before others, those that suit reports first.
  private static func ranked(_ fonts: [InstalledFont], by script: EmbeddedScript) -> [String] {
    var best: [String: (missing: Int, rank: Int)] = [:]
    for font in fonts {
      let known = script.families.firstIndex(of: font.family)
      let isSans = font.family.contains("Sans") && !font.isMonospaced
      let rank = known ?? script.families.count + (isSans ? 0 : font.isMonospaced ? 2 : 1)
      let found = best[font.family] ?? (.max, .max)
      best[font.family] = (min(found.missing, font.missing), min(found.rank, rank))
    }
    return best.sorted {
      ($0.value.missing, $0.value.rank, $0.key) < ($1.value.missing, $1.value.rank, $1.key)
    }
    .map(\.key)
  }

  /// A variable font that has both weights, else the nearest to each of regular and bold.
  private static func faces(of fonts: [InstalledFont]) -> [InstalledFont] {
    if let variable = fonts.first(where: { $0.weights.contains(400) && $0.weights.contains(700) }) {
      return [variable]
    }
    let fixed = fonts.filter { $0.weights.count == 1 }.sorted { $0.path < $1.path }
    func nearest(to weight: Int) -> InstalledFont? {
      fixed.min {
        abs($0.weights.lowerBound - weight) < abs($1.weights.lowerBound - weight)
      }
    }
    guard let regular = nearest(to: 400) ?? fonts.first else { return [] }
    guard let bold = nearest(to: 700), bold.weights.lowerBound >= 600 else { return [regular] }
    return regular.weights == bold.weights ? [bold] : [regular, bold]
  }

  private static func embedded(
    _ font: InstalledFont, _ characters: [UInt32], as family: String,
    for ranges: [ClosedRange<UInt32>]
  ) -> EmbeddedFont? {
    guard let bytes = font.subset(of: characters), let file = FontFile(bytes), file.mayBeEmbedded
    else { return nil }
    return EmbeddedFont(
      family: family, weights: font.weights, characters: ranges, bytes: file.woff)
  }

  /// What a page says between the tags of its body.
  private static func text(of page: String) -> [UInt32] {
    var text: [UInt32] = []
    var isTag = false
    let body = page.firstRange(of: "<body").map { page[$0.lowerBound...] } ?? page[...]
    for scalar in body.unicodeScalars {
      switch scalar {
      case "<": isTag = true
      case ">": isTag = false
      default: if !isTag { text.append(scalar.value) }
      }
    }
    return text
  }
}

extension IssueCode {
  /// No font of this machine has a `script` and may be embedded.
  public static let fontMissing: IssueCode = "font-missing"
}
