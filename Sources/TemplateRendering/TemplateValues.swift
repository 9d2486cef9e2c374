// SPDX-License-Identifier: Apache-2.0

internal import Mustache

/// How many names and items are still looked at.
///
/// Sections in sections come to more than anyone waits for; then all of them end.
// One thread renders.
final class TemplateSteps {
  private var rest: Int

  init(_ count: Int) { rest = count }

  var areOver: Bool { rest <= 0 }

  /// Takes a step; false when there are none left.
  func take() -> Bool {
    guard rest > 0 else { return false }
    rest -= 1
    return rest > 0
  }
}

/// Nothing, where a name is known: what stands around it is not asked.
struct TemplateAbsence: MustacheCustomRenderable, MustacheTransformable {
  var renderText: String { "" }
  var isNull: Bool { true }

  func transform(_ name: String) -> Any? { name == "empty" ? true : self }
}

/// Values by name.
struct TemplateRecord: MustacheParent, MustacheCustomRenderable {
  private let values: [String: Any]
  private let steps: TemplateSteps

  init(_ values: KeyValuePairs<String, Any?>, _ steps: TemplateSteps) {
    self.values = Dictionary(uniqueKeysWithValues: values.map { ($0, $1 ?? TemplateAbsence()) })
    self.steps = steps
  }

  func child(named name: String) -> Any? { steps.take() ? values[name] : nil }

  var names: some Collection<String> { values.keys }
  var children: some Collection<Any> { values.values }
  var renderText: String { "" }
  var isNull: Bool { false }
}

/// Values in order.
struct TemplateList: MustacheSequence, MustacheTransformable, MustacheCustomRenderable {
  let items: [Any]
  private let steps: TemplateSteps

  /// Takes values; `nil` where there are none, so that a section around the list is left out.
  init?(_ items: [Any], _ steps: TemplateSteps) {
    guard !items.isEmpty else { return nil }
    self.items = items
    self.steps = steps
  }

  func makeIterator() -> some IteratorProtocol<Any> {
    items.lazy.prefix { [steps] _ in steps.take() }.makeIterator()
  }

  func transform(_ name: String) -> Any? {
    switch name {
    case "first": items.first
    case "last": items.last
    case "reversed": TemplateList(items.reversed(), steps)
    case "empty": false
    default: nil
    }
  }

  var renderText: String { "" }
  var isNull: Bool { false }
}

/// A text that is long to make and seldom asked for.
struct TemplateLazyText: MustacheCustomRenderable {
  let make: () -> String

  var renderText: String { make() }
  var isNull: Bool { false }
}
