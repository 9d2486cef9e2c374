// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// The names of networks: an open set, in which the well-known ones have several spellings.
public enum NetworkID {
  /// Returns the one spelling by which data and plans name a network, such as `x` for `Twitter`.
  ///
  /// Lower case, with hyphens for spaces and `_`; well-known networks are known by their names in
  /// other scripts, too. The result is empty when the name is.
  public static func canonical(_ name: String) -> String {
    let line = CellText.line(name).lowercased()
    if let known = id(of: line) { return known }
    let words = line.unicodeScalars.split { scalar in
      scalar == "_" || scalar == "-" || scalar.properties.isWhitespace
    }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
  }

  /// Tells whether a name is one of a well-known network, in whatever script.
  static func isWellKnown(_ name: String) -> Bool {
    id(of: CellText.line(name).lowercased()) != nil
  }

  /// How people are shown a network that is not well known: as its team writes it.
  ///
  /// - Returns: `nil` of well-known networks, which have names of their own.
  public static func written(_ name: String) -> String? {
    let line = CellText.line(name)
    guard id(of: line.lowercased()) == nil else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// The well-known network whose name a name that is none of them almost is.
  static func nearest(to name: String) -> String? {
    let line = CellText.line(name).lowercased()
    let letters = key(line)
    if id(of: line) == nil, let network = networkBeforeSource(in: line) { return network }
    // Of short names each is near to some other.
    guard letters.unicodeScalars.count > 4, id(of: line) == nil else { return nil }
    let names = letters.utf8.allSatisfy { $0 < 0x80 } ? idsOfASCII : idsOfOthers
    let known = names.keys.filter { $0.unicodeScalars.count > 4 }
    return Suggestion.nearest(to: letters, in: known, changing: 2).flatMap { names[$0] }
  }

  /// What people put behind a network's name that a column `source` should say.
  private static let wordsOfSource: Set = [
    "ad", "ads", "paid", "sponsored", "boosted", "organic", "পেইড", "অর্গানিক", "বিজ্ঞাপন", "सशुल्क",
    "अर्गानिक", "विज्ञापन", "پولی", "ارگانیک", "تبلیغات",
  ]

  /// The network of a name such as `Facebook (paid)`; what Google sells ads by is none.
  private static func networkBeforeSource(in name: String) -> String? {
    let words = name.split { $0.isWhitespace || "-_()[]/|:".contains($0) }
    guard words.count > 1, let last = words.last, wordsOfSource.contains(String(last)) else {
      return nil
    }
    let network = id(of: words.dropLast().joined(separator: " "))
    return network == "google" ? nil : network
  }

  /// That by which spellings are compared: letters and digits, whatever keyboard wrote them.
  private static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      // Joiners, a hamza above and what stands between words say nothing.
      case "\u{200C}", "\u{200D}", "\u{654}", "\u{640}": continue
      case " ", "\u{A0}", "\t", "_", "-", "/", "|", "(", ")", "[", "]", ",", ".", "&", "+", ":":
        continue
      case "\u{064A}", "\u{0649}": key.append("\u{06CC}")
      case "\u{0643}": key.append("\u{06A9}")
      default: key.append(scalar)
      }
    }
    return String(key)
  }

  /// The well-known network of a name in lower case.
  private static func id(of name: String) -> String? {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    return (isASCII ? idsOfASCII : idsOfOthers)[key(name)]
  }

  /// By names in ASCII, as most data has them; others are read once they are needed.
  private static let idsOfASCII = ids { $0.utf8.allSatisfy { $0 < 0x80 } }
  private static let idsOfOthers = ids { $0.utf8.contains { $0 >= 0x80 } }

  private static func ids(where isWanted: (String) -> Bool) -> [String: String] {
    var ids: [String: String] = [:]
    for (id, names) in spellings {
      for name in [id] + names where isWanted(name) { ids[key(name.lowercased())] = id }
    }
    return ids
  }

  /// What people write for well-known networks, in Latin, Bengali, Devanagari and Persian letters.
  ///
  /// Case, spaces, hyphens, slashes, brackets and joiners do not count.
  private static let spellings: [String: [String]] = [
    "aparat": ["آپارات", "اپارات"],
    "bale": ["بله", "پیام‌رسان بله"],
    "bluesky": [
      "bsky", "ব্লুস্কাই", "ब्लुस्काई", "بلواسکای", "بلوسکای", "ब्लुस्काइ", "ब्ल्युस्काइ",
      "ब्ल्युस्काई", "ब्लूस्काई",
    ],
    "clubhouse": ["club house", "ক্লাবহাউস", "क्लबहाउस", "کلاب‌هاوس"],
    "discord": ["ডিসকর্ড", "डिस्कोर्ड", "डिसकर्ड", "دیسکورد", "डिस्कर्ड"],
    "eitaa": ["ایتا", "eita", "پیام‌رسان ایتا"],
    "facebook": [
      "facebook.com", "m.facebook.com", "l.facebook.com", "lm.facebook.com", "web.facebook.com",
      "fb", "meta facebook", "ফেসবুক", "ফেইসবুক", "ফেসবুক পেজ", "फेसबुक", "फेसबूक", "فیس‌بوک",
      "فیسبوک", "فسبوک", "پیج فیسبوک", "ফেসবুক পেইজ", "ফেইসবুক পেইজ", "ফেইসবুক পেজ",
      "फेसबुक पेज",
    ],
    "gap": ["گپ"],
    "google": ["গুগল", "गुगल", "गूगल", "گوگل"],
    "igap": ["آی‌گپ"],
    "imo": ["ইমো", "इमो", "ایمو", "आइएमओ"],
    "instagram": [
      "instagram.com", "l.instagram.com",
      "ig", "insta", "meta instagram", "ইনস্টাগ্রাম", "ইন্সটাগ্রাম", "ইনস্টা", "इन्स्टाग्राम",
      "इंस्टाग्राम", "इन्स्टा", "اینستاگرام", "اینستا", "اینستگرام", "انستاگرام",
      "پیج اینستاگرام", "ইন্স্টাগ্রাম", "ইন্সটা", "ইনষ্টাগ্রাম", "इन्सटाग्राम",
      "इन्स्ट्राग्राम", "इंस्टा",
    ],
    "linkedin": [
      "linkedin.com", "lnkd.in",
      "linked in", "লিংকডইন", "লিঙ্কডইন", "লিংকড ইন", "लिङ्कडइन", "लिंक्डइन", "लिङ्क्डइन",
      "لینکدین", "لینکداین", "لینکدن", "লিংকডিন", "লিঙ্কডিন", "লিংকেডইন", "লিঙ্কেডইন",
      "लिंकडइन", "लिंकडिन", "लिंक्डिन", "लिङ्कडिन", "लिङ्क्डिन", "लिन्कडइन",
    ],
    "mastodon": ["মাস্টোডন", "मास्टोडन", "ماستودون", "مستودون", "म्यास्टोडन"],
    "messenger": [
      "fb messenger", "facebook messenger", "মেসেঞ্জার", "मेसेन्जर", "मेसेंजर", "مسنجر",
      "فیسبوک مسنجر", "مسنجر فیسبوک", "ম্যাসেঞ্জার", "ফেসবুক মেসেঞ্জার", "म्यासेन्जर",
      "मेसेञ्जर", "फेसबुक मेसेन्जर",
    ],
    "namasha": ["نماشا"],
    "pinterest": [
      "pinterest.com",
      "পিন্টারেস্ট", "पिन्टरेस्ट", "पिंटरेस्ट", "پینترست", "پینتریست", "পিনটারেস্ট",
      "पिन्ट्रेस्ट", "पिन्टेरेस्ट",
    ],
    "quora": [
      "quora.com", "কোরা", "क्वोरा", "کورا", "کوئورا", "کوورا", "कोरा",
    ],
    "reddit": [
      "reddit.com", "old.reddit.com", "out.reddit.com", "রেডিট", "रेडिट", "रेड्डिट", "ردیت",
    ],
    "rubika": ["روبیکا", "پیام‌رسان روبیکا", "روبینو"],
    "shad": ["شاد"],
    "snapchat": [
      "snap", "স্ন্যাপচ্যাট", "स्न्यापच्याट", "स्नैपचैट", "اسنپ‌چت", "স্নাপচ্যাট", "स्न्याप",
    ],
    "soroush": ["soroush plus", "سروش", "سروش پلاس", "پیام‌رسان سروش"],
    "telegram": [
      "t.me", "web.telegram.org", "org.telegram.messenger",
      "tg", "টেলিগ্রাম", "टेलिग्राम", "तेलेग्राम", "تلگرام", "کانال تلگرام", "टेलेग्राम",
    ],
    "threads": [
      "threads.net", "threads.com", "l.threads.com",
      "থ্রেডস", "थ्रेड्स", "تردز", "ثردز", "تریدز", "تردس", "থ্রেড", "थ्रेडस", "थ्रेड",
    ],
    "tiktok": [
      "tiktok.com",
      "tik tok", "টিকটক", "টিক টক", "टिकटक", "टिकटॉक", "تیک‌تاک", "تیک‌توک", "تیک‌تک",
      "টিকটোক", "टिकटोक", "टिक्टक",
    ],
    "tumblr": ["টাম্বলার", "टम्बलर", "تامبلر"],
    "twitch": ["টুইচ", "ट्विच", "توییچ", "توئیچ", "تویچ"],
    "viber": ["ভাইবার", "भाइबर", "وایبر", "भाईबर"],
    "virasty": ["ویراستی"],
    "virgool": ["ویرگول"],
    "wechat": ["we chat", "উইচ্যাট", "विच्याट", "وی‌چت", "वीच्याट"],
    "whatsapp": [
      "web.whatsapp.com", "whatsapp.com", "wa.me",
      "whats app", "whatsapp business", "হোয়াটসঅ্যাপ", "হোয়াটস অ্যাপ", "ह्वाट्सएप",
      "ह्वाट्सएप्प", "व्हाट्सएप", "واتس‌اپ", "واتساپ", "واتس‌آپ", "واتزاپ", "وتساپ",
      "واتساپ بیزینس", "واتساپ بیزنس", "হোয়াটসআপ", "হোয়াটসএপ", "হোয়াট্সঅ্যাপ",
      "হোয়াটস্অ্যাপ", "ওয়াটসঅ্যাপ", "হোয়াটসঅ্যাপ বিজনেস", "वाट्सएप", "ह्वाट्सऐप", "वाट्सऐप",
      "वाट्सएप्प", "व्हाट्सऐप", "ह्वाट्सअप", "ह्वाटसएप",
    ],
    "x": [
      "twitter.com", "t.co", "mobile.twitter.com",
      "twitter", "twitter x", "x twitter", "x formerly twitter", "twitter now x",
      "formerly twitter", "x.com", "এক্স", "টুইটার", "এক্স (টুইটার)", "টুইটার / এক্স", "एक्स",
      "ट्विटर", "टुइटर", "एक्स (ट्विटर)", "एक्स (टुइटर)", "ایکس", "توییتر", "توئیتر", "تویتر",
      "ایکس (توییتر)", "توییتر / ایکس", "ایکس (توئیتر)", "X (توییتر)", "X (টুইটার)",
      "X (ट्विटर)", "X (टुइटर)", "توئیتر (ایکس)", "ایکس (تویتر)", "توییتر X", "توئیتر X",
      "توییتر سابق", "ایکس (توییتر سابق)", "টুইটার (এক্স)", "এক্স (সাবেক টুইটার)",
      "X (সাবেক টুইটার)", "সাবেক টুইটার", "ট্যুইটার", "ट्वीटर", "एक्स (ट्वीटर)", "X (ट्वीटर)",
      "ट्वीटर (एक्स)", "ट्विटर (एक्स)",
    ],
    "youtube": [
      "youtube.com", "m.youtube.com", "youtu.be",
      "yt", "you tube", "ইউটিউব", "ইউ টিউব", "युट्युब", "यूट्यूब", "युट्यूब", "یوتیوب",
      "یوتوب", "ইউটিউব চ্যানেল", "यूट्युब", "युटुब", "युट्युव",
    ],
  ]
}
