// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// Writes the header of an annex's table: rows of headings over several columns, the columns' own, and their labels.
struct AnnexHeaderWriter {
  let table: AnnexTable
  let sheet: Sheet

  /// How many rows of headings stand above the columns' own.
  private var depth: Int { table.columns.map(\.groups.count).max() ?? 0 }

  private var style: CellStyle { AnnexStyles.heading(isNarrow: depth > 0) }

  /// Gives the rows it took.
  func write(at first: Int, to workbook: inout Workbook) throws(WorkbookError) -> ClosedRange<Int> {
    for (index, column) in table.columns.enumerated() {
      try workbook.setWidth(column.width, ofColumns: index...index, on: sheet)
    }
    let leaf = first + depth
    for level in 0..<depth { try writeGroups(level, at: first + level, to: &workbook) }
    for (index, column) in table.columns.enumerated() {
      let rows = (first + column.groups.count)...leaf
      try write(column.heading, rows, index...index, to: &workbook)
    }
    try workbook.setHeight(leafHeight, ofRow: leaf, on: sheet)
    guard table.hasLabels else { return first...leaf }
    for (index, column) in table.columns.enumerated() {
      try workbook.write(.text(column.label), row: leaf + 1, column: index, style: AnnexStyles.label, to: sheet)
    }
    try workbook.setHeight(15, ofRow: leaf + 1, on: sheet)
    return first...(leaf + 1)
  }

  private func writeGroups(_ level: Int, at row: Int, to workbook: inout Workbook) throws(WorkbookError) {
    var height = 20.0
    var index = 0
    while index < table.columns.count {
      let groups = table.columns[index].groups.prefix(level + 1)
      guard groups.count == level + 1, let heading = groups.last else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < table.columns.count, table.columns[last + 1].groups.prefix(level + 1) == groups { last += 1 }
      try write(heading, row...row, index...last, to: &workbook)
      let width = table.columns[index...last].reduce(0) { $0 + $1.width }
      height = max(height, self.height(of: heading, width: width))
      index = last + 1
    }
    try workbook.setHeight(height, ofRow: row, on: sheet)
  }

  private func write(
    _ text: String,
    _ rows: ClosedRange<Int>,
    _ columns: ClosedRange<Int>,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    guard rows.count > 1 || columns.count > 1 else {
      return try workbook.write(
        .text(text),
        row: rows.lowerBound,
        column: columns.lowerBound,
        style: style,
        to: sheet
      )
    }
    try workbook.merge(CellRange(rows: rows, columns: columns), value: .text(text), style: style, on: sheet)
  }

  private var leafHeight: Double { table.columns.map { height(of: $0.heading, width: $0.width) }.max() ?? 19 }

  private func height(of heading: String, width: Double) -> Double {
    TextMeasure.rowHeight(of: heading, widthInCharacters: width - 1, font: style.font) + 4
  }
}
