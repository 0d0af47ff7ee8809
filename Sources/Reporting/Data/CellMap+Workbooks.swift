// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import XLSXWriting

extension CellMap {
  /// Finds the figures in the tables of annexes, before these become workbooks.
  init(period: String, workbooks: [(name: String, sheets: [AnnexSheet], campaigns: [Ref<Campaign>])]) {
    let entries = workbooks.flatMap { workbook in
      workbook.sheets.flatMap { sheet in
        sheet.figures(workbook.campaigns)
          .map { figure in
            Entry(
              workbook: workbook.name,
              sheet: sheet.name,
              cell: CellAddress(row: sheet.bodyRow + figure.row, column: figure.column).text(),
              figures: figure.figures,
              less: figure.less,
              printed: figure.printed
            )
          }
      }
    }
    self.init(period: period, entries: entries)
  }
}

/// A figure of an annex by its place in the table's body.
private struct PlacedFigure {
  var row: Int
  var column: Int
  var figures: [FigureAddress]
  var less: [FigureAddress] = []
  var printed: Amount
}

extension AnnexSheet {
  /// The row of the sheet on which the table's body begins, 0-based: as ``AnnexSheetWriter`` lays it out.
  fileprivate var bodyRow: Int {
    let lines = [annexNumber, title, attachment].filter { !$0.isEmpty }.count + letterhead.count + lead.count
    let corner = isDraft || hasFreeCorner ? 1 : 0
    let depth = table.columns.map(\.groups.count).max() ?? 0
    // The line of the days, a narrow row, and the row of the columns' own headings.
    return corner + lines + 2 + depth + 1 + (table.hasLabels ? 1 : 0)
  }

  /// Every cell of the table that bears a figure; hidden rows are there for formulas only.
  fileprivate func figures(_ campaigns: [Ref<Campaign>]) -> [PlacedFigure] {
    table.rows.indices.filter { !table.rows[$0].isHidden && !table.rows[$0].spansRow }
      .flatMap { row in
        table.placed.indices.compactMap { column in figure(row, column, campaigns) }
      }
  }

  private func figure(_ row: Int, _ column: Int, _ campaigns: [Ref<Campaign>]) -> PlacedFigure? {
    let placed = table.placed[column]
    guard placed.content == .figure || placed.content == .reporting,
      let printed = table.rows[row].cells[column].printed
    else { return nil }
    let leaves = table.leaves(behind: row, column)
    func addresses(_ figure: FigureSelection.Figure) -> [FigureAddress] {
      leaves.flatMap { placed.addresses($0, figure, campaigns) }.joinedByUnits
    }
    guard placed.figure == .change else {
      return PlacedFigure(row: row, column: column, figures: addresses(placed.figure), printed: printed)
    }
    return PlacedFigure(
      row: row,
      column: column,
      figures: addresses(.inPeriod),
      less: addresses(.previous),
      printed: printed
    )
  }
}

extension AnnexTable {
  /// What the rows with figures are of that a cell shows or adds up.
  fileprivate func leaves(behind row: Int, _ column: Int) -> [LayoutSlice] {
    if let slice = rows[row].slice { return [slice] }
    switch rows[row].cells[column] {
    case .sum(let ranges, _): return ranges.joined().flatMap { leaves(behind: $0, column) }
    case .difference(let now, _, _): return leaves(behind: row, now)
    case .blank, .text, .amount, .whole, .change: return []
    }
  }
}

extension PlacedColumn {
  /// The figures of a row in this column, one of each campaign: figures of several are added only where a layout says so.
  fileprivate func addresses(
    _ slice: LayoutSlice,
    _ figure: FigureSelection.Figure,
    _ campaigns: [Ref<Campaign>]
  ) -> [FigureAddress] {
    ((campaign ?? slice.campaign).map { [$0] } ?? campaigns)
      .map { campaign in
        FigureAddress(
          campaign,
          slice.channel.map { [$0] } ?? channels,
          slice.quantity ?? quantity ?? .count,
          units: slice.unit.map { [$0] },
          span: slice.period.map { .own($0) } ?? figure.span,
          aspect: content == .reporting ? .reportingUnits : .sum
        )
      }
  }
}

extension FigureSelection.Figure {
  fileprivate var span: FigureAddress.Span {
    switch self {
    case .inPeriod, .change: .inPeriod
    case .previous: .previous
    case .cumulative: .cumulative
    }
  }
}

extension AnnexTable.Cell {
  /// The figure that stands in the cell; nil where none does.
  fileprivate var printed: Amount? {
    switch self {
    case .amount(let amount), .sum(_, let amount): amount
    case .whole(let number): .value(Int64(number))
    case .difference(_, _, let change), .change(let change): change.map { .value($0) }
    case .blank, .text: nil
    }
  }
}

extension [FigureAddress] {
  /// The same with the units of figures that differ in nothing else put together.
  fileprivate var joinedByUnits: [FigureAddress] {
    var joined: [FigureAddress] = []
    var places: [FigureAddress: Int] = [:]
    for address in self {
      var key = address
      key.units = nil
      guard let units = address.units, let place = places[key] else {
        if address.units != nil { places[key] = joined.count }
        joined.append(address)
        continue
      }
      joined[place].units = (joined[place].units ?? []) + units
    }
    return joined
  }
}
