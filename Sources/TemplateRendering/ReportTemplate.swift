// SPDX-License-Identifier: Apache-2.0

public import GoalReports
public import InputDiagnostics
internal import Mustache
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
  private let template: MustacheTemplate
  private let library: MustacheLibrary
  /// How many names and items rendering may look at.
  private let budget: Int

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
    guard let main = files.main, !files.hasErrors else {
      return (nil, files.issues.inTellingOrder())
    }
    let name = String(file.split(separator: "/").last ?? Substring(file))
    let kind = TemplateKind.read(fileName: name).kind
    do {
      var library = MustacheLibrary()
      for (name, partial) in files.partials {
        library.register(try MustacheTemplate(string: kind.pragma + partial.text), named: name)
      }
      let template = try MustacheTemplate(string: kind.pragma + main.text)
      return (
        ReportTemplate(
          kind: kind, file: file, template: template, library: library,
          budget: Self.budget(for: files)), files.issues.inTellingOrder()
      )
    } catch {
      // What was looked for above is all that the library is known to refuse.
      let place = (error as? MustacheTemplate.ParserError)?.context
      let location = InputLocation(
        file: file, line: place.map { max(1, $0.lineNumber - 1) }, column: place?.columnNumber)
      return (nil, [InputIssue(.templateUnreadable, at: location)])
    }
  }

  /// So many steps that what is written stays within memory, and that no report needs more.
  private static func budget(for files: TemplateFiles) -> Int {
    let longest = ([files.main].compactMap { $0 } + files.partials.values).map(\.longestText).max()
    return min(2_000_000, max(100_000, (1 << 30) / max(1, longest ?? 1)))
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
    let steps = TemplateSteps(budget)
    let data = TemplateData(report, steps).root(alternates: alternates, address: address)
    let text = template.render(data, library: library)
    guard !steps.areOver else {
      return (nil, InputIssue(.templateTooDeep, at: InputLocation(file: file)))
    }
    return (text, nil)
  }
}
