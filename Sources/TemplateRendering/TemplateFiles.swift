// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import InputDiagnostics

/// A template and its partials, read and checked.
struct TemplateFiles {
  /// A file of a template.
  struct Part {
    let text: String
    let pieces: [TemplatePiece]
    let tags: [TemplateTag]
  }

  /// The template.
  private(set) var main: Part?
  /// Its partials by name.
  private(set) var partials: [String: Part] = [:]
  private(set) var issues: [InputIssue] = []

  /// The most bytes of a file.
  static let sizeLimit = 256 << 10
  /// The most partials.
  private static let mostPartials = 200
  /// The most sections in one another.
  private static let deepest = 40
  /// The most parts that partials may come to in all.
  private static let mostExpansions = 10_000
  /// The most unknown names that are told.
  private static let mostNamesTold = 50

  init(
    _ bytes: [UInt8], file: String, contents: (String) -> (bytes: [UInt8], file: String)?
  ) {
    main = part(bytes, file: file)
    guard let main else { return }
    if main.text.allSatisfy(\.isWhitespace) {
      issues.append(InputIssue(.templateEmpty, at: InputLocation(file: file)))
    }
    readPartials(of: main, contents)
    guard !hasErrors else { return }
    checkCycles()
  }

  var hasErrors: Bool { issues.contains { $0.severity == .error } }

  private mutating func part(_ bytes: [UInt8], file: String) -> Part? {
    guard bytes.count <= Self.sizeLimit else {
      issues.append(.tooLarge(file, limit: Self.sizeLimit, at: InputLocation(file: file)))
      return nil
    }
    switch InputText.decode(bytes, file: file) {
    case .failure(let damage):
      issues.append(.notUTF8(file, at: damage.location))
      return nil
    case .success(let text):
      let reader = TemplateReader(text, file: file)
      issues += reader.issues
      if reader.hasAllSections { checkSections(reader.tags) }
      checkNames(reader.tags)
      return Part(text: text, pieces: reader.pieces, tags: reader.tags)
    }
  }

  private mutating func readPartials(
    of part: Part, _ contents: (String) -> (bytes: [UInt8], file: String)?
  ) {
    for tag in part.tags where tag.role.isPartial {
      guard partials[tag.name] == nil, partials.count < Self.mostPartials else { continue }
      guard let found = contents(tag.name) else {
        issues.append(
          InputIssue(
            .templatePartialMissing, at: tag.location, ["name": .text(tag.name)],
            hint: IssueHint("partial-beside-template")))
        continue
      }
      guard let partial = self.part(found.bytes, file: found.file) else { continue }
      partials[tag.name] = partial
      readPartials(of: partial, contents)
    }
  }

  /// The trees of all partials that nodes come to, each line of them indented as they are.
  func trees(of nodes: [TemplateNode]) -> [TemplatePartial: [TemplateNode]] {
    var trees: [TemplatePartial: [TemplateNode]] = [:]
    func add(_ nodes: [TemplateNode]) {
      for node in nodes {
        switch node {
        case .text, .variable: continue
        case .section(_, _, let inner): add(inner)
        case .partial(let partial):
          guard trees[partial] == nil, let part = partials[partial.name] else { continue }
          let lines = part.text.split(separator: "\n", omittingEmptySubsequences: false)
          let text = lines.map { $0.isEmpty ? "" : partial.indentation + $0 }
          let tree =
            partial.indentation.isEmpty
            ? TemplateNode.tree(of: part.pieces)
            : TemplateNode.tree(
              of: TemplateReader(text.joined(separator: "\n"), file: "").pieces)
          trees[partial] = tree
          add(tree)
        }
      }
    }
    add(nodes)
    return trees
  }

  // MARK: Checks

  private mutating func checkSections(_ tags: [TemplateTag]) {
    var open: [TemplateTag] = []
    for tag in tags {
      switch tag.role {
      case .section, .inverted:
        open.append(tag)
        guard open.count <= Self.deepest else {
          issues.append(InputIssue(.templateTooDeep, at: tag.location))
          return
        }
      case .end:
        guard let last = open.popLast() else {
          issues.append(
            InputIssue(.templateSectionNotOpen, at: tag.location, ["name": .text(tag.name)]))
          continue
        }
        guard last.name != tag.name else { continue }
        issues.append(
          InputIssue(
            .templateSectionMismatch, at: tag.location,
            [
              "name": .text(tag.name), "open": .text(last.name),
              "line": .label(last.location.line ?? 0),
            ]))
        // An end that was forgotten leaves the outer section to end here.
        if let outer = open.lastIndex(where: { $0.name == tag.name }) {
          open.removeSubrange(outer...)
        }
      case .variable, .raw, .partial: continue
      }
    }
    for tag in open {
      issues.append(
        InputIssue(.templateSectionUnclosed, at: tag.location, ["name": .text(tag.name)]))
    }
  }

  /// Tells names that no report has; nothing is written for them.
  private mutating func checkNames(_ tags: [TemplateTag]) {
    for tag in tags where tag.role.isName {
      let unknown = TemplateNames.unknownName(in: tag.name)
      let told = issues.count { $0.code == .templateNameUnknown }
      guard let unknown, told < Self.mostNamesTold else { continue }
      issues.append(
        InputIssue(
          .templateNameUnknown, severity: .warning, at: tag.location, ["name": .text(unknown)],
          hint: Suggestion.hint(for: unknown, in: TemplateNames.all.sorted(), listing: false)
            ?? IssueHint("names-of-templates")))
    }
  }

  /// Finds partials that are part of themselves, or that come to more parts than anyone reads.
  private mutating func checkCycles() {
    guard let main else { return }
    var expansions: [String: Int] = [:]
    var path: [String] = []
    func expand(_ part: Part) -> (count: Int, problem: InputIssue?) {
      var count = 1
      for tag in part.tags where tag.role.isPartial {
        guard let partial = partials[tag.name] else { continue }
        if let start = path.firstIndex(of: tag.name) {
          let names = path[start...] + [tag.name]
          return (
            count,
            InputIssue(
              .templatePartialCycle, at: tag.location,
              ["path": .text(names.joined(separator: " → "))])
          )
        }
        if let known = expansions[tag.name] {
          count += known
        } else {
          path.append(tag.name)
          let inner = expand(partial)
          path.removeLast()
          if let problem = inner.problem { return (count, problem) }
          expansions[tag.name] = inner.count
          count += inner.count
        }
        guard count <= Self.mostExpansions else {
          return (count, InputIssue(.templateTooDeep, at: tag.location))
        }
      }
      return (count, nil)
    }
    if let problem = expand(main).problem { issues.append(problem) }
  }
}
