// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension MonthNames {
  /// Every spelling that is understood when dates are read, by month.
  static func spellings(_ calendar: CalendarIdentifier) -> [[String]] {
    let printed = (table[calendar] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    return (0..<12).map { month in
      printed.map { $0[month] } + (variants[calendar]?[month] ?? [])
    }
  }

  private static let variants: [CalendarIdentifier: [[String]]] = [
    .bikramSambat: [
      ["बैशाख", "Baisakh", "Vaishakh"], ["ज्येष्ठ", "जेष्ठ", "Jeth"],
      ["आषाढ", "अषाढ", "Asar", "Ashad"], ["श्रावण", "Saun", "Sawan", "Shravan"],
      ["भाद्र", "Bhadau"], ["आश्विन", "अश्विन", "Asoj"], ["कार्तिक", "Kattik"],
      ["मंसिर", "मार्ग", "Marga"], ["पौष", "Pus", "Poush"], [], ["फाल्गुन", "Fagun", "Phalgun"],
      ["चैत्र", "Chait"],
    ],
    .bangla: [
      ["Baishakh"], ["জৈষ্ঠ্য"], ["Ashar"], ["Shrabon"], ["Bhadra"], [], [], ["Agrahayan"], [],
      [], ["ফাল্গুণ", "Phalgun"], ["Choitro"],
    ],
    .persian: [
      ["Farvardin", "فروردین", "Hamal"], ["Ordibehesht", "اردیبهشت", "Sawr", "Saur"],
      ["Khordad", "خرداد", "Jawza"], ["Tir", "تیر", "Saratan"],
      ["Mordad", "مرداد", "امرداد", "Asad"], ["Shahrivar", "شهریور", "Sunbula", "Sonbola"],
      ["Mehr", "مهر", "Mizan"], ["Aban", "آبان", "Aqrab"], ["Azar", "آذر", "Qaws", "Qaus"],
      ["Dey", "دی", "Jadi"], ["Bahman", "بهمن", "Dalw", "Dalwa"],
      ["Esfand", "اسفند", "Hut", "Hoot"],
    ],
    .gregorian: [
      ["January", "Jan", "জানুয়ারি", "জানুয়ারী", "জানু", "जनवरी", "ژانویه", "ژانویهٔ", "جنوری", "جنو"],
      ["February", "Feb", "ফেব্রুয়ারি", "ফেব্রুয়ারী", "ফেব", "फेब्रुअरी", "फेब्रुवरी", "فوریه", "فوریهٔ", "فبروری", "فبر"],
      ["March", "Mar", "মার্চ", "मार्च", "مارس", "مارچ"],
      ["April", "Apr", "এপ্রিল", "এপ্রি", "अप्रिल", "آوریل", "اپریل"],
      ["May", "মে", "मे", "मई", "مه", "مهٔ", "می"],
      ["June", "Jun", "জুন", "जुन", "जून", "ژوئن", "جون"],
      ["July", "Jul", "জুলাই", "জুল", "जुलाई", "ژوئیه", "ژوئیهٔ", "جولای", "جول"],
      ["August", "Aug", "আগস্ট", "আগ", "अगस्ट", "अगस्त", "اوت", "اگست"],
      ["September", "Sept", "Sep", "সেপ্টেম্বর", "সেপ্টে", "সেপ", "सेप्टेम्बर", "सेप्टेम्वर", "سپتامبر", "سپتمبر"],
      ["October", "Oct", "অক্টোবর", "অক্টো", "अक्टोबर", "اکتبر", "اکتوبر"],
      ["November", "Nov", "নভেম্বর", "নভে", "नोभेम्बर", "نوامبر", "نومبر"],
      ["December", "Dec", "ডিসেম্বর", "ডিসে", "डिसेम्बर", "دسامبر", "دسمبر", "دسم"],
    ],
  ]
}
