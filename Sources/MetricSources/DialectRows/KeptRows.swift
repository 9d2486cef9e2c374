// SPDX-License-Identifier: Apache-2.0

/// The rows of a chunk that are kept one by one, until they are put to those of the chunks before.
struct KeptRows {
  /// Where a row stands: its day, the minute of the day or -1, and its line in the chunk, from 0.
  struct Place {
    var day: Int32
    var minute: Int16
    var line: Int32
    /// The day that its values are of; `allDays` where they are all that its post has had.
    var valuesDay = allDays
    /// How many days it is about.
    var span: Int16 = 1

    static let allDays = Int32.min
  }

  private(set) var places: [Place] = []
  /// The values of the reader's measures, row after row, NaN where there is none.
  private(set) var values: [Double] = []
  /// The codes of the reader's dimensions, row after row.
  private(set) var codes: [Int32] = []
  /// What the codes mean.
  private(set) var dimensionValues: [[String]] = []
  private(set) var meanings: CodeMeanings?

  /// The ids of all rows one after the other, and where each ends; a row without one has none.
  private var ids: [UInt8] = []
  private var idEnds: [Int] = []

  /// Adds a row; its values, codes and id follow.
  mutating func append(
    _ place: Place, values: UnsafeBufferPointer<Double>, codes: UnsafeBufferPointer<Int32>,
    id: UnsafeBufferPointer<UInt8>?
  ) {
    places.append(place)
    self.values.append(contentsOf: values)
    self.codes.append(contentsOf: codes)
    if let id { ids.append(contentsOf: id) }
    idEnds.append(ids.count)
  }

  /// Says what the codes of all rows mean.
  mutating func explain(_ dimensionValues: [[String]], _ meanings: CodeMeanings) {
    self.dimensionValues = dimensionValues
    self.meanings = meanings
  }

  /// Calls a function with the id of a row; `nil` for a row without one.
  func withID<Result>(
    of row: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> Result
  ) -> Result {
    let range = (row == 0 ? 0 : idEnds[row - 1])..<idEnds[row]
    guard !range.isEmpty else { return body(nil) }
    return ids.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

/// The codes in a table by those of a reader, which the table learns as rows of the reader come.
final class CodeMeanings: @unchecked Sendable {
  // Only who adds rows to the table looks at it, one thread at a time.
  var codes: [[Int32]]

  init(dimensionCount: Int) { codes = Array(repeating: [], count: dimensionCount) }
}
