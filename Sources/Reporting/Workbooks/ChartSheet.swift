// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// The sheet of the charts that found no room below their tables: every page holds whole charts.
struct ChartSheet {
  /// The charts of one annex, and where its table stands.
  typealias Source = (charts: AnnexCharts, place: AnnexPlace)

  static let name = "Biểu đồ"

  let title: String
  let dataLine: String
  let isDraft: Bool

  /// Twelve columns of 79 pixels fill the width between the margins, twenty-nine rows of 16 points the height.
  ///
  /// LibreOffice takes 15 points, Excel's own height, for no height at all.
  private static let columnCount = 12
  private static let columnWidth = 10.57
  private static let rowsPerPage = 29
  private static let rowHeight = 16.0

  /// Writes the sheet; without charts there is none.
  func write(_ sources: [Source], to workbook: inout Workbook) throws(WorkbookError) {
    let pages = Self.pages(of: sources)
    guard !pages.isEmpty else { return }
    let sheet = try workbook.addSheet(named: Self.name)
    try workbook.setWidth(Self.columnWidth, ofColumns: 0...Self.columnCount - 1, on: sheet)
    for (number, bands) in pages.enumerated() {
      let first = number * Self.rowsPerPage
      for row in first..<first + Self.rowsPerPage { try workbook.setHeight(Self.rowHeight, ofRow: row, on: sheet) }
      let start = number == 0 ? try writeHead(on: sheet, to: &workbook) : first
      let height = (first + Self.rowsPerPage - start) / bands.count
      for (index, band) in bands.enumerated() {
        let row = start + index * height
        let rows = row...row + height - 1
        try write(band, over: rows, isAlone: bands.count == 1, on: sheet, to: &workbook)
      }
    }
    try setUp(sheet, pageCount: pages.count, in: &workbook)
  }

  private typealias PlacedBand = (band: AnnexCharts.Band, place: AnnexPlace)

  /// Two bands of columns share a page, bars need one of their own.
  private static func pages(of sources: [Source]) -> [[PlacedBand]] {
    var pages: [[PlacedBand]] = []
    for source in sources {
      let perPage = source.charts.areBelowTable ? 2 : 1
      let bands = source.charts.bands.map { (band: $0, place: source.place) }
      for start in stride(from: 0, to: bands.count, by: perPage) {
        pages.append(Array(bands[start..<min(start + perPage, bands.count)]))
      }
    }
    return pages
  }

  /// The lines above the first chart; gives the row behind them.
  private func writeHead(on sheet: Sheet, to workbook: inout Workbook) throws(WorkbookError) -> Int {
    if isDraft {
      let style = AnnexStyles.draftMark.with { $0.wrapsText = false }
      try workbook.write(.text("DỰ THẢO"), row: 0, column: 0, style: style, to: sheet)
    }
    try writeLine(title, AnnexStyles.title, row: 1, on: sheet, to: &workbook)
    try writeLine(dataLine, AnnexStyles.dataLine, row: 2, on: sheet, to: &workbook)
    return 3
  }

  private func writeLine(
    _ text: String,
    _ style: CellStyle,
    row: Int,
    on sheet: Sheet,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    let range = CellRange(rows: row...row, columns: 0...Self.columnCount - 1)
    try workbook.merge(
      range,
      value: .text(text),
      style: style.with {
        $0.shrinksToFit = true; $0.wrapsText = false
      },
      on: sheet
    )
    try workbook.setHeight(20, ofRow: row, on: sheet)
  }

  /// A heading where there is one, and the charts under it: side by side, or columns that have a page to themselves one
  /// below the other.
  private func write(
    _ placed: PlacedBand,
    over rows: ClosedRange<Int>,
    isAlone: Bool,
    on sheet: Sheet,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    let (heading, panels) = placed.band
    if !heading.isEmpty {
      try writeLine(heading, AnnexStyles.placeAndDate, row: rows.lowerBound, on: sheet, to: &workbook)
    }
    let isStacked = isAlone && panels.allSatisfy { $0.form == .stackedColumns }
    let (width, height) =
      isStacked
      ? (Self.columnCount, (rows.count - 1) / panels.count) : (Self.columnCount / panels.count, rows.count - 1)
    for (index, panel) in panels.enumerated() {
      let row = rows.lowerBound + 1 + (isStacked ? index * height : 0)
      let column = isStacked ? 0 : index * width
      let area = CellRange(rows: row...row + height - 1, columns: column...column + width - 1)
      try workbook.insert(panel.chart(of: placed.place, fontSize: 9), over: area, on: sheet)
    }
  }

  private func setUp(_ sheet: Sheet, pageCount: Int, in workbook: inout Workbook) throws(WorkbookError) {
    var page = AnnexSheetWriter.page(isLandscape: true)
    page.printArea = CellRange(rows: 0...pageCount * Self.rowsPerPage - 1, columns: 0...Self.columnCount - 1)
    // As each annex does.
    page.firstPageNumber = 1
    page.rowsStartingPages = (1..<pageCount).map { $0 * Self.rowsPerPage }
    try workbook.setUpPage(page, on: sheet)
    try workbook.hideGridlines(on: sheet)
  }
}
