// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// That by which headers of files, plans and dialects are compared.
enum HeaderKey {
  /// Returns the key of a header.
  ///
  /// Beyond case, spaces and soft hyphens, a keyboard's Arabic letters match the Persian ones, and
  /// joiners do not count: people who type a header by hand do not see the difference.
  static func key(_ name: String) -> String {
    if let key = caselessKey(name) { return key }
    let words = MeasureID(normalizing: name)?.rawValue ?? name
    var key = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\u{200C}", "\u{200D}", "\u{654}", "\u{640}": continue
      case "\u{6C0}": key.append("\u{647}")
      case "\u{064A}", "\u{0649}": key.append("\u{06CC}")
      case "\u{0643}": key.append("\u{06A9}")
      default: key.append(scalar)
      }
    }
    return String(key)
  }

  /// Returns the key of a header in ASCII, Persian, Bengali or Nepali, as most are; `nil` of others.
  ///
  /// Letters beyond ASCII have no case there, the look for which takes most of the time.
  private static func caselessKey(_ name: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var hasWord = false
    var isBetween = false
    for scalar in name.unicodeScalars {
      var value = scalar.value
      switch value {
      case 0x20, 0x5F, 0x2D, 0x09...0x0D, 0x2010, 0x2011:
        isBetween = !key.isEmpty
        continue
      case 0x200C, 0x200D, 0x654, 0x640, 0xAD, 0xFEFF, 0x200B: continue
      case 0x6C0: value = 0x647
      case 0x64A, 0x649: value = 0x6CC
      case 0x643: value = 0x6A9
      case 0x41...0x5A: value |= 0x20
      case 0...0x7F, 0x600...0x6FF, 0x900...0x9FF: break
      default: return nil
      }
      if isBetween { key.append(UInt8(ascii: "-")) }
      isBetween = false
      hasWord = hasWord || isWord(value)
      if value >= 0x800 { key.append(0xE0) }
      if value >= 0x80 {
        key.append(UInt8(value < 0x800 ? 0xC0 | value >> 6 : 0x80 | value >> 6 & 0x3F))
        value = 0x80 | value & 0x3F
      }
      key.append(UInt8(value))
    }
    return hasWord ? String(decoding: key, as: UTF8.self) : nil
  }

  /// Whether one of these characters is surely a letter, or a digit in ASCII.
  private static func isWord(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x620...0x64A, 0x671...0x6D3, 0x904...0x939, 0x985...0x9B9: true
    default: false
    }
  }

  /// Returns the keys of the names in other languages of a column, by the key of its English one.
  static func translatedKeys(of key: String) -> [String] { (translations[key] ?? []).map(self.key) }

  /// The English name of what people write in other languages, by its key.
  static let english: [String: String] = {
    var english: [String: String] = [:]
    for (name, others) in translations where plain.contains(name) {
      for other in others { english[key(other)] = name }
    }
    for (name, others) in MeasureHeaders.names {
      for other in others { english[key(other)] = name }
    }
    return english
  }()

  /// The names that the generic dialect knows.
  private static let plain: Set = [
    "date", "network", "campaign", "source", "reach", "impressions", "views", "likes", "comments",
    "shares",
    "saves", "followers", "clicks", "link-clicks", "leads", "spend", "revenue", "posts",
    "engagements",
  ]

  /// Headers in other languages, by the key of the English one.
  ///
  /// Bengali, Nepali and Persian are as the product writes them; others as exports have them.
  private static let translations: [String: [String]] = [
    "date": [
      "তারিখ", "मिति", "تاریخ", "Fecha", "Datum", "Data", "Дата", "Tanggal", "Tarih", "التاريخ",
    ],
    "network": [
      "প্ল্যাটফর্ম", "প্লাটফর্ম", "মাধ্যম", "চ্যানেল", "নেটওয়ার্ক", "সোশ্যাল মিডিয়া", "सञ्जाल", "सामाजिक सञ्जाल",
      "नेटवर्क", "प्लेटफर्म", "प्लेटफार्म", "شبکه", "شبکهٔ اجتماعی", "پلتفرم", "رسانه", "کانال",
    ],
    "campaign": ["ক্যাম্পেইন", "अभियान", "کمپین"],
    "source": ["উৎস", "स्रोत", "منبع"],
    "reach": ["রিচ", "पहुँच", "دسترسی"],
    "impressions": [
      "ইম্প্রেশন", "इम्प्रेसन", "نمایش", "نمایش‌ها", "Impresiones", "Impressionen", "Impressões",
      "Показы",
    ],
    "views": [
      "ভিউ", "भ्यू", "بازدید", "بازدیدها", "Visualizaciones", "Aufrufe", "Vues", "Visualizações",
      "Visualizzazioni", "Просмотры", "Penayangan", "Görüntüleme",
    ],
    "video-views": [
      "ভিডিও ভিউ", "भिडियो भ्यू", "بازدید ویدیو", "Videoaufrufe", "Visualizaciones de videos",
    ],
    "profile-views": [
      "প্রোফাইল ভিউ", "प्रोफाइल भ्यू", "بازدید نمایه", "Profilaufrufe", "Visualizaciones del perfil",
    ],
    "likes": ["লাইক", "लाइक", "پسند", "پسندها", "Me gusta", "J’aime", "Curtidas", "Beğeniler"],
    "comments": [
      "মন্তব্য", "कमेन्ट", "टिप्पणी", "نظر", "نظرها", "دیدگاه‌ها", "Comentarios", "Kommentare",
      "Commentaires", "Comentários", "Yorumlar",
    ],
    "shares": [
      "শেয়ার", "सेयर", "هم‌رسانی", "اشتراک‌گذاری", "Veces compartido", "Partages",
      "Compartilhamentos", "Paylaşımlar",
    ],
    "saves": ["সেভ", "सेभ", "ذخیره", "ذخیره‌ها"],
    "followers": ["ফলোয়ার", "फलोअर", "دنبال‌کنندگان", "Seguidores", "Follower", "Abonnés"],
    "clicks": ["ক্লিক", "क्लिक", "کلیک", "کلیک‌ها", "Clics", "Klicks"],
    "link-clicks": ["লিংক ক্লিক", "लिङ्क क्लिक", "کلیک پیوند", "کلیک روی پیوند"],
    "leads": ["লিড", "लिड", "سرنخ", "سرنخ‌ها"],
    "spend": ["খরচ", "खर्च", "هزینه"],
    "revenue": ["আয়", "आम्दानी", "درآمد"],
    "posts": ["পোস্ট", "पोस्ट", "پست", "پست‌ها"],
    "engagements": ["এনগেজমেন্ট", "सहभागिता", "تعامل"],
    "content": ["কন্টেন্ট", "सामग्री", "محتوا", "Contenido", "Inhalte", "Contenu", "Conteúdo", "Контент"],
    "geography": [
      "ভৌগোলিক অবস্থান", "भूगोल", "موقعیت جغرافیایی", "Zona geográfica", "Geografie", "Zone géographique",
      "Geografia", "География",
    ],
    "video-title": [
      "ভিডিওর শিরোনাম", "भिडियोको शीर्षक", "عنوان ویدیو", "عنوان ویدئو", "Título del vídeo", "Título del video",
      "Videotitel", "Titre de la vidéo", "Título do vídeo", "Название видео",
    ],
    "video-publish-time": [
      "ভিডিও প্রকাশের সময়", "भिडियो प्रकाशित समय", "زمان انتشار ویدیو", "زمان انتشار ویدئو",
      "Hora de publicación del vídeo", "Hora de publicación del video",
      "Veröffentlichungszeitpunkt des Videos", "Heure de publication de la vidéo",
      "Horário de publicação do vídeo", "Время публикации видео",
    ],
    "watch-time-(hours)": [
      "দেখার সময় (ঘণ্টা)", "हेरिएको समय (घण्टा)", "زمان تماشا (ساعت)", "Tiempo de visualización (horas)",
      "Wiedergabezeit (Stunden)", "Durée de visionnage (heures)", "Tempo de exibição (horas)",
      "Время просмотра (часы)",
    ],
    "subscribers": [
      "সাবস্ক্রাইবার", "सदस्यहरू", "مشترکین", "مشترکان", "Suscriptores", "Abonnenten", "Inscritos",
      "Подписчики",
    ],
    "average-view-duration": [
      "দেখার গড় সময়", "औसत हेरिएको अवधि", "میانگین مدت تماشا", "Duración media de las visualizaciones",
      "Durchschnittliche Wiedergabedauer", "Durée moyenne d’une vue",
      "Duração média da visualização", "Средняя продолжительность просмотра",
    ],
    "impressions-click-through-rate-(%)": [
      "ইম্প্রেশনের ক্লিক-থ্রু রেট (%)", "इम्प्रेसन क्लिक-थ्रु दर (%)", "نرخ کلیک نمایش (٪)",
      "Porcentaje de clics de las impresiones (%)", "Klickrate der Impressionen (%)",
      "Taux de clics par impression (%)", "Taxa de cliques de impressões (%)",
      "CTR для значков видео (%)",
    ],
  ]
}
