// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import LocalizedFormatting

/// Where the reports of a plan go.
struct ReportTargets {
  let locales: [LocaleIdentifier]
  let formats: [ReportFormat]
  private let output: String?
  private let isFolder: Bool

  init(
    options: ReportOptions, locales: [LocaleIdentifier], plan: String, isOneOfSeveral: Bool
  ) throws {
    self.locales = locales
    guard let output = options.output, output != "-" else {
      formats = options.formats.isEmpty ? [.text] : options.formats
      guard locales.count == 1, formats.count == 1, !isOneOfSeveral else {
        throw ValidationError(
          "More than one report needs a folder to go to; add --output FOLDER/.")
      }
      self.output = nil
      isFolder = false
      return
    }
    isFolder =
      locales.count > 1 || options.formats.count > 1 || isOneOfSeveral || output.hasSuffix("/")
      || FileAccess.isFolder(output)
    formats =
      options.formats.isEmpty
      ? [(isFolder ? nil : ReportFormat(path: output)) ?? .html] : options.formats
    if isOneOfSeveral {
      let folder = FileAccess.name(of: FileAccess.folder(of: plan))
      self.output = FileAccess.path(folder, in: output.trimmingSlashes)
    } else {
      self.output = isFolder ? output.trimmingSlashes : output
    }
  }

  /// The file of one report; `nil` for standard output.
  func path(locale: LocaleIdentifier, format: ReportFormat) -> String? {
    guard let output else { return nil }
    return isFolder
      ? FileAccess.path("report.\(locale.tag).\(format.fileExtension)", in: output) : output
  }
}

extension String {
  /// The path without slashes at its end; the root stays.
  fileprivate var trimmingSlashes: String {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
