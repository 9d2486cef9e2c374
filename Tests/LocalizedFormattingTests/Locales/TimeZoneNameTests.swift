// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct TimeZoneNameTests {
  @Test(arguments: ["Asia/Kathmandu", "Europe/London", "UTC", "Etc/UTC", "Asia/Calcutta"])
  func takesNamesOfTheDatabase(name: String) { #expect(TimeZoneName(name) != nil) }

  @Test(arguments: [
    ("asia/DHAKA", "Asia/Dhaka"), ("america/port-au-prince", "America/Port-au-Prince"),
    ("utc", "UTC"), ("etc/gmt+5", "Etc/GMT+5"),
  ])
  func takesNamesInAnyCase(name: String, spelling: String) {
    #expect(TimeZoneName(name)?.name == spelling)
  }

  /// ICU takes BST for Dhaka, where Londoners mean their summer.
  @Test(arguments: ["BST", "bst", "IST", "Asia/Kabulo", "", "GMT+4:17:99", "a\0b"])
  func refusesNamesThatPeopleMeanOtherwise(name: String) { #expect(TimeZoneName(name) == nil) }
}
