// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Writes the numbers of one style in one locale, by itself where ICU's result is known.
///
/// It learns from ICU as it goes: how digits are laid out, and what stands before and after them
/// for each sign, plural form and magnitude. What it cannot explain it leaves to ICU.
// What is learned is published through atomics and never changes after; the pointers are freed
// with the engine.
final class NumberEngine: @unchecked Sendable {
  let plan: NumberPlan
  let icuName: String
  private let digits: Digits
  private let rules: LazyPluralProgram?
  /// The plural rules where affixes depend on them, read when they are first needed.
  private let plurals = Atomic<UnsafeMutablePointer<PluralProgram>?>(nil)

  // 0: nothing written yet; 1: ICU wrote once; 2: layout known; 3: always ICU.
  private let state = Atomic<Int>(0)
  private let handle = Atomic<UnsafeMutableRawPointer?>(nil)
  /// As ICU lays digits out, and as they are written.
  private let layouts: UnsafeMutablePointer<DigitLayout>
  /// What ICU's data says of the style, once the layout is known.
  private let read: UnsafeMutablePointer<NumberElements?>
  let affixes: AffixTable
  /// The magnitudes of compact numbers' words, 0 for none.
  let powers: MagnitudePowers?
  /// ICU's patterns of compact numbers; `nil` for the product's words.
  let compact: CompactPatterns?
  /// ICU's patterns of names beside numbers, where there is one.
  let names: NamePatterns?

  /// Whether affixes depend on a plural form.
  let hasForms: Bool

  static let magnitudes = 22

  init(locale: LocaleIdentifier, style: NumberStyle) throws(FormattingError) {
    plan = try NumberPlan(style, locale: locale)
    icuName = locale.icuName
    digits = locale.data.digits
    let needsForms = plan.hasForms || (plan.isCompact && plan.correction?.words == nil)
    hasForms = needsForms
    rules = needsForms ? try LazyPluralProgram.of(locale, .cardinal) : nil
    layouts = .allocate(capacity: 2)
    read = .allocate(capacity: 1)
    read.initialize(to: nil)
    affixes = AffixTable(
      magnitudes: plan.isCompact ? Self.magnitudes : 1, forms: needsForms ? 8 : 1)
    powers = plan.isCompact ? MagnitudePowers(plan.correction?.words) : nil
    compact =
      plan.isCompact && !plan.hasWords
      ? CompactPatterns(icuName: icuName, digits: digits, style: plan.icuStyle) : nil
    names = NamePatterns(icuName: icuName, style: plan.icuStyle)
    if !plan.writesItself { state.store(3, ordering: .relaxed) }
  }

  deinit {
    layouts.deallocate()
    read.deinitialize(count: 1)
    read.deallocate()
    if let program = plurals.load(ordering: .acquiring) {
      program.deinitialize(count: 1)
      program.deallocate()
    }
    if let handle = handle.load(ordering: .acquiring) {
      Unmanaged<NumberFormatHandle>.fromOpaque(handle).release()
    }
  }

  /// ICU's own format, opened when it is first asked for.
  func icu() throws(FormattingError) -> NumberFormatHandle {
    if let known = handle.load(ordering: .acquiring) {
      return Unmanaged<NumberFormatHandle>.fromOpaque(known).takeUnretainedValue()
    }
    let opened = try NumberFormatHandle(icuName: icuName, skeleton: plan.icuStyle.skeleton)
    let mine = Unmanaged.passRetained(opened)
    let (isMine, other) = handle.compareExchange(
      expected: nil, desired: mine.toOpaque(), ordering: .acquiringAndReleasing)
    guard !isMine, let other else { return opened }
    mine.release()
    return Unmanaged<NumberFormatHandle>.fromOpaque(other).takeUnretainedValue()
  }

  // MARK: Layout

  /// Whether the engine writes digits itself already.
  @inline(__always)
  var isReady: Bool { state.load(ordering: .acquiring) == 2 }

  /// Learns the layout of digits: from ICU's data where that says all that the style is written
  /// with, else from what ICU writes, and then from the second number on, so that a format that is
  /// used once costs no more than ICU's.
  ///
  /// - Parameter isNow: Whether to learn it even before the first number.
  /// - Returns: Whether the engine writes digits itself.
  /// - Throws: `FormattingError` when ICU fails.
  func prepare(isNow: Bool = false) throws(FormattingError) -> Bool {
    let known = state.load(ordering: .acquiring)
    if known >= 2 { return known == 2 }
    let mayWait = known == 0 && !isNow && plan.correction == nil && plan.money == nil
    if mayWait, !plan.isReadable {
      _ = state.compareExchange(expected: 0, desired: 1, ordering: .relaxed)
      return false
    }
    guard var learned = DigitLayout(digits) else {
      state.store(3, ordering: .releasing)
      return false
    }
    let elements = NumberElements(icuName: icuName, digits: digits, style: plan.icuStyle)
    let isRead =
      elements.map { learned.take($0, grouping: plan.icuStyle.usedGrouping) } ?? false
    if !isRead {
      if mayWait {
        _ = state.compareExchange(expected: 0, desired: 1, ordering: .relaxed)
        return false
      }
      let probe = try NumberFormatHandle(icuName: icuName, skeleton: plan.icuStyle.probingSkeleton)
      guard try learned.learn({ (text) throws(FormattingError) in try probe.format(text) }) else {
        state.store(3, ordering: .releasing)
        return false
      }
    }
    var written = learned
    if learned.primary > 0, let groups = plan.correction?.groups {
      written.primary = groups.primary
      written.secondary = groups.secondary
    }
    // Another thread may have been faster; it learned the same.
    guard
      preparing.withLock({ isDone in
        defer { isDone = true }
        if !isDone {
          layouts.initialize(to: learned)
          (layouts + 1).initialize(to: written)
          if isRead, plan.isReadable { read.pointee = elements }
        }
        return true
      })
    else { return false }
    state.store(2, ordering: .releasing)
    return true
  }

  private let preparing = Guarded(false)

  /// What ICU writes around the digits, where its data says so; asked once the layout is known.
  var elements: NumberElements? { read.pointee }

  /// The layout of what ICU writes.
  var icuLayout: DigitLayout { layouts[0] }

  /// The layout of what the engine writes.
  @inline(__always)
  var layout: UnsafePointer<DigitLayout> { UnsafePointer(layouts + 1) }

  // MARK: Forms

  /// The plural form that chooses a number's affixes; `nil` where only ICU knows.
  @inline(__always)
  func form(of number: borrowing WrittenDigits) throws(FormattingError) -> Int? {
    guard hasForms else { return 0 }
    // Compact patterns may have texts of their own for exactly 0 and 1.
    if number.fraction == 0, number.whole <= 1 { return 6 + Int(number.whole) }
    return try category(of: number)
  }

  /// The plural category of a number by its place; `nil` where only ICU knows.
  @inline(__always)
  func category(of number: borrowing WrittenDigits) throws(FormattingError) -> Int? {
    var program = plurals.load(ordering: .acquiring)
    if program == nil { program = try readPlurals() }
    return program?.pointee.index(
      whole: number.whole, fraction: number.fraction, fractionCount: number.fractionCount)
  }

  @inline(never)
  private func readPlurals() throws(FormattingError) -> UnsafeMutablePointer<PluralProgram>? {
    guard let program = try rules?.program() else { return nil }
    let mine = UnsafeMutablePointer<PluralProgram>.allocate(capacity: 1)
    mine.initialize(to: program)
    let (isMine, other) = plurals.compareExchange(
      expected: nil, desired: mine, ordering: .acquiringAndReleasing)
    guard !isMine, let other else { return mine }
    mine.deinitialize(count: 1)
    mine.deallocate()
    return other
  }
}

extension LocaleIdentifier {
  /// The engine of a style, shared by the formats that need it.
  func engine(_ style: NumberStyle) throws(FormattingError) -> NumberEngine {
    let engines = try data.value { () throws(FormattingError) in NumberEngines() }
    if let known = engines.known.withLock({ $0[style] }) { return known }
    let made = try NumberEngine(locale: self, style: style)
    // Of two threads that made one at once, the last one's stays; both write the same. Whoever
    // makes hundreds of styles does not come back to them.
    engines.known.withLock { if $0.count < 256 { $0[style] = made } }
    return made
  }
}

/// The engines of a locale.
private final class NumberEngines: Sendable {
  let known = Guarded<[NumberStyle: NumberEngine]>([:])
}
