// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// A table of an annex before it becomes cells: what it says, not where it stands.
struct AnnexTable {
  /// A column with its place in the header.
  struct Column {
    /// The heading; the unit of count stands in brackets in it.
    var heading: String
    /// The headings over it, from the outermost; columns side by side share those that are equal.
    var groups: [String] = []
    /// What the label row says: `A`, `1`, `3=1-2`; a table without any label has no such row.
    var label = ""
    /// Characters of the default font.
    var width: Double
  }

  /// What a cell says.
  enum Cell {
    case blank
    case text(String, isCentered: Bool)
    case amount(Amount)
    case whole(Int)
    /// A live formula that adds cells of the same column; the rows are places in the table's body.
    case sum(of: [ClosedRange<Int>], Amount)
    /// A live formula: this row's column less another one; blank when either side is no number.
    case difference(Int, Int, Int64?)
    /// A difference of columns that the table does not show.
    case change(Int64?)
  }

  /// How a row looks.
  enum Emphasis {
    case plain, section, band, total
  }

  /// A row of the body.
  struct Row {
    var cells: [Cell]
    var emphasis: Emphasis = .plain
    /// Whether the second cell's text runs over the rest of the row.
    var spansRow = false
    /// Whether it is there for the formulas only.
    var isHidden = false
    /// What its figures are of; nil for headings and totals.
    var slice: LayoutSlice?
  }

  var columns: [Column]
  var rows: [Row] = []

  var hasLabels: Bool { columns.contains { !$0.label.isEmpty } }
  /// What the columns show, where a layout made them.
  var placed: [PlacedColumn] = []
  /// Whether thousands are parted by dots on every computer.
  var usesDots = false
}

extension AnnexTable.Row {
  /// Whether it says more of the row before: it bears no number of its own.
  var belongsToRowBefore: Bool {
    if case .blank? = cells.first { !spansRow } else { false }
  }

  /// A heading that runs over the whole row and bears no number.
  init(heading mark: String, _ text: String, _ emphasis: AnnexTable.Emphasis, columns: Int) {
    let rest = Array(repeating: AnnexTable.Cell.blank, count: columns - 2)
    self.init(
      cells: [.text(mark, isCentered: true), .text(text, isCentered: false)] + rest,
      emphasis: emphasis,
      spansRow: true
    )
  }
}
