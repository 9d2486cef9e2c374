// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import CivilCalendars

extension CivilCalendar: ExpressibleByArgument {
  /// Reads a calendar by its name in plans or its BCP 47 name.
  public init?(argument: String) { self.init(name: argument) }

  /// The names to choose from.
  public static var allValueStrings: [String] { builtIn.map(\.name) }
}
