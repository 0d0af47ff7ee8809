// SPDX-License-Identifier: Apache-2.0

/// A table of a document while it is being read.
struct DocumentTableBuilder {
  private enum Merge {
    case none, start, continuation
  }

  private struct Cell {
    var text = ""
    var fontIndex: Int?
    var span = 1
    var merge = Merge.none
    var paragraphs = 0
  }

  private var rows: [SpreadsheetRow] = []
  private var mergedRanges: [SpreadsheetRange] = []
  /// Cells that may go on in the next row, by their first column.
  private var growing: [Int: SpreadsheetRange] = [:]
  private var row = SpreadsheetRow(number: 0)
  private var cell: Cell?
  private var isDropped = false
  /// The 1-based grid column of the next cell.
  private(set) var nextColumn = 1

  /// UTF-8 bytes of the open cell.
  var textSize: Int { cell?.text.utf8.count ?? 0 }

  mutating func beginRow() {
    row = SpreadsheetRow(number: row.number + 1)
    nextColumn = 1
    isDropped = false
  }

  /// Leaves grid columns free in front of the first cell.
  mutating func skip(columns: Int) {
    nextColumn += min(max(columns, 0), SpreadsheetLimits.columns)
  }

  /// Leaves the row out, for it is marked as deleted.
  mutating func dropRow() {
    isDropped = true
  }

  mutating func beginCell() {
    cell = Cell()
  }

  mutating func setSpan(_ columns: Int) {
    cell?.span = min(max(columns, 1), SpreadsheetLimits.columns)
  }

  mutating func setMerge(startsHere: Bool) {
    cell?.merge = startsHere ? .start : .continuation
  }

  mutating func beginParagraph() {
    guard cell != nil else { return }
    if (cell?.paragraphs ?? 0) > 0 { cell?.text += "\n" }
    cell?.paragraphs += 1
  }

  mutating func append(_ text: String, fontIndex: Int?) {
    guard cell != nil, !text.isEmpty else { return }
    if cell?.fontIndex == nil { cell?.fontIndex = fontIndex }
    cell?.text += text
  }

  /// Ends the open cell and returns it, unless it shows nothing.
  mutating func endCell() -> SpreadsheetCell? {
    guard let cell else { return nil }
    self.cell = nil
    let columns = nextColumn...(nextColumn + cell.span - 1)
    nextColumn += cell.span
    guard !isDropped else { return nil }
    if cell.merge == .continuation, let range = growing[columns.lowerBound], range.columns == columns {
      growing[columns.lowerBound]?.rows = range.rows.lowerBound...row.number
      // Word shows nothing of the text of a continuation.
      return nil
    }
    close(growing.removeValue(forKey: columns.lowerBound))
    let range = SpreadsheetRange(rows: row.number...row.number, columns: columns)
    if cell.merge == .start {
      growing[columns.lowerBound] = range
    } else {
      close(range)
    }
    guard !cell.text.isEmpty else { return nil }
    let filled = SpreadsheetCell(column: columns.lowerBound, value: .text(cell.text), fontIndex: cell.fontIndex)
    row.cells.append(filled)
    return filled
  }

  mutating func endRow() {
    if isDropped {
      row.number -= 1
      return
    }
    for (column, range) in growing where range.rows.upperBound < row.number {
      growing[column] = nil
      close(range)
    }
    if !row.cells.isEmpty { rows.append(row) }
  }

  /// The table with everything that was open closed.
  func finished() -> SpreadsheetTable {
    var copy = self
    copy.growing.values.forEach { copy.close($0) }
    var features = SpreadsheetFeatures()
    features.mergedRanges = copy.mergedRanges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    return SpreadsheetTable(rows: copy.rows, features: features)
  }

  /// Keeps a range that covers more than one cell.
  private mutating func close(_ range: SpreadsheetRange?) {
    guard let range, range.rows.count > 1 || range.columns.count > 1 else { return }
    mergedRanges.append(range)
  }
}
