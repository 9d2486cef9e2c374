// SPDX-License-Identifier: Apache-2.0

import CatalogExchange
import Testing

@Suite struct JSONNodeTests {
  @Test func keepsTheOrderOfMembersAndEscapesWhatJSONForbids() {
    let node = JSONNode.object([
      ("b", .array([.int(1), .null])), ("a", .string("\"\\\n\t\u{1}é")), ("c", .object([])),
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
