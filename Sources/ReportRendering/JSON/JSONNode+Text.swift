// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting
internal import StringCatalogs

extension JSONNode {
  /// Text without directional marks: programs decide for themselves where it stands.
  static func plain(_ text: String) -> JSONNode { .text(TextIsolate.sanitizing(text)) }

  /// The same as an object, to which more may be added one day.
  static func textObject(_ text: String) -> JSONNode { .object([("text", plain(text))]) }
}
