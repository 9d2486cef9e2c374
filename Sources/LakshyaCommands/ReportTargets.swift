// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import LocalizedFormatting
internal import ReportRendering

/// Where the reports of a plan go.
struct ReportTargets {
  /// The locales to write for, each with the name that its files have: the locale asked for,
  /// whichever digits were chosen besides.
  let readers: [(locale: LocaleIdentifier, name: String)]
  let outputs: [ReportOutput]
  private let output: String?
  private let isFolder: Bool
  private let isOneOfSeveral: Bool

  init(
    options: ReportOptions, locales: [LocaleIdentifier], plan: String, isOneOfSeveral: Bool
  ) throws {
    self.isOneOfSeveral = isOneOfSeveral
    readers = try locales.map { (try options.withDigits($0), $0.tag) }
    guard let output = options.output, output != "-" else {
      outputs = options.outputs.isEmpty ? [.format(.text)] : options.outputs
      self.output = nil
      isFolder = false
      return
    }
    isFolder =
      locales.count > 1 || options.outputs.count > 1 || isOneOfSeveral || output.hasSuffix("/")
      || FileAccess.isFolder(output)
    outputs =
      options.outputs.isEmpty
      ? [.format(isFolder ? .html : try Self.format(ofFileNamed: output))] : options.outputs
    if isOneOfSeveral {
      self.output = FileAccess.path(Self.folderName(of: plan), in: output.trimmingSlashes)
    } else {
      self.output = isFolder ? output.trimmingSlashes : output
    }
  }

  /// Refuses reports that have nowhere to go, or that would overwrite one another.
  static func check(_ plans: [String], options: ReportOptions) throws {
    let reports = plans.count * max(1, options.locales.count) * max(1, options.outputs.count)
    if reports > 1, options.output == nil || options.output == "-" {
      throw ValidationError("More than one report needs a folder to go to; add --output FOLDER/.")
    }
    try checkFolder(of: reports, options)
    try checkForms(options)
    var endings: Set<String> = []
    for output in options.outputs where !endings.insert(output.fileExtension).inserted {
      throw ValidationError(
        """
        --template and --format would both write files that end in '.\(output.fileExtension)'; \
        leave out one of them.
        """)
    }
    var planOfFolder: [String: String] = [:]
    // A plan that is named twice is read once.
    for plan in FileAccess.distinct(plans).paths {
      guard let other = planOfFolder.updateValue(plan, forKey: folderName(of: plan)) else {
        continue
      }
      throw ValidationError(
        """
        The reports of '\(other)' and '\(plan)' would have the same names, as their folders do; \
        write them in two runs, each with an --output of its own.
        """)
    }
  }

  /// Refuses the name of one file for several reports.
  private static func checkFolder(of reports: Int, _ options: ReportOptions) throws {
    guard reports > 1, let output = options.output, !output.hasSuffix("/"),
      !FileAccess.isFolder(output)
    else { return }
    let parts = FileAccess.name(of: output).split(separator: ".")
    guard parts.count > 1, let ending = parts.last?.lowercased(),
      ReportFormat(path: output) != nil
        || options.outputs.contains(where: { $0.fileExtension.lowercased() == ending })
    else { return }
    let folder = output.dropLast(ending.count + 1)
    throw ValidationError(
      """
      '\(output)' is the name of one file, and there are \(reports) reports to write; name a \
      folder for them, such as --output \(folder)/.
      """)
  }

  /// Refuses what is only for a form that is not written.
  private static func checkForms(_ options: ReportOptions) throws {
    let isNamed = options.output != nil && options.output != "-"
    let named = options.output.flatMap(ReportFormat.init(path:))
    func writes(_ format: ReportFormat) -> Bool {
      options.outputs.isEmpty
        ? (isNamed ? named ?? .html : .text) == format : options.outputs.contains(.format(format))
    }
    if options.hasByteOrderMark, !writes(.csv) {
      throw ValidationError("--bom is for CSV; add --format csv, or leave it out.")
    }
    for (option, isGiven) in [
      ("--width", options.width != nil), ("--direction", options.order != nil),
    ] where isGiven && !writes(.text) {
      throw ValidationError(
        "\(option) is for plain text; add --format text, or leave it out.")
    }
    guard options.embedsFonts, !writes(.html) else { return }
    guard let template = options.outputs.first(where: \.isTemplate) else {
      throw ValidationError("--embed-fonts is for HTML; add --format html, or leave it out.")
    }
    throw ValidationError(
      """
      --embed-fonts puts fonts into Lakshya's own pages and not into what a template writes; leave \
      \(template.isPage ? "one of the two out" : "it out, or add --format html").
      """)
  }

  /// The folder of a plan's reports among those of several plans: that of the plan.
  private static func folderName(of plan: String) -> String {
    FileAccess.name(of: FileAccess.folder(of: plan))
  }

  /// The format that a file's name asks for; html when it asks for none.
  private static func format(ofFileNamed path: String) throws -> ReportFormat {
    if let format = ReportFormat(path: path) { return format }
    guard let ending = FileAccess.name(of: path).split(separator: ".").dropFirst().last else {
      return .html
    }
    throw ValidationError(
      "'\(ending)' is not a format that can be written; name the file otherwise or add --format.")
  }

  /// The one file that is written, and its form, where its name ends as that of another form.
  var misleadingName: (path: String, format: ReportFormat)? {
    guard let output, !isFolder, outputs.count == 1, case .format(let format) = outputs[0],
      let named = ReportFormat(path: output), named != format
    else { return nil }
    return (output, format)
  }

  /// The page of a locale as pages of the same folder, or of that above it, link to it.
  ///
  /// `nil` where pages are not files of a folder.
  func link(
    to locale: LocaleIdentifier, named name: String, fromAbove: Bool = false
  ) -> ReportLink? {
    guard isFolder, let output, let page = outputs.first(where: \.isPage) else { return nil }
    let file = FileAccess.name(of: path(name: name, page) ?? "")
    let isBelow = fromAbove && isOneOfSeveral
    return ReportLink(locale: locale, path: (isBelow ? [FileAccess.name(of: output)] : []) + [file])
  }

  /// The file of one report; `nil` for standard output.
  func path(name: String, _ written: ReportOutput) -> String? {
    guard let output else { return nil }
    return isFolder
      ? FileAccess.path("report.\(name).\(written.fileExtension)", in: output) : output
  }
}

extension String {
  /// The path without slashes at its end; the root stays.
  var trimmingSlashes: String {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
