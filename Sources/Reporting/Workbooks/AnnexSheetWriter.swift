// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// Lays an annex out on a sheet: the lines above, the table with its header, the notes, the foot.
struct AnnexSheetWriter {
  private let annex: AnnexSheet
  private let sheet: Sheet
  private var tableWriter: AnnexTableWriter
  private var row = 0
  private var lastTableRow = 0

  private var lineWriter: AnnexLineWriter { AnnexLineWriter(sheet: sheet, widths: annex.table.columns.map(\.width)) }

  private var lastColumn: Int { annex.table.columns.count - 1 }

  /// The width over all columns, a little less than their sum, so that wrapping is never underestimated.
  private var fullWidth: Double { annex.table.columns.reduce(0) { $0 + $1.width } - 2 }

  /// Adds the sheet to a workbook and fills it; gives the charts that want a sheet of their own.
  @discardableResult
  static func write(_ annex: AnnexSheet, to workbook: inout Workbook) throws(WorkbookError) -> ChartSheet.Source? {
    let sheet = try workbook.addSheet(named: annex.name)
    var writer = AnnexSheetWriter(
      annex: annex,
      sheet: sheet,
      tableWriter: AnnexTableWriter(table: annex.table, sheet: sheet)
    )
    return try writer.write(to: &workbook)
  }

  private mutating func write(to workbook: inout Workbook) throws(WorkbookError) -> ChartSheet.Source? {
    try writeHead(to: &workbook)
    let header = try AnnexHeaderWriter(table: annex.table, sheet: sheet).write(at: row, to: &workbook)
    row = try tableWriter.writeBody(at: header.upperBound + 1, to: &workbook)
    lastTableRow = row - 1
    try nameTable(header: header, in: &workbook)
    try writeNotes(to: &workbook)
    try writeFoot(to: &workbook)
    let undrawn = try writeCharts(header: header, to: &workbook)
    try setUp(header: header, in: &workbook)
    return undrawn
  }

  /// Line 1 of an annex is left free at the right for the line of the digital signature.
  private mutating func writeHead(to workbook: inout Workbook) throws(WorkbookError) {
    if annex.isDraft {
      try workbook.write(
        .text("DỰ THẢO"),
        row: 0,
        column: 0,
        style: AnnexStyles.draftMark.with { $0.wrapsText = false },
        to: sheet
      )
    }
    if annex.isDraft || annex.hasFreeCorner {
      try workbook.setHeight(20, ofRow: 0, on: sheet)
      row = 1
    }
    row = try lineWriter.write(annex.letterhead, at: row, to: &workbook)
    if !annex.annexNumber.isEmpty { try writeLine(annex.annexNumber, AnnexStyles.annexNumber, to: &workbook) }
    if !annex.title.isEmpty { try writeLine(annex.title, AnnexStyles.title, to: &workbook) }
    if !annex.attachment.isEmpty { try writeLine(annex.attachment, AnnexStyles.attachment, to: &workbook) }
    try writeLine(annex.dataLine, AnnexStyles.dataLine, to: &workbook)
    for sentence in annex.lead { try writeLine(sentence, AnnexStyles.lead, to: &workbook) }
    try workbook.setHeight(8, ofRow: row, on: sheet)
    row += 1
  }

  private mutating func writeNotes(to workbook: inout Workbook) throws(WorkbookError) {
    guard !annex.notes.isEmpty else { return }
    try workbook.setHeight(6, ofRow: row, on: sheet)
    row += 1
    for note in annex.notes { try writeLine(note, AnnexStyles.note, to: &workbook) }
  }

  private mutating func writeFoot(to workbook: inout Workbook) throws(WorkbookError) {
    row = try lineWriter.write(annex.signatures, at: row, to: &workbook)
    guard annex.signers.count == 2 else { return }
    let middle = lastColumn / 2
    row += 1
    let right = CellRange(rows: row...row, columns: (middle + 1)...lastColumn)
    try workbook.merge(right, value: .text(annex.placeAndDate), style: AnnexStyles.placeAndDate, on: sheet)
    try workbook.setHeight(20, ofRow: row, on: sheet)
    row += 1
    for (signer, columns) in zip(annex.signers, [0...middle, (middle + 1)...lastColumn]) {
      let range = CellRange(rows: row...row, columns: columns)
      try workbook.merge(range, value: .text(signer), style: AnnexStyles.signer, on: sheet)
    }
    try workbook.setHeight(20, ofRow: row, on: sheet)
    // Room for the signatures stays inside the printed area.
    row += 5
  }

  /// Charts below the table, where the page has room; gives them back where it has none.
  private mutating func writeCharts(
    header: ClosedRange<Int>,
    to workbook: inout Workbook
  ) throws(WorkbookError) -> ChartSheet.Source? {
    let place = AnnexPlace(
      sheet: sheet,
      headings: header.upperBound - (annex.table.hasLabels ? 1 : 0),
      body: header.upperBound + 1,
      columnCount: annex.table.columns.count
    )
    let placement = ChartPlacement(charts: annex.charts, place: place, page: Self.page(isLandscape: annex.isLandscape))
    guard let end = try placement.write(below: row, to: &workbook) else { return (annex.charts, place) }
    row = end
    return nil
  }

  private mutating func writeLine(
    _ text: String,
    _ style: CellStyle,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    let range = CellRange(rows: row...row, columns: 0...lastColumn)
    try workbook.merge(range, value: .text(text), style: style, on: sheet)
    let height = TextMeasure.rowHeight(of: text, widthInCharacters: fullWidth, font: style.font)
    try workbook.setHeight(height + 3, ofRow: row, on: sheet)
    row += 1
  }

  /// Names the table and its body, so that a reader finds them by Name Box and formulas can refer to them.
  private func nameTable(header: ClosedRange<Int>, in workbook: inout Workbook) throws(WorkbookError) {
    guard !annex.id.isEmpty, row - 1 > header.upperBound else { return }
    let name = String(annex.id.map { $0 == "-" ? "_" : $0 })
    let columns = 0...lastColumn
    try workbook.defineName(
      "bang_\(name)",
      for: CellRange(rows: header.lowerBound...(row - 1), columns: columns),
      on: sheet
    )
    try workbook.defineName(
      "so_lieu_\(name)",
      for: CellRange(rows: (header.upperBound + 1)...(row - 1), columns: columns),
      on: sheet
    )
  }

  /// The rows of the sheet that must not begin a page.
  private func joinedRows(from first: Int) -> Set<Int> {
    let rows = annex.table.rows
    return Set(
      rows.indices.filter { $0 > 0 && (rows[$0 - 1].spansRow || rows[$0].belongsToRowBefore) }.map { first + $0 }
    )
  }

  /// Half of what a screen of 768 pixels shows of a sheet, in points.
  private static let highestFrozen = 260.0

  private func heights(in workbook: borrowing Workbook) throws(WorkbookError) -> [Double] {
    var heights: [Double] = []
    for row in 0..<row { heights.append(try workbook.height(ofRow: row, on: sheet)) }
    return heights
  }

  /// The page of an annex: margins by Decree 30/2020, its number above.
  static func page(isLandscape: Bool) -> PageSetup {
    var page = PageSetup()
    page.orientation = isLandscape ? .landscape : .portrait
    page.margins = PageMargins(left: 30, right: 15, top: 20, bottom: 20, header: 10, footer: 8)
    page.fit = PageFit()
    page.isCenteredHorizontally = true
    page.header = PageBanner(center: [.pageNumber], font: TextFont(size: 13))
    return page
  }

  private func setUp(header: ClosedRange<Int>, in workbook: inout Workbook) throws(WorkbookError) {
    var page = Self.page(isLandscape: annex.isLandscape)
    page.repeatedRows = header
    // Each annex counts its own pages (Decree 30/2020, Appendix I).
    page.firstPageNumber = annex.id.isEmpty ? nil : 1
    let heights = try heights(in: workbook)
    if !annex.id.isEmpty {
      let pages = AnnexPages(
        heights: heights,
        width: annex.table.columns.reduce(0) { $0 + $1.width + 5 / 7 },
        isLandscape: annex.isLandscape,
        margins: page.margins,
        header: header,
        firstKept: max(header.upperBound + 1, lastTableRow - 2),
        joined: joinedRows(from: header.upperBound + 1)
      )
      .layout()
      page.fit = pages.fit
      page.rowsStartingPages = pages.breaks
    }
    page.printArea = CellRange(rows: 0...(row - 1), columns: 0...lastColumn)
    try workbook.setUpPage(page, on: sheet)
    // A letterhead that stood still would leave a small screen no room for the table.
    let above = heights[...header.upperBound].reduce(0, +)
    let frozen = above <= Self.highestFrozen ? header.upperBound + 1 : 0
    try workbook.freezePanes(rows: frozen, columns: 2, on: sheet)
    try workbook.hideGridlines(on: sheet)
  }
}
