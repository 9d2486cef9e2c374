// SPDX-License-Identifier: Apache-2.0

extension CellStyle {
  /// A number, which the file may write as text, as its style means it; empty where it is none.
  func text(
    of number: Double, writtenAs text: String? = nil, countingFrom dates: SerialDate
  ) -> String {
    guard number.isFinite else { return "" }
    return switch self {
    case .number: NumberText.plain(number, writtenAs: text)
    case .money(let mark): mark + " " + NumberText.decimal(number)
    case .percent: NumberText.percent(number)
    case .time: SerialDate.time(number)
    case .date(let withTime): dates.text(number, withTime: withTime) ?? NumberText.decimal(number)
    }
  }
}
