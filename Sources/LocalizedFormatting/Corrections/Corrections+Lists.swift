// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// What joins items where CLDR is wrong.
  ///
  /// CLDR writes a comma before the last item in Bengali and Persian, where print has none, and
  /// in Nepali (CLDR 42) no space after commas.
  static func listJoints(
    _ kind: ListFormat.Kind, _ width: ListFormat.Width, language: String
  ) -> ListJoints? {
    let words: (comma: String, and: String, or: String)
    switch language {
    case "bn": words = (", ", " ও ", " বা ")
    case "ne": words = (", ", " र ", " वा ")
    case "fa": words = ("، ", " و ", " یا ")
    default: return nil
    }
    switch kind {
    case .conjunction:
      return ListJoints(
        pair: words.and, start: words.comma, middle: words.comma, end: words.and)
    case .disjunction:
      return ListJoints(pair: words.or, start: words.comma, middle: words.comma, end: words.or)
    case .unit:
      guard width != .narrow else { return nil }
      return ListJoints(
        pair: words.comma, start: words.comma, middle: words.comma, end: words.comma)
    }
  }

  /// The corrections of lists, as `Correction.all` lists them.
  static let listedLists: [Correction] = [
    Correction(
      "bn-list", ["bn"],
      reason: """
        CLDR writes এবং where ও is usual between names, and a comma before the last of one of \
        them, where print has none.
        """,
      example: request("bn", "list", names, #""type": "disjunction""#),
      text: "Facebook, Instagram বা TikTok"),
    Correction(
      "ne-list", ["ne"],
      reason: "CLDR 42 writes no space after the commas of lists: Facebook,Instagram र TikTok.",
      example: request("ne", "list", names, #""type": "conjunction""#),
      text: "Facebook, Instagram र TikTok"),
    Correction(
      "fa-list", ["fa"],
      reason: """
        CLDR writes a comma before the last item, where print has none, and an invisible mark \
        after the first.
        """,
      example: request("fa", "list", names, #""type": "conjunction""#),
      text: "Facebook، Instagram و TikTok"),
  ]

  private static let names = #"["Facebook", "Instagram", "TikTok"]"#
}
