// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import TemplateRendering

/// A template that the command line names, with the partials beside it.
struct TemplateFile {
  /// The template; `nil` where it cannot be used.
  let template: ReportTemplate?
  /// The paths that were read or looked for.
  private(set) var paths: Set<String>
  /// What is wrong with it.
  let issues: [InputIssue]

  /// No template or partial is read further than this, in bytes; it takes less.
  private static let limit = 1 << 20

  /// Reads a template whose bytes are there.
  init(_ bytes: [UInt8], at path: String) {
    let folder = FileAccess.folder(of: path)
    let name = FileAccess.name(of: path)
    var paths: Set<String> = [path]
    (template, issues) = ReportTemplate.read(bytes, file: path) { partial in
      // Nothing but the folder of the template is looked into.
      guard !partial.hasPrefix("/"), !partial.split(separator: "/").contains("..") else {
        return nil
      }
      for candidate in Self.names(of: partial, beside: name) {
        let path = FileAccess.path(candidate, in: folder)
        paths.insert(path)
        if let bytes = try? FileAccess.read(path, notOver: Self.limit) { return (bytes, path) }
      }
      return nil
    }
    self.paths = paths
  }

  /// What the file of a partial may be called: as the template ends, the most of it first.
  private static func names(of partial: String, beside template: String) -> [String] {
    let endings = template.split(separator: ".").dropFirst()
    let whole = endings.indices.map { "." + endings[$0...].joined(separator: ".") }
    return (whole + [".mustache"]).map { partial + $0 } + [partial]
  }
}
