// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming

/// The heading rows of a table: for each column the headings above it, and where they stand.
struct TableHeader {
  /// The headings above each column from the outermost group to the leaf, without blanks and repeats.
  let paths: [[String]]

  /// The row as a spreadsheet shows it in which the leaves stand, and its line.
  let place: RowPlace

  /// The rows that the headings take.
  let rows: ClosedRange<Int>

  /// The cells of each heading row, by which a repetition further down is known.
  let repeated: [[String]]

  /// Whether its cells can't be told apart, because a quotation mark is never closed.
  let isTorn: Bool

  /// A header of one row.
  init(_ row: SourceRow) {
    // A row is as wide as the file has it, so that a cell under an empty heading is no extra cell.
    paths = (0..<row.width).map { index in [row.text(index).nfc.trimmed].filter { !$0.isEmpty } }
    place = RowPlace(row: row.row, line: row.line)
    rows = row.row...row.row
    repeated = [row.cells]
    isTorn = row.isTorn
  }

  /// A header of several rows; a blank cell beside a group belongs to it while headings stand below both.
  init(_ rows: [SourceRow], leaf: SourceRow, merges: [CellRange]) {
    let top = rows.first ?? leaf
    let grid = HeadingGrid(rows, merges: merges)
    paths = grid.paths
    place = RowPlace(row: leaf.row, line: leaf.line)
    self.rows = top.row...leaf.row
    repeated = rows.map(\.cells)
    isTorn = false
  }

  /// The heading of a column as people name it.
  func heading(_ index: Int) -> String { paths[index].joined(separator: " / ") }

  /// The headings of all columns.
  var headings: [String] { paths.indices.map(heading) }
}

/// A row as people find it in the file.
struct RowPlace: Hashable {
  /// As a spreadsheet shows it, 1-based; `nil` for JSON.
  var row: Int?

  /// As a text editor shows it, 1-based; `nil` for spreadsheets.
  var line: Int?
}

/// Several heading rows by their cells.
private struct HeadingGrid {
  private let rows: [SourceRow]
  private let width: Int
  private var texts: [[String]]
  /// The columns over which the heading in the last row is only drawn wider.
  private var widened: Set<Int> = []

  init(_ rows: [SourceRow], merges: [CellRange]) {
    self.rows = rows
    width = rows.map(\.width).max() ?? 0
    let width = width
    texts = rows.map { row in (0..<width).map { row.text($0).nfc.trimmed } }
    spread(merges)
    spreadGroups()
  }

  /// The headings above each column.
  var paths: [[String]] {
    let paths = (0..<width)
      .map { column in
        var path: [String] = []
        for text in texts.map({ $0[column] }) where !text.isEmpty && path.last != text { path.append(text) }
        return path
      }
    // A heading that is merged over two columns with nothing below it has one column.
    return paths.indices.map { widened.contains($0) && paths[$0] == paths[$0 - 1] ? [] : paths[$0] }
  }

  private mutating func spread(_ merges: [CellRange]) {
    for merge in merges {
      guard let top = rows.firstIndex(where: { $0.row == merge.rows.lowerBound }), merge.columns.lowerBound <= width
      else { continue }
      let text = texts[top][merge.columns.lowerBound - 1]
      if let last = rows.last, merge.rows.contains(last.row) {
        widened.formUnion(merge.columns.clamped(to: 1...width).dropFirst().map { $0 - 1 })
      }
      for index in rows.indices where merge.rows.contains(rows[index].row) {
        for column in merge.columns.clamped(to: 1...width) { texts[index][column - 1] = text }
      }
    }
  }

  private mutating func spreadGroups() {
    for index in texts.indices.dropLast() {
      for column in 1..<max(width, 1) where texts[index][column].isEmpty && isGroupMember(column, in: index) {
        texts[index][column] = texts[index][column - 1]
      }
    }
  }

  /// Whether a blank heading belongs to the one on its left: both have headings below, and no group above begins here.
  private func isGroupMember(_ column: Int, in index: Int) -> Bool {
    let below = texts[(index + 1)...]
    return !texts[index][column - 1].isEmpty && below.contains { !$0[column].isEmpty }
      && below.contains { !$0[column - 1].isEmpty }
      && texts[..<index].allSatisfy { $0[column].isEmpty || $0[column] == $0[column - 1] }
  }
}
