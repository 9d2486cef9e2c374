// SPDX-License-Identifier: Apache-2.0

internal import CICU
public import CivilCalendars

/// A language, perhaps a region, and perhaps digits and a calendar, as a BCP 47 tag.
///
/// Only locales that ICU has data for can be made, so formatting never falls back unseen. `und` is
/// the root of all; a name that ICU understands as another one has that one's tag, such as `fa-AF`
/// for `prs`.
public struct LocaleIdentifier: Sendable {
  /// The canonical BCP 47 tag, such as `fa-AF` or `ne-u-nu-latn`.
  public let tag: String

  /// The identifier that ICU's functions take, such as `ne@numbers=latn`.
  let icuName: String

  /// What formats have read of ICU for it.
  let data: LocaleData

  /// Reads a tag; `_` is taken for `-`.
  ///
  /// - Throws: `FormattingError` with `.malformedLocale` or `.unknownLocale`.
  public init(_ tag: String) throws(FormattingError) {
    let dashed = String(tag.map { $0 == "_" ? "-" : $0 })
    guard !dashed.isEmpty, dashed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw FormattingError(.malformedLocale, tag)
    }
    var name = try icuText { cicu_locale_from_tag(dashed, $0, $1) }
    guard !name.isEmpty else { throw FormattingError(.malformedLocale, tag) }
    if !cicu_locale_is_known(name) {
      name = try icuText { [name] in cicu_locale_replacement(name, $0, $1) }
      guard !name.isEmpty, cicu_locale_is_known(name) else {
        throw FormattingError(.unknownLocale, tag)
      }
    }
    guard let digits = try? Digits(icuName: name), digits.zeroToNine.count == 10 else {
      let digits = Self.keyword("numbers", of: name)
      throw FormattingError(.unknownNumberingSystem, digits ?? tag)
    }
    icuName = name
    let tag = try icuText { cicu_locale_to_tag(name, $0, $1) }
    data = LocaleData(digits: digits, icuName: name, tag: tag)
    self.tag = tag
  }

  private init(_ locale: LocaleIdentifier, data: LocaleData) {
    tag = locale.tag
    icuName = locale.icuName
    self.data = data
  }

  /// The same locale with nothing read of ICU yet, for formats that its data is to keep: they
  /// keep their locale, and would keep its data alive for ever.
  var detached: LocaleIdentifier {
    get throws(FormattingError) {
      LocaleIdentifier(
        self,
        data: LocaleData(digits: try Digits(icuName: icuName), icuName: icuName, tag: tag))
    }
  }

  /// The language alone, such as `fa`.
  public var language: String { String(tag.prefix { $0 != "-" }) }

  /// The tag without `-u-` extensions, such as `fa-AF`: the name of a catalog.
  public var baseTag: String { data.baseTag }

  /// The base tag and its parents, the most particular first: `fa-AF`, `fa`.
  public var baseTagChain: [String] { data.baseTagChain }

  /// The region that the tag names, such as `AF`; `nil` when it names none.
  public var region: String? { region(likely: false) }

  /// The region of the tag, or else the one where most readers of its language live.
  public var likelyRegion: String? { region(likely: true) }

  private func region(likely: Bool) -> String? {
    let region = try? icuText { cicu_locale_region(icuName, likely, $0, $1) }
    return region?.isEmpty == false ? region : nil
  }

  /// What its own readers call it, such as `فارسی`.
  public var ownName: String {
    // ICU names every locale that it knows; the tag stands for one that it does not.
    (try? icuText { cicu_locale_name(icuName, icuName, $0, $1) }) ?? tag
  }

  /// The direction in which the language is written.
  public var direction: TextDirection { data.direction }

  /// The same locale with other digits, by their CLDR name, such as `latn`.
  ///
  /// - Throws: `FormattingError` with `.unknownNumberingSystem`.
  public func with(numberingSystem: String) throws(FormattingError) -> LocaleIdentifier {
    let name = setting("numbers", to: numberingSystem)
    // Anything but a name would reach ICU as further keywords.
    guard numberingSystem.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      let tag = try? icuText({ cicu_locale_to_tag(name, $0, $1) })
    else {
      throw FormattingError(.unknownNumberingSystem, numberingSystem)
    }
    do { return try LocaleIdentifier(tag) } catch {
      throw FormattingError(.unknownNumberingSystem, numberingSystem)
    }
  }

  /// The calendar that the tag names with `-u-ca-`; `nil` when it names none or another one.
  public var calendar: CivilCalendar? { keyword("calendar").flatMap(CivilCalendar.init(name:)) }

  /// The calendar that the tag names with `-u-ca-`, whichever it is, by its name in ICU.
  public var calendarName: String? { keyword("calendar") }

  /// The calendar that the tag names with `-u-ca-` where it is none in which days are written here.
  package var otherCalendarName: String? { calendar == nil ? calendarName : nil }

  /// The numbering system that the tag names with `-u-nu-`.
  public var numberingSystem: String? { keyword("numbers") }

  /// ICU's name with a keyword set.
  func setting(_ key: String, to value: String) -> String {
    let parts = icuName.split(separator: "@", maxSplits: 1)
    let keywords = parts.count < 2 ? [] : parts[1].split(separator: ";").map(String.init)
    let kept = keywords.filter { !$0.hasPrefix(key + "=") }
    return parts[0] + "@" + (kept + [key + "=" + value]).sorted().joined(separator: ";")
  }

  /// The hours that the tag names with `-u-hc-`, such as `h23`.
  var hourCycle: String? { keyword("hours") }

  func keyword(_ key: String) -> String? { Self.keyword(key, of: icuName) }

  private static func keyword(_ key: String, of icuName: String) -> String? {
    let parts = icuName.split(separator: "@", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    for keyword in parts[1].split(separator: ";") where keyword.hasPrefix(key + "=") {
      return String(keyword.dropFirst(key.count + 1))
    }
    return nil
  }
}

extension LocaleIdentifier: Hashable {
  /// Tells whether two tags are the same.
  public static func == (one: LocaleIdentifier, other: LocaleIdentifier) -> Bool {
    one.tag == other.tag
  }

  /// Hashes the tag.
  public func hash(into hasher: inout Hasher) { hasher.combine(tag) }
}

extension LocaleIdentifier: CustomStringConvertible {
  /// The BCP 47 tag.
  public var description: String { tag }
}
