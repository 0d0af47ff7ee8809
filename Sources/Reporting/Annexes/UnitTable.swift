// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// PL II: one campaign by unit, in the groups of the department's form, with live sums.
struct UnitTable {
  let content: ReportContent
  let campaign: Ref<Campaign>

  func table() -> AnnexTable {
    let figures = FigureColumns(content.catalogue)
    var table = AnnexTable(
      columns: [
        AnnexTable.Column(heading: "TT", label: "A", width: 4.5),
        AnnexTable.Column(heading: "Đơn vị", label: "B", width: 28),
      ] + figures.annexColumns + [AnnexTable.Column(heading: "Ghi chú", label: "C", width: 15.5)]
    )
    var totals: [ClosedRange<Int>] = []
    for (index, group) in groups.enumerated() {
      let mark = Ordinal.roman(index + 1)
      table.addHeading(mark, group.name, .section)
      let first = table.rows.count
      for (number, unit) in group.units.enumerated() { addRow(unit, number: number + 1, figures, to: &table) }
      let rows = first...(table.rows.count - 1)
      totals.append(table.rows.count...table.rows.count)
      addTotal("Cộng \(mark)", over: group.units, rows: [rows], figures, to: &table)
    }
    addTotal("TỔNG CỘNG", over: content.figuresByUnit.units, rows: totals, figures, to: &table)
    return table
  }

  private struct Group {
    var name: String
    var units: [Ref<ReportingUnit>]
  }

  /// Units under the headings of their kinds, in the order of the catalogue, never by value.
  private var groups: [Group] {
    var groups: [Group] = []
    for unit in content.figuresByUnit.units {
      let name = content.catalogue[content.catalogue[unit].kind].group
      if groups.last?.name == name {
        groups[groups.count - 1].units.append(unit)
      } else {
        groups.append(Group(name: name, units: [unit]))
      }
    }
    return groups
  }

  private func addRow(
    _ unit: Ref<ReportingUnit>,
    number: Int,
    _ figures: FigureColumns,
    to table: inout AnnexTable
  ) {
    let note =
      content.carried.map { boundaryNote(of: unit, $0) } ?? content.statuses.first { $0.unit == unit }.map(note) ?? ""
    table.rows.append(
      AnnexTable.Row(
        cells: [.text("\(number)", isCentered: true), .text(content.catalogue[unit].name, isCentered: false)]
          + figures.columns.map { .amount(amount(of: unit, $0)) } + [.text(note, isCentered: false)]
      )
    )
  }

  /// Nothing internal: an upward annex only says that figures are not there yet.
  private func note(_ status: UnitStatus) -> String {
    status.punctuality == .missing ? "Chưa có số liệu" : ""
  }

  /// Whose figures the row holds or lacks, where the report shows them by the units of now.
  private func boundaryNote(of unit: Ref<ReportingUnit>, _ carried: CarriedFigures) -> String {
    BoundaryWording(content, carried).note(unit).text(in: .vietnamese)
  }

  private func addTotal(
    _ title: String,
    over units: [Ref<ReportingUnit>],
    rows: [ClosedRange<Int>],
    _ figures: FigureColumns,
    to table: inout AnnexTable
  ) {
    let cells = figures.columns.map { column in
      AnnexTable.Cell.sum(
        of: rows,
        units.map { amount(of: $0, column) }.reduce(.notApplicable) { $0 + $1 }
      )
    }
    table.rows.append(
      AnnexTable.Row(cells: [.blank, .text(title, isCentered: false)] + cells + [.blank], emphasis: .total)
    )
  }

  private func amount(of unit: Ref<ReportingUnit>, _ column: FigureColumns.Column) -> Amount {
    content.figuresByUnit.sum(of: unit, campaign, column.channels)[column.quantity]
  }
}
