// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// What the columns of a generic file are like: rows turned into columns, the form of numbers, values
/// that the plan gives to all rows.
extension DelimitedTextReader {
  /// Refuses a file whose columns are what rows should be, and tells of columns that may be so.
  mutating func isWide(_ layout: ColumnLayout, at place: InputLocation) -> Bool {
    let names = layout.roles.indices.compactMap { index in
      switch layout.roles[index] {
      case .possibleMeasure, .ignored: layout.names[index]
      // A goal may name such a column, too.
      case .measure(let measure): Measure.isKnown(measure) ? nil : layout.names[index]
      default: nil
      }
    }
    let hasDate = layout.roles.contains(.date)
    let periods = WideTable.periods(in: names)
    let networks = periods.count > 1 ? [] : WideTable.networks(in: names)
    guard periods.count > 1 || networks.count > 1 else { return false }
    let columns = (periods + networks).prefix(6).joined(separator: ", ")
    let isRefused = periods.count > 1 || !hasDate
    log.add(
      isRefused ? .wideTable : .networksAsColumns, severity: isRefused ? .error : .warning,
      at: place, ["columns": .text(columns)], hint: ColumnLayout.shape)
    return isRefused
  }

  /// Takes the units that a row below the header names, and tells of those that a title above it does.
  mutating func takeUnits(
    around start: TableStart, _ layout: inout ColumnLayout, firstLine: Int
  ) {
    if let explanation = start.explanation {
      layout.takeUnits(
        below: explanation.cells, description,
        at: InputLocation(file: description.file, line: firstLine + explanation.line), &log)
    }
    guard layout.units.isEmpty, layout.factors.isEmpty,
      let title = start.titles.first(where: {
        UnitTitle.names($0.text, currency: description.currency)
      })
    else { return }
    log.add(
      .unitAboveHeader, severity: .warning,
      at: InputLocation(file: description.file, line: firstLine + title.line),
      ["value": .text(title.text)], hint: IssueHint("name-unit-in-header"))
  }

  /// Reads numbers as the plan says, else as those of the first rows agree in.
  mutating func numbers(
    in cells: HeadCells, _ layout: ColumnLayout, _ input: SourceInput
  ) -> NumberReaders {
    NumberReaders(texts(in: cells, layout, input), quotesTexts: input.quotesTexts)
  }

  private mutating func texts(
    in cells: HeadCells, _ layout: ColumnLayout, _ input: SourceInput
  ) -> NumberReader {
    if let separator = description.decimalSeparator {
      return NumberReader(decimalSeparator: separator)
    }
    let evidence = DecimalEvidence(cells, layout, ofQuoted: input.quotesTexts)
    switch evidence.separator {
    case .comma:
      summary.decimalComma = evidence.comma?.text
      return NumberReader(decimalSeparator: .comma)
    case .point: return NumberReader(decimalSeparator: nil, commasGroup: true)
    case nil:
      // Between semicolons the comma is most likely the decimal sign, and points group.
      let isInDoubt = evidence.hasPoint || cells.delimiter == UInt8(ascii: ";")
      if !isInDoubt, let amount = evidence.doubtfulAmount {
        tellOfThousandths(amount, firstLine: input.firstLine)
      }
      return NumberReader(decimalSeparator: nil, pointsMayGroup: isInDoubt)
    }
  }

  /// Tells of an amount whose point may part thousands.
  private mutating func tellOfThousandths(
    _ amount: (text: String, line: Int), firstLine: Int
  ) {
    log.add(
      .amountsOfThousandths, severity: .warning,
      at: InputLocation(file: description.file, line: firstLine + amount.line),
      ["value": .text(amount.text)], hint: IssueHint("set-decimal"))
  }

  /// The description of an export with the sign before fractions that its numbers show, where a
  /// spreadsheet has written them anew.
  ///
  /// Platforms write points, but between semicolons stand numbers of people who write commas; and
  /// between tabs, and in cells of sheets, may stand such.
  mutating func withDecimalSeparator(
    in cells: HeadCells, _ match: DialectMatch, _ input: SourceInput
  ) -> SourceDescription {
    var description = description
    let isOfPeople = cells.delimiter == UInt8(ascii: ";")
    guard description.decimalSeparator == nil, match.dialect.decimalSeparator == .point,
      isOfPeople || cells.delimiter == UInt8(ascii: "\t")
    else { return description }
    let evidence = DecimalEvidence(cells, match, ofQuoted: input.quotesTexts)
    switch evidence.separator {
    case .point: break
    case .comma:
      description.decimalSeparator = .comma
      summary.decimalComma = evidence.comma?.text
    case nil where evidence.hasPoint || !isOfPeople: break
    case nil:
      if let count = evidence.groupedCount {
        description.decimalSeparator = .comma
        summary.decimalComma = count.text
      } else if let amount = evidence.doubtfulAmount {
        tellOfThousandths(amount, firstLine: input.firstLine)
      }
    }
    return description
  }

  /// The fixed values of the plan, spelt as cells that hold them would be.
  mutating func fixedValues() -> [Dimension: String] {
    var values: [Dimension: String] = [:]
    for dimension in Dimension.allCases {
      guard let text = description.fixedValues[dimension] else { continue }
      do throws(CellFault) {
        values[dimension] = try DimensionReader.value(of: text, dimension)
      } catch {
        let arguments: [String: IssueArgument] = [
          "value": .text(text), "column": .text(dimension.rawValue),
        ]
        log.add(
          error.code, at: InputLocation(file: description.file), arguments, hint: error.hint)
      }
    }
    return values
  }
}
