// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// What people and ad managers call columns of generic files beside the product's own names.
///
/// These names count only where no column has the product's own, and the plan says nothing else.
enum HeaderAliases {
  /// What a header means; `nil` where it is none of these.
  static func role(of name: String) -> ColumnLayout.Role? {
    let key = HeaderKey.key(name)
    if let role = roles[key] { return role }
    return periodBeginnings[key] != nil || periodEndings[key] != nil ? .date : nil
  }

  /// How much the rows are about whose dates stand below a header, and which of its days these are,
  /// where it says so; `nil` of a day, or where it does not say it.
  static func period(of header: String) -> (span: RowSpan, day: PeriodDay?)? {
    let key = HeaderKey.key(header)
    if months.contains(key) { return (.month, nil) }
    if weeks.contains(key) { return (.week, nil) }
    for (beginnings, day) in [(periodBeginnings, PeriodDay.first), (periodEndings, .last)] {
      if let span = beginnings[key] { return (span, day) }
    }
    return nil
  }

  private static let months = Set(["month", "মাস", "महिना", "ماه"].map(HeaderKey.key))
  private static let weeks = Set(["week", "সপ্তাহ", "हप्ता", "هفته"].map(HeaderKey.key))
  private static let periodBeginnings: [String: RowSpan] = keys(
    week: [
      "week starting", "week start", "week beginning", "week commencing", "week of", "w/c",
      "week start date", "start of week", "week from", "সপ্তাহ শুরু", "সপ্তাহের শুরু", "हप्ता सुरु",
      "हप्ताको सुरु", "شروع هفته", "آغاز هفته", "ابتدای هفته",
    ],
    month: [
      "month starting", "month start", "month beginning", "start of month", "মাসের শুরু",
      "महिनाको सुरु", "شروع ماه", "ابتدای ماه",
    ])
  private static let periodEndings: [String: RowSpan] = keys(
    week: [
      "week ending", "week end", "w/e", "week end date", "end of week", "week to",
      "week ended", "সপ্তাহ শেষ", "সপ্তাহের শেষ", "हप्ताको अन्त्य", "پایان هفته",
      "انتهای هفته",
    ],
    month: [
      "month ending", "month end", "end of month", "month ended", "মাসের শেষ", "महिनाको अन्त्य",
      "پایان ماه", "انتهای ماه",
    ])

  private static func keys(week: [String], month: [String]) -> [String: RowSpan] {
    var spans: [String: RowSpan] = [:]
    for name in week { spans[HeaderKey.key(name)] = .week }
    for name in month { spans[HeaderKey.key(name)] = .month }
    return spans
  }

  /// Tells whether a column only numbers the rows, or says by a number who or where something is.
  static func isLabel(_ name: String) -> Bool {
    let key = HeaderKey.key(name)
    return labels.contains(key) || key.hasSuffix("-id") || key.hasSuffix("-ids")
  }

  /// Tells whether a column says of each row which network it is of, by the key of its header.
  static func tellsNetwork(_ key: String) -> Bool {
    key == "network" || roles[key] == .dimension(.network) || HeaderKey.english[key] == "network"
  }

  /// Tells whether a column has what generic files are about, by the key of its header: a network or
  /// a measure that the trade knows.
  static func tellsFigures(_ key: String) -> Bool {
    tellsNetwork(key) || isMeasure(key)
  }

  /// Tells whether a header, or its key, names a measure that the trade knows.
  static func isMeasure(_ name: String) -> Bool {
    switch role(of: name) ?? ColumnLayout.role(named: name, []) {
    case .measure: true
    default: false
    }
  }

  private static let roles: [String: ColumnLayout.Role] = {
    var roles: [String: ColumnLayout.Role] = [:]
    func add(_ role: ColumnLayout.Role, _ names: [String]) {
      for name in names { roles[HeaderKey.key(name)] = role }
    }
    add(
      .date,
      [
        "day", "date (gmt)", "date (utc)", "post date", "posting date", "posted on", "date posted",
        "publish date",
        "published date", "published on", "reporting date", "posted at", "published at",
        "publishing date", "publication date", "date published", "date of post", "sent at", "দিন",
        "পোস্টের তারিখ", "প্রকাশের তারিখ", "दिन",
        "पोस्ट मिति", "प्रकाशन मिति", "روز", "تاریخ پست", "تاریخ انتشار", "month", "week", "মাস", "সপ্তাহ",
        "महिना", "हप्ता", "ماه", "هفته",
      ])
    add(
      .dimension(.network),
      [
        "platform", "channel", "social network", "social media", "social channel", "lead source",
        "সোশ্যাল নেটওয়ার্ক", "সামাজিক মাধ্যম", "সামাজিক যোগাযোগমাধ্যম", "নেটওয়ার্কের নাম", "च्यानल", "माध्यम", "सोसल मिडिया",
        "सामाजिक नेटवर्क", "نام شبکه", "رسانه اجتماعی", "رسانهٔ اجتماعی",
      ])
    add(
      .dimension(.campaign),
      [
        "campaign name", "ad campaign", "ক্যাম্পেইনের নাম", "ক্যাম্পেন", "প্রচারণা", "প্রচারাভিযান", "क्याम्पेन",
        "क्याम्पेनको नाम", "अभियानको नाम", "نام کمپین", "کارزار",
      ])
    add(
      .dimension(.source),
      [
        "traffic type", "paid/organic", "paid or organic", "সোর্স", "উৎসের ধরন", "सोर्स", "स्रोतको प्रकार",
        "نوع منبع",
      ])
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
    add(
      .dimension(.page),
      [
        "page name", "পেজ", "পেইজ", "পেজের নাম", "পেইজের নাম", "পৃষ্ঠা", "पेज", "पेजको नाम", "पृष्ठ", "پیج", "صفحه",
        "نام صفحه",
        "نام پیج",
      ])
    add(
      .dimension(.messageType),
      [
        "বার্তার ধরন", "মেসেজের ধরন", "सन्देशको प्रकार", "सन्देशको किसिम", "म्यासेजको प्रकार", "نوع پیام",
      ])
    add(
      .dimension(.audience),
      [
        "target audience", "অডিয়েন্স", "শ্রোতা", "দর্শক", "টার্গেট অডিয়েন্স", "अडियन्स", "दर्शक", "श्रोता", "लक्षित वर्ग",
        "مخاطب", "مخاطبان", "گروه مخاطب",
      ])
    add(
      .measure("followers"),
      [
        "total followers", "followers total", "follower count", "followers count",
        "number of followers", "page followers", "total fans", "cumulative followers",
        "followers to date", "lifetime followers", "lifetime followers count",
        "lifetime follower count", "মোট ফলোয়ার", "ফলোয়ার সংখ্যা", "মোট অনুসারী", "ফলোয়ার", "অনুসারী",
        "कुल फलोअर", "जम्मा फलोअर", "फलोअर सङ्ख्या", "फलोअर संख्या", "फलोअर्स", "कुल फलोअर्स",
        "کل دنبال‌کنندگان", "تعداد دنبال‌کنندگان", "تعداد دنبال‌کننده", "دنبال‌کننده", "فالوور",
        "فالوورها", "تعداد فالوور", "تعداد فالوورها", "کل فالوورها",
      ])
    add(.measure("impressions"), ["impr.", "impr"])
    add(
      .measure("spend"),
      ["ad spend", "ads spend", "amount spent", "advertising spend", "cost", "ad cost"])
    add(.measure("follows"), ["new followers", "followers gained", "audience gained"])
    add(.measure("unfollows"), ["followers lost", "lost followers", "audience lost"])
    add(.measure("posts"), ["published posts", "posts published", "number of posts"])
    add(.measure("link-clicks"), ["post link clicks"])
    add(.measure("customers"), ["new customers"])
    add(.measure("likes"), ["reactions"])
    add(.measure("shares"), ["reposts", "retweets"])
    add(.measure("saves"), ["bookmarks", "saved"])
    return roles
  }()

  private static let labels = Set(
    [
      "serial", "serial no", "serial no.", "serial number", "sl", "sl.", "sl no", "sl no.",
      "sl. no.", "s.n.", "s.n", "sn", "s/n", "s. no.", "sr", "sr no", "sr. no.", "no", "no.",
      "ক্রমিক", "ক্রমিক নং", "ক্র.", "ক্র. নং", "ক্রঃ", "নং", "क्रम", "क्र.सं.", "क्र.सं", "क्रसं", "क्र. सं.",
      "सि.नं.", "सि.नं", "सि. नं.", "ردیف", "شماره ردیف", "id",
      "phone", "phone no", "phone number", "mobile", "mobile no", "mobile number", "telephone",
      "zip", "zip code", "postcode", "postal code", "year", "fiscal year", "ফোন", "মোবাইল", "মোবাইল নম্বর",
      "ফোন নম্বর", "फोन", "मोबाइल", "फोन नम्बर", "मोबाइल नम्बर", "تلفن", "موبایل", "شماره تلفن",
      "شماره تماس", "شماره موبایل",
    ].map(HeaderKey.key))
}
