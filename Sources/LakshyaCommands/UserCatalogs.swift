// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import StringCatalogs

/// The catalogs of a user's folder, read whole when they are first needed, and once in a run.
///
/// Every message is checked, also those that no report comes to need. It is made for one thread.
final class UserCatalogs {
  private let folder: String

  /// The catalogs in the order of their names, and what is wrong with them.
  private(set) lazy var contents = read()

  init(_ folder: String) { self.folder = folder }

  private func read() -> (catalogs: [StringCatalog], issues: [InputIssue]) {
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
