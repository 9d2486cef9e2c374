// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

extension CatalogReader {
  /// What an `@key` object says of its message.
  struct Metadata {
    var description: String?
    var placeholders: [(placeholder: CatalogPlaceholder, key: JSONText)] = []
    var requirements = CatalogRequirements()
  }

  private static let knownAttributes = [
    "description", "placeholders", "x-maxLength", "x-sourceHash", "x-verbatim", "x-lint-ignore",
  ]

  mutating func readMetadata(_ member: JSONMember) -> Metadata {
    var metadata = Metadata()
    for attribute in attributes(member, known: Self.knownAttributes) {
      switch attribute.key.value {
      case "description": metadata.description = text(attribute)
      case "placeholders":
        for declaration in attributes(attribute, known: []) {
          metadata.placeholders.append((placeholder(declaration), declaration.key))
        }
      case "x-maxLength": metadata.requirements.maximumLength = count(attribute)
      case "x-sourceHash": metadata.requirements.sourceHash = text(attribute)
      case "x-verbatim": metadata.requirements.verbatim = texts(attribute)
      // Other tools may use these names for other things.
      case "x-state": metadata.requirements.state = attribute.value.text?.value
      case "x-note": metadata.requirements.note = attribute.value.text?.value
      case "x-lint-ignore": metadata.requirements.ignoredFindings = texts(attribute)
      default: break
      }
    }
    return metadata
  }

  private mutating func placeholder(_ member: JSONMember) -> CatalogPlaceholder {
    var type: CatalogPlaceholder.ValueType?
    var example: String?
    for attribute in attributes(member, known: ["type", "example"]) {
      switch attribute.key.value {
      case "type": type = valueType(attribute)
      case "example":
        if case .number(let number) = attribute.value.content {
          example = number
        } else {
          example = text(attribute)
        }
      default: break
      }
    }
    return CatalogPlaceholder(name: member.key.value, type: type, example: example)
  }

  private mutating func valueType(_ attribute: JSONMember) -> CatalogPlaceholder.ValueType? {
    guard let name = text(attribute) else { return nil }
    if let type = CatalogPlaceholder.ValueType(rawValue: name) { return type }
    report(
      .catalogUnknownType, severity: .warning, at: source.location(ofByte: attribute.value.start),
      ["type": .text(name.excerpt)],
      hint: Suggestion.hint(
        for: name, in: CatalogPlaceholder.ValueType.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func text(_ member: JSONMember) -> String? {
    if let text = member.value.text { return text.value }
    report(
      .catalogNotText, severity: .warning, at: source.location(ofByte: member.value.start),
      ["key": .text(member.key.value)])
    return nil
  }

  private mutating func count(_ member: JSONMember) -> Int? {
    if case .number(let number) = member.value.content, let count = Int(number), count >= 0 {
      return count
    }
    report(
      .catalogNotCount, severity: .warning, at: source.location(ofByte: member.value.start),
      ["key": .text(member.key.value)])
    return nil
  }

  /// Reads a text or a list of texts.
  private mutating func texts(_ member: JSONMember) -> [String] {
    guard case .array(let values) = member.value.content else {
      return text(member).map { [$0] } ?? []
    }
    return values.compactMap { text(JSONMember(key: member.key, value: $0)) }
  }

  /// Returns the members of an object.
  ///
  /// Unknown ones are allowed by the format, so only those that look like a known one misspelt
  /// are reported.
  private mutating func attributes(_ member: JSONMember, known: [String]) -> [JSONMember] {
    guard let members = member.value.members else {
      report(
        .catalogMetadataNotObject, severity: .warning,
        at: source.location(ofByte: member.value.start),
        ["key": .text(member.key.value)])
      return []
    }
    for attribute in members where !known.contains(attribute.key.value) {
      let name = attribute.key.value
      guard let hint = Suggestion.hint(for: name, in: known, listing: false) else { continue }
      report(
        .catalogUnknownAttribute, severity: .warning, at: source.location(of: attribute.key),
        ["key": .text(name)], hint: hint)
    }
    return members
  }
}
