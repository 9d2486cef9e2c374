// SPDX-License-Identifier: Apache-2.0

internal import CatalogExchange
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// Finds the catalogs that a run needs: those built in, and over them those of a folder.
struct Catalogs {
  private(set) var issues: [InputIssue] = []
  private(set) var set = CatalogSet()

  /// Reads catalogs.
  ///
  /// - Parameters:
  ///   - locales: The locales whose built-in words are needed; English always is.
  ///   - added: Catalogs that add to or override those built in.
  init(for locales: [LocaleIdentifier], adding added: UserCatalogs?) {
    self.init(only: Set(locales.flatMap(\.baseTagChain) + ["en"]), adding: added)
  }

  /// Reads every catalog.
  static func all(adding added: UserCatalogs?) -> Catalogs { Catalogs(only: nil, adding: added) }

  private init(only needed: Set<String>?, adding added: UserCatalogs?) {
    for builtIn in BuiltInCatalog.all where needed?.contains(builtIn.tag) ?? true {
      let reading = builtIn.reading
      issues += reading.issues
      if let catalog = reading.catalog { set.add(catalog) }
    }
    guard let added else { return }
    issues += added.contents.issues
    for catalog in added.contents.catalogs { set.add(catalog) }
  }

  /// Reads a catalog's file, or tells why that cannot be done.
  static func contents(of path: String, _ issues: inout [InputIssue]) -> [UInt8]? {
    let place = InputLocation(file: path)
    let limit = ExchangeFormat.megabyteLimit
    guard FileAccess.size(of: path) <= limit * 1_048_576 else {
      issues.append(InputIssue(.exchangeTooLarge, at: place, ["limit": .count(limit)]))
      return nil
    }
    do { return try FileAccess.read(path) } catch {
      issues.append(InputIssue(error, path: path, at: place))
      return nil
    }
  }
}
