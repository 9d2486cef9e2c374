// SPDX-License-Identifier: Apache-2.0

/// What people answer to surveys, and call the states of leads, in the four languages.
///
/// Case, hyphens and joiners do not count.
enum AnswerWords {
  static let yes = [
    "yes", "y", "true", "1", "হ্যাঁ", "হ্যা", "হাঁ", "হা", "জি", "জ্বি", "জী", "হয়েছে", "সত্য", "১", "हो", "हजुर", "छ",
    "हुन्छ", "भयो", "सत्य", "१", "بله", "بلی", "آری", "آره", "اره", "درست", "۱", "✓", "✔",
  ]
  static let no = [
    "no", "n", "false", "0", "না", "হয়নি", "নয়", "মিথ্যা", "০", "होइन", "छैन", "भएन", "हैन", "०", "خیر",
    "نه", "نخیر", "نادرست",
    "۰", "✗", "✘",
  ]

  static let satisfied =
    yes + [
      "good", "very good", "great", "excellent", "happy", "very happy", "satisfied",
      "very satisfied",
      "extremely satisfied", "completely satisfied", "somewhat satisfied", "positive", "সন্তুষ্ট",
      "খুব সন্তুষ্ট", "অনেক সন্তুষ্ট", "অত্যন্ত সন্তুষ্ট", "পুরোপুরি সন্তুষ্ট", "সম্পূর্ণ সন্তুষ্ট", "মোটামুটি সন্তুষ্ট", "খুশি", "খুব খুশি", "ভালো", "ভাল",
      "খুব ভালো", "খুব ভাল", "চমৎকার", "সন্তোষজনক", "सन्तुष्ट", "सन्तुष्ट छु", "धेरै सन्तुष्ट", "एकदम सन्तुष्ट", "अत्यन्त सन्तुष्ट",
      "पूर्ण सन्तुष्ट", "पूर्ण रूपमा सन्तुष्ट", "खुसी", "धेरै खुसी", "राम्रो", "धेरै राम्रो", "एकदम राम्रो", "उत्कृष्ट", "सन्तोषजनक", "راضی",
      "راضی هستم", "راضی‌ام", "خیلی راضی", "بسیار راضی", "کاملا راضی", "کاملاً راضی", "تا حدی راضی",
      "خوب", "خیلی خوب",
      "بسیار خوب", "عالی", "رضایت دارم", "خشنود", "رضایت‌بخش",
    ]
  /// Those who are not, and those who are neither.
  static let unsatisfied =
    no + [
      "bad", "very bad", "poor", "terrible", "unhappy", "very unhappy", "dissatisfied",
      "very dissatisfied", "extremely dissatisfied", "somewhat dissatisfied", "unsatisfied",
      "very unsatisfied", "not satisfied", "negative", "neutral", "neither", "average", "fair",
      "ok",
      "okay", "maybe", "neither satisfied nor dissatisfied", "অসন্তুষ্ট", "খুব অসন্তুষ্ট", "অত্যন্ত অসন্তুষ্ট",
      "সন্তুষ্ট নই",
      "সন্তুষ্ট না", "সন্তুষ্ট নয়", "অখুশি", "খারাপ", "খুব খারাপ", "মোটামুটি", "মাঝামাঝি", "নিরপেক্ষ", "হয়তো", "অসন্তোষজনক",
      "असन्तुष्ट", "धेरै असन्तुष्ट", "अत्यन्त असन्तुष्ट", "सन्तुष्ट छैन", "सन्तुष्ट छुइनँ", "नराम्रो", "धेरै नराम्रो", "खराब", "ठिकै", "ठीकै",
      "ठिकठाक", "मध्यम", "तटस्थ", "सायद", "ناراضی", "خیلی ناراضی", "بسیار ناراضی", "کاملا ناراضی",
      "کاملاً ناراضی",
      "راضی نیستم", "ناخشنود", "بد", "خیلی بد", "بسیار بد", "ضعیف", "متوسط", "معمولی", "خنثی",
      "ممتنع", "شاید", "نظری ندارم",
    ]

  static let qualified = [
    "qualified", "qualified lead", "marketing qualified", "marketing qualified lead", "mql",
    "sales qualified", "sales qualified lead", "sql", "sales accepted", "sales accepted lead",
    "sal", "converted", "closed converted",
    "কোয়ালিফায়েড", "কোয়ালিফাইড", "কোয়ালিফায়েড লিড", "যোগ্য", "যোগ্য লিড", "योग्य", "योग्य लिड", "क्वालिफाइड", "क्वालिफाइड लिड",
    "واجد شرایط", "سرنخ واجد شرایط", "حائز شرایط", "دارای شرایط",
  ]
  static let unqualified = [
    "new", "new lead", "raw", "open", "open not contacted", "not contacted", "attempted",
    "attempted to contact", "contacted", "working", "working contacted", "connected", "in progress",
    "contact in future", "follow up", "nurture", "nurturing", "assigned", "unassigned", "cold",
    "warm",
    "hot", "pre qualified", "unqualified", "not qualified", "disqualified", "recycled",
    "bad timing",
    "no response", "unresponsive", "junk", "junk lead", "spam", "invalid", "duplicate", "dead",
    "lost",
    "lost lead", "closed lost", "closed not converted", "নতুন", "নতুন লিড", "খোলা", "যোগাযোগ হয়নি",
    "যোগাযোগ করা হয়নি",
    "যোগাযোগ হয়েছে", "যোগাযোগ করা হয়েছে", "চলমান", "অযোগ্য", "যোগ্য নয়", "হারানো", "বাতিল", "সাড়া নেই", "नयाँ", "नयाँ लिड", "खुला",
    "सम्पर्क भएको", "सम्पर्क गरिएको", "सम्पर्क नभएको", "सम्पर्क हुन बाँकी", "प्रक्रियामा", "अयोग्य", "योग्य छैन", "गुमेको", "रद्द", "जवाफ छैन",
    "جدید", "سرنخ جدید", "باز", "تماس گرفته شده", "تماس گرفته‌شده", "تماس گرفته نشده",
    "در حال پیگیری", "در حال بررسی",
    "در انتظار", "فاقد شرایط", "واجد شرایط نیست", "رد شده", "ردشده", "از دست رفته", "ازدست‌رفته",
    "نامرتبط", "بی‌پاسخ",
  ]

  static let converted =
    yes + [
      "converted", "customer", "won", "closed won", "closed converted", "রূপান্তরিত", "গ্রাহক", "গ্রাহক হয়েছেন",
      "ग्राहक",
      "ग्राहक भयो", "ग्राहक बन्यो", "रूपान्तरित", "مشتری", "مشتری شد", "تبدیل شد", "تبدیل‌شده",
    ]
  static let unconverted =
    no + [
      "not converted", "unconverted", "open", "in progress", "lost", "closed lost",
      "closed not converted", "রূপান্তরিত হয়নি", "গ্রাহক হয়নি", "ग्राहक भएन", "ग्राहक बनेन", "مشتری نشد",
      "تبدیل نشد",
    ]
}
