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
    for (index, cells) in rows.enumerated() { try write(cells, row: index + 1, to: &workbook, sheet) }
    for (column, rows, rule) in validations where !rows.isEmpty {
      let range = CellRange(rows: rows.lowerBound + 1...rows.upperBound, columns: column...column)
      try workbook.addValidation(rule, to: range, on: sheet)
    }
    try writeRest(to: &workbook, sheet, in: language)
    try setUp(in: &workbook, sheet)
    return sheet
  }

  private func write(
    _ cells: [Cell],
    row: Int,
    to workbook: inout Workbook,
    _ sheet: Sheet
  ) throws(WorkbookError) {
    var height = 15.0
    for (column, cell) in cells.enumerated() {
      switch cell {
      case .blank:
        try workbook.write(.blank, row: row, column: column, style: style(of: column), to: sheet)
      case .formula(let formula):
        let value = CellValue.formula(formula, stored: .text(""))
        try workbook.write(value, row: row, column: column, style: Self.numberStyle, to: sheet)
      case .whole(let number):
        try workbook.write(.exact(number), row: row, column: column, style: Self.numberStyle, to: sheet)
      case .text(let text):
        let shown = Self.fitting(text)
        try workbook.write(.text(shown), row: row, column: column, style: style(of: column), to: sheet)
        let width = columns[column].width - 1
        // Short text needs no measuring; most cells of a long list are short.
        if Double(text.utf8.count) > width {
          height = max(
            height,
            TextMeasure.rowHeight(of: shown, widthInCharacters: width, font: Self.textStyle.font)
          )
        }
      }
    }
    // A cell may hold more than Excel's tallest row shows, such as the times of a year's reports in one file.
    try workbook.setHeight(min(height + 2, 409), ofRow: row, on: sheet)
  }

  private func style(of column: Int) -> CellStyle { answers.contains(column) ? Self.answerStyle : Self.textStyle }

  private func writeRest(to workbook: inout Workbook, _ sheet: Sheet, in language: Language) throws(WorkbookError) {
    guard let total, total > rows.count else { return }
    let rest = Phrase(
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

  /// Text without control characters, line breaks apart, within Excel's limit of 32,767 letters in a cell.
  private static func fitting(_ text: String) -> String {
    let limit = 32_000
    let short = text.utf16.count > limit ? text.prefix(limit / 2) + "…" : text
    return short.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.printable(String($0)) }
      .joined(separator: "\n")
  }

  private static let headingStyle = CellStyle.plain.with {
    $0.font = TextFont(size: 11, isBold: true)
    $0.borders = .all(.thin)
    $0.fill = AnnexStyles.fillColor
    $0.horizontalAlignment = .center
    $0.verticalAlignment = .center
    $0.wrapsText = true
  }

  private static let textStyle = CellStyle.plain.with {
    $0.font = TextFont(size: 11)
    $0.borders = .all(.hair)
    $0.verticalAlignment = .top
    $0.wrapsText = true
  }

  /// Where something is to be filled in.
  private static let answerStyle = textStyle.with { $0.fill = EntryStyles.input }

  private static let numberStyle = textStyle.with {
    $0.horizontalAlignment = .right
    $0.numberFormat = AnnexStyles.numberFormat
    $0.wrapsText = false
  }
}
