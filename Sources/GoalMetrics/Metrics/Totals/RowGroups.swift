// SPDX-License-Identifier: Apache-2.0

/// The rows of a table by network and source.
struct RowGroups {
  /// The groups that are met.
  private(set) var groups: [RowGroup] = []
  /// The place of each row's group.
  private(set) var codes: [Int32]

  init(of table: ObservationTable, at index: Int) {
    let networks = table.column(of: .network)
    let sources = table.column(of: .source)
    codes = [Int32](repeating: 0, count: table.count)
    let (networkCodes, sourceCodes) = (networks?.codes ?? [], sources?.codes ?? [])
    let sourceCount = (sources?.values.count ?? 0) + 1
    var places = [Int32](
      repeating: -1, count: ((networks?.values.count ?? 0) + 1) * sourceCount)
    for row in 0..<table.count {
      let network = networkCodes.isEmpty ? -1 : networkCodes[row]
      let source = sourceCodes.isEmpty ? -1 : sourceCodes[row]
      let place = Int(network + 1) * sourceCount + Int(source + 1)
      if places[place] < 0 {
        places[place] = Int32(groups.count)
        groups.append(
          RowGroup(
            table: index, network: network < 0 ? nil : networks?.values[Int(network)],
            source: source < 0 ? nil : sources?.values[Int(source)]))
      }
      codes[row] = places[place]
    }
  }
}
