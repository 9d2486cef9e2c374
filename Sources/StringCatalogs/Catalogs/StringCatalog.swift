// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
public import LocalizedFormatting

/// The messages of one locale, read from one file in the ARB format.
public struct StringCatalog: Sendable {
  /// The locale whose words these are.
  public let locale: LocaleIdentifier
  /// The messages in the order of the file, without those that were refused.
  public let messages: [CatalogMessage]

  /// Keys whose messages are there, but cannot be used.
  let refusedKeys: Set<String>
  let document: JSONDocument
  private let positions: [String: Int]

  init(
    locale: LocaleIdentifier, messages: [CatalogMessage], refusedKeys: Set<String>,
    document: JSONDocument
  ) {
    self.locale = locale
    self.messages = messages
    self.refusedKeys = refusedKeys
    self.document = document
    positions = Dictionary(
      zip(messages.lazy.map(\.key), messages.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Reads a catalog.
  ///
  /// - Parameters:
  ///   - bytes: All that the file holds.
  ///   - file: Its name. One named for a locale, such as `fa-AF.arb`, must hold that locale.
  ///   - checkingMessages: Whether messages are parsed now, so that wrong ones are reported and
  ///     left out. Else each is compiled when it is first used.
  /// - Returns: The catalog, `nil` when the file or its locale cannot be used, and all problems
  ///   in the order of the file.
  public static func read(
    _ bytes: [UInt8], file: String, checkingMessages: Bool
  ) -> (catalog: StringCatalog?, issues: [InputIssue]) {
    let (document, problems) = JSONReader.read(bytes, file: file)
    guard let document else { return (nil, problems) }
    var reader = CatalogReader(document, checkingMessages: checkingMessages)
    let catalog = reader.catalog()
    let nowhere = InputLocation(file: file)
    let issues = (problems + reader.issues).sorted {
      ($0.location ?? nowhere) < ($1.location ?? nowhere)
    }
    return (catalog, issues)
  }

  /// The file as the user named it.
  public var file: String { document.source.file }

  /// The message with a key.
  public subscript(key: String) -> CatalogMessage? { positions[key].map { messages[$0] } }

  /// The place of a message of this catalog.
  public func location(of message: CatalogMessage) -> InputLocation {
    document.location(of: message.token)
  }

  /// The problems of a message of this catalog as issues of its file.
  public func issues(
    _ problems: [MessageProblem], of message: CatalogMessage
  ) -> [InputIssue] {
    document.issues(problems, of: message.token)
  }
}

extension JSONDocument {
  /// The problems of a message as issues of the file that holds it.
  func issues(_ problems: [MessageProblem], of message: JSONText) -> [InputIssue] {
    zip(problems, locations(ofScalars: problems.map(\.offset), in: message))
      .map { problem, location in problem.issue(at: location) }
  }
}
