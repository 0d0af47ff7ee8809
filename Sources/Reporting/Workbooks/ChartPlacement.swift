// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// Puts an annex's charts below its table where the page has room for them.
struct ChartPlacement {
  let charts: AnnexCharts
  let place: AnnexPlace
  let page: PageSetup

  /// Points on paper; lower charts show little, higher ones look empty.
  private static let heights = (least: 140.0, most: 215.0)
  /// Points between the table and the charts, on the sheet.
  private static let gap = 12.0
  private static let rowHeight = 16.0
  /// What programs differ by in the heights of rows.
  private static let safety = 0.98

  /// Writes the labels that charts show, and the charts if there is room.
  ///
  /// - Returns: The row behind the last chart, or nil when the charts want a sheet of their own.
  func write(below row: Int, to workbook: inout Workbook) throws(WorkbookError) -> Int? {
    for label in charts.labels {
      try workbook.write(
        .text(label.text),
        row: place.body + label.row,
        column: AnnexCharts.labelColumn(behind: place.columnCount),
        style: ChartStyles.label,
        to: place.sheet
      )
    }
    guard charts.areBelowTable, charts.bands.count == 1, let band = charts.bands.first else { return nil }
    guard let room = try room(below: row, in: workbook) else { return nil }
    try workbook.setHeight(Self.gap, ofRow: row, on: place.sheet)
    let rows = row + 1...row + max(1, Int(room.height / Self.rowHeight))
    for row in rows { try workbook.setHeight(Self.rowHeight, ofRow: row, on: place.sheet) }
    for (panel, columns) in zip(band.panels, try halves(count: band.panels.count, in: workbook)) {
      let chart = panel.chart(of: place, fontSize: (8 / room.scale).rounded())
      try workbook.insert(chart, over: CellRange(rows: rows, columns: columns), on: place.sheet)
    }
    return rows.upperBound + 1
  }

  /// How high charts may be on the sheet, and by how much it is scaled down in print.
  private func room(below row: Int, in workbook: borrowing Workbook) throws(WorkbookError) -> (
    height: Double, scale: Double
  )? {
    let table = CellRange(rows: 0...row - 1, columns: 0...place.columnCount - 1)
    let size = try workbook.size(of: table, on: place.sheet)
    let scale = min(1, page.printableSize.width / size.width)
    let free = page.printableSize.height / scale * Self.safety - size.height - Self.gap
    guard free * scale >= Self.heights.least else { return nil }
    return (min(free, Self.heights.most / scale), scale)
  }

  /// The table's columns in so many parts of about the same width.
  private func halves(count: Int, in workbook: borrowing Workbook) throws(WorkbookError) -> [ClosedRange<Int>] {
    let last = place.columnCount - 1
    guard count > 1 else { return [0...last] }
    let widths = try (0...last)
      .map { column throws(WorkbookError) in
        try workbook.size(of: CellRange(CellAddress(row: 0, column: column)), on: place.sheet).width
      }
    let half = widths.reduce(0, +) / 2
    var sum = 0.0
    let middle = widths.firstIndex { width in
      sum += width
      return sum >= half
    }
    let end = min(max(middle ?? last, 0), last - 1)
    return [0...end, end + 1...last]
  }
}
