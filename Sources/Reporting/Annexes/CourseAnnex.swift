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
      addCourse(rows, figures, to: &table)
    }
    return table
  }

  /// A campaign's periods; before, within and after its window under headings of their own, where it has one (R16).
  private func addCourse(_ rows: [Figures.CourseRow], _ figures: FigureColumns, to table: inout AnnexTable) {
    let phases = Self.phases(rows)
    // With one phase alone its sum would be the total.
    let hasSums = phases.count > 1
    var totals: [ClosedRange<Int>] = []
    var number = 0
    for (index, phase) in phases.enumerated() {
      let mark = Ordinal.roman(index + 1)
      if let title = phase.phase?.title { table.addHeading(mark, title.vietnamese, .section) }
      let first = table.rows.count
      for row in phase.rows {
        number += 1
        addRow(row, number: number, figures, to: &table)
      }
      let periods = first...(table.rows.count - 1)
      totals.append(hasSums ? table.rows.count...table.rows.count : periods)
      if hasSums { addTotal("Cộng \(mark)", phase.rows, over: [periods], figures, to: &table) }
    }
    addTotal(hasSums ? "TỔNG CỘNG" : "Cộng", rows, over: totals, figures, to: &table)
  }

  /// The periods of each phase that has any, by time; all in one without a window.
  private static func phases(_ rows: [Figures.CourseRow]) -> [(phase: Phase?, rows: [Figures.CourseRow])] {
    ([nil] + Phase.allCases).map { phase in (phase, rows.filter { $0.phase == phase }) }.filter { !$0.rows.isEmpty }
  }

  private func addRow(
    _ row: Figures.CourseRow,
    number: Int,
    _ figures: FigureColumns,
    to table: inout AnnexTable
  ) {
    let days = row.period.days
    let label = "Từ \(days.first.text(in: .vietnamese)) đến \(days.last.text(in: .vietnamese))"
    table.rows.append(
      AnnexTable.Row(
        cells: [.text("\(number)", isCentered: true), .text(label, isCentered: false), .whole(row.units)]
          + figures.columns.map { .amount(row.sum($0.channels)[$0.quantity]) } + [.blank]
      )
    )
  }

  /// Adding the periods up gives what counted so far; with `cumulativeFrom: first` that is PL I's cumulative column.
  private func addTotal(
    _ title: String,
    _ rows: [Figures.CourseRow],
    over ranges: [ClosedRange<Int>],
    _ figures: FigureColumns,
    to table: inout AnnexTable
  ) {
    let cells = figures.columns.map { column in
      AnnexTable.Cell.sum(
        of: ranges,
        rows.map { $0.sum(column.channels)[column.quantity] }.reduce(.notApplicable) { $0 + $1 }
      )
    }
    table.rows.append(
      AnnexTable.Row(cells: [.blank, .text(title, isCentered: false), .blank] + cells + [.blank], emphasis: .total)
    )
  }
}
