// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import MetricSources
internal import StringCatalogs

/// The catalogs of a user's folder, read whole when they are first needed, and once in a run.
///
/// Every message is checked, also those that no report comes to need.
final class UserCatalogs: @unchecked Sendable {
  // What was read is touched under the lock only.
  private let lock = Lock()
  private var read: Contents?
  private let folder: String

  typealias Contents = (catalogs: [StringCatalog], issues: [InputIssue])

  init(_ folder: String) { self.folder = folder }

  /// The catalogs in the order of their names, and what is wrong with them.
  var contents: Contents {
    lock.whileHeld {
      let contents = read ?? readFolder()
      read = contents
      return contents
    }
  }

  private func readFolder() -> Contents {
    var catalogs: [StringCatalog] = []
    var issues: [InputIssue] = []
    let names: [String]
    do { names = try FileAccess.names(in: folder, endingWith: ".arb") } catch {
      return ([], [InputIssue(error, path: folder, at: InputLocation(file: folder))])
    }
    for name in names {
      let path = FileAccess.path(name, in: folder)
      guard let bytes = Catalogs.contents(of: path, &issues) else { continue }
      let reading = StringCatalog.read(bytes, file: path, checkingMessages: true)
      issues += reading.issues
      if let catalog = reading.catalog { catalogs.append(catalog) }
    }
    return (catalogs, issues)
  }
}
