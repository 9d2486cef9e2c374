// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
public import LocalizedFormatting
public import StringCatalogs

/// Takes translations that come back from translators' tools into a catalog file.
public struct CatalogImport {
  private let source: StringCatalog
  /// What is wrong with the translations.
  public private(set) var issues: [InputIssue] = []
  /// How many messages were changed.
  public private(set) var changes = 0
  /// The keys of the messages whose texts were changed last.
  private var changed: Set<String> = []

  /// Prepares to take translations of a source.
  public init(source: StringCatalog) { self.source = source }

  /// Puts translations into a catalog.
  ///
  /// Only texts, states and notes that differ are written, in their places; a translation is
  /// never replaced by nothing.
  ///
  /// - Parameters:
  ///   - translations: What came back.
  ///   - name: Their file, for places.
  ///   - locale: The locale of the translations.
  ///   - catalog: The catalog so far and its bytes; `nil` to begin one.
  /// - Returns: The catalog's file; `nil` when there is an error, and nothing must be written.
  public mutating func apply(
    _ translations: ExchangeFile, from name: String, locale: LocaleIdentifier,
    to catalog: (catalog: StringCatalog, bytes: [UInt8])?
  ) -> [UInt8]? {
    changed = []
    let units = checked(translations.units, name)
    guard !issues.contains(where: { $0.severity == .error }) else { return nil }
    var bytes = catalog?.bytes ?? []
    var current = catalog?.catalog
    if current == nil {
      bytes = Array(NewCatalog(of: source, for: locale, .empty).text.utf8)
      current =
        StringCatalog.read(bytes, file: locale.baseTag + ".arb", checkingMessages: false).catalog
    }
    guard let current, var editor = CatalogEditor(bytes, file: current.file) else { return nil }
    var previous: String?
    for message in source.messages {
      if let unit = units[message.key] {
        if let existing = current[message.key] {
          edit(existing, message, unit, holdsReview: translations.holdsReview, &editor)
        } else if let target = unit.target, !target.isEmpty {
          changes += 1
          changed.insert(message.key)
          editor.insert(NewCatalog.entry(message, text: target), after: previous)
          continue
        }
      }
      if current[message.key] != nil { previous = message.key }
    }
    let result = editor.result()
    let mistakes = mistakes(in: result, file: current.file, units, name)
    issues += mistakes
    return mistakes.isEmpty ? result : nil
  }

  /// What no translation may have, such as values that its source does not offer.
  private func mistakes(
    in bytes: [UInt8]?, file: String, _ units: [String: ExchangeUnit], _ name: String
  ) -> [InputIssue] {
    guard !changed.isEmpty, let bytes,
      let catalog = StringCatalog.read(bytes, file: file, checkingMessages: true).catalog
    else { return [] }
    return CatalogLint(source: source).findings(in: catalog).compactMap { finding in
      // What stood in the catalog before is for its own check.
      guard finding.issue.severity == .error, let key = finding.key, changed.contains(key),
        let unit = units[key]
      else { return nil }
      var issue = finding.issue
      issue.location = InputLocation(file: name, line: unit.line)
      return issue
    }
  }

  /// The usable translations by key.
  private mutating func checked(
    _ units: [ExchangeUnit], _ name: String
  ) -> [String: ExchangeUnit] {
    var known: [String: ExchangeUnit] = [:]
    for unit in units {
      let place = InputLocation(file: name, line: unit.line)
      func report(_ code: IssueCode, _ severity: IssueSeverity) -> InputIssue {
        InputIssue(code, severity: severity, at: place, ["key": .text(unit.key)])
      }
      guard let message = source[unit.key] else {
        issues.append(report(.exchangeUnknownKey, .warning))
        continue
      }
      guard known[unit.key] == nil else {
        issues.append(report(.exchangeRepeatedKey, .error))
        continue
      }
      if unit.source != message.text { issues.append(report(.exchangeSourceChanged, .warning)) }
      issues += MessageFormat.compile(unit.target ?? "").problems.map { $0.issue(at: place) }
      known[unit.key] = unit
    }
    return known
  }

  private mutating func edit(
    _ existing: CatalogMessage, _ message: CatalogMessage, _ unit: ExchangeUnit,
    holdsReview: Bool, _ editor: inout CatalogEditor
  ) {
    var isChanged = false
    var isTranslated = existing.isTranslated
    if let target = unit.target, !target.isEmpty,
      !target.unicodeScalars.elementsEqual(existing.text.unicodeScalars)
    {
      editor.setText(target, of: unit.key)
      changed.insert(unit.key)
      isChanged = true
      isTranslated = !MessageTree(target).isEmpty
      // The hash names what was translated, so that a check finds what is out of date.
      if existing.requirements.sourceHash != nil || unit.source != message.text {
        let hash = SourceHash.of(unit.source)
        if hash != existing.requirements.sourceHash {
          editor.setAttribute("x-sourceHash", to: hash, of: unit.key)
        }
      }
    }
    let usual: ExchangeUnit.State = isTranslated ? .translated : .new
    let was = existing.requirements.state.flatMap(ExchangeUnit.State.init) ?? usual
    // What a format cannot say, it does not take back.
    let isSilent =
      !holdsReview && !isChanged && unit.state == .translated && (was == .reviewed || was == .final)
    if let state = unit.state, state != was, state != .new, !isSilent {
      editor.setAttribute("x-state", to: state.rawValue, of: unit.key)
      isChanged = true
    }
    if let note = unit.note, note != existing.requirements.note {
      editor.setAttribute("x-note", to: note, of: unit.key)
      isChanged = true
    }
    if isChanged { changes += 1 }
  }
}
