// SPDX-License-Identifier: Apache-2.0

/// One sheet of a workbook, as its list of sheets describes it.
public struct SpreadsheetSheet: Sendable, Hashable {
  /// The place among the sheets, from 0, in the order of the tabs.
  public var index: Int
  /// The name on the tab.
  public var name: String
  /// Whether people see it.
  public var visibility: Visibility
  /// Whether it consists of cells; charts and macro sheets do not, and give no rows.
  public var hasCells: Bool

  /// Whether people see a sheet (ECMA-376 part 1, 18.18.68).
  public enum Visibility: String, Sendable, Hashable {
    /// Its tab is shown.
    case visible
    /// Its tab can be shown again from the menu.
    case hidden
    /// Its tab can be shown again only by a program.
    case veryHidden
  }
}

/// What a sheet says apart from its rows; known when all of them have been read.
public struct SpreadsheetFeatures: Sendable, Hashable {
  /// Merged ranges in file order; only their upper left cell holds a value.
  public var mergedRanges: [SpreadsheetRange] = []
  /// The 1-based columns that are hidden.
  public var hiddenColumns: [ClosedRange<Int>] = []

  /// Features of a sheet that has none.
  public init() {}
}

/// A whole sheet in memory.
public struct SpreadsheetTable: Sendable, Hashable {
  /// The rows that hold something or are hidden, by ascending number.
  public var rows: [SpreadsheetRow]
  /// What else the sheet says.
  public var features: SpreadsheetFeatures

  /// Takes rows that are read already.
  public init(rows: [SpreadsheetRow], features: SpreadsheetFeatures = SpreadsheetFeatures()) {
    self.rows = rows
    self.features = features
  }

  /// The last 1-based column that holds something; 0 when nothing does.
  public var lastColumn: Int { rows.reduce(0) { max($0, $1.cells.last?.column ?? 0) } }

  /// Rows in which a merged range repeats its value in all of its cells, as headers are meant.
  ///
  /// Ranges are cut at the given rows and at ``lastColumn``, so that a merge of the whole sheet costs no more than the
  /// table.
  ///
  /// - Parameter numbers: 1-based numbers of the rows, last one included; rows that hold nothing are made up.
  /// - Returns: One row for each number.
  public func expandingMerges(inRows numbers: ClosedRange<Int>) -> [SpreadsheetRow] {
    let numbers = numbers.clamped(to: 1...max(1, rows.last?.number ?? 1))
    let lastColumn = lastColumn
    var expanded = numbers.map { SpreadsheetRow(number: $0) }
    for row in rows where numbers.contains(row.number) {
      expanded[row.number - numbers.lowerBound] = row
    }
    let ranges = features.mergedRanges.filter {
      $0.rows.overlaps(numbers) && $0.columns.lowerBound <= lastColumn
    }
    // Merged ranges must not overlap; those that do are a waste of time by intention, and end with the cells there are.
    var room = numbers.count * lastColumn
    for range in ranges {
      let columns = range.columns.lowerBound...min(range.columns.upperBound, lastColumn)
      room -= range.rows.clamped(to: numbers).count * columns.count
      guard room >= 0 else { break }
      guard let source = cell(row: range.rows.lowerBound, column: range.columns.lowerBound) else { continue }
      for number in range.rows.clamped(to: numbers) {
        expanded[number - numbers.lowerBound]
          .fill(columns, with: source)
      }
    }
    return expanded
  }

  private func cell(row number: Int, column: Int) -> SpreadsheetCell? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low].number == number else { return nil }
    return rows[low].cells.first { $0.column == column }
  }
}

extension SpreadsheetRow {
  /// Puts copies of a cell into all columns of a range, whatever was there.
  fileprivate mutating func fill(_ columns: ClosedRange<Int>, with cell: SpreadsheetCell) {
    let before = cells.filter { $0.column < columns.lowerBound }
    let after = cells.filter { $0.column > columns.upperBound }
    let copies = columns.map { SpreadsheetCell(column: $0, value: cell.value, fontIndex: cell.fontIndex) }
    cells = before + copies + after
  }
}
