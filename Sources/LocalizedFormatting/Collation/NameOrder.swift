// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// The order in which readers of a language look for names.
///
/// Threads may share an order.
public struct NameOrder: Sendable {
  /// What makes two names differ, as ECMA-402 has it.
  public enum Sensitivity: String, Hashable, Sendable, CaseIterable {
    /// Letters alone: a is á is A.
    case base
    /// Letters and their marks: a is A, but not á.
    case accent
    /// Letters, marks and case.
    case variant
  }

  private let collator: ICUCollator

  /// Opens an order.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers look for names.
  ///   - sensitivity: What makes two names differ.
  ///   - isNumeric: Whether numbers in names are ordered by their value: page 9 before page 10.
  /// - Throws: `FormattingError` when ICU fails.
  public init(
    locale: LocaleIdentifier, sensitivity: Sensitivity = .variant, isNumeric: Bool = false
  ) throws(FormattingError) {
    collator = try locale.data.value("\(sensitivity.rawValue)\(isNumeric)") {
      () throws(FormattingError) in
      try ICUCollator(
        icuName: locale.icuName,
        strength: sensitivity == .base ? 0 : sensitivity == .accent ? 1 : 2, isNumeric: isNumeric)
    }
  }

  /// Compares two names.
  ///
  /// - Parameters:
  ///   - one: A name.
  ///   - other: Another one.
  /// - Returns: A negative number when the first comes first, 0 when the order does not tell them
  ///   apart, and a positive one otherwise.
  public func compare(_ one: String, _ other: String) -> Int { collator.compare(one, other) }

  /// Sorts names; those that the order does not tell apart are sorted by their code points.
  ///
  /// - Parameter names: The names.
  /// - Returns: The names in order, the same for any order in which they were given.
  public func sorted(_ names: [String]) -> [String] { sorted(names) { $0 } }

  /// Sorts values by their names; those with names alike by code points, then as they came.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - name: Returns the name of a value.
  /// - Returns: The values in order.
  public func sorted<Value>(_ values: [Value], by name: (Value) -> String) -> [Value] {
    values.enumerated().map { ($0.offset, name($0.element), $0.element) }
      .sorted { one, other in
        let order = compare(one.1, other.1)
        if order != 0 { return order < 0 }
        // Not by Swift's order, in which letters made of two characters equal those of one.
        if !one.1.unicodeScalars.elementsEqual(other.1.unicodeScalars) {
          return one.1.unicodeScalars.lexicographicallyPrecedes(other.1.unicodeScalars)
        }
        return one.0 < other.0
      }
      .map(\.2)
  }

  /// Makes bytes that order as names do, for files and databases.
  ///
  /// They compare with those of the same order and the same version of ICU alone.
  ///
  /// - Parameter name: A name.
  /// - Returns: The bytes, which are not text.
  /// - Throws: `FormattingError` when ICU fails.
  public func key(_ name: String) throws(FormattingError) -> [UInt8] { try collator.key(name) }
}

/// An order of ICU's.
private final class ICUCollator: @unchecked Sendable {
  // ICU: a collator whose attributes are not changed may be used by several threads at once.
  private let handle: OpaquePointer

  init(icuName: String, strength: Int32, isNumeric: Bool) throws(FormattingError) {
    var error: Int32 = 0
    guard let handle = cicu_collator_open(icuName, strength, isNumeric, &error) else {
      throw FormattingError(.icuFailure, String(error))
    }
    self.handle = handle
  }

  deinit { cicu_collator_close(handle) }

  func compare(_ one: String, _ other: String) -> Int {
    Int(
      cicu_collator_compare(
        handle, one, Int32(clamping: one.utf8.count), other, Int32(clamping: other.utf8.count)))
  }

  func key(_ text: String) throws(FormattingError) -> [UInt8] {
    var capacity: Int32 = 256
    while true {
      var length: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Int(capacity)) { buffer, count in
        buffer.withMemoryRebound(to: CChar.self) {
          length = cicu_collator_key(
            handle, text, Int32(clamping: text.utf8.count), $0.baseAddress, capacity)
        }
        count = Int(max(0, min(length, capacity)))
      }
      if length < 0 { throw FormattingError(.icuFailure, String(-length)) }
      if length <= capacity { return bytes }
      capacity = length
    }
  }
}
