// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
internal import LocalizedFormatting

extension IssueHint {
  /// Returns the hint for an unknown time zone: the name that was most likely meant, else what such
  /// names look like.
  ///
  /// Places are what people know; the part of the world may be missing or another one.
  public static func timeZone(near name: String) -> IssueHint {
    let wanted = name.prefix(64).lowercased().map { $0 == " " ? "_" : $0 }
    let zones = Dictionary(grouping: TimeZoneName.knownNames) { place($0.lowercased()) }
    let wantedPlace = place(String(wanted))
    let near = zones[wantedPlace] == nil ? Suggestion.nearest(to: wantedPlace, in: zones.keys) : nil
    guard let found = zones[near ?? wantedPlace] else { return IssueHint("iana-zone") }
    let area = wanted.prefix { $0 != "/" }
    let zone = found.first { $0.lowercased().starts(with: area) } ?? found.min()
    return IssueHint("did-you-mean", ["suggestion": .text(zone ?? name)])
  }

  /// The last part of a name, such as `dhaka` of `asia/dhaka`.
  private static func place(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? ""
  }
}
