// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// A node of a plan and the path of keys that leads to it.
struct PlanNode {
  let node: YAMLNode
  let file: String
  /// The key that holds it, for messages.
  let key: String

  var location: InputLocation {
    InputLocation(file: file, line: node.mark.line, column: node.mark.column)
  }

  /// The place of a character of a single value, by its count of scalars from the first.
  ///
  /// Where lines were folded or characters escaped, the value begins somewhere on that line.
  func location(ofScalar offset: Int) -> InputLocation {
    var location = location
    guard case .scalar(let scalar) = node, let column = location.column else { return location }
    switch scalar.style {
    case .literal, .folded: location.column = nil
    case .singleQuoted, .doubleQuoted: location.column = column + 1 + offset
    case .plain: location.column = column + offset
    }
    return location
  }

  /// The words of a single value; `nil` for anything else and for nothing at all.
  var scalar: String? {
    guard case .scalar(let scalar) = node else { return nil }
    return isNull ? nil : scalar.text
  }

  /// Whether the key has no value.
  var isNull: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// Whether it is a list without items.
  var isEmptyList: Bool {
    guard case .sequence(let sequence, _) = node else { return false }
    return sequence.isEmpty
  }

  func child(_ node: YAMLNode, key: String) -> PlanNode {
    PlanNode(node: node, file: file, key: key)
  }
}

/// A mapping of a plan whose keys have been checked.
struct PlanMapping {
  let place: PlanNode
  private let entries: [(key: PlanNode, value: PlanNode)]

  init(place: PlanNode, entries: [(key: PlanNode, value: PlanNode)]) {
    self.place = place
    self.entries = entries
  }

  /// The value of a key; `nil` when it is missing or empty.
  subscript(key: String) -> PlanNode? {
    entries.first { $0.key.scalar == key && !$0.value.isNull }?.value
  }

  /// The place of a key that stands there without a value.
  func emptyValue(of key: String) -> PlanNode? {
    entries.first { $0.key.scalar == key && $0.value.isNull }?.key
  }

  /// All entries in the order of the plan.
  var all: [(key: PlanNode, value: PlanNode)] { entries.filter { !$0.value.isNull } }
}

extension PlanReader {
  /// Reads a mapping, reporting keys that do not belong to it.
  ///
  /// - Parameters:
  ///   - place: The node.
  ///   - keys: The keys it may have; `nil` allows any.
  /// - Returns: The mapping without unknown keys; `nil` when the node is no mapping.
  mutating func mapping(_ place: PlanNode, keys: [String]?) -> PlanMapping? {
    guard case .mapping(let mapping, _) = place.node else {
      report(
        .expectedMapping, at: place.location, ["key": .text(place.key)], hint: .example(of: place))
      return nil
    }
    var entries: [(key: PlanNode, value: PlanNode)] = []
    for (key, value) in mapping {
      let keyNode = place.child(key, key: place.key)
      guard let name = keyNode.scalar else {
        report(.expectedScalar, at: keyNode.location, ["key": .text(place.key)])
        continue
      }
      if let keys, !keys.contains(name) {
        if place.child(value, key: name).isNull {
          report(.strayText, at: keyNode.location, ["key": .text(name)])
          continue
        }
        report(
          .unknownKey, at: keyNode.location, ["key": .text(name)],
          hint: .rightPlace(of: name, knowing: keys) ?? Suggestion.hint(for: name, in: keys))
        continue
      }
      entries.append((keyNode, place.child(value, key: name)))
    }
    return PlanMapping(place: place, entries: entries)
  }

  /// Reads a list; a missing one is empty.
  mutating func list(_ place: PlanNode?) -> [PlanNode] {
    guard let place else { return [] }
    guard case .sequence(let sequence, _) = place.node else {
      report(
        .expectedList, at: place.location, ["key": .text(place.key)], hint: .example(of: place))
      return []
    }
    return sequence.map { place.child($0, key: place.key) }
  }

  /// Reads a single value.
  mutating func scalar(_ place: PlanNode?) -> String? {
    guard let place else { return nil }
    guard let text = place.scalar else {
      report(.expectedScalar, at: place.location, ["key": .text(place.key)])
      return nil
    }
    return text
  }

  /// Reads a single value that must be there.
  mutating func required(_ key: String, of mapping: PlanMapping) -> PlanNode? {
    if let value = mapping[key] { return value }
    report(.missingKey, at: mapping.place.location, ["key": .text(key)])
    return nil
  }

  /// Reads one of a closed set of names.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ place: PlanNode?, as: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let place, let name = scalar(place) else { return nil }
    if let value = Value(rawValue: name) { return value }
    report(
      .unknownValue, at: place.location, ["key": .text(place.key), "value": .text(name)],
      hint: Suggestion.hint(for: name, in: Value.allCases.map(\.rawValue), listing: true))
    return nil
  }
}
