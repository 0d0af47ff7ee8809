// SPDX-License-Identifier: Apache-2.0

import ReportModel
import XLSXWriting

/// Writes the header and the body of an annex's table.
struct AnnexTableWriter {
  let table: AnnexTable
  let sheet: Sheet
  private var prepared: [Look: PreparedStyle] = [:]

  /// The looks of the body's cells; each is prepared when it is first needed.
  private enum Look: Hashable {
    case text(AnnexTable.Emphasis, isCentered: Bool)
    case number(AnnexTable.Emphasis, AnnexNumberFormat)

    var style: CellStyle {
      switch self {
      case .text(let emphasis, let isCentered): AnnexStyles.text(emphasis, isCentered: isCentered)
      case .number(let emphasis, let format): AnnexStyles.number(emphasis, format: format.code)
      }
    }
  }

  init(table: AnnexTable, sheet: Sheet) {
    self.table = table
    self.sheet = sheet
  }

  // MARK: Body

  /// Writes the rows; gives the row behind the last one.
  mutating func writeBody(at first: Int, to workbook: inout Workbook) throws(WorkbookError) -> Int {
    for (offset, row) in table.rows.enumerated() {
      try write(row, at: first + offset, bodyStart: first, to: &workbook)
    }
    return first + table.rows.count
  }

  private mutating func write(
    _ row: AnnexTable.Row,
    at index: Int,
    bodyStart: Int,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    for (column, cell) in row.cells.enumerated() where !(row.spansRow && column > 1) {
      let (value, look) = rendered(cell, of: row, at: index, column: column, bodyStart: bodyStart)
      try workbook.write(value, row: index, column: column, style: try style(of: look, in: &workbook), to: sheet)
    }
    if row.spansRow, row.cells.count > 2, case .text(let text, _) = row.cells[1] {
      let range = CellRange(rows: index...index, columns: 1...(row.cells.count - 1))
      try workbook.merge(
        range,
        value: .text(text),
        style: AnnexStyles.text(row.emphasis, isCentered: false),
        on: sheet
      )
    }
    try workbook.setHeight(height(of: row), ofRow: index, on: sheet)
    if row.isHidden { try workbook.hideRow(index, on: sheet) }
  }

  private mutating func style(of look: Look, in workbook: inout Workbook) throws(WorkbookError) -> PreparedStyle {
    if let known = prepared[look] { return known }
    let style = try workbook.prepare(look.style)
    prepared[look] = style
    return style
  }

  private func height(of row: AnnexTable.Row) -> Double {
    let font = AnnexStyles.text(row.emphasis, isCentered: false).font
    let heights = zip(row.cells, table.columns).enumerated()
      .map { index, pair in
        guard case .text(let text, _) = pair.0 else { return 0.0 }
        let width =
          row.spansRow && index == 1 ? table.columns.dropFirst().reduce(0) { $0 + $1.width } : pair.1.width
        return TextMeasure.rowHeight(of: text, widthInCharacters: width - 1, font: font)
      }
    return max(heights.max() ?? 0, 16) + 3
  }

  private func rendered(
    _ cell: AnnexTable.Cell,
    of row: AnnexTable.Row,
    at index: Int,
    column: Int,
    bodyStart: Int
  ) -> (CellValue, Look) {
    let emphasis = row.emphasis
    switch cell {
    case .blank: return (.blank, .text(emphasis, isCentered: false))
    case .text(let text, let isCentered): return (.text(text), .text(emphasis, isCentered: isCentered))
    case .whole(let number):
      return (.integer(Int64(number)), .number(emphasis, format(of: .value(Int64(number)))))
    case .amount(let amount):
      let look = Look.number(emphasis, format(of: amount))
      return (amount.number.map(CellValue.exact) ?? .text(amount.symbol ?? ""), look)
    case .sum(let ranges, let amount):
      let look = Look.number(emphasis, format(of: amount))
      guard let sum = amount.number else { return (.text(amount.symbol ?? ""), look) }
      guard CellValue.isExact(sum) else { return (.exact(sum), look) }
      let arguments = ranges.map { rows in
        CellRange(
          rows: (bodyStart + rows.lowerBound)...(bodyStart + rows.upperBound),
          columns: column...column
        )
        .text()
      }
      return (.formula("=SUM(\(arguments.joined(separator: ",")))", stored: .number(Double(sum))), look)
    case .change(let change):
      return (change.map(CellValue.exact) ?? .blank, .number(emphasis, changeFormat(of: change)))
    case .difference(let now, let before, let change):
      let look = Look.number(emphasis, changeFormat(of: change))
      guard let change else { return (.blank, look) }
      guard [now, before].allSatisfy({ isNumber(row.cells[$0]) }) else { return (.exact(change), look) }
      let formula = "=\(CellAddress(row: index, column: now).text())-\(CellAddress(row: index, column: before).text())"
      return (.formula(formula, stored: .number(Double(change))), look)
    }
  }

  private func isNumber(_ cell: AnnexTable.Cell) -> Bool {
    let amount: Amount? =
      switch cell {
      case .amount(let amount), .sum(_, let amount): amount
      case .blank, .text, .whole, .difference, .change: nil
      }
    return amount?.number.map(CellValue.isExact) ?? false
  }

  private func format(of amount: Amount) -> AnnexNumberFormat {
    AnnexNumberFormat(
      meaning: amount.isApproximate ? .approximate : .exact,
      dottedFor: table.usesDots ? amount.number ?? 0 : nil
    )
  }

  private func changeFormat(of change: Int64?) -> AnnexNumberFormat {
    AnnexNumberFormat(meaning: .change, dottedFor: table.usesDots ? change ?? 0 : nil)
  }
}

extension CellValue {
  /// A count: a number while Excel can hold it exactly, its digits as text beyond 2^53.
  static func exact(_ number: Int64) -> CellValue {
    isExact(number) ? .integer(number) : .text(String(number))
  }

  /// Whether a number is one that Excel, and a formula over it, holds exactly.
  static func isExact(_ number: Int64) -> Bool {
    number.magnitude <= 1 << 53
  }
}
