// SPDX-License-Identifier: Apache-2.0

/// The names that templates may ask for.
enum TemplateNames {
  /// All names of all records, as `Documentation/Templates.md` explains them.
  static let all: Set<String> = [
    "accent", "accentDark", "address", "aggregation", "cautions", "cells", "chart",
    "chartDescription", "chartTitle", "charts", "color", "column", "columns", "corner", "count",
    "definitions", "description", "direction", "due", "end", "facts", "figures", "filled",
    "footer", "form", "goals", "heading", "hint", "id", "introduction", "isCurrent", "isFirst",
    "isLast", "isLeftToRight", "isMet", "isOpen", "isRightToLeft", "isSummary", "isUnmet",
    "isWords", "kind", "label", "languages", "letter", "lines", "locale", "logo", "logoText",
    "name", "notes", "objective", "organization", "parts", "period", "place", "policy",
    "progress", "reason", "remedy", "rest", "rows", "sections", "sentence", "sentences",
    "severity", "sign", "smart", "sources", "sparkline", "start", "state", "stateLabel", "states",
    "styles", "summary", "table", "tactics", "term", "text", "title", "verdicts", "version",
  ]

  /// The first part of a tag's name that is not known.
  static func unknownName(in tag: String) -> String? {
    tag.split(separator: ".").map(String.init).first { !all.contains($0) }
  }
}
