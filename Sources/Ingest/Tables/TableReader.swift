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
  func read(_ text: DecodedText, _ dialect: CSVDialect, into builder: inout SubmissionBuilder) -> TableLayout? {
    var reader = CSVReader(text, dialect: dialect)
    var record = CSVRecord()
    var header: Table.Row?
    while header == nil, reader.read(into: &record) {
      let row = Table.Row(record, cells: record.count)
      if row.cells.contains(where: { !$0.trimmed.isEmpty }) { header = row }
    }
    guard let header else { return nil }
    let layout = TableLayout(header: header, path: path, names: names, catalogue: catalogue)
    layout.findings.forEach { builder.remark($0) }
    guard layout.isUsable else { return layout }
    var memory = RowMemory(header, layout)
    while reader.read(into: &record) {
      let row = Table.Row(record, cells: record.countWithoutTrailingBlanks)
      if row.cells.allSatisfy(\.trimmed.isEmpty) { continue }
      guard isSound(row, layout, &builder), row.cells != memory.header else { continue }
      noteRepetition(of: row, &memory, &builder)
      noteCellsWithoutHeading(of: row, &memory, &builder)
      for record in records(of: row, layout) { builder.add(record) }
    }
    return layout
  }

  /// What was seen of earlier rows.
  private struct RowMemory {
    var firstRow: [[String]: Int] = [:]
    /// Columns without heading under which nothing was found yet.
    var blankColumns: [Int]

    /// The heading row as it looks when it is repeated further down.
    let header: [String]

    init(_ header: Table.Row, _ layout: TableLayout) {
      blankColumns = layout.headings.indices.filter { layout.headings[$0].isEmpty }
      self.header = Array(header.cells[..<((header.cells.lastIndex { !$0.isEmpty } ?? -1) + 1)])
    }
  }

  /// A row is refused before its values are looked at when its cells can't be told apart for sure.
  private func isSound(_ row: Table.Row, _ layout: TableLayout, _ builder: inout SubmissionBuilder) -> Bool {
    let location = Location(file: path, row: row.row, line: row.line)
    if row.isTorn {
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
    _ memory: inout RowMemory,
    _ builder: inout SubmissionBuilder
  ) {
    if let first = memory.firstRow[row.cells] {
      builder.remark(
        Finding(.repeatedRow, at: Location(file: path, row: row.row, line: row.line), ["first": .text("\(first)")])
      )
    } else {
      memory.firstRow[row.cells] = row.row
    }
  }

  /// Says once that something stands under a column without heading.
  private func noteCellsWithoutHeading(
    of row: Table.Row,
    _ memory: inout RowMemory,
    _ builder: inout SubmissionBuilder
  ) {
    memory.blankColumns.removeAll { index in
      guard index < row.cells.count, !row.cells[index].trimmed.isEmpty else { return false }
      let location = Location(file: path, row: row.row, line: row.line, column: index + 1)
      builder.remark(Finding(.unknownColumn, at: location, found: ""))
      return true
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

extension Table.Row {
  fileprivate init(_ record: CSVRecord, cells: Int) {
    self.init(
      row: record.row,
      line: record.line,
      cells: (0..<cells).map { record.text(at: $0) },
      problems: record.problems
    )
  }
}

extension CSVRecord {
  /// How many fields there are up to the last one that is not empty, so that a line of delimiters costs nothing.
  fileprivate var countWithoutTrailingBlanks: Int { (lastIndex { !$0.isEmpty } ?? -1) + 1 }
}
