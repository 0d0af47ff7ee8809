// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming

/// Groups above the headings that nobody knows: without them a plan or an amount of money reads as a figure.
extension TableFinder {
  /// A header with the rows above it that part its columns into groups; most groups are only known together with what
  /// stands below them, so a header that explains more without them is none.
  mutating func withGroups(
    above header: Range<Int>,
    _ surroundings: TableSurroundings,
    _ head: [SourceRow]
  ) -> Range<Int> {
    var rows = header
    while rows.lowerBound > 0, rows.count < 4 {
      let above = head[rows.lowerBound - 1]
      let layout = layout(self.header(rows, head), surroundings)
      guard above.row + 1 == head[rows.lowerBound].row, isRowOfGroups(above, over: layout) else { break }
      rows = rows.lowerBound - 1..<rows.upperBound
    }
    return rows
  }

  /// Whether a row groups the columns below it: several texts stand over columns of figures or over none with a heading.
  private func isRowOfGroups(_ row: SourceRow, over layout: TableLayout) -> Bool {
    guard !row.isTorn, row.width <= Self.mostColumns,
      row.cells.allSatisfy({ $0.utf8.count <= Self.longestHeading && (!CellShape.isNumber($0) || CellShape.isYear($0)) }
      )
    else { return false }
    let full = row.cells.indices.filter { !row.cells[$0].trimmed.isEmpty }
    guard !full.isEmpty, !full.contains(where: { belongsToTitle(row.cells[$0]) }) else { return false }
    if merges.contains(where: { reaches($0, from: row, into: layout) }) { return true }
    let figures = Set(layout.valueColumns + layout.setAside)
    let groups = full.filter { figures.contains($0) || isHeading($0, of: layout, unknownIn: figures) }
    let isAlone = full.count == 1 && !namesOtherFigures(row.cells[full[0]])
    return !isAlone && full.contains(where: figures.contains)
      && full.allSatisfy { groups.contains($0) || isBlank($0, of: layout) || repeats(row.cells[$0], $0, of: layout) }
  }

  /// Whether a text alone in its row says what figures below it are that are no figures of the period.
  private func namesOtherFigures(_ text: String) -> Bool {
    let key = " " + FoldedName(text).bareKey + " "
    return HeadingWords.isOfOtherPeriod(FoldedName(text).bareKey) || Self.otherFigures.contains(where: key.contains)
  }

  private static let otherFigures = [
    " kinh phi ", " chi phi ", " don gia ", " thanh tien ", " trieu dong ", " nghin dong ", " ngan dong ", " ke hoach ",
    " du kien ", " chi tieu ", " tuan sau ", " tuan toi ", " tuan truoc ",
  ]

  /// `TT` in both rows is one heading.
  private func repeats(_ text: String, _ index: Int, of layout: TableLayout) -> Bool {
    layout.header.paths[index].last.map { FoldedName($0) == FoldedName(text) } ?? false
  }

  private func isBlank(_ index: Int, of layout: TableLayout) -> Bool {
    !layout.headings.indices.contains(index) || layout.headings[index].isEmpty
  }

  /// Whether a column has a heading that is neither a label nor a known figure.
  private func isHeading(_ index: Int, of layout: TableLayout, unknownIn figures: Set<Int>) -> Bool {
    !isBlank(index, of: layout) && !layout.labels.values.contains(index) && !figures.contains(index)
      && layout.findings.contains { $0.code == .unknownColumn && $0.location.column == index + 1 }
  }

  /// Whether a range begins with a text of a row and goes on in the headings below it.
  private func reaches(_ merge: CellRange, from row: SourceRow, into layout: TableLayout) -> Bool {
    merge.rows.lowerBound <= row.row && merge.rows.contains(layout.header.rows.lowerBound)
      && merge.columns.lowerBound <= layout.headings.count
      && !(merge.rows.lowerBound == row.row && row.text(merge.columns.lowerBound - 1).trimmed.isEmpty)
  }

  /// Lines of a title that stand side by side: the agency, the motto, a label and its value, the unit of count.
  private func belongsToTitle(_ text: String) -> Bool {
    let text = text.nfc.trimmed
    guard text.utf8.count <= RawField.longestName else { return true }
    if text.contains(":") || PreambleLabel.label(text) == .period { return true }
    if Scale(line: text) != nil || Scale.isAnnounced(by: text) || DocumentDate.day(in: text) != nil { return true }
    if DateText.isDate(text) { return true }
    let key = FoldedName(text).bareKey
    return ["cong hoa xa hoi", "doc lap tu do", "bieu so", "mau so", "phu luc"].contains(where: key.hasPrefix)
  }
}
