// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
public import LocalizedFormatting

/// The shape of files of one origin, as data: how they are known and what their columns are.
public struct SourceDialect: Hashable, Sendable {
  /// What each row of a file tells about.
  public enum RowMeaning: String, Hashable, Sendable, CaseIterable {
    /// A post with all that it has had since it was published.
    case posts
    /// A day.
    case days
    /// A part of a day, such as that of one country; the parts make up the day.
    case dayParts = "day-parts"
    /// All days of a file, of which none is named.
    case totals
    /// A person who left an address.
    case leads
    /// An answer to a survey.
    case answers
  }

  /// The name by which plans and reports call it.
  public var id: DialectID

  /// What each row is.
  public var rows: RowMeaning

  /// The network that files are of; `nil` where they do not say or have several.
  public var network: String?

  /// `paid` or `organic`, where files are of one.
  public var source: String?

  /// The columns that mean something, those of most weight first.
  public var columns: [DialectColumn]

  /// Words of which one must stand in a cell near the beginning of a file; empty asks for none.
  public var marks: [String] = []

  /// Headers that no file of it has.
  public var absent: [String] = []

  /// Headers of files that list something else, by which a file is of it only if a plan says so or one
  /// of `ownHeaders` is there.
  public var foreignHeaders: [String] = []

  /// Headers that no file has that lists something else.
  public var ownHeaders: [String] = []

  /// What files have that is counted once more where more is told apart than days and sources.
  public var repetition = MeasureRepetition()

  /// Names of required columns that files of other kinds have, too.
  ///
  /// By these a file is of it only where no column beside tells of a network or a measure.
  public var commonNames: [String] = []

  /// The names of sheets that have it; empty where the header says enough.
  public var sheets: [String] = []

  /// Whether it is used only when a plan names it, for its header could be of anything.
  public var mustBeNamed = false

  /// Headers by which a file is most likely of it, though a plan must name it.
  public var telltales: [String] = []

  /// What each row counts one of, such as `posts`.
  public var counted: MeasureID?

  /// Whether blocks with a header each follow one another, below a title that names the measure.
  public var isStacked = false

  /// What titles of blocks stand for; a network's name before it says which network.
  public var titles: [String: MeasureID] = [:]

  /// The order of day and month where dates are in numbers.
  public var dateOrder: DateFieldOrder?

  /// The sign before fractions.
  public var decimalSeparator: DecimalSeparator? = .point

  /// Words beyond `-`, `n/a`, `undefined` and their like that say that there is no value.
  public var missingWords: [String] = []

  /// Words of which one, in the first column, makes a row the total of the others.
  public var totalWords = SourceDialect.wordsForTotal

  /// Describes a shape; all else can be set afterwards.
  public init(
    _ id: String, rows: RowMeaning, network: String? = nil, source: String? = nil,
    columns: [DialectColumn]
  ) {
    self.id = DialectID(rawValue: id)
    self.rows = rows
    self.network = network
    self.source = source
    self.columns = columns
  }

  /// How platforms and people call what is said of all rows: their sum, their mean.
  public static let wordsForTotal = wordsForSum + wordsForMean

  /// How they call the sum of all rows, or of some.
  static let wordsForSum = [
    "total", "totals", "grand total", "grand totals", "subtotal", "sub total", "sum", "gesamt",
    "gesamtsumme", "gesamtergebnis", "summe", "total general", "total général", "total geral",
    "totale", "totaal", "toplam", "genel toplam", "jumlah", "всего", "итого", "общее", "সর্বমোট",
    "মোট", "মোট যোগফল", "যোগফল", "जम्मा", "कुल", "कुल जम्मा", "जम्माजम्मी", "योग", "مجموع", "کل", "جمع",
    "جمع کل", "مجموع کل", "سرجمع", "المجموع", "الإجمالي", "合計", "總計", "总计", "합계", "টোটাল",
    "গ্র্যান্ড টোটাল", "সাবটোটাল", "উপমোট", "সর্বমোট যোগফল", "মোট যোগ", "সাকুল্যে", "সর্বসাকুল্যে", "একুনে",
    "সমষ্টি", "जोड", "कुल जोड", "कूल", "कूल जम्मा", "कुल योग", "जम्मा जोड", "जम्मा रकम", "उप जम्मा", "महायोग",
    "टोटल", "ग्रान्ड टोटल", "جمع نهایی", "مجموع نهایی", "جمع کلی", "مجموع کلی", "کل مجموع", "حاصل جمع",
    "جمع جزء", "جمع جزئی", "مجموع عمومی",
  ]

  /// How they call their mean, or whatever sums them up; not all of it is a sum by its name.
  static let wordsForMean = [
    "average", "averages", "avg", "mean", "গড়", "औसत", "میانگین", "متوسط", "durchschnitt",
    "promedio", "moyenne", "গড় মান", "গড়পড়তা", "অ্যাভারেজ", "এভারেজ", "सरदर", "मध्यमान", "میانگین کل",
    "متوسط کل", "معدل", "اوسط", "summary", "সারাংশ", "সারসংক্ষেপ", "خلاصه", "مجموعه",
  ]

  /// Whether rows may be broken down by campaign, age or the like, with sums of these among them.
  var isBrokenDown = false

  /// The measures of which an empty cell says that there is none, as ad managers write it.
  var emptyIsNone: Set<MeasureID> = []

  /// The dimension that is blank in a row that is the total of the others.
  public var blankInTotals: Dimension?

  /// What texts above the header that begin so say, followed by a day, of the number beside them.
  public var datedTexts: [String: MeasureID] = [:]

  /// Returns a copy that was changed.
  func with(_ change: (inout SourceDialect) -> Void) -> SourceDialect {
    var copy = self
    change(&copy)
    return copy
  }
}

/// A column of a dialect.
public struct DialectColumn: Hashable, Sendable {
  /// What a column is.
  public enum Role: Hashable, Sendable {
    /// The day of the row.
    case date
    /// The day of the row where others name the days of the whole report; it wins over these.
    case ownDay
    /// The last day that the row is about.
    case lastDay
    /// The day that the values of a post are of, or a word such as `Lifetime` where they are all
    /// that it has had.
    case valuesDay
    /// What tells the post, lead or answer of the row from all others.
    case id
    case dimension(Dimension)
    /// A traffic source and its medium with a slash between.
    case sourceAndMedium
    /// A number that is added.
    case measure(MeasureID)
    /// The measure that the title of the block names.
    case titled
    /// A share, which is checked and not added.
    case rate(PercentForm)
    /// A mean length of time, which is checked and not added.
    case duration
    /// One of a measure when the cell is one of some words, else none.
    ///
    /// Where `others` says which words mean none, those that are neither are told.
    case flag(MeasureID, words: [String], others: [String] = [])
    /// One of a measure when the score is high enough, else none.
    case score(MeasureID, from: Double, best: Double, least: Double = 0)
    /// A text that only tells people something.
    case text
  }

  /// How shares are written.
  public enum PercentForm: String, Hashable, Sendable, CaseIterable {
    /// `0.0351`
    case fraction
    /// `3.51` or `3.51%`
    case hundredths
  }

  /// What it is.
  public var role: Role

  /// Its headers; case, `_`, `-`, soft hyphens and spaces do not matter.
  ///
  /// `(*)` at the end stands for the code of a currency.
  public var names: [String]

  /// What names parts of it, such as purchases on a website among all: one of these stands for it
  /// where it is not there and no other part is.
  var parts: [String] = []

  /// Whether every file of the dialect has it.
  public var isRequired: Bool

  /// Declares a column that some files have.
  public init(_ role: Role, _ names: String..., isRequired: Bool = false) {
    self.init(role, names: names, isRequired: isRequired)
  }

  /// Declares a column by a list of its names.
  public init(_ role: Role, names: [String], isRequired: Bool) {
    self.role = role
    self.names = names
    self.isRequired = isRequired
  }

  /// The same with names of parts of it.
  func orPart(_ names: String...) -> DialectColumn {
    var copy = self
    copy.parts = names
    return copy
  }

  /// A column that every file of the dialect has.
  static func required(_ role: Role, _ names: String...) -> DialectColumn {
    DialectColumn(role, names: names, isRequired: true)
  }
}

extension DialectColumn: ExpressibleByStringLiteral {
  /// A column by whose name files are known and that only tells people something.
  public init(stringLiteral name: String) {
    self.init(.text, names: [name], isRequired: true)
  }
}
