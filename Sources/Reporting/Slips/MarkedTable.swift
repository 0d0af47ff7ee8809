// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import XLSXWriting

/// The cells of a sender's table as they were read, at their own addresses, the faulty ones marked and commented.
struct MarkedTable {
  /// The most rows that are shown whole; of a longer table the first ones and the faulty ones.
  private static let longest = 2_000
  private static let shownFirst = 20

  let name: String
  let table: SourceTable
  let marks: [SlipMark]

  func write(to workbook: inout Workbook) throws(WorkbookError) {
    let sheet = try workbook.addSheet(named: name)
    let marksByRow = Dictionary(grouping: marks) { $0.row - 1 }
    var widths: [Int: Int] = [:]
    for row in shownRows(marksByRow.keys) {
      let cells = row < table.rows.count ? table.rows[row] : []
      let marksByColumn = Dictionary(grouping: marksByRow[row] ?? []) { $0.column - 1 }
      for column in 0..<max(cells.count, (marksByColumn.keys.max() ?? -1) + 1) {
        let cell = column < cells.count ? cells[column] : .empty
        let marks = marksByColumn[column] ?? []
        widths[column] = max(widths[column] ?? 0, cell.length)
        try workbook.write(cell.value, row: row, column: column, style: style(marks), to: sheet)
        guard !marks.isEmpty else { continue }
        let text = marks.map(\.text).joined(separator: "\n")
        try workbook.addNote(text, row: row, column: column, size: Self.noteSize(of: marks), to: sheet)
      }
    }
    try setUp(widths, in: &workbook, sheet)
  }

  /// Rows of the sheet, counted from 0.
  private func shownRows(_ marked: some Sequence<Int>) -> [Int] {
    let last = max(table.rows.count, (marked.max() ?? -1) + 1)
    guard last > Self.longest else { return Array(0..<last) }
    return Array(Set(0..<Self.shownFirst).union(marked).sorted().prefix(Self.longest))
  }

  private func setUp(_ widths: [Int: Int], in workbook: inout Workbook, _ sheet: Sheet) throws(WorkbookError) {
    for (column, length) in widths {
      try workbook.setWidth(Double(min(max(length, 5), 28)) + 2, ofColumns: column...column, on: sheet)
    }
    var page = PageSetup()
    page.orientation = .landscape
    page.fit = PageFit()
    try workbook.setUpPage(page, on: sheet)
  }

  private func style(_ marks: [SlipMark]) -> CellStyle {
    guard !marks.isEmpty else { return Self.cellStyle }
    return marks.contains(where: \.isError) ? Self.errorStyle : Self.warningStyle
  }

  /// Room for the text, some 32 letters a line.
  private static func noteSize(of marks: [SlipMark]) -> NoteSize {
    let lines = marks.reduce(0) { $0 + $1.text.count / 32 + 1 }
    return NoteSize(width: 240, height: UInt16(min(400, 24 + lines * 18)))
  }

  private static let cellStyle = CellStyle.plain.with {
    $0.font = TextFont(size: 11)
    $0.borders = .all(.hair)
    $0.verticalAlignment = .top
    $0.wrapsText = true
  }

  private static let errorStyle = cellStyle.with { $0.fill = CellColor(rgb: 0xFFC7CE) }
  private static let warningStyle = cellStyle.with { $0.fill = CellColor(rgb: 0xFFEB9C) }
}

extension SourceTable.Cell {
  fileprivate var value: CellValue {
    switch self {
    case .empty: .blank
    case .text(let text): .text(SafeText.printable(String(text.prefix(32_000))))
    case .number(let number): number.isFinite ? .number(number) : .text("\(number)")
    }
  }

  /// About how many letters wide it is shown.
  fileprivate var length: Int {
    switch self {
    case .empty: 0
    case .text(let text): text.utf8.count < 200 ? text.count : 200
    case .number: 10
    }
  }
}
