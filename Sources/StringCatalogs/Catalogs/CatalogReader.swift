// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// Makes a catalog of a JSON document, and reports all that is wrong with it in one go.
struct CatalogReader {
  let source: SourceText
  private let checkingMessages: Bool
  /// So many of each severity as are told at most.
  private var kept: [InputIssue] = []
  private var counts: [IssueSeverity: Int] = [:]
  private var hintsLeft = 100

  init(_ source: SourceText, checkingMessages: Bool) {
    self.source = source
    self.checkingMessages = checkingMessages
  }

  /// Makes a catalog of what the file holds.
  mutating func catalog(_ root: JSONValue) -> StringCatalog? {
    guard let members = root.members else {
      report(.catalogNotObject, at: source.location(ofByte: root.start))
      return nil
    }
    let locale = readLocale(members.first { $0.key.value == "@@locale" })
    var messages: [(member: JSONMember, metadata: JSONMember?)] = []
    var positions: [String: Int] = [:]
    positions.reserveCapacity(members.count)
    for member in members where Self.isMessage(member.key.value) {
      positions[member.key.value] = messages.count
      messages.append((member, nil))
    }
    var orphans: [JSONMember] = []
    for member in members where Self.isMetadata(member.key.value) {
      if let position = positions[String(member.key.value.dropFirst())] {
        messages[position].metadata = member
      } else {
        orphans.append(member)
      }
    }
    report(orphans, besides: messages.filter { $0.metadata == nil }.map(\.member.key.value))
    var read: [CatalogMessage] = []
    var refusedKeys: Set<String> = []
    for (member, metadata) in messages {
      if let message = readMessage(member, about: metadata) {
        read.append(message)
      } else {
        refusedKeys.insert(member.key.value)
      }
    }
    return locale.map {
      StringCatalog(
        locale: $0, source: source, start: root.start, messages: read, refusedKeys: refusedKeys)
    }
  }

  static func isMetadata(_ key: String) -> Bool {
    key.hasPrefix("@") && !key.hasPrefix("@@")
  }

  /// Keys in `x-` are for other tools.
  static func isMessage(_ key: String) -> Bool {
    !key.hasPrefix("@") && !key.hasPrefix("x-")
  }

  /// The problems, and counts of those that nobody would read.
  var issues: [InputIssue] {
    kept
      + counts.filter { $0.value > IssueLimit.perFile }.map { severity, count in
        InputIssue(
          .moreIssues, severity: severity, at: source.location,
          ["count": .count(count - IssueLimit.perFile)])
      }
  }

  // MARK: Locale

  /// Finds the locale of the catalog; `nil` when it has none or is in doubt, which is reported.
  mutating func readLocale(_ member: JSONMember?) -> LocaleIdentifier? {
    let named = localeNamedByFile
    guard let member else {
      if let named { return named }
      report(.catalogMissingLocale, at: source.location, hint: IssueHint(.addLocale))
      return nil
    }
    // Finding lines means going over the file, so it waits for something to tell.
    var location: InputLocation { source.location(ofByte: member.value.start) }
    guard let tag = member.value.text?.value else {
      report(.catalogNotText, at: location, ["key": "@@locale"])
      return nil
    }
    let locale: LocaleIdentifier
    do { locale = try LocaleIdentifier(tag) } catch {
      report(
        .catalogUnknownLocale, at: location, ["locale": .text(tag.excerpt)],
        hint: named.map { IssueHint("did-you-mean", ["suggestion": .text($0.baseTag)]) })
      return nil
    }
    // A copied file whose locale was forgotten would put one language's words into another.
    if let named, named.baseTag != locale.baseTag {
      report(
        .catalogLocaleMismatch, at: location,
        ["locale": .text(locale.baseTag), "named": .text(named.baseTag)])
      return nil
    }
    return locale
  }

  /// The locale that the file is named for, if it is named like `fa-AF.arb`.
  private var localeNamedByFile: LocaleIdentifier? {
    let name = source.file.split(separator: "/").last ?? ""
    guard name.hasSuffix(".arb") else { return nil }
    // Any other name is fine too, so what is wrong with it as a locale does not matter.
    return try? LocaleIdentifier(String(name.dropLast(4)))
  }

  // MARK: Messages

  /// Reads one message; `nil` when it cannot be used.
  mutating func readMessage(_ member: JSONMember, about metadata: JSONMember?) -> CatalogMessage? {
    readMessage(member, metadata.map { readMetadata($0) })
  }

  private mutating func readMessage(
    _ member: JSONMember, _ metadata: Metadata?
  ) -> CatalogMessage? {
    guard let token = member.value.text else {
      report(
        .catalogMessageNotText, at: source.location(ofByte: member.value.start),
        ["key": .text(member.key.value)])
      return nil
    }
    var compiled: MessageFormat?
    if checkingMessages {
      let (format, problems) = MessageFormat.compile(token.value)
      if !problems.isEmpty { report(problems, of: token) }
      guard format != nil else { return nil }
      compiled = format
    }
    let message = CatalogMessage(
      key: member.key.value, description: metadata?.description,
      placeholders: metadata?.placeholders.map(\.placeholder) ?? [],
      requirements: metadata?.requirements ?? CatalogRequirements(), keyToken: member.key,
      placeholderTokens: metadata?.placeholders.map(\.key) ?? [], token: token,
      compiled: compiled)
    if let compiled, let metadata, message.isTranslated {
      check(metadata, against: compiled, token, key: member.key.value)
    }
    return message
  }

  /// Reports placeholders that are used but not declared, or declared but not used.
  private mutating func check(
    _ metadata: Metadata, against format: MessageFormat, _ token: JSONText, key: String
  ) {
    let declared = metadata.placeholders.map(\.placeholder.name)
    let known = Set(declared)
    let undeclared = format.firstUses.filter { !known.contains($0.key) }
      .sorted { $0.value < $1.value }
    let places = source.locations(ofScalars: undeclared.map(\.value), in: token)
    for ((name, _), place) in zip(undeclared, places) {
      report(
        .catalogUndeclaredPlaceholder, severity: .warning, at: place,
        ["key": .text(key), "name": .text(name)], hint: hint(for: name, in: declared))
    }
    for (placeholder, keyToken) in metadata.placeholders
    where format.firstUses[placeholder.name] == nil {
      report(
        .catalogUnusedPlaceholder, severity: .warning, at: source.location(of: keyToken),
        ["key": .text(key), "name": .text(placeholder.name)])
    }
  }

  /// Reports metadata of no message; the message meant is most likely one without metadata.
  private mutating func report(_ orphans: [JSONMember], besides keys: [String]) {
    for member in orphans {
      let key = String(member.key.value.dropFirst())
      report(
        .catalogOrphanMetadata, severity: .warning, at: source.location(of: member.key),
        ["key": .text(key)], hint: hint(for: key, in: keys, listing: false))
    }
  }

  /// Finds a hint for a misspelt name, for as many as there can be in earnest: each takes as
  /// long as there are candidates.
  private mutating func hint(
    for word: String, in candidates: [String], listing: Bool = true
  ) -> IssueHint? {
    guard hintsLeft > 0 else { return nil }
    hintsLeft -= 1
    return Suggestion.hint(for: word, in: candidates, listing: listing)
  }

  mutating func report(
    _ code: IssueCode, severity: IssueSeverity = .error, at location: InputLocation,
    _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil
  ) {
    add(InputIssue(code, severity: severity, at: location, arguments, hint: hint))
  }

  private mutating func report(_ problems: [MessageProblem], of token: JSONText) {
    for issue in source.issues(problems, of: token) { add(issue) }
  }

  private mutating func add(_ issue: InputIssue) {
    let count = counts[issue.severity, default: 0]
    counts[issue.severity] = count + 1
    if count < IssueLimit.perFile { kept.append(issue) }
  }
}
