// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// Rows that wait for those behind them, which show whether they count.
extension TableBody {
  /// Counts a row; one that may be the sum of those above or below it waits until others follow it.
  mutating func count(_ row: SourceRow, _ builder: inout SubmissionBuilder) {
    let member = RowFamily.Member(row: row, merged: merges.mergedFigures)
    if closing.mayClose(row), member.merged.isEmpty {
      closing.hold(row)
    } else if layout.labels[.channel] != nil {
      family = RowFamily(head: member)
    } else {
      add(member, &builder)
    }
  }

  /// Adds what waited for the rows behind it.
  mutating func release(_ builder: inout SubmissionBuilder) {
    if let row = closing.held { add(RowFamily.Member(row: row, merged: []), &builder) }
    closing.release()
    guard let family else { return }
    self.family = nil
    switch family.kind(in: layout) {
    case .separate: for member in [family.head] + family.parts { add(member, &builder) }
    case .unsure:
      for member in [family.head] + family.parts { add(member, &builder, unsure: TableWording.rowOrPart) }
    case .sum:
      let channels = Set(([family.head] + family.parts).map { channel(of: $0.row) })
      if channels.count == 1 {
        add(family.head, &builder)
        for part in family.parts { parts.insert(part.row.row) }
      } else {
        heads.insert(family.head.row.row)
        for part in family.parts { add(part, &builder) }
      }
    }
  }

  private mutating func channel(of row: SourceRow) -> Ref<Channel>? {
    let name = layout.labels[.channel].map { row.text($0) } ?? ""
    return sense.channel(named: name) ?? sense.channel(named: CellShape.withoutListNumber(name.trimmed))
  }

  /// Passes over part of the row above, unless that row has no figure in which it could be.
  mutating func pass(part row: SourceRow, _ builder: inout SubmissionBuilder) {
    parts.insert(row.row)
    guard let whole = hierarchy.whole else { return }
    let stated = layout.numbers(of: whole.row)
    let lost = Set(layout.numbers(of: row).filter { $0.value != 0 && stated[$0.key] ?? 0 == 0 }.map { $0.key + 1 })
    guard !lost.isEmpty else { return }
    let channel = sections.channel
    for var record in records.observations(of: row, merged: merges.mergedFigures, &sections, &sense) {
      guard let entry = record.quantities.first(where: { lost.contains($0.field.column ?? 0) }) else { continue }
      if layout.labels[.channel] != nil { record.channel.value = .text(records.catalogue[whole.channel].id) }
      if record.campaign.isBlank, let column = layout.labels[.campaign] {
        record.campaign.value = whole.row.value(column)
      }
      record.problem = RecordProblem(.rowUnsure, entry.field, ["what": .phrase(TableWording.partOfNothing)])
      builder.add(record)
    }
    sections.channel = channel
  }

  /// Ends rows behind which no total stands that calls itself one.
  mutating func closeRows(_ builder: inout SubmissionBuilder) {
    if let row = closing.held {
      switch closing.role() {
      case .counts: add(RowFamily.Member(row: row, merged: []), &builder)
      case .total: for record in records.totals(of: row, sections) { builder.add(record) }
      case .unsure: refuse(row, .rowUnsure, &builder, ["what": .phrase(TableWording.rowOrTotal)])
      }
    }
    closing.end()
    release(&builder)
  }
}
