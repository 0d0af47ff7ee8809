// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// A table of an annex before it becomes cells: what it says, not where it stands.
struct AnnexTable {
  /// A column with its place in the header.
  struct Column {
    /// The heading; the unit of count stands in brackets in it.
    var heading: String
    /// The heading over several columns that share it.
    var group: String?
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
  }

  var columns: [Column]
  var rows: [Row] = []

  var hasLabels: Bool { columns.contains { !$0.label.isEmpty } }

  /// Adds a heading that runs over the whole row and bears no number.
  mutating func addHeading(_ mark: String, _ text: String, _ emphasis: Emphasis) {
    let rest = Array(repeating: Cell.blank, count: columns.count - 2)
    rows.append(
      Row(
        cells: [.text(mark, isCentered: true), .text(text, isCentered: false)] + rest,
        emphasis: emphasis,
        spansRow: true
      )
    )
  }
}

/// A sheet of an annex: the lines above the table, the table, the notes and the foot.
struct AnnexSheet {
  var name: String
  /// Such as `Phụ lục I`; empty where the sheet is no annex of its own.
  var annexNumber: String
  var title: String
  /// Such as `(Kèm theo Báo cáo số …)`.
  var attachment: String
  /// The line under it: which days the figures are from.
  var dataLine: String
  /// Sentences between the title and the table.
  var lead: [String] = []
  var isDraft: Bool
  var isLandscape: Bool
  var table: AnnexTable
  var notes: [String]
  var charts = AnnexCharts()
  /// Who signs below, left and right; empty for annexes, which bear no signature (Decree 30/2020).
  var signers: [String] = []
  /// The line over the signers: place and date.
  var placeAndDate = ""
}
