// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

/// Rows that a user gives, as a file.
struct CalendarTableReadingTests {
  private typealias Code = CalendarTableError.Code

  private static let months = "31,31,32,31,31,31,30,29,30,29,30,30"

  private func read(_ text: String) -> CalendarTableReading {
    BikramSambatTable.reading(Array(text.utf8))
  }

  /// The problems as line, column and code.
  private func problems(_ text: String) -> [String] {
    read(text).problems.map { problem in
      "\(problem.line):\(problem.column.map(String.init) ?? "-") \(problem.error.code.rawValue)"
    }
  }

  // MARK: What is read

  @Test(arguments: [
    "2101,\(months)\n2102,\(months)\n", "2101,\(months)\r\n2102,\(months)",
    "year,m1,m2,m3,m4,m5,m6,m7,m8,m9,m10,m11,m12\n2101,\(months)\n2102,\(months)\n",
    "\u{FEFF}bs_year,m1\n2101,\(months),2044-04-13,all agree\n\n2102,\(months),,\n",
    "# from the almanac of 2100\n2102,\(months)\n2101,\(months)\n",
    "2101,\(months)\r2102,\(months)\r",
    " 2101 , \(months)\n\"2102\",\(months)\n",
    "२१०१,३१,३१,३२,३१,३१,३१,३०,२९,३०,२९,३०,३०\n2102,\(months)\n",
  ])
  func readsRowsAsPeopleWriteThem(text: String) {
    let reading = read(text)
    #expect(reading.problems == [])
    #expect(reading.table.years == 1970...2102)
  }

  @Test(arguments: ["", "\n\n", "year,m1,m2\n", "\u{FEFF}", "# nothing\n"])
  func readsNothingFromAFileWithoutRows(text: String) {
    #expect(read(text) == CalendarTableReading.none)
  }

  // MARK: What is refused

  @Test(arguments: [
    ("2101,31,31,32\n", ["1:- month-count"]), ("2101\n", ["1:- malformed-row"]),
    ("hello\n", ["1:- malformed-row"]), ("2101,\(months),31\n", ["1:- month-count"]),
    ("21O1,\(months)\n", ["1:1 not-a-number"]), (",\(months)\n", ["1:1 not-a-number"]),
    ("2101,31,31,x,31,31,31,30,29,30,,30,30\n", ["1:12 not-a-number", "1:32 not-a-number"]),
    ("2101,31,31,-32,31,31,31,30,29,30,29,30,30\n", ["1:12 not-a-number"]),
    ("2101,33,31,32,31,31,31,30,28,30,29,30,30\n", ["1:6 month-length", "1:27 month-length"]),
    ("2101,30,31,32,31,31,31,30,29,30,29,30,30\n", ["1:- year-length"]),
    ("2102,\(months)\n2103,\(months)\n", ["1:- year-gap"]),
    ("2101,\(months)\n2101,\(months)\n", ["2:- repeated-year"]),
    ("99999999999999999999,\(months)\n", ["1:- year-out-of-range"]),
    ("2101,999999999999999999999,31,32,31,31,31,30,29,30,29,30,30\n", ["1:6 month-length"]),
    ("year;m1;m2\n2101;31\n", ["1:- malformed-row", "2:- malformed-row"]),
    ("2101,31.0,31,32,31,31,31,30,29,30,29,30,30\n", ["1:6 not-a-number"]),
  ])
  func saysWhereARowIsWrong(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test func reportsEveryProblemAndKeepsTheOtherRows() {
    let text = """
      year,\((1...12).map { "m\($0)" }.joined(separator: ","))
      2101,\(Self.months)
      2102,31,31
      2103,\(Self.months)

      2084,31,31,32,31,31,x,30,29,30,29,30,30
      2101,\(Self.months)
      2085,\(Self.months)
      """
    let reading = read(text)
    // 2103 joins nothing, but only because of a row that is reported already.
    #expect(problems(text) == ["3:- month-count", "6:21 not-a-number", "7:- repeated-year"])
    #expect(reading.table.years == 1970...2101)
    #expect(reading.table.sureYears == 1970...2083)
    #expect(reading.problems[1].text == "x")
    #expect(reading.problems[1].error.year == 2084)
    #expect(reading.problems[0].text == "2102,31,31")
  }

  @Test func survivesBytesThatAreNotText() {
    let bytes: [[UInt8]] = [
      [0xFF, 0xFE, 0x32, 0x00], [0x00], [0xC3, 0x28, 0x2C, 0x0A], Array(repeating: 0x2C, count: 99),
      Array("2101,31\u{0},31".utf8), Array(0...255),
    ]
    for text in bytes {
      let reading = BikramSambatTable.reading(text)
      #expect(reading.table == .builtIn)
    }
  }

  /// Every prefix of a file is a file that may reach us.
  @Test func survivesFilesCutShort() {
    let bytes = Array("bs_year,m1\r\n2101,\(Self.months)\r\n2102,\(Self.months),\"x\"\r\n".utf8)
    for length in 0...bytes.count {
      let reading = BikramSambatTable.reading(Array(bytes[..<length]))
      #expect((2100...2102).contains(reading.table.years.upperBound))
    }
  }
}

extension CalendarTableReading {
  fileprivate static var none: CalendarTableReading { BikramSambatTable.reading([]) }
}
