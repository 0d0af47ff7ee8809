// SPDX-License-Identifier: Apache-2.0

/// Carries the text of names that are merged over several rows down to each of them.
///
/// Figures are never carried: a merged figure belongs to its first cell.
struct MergedNames {
  private let merges: [Int: [CellRange]]
  private var open: [Int: (last: Int, text: String)] = [:]

  init(_ merges: [CellRange], layout: TableLayout) {
    let columns = Set(layout.labels.values.map { $0 + 1 })
    let names = merges.filter { columns.contains($0.columns.lowerBound) && $0.rows.count > 1 }
    self.merges = Dictionary(grouping: names, by: \.rows.lowerBound)
  }

  /// The row with the names that are merged into it from above.
  mutating func completing(_ row: SourceRow) -> SourceRow {
    guard !merges.isEmpty else { return row }
    var row = row
    for (column, merge) in open {
      guard row.row <= merge.last else {
        open[column] = nil
        continue
      }
      while row.cells.count <= column { row.cells.append("") }
      row.cells[column] = merge.text
    }
    for merge in merges[row.row] ?? [] {
      let column = merge.columns.lowerBound - 1
      open[column] = (merge.rows.upperBound, row.text(column))
    }
    return row
  }
}
