// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
import ReportModel

/// What the unit of count that stands in a row says of its figures.
extension RecordMaker {
  /// What the row says its figure counts, by its name or its unit of count, where the column does not say it.
  mutating func applyUnit(
    of row: SourceRow,
    _ named: FigureHeading,
    _ channel: Ref<Channel>?,
    to record: inout RawRecord
  ) {
    guard let countPlace else { return }
    var figures = named
    if let unit = self[.unitOfCount, row], !unit.isBlank {
      if let stated = unit.isTooLong ? nil : statedUnit(unit.text, channel) {
        guard let merged = figures.merged(with: stated) else {
          record.problem = RecordProblem(.unitOfCount, unit)
          return
        }
        figures = merged
      } else if Self.multiplies(unit.text) {
        record.problem = RecordProblem(.unitOfCount, unit)
      } else if !isUnitOfCount(unit.text), saidUnits.count < 200, saidUnits.insert(unit.text).inserted {
        let place = source.location(
          RowPlace(row: row.row, line: row.line),
          columnName: unit.columnName,
          column: unit.column
        )
        remarks.append(Finding(.unitOfCount, severity: .warning, at: place, found: unit.text))
      }
    }
    guard let quantity = figures.quantity, quantity != .count else { return }
    if let other = record.quantities.firstIndex(where: { $0.quantity == quantity }) {
      // Two columns for one quantity: the figure can't be told, unless one of the cells is blank.
      guard record.quantities[other].field.isBlank || record.quantities[countPlace].field.isBlank else {
        record.problem = RecordProblem(.unitOfCount, self[.unitOfCount, row] ?? record.quantities[countPlace].field)
        return
      }
      if record.quantities[countPlace].field.isBlank { return }
      record.quantities[other].quantity = .count
    }
    record.quantities[countPlace].quantity = quantity
    record.quantities[countPlace].isInHours = figures.isInHours
    // The unit of count speaks of the row's cumulative figure as well.
    for index in record.cumulative.indices where record.cumulative[index].quantity == .count {
      record.cumulative[index].quantity = quantity
      record.cumulative[index].isInHours = figures.isInHours
    }
  }

  /// What a unit of count says of a row's figure; `lượt` are views or attendance where no airings are counted.
  private func statedUnit(_ unit: String, _ channel: Ref<Channel>?) -> FigureHeading? {
    guard var figures = HeadingReader.unit(unit), figures.scale == nil else { return nil }
    figures.quantity = figures.quantity(of: channel.map { catalogue[$0] })
    return figures
  }

  /// Whether a row's unit of count is of time or of people, which no channel counts its pieces in.
  func isMeasuredOtherwise(_ row: SourceRow, _ channel: Ref<Channel>) -> Bool {
    guard hasOneCount, let unit = self[.unitOfCount, row], !unit.isBlank, !unit.isTooLong,
      let quantity = statedUnit(unit.text, channel)?.quantity
    else { return false }
    return quantity != .count
  }

  /// `1000 bản`, `nghìn tờ`: the figure is no count of pieces.
  private static func multiplies(_ unit: String) -> Bool {
    let words = FoldedName(unit).bareKey.split(separator: " ")
    return words.contains { ["nghin", "ngan", "trieu", "ty", "%"].contains($0) || $0.utf8.allSatisfy(\.isDigit) }
  }

  private func isUnitOfCount(_ unit: String) -> Bool {
    let key = FoldedName(unit).bareKey
    return catalogue.channels.contains { FoldedName($0.unitOfCount).bareKey == key }
  }
}
