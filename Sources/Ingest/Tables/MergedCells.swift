// SPDX-License-Identifier: Apache-2.0

/// Carries what is merged over several rows down to each of them.
///
/// Names are meant for every row that they cover. A figure that covers several rows or columns belongs to none of them
/// for sure, and is shown in each so that none is passed over.
struct MergedCells {
  private let names: [Int: [CellRange]]
  private let figures: [Int: [CellRange]]
  private let valueColumns: [Int]
  private var openNames: [Int: (last: Int, text: String)] = [:]
  private var openFigures: [Int: (range: CellRange, text: String)] = [:]

  init(_ merges: [CellRange], layout: TableLayout) {
    valueColumns = layout.valueColumns.sorted()
    let body = merges.filter { $0.rows.lowerBound > layout.header.rows.upperBound }
    let columns = Set(layout.labels.values.map { $0 + 1 })
    let names = body.filter { columns.contains($0.columns.lowerBound) && $0.rows.count > 1 }
    self.names = Dictionary(grouping: names, by: \.rows.lowerBound)

    let identity = [ColumnRole.Label.unit, .campaign, .channel].compactMap { layout.labels[$0].map { $0 + 1 } }
    let ranges = Dictionary(names.map { ($0.start, $0.rows) }) { first, _ in first }
    let headed = Self.countsUpTo(layout.headings.indices.filter { !layout.headings[$0].isEmpty })
    let values = Self.countsUpTo(valueColumns)
    let figures = body.filter { range in
      guard Self.count(values, in: range.columns) > 0 else { return false }
      if Self.count(headed, in: range.columns) > 1 { return true }
      // A row that is drawn over several rows of the sheet is one row all the same.
      let isOneRow =
        !identity.isEmpty
        && identity.allSatisfy { ranges[CellStart(range.rows.lowerBound, $0)]?.upperBound == range.rows.upperBound }
      return range.rows.count > 1 && !isOneRow
    }
    self.figures = Dictionary(grouping: figures, by: \.rows.lowerBound)
  }

  /// The row with what is merged into it from above.
  mutating func completing(_ row: SourceRow) -> SourceRow {
    guard !names.isEmpty || !figures.isEmpty else { return row }
    var row = row
    for (column, merge) in openNames {
      guard row.row <= merge.last else {
        openNames[column] = nil
        continue
      }
      row.fill(column, with: merge.text)
    }
    for merge in names[row.row] ?? [] {
      let column = merge.columns.lowerBound - 1
      openNames[column] = (merge.rows.upperBound, row.text(column))
    }
    openFigures = openFigures.filter { $0.value.range.rows.contains(row.row) }
    for range in figures[row.row] ?? [] {
      let text = row.text(range.columns.lowerBound - 1)
      if text.utf8.contains(where: \.isDigit) { openFigures[range.columns.lowerBound] = (range, text) }
    }
    for (range, text) in openFigures.values {
      for column in mergedColumns(range) { row.fill(column, with: text) }
    }
    return row
  }

  /// The 0-based columns of figures in the last row that hold one merged with other cells.
  var mergedFigures: Set<Int> { openFigures.isEmpty ? [] : Set(openFigures.values.flatMap { mergedColumns($0.range) }) }

  private func mergedColumns(_ range: CellRange) -> [Int] {
    valueColumns.filter { range.columns.contains($0 + 1) }
  }

  // MARK: Counting columns

  /// How many of the 0-based columns stand in front of each place.
  private static func countsUpTo(_ columns: [Int]) -> [Int] {
    var counts = Array(repeating: 0, count: (columns.last ?? -1) + 2)
    for column in columns { counts[column + 1] = 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    return counts
  }

  private static func count(_ counts: [Int], in columns: ClosedRange<Int>) -> Int {
    let last = counts.count - 1
    return counts[min(columns.upperBound, last)] - counts[min(columns.lowerBound - 1, last)]
  }
}

/// The upper left cell of a merged range.
private struct CellStart: Hashable {
  var row: Int
  var column: Int

  init(_ row: Int, _ column: Int) { (self.row, self.column) = (row, column) }
}

extension CellRange {
  fileprivate var start: CellStart { CellStart(rows.lowerBound, columns.lowerBound) }
}

extension SourceRow {
  fileprivate mutating func fill(_ column: Int, with text: String) {
    while cells.count <= column { cells.append("") }
    if cells[column].isEmpty { cells[column] = text }
  }
}
