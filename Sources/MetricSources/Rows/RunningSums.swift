// SPDX-License-Identifier: Apache-2.0

/// What some rows came to, by which a row without words is known for their total.
struct RunningSums {
  private var sums: [Int64] = []
  private var rows = 0

  /// Adds a row's values in millionths, 0 for those that are missing.
  mutating func add(_ values: [Int64]) {
    rows += 1
    guard !sums.isEmpty else {
      sums = values
      return
    }
    for place in values.indices { sums[place] &+= values[place] }
  }

  /// Whether values are those of so many rows together, and any but those of people who are counted
  /// once each, of whom all rows together may have more.
  ///
  /// - Parameters:
  ///   - values: The values, 0 for those that are missing.
  ///   - isUnique: Which of them are of such people.
  ///   - least: The number of rows that there have to be.
  /// - Returns: Whether they are so, and any is exactly the sum.
  func isTotal(_ values: [Int64], _ isUnique: [Bool], least: Int = 2) -> Bool {
    guard rows >= least else { return false }
    var isAny = false
    for (place, value) in values.enumerated() where value != 0 {
      let isLess = isUnique[place] && rows > 1 && value > 0 && value < sums[place]
      guard value == sums[place] || isLess else { return false }
      isAny = isAny || value == sums[place]
    }
    return isAny
  }
}

/// What the rows came to above one, where cells take what stands above them.
struct SumsAbove {
  /// What a row says beside its figures.
  struct Words {
    /// Whether it says anything.
    var areAny: Bool
    /// Whether it has a date of its own.
    var haveDate: Bool
    /// Its day.
    var day: Int32
    /// The dimension whose empty cell takes what stands above it.
    var filled: Int?
  }

  /// How many rows are so, and the first of them.
  struct Found {
    fileprivate(set) var count = 0
    fileprivate(set) var first: RowPlace

    fileprivate mutating func add() { count += 1 }
  }

  /// Rows that take a value of a dimension from above, by its slot, though they have the sums of the
  /// rows of their day.
  private var filledTotals: [Int: Found] = [:]
  /// Rows with nothing but figures that are no sums.
  private(set) var bare: Found?
  /// Whether rows with words take the date from above, too.
  private(set) var fillsDates = false

  private let isUnique: [Bool]
  private var filledOthers: Set<Int> = []
  private var ofAll = RunningSums()
  private var sinceDate = RunningSums()
  private var sinceTotal = RunningSums()
  private var ofDay = RunningSums()
  private var day: Int32?
  private var hasTotals = false

  /// Prepares for rows of so many values.
  ///
  /// - Parameter isUnique: Which of them are of people who are counted once each.
  init(isUnique: [Bool]) { self.isUnique = isUnique }

  /// Adds a row, unless it has nothing but figures and these are the sums of the rows above: of all,
  /// or of its block.
  ///
  /// - Returns: Whether it was such a total.
  mutating func take(_ values: [Int64], _ words: Words, at place: RowPlace) -> Bool {
    // In a table of totals a block may have a single row.
    let isTotal =
      !words.areAny
      && (ofAll.isTotal(values, isUnique) || sinceDate.isTotal(values, isUnique)
        || sinceTotal.isTotal(values, isUnique, least: hasTotals ? 1 : 2))
    guard !isTotal else {
      hasTotals = true
      sinceTotal = RunningSums()
      return true
    }
    if words.haveDate { sinceDate = RunningSums() }
    if words.day != day { ofDay = RunningSums() }
    day = words.day
    ofAll.add(values)
    sinceDate.add(values)
    sinceTotal.add(values)
    if !words.areAny {
      if bare == nil { bare = Found(first: place) }
      bare?.add()
    }
    if words.areAny, !words.haveDate { fillsDates = true }
    if let filled = words.filled {
      if ofDay.isTotal(values, isUnique) {
        filledTotals[filled, default: Found(first: place)].add()
        return false
      }
      filledOthers.insert(filled)
    }
    ofDay.add(values)
    return false
  }

  /// The dimension whose empty cells are all in rows that have the sums of their day, and these rows.
  var unnamed: (slot: Int, rows: Found)? {
    filledTotals.filter { !filledOthers.contains($0.key) }.min { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}
