// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
import ReportModel

/// Makes the raw records of a row.
struct RecordMaker {
  let source: SourceName
  let layout: TableLayout
  let catalogue: Catalogue
  /// Whether the table has one column of figures whose rows may be in any unit of count.
  let hasOneCount: Bool
  /// The column of counts of a table with one group of columns: the unit of count speaks of its figures.
  let countPlace: Int?
  /// What a line above the table says of all its figures.
  private let scale: Scale?
  var remarks: [Finding] = []
  var saidUnits: Set<String> = []
  /// The last names in columns whose cells may be blank below them.
  private var above: [ColumnRole.Label: RawField] = [:]

  init(source: SourceName, layout: TableLayout, scale: Scale?, catalogue: Catalogue) {
    self.source = source
    self.scale = scale
    self.layout = layout
    self.catalogue = catalogue
    hasOneCount = layout.groups.count == 1 && layout.groups[0].columns.map(\.quantity) == [.count]
    countPlace = layout.groups.count == 1 ? layout.groups[0].columns.firstIndex { $0.quantity == .count } : nil
  }

  /// Begins a section, to whose campaign its blank cells belong.
  mutating func beginSection() { above[.campaign] = nil }

  /// What was remarked since the last time.
  mutating func takeRemarks() -> [Finding] {
    defer { remarks = [] }
    return remarks
  }

  /// The observations of a row of figures, some of which may be merged with other cells.
  mutating func observations(
    of row: SourceRow,
    merged: Set<Int>,
    _ sections: inout Sections,
    _ sense: inout RowSense
  ) -> [RawRecord] {
    for label in [ColumnRole.Label.unit, .period, .campaign] {
      if let cell = self[label, row], !cell.isBlank { above[label] = cell }
    }
    var channel = self[.channel, row]
    var named = FigureHeading()
    let known = channel.flatMap { sense.channel(named: $0.text) } ?? sections.channel
    if let cell = channel, cell.isBlank, let above = sections.channel, isMeasuredOtherwise(row, above) {
      // `phút` below `Đài truyền thanh cấp xã; lượt`, without a name of its own.
      channel = channelField(above, at: cell) ?? cell
    } else if hasOneCount, let cell = channel {
      if let figures = sense.figures(ofName: cell.text) {
        named = figures
        channel = channelField(figures.channel ?? sections.channel, at: cell) ?? cell
        sections.channel = figures.channel ?? sections.channel
      } else if let known = sense.channel(named: cell.text) {
        sections.channel = known
      } else if !cell.isBlank {
        // What follows an unknown name belongs to nothing above it.
        sections.channel = nil
      }
    }
    return layout.groups.compactMap { group in
      // A blank cell of a wide table says nothing; it is no observation.
      if layout.isWide, group.columns.allSatisfy({ row.text($0.index).trimmed.isEmpty }) { return nil }
      var record = record(of: row, group, channel: channel, sections)
      applyUnit(of: row, named, named.channel ?? group.channel ?? known, to: &record)
      checkCumulative(of: row, record)
      if let place = group.columns.firstIndex(where: { merged.contains($0.index) }) {
        record.problem = RecordProblem(.figureMerged, record.quantities[place].field)
      }
      return record
    }
  }

  /// The totals that a row states, one for each group of columns.
  func totals(of row: SourceRow, _ sections: Sections) -> [RawRecord] {
    let labels = [ColumnRole.Label.unit, .campaign, .channel].compactMap { layout.labels[$0] }
    let label = row.cells.first { TotalLabel.matches($0) || TotalLabel.matchesPart($0) } ?? ""
    let isInItsColumn = labels.contains { TotalLabel.matches(row.text($0)) }
    return layout.groups.compactMap { group in
      if layout.isWide, group.columns.allSatisfy({ row.text($0.index).trimmed.isEmpty }) { return nil }
      var record = record(of: row, group, channel: self[.channel, row], sections)
      guard !isInItsColumn else { return record }
      // The label of a total stands in the first column, whatever that column is for.
      let total = RawField(value: .text("Tổng cộng"), columnName: "", column: nil)
      if layout.labels[.channel] != nil {
        record.channel = total
      } else if layout.labels[.campaign] != nil {
        record.campaign = total
      } else {
        record.identity.unit = total
      }
      if let unit = record.identity.unit,
        TotalLabel.matchesPart(unit.text) && (TotalLabel.matches(label) || TotalLabel.matchesPart(label))
          || RowLabel(unit.text) == .total
      {
        record.identity.unit = total
      }
      return record
    }
  }

  /// The sums that the first row of a section states over the rows below it.
  func sums(of row: SourceRow, _ sections: Sections) -> [RawRecord] {
    let channel = RawField(value: .text("Tổng cộng"), columnName: "", column: nil)
    return layout.groups.map { group in
      var record = record(of: row, group, channel: channel, sections)
      // In a table of many campaigns the rows below belong to the section's.
      if group.campaign == nil { record.campaign = sections.campaign ?? record.campaign }
      return record
    }
  }

  // MARK: Parts of a record

  private func record(
    of row: SourceRow,
    _ group: TableLayout.ValueGroup,
    channel: RawField?,
    _ sections: Sections
  ) -> RawRecord {
    var identity = RawIdentity(
      unit: self[.unit, row],
      period: self[.period, row],
      time: self[.time, row],
      revision: self[.revision, row],
      kind: self[.kind, row]
    )
    if group.isCumulative, let column = group.columns.first {
      identity.kind = RawField(value: .text("cumulative"), columnName: column.heading, column: column.index + 1)
    }
    var campaign = self[.campaign, row]
    if let cell = campaign, cell.isBlank, let name = above[.campaign], !sections.agrees(with: name.text) {
      // A title says one campaign, the cell above another: nobody knows which is meant.
      campaign = cell
    } else if campaign?.isBlank ?? true {
      campaign = sections.campaign ?? campaign
    }
    if identity.unit?.isBlank ?? false { identity.unitAbove = above[.unit] }
    if identity.period?.isBlank ?? false { identity.periodAbove = above[.period] }
    var record = RawRecord(
      row: row.row,
      line: row.line,
      sheet: source.sheet,
      identity: identity,
      campaign: label(group.campaign.map { catalogue[$0].id }, of: group, campaign),
      channel: label(group.channel.map { catalogue[$0].id }, of: group, channel),
      quantities: group.columns.map { column in
        RawRecord.QuantityField(
          quantity: column.quantity,
          field: field(column.index, column.heading, row),
          isInHours: column.isInHours,
          scale: column.scale ?? scale
        )
      },
      note: self[.note, row]?.text.nfc ?? ""
    )
    record.cumulative = group.cumulative.map { column in
      RawRecord.QuantityField(
        quantity: column.quantity,
        field: field(column.index, column.heading, row),
        isInHours: column.isInHours,
        scale: column.scale ?? scale
      )
    }
    return record
  }

  /// A name that the heading gave by its id, or the row's own cell.
  private func label(_ id: String?, of group: TableLayout.ValueGroup, _ cell: RawField?) -> RawField {
    guard let id else { return cell ?? RawField(value: .text(""), columnName: "") }
    let column = group.columns.first
    return RawField(value: .text(id), columnName: column?.heading ?? "", column: column.map { $0.index + 1 })
  }

  subscript(label: ColumnRole.Label, row: SourceRow) -> RawField? {
    layout.labels[label].map { field($0, layout.headings[$0], row) }
  }

  private func field(_ index: Int, _ heading: String, _ row: SourceRow) -> RawField {
    RawField(value: row.value(index), columnName: heading, column: index + 1)
  }

  private func channelField(_ channel: Ref<Channel>?, at cell: RawField) -> RawField? {
    guard let channel else { return nil }
    var field = cell
    field.value = .text(catalogue[channel].id)
    return field
  }

  // MARK: Cumulative figures

  /// A cumulative figure holds the period's own, so it can't be below it; it is never added (R5).
  private mutating func checkCumulative(of row: SourceRow, _ record: RawRecord) {
    for whole in record.cumulative {
      guard let own = record.quantities.first(where: { $0.quantity == whole.quantity }) else { continue }
      guard let cumulative = try? SubmissionBuilder.read(whole).amount.number,
        let inPeriod = try? SubmissionBuilder.read(own).amount.number, cumulative < inPeriod
      else { continue }
      let place = source.location(
        RowPlace(row: row.row, line: row.line),
        columnName: whole.field.columnName,
        column: whole.field.column
      )
      remarks.append(
        Finding(.cumulativeBelow, at: place, found: whole.field.text, ["number": .number(inPeriod)])
      )
    }
  }
}
