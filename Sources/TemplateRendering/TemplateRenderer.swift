// SPDX-License-Identifier: Apache-2.0

/// A part of a template, its sections with what is in them.
indirect enum TemplateNode: Sendable {
  case text(String)
  case variable([String], isEscaped: Bool)
  case section([String], isInverted: Bool, [TemplateNode])
  case partial(TemplatePartial)

  /// Puts pieces whose sections all end into a tree.
  static func tree(of pieces: [TemplatePiece]) -> [TemplateNode] {
    var open: [(tag: TemplateTag, before: [TemplateNode])] = []
    var nodes: [TemplateNode] = []
    for piece in pieces {
      switch piece {
      case .text(let text): nodes.append(.text(text))
      case .tag(let tag):
        switch tag.role {
        case .variable, .raw:
          nodes.append(.variable(path(of: tag), isEscaped: tag.role == .variable))
        case .partial(let indentation):
          nodes.append(.partial(TemplatePartial(name: tag.name, indentation: indentation)))
        case .section, .inverted:
          open.append((tag, nodes))
          nodes = []
        case .end:
          guard let (tag, before) = open.popLast() else { continue }
          let isInverted = tag.role == .inverted
          nodes = before + [.section(path(of: tag), isInverted: isInverted, nodes)]
        }
      }
    }
    return nodes
  }

  private static func path(of tag: TemplateTag) -> [String] {
    tag.name == "." ? [] : tag.name.split(separator: ".").map(String.init)
  }
}

/// A partial, and what stands before each of its lines.
struct TemplatePartial: Hashable, Sendable {
  let name: String
  let indentation: String
}

/// Fills in a template.
struct TemplateRenderer {
  let kind: TemplateKind
  let partials: [TemplatePartial: [TemplateNode]]
  private(set) var output = ""
  /// How many names and items are still looked at, and how much is still written.
  ///
  /// Sections in sections come to more than anyone waits for.
  private var steps = mostSteps
  private var stack: [Frame] = []

  /// No report comes to more.
  private static let mostSteps = 2_000_000
  private static let mostBytes = 256 << 20

  /// A value whose names are known, and its place where it is one of a list.
  private struct Frame {
    let value: TemplateValue
    var isFirst: Bool?
    var isLast: Bool?
  }

  init(kind: TemplateKind, partials: [TemplatePartial: [TemplateNode]]) {
    self.kind = kind
    self.partials = partials
  }

  /// Whether rendering came to an end before it was cut off.
  var isWhole: Bool { steps > 0 && output.utf8.count <= Self.mostBytes }

  /// Writes nodes with the names of a value.
  mutating func render(_ nodes: [TemplateNode], _ value: TemplateValue) {
    render(nodes, in: Frame(value: value))
  }

  private mutating func render(_ nodes: [TemplateNode], in frame: Frame) {
    stack.append(frame)
    render(nodes)
    stack.removeLast()
  }

  private mutating func render(_ nodes: [TemplateNode]) {
    for node in nodes {
      guard isWhole else { return }
      steps -= 1
      switch node {
      case .text(let text): output += text
      case .variable(let path, let isEscaped): write(value(at: path), isEscaped: isEscaped)
      case .section(let path, let isInverted, let nodes):
        let value = value(at: path)
        if isInverted {
          if Self.isNothing(value) { render(nodes) }
        } else {
          section(nodes, value)
        }
      case .partial(let partial): render(partials[partial] ?? [])
      }
    }
  }

  private mutating func section(_ nodes: [TemplateNode], _ value: TemplateValue) {
    guard !Self.isNothing(value) else { return }
    switch value {
    case .list(let items):
      for (index, item) in items.enumerated() {
        render(
          nodes,
          in: Frame(value: item, isFirst: index == 0, isLast: index == items.count - 1))
      }
    case .flag: render(nodes)
    case .text, .lazy, .record, .none: render(nodes, in: Frame(value: value))
    }
  }

  private mutating func write(_ value: TemplateValue, isEscaped: Bool) {
    let text: String
    switch value {
    case .text(let value): text = value
    case .lazy(let make): text = make()
    case .flag, .list, .record, .none: return
    }
    output += isEscaped ? kind.escaped(text) : text
  }

  private static func isNothing(_ value: TemplateValue) -> Bool {
    switch value {
    case .text(let text): text.isEmpty
    case .flag(let flag): !flag
    case .list(let items): items.isEmpty
    case .none: true
    case .lazy, .record: false
    }
  }

  /// The value of a name, looked for in the innermost record that knows it.
  private func value(at path: [String]) -> TemplateValue {
    guard let name = path.first else { return stack.last?.value ?? .none }
    for frame in stack.reversed() {
      if name == "isFirst", let isFirst = frame.isFirst { return .flag(isFirst) }
      if name == "isLast", let isLast = frame.isLast { return .flag(isLast) }
      guard case .record(let values) = frame.value, var value = values[name] else { continue }
      for name in path.dropFirst() {
        guard case .record(let values) = value, let inner = values[name] else { return .none }
        value = inner
      }
      return value
    }
    return .none
  }
}
