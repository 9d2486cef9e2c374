// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// What formats have read of ICU for a locale, so that the next one need not read it again.
///
/// It lives as long as the locale identifiers made from one another; there is no global cache.
final class LocaleData: Sendable {
  /// The digits that numbers are written with.
  let digits: Digits
  /// The direction in which its language is written.
  let direction: TextDirection

  /// The tag without extensions.
  let baseTag: String
  /// The base tag and its parents, the most particular first.
  let baseTagChain: [String]

  private let values = Guarded<[Key: any Sendable]>([:])

  private struct Key: Hashable, Sendable {
    let type: ObjectIdentifier
    let name: String
  }

  init(digits: Digits, icuName: String, tag: String) {
    self.digits = digits
    let base = tag.firstRange(of: "-u-").map { String(tag[..<$0.lowerBound]) } ?? tag
    baseTag = base
    let parts = base.split(separator: "-")
    baseTagChain = (1...max(1, parts.count)).reversed().map {
      parts.prefix($0).joined(separator: "-")
    }
    direction = cicu_locale_is_right_to_left(icuName) ? .rightToLeft : .leftToRight
  }

  /// Returns the value of a name, made when it is asked for the first time.
  ///
  /// - Parameters:
  ///   - name: What the value is of, among those of its type.
  ///   - make: Reads the value; two threads may do so at once, and the first result is kept.
  /// - Returns: The value, shared by all that ask for it.
  /// - Throws: The error of `make`.
  func value<Value: Sendable>(
    _ name: String = "", _ make: () throws(FormattingError) -> Value
  ) throws(FormattingError) -> Value {
    let key = Key(type: ObjectIdentifier(Value.self), name: name)
    if let known = values.withLock({ $0[key] }) as? Value { return known }
    let made = try make()
    return values.withLock { values in
      if let known = values[key] as? Value { return known }
      values[key] = made
      return made
    }
  }
}
