// SPDX-License-Identifier: Apache-2.0

/// The names that templates may ask for.
enum TemplateNames {
  /// All names of all records, as `Documentation/Templates.md` explains them.
  static let all: Set<String> = [
    "accent", "accentDark", "address", "aggregation", "cautions", "cells", "chart",
    "chartDescription", "chartTitle", "color", "column", "columns", "corner", "count",
    "definitions", "description", "direction", "due", "end", "facts", "figures", "filled",
    "footer", "form", "goals", "heading", "hint", "id", "introduction", "isCurrent",
    "isLeftToRight", "isMet", "isOpen", "isRightToLeft", "isSummary", "isUnmet", "isWords",
    "kind", "label", "languages", "letter", "lines", "locale", "logo", "logoText", "name",
    "notes", "objective", "organization", "parts", "period", "place", "policy", "progress",
    "reason", "remedy", "rest", "rows", "sections", "sentence", "sentences", "severity", "sign",
    "smart", "sources", "start", "state", "stateLabel", "states", "styles", "summary", "table",
    "tactics", "term", "text", "title", "verdicts", "version",
  ]

  /// What may stand around a name, such as `empty(goals)`.
  static let functions: Set<String> = [
    "empty", "even", "first", "last", "lowercased", "odd", "reversed", "uppercased",
  ]

  /// The first part of a tag's name that is not known.
  static func unknownName(in tag: String) -> String? {
    let parts = tag.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    if let function = parts.dropLast().first(where: { !functions.contains($0) }) {
      return function + "()"
    }
    let path = (parts.last ?? "").filter { $0 != ")" }
    return path.split(separator: ".").map(String.init).first { !all.contains($0) }
  }
}
