// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// The corrections of this part, as `Correction.all` lists them.
  static let listedLists: [Correction] = []

  /// CLDR writes a comma before the last item in Bengali and Persian, where print has none, and
  /// in Nepali (CLDR 42) no space after commas.
  static func list(_ items: [String], kind: ListFormat.Kind, language: String) -> String? {
    let words: (comma: String, and: String, or: String)
    switch language {
    case "bn": words = (", ", " ও ", " বা ")
    case "ne": words = (", ", " र ", " वा ")
    case "fa": words = ("، ", " و ", " یا ")
    default: return nil
    }
    guard kind != .unit, let last = items.last else { return nil }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: words.comma)
      + (kind == .conjunction ? words.and : words.or) + last
  }
}
