// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import XLSXWriting

/// A plain list for the officer: a heading row, a filter, text that wraps.
struct ListSheet {
  /// A cell of a list; text of the input is always a string cell.
  enum Cell {
    case text(String)
    case whole(Int64)
    /// A formula of the tool's own, of which nothing is known before other cells are filled in.
    case formula(String)
    case blank
  }

  /// The most rows that are listed; the rest is counted in a last row.
  static let longest = 10_000

  var name: String
  var columns: [(heading: Phrase, width: Double)]
  var rows: [[Cell]]
  /// How many rows there are in all, when more than ``rows``.
  var total: Int?
  /// The output that lists them all, where there is one.
  var completeIn: String?
  /// The columns that are filled in by hand, by place.
  var answers: Set<Int> = []
  /// What may be typed into some of them: a column, the rows in which, counted from 0, and the rule.
  var validations: [(column: Int, rows: Range<Int>, rule: CellValidation)] = []

  @discardableResult
  func write(to workbook: inout Workbook, in language: Language) throws(WorkbookError) -> Sheet {
    let sheet = try workbook.addSheet(named: name)
    for (index, column) in columns.enumerated() {
      try workbook.setWidth(column.width, ofColumns: index...index, on: sheet)
      try workbook.write(
        .text(column.heading.text(in: language)),
        row: 0,
        column: index,
        style: Self.headingStyle,
        to: sheet
      )
    }
    try workbook.setHeight(headingHeight(in: language), ofRow: 0, on: sheet)
    var writer = ListRowWriter(sheet: sheet, widths: columns.map(\.width), answers: answers)
    for (index, cells) in rows.enumerated() { try writer.write(cells, row: index + 1, to: &workbook) }
    for (column, rows, rule) in validations where !rows.isEmpty {
      let range = CellRange(rows: rows.lowerBound + 1...rows.upperBound, columns: column...column)
      try workbook.addValidation(rule, to: range, on: sheet)
    }
    try writeRest(to: &workbook, sheet, in: language)
    try setUp(in: &workbook, sheet)
    return sheet
  }

  private func writeRest(to workbook: inout Workbook, _ sheet: Sheet, in language: Language) throws(WorkbookError) {
    guard let total, total > rows.count else { return }
    let rest =
      rows.isEmpty
      ? Phrase(
        "Có {count} dòng, không liệt kê ở đây[; xem đầy đủ trong {file}].",
        "{count} rows, not listed here[; {file} holds them all]."
      )
      : Phrase(
        "… và {count} dòng nữa[; xem đầy đủ trong {file}].",
        "… and {count} more rows[; {file} holds them all]."
      )
    try workbook.write(
      .text(
        rest.text(in: language, ["count": .number(Int64(total - rows.count)), "file": .text(completeIn ?? "")])
      ),
      row: rows.count + 1,
      column: 0,
      style: Self.headingStyle.with {
        $0.wrapsText = false; $0.horizontalAlignment = .left
      },
      to: sheet
    )
  }

  private func setUp(in workbook: inout Workbook, _ sheet: Sheet) throws(WorkbookError) {
    let last = columns.count - 1
    var page = PageSetup()
    page.orientation = .landscape
    page.margins = PageMargins(left: 15, right: 15, top: 20, bottom: 15, header: 10, footer: 8)
    page.fit = PageFit()
    page.repeatedRows = 0...0
    page.header = PageBanner(center: [.pageNumber], font: TextFont(size: 11))
    try workbook.setUpPage(page, on: sheet)
    try workbook.freezePanes(rows: 1, columns: 0, on: sheet)
    try workbook.setAutofilter(CellRange(rows: 0...max(rows.count, 1), columns: 0...last), on: sheet)
  }

  private func headingHeight(in language: Language) -> Double {
    let heights = columns.map { column in
      TextMeasure.rowHeight(
        of: column.heading.text(in: language),
        widthInCharacters: column.width - 3,
        font: Self.headingStyle.font
      )
    }
    return (heights.max() ?? 15) + 4
  }

  static let headingStyle = CellStyle.plain.with {
    $0.font = TextFont(size: 11, isBold: true)
    $0.borders = .all(.thin)
    $0.fill = AnnexStyles.fillColor
    $0.horizontalAlignment = .center
    $0.verticalAlignment = .center
    $0.wrapsText = true
  }
}
