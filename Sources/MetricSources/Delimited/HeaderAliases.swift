// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// What people and ad managers call columns of generic files beside the product's own names.
///
/// These names count only where no column has the product's own, and the plan says nothing else.
enum HeaderAliases {
  /// What a header means; `nil` where it is none of these.
  static func role(of name: String) -> ColumnLayout.Role? { roles[HeaderKey.key(name)] }

  /// How much the rows are about whose dates stand below a header; `nil` of a day, or where it does
  /// not say it.
  static func span(of header: String) -> RowSpan? {
    let key = HeaderKey.key(header)
    return months.contains(key) ? .month : weeks.contains(key) ? .week : nil
  }

  private static let months = Set(["month", "মাস", "महिना", "ماه"].map(HeaderKey.key))
  private static let weeks = Set(["week", "সপ্তাহ", "हप्ता", "هفته"].map(HeaderKey.key))

  /// Tells whether a column only numbers the rows.
  static func isSerialNumber(_ name: String) -> Bool { serials.contains(HeaderKey.key(name)) }

  /// Tells whether a column says of each row which network it is of, by the key of its header.
  static func tellsNetwork(_ key: String) -> Bool {
    key == "network" || roles[key] == .dimension(.network) || HeaderKey.english[key] == "network"
  }

  private static let roles: [String: ColumnLayout.Role] = {
    var roles: [String: ColumnLayout.Role] = [:]
    func add(_ role: ColumnLayout.Role, _ names: [String]) {
      for name in names { roles[HeaderKey.key(name)] = role }
    }
    add(
      .date,
      [
        "day", "post date", "posting date", "posted on", "date posted", "publish date",
        "published date", "published on", "reporting date", "দিন", "পোস্টের তারিখ", "প্রকাশের তারিখ", "दिन",
        "पोस्ट मिति", "प्रकाशन मिति", "روز", "تاریخ پست", "تاریخ انتشار", "month", "week", "মাস", "সপ্তাহ",
        "महिना", "हप्ता", "ماه", "هفته",
      ])
    add(
      .dimension(.network),
      ["platform", "channel", "social network", "social media", "social channel", "च्यानल"])
    add(.dimension(.campaign), ["campaign name", "ad campaign", "نام کمپین"])
    add(
      .dimension(.postID),
      [
        "পোস্ট আইডি", "পোস্টের আইডি", "पोस्ट आइडी", "पोस्ट आईडी", "شناسه پست", "شناسهٔ پست", "آی‌دی پست",
        "کد پست",
      ])
    add(
      .dimension(.contentType),
      [
        "post type", "content format", "media type", "পোস্টের ধরন", "কনটেন্টের ধরন", "कन्टेन्टको प्रकार",
        "पोस्टको प्रकार", "نوع پست", "نوع محتوا",
      ])
    add(.dimension(.page), ["page name", "পেজ", "পেইজ", "पेज", "پیج"])
    add(.measure("impressions"), ["impr.", "impr"])
    add(.measure("spend"), ["ad spend", "ads spend", "amount spent", "advertising spend"])
    add(.measure("follows"), ["new followers", "followers gained"])
    add(.measure("customers"), ["new customers"])
    add(.measure("likes"), ["reactions"])
    add(.measure("shares"), ["reposts", "retweets"])
    add(.measure("saves"), ["bookmarks", "saved"])
    return roles
  }()

  private static let serials = Set(
    [
      "serial", "serial no", "serial no.", "serial number", "sl", "sl.", "sl no", "sl no.",
      "sl. no.", "s.n.", "s.n", "sn", "s/n", "s. no.", "sr", "sr no", "sr. no.", "no", "no.",
      "ক্রমিক", "ক্রমিক নং", "ক্র.", "ক্র. নং", "ক্রঃ", "নং", "क्रम", "क्र.सं.", "क्र.सं", "क्रसं", "क्र. सं.",
      "सि.नं.", "सि.नं", "सि. नं.", "ردیف", "شماره ردیف",
    ].map(HeaderKey.key))
}

/// A header that names the currency of its column: `Spend (BDT)`, `هزینه (تومان)`.
struct MoneyHeader {
  /// The header without it.
  let name: String
  /// An amount of one in it.
  let unit: MoneyText

  /// Reads a header; `nil` where it names no currency.
  init?(_ header: String) {
    guard let open = header.lastIndex(where: { $0 == "(" || $0 == "[" }),
      let close = header.last, close == ")" || close == "]"
    else { return nil }
    let amount = Array("1 \(header[header.index(after: open)...].dropLast())".utf8)
    let unit = MoneyText(amount.span)
    guard unit.amount == [UInt8(ascii: "1")] else { return nil }
    name = CellText.line(String(header[..<open]))
    self.unit = unit
  }
}
