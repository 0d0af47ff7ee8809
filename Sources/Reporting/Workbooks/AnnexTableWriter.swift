// SPDX-License-Identifier: Apache-2.0

import ReportModel
import XLSXWriting

/// Writes the header and the body of an annex's table.
struct AnnexTableWriter {
  let table: AnnexTable
  let sheet: Sheet

  private var hasGroups: Bool { table.columns.contains { $0.group != nil } }

  private var headingStyle: CellStyle { AnnexStyles.heading(isNarrow: hasGroups) }

  // MARK: Header

  /// Group row where there are groups, leaf row, label row where there are labels; gives the rows it took.
  func writeHeader(at first: Int, to workbook: inout Workbook) throws(WorkbookError) -> ClosedRange<Int> {
    for (index, column) in table.columns.enumerated() {
      try workbook.setWidth(column.width, ofColumns: index...index, on: sheet)
    }
    let leaf = hasGroups ? first + 1 : first
    if hasGroups { try writeGroups(first, leaf, to: &workbook) }
    for (index, column) in table.columns.enumerated() {
      if !hasGroups || column.group != nil {
        try workbook.write(.text(column.heading), row: leaf, column: index, style: headingStyle, to: sheet)
      }
    }
    try workbook.setHeight(leafHeight, ofRow: leaf, on: sheet)
    guard table.hasLabels else { return first...leaf }
    for (index, column) in table.columns.enumerated() {
      try workbook.write(.text(column.label), row: leaf + 1, column: index, style: AnnexStyles.label, to: sheet)
    }
    try workbook.setHeight(15, ofRow: leaf + 1, on: sheet)
    return first...(leaf + 1)
  }

  private func writeGroups(_ row: Int, _ leaf: Int, to workbook: inout Workbook) throws(WorkbookError) {
    var index = 0
    while index < table.columns.count {
      let column = table.columns[index]
      guard let group = column.group else {
        let range = CellRange(rows: row...leaf, columns: index...index)
        try workbook.merge(range, value: .text(column.heading), style: headingStyle, on: sheet)
        index += 1
        continue
      }
      var last = index
      while last + 1 < table.columns.count, table.columns[last + 1].group == group { last += 1 }
      if last == index {
        try workbook.write(.text(group), row: row, column: index, style: headingStyle, to: sheet)
      } else {
        let range = CellRange(rows: row...row, columns: index...last)
        try workbook.merge(range, value: .text(group), style: headingStyle, on: sheet)
      }
      index = last + 1
    }
    try workbook.setHeight(20, ofRow: row, on: sheet)
  }

  private var leafHeight: Double {
    let heights = table.columns.map { column in
      TextMeasure.rowHeight(
        of: column.heading,
        widthInCharacters: column.width - 1,
        font: headingStyle.font
      )
    }
    return (heights.max() ?? 15) + 4
  }

  // MARK: Body

  /// Writes the rows; gives the row behind the last one.
  func writeBody(at first: Int, to workbook: inout Workbook) throws(WorkbookError) -> Int {
    for (offset, row) in table.rows.enumerated() {
      try write(row, at: first + offset, bodyStart: first, to: &workbook)
    }
    return first + table.rows.count
  }

  private func write(
    _ row: AnnexTable.Row,
    at index: Int,
    bodyStart: Int,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    for (column, cell) in row.cells.enumerated() where !(row.spansRow && column > 1) {
      let (value, style) = rendered(cell, of: row, at: index, column: column, bodyStart: bodyStart)
      try workbook.write(value, row: index, column: column, style: style, to: sheet)
    }
    if row.spansRow, case .text(let text, _) = row.cells[1] {
      let range = CellRange(rows: index...index, columns: 1...(row.cells.count - 1))
      try workbook.merge(
        range,
        value: .text(text),
        style: AnnexStyles.text(row.emphasis, isCentered: false),
        on: sheet
      )
    }
    try workbook.setHeight(height(of: row), ofRow: index, on: sheet)
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
  ) -> (CellValue, CellStyle) {
    let emphasis = row.emphasis
    switch cell {
    case .blank: return (.blank, AnnexStyles.text(emphasis, isCentered: false))
    case .text(let text, let isCentered): return (.text(text), AnnexStyles.text(emphasis, isCentered: isCentered))
    case .whole(let number):
      return (.integer(Int64(number)), AnnexStyles.number(emphasis, format: AnnexStyles.numberFormat))
    case .amount(let amount):
      let style = AnnexStyles.number(emphasis, format: Self.format(of: amount))
      return (amount.number.map(CellValue.exact) ?? .text(amount.symbol ?? ""), style)
    case .sum(let ranges, let amount):
      let style = AnnexStyles.number(emphasis, format: Self.format(of: amount))
      guard let sum = amount.number else { return (.text(amount.symbol ?? ""), style) }
      guard CellValue.isExact(sum) else { return (.exact(sum), style) }
      let arguments = ranges.map { rows in
        CellRange(
          rows: (bodyStart + rows.lowerBound)...(bodyStart + rows.upperBound),
          columns: column...column
        )
        .text()
      }
      return (.formula("=SUM(\(arguments.joined(separator: ",")))", stored: .number(Double(sum))), style)
    case .difference(let now, let before, let change):
      let style = AnnexStyles.number(emphasis, format: AnnexStyles.changeFormat)
      guard let change else { return (.blank, style) }
      guard [now, before].allSatisfy({ isNumber(row.cells[$0]) }) else { return (.exact(change), style) }
      let formula = "=\(CellAddress(row: index, column: now).text())-\(CellAddress(row: index, column: before).text())"
      return (.formula(formula, stored: .number(Double(change))), style)
    }
  }

  private func isNumber(_ cell: AnnexTable.Cell) -> Bool {
    guard case .amount(let amount) = cell, let number = amount.number else { return false }
    return CellValue.isExact(number)
  }

  private static func format(of amount: Amount) -> String {
    amount.isApproximate ? AnnexStyles.approximateFormat : AnnexStyles.numberFormat
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
