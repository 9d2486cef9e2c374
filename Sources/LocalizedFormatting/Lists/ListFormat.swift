// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Joins items into a list as a language writes it.
///
/// A format reads the patterns of ICU once and never changes after; threads may share it.
public struct ListFormat: Sendable {
  /// What joins the items.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// All of them: a, b and c.
    case conjunction
    /// One of them: a, b or c.
    case disjunction
    /// Parts of one value: 3 feet, 7 inches.
    case unit
  }

  /// How long what joins the items is.
  public enum Width: String, Hashable, Sendable, CaseIterable {
    /// January, February, and March.
    case long
    /// Jan., Feb., & Mar.
    case short
    /// Jan., Feb., Mar.
    case narrow
  }

  private let locale: LocaleIdentifier
  private let kind: Kind
  private let width: Width
  /// What joins the items; `nil` where it depends on them, or ICU has failed to tell.
  private let joints: ListJoints?

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - kind: What joins the items.
  ///   - width: How long what joins them is.
  ///   - corrections: Whether the product's corrections win over ICU.
  public init(
    locale: LocaleIdentifier, kind: Kind = .conjunction, width: Width = .long,
    corrections: Bool = true
  ) {
    self.locale = locale
    self.kind = kind
    self.width = width
    if corrections, let joints = Corrections.listJoints(kind, width, language: locale.language) {
      self.joints = joints
    } else {
      // What ICU does not tell now, it tells or refuses when a list is formatted.
      joints = try? ListJoints.read(locale: locale, kind: kind, width: width)
    }
  }

  /// Joins items; none give an empty text.
  ///
  /// - Parameter items: The items. NULs in them are left out.
  /// - Returns: One text, items as they are.
  /// - Throws: `FormattingError` when ICU fails.
  public func format(_ items: [String]) throws(FormattingError) -> String {
    try UTF8Output.text { output throws(FormattingError) in try write(items, to: &output) }
  }

  /// Writes items, joined, as UTF-8 into memory of the caller's.
  ///
  /// Nothing is allocated, save in the languages where what joins items depends on them (Spanish
  /// and Hebrew).
  ///
  /// - Parameters:
  ///   - items: The items. NULs in them are left out.
  ///   - buffer: The memory.
  /// - Returns: The bytes that the text has, whether or not they fitted.
  /// - Throws: `FormattingError` when ICU fails.
  public func write(
    _ items: [String], to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    var output = UTF8Output(buffer)
    try write(items, to: &output)
    return output.count
  }

  private func write(
    _ items: [String], to output: inout UTF8Output
  ) throws(FormattingError) {
    guard let joints else {
      return output.append(
        try ListJoints.icuList(items, locale: locale, kind: kind, width: width))
    }
    let last = items.count - 1
    for index in items.indices {
      if index > 0 {
        joints.write(
          last == 1 ? .pair : index == last ? .end : index == 1 ? .start : .middle, to: &output)
      }
      let isWritten: Void? = items[index].utf8.withContiguousStorageIfAvailable { bytes in
        guard Self.hasNUL(UnsafeRawBufferPointer(bytes)) else { return output.append(bytes) }
        for byte in bytes where byte != 0 { output.append(byte) }
      }
      if isWritten == nil {
        for byte in items[index].utf8 where byte != 0 { output.append(byte) }
      }
    }
  }
}

extension ListFormat {
  /// Tells whether a byte is zero, eight at a time.
  @inline(__always)
  private static func hasNUL(_ bytes: UnsafeRawBufferPointer) -> Bool {
    func check(_ place: Int) -> Bool {
      let eight = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      return (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080 != 0
    }
    guard bytes.count >= 8 else {
      for byte in bytes where byte == 0 { return true }
      return false
    }
    var place = 0
    while place &+ 8 <= bytes.count {
      if check(place) { return true }
      place &+= 8
    }
    return check(bytes.count &- 8)
  }
}

/// What stands between the items of a list, as UTF-8.
struct ListJoints: Sendable {
  enum Place: Int {
    /// Between two items that are all.
    case pair
    /// Between the first and second of more.
    case start
    case middle
    /// Before the last of more.
    case end
  }

  /// The texts, one after the other, so that a list holds on to one array only.
  private let text: [UInt8]
  private let starts: (Int, Int, Int)

  init(pair: String, start: String, middle: String, end: String) {
    text = Array((pair + start + middle + end).utf8)
    let first = pair.utf8.count
    let second = first + start.utf8.count
    starts = (first, second, second + middle.utf8.count)
  }

  @inline(__always)
  func write(_ place: Place, to output: inout UTF8Output) {
    let range =
      switch place {
      case .pair: 0..<starts.0
      case .start: starts.0..<starts.1
      case .middle: starts.1..<starts.2
      case .end: starts.2..<text.count
      }
    text.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private struct Reading: Sendable { let joints: ListJoints? }

  /// Reads what joins items of ICU; `nil` for languages in which it depends on them.
  static func read(
    locale: LocaleIdentifier, kind: ListFormat.Kind, width: ListFormat.Width
  ) throws(FormattingError) -> ListJoints? {
    try locale.data.value(kind.rawValue + width.rawValue) { () throws(FormattingError) in
      // ICU writes "e" for "y" before an i in Spanish, and a hyphen before Latin in Hebrew.
      guard !["es", "he", "iw"].contains(locale.language) else { return Reading(joints: nil) }
      var between: [[String]] = []
      for count in [2, 5] {
        // No list has these characters of its own.
        let items = (0..<count).map { String(Unicode.Scalar(UInt8($0 + 1))) }
        let text = try icuList(items, locale: locale, kind: kind, width: width)
        var parts = [""]
        for scalar in text.unicodeScalars {
          if (1...5).contains(scalar.value) {
            parts.append("")
          } else {
            parts[parts.count - 1].unicodeScalars.append(scalar)
          }
        }
        // Nothing may stand before the first item or after the last.
        guard parts.count == count + 1, parts.first == "", parts.last == "" else {
          return Reading(joints: nil)
        }
        between.append(Array(parts[1..<count]))
      }
      return Reading(
        joints: ListJoints(
          pair: between[0][0], start: between[1][0], middle: between[1][1], end: between[1][3]))
    }.joints
  }

  /// Has ICU join items.
  static func icuList(
    _ items: [String], locale: LocaleIdentifier, kind: ListFormat.Kind, width: ListFormat.Width
  ) throws(FormattingError) -> String {
    let type: Int32 =
      switch kind {
      case .conjunction: 0
      case .disjunction: 1
      case .unit: 2
      }
    let length: Int32 =
      switch width {
      case .long: 0
      case .short: 1
      case .narrow: 2
      }
    // A NUL ends an item in the shim, and has no place in a list.
    let bytes = items.map { $0.replacing("\0", with: "") + "\0" }.joined()
    return try icuText {
      cicu_list_format(locale.icuName, type, length, bytes, Int32(items.count), $0, $1)
    }
  }
}
