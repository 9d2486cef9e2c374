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
  ///   - folder: A folder of catalogs that add to or override those built in.
  init(for locales: [LocaleIdentifier], folder: String?) {
    self.init(only: Set(locales.flatMap(\.baseTagChain) + ["en"]), folder: folder)
  }

  /// Reads every catalog.
  static func all(folder: String?) -> Catalogs { Catalogs(only: nil, folder: folder) }

  private init(only needed: Set<String>?, folder: String?) {
    for index in 0..<lakshya_embedded_localization_count() {
      let embedded = lakshya_embedded_localization_at(index)
      let name = String(cString: embedded.name)
      guard needed?.contains(String(name.dropLast(".arb".count))) ?? true else { continue }
      let bytes = [UInt8](UnsafeBufferPointer(start: embedded.bytes, count: embedded.count))
      add(bytes, file: name, checkingMessages: false)
    }
    if let folder { add(folder: folder) }
  }

  private mutating func add(folder: String) {
    let names: [String]
    do { names = try FileAccess.names(in: folder, endingWith: ".arb") } catch {
      issues.append(InputIssue(error, path: folder, at: InputLocation(file: folder)))
      return
    }
    for name in names {
      let path = FileAccess.path(name, in: folder)
      if let bytes = Self.contents(of: path, &issues) {
        add(bytes, file: path, checkingMessages: true)
      }
    }
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

  private mutating func add(_ bytes: [UInt8], file: String, checkingMessages: Bool) {
    let reading = StringCatalog.read(bytes, file: file, checkingMessages: checkingMessages)
    issues += reading.issues
    if let catalog = reading.catalog { set.add(catalog) }
  }
}
