// SPDX-License-Identifier: Apache-2.0

internal import CatalogExchange
internal import EmbeddedLocalizations
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
    for index in 0..<lakshya_embedded_localization_count() {
      let embedded = lakshya_embedded_localization_at(index)
      let name = String(cString: embedded.name)
      guard needed?.contains(String(name.dropLast(".arb".count))) ?? true else { continue }
      let bytes = [UInt8](UnsafeBufferPointer(start: embedded.bytes, count: embedded.count))
      let reading = StringCatalog.read(bytes, file: name, checkingMessages: false)
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
