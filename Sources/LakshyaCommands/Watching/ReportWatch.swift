// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting
internal import StringCatalogs

/// `lakshya report --watch`: reports that are written again as their files are saved.
struct ReportWatch {
  let plans: [String]
  let options: ReportOptions
  let languages: [LocaleIdentifier]?
  let context: CommandContext

  /// Editors write in several steps; a file that has been left alone for this long is whole.
  private static let quietMilliseconds: Int32 = 60
  /// A file that never rests is read all the same.
  private static let longestUnrest = 20

  /// Writes reports until the user ends it.
  func run() throws -> ExitStatus {
    let interruption = try Interruption()
    var files = WatchedFiles(paths: Set(plans), catalogFolder: options.catalogFolder)
    // What the reports of each plan were last written of.
    var known: [String: ReportedInputs] = [:]
    var isFirst = true
    while true {
      // Taken before reading, so that what is saved meanwhile is another change.
      let before = files.fingerprint
      var run = ReportRun(
        options: options, languages: languages, context: context, known: known)
      _ = try run.make(plans)
      known.merge(run.made) { $1 }
      tell(&run, isFirst: isFirst)
      isFirst = false
      files.paths.formUnion(run.inputs)
      // A file that the plan names since now is no change.
      let seen = files.fingerprint.merging(before) { _, before in before }
      guard try wait(for: files, seen, interruption) else { return .done }
    }
  }

  private func tell(_ run: inout ReportRun, isFirst: Bool) {
    for path in run.written {
      context.writeError(run.diagnostics.words.text("watch.written", ["file": .text(path)]) + "\n")
    }
    if run.written.isEmpty { context.writeError(run.diagnostics.words.text("watch.kept") + "\n") }
    if isFirst { context.writeError(run.diagnostics.words.text("watch.waiting") + "\n") }
  }

  /// Waits until a file has changed and then rested; false when the user ends the watch.
  private func wait(
    for files: WatchedFiles, _ seen: WatchedFiles.Fingerprint, _ interruption: Interruption
  ) throws -> Bool {
    let watcher = FolderWatcher(files.folders)
    while files.fingerprint == seen {
      guard try interruption.sleep(FolderWatcher.longestWait, orUntil: watcher) else {
        return false
      }
    }
    var last = files.fingerprint
    for _ in 0..<Self.longestUnrest {
      guard try interruption.sleep(Self.quietMilliseconds) else { return false }
      let now = files.fingerprint
      if now == last { break }
      last = now
    }
    return true
  }
}
