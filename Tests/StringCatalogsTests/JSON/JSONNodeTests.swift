// SPDX-License-Identifier: Apache-2.0

import StringCatalogs
import Testing

@Suite struct JSONNodeTests {
  @Test func keepsTheOrderOfMembersAndEscapesWhatJSONForbids() {
    let node = JSONNode.object([
      ("b", .list([.count(1), .null])), ("a", .text("\"\\\n\t\u{1}é")), ("c", .object([])),
    ])
    #expect(
      node.text() == """
        {
          "b": [
            1,
            null
          ],
          "a": "\\"\\\\\\n\\t\\u0001é",
          "c": {}
        }
        """)
  }
}
