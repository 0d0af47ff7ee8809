// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// The course of the campaigns: one row for each of the submissions' own periods, up to the report's.
struct CourseAnnex {
  let content: ReportContent
  let campaigns: [Ref<Campaign>]

  func table() -> AnnexTable {
    let figures = FigureColumns(content.catalogue)
    var table = AnnexTable(
      columns: [
        AnnexTable.Column(heading: "TT", label: "A", width: 4.5),
        AnnexTable.Column(heading: "Kỳ báo cáo", label: "B", width: 27),
        AnnexTable.Column(heading: "Số đơn vị", label: "C", width: 7),
      ] + figures.annexColumns + [AnnexTable.Column(heading: "Ghi chú", label: "D", width: 14)]
    )
    for (index, campaign) in campaigns.enumerated() {
      let rows = content.figures.course.filter { $0.campaign == campaign }
      guard !rows.isEmpty else { continue }
      if campaigns.count > 1 {
        table.addHeading(
          Ordinal.letter(index + 1),
          content.catalogue[campaign].title.sentenceCased,
          .section
        )
      }
      let first = table.rows.count
      for (number, row) in rows.enumerated() { addRow(row, number: number + 1, figures, to: &table) }
      addTotal(rows, over: first...(table.rows.count - 1), figures, to: &table)
    }
    return table
  }

  private func addRow(
    _ row: Figures.CourseRow,
    number: Int,
    _ figures: FigureColumns,
    to table: inout AnnexTable
  ) {
    let days = row.period.days
    let label = "Từ \(days.first.text(in: .vietnamese)) đến \(days.last.text(in: .vietnamese))"
    let phase = row.phase.map { $0 == .during ? "" : $0.title.vietnamese } ?? ""
    table.rows.append(
      AnnexTable.Row(
        cells: [.text("\(number)", isCentered: true), .text(label, isCentered: false), .whole(row.units)]
          + figures.columns.map { .amount(row.sum($0.channels)[$0.quantity]) } + [.text(phase, isCentered: false)]
      )
    )
  }

  /// Adding the periods up gives what counted so far; with `cumulativeFrom: first` that is PL I's cumulative column.
  private func addTotal(
    _ rows: [Figures.CourseRow],
    over range: ClosedRange<Int>,
    _ figures: FigureColumns,
    to table: inout AnnexTable
  ) {
    let cells = figures.columns.map { column in
      AnnexTable.Cell.sum(
        of: [range],
        rows.map { $0.sum(column.channels)[column.quantity] }.reduce(.notApplicable) { $0 + $1 }
      )
    }
    table.rows.append(
      AnnexTable.Row(cells: [.blank, .text("Cộng", isCentered: false), .blank] + cells + [.blank], emphasis: .total)
    )
  }
}
