// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import LocalizedFormatting

struct NumberBufferTests {
  private func styles() throws -> [NumberStyle] {
    var compact = NumberStyle()
    compact.notation = .compact
    var name = try money("USD", .name)
    name.corrections = false
    return [
      NumberStyle(), NumberStyle(.percent, fractionDigits: .upToOne), try money("USD", .symbol),
      try money("BDT"), compact, name, NumberStyle(.unit(try MeasureUnit("kilometer-per-hour"))),
    ]
  }

  @Test(arguments: ["en", "bn", "ne", "fa", "ar"])
  func writesAsMuchAsFitsAndTellsTheLength(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    for style in try styles() {
      let format = try NumberFormat(locale: locale, style: style)
      for value in [0, 5, -12, 1234.5, 9_876_543_210, -0.125, 1e25] {
        let whole = Array(try format.format(value).utf8)
        for room in [0, 1, 2, 5, whole.count - 1, whole.count, whole.count + 7] where room >= 0 {
          let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: room + 4)
          defer { buffer.deallocate() }
          buffer.initialize(repeating: 0xEE)
          let part = UnsafeMutableBufferPointer(rebasing: buffer[..<room])
          #expect(try format.write(value, to: part) == whole.count)
          // Nothing is written behind the room that was given.
          #expect(buffer[room...].allSatisfy { $0 == 0xEE })
          if room >= whole.count { #expect(Array(buffer.prefix(whole.count)) == whole) }
        }
      }
    }
  }

  @Test func writesIntoNoMemoryAtAll() throws {
    let format = try NumberFormat(locale: try LocaleIdentifier("bn"), style: NumberStyle())
    let nothing = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    for _ in 1...3 {
      #expect(try format.write(1234.5, to: nothing) == 17)
      #expect(try format.write(1234, to: nothing) == 13)
    }
  }

  @Test func writesWholeNumbersOfEverySize() throws {
    let format = try NumberFormat(locale: try LocaleIdentifier("en"), style: NumberStyle())
    for _ in 1...3 {
      #expect(try format.format(Int.max) == "9,223,372,036,854,775,807")
      #expect(try format.format(Int.min) == "-9,223,372,036,854,775,808")
      #expect(try format.format(9_007_199_254_740_993) == "9,007,199,254,740,993")
    }
  }

  @Test func givesTheSameBytesToEveryThread() throws {
    var formats: [NumberFormat] = []
    for tag in ["en", "bn", "ne", "fa", "ar", "hi", "de"] {
      let locale = try LocaleIdentifier(tag)
      for style in try styles() {
        formats.append(try NumberFormat(locale: locale, style: style))
      }
    }
    let values = [0, 1, -1, 0.5, 12, 999.5, 1234.5, -98_765.4321, 1e6, 2.5e9, 1e15, 1e25, .nan]
    let shared = formats
    let texts = Mutex<[Set<[String]>]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      var mine: [Set<[String]>] = []
      for format in shared {
        mine.append([values.map { (try? format.format($0)) ?? "" }])
      }
      texts.withLock { all in
        all = all.isEmpty ? mine : zip(all, mine).map { $0.union($1) }
      }
    }
    texts.withLock { all in
      #expect(all.count == shared.count)
      #expect(all.allSatisfy { $0.count == 1 })
    }
  }

  // MARK: Bad input

  @Test(arguments: [
    "", "foo", "kilometer per hour", "Kilometer", "meter/second", "liter-per-fortnight",
  ])
  func refusesUnitsThatICULacks(unit: String) {
    #expect(throws: FormattingError(.unknownUnit, unit)) { try MeasureUnit(unit) }
  }

  @Test(arguments: [
    "kilometer-per-hour", "percent", "celsius", "megabyte", "liter-per-kilometer", "day", "mile",
  ])
  func knowsUnitsOfECMA402(unit: String) throws {
    #expect(try MeasureUnit(unit).identifier == unit)
    _ = try write(2, in: "bn", NumberStyle(.unit(try MeasureUnit(unit))))
  }

  @Test func refusesDigitsThatMakeNoSense() throws {
    #expect(throws: FormattingError.self) { try FractionDigits(maximum: 500) }
    #expect(throws: FormattingError.self) { try SignificantDigits(minimum: 0) }
    #expect(throws: FormattingError.self) { try SignificantDigits(maximum: 22) }
    #expect(throws: FormattingError.self) { try SignificantDigits(minimum: 3, maximum: 2) }
    var style = NumberStyle()
    style.minimumIntegerDigits = 500
    #expect(throws: FormattingError(.integerDigits, "500")) { try write(1, in: "en", style) }
  }

  @Test func refusesDecimalsOfMegabytes() throws {
    let digits = String(repeating: "7", count: 10_000_000)
    let error = #expect(throws: FormattingError.self) { try write(decimal: digits) }
    #expect(error?.code == .tooManyDigits)
    #expect(error?.subject.count == 20)
    let allowed = try write(decimal: String(repeating: "7", count: 10_000))
    #expect(allowed.filter { $0 == "7" }.count == 10_000)
  }
}
