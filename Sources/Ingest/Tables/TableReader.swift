// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel
import Tabular

/// Reads a table with one heading row, long or wide, into raw records.
struct TableReader {
  let path: String
  let catalogue: Catalogue
  let names: CatalogueNames

  /// The layout that was recognised; `nil` when the table has no row at all.
  func read(_ table: Table, into builder: inout SubmissionBuilder) -> TableLayout? {
    let rows = table.rows.filter { row in row.cells.contains { !$0.trimmed.isEmpty } }
    guard let header = rows.first else { return nil }
    let layout = TableLayout(header: header, path: path, names: names, catalogue: catalogue)
    for finding in layout.findings { builder.remark(finding) }
    guard layout.isUsable else { return layout }
    var firstRow: [[String]: Int] = [:]
    for row in rows.dropFirst() {
      guard isSound(row, layout, &builder) else { continue }
      if row.cells == header.cells { continue }
      noteRepetition(of: row, &firstRow, &builder)
      for record in records(of: row, layout) { builder.add(record) }
    }
    return layout
  }

  /// A row is refused before its values are looked at when its cells can't be told apart for sure.
  private func isSound(_ row: Table.Row, _ layout: TableLayout, _ builder: inout SubmissionBuilder) -> Bool {
    let location = Location(file: path, row: row.row, line: row.line)
    if row.problems.contains(where: { if case .unterminatedQuote = $0 { true } else { false } }) {
      builder.refuseRow(.brokenQuotes, at: location, found: row.cells.last ?? "", [:])
      return false
    }
    if row.cells.dropFirst(layout.headings.count).contains(where: { !$0.trimmed.isEmpty }) {
      builder.refuseRow(
        .extraCells,
        at: location,
        found: row.cells.joined(separator: " | "),
        ["cells": .number(Int64(row.cells.count)), "headings": .number(Int64(layout.headings.count))]
      )
      return false
    }
    return true
  }

  private func noteRepetition(
    of row: Table.Row,
    _ firstRow: inout [[String]: Int],
    _ builder: inout SubmissionBuilder
  ) {
    if let first = firstRow[row.cells] {
      builder.remark(
        Finding(.repeatedRow, at: Location(file: path, row: row.row, line: row.line), ["first": .text("\(first)")])
      )
    } else {
      firstRow[row.cells] = row.row
    }
  }

  private func records(of row: Table.Row, _ layout: TableLayout) -> [RawRecord] {
    let fields = RowFields(row: row, layout: layout)
    let identity = RawIdentity(
      unit: fields[.unit],
      period: fields[.period],
      time: fields[.time],
      revision: fields[.revision],
      kind: fields[.kind]
    )
    return layout.groups.compactMap { group in
      let quantities = group.columns.map { column in
        RawRecord.QuantityField(
          quantity: column.quantity,
          field: fields.field(column.index, column.heading),
          isInHours: column.isInHours
        )
      }
      // A blank cell of a wide table says nothing; it is no observation.
      if layout.isWide, quantities.allSatisfy({ $0.field.text.trimmed.isEmpty }) { return nil }
      return RawRecord(
        row: row.row,
        line: row.line,
        identity: identity,
        campaign: label(group.campaign.map { catalogue[$0].id }, of: group, fields[.campaign]),
        channel: label(group.channel.map { catalogue[$0].id }, of: group, fields[.channel]),
        quantities: quantities,
        note: fields[.note]?.text.nfc ?? ""
      )
    }
  }

  /// A name that the heading gave by its id, or the row's own cell.
  private func label(_ id: String?, of group: TableLayout.ValueGroup, _ cell: RawField?) -> RawField {
    guard let id else { return cell ?? RawField(value: .text(""), columnName: "") }
    let column = group.columns.first
    return RawField(value: .text(id), columnName: column?.heading ?? "", column: column.map { $0.index + 1 })
  }

  /// The cells of a row by what they mean.
  private struct RowFields {
    let row: Table.Row
    let layout: TableLayout

    subscript(label: ColumnRole.Label) -> RawField? {
      layout.labels[label].map { field($0, layout.headings[$0]) }
    }

    func field(_ index: Int, _ heading: String) -> RawField {
      let text = row.cells.indices.contains(index) ? row.cells[index] : ""
      return RawField(value: .text(text), columnName: heading, column: index + 1)
    }
  }
}
