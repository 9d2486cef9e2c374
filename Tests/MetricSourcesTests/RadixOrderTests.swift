// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MetricSources

struct RadixOrderTests {
  @Test(arguments: [0, 1, 2, 300, 5000])
  func ordersKeysAsSortingThemWould(count: Int) {
    var generator = SystemRandomNumberGenerator()
    for mask in [UInt64(0xFF), 0xFFFF_0000_00FF, .max, 3 << 62] {
      let keys = (0..<count).map { _ in UInt64.random(in: 0 ... .max, using: &generator) & mask }
      // Swift sorts stably.
      let expected = keys.indices.sorted { keys[$0] < keys[$1] }
      #expect(RadixOrder.places(of: keys) == expected)
    }
  }
}
