// SPDX-License-Identifier: Apache-2.0

internal import CICUOracle
internal import Foundation
internal import LocalizedFormatting

/// A style as both sides know it.
private struct NumberSuite {
  var name: String
  var skeleton: String
  var promised: Double
  var style: NumberStyle
  var values: [Double]

  init(
    _ name: String, _ skeleton: String, promised: Double, _ kind: NumberStyle.Kind,
    _ values: [Double], _ change: (inout NumberStyle) -> Void = { _ in }
  ) {
    self.name = name
    self.skeleton = skeleton
    self.promised = promised
    self.values = values
    style = NumberStyle(kind)
    // What ICU writes, so that the bytes can be compared.
    style.corrections = false
    change(&style)
  }
}

private let localesOfReports = ["en", "bn", "ne", "fa"]

/// Values as reports have them.
private func values(_ make: (UInt64) -> Double) -> [Double] {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  return (0..<1000).map { _ in
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return make(state >> 8)
  }
}

/// Times numbers, plural categories and reading.
func benchmarkNumbers() throws {
  let usd = NumberStyle.Kind.currency(try CurrencyCode("USD"))
  let whole = values { Double($0 % 10_000_000) }
  let decimals = values { Double($0 % 100_000_000) / 1000 }
  let amounts = values { Double($0 % 100_000_000) / 100 }
  let ratios = values { Double($0 % 10_000) / 10_000 }
  let long = values { Double($0 % 1_000_000_007) / 1_000_000_007 * 100_000 }
  let halfUp = " rounding-mode-half-up"
  let suites = [
    NumberSuite("decimal", ".###" + halfUp, promised: 6, .decimal, decimals),
    NumberSuite("decimal, 17 digits", ".###" + halfUp, promised: 6, .decimal, long),
    NumberSuite("percent", "percent scale/100 .#" + halfUp, promised: 6, .percent, ratios) {
      $0.fractionDigits = .upToOne
    },
    NumberSuite("currency", "currency/USD" + halfUp, promised: 6, usd, amounts),
    NumberSuite(
      "currency name", "currency/USD unit-width-full-name" + halfUp, promised: 6, usd, amounts
    ) { $0.currencyDisplay = .name },
    NumberSuite("compact short", "compact-short" + halfUp, promised: 6, .decimal, decimals) {
      $0.notation = .compact
    },
    NumberSuite("compact long", "compact-long" + halfUp, promised: 6, .decimal, decimals) {
      $0.notation = .compact
      $0.compactDisplay = .long
    },
    NumberSuite(
      "compact money", "compact-short currency/USD" + halfUp, promised: 6, usd, amounts
    ) { $0.notation = .compact },
    NumberSuite(
      "unit", "unit/kilometer-per-hour unit-width-short .###" + halfUp, promised: 6,
      .unit(try MeasureUnit("kilometer-per-hour")), decimals),
  ]
  print("ns per number, into a buffer of the caller's; ICU's C API with a cached formatter")
  for tag in localesOfReports {
    try benchmarkIntegers(tag, whole)
    for suite in suites { try benchmark(suite, tag) }
  }
  print("")
  for tag in localesOfReports { try benchmarkPlurals(tag, decimals) }
  print("")
  for tag in localesOfReports { try benchmarkParsing(tag, amounts) }
  print("")
  for tag in localesOfReports { try benchmarkMaking(tag) }
}

private func benchmark(_ suite: NumberSuite, _ tag: String) throws {
  let format = try NumberFormat(locale: try LocaleIdentifier(tag), style: suite.style)
  guard let icu = oracle_number_open(tag, suite.skeleton) else { fatalError(suite.skeleton) }
  defer { oracle_number_close(icu) }
  let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  let other = UnsafeMutablePointer<CChar>.allocate(capacity: 256)
  defer {
    buffer.deallocate()
    other.deallocate()
  }
  for value in suite.values {
    let length = try format.write(value, to: buffer)
    let expected = oracle_number_double(icu, value, other, 256)
    let isSame =
      length == Int(expected)
      && (0..<length).allSatisfy { buffer[$0] == UInt8(bitPattern: other[$0]) }
    guard isSame else { fatalError("\(tag) \(suite.name) \(value): not ICU's bytes") }
  }
  let count = suite.values.count
  let allocations = try Harness.allocations(count) {
    for value in suite.values { _ = try format.write(value, to: buffer) }
  }
  let own = try Harness.time(count) {
    for value in suite.values { _ = try format.write(value, to: buffer) }
  }
  let theirs = Harness.time(count) {
    for value in suite.values { _ = oracle_number_double(icu, value, other, 256) }
  }
  Harness.line(
    "formatting/number/\(suite.name)/\(tag)", own: own, icu: theirs, promised: suite.promised,
    allocations: allocations)
  if suite.name == "decimal" || suite.name == "percent" {
    let locale = Locale(identifier: tag)
    let foundation = Harness.time(count, rounds: 3) {
      for value in suite.values {
        _ =
          suite.name == "decimal"
          ? value.formatted(.number.locale(locale)) : value.formatted(.percent.locale(locale))
      }
    }
    print(Harness.pad("", 52) + "Foundation's FormatStyle \(Harness.rounded(foundation)) ns")
  }
}

private func benchmarkIntegers(_ tag: String, _ values: [Double]) throws {
  var style = NumberStyle()
  style.corrections = false
  let format = try NumberFormat(locale: try LocaleIdentifier(tag), style: style)
  guard let icu = oracle_number_open(tag, ".###") else { fatalError(tag) }
  defer { oracle_number_close(icu) }
  let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  let other = UnsafeMutablePointer<CChar>.allocate(capacity: 256)
  defer {
    buffer.deallocate()
    other.deallocate()
  }
  let whole = values.map { Int($0) }
  for value in whole { _ = try format.write(value, to: buffer) }
  let allocations = try Harness.allocations(whole.count) {
    for value in whole { _ = try format.write(value, to: buffer) }
  }
  let own = try Harness.time(whole.count) {
    for value in whole { _ = try format.write(value, to: buffer) }
  }
  let theirs = Harness.time(whole.count) {
    for value in whole { _ = oracle_number_int(icu, Int64(value), other, 256) }
  }
  Harness.line(
    "formatting/number/integer/\(tag)", own: own, icu: theirs, promised: 10,
    allocations: allocations)
}

private func benchmarkPlurals(_ tag: String, _ values: [Double]) throws {
  let rules = try PluralRules(locale: try LocaleIdentifier(tag))
  guard let icu = oracle_plural_open(tag) else { fatalError(tag) }
  defer { oracle_plural_close(icu) }
  var sum = 0
  for value in values { sum += try rules.category(of: value).rawValue.utf8.count }
  for value in values { sum -= Int(oracle_plural_select(icu, value)) }
  guard sum == 0 else { fatalError("\(tag): not ICU's categories") }
  let allocations = try Harness.allocations(values.count) {
    for value in values where try rules.category(of: value) == .zero { sum += 1 }
  }
  let own = try Harness.time(values.count) {
    for value in values where try rules.category(of: value) == .zero { sum += 1 }
  }
  let theirs = Harness.time(values.count) {
    for value in values { sum += Int(oracle_plural_select(icu, value)) }
  }
  Harness.line(
    "formatting/plural/\(tag)", own: own, icu: theirs, promised: 10, allocations: allocations)
}

private func benchmarkParsing(_ tag: String, _ values: [Double]) throws {
  let locale = try LocaleIdentifier(tag)
  let format = try NumberFormat(locale: locale, style: NumberStyle())
  let parser = try NumberParser(locale: locale)
  guard let icu = oracle_parser_open(tag) else { fatalError(tag) }
  defer { oracle_parser_close(icu) }
  let texts = try values.map { try format.format($0) }
  let bytes = texts.map { Array($0.utf8).map { CChar(bitPattern: $0) } }
  var sum = 0.0
  for (text, value) in zip(texts, values) where try parser.parse(text).value != value {
    fatalError("\(tag) \(text): not \(value)")
  }
  for (text, value) in zip(bytes, values) where oracle_parse(icu, text, Int32(text.count)) != value
  {
    fatalError("\(tag): ICU does not read \(value)")
  }
  let own = try Harness.time(values.count) {
    for text in texts { sum += try parser.parse(text).value }
  }
  let theirs = Harness.time(values.count) {
    for text in bytes { sum += oracle_parse(icu, text, Int32(text.count)) }
  }
  Harness.line("formatting/parse/decimal/\(tag)", own: own, icu: theirs, promised: 5)
}

/// Making a format and formatting once, with nothing of the locale read before but what its
/// identifier was checked with, and both sides from a tag on.
private func benchmarkMaking(_ tag: String) throws {
  let usd = NumberStyle.Kind.currency(try CurrencyCode("USD"))
  let suites = [
    NumberSuite("decimal", ".### rounding-mode-half-up", promised: 1, .decimal, []),
    NumberSuite(
      "percent", "percent scale/100 precision-integer rounding-mode-half-up", promised: 1, .percent,
      []),
    NumberSuite("currency", "currency/USD rounding-mode-half-up", promised: 1, usd, []),
    NumberSuite(
      "currency name", "currency/USD unit-width-full-name rounding-mode-half-up", promised: 1, usd,
      []
    ) { $0.currencyDisplay = .name },
    NumberSuite("compact short", "compact-short rounding-mode-half-up", promised: 1, .decimal, []) {
      $0.notation = .compact
    },
    NumberSuite("compact long", "compact-long rounding-mode-half-up", promised: 1, .decimal, []) {
      $0.notation = .compact
      $0.compactDisplay = .long
    },
    NumberSuite(
      "compact money", "compact-short currency/USD rounding-mode-half-up", promised: 1, usd, []
    ) { $0.notation = .compact },
    NumberSuite(
      "unit", "unit/kilometer-per-hour unit-width-short .### rounding-mode-half-up", promised: 1,
      .unit(try MeasureUnit("kilometer-per-hour")), []),
  ]
  for suite in suites { try benchmarkMaking(suite, tag) }
}

private func benchmarkMaking(_ suite: NumberSuite, _ tag: String) throws {
  let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  let other = UnsafeMutablePointer<CChar>.allocate(capacity: 256)
  defer {
    buffer.deallocate()
    other.deallocate()
  }
  let count = 100
  let rounds = 40
  var locales: [LocaleIdentifier?] = try (0..<count * rounds).map { _ in
    try LocaleIdentifier(tag)
  }
  var next = 0
  let own = try Harness.time(count, rounds: rounds) {
    for _ in 0..<count {
      guard let locale = locales[next] else { return }
      let format = try NumberFormat(locale: locale, style: suite.style)
      _ = try format.write(1234.5, to: buffer)
      // What was read goes with the locale, as ICU's side closes what it opened.
      locales[next] = nil
      next += 1
    }
  }
  let whole = try Harness.time(count, rounds: rounds) {
    for _ in 0..<count {
      let format = try NumberFormat(locale: try LocaleIdentifier(tag), style: suite.style)
      _ = try format.write(1234.5, to: buffer)
    }
  }
  let theirs = Harness.time(count) {
    for _ in 0..<count {
      guard let icu = oracle_number_open(tag, suite.skeleton) else { return }
      _ = oracle_number_double(icu, 1234.5, other, 256)
      oracle_number_close(icu)
    }
  }
  let locale = try LocaleIdentifier(tag)
  for _ in 1...3 {
    _ = try NumberFormat(locale: locale, style: suite.style).write(1234.5, to: buffer)
  }
  let second = try Harness.time(count) {
    for _ in 0..<count {
      let format = try NumberFormat(locale: locale, style: suite.style)
      _ = try format.write(1234.5, to: buffer)
    }
  }
  let name = "formatting/number/\(suite.name)"
  Harness.line(
    "\(name)/open and first/\(tag)", own: own, icu: theirs, promised: 1)
  Harness.line("\(name)/the same from a tag/\(tag)", own: whole, icu: theirs)
  Harness.line("\(name)/open again/\(tag)", own: second, icu: theirs, promised: 10)
}
