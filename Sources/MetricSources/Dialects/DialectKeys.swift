// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// A dialect with the keys of its headers worked out, so that rows are compared with nothing else.
struct DialectKeys: Sendable {
  /// A name of a column.
  struct Name: Sendable {
    /// Its key and those of its names in other languages, where these count.
    let keys: [String]
    /// What stands before the code of a currency, where the name ends in one: in each of these
    /// languages.
    let beforeCurrency: [String]
  }

  /// A column by its names.
  struct Column: Sendable {
    let column: DialectColumn
    let names: [Name]
    let parts: [Name]

    /// Whether any of some keys may be of it.
    func mayBe(among keys: Set<String>) -> Bool {
      names.contains { name in
        !name.beforeCurrency.isEmpty || name.keys.contains(where: keys.contains)
      }
    }
  }

  let dialect: SourceDialect
  /// Whether names in other languages count.
  let isTranslated: Bool
  let columns: [Column]
  let marks: [String]
  let absent: [String]
  let common: Set<String>
  private let foreign: Set<String>
  private let own: Set<String>

  /// Whether it is of one network, and no column says of which.
  var isSilentOnNetwork: Bool {
    dialect.network != nil
      && !dialect.columns.contains { $0.role == .dimension(.network) }
  }

  init(_ dialect: SourceDialect, isTranslated: Bool) {
    self.dialect = dialect
    self.isTranslated = isTranslated
    columns = dialect.columns.map { column in
      func names(_ names: [String]) -> [Name] {
        names.map { Name($0, isTranslated: isTranslated) }
      }
      return Column(column: column, names: names(column.names), parts: names(column.parts))
    }
    marks = dialect.marks.map(HeaderKey.key)
    absent = dialect.absent.map(HeaderKey.key)
    common = Set(
      dialect.commonNames.flatMap { Name($0, isTranslated: isTranslated).keys })
    foreign = Set(dialect.foreignHeaders.map(HeaderKey.key))
    own = Set(dialect.ownHeaders.map(HeaderKey.key))
  }

  /// Whether a header with some keys is that of a list of something else.
  func listOthers(_ keys: [String]) -> Bool {
    !foreign.isEmpty && keys.contains(where: foreign.contains)
      && !keys.contains(where: own.contains)
  }

  /// The dialects that are built in, in English and in all languages.
  static let builtIn = SourceDialect.builtIn.map { DialectKeys($0, isTranslated: false) }
  static let builtInTranslated = SourceDialect.builtIn.map {
    DialectKeys($0, isTranslated: true)
  }

  /// The keys of some dialects, those that are built in as they are known already.
  static func of(_ dialects: [SourceDialect], isTranslated: Bool) -> [DialectKeys] {
    let known = isTranslated ? builtInTranslated : builtIn
    return dialects.map { dialect in
      known.first { $0.dialect.id == dialect.id && $0.dialect == dialect }
        ?? DialectKeys(dialect, isTranslated: isTranslated)
    }
  }

  /// Whether a file with such headers near its beginning may be of the dialect, or with those that a
  /// plan says are its columns.
  func mayBe(among keys: Set<String>, _ mapped: MappedColumns) -> Bool {
    (marks.isEmpty || marks.contains(where: keys.contains))
      && columns.allSatisfy {
        !$0.column.isRequired || mapped.has($0) || $0.mayBe(among: keys)
      }
  }
}

extension DialectKeys.Name {
  fileprivate init(_ name: String, isTranslated: Bool) {
    let key = HeaderKey.key(name)
    keys = isTranslated ? [key] + HeaderKey.translatedKeys(of: key) : [key]
    beforeCurrency = keys.filter { $0.hasSuffix("(*)") }.map { String($0.dropLast(2)) }
  }

  /// The place of a header of this name, and the currency that it names.
  func place(
    in headers: [String], _ range: Range<Int>
  ) -> (index: Int, currency: String?)? {
    guard beforeCurrency.isEmpty else {
      for index in range where headers[index].hasSuffix(")") {
        guard let own = beforeCurrency.first(where: headers[index].hasPrefix) else { continue }
        let code = headers[index].dropFirst(own.count).dropLast()
        if code.count == 3, code.allSatisfy(\.isLetter) { return (index, code.uppercased()) }
      }
      return nil
    }
    // The English name before those in other languages, wherever it stands.
    if let index = range.first(where: { headers[$0] == keys[0] }) { return (index, nil) }
    guard keys.count > 1 else { return nil }
    return range.first { keys.contains(headers[$0]) }.map { ($0, nil) }
  }
}
