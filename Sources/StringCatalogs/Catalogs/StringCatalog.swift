// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
public import LocalizedFormatting

/// The messages of one locale, read from one file in the ARB format.
public struct StringCatalog: Sendable {
  /// The locale whose words these are.
  public let locale: LocaleIdentifier

  let source: SourceText
  /// Keys whose messages are there, but cannot be used.
  let refusedKeys: Set<String>
  private let start: Int
  private let content: Content

  private enum Content: Sendable {
    case read([CatalogMessage], positions: [String: Int])
    /// Messages are read when they are asked for, and remembered.
    case indexed(CatalogIndex, Guarded<Remembered>)
  }

  /// What was read of an indexed catalog so far, by the places of its messages.
  private struct Remembered: Sendable {
    var messages: [Int: CatalogMessage] = [:]
    var formats: [String: MessageFormat] = [:]
  }

  init(
    locale: LocaleIdentifier, source: SourceText, start: Int, messages: [CatalogMessage],
    refusedKeys: Set<String>
  ) {
    self.locale = locale
    self.source = source
    self.start = start
    self.refusedKeys = refusedKeys
    let positions = Dictionary(
      zip(messages.lazy.map(\.key), messages.indices), uniquingKeysWith: { first, _ in first })
    content = .read(messages, positions: positions)
  }

  /// Makes a catalog whose messages stay in the file until they are asked for; `nil` when the
  /// file has to be read whole.
  private init?(indexing source: SourceText, isUTF8: Bool) {
    guard let index = CatalogIndex(source, isUTF8: isUTF8) else { return nil }
    var reader = CatalogReader(source, checkingMessages: false)
    let member = index.locale.flatMap { source.member(key: $0.key, value: $0.value) }
    guard let locale = reader.readLocale(member), reader.issues.isEmpty else { return nil }
    self.locale = locale
    self.source = source
    start = index.start
    refusedKeys = []
    content = .indexed(index, Guarded(Remembered()))
  }

  /// Reads a catalog.
  ///
  /// - Parameters:
  ///   - bytes: All that the file holds.
  ///   - file: Its name. One named for a locale, such as `fa-AF.arb`, must hold that locale.
  ///   - checkingMessages: Whether messages are parsed now, so that wrong ones are reported and
  ///     left out. Else the file is indexed, and each message is read and compiled when it is
  ///     first used.
  ///   - isUTF8: Whether the bytes are known to be UTF-8, as those of a file that was read before.
  /// - Returns: The catalog, `nil` when the file or its locale cannot be used, and the problems
  ///   in the order of the file; of many the first ones, errors before warnings, and a count of
  ///   the others.
  public static func read(
    _ bytes: [UInt8], file: String, checkingMessages: Bool, isUTF8: Bool = false
  ) -> (catalog: StringCatalog?, issues: [InputIssue]) {
    if !checkingMessages,
      let catalog = StringCatalog(indexing: SourceText(bytes, file: file), isUTF8: isUTF8)
    {
      return (catalog, [])
    }
    let (document, problems) = JSONReader.read(bytes, file: file)
    guard let document else { return (nil, problems) }
    var reader = CatalogReader(document.source, checkingMessages: checkingMessages)
    let catalog = reader.catalog(document.root)
    let nowhere = InputLocation(file: file)
    let issues = (problems + reader.issues).sorted {
      ($0.location ?? nowhere) < ($1.location ?? nowhere)
    }
    return (catalog, issues.limited())
  }

  /// The file as the user named it.
  public var file: String { source.file }

  // MARK: Messages

  /// The messages in the order of the file, without those that were refused.
  ///
  /// It takes as long as reading them, unless they were checked as the file was read.
  public var messages: [CatalogMessage] {
    switch content {
    case .read(let messages, _): messages
    case .indexed(let index, _): index.entries.compactMap { read($0) }
    }
  }

  /// The keys of the messages in the order of the file.
  public var keys: [String] {
    switch content {
    case .read(let messages, _): messages.map(\.key)
    case .indexed(let index, _):
      index.entries.map { entry in
        String(
          decoding: source.bytes[entry.key + 1..<entry.key + 1 + entry.keyLength], as: UTF8.self)
      }
    }
  }

  /// The message with a key.
  public subscript(key: String) -> CatalogMessage? {
    switch content {
    case .read(let messages, let positions): return positions[key].map { messages[$0] }
    case .indexed(let index, let remembered):
      guard let place = index.position(of: key, in: source.bytes) else { return nil }
      if let known = remembered.withLock({ $0.messages[place] }) { return known }
      guard let message = read(index.entries[place]) else { return nil }
      remembered.withLock { $0.messages[place] = message }
      return message
    }
  }

  /// Compiles a message of this catalog, once for all who ask.
  ///
  /// - Returns: The message ready to be written, `nil` when it cannot be, and what is wrong
  ///   with it.
  func compile(_ message: CatalogMessage) -> (message: MessageFormat?, problems: [MessageProblem]) {
    if let compiled = message.compiled { return (compiled, []) }
    guard case .indexed(_, let remembered) = content else {
      return MessageFormat.compile(message.text)
    }
    if let known = remembered.withLock({ $0.formats[message.key] }) { return (known, []) }
    let (format, problems) = MessageFormat.compile(message.text)
    // What is wrong with others is to be told to each who asks.
    if let format, problems.isEmpty {
      remembered.withLock { $0.formats[message.key] = format }
    }
    return (format, problems)
  }

  private func read(_ entry: CatalogIndex.Entry) -> CatalogMessage? {
    guard let member = source.member(key: entry.key, value: entry.text) else { return nil }
    let metadata =
      entry.metadata < 0 ? nil : source.member(key: entry.metadataKey, value: entry.metadata)
    var reader = CatalogReader(source, checkingMessages: false)
    return reader.readMessage(member, about: metadata)
  }

  // MARK: Places

  /// The place of a message of this catalog.
  public func location(of message: CatalogMessage) -> InputLocation {
    source.location(of: message.token)
  }

  /// The place at which the catalog begins in its file.
  var startLocation: InputLocation { source.location(ofByte: start) }

  /// The problems of a message of this catalog as issues of its file.
  public func issues(
    _ problems: [MessageProblem], of message: CatalogMessage
  ) -> [InputIssue] {
    source.issues(problems, of: message.token)
  }
}

extension SourceText {
  /// The problems of a message as issues of the file that holds it.
  func issues(_ problems: [MessageProblem], of message: JSONText) -> [InputIssue] {
    zip(problems, locations(ofScalars: problems.map(\.offset), in: message))
      .map { problem, location in problem.issue(at: location) }
  }

  /// Reads a member whose key and value begin at these bytes.
  fileprivate func member(key: Int, value: Int) -> JSONMember? {
    guard let key = JSONReader.value(at: key, of: self)?.text,
      let value = JSONReader.value(at: value, of: self)
    else { return nil }
    return JSONMember(key: key, value: value)
  }
}
