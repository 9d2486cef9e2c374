// SPDX-License-Identifier: Apache-2.0

internal import CatalogExchange
internal import EmbeddedLocalizations
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// The catalogs and glossaries of a folder, or those built in, each read with its messages
/// checked.
struct CatalogFolder {
  /// The locale that the others are translated from.
  static let sourceTag = "en"

  /// The folder; `nil` for what is built in.
  let path: String?
  /// The catalogs in the order of their names.
  private(set) var catalogs: [StringCatalog] = []
  private(set) var glossaries: [String: Glossary] = [:]
  private(set) var issues: [InputIssue] = []
  /// Whether a file could not be read at all.
  private(set) var isUnreadable = false
  /// How many files there are, those included that hold no catalog.
  private(set) var fileCount = 0

  /// The catalogs that are built in, by the base tags of their locales.
  let builtIn: [String: StringCatalog]

  init(_ path: String?) {
    self.path = path
    builtIn = Self.embedded()
    glossaries = Self.embeddedGlossaries()
    guard let path else {
      catalogs = builtIn.values.sorted { $0.file < $1.file }
      fileCount = catalogs.count
      return
    }
    let names: [String]
    do { names = try FileAccess.names(in: path, endingWith: ".arb") } catch {
      issues.append(InputIssue(error, path: path, at: InputLocation(file: path)))
      isUnreadable = true
      return
    }
    fileCount = names.count
    for name in names { readCatalog(FileAccess.path(name, in: path)) }
    readGlossaries(FileAccess.path("glossary", in: path))
  }

  private static func embedded() -> [String: StringCatalog] {
    var catalogs: [String: StringCatalog] = [:]
    for builtIn in BuiltInCatalog.all {
      let reading = StringCatalog.read(
        builtIn.bytes, file: builtIn.name, checkingMessages: true)
      if let catalog = reading.catalog { catalogs[catalog.locale.baseTag] = catalog }
    }
    return catalogs
  }

  /// The glossaries that are built in; those of a folder stand in their place.
  private static func embeddedGlossaries() -> [String: Glossary] {
    var glossaries: [String: Glossary] = [:]
    for index in 0..<lakshya_embedded_glossary_count() {
      let embedded = lakshya_embedded_glossary_at(index)
      let bytes = [UInt8](UnsafeBufferPointer(start: embedded.bytes, count: embedded.count))
      let reading = Glossary.read(bytes, file: String(cString: embedded.name))
      if let glossary = reading.glossary { glossaries[glossary.locale.baseTag] = glossary }
    }
    return glossaries
  }

  private mutating func readCatalog(_ path: String) {
    guard let bytes = Catalogs.contents(of: path, &issues) else {
      isUnreadable = true
      return
    }
    let reading = StringCatalog.read(bytes, file: path, checkingMessages: true)
    issues += reading.issues
    guard let catalog = reading.catalog else { return }
    // Pseudo-locales are made of the source, and no translations.
    guard !["en-XA", "ar-XB"].contains(catalog.locale.baseTag) else {
      fileCount -= 1
      return
    }
    if let other = catalogs.first(where: { $0.locale.baseTag == catalog.locale.baseTag }) {
      issues.append(
        InputIssue(
          "catalog-repeated-locale", at: InputLocation(file: path),
          ["locale": .text(catalog.locale.baseTag), "file": .text(other.file)]))
    }
    catalogs.append(catalog)
  }

  private mutating func readGlossaries(_ folder: String) {
    guard FileAccess.isFolder(folder),
      let names = try? FileAccess.names(in: folder, endingWith: ".json")
    else { return }
    for name in names {
      let path = FileAccess.path(name, in: folder)
      do {
        let reading = Glossary.read(try FileAccess.read(path), file: path)
        issues += reading.issues
        if let glossary = reading.glossary {
          glossaries[glossary.locale.baseTag] = glossary
        }
      } catch { issues.append(InputIssue(error, path: path, at: InputLocation(file: path))) }
    }
  }

  /// The tag of the locale that a file is named after; `nil` where its name is none.
  static func tag(ofFile path: String) -> String? {
    let name = FileAccess.name(of: path)
    guard let end = name.lastIndex(of: "."), end > name.startIndex else { return nil }
    let tag = name[..<end].replacing("_", with: "-")
    return (try? LocaleIdentifier(String(tag)))?.baseTag
  }

  /// Whether a file is named as the catalog of a locale and holds none.
  func hasDamagedCatalog(_ tag: String) -> Bool {
    issues.contains { issue in
      guard let file = issue.location?.file, file.hasSuffix(".arb") else { return false }
      return Self.tag(ofFile: file) == tag && !catalogs.contains { $0.file == file }
    }
  }

  // MARK: Sources and parents

  /// The catalog that the others are translated from: the folder's own, else the one built in.
  var source: StringCatalog? {
    catalogs.first { $0.locale.baseTag == Self.sourceTag } ?? builtIn[Self.sourceTag]
  }

  /// The catalogs that stand in for what a catalog of the folder lacks, English apart.
  ///
  /// In a folder without a source of its own, a file with less than half of the messages of a
  /// language that is built in mends that language; any other catalog should be whole.
  func parents(of catalog: StringCatalog) -> [StringCatalog] {
    var parents: [StringCatalog] = []
    for tag in catalog.locale.baseTagChain.dropFirst() where tag != Self.sourceTag {
      parents += catalogs.filter { $0.locale.baseTag == tag }
      if let inherited = builtIn[tag], path != nil { parents.append(inherited) }
    }
    if path != nil, !catalogs.contains(where: { $0.locale.baseTag == Self.sourceTag }),
      let own = builtIn[catalog.locale.baseTag],
      catalog.messages.count * 2 < own.messages.count
    {
      parents.append(own)
    }
    return parents
  }

  /// The glossary of a locale or of its language.
  func glossary(for catalog: StringCatalog) -> Glossary? {
    catalog.locale.baseTagChain.lazy.compactMap { glossaries[$0] }.first
  }
}
