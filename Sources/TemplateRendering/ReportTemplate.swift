// SPDX-License-Identifier: Apache-2.0

public import GoalReports
public import InputDiagnostics
public import ReportRendering

/// A page or an e-mail of a reader's own, filled in with a report.
///
/// Templates are written in Mustache; `Documentation/Templates.md` lists the names.
public struct ReportTemplate: Sendable {
  /// What it writes.
  public let kind: TemplateKind
  /// The names that templates may ask for.
  public static var names: Set<String> { TemplateNames.all }

  private let file: String
  private let nodes: [TemplateNode]
  private let partials: [TemplatePartial: [TemplateNode]]

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of its file, in UTF-8.
  ///   - file: The file's name, which tells what it writes, for places of problems, too.
  ///   - partials: Finds the file of a partial by its name.
  /// - Returns: The template, `nil` where it cannot be used, and all that is wrong with it.
  public static func read(
    _ bytes: [UInt8], file: String,
    partials: (String) -> (bytes: [UInt8], file: String)? = { _ in nil }
  ) -> (template: ReportTemplate?, issues: [InputIssue]) {
    let files = TemplateFiles(bytes, file: file, contents: partials)
    let issues = files.issues.inTellingOrder()
    guard let main = files.main, !files.hasErrors else { return (nil, issues) }
    return (ReportTemplate(main, files, file: file), issues)
  }

  private init(_ main: TemplateFiles.Part, _ files: TemplateFiles, file: String) {
    let name = String(file.split(separator: "/").last ?? Substring(file))
    kind = TemplateKind.read(fileName: name).kind
    self.file = file
    nodes = TemplateNode.tree(of: main.pieces)
    partials = files.trees(of: nodes)
  }

  /// Fills in a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - alternates: The same report in all its languages, this one included.
  ///   - address: The address of this one among them.
  /// - Returns: What the template writes of it; `nil` and why where it never comes to an end.
  public func render(
    _ report: ComposedReport, alternates: [ReportLink] = [], address: String? = nil
  ) -> (text: String?, issue: InputIssue?) {
    let data = TemplateData(report: report)
    var renderer = TemplateRenderer(kind: kind, partials: partials)
    renderer.render(nodes, data.root(alternates: alternates, address: address))
    guard renderer.isWhole else {
      return (nil, InputIssue(.templateTooDeep, at: InputLocation(file: file)))
    }
    return (renderer.output, nil)
  }
}
