// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// Takes the rows below the headings of one table, one by one.
struct TableBody {
  let source: SourceName
  let layout: TableLayout
  var sense: RowSense
  var sections: Sections
  var records: RecordMaker
  var merges: MergedCells
  private let rowTotals: RowTotals
  var hierarchy: RowHierarchy
  private var sectionTotals = SectionTotals()
  var closing: ClosingRow
  var family: RowFamily?
  private var toldApart: ToldApart
  private var foreign = ForeignSections()
  /// Rows of figures that are parts of others.
  var parts = RowRanges()

  /// Rows of figures that are the sums of those below them.
  var heads = RowRanges()

  /// Rows of figures of other days or plans.
  private(set) var comparisons = RowRanges()

  /// Rows that hold no figures: above the table, between its rows and below them.
  var passed = RowRanges()

  /// The last row that was taken as figures.
  private(set) var lastRow: Int

  /// The date above the signature.
  private(set) var documentDate: Day?

  private var isBelowHeader = true
  private var isBehindOtherHeader = false
  private var isBehindSignature = false
  private var firstRow: [UInt64: Int] = [:]

  /// Columns without heading under which nothing was found yet.
  private var blankColumns: [Int]

  init(
    source: SourceName,
    catalogue: Catalogue,
    names: CatalogueNames,
    sense: RowSense,
    preamble: Preamble,
    merges: [CellRange]
  ) {
    self.source = source
    self.sense = sense
    layout = sense.layout
    records = RecordMaker(
      source: source,
      layout: sense.layout,
      scale: sense.layout.scale(above: preamble.scale),
      catalogue: catalogue
    )
    let mentions = CampaignMentions(names: names, catalogue: catalogue)
    sections = Sections(title: preamble.campaign, mentions: mentions)
    hierarchy = RowHierarchy(layout: sense.layout, mentions: mentions)
    toldApart = ToldApart(layout: sense.layout)
    closing = ClosingRow(layout: sense.layout, names: names)
    rowTotals = RowTotals(source: source, layout: sense.layout, catalogue: catalogue)
    self.merges = MergedCells(merges, layout: sense.layout)
    let headings = sense.layout.headings
    blankColumns = headings.indices.filter { headings[$0].isEmpty }
    lastRow = sense.layout.header.rows.upperBound
  }

  mutating func take(_ row: SourceRow, into builder: inout SubmissionBuilder) {
    guard !isBehindOtherHeader else { return refuseFigures(of: row, &builder) }
    guard isSound(row, &builder) else { return }
    let row = merges.completing(row)
    let kind = sense.kind(of: row, isBelowHeader: isBelowHeader, isBehindSignature: isBehindSignature)
    isBelowHeader = kind == .repeatedHeader
    if foreign.isOpen, kind == .observations || kind == .total || kind == .subtotal {
      return refuse(row, .secondTable, &builder)
    }
    switch kind {
    case .observations: takeFigures(of: row, &builder)
    case .total:
      release(&builder)
      closing.end()
      for record in records.totals(of: row, sections) { builder.add(record) }
    case .subtotal:
      release(&builder)
      closing.end()
      sectionTotals.close(&builder, with: records.totals(of: row, sections))
    case .comparison: comparisons.insert(row.row)
    case .repeatedHeader, .columnNumbers: passed.insert(row.row)
    case .section(let title):
      closeRows(&builder)
      hierarchy.pass(row)
      begin(title, row, &builder)
    case .words:
      hierarchy.pass(row)
      pass(row)
    case .ambiguous: refuse(row, .ambiguousRow, &builder)
    case .otherHeader:
      isBehindOtherHeader = true
      builder.remark(Finding(.secondTable, at: location(row)))
    }
    if kind == .observations || kind == .total || kind == .subtotal { lastRow = row.row }
  }

  private func location(_ row: SourceRow, column: Int? = nil) -> Location {
    source.location(RowPlace(row: row.row, line: row.line), column: column)
  }

  // MARK: Observations

  private mutating func takeFigures(of row: SourceRow, _ builder: inout SubmissionBuilder) {
    if layout.unknownColumns.contains(where: { RowHierarchy.isPart(row.text($0)) }) {
      release(&builder)
      return pass(part: row, &builder)
    }
    let role = hierarchy.role(of: row, &sense)
    if role == .likelyPart, family?.isFull == false {
      family?.append(RowFamily.Member(row: row, merged: merges.mergedFigures))
      return
    }
    release(&builder)
    switch role {
    case .counts, .likelyPart: count(row, &builder)
    case .part: pass(part: row, &builder)
    case .sum(let title):
      let observations = records.observations(of: row, merged: merges.mergedFigures, &sections, &sense)
      sections.begin(title, row, channel: nil)
      let totals = records.sums(of: row, sections)
      sectionTotals.begin(observations, totals: totals, givesCampaign: namesCampaign(row), &builder)
      firstRow.removeAll()
      toldApart.beginSection()
      records.beginSection()
    }
  }

  private func namesCampaign(_ row: SourceRow) -> Bool {
    layout.labels[.campaign].map { !row.text($0).trimmed.isEmpty } ?? false
  }

  /// Ends the table.
  mutating func finish(into builder: inout SubmissionBuilder) {
    closeRows(&builder)
    sectionTotals.close(&builder)
  }

  mutating func add(
    _ member: RowFamily.Member,
    _ builder: inout SubmissionBuilder,
    unsure what: Phrase? = nil
  ) {
    let row = member.row
    var what = what
    if case .unsure(let first) = toldApart.take(row) {
      what = what ?? TableWording.rowOfAnother
      // Which of the two counts is not known: neither does.
      if let first { builder.withdraw(first, of: source, as: TableWording.rowOfAnother) }
    }
    noteRepetition(of: row, &builder)
    noteCellsWithoutHeading(of: row, &builder)
    var observations = records.observations(of: row, merged: member.merged, &sections, &sense)
    if sectionTotals.isOpen, !observations.isEmpty {
      sectionTotals.takeRow(namesCampaign: namesCampaign(row), &builder)
    }
    if let what {
      for index in observations.indices {
        let name = observations[index].channel
        let field = name.isBlank ? observations[index].campaign : name
        observations[index].problem = RecordProblem(.rowUnsure, field, ["what": .phrase(what)])
      }
    }
    for record in observations { builder.add(record) }
    if !layout.rowTotals.isEmpty {
      let channel = layout.labels[.channel].flatMap { sense.channel(named: row.text($0)) }
      for finding in rowTotals.findings(for: row, channel: channel) { builder.remark(finding) }
    }
    for finding in records.takeRemarks() { builder.remark(finding) }
  }

  /// A row is refused before its values are looked at when its cells can't be told apart for sure.
  func isSound(_ row: SourceRow, _ builder: inout SubmissionBuilder) -> Bool {
    if row.isTorn {
      builder.refuseRow(.brokenQuotes, at: location(row), found: row.cells.last ?? "", [:])
      return false
    }
    if row.cells.dropFirst(layout.headings.count).contains(where: { !$0.trimmed.isEmpty }) {
      builder.refuseRow(
        .extraCells,
        at: location(row),
        found: row.cells.joined(separator: " | "),
        ["cells": .number(Int64(row.cells.count)), "headings": .number(Int64(layout.headings.count))]
      )
      return false
    }
    return true
  }

  private mutating func noteRepetition(of row: SourceRow, _ builder: inout SubmissionBuilder) {
    let key = row.fingerprint
    if let first = firstRow[key] {
      builder.remark(Finding(.repeatedRow, at: location(row), ["first": .text("\(first)")]))
    } else {
      firstRow[key] = row.row
    }
  }

  /// Says once that something stands under a column without heading.
  private mutating func noteCellsWithoutHeading(of row: SourceRow, _ builder: inout SubmissionBuilder) {
    guard !blankColumns.isEmpty else { return }
    let place = source.location(RowPlace(row: row.row, line: row.line))
    blankColumns.removeAll { index in
      guard !row.text(index).trimmed.isEmpty else { return false }
      var place = place
      place.column = index + 1
      builder.remark(Finding(.unknownColumn, at: place, found: ""))
      return true
    }
  }

  // MARK: Rows without figures

  private mutating func begin(_ title: String, _ row: SourceRow, _ builder: inout SubmissionBuilder) {
    pass(row)
    compare(title, row, &builder)
    if layout.labels[.channel] != nil, sense.channel(named: title) == nil { sectionTotals.endSection(title, &builder) }
    // A row of a wide table that names its campaign and has no figure says nothing of the rows below it.
    if layout.isWide, layout.labels[.campaign] != nil { return }
    sections.begin(title, row, channel: sense.channel(named: title))
    // Equal rows of two sections repeat nothing.
    firstRow.removeAll()
    toldApart.beginSection()
    records.beginSection()
  }

  /// Compares what a title says of unit and period with the file's own.
  private mutating func compare(_ title: String, _ row: SourceRow, _ builder: inout SubmissionBuilder) {
    guard title.utf8.count <= 300, !sections.isCampaign(title), sense.channel(named: title) == nil else { return }
    var statement = builder.statement(in: title)
    if layout.labels[.unit] != nil { statement.unit = nil }
    if layout.labels[.period] != nil { statement.period = nil }
    let isPart = RowHierarchy.isPart(title) && hierarchy.whole == nil
    guard !isPart else { return }
    foreign.begin(title, row, statement, hasCumulativeColumns: layout.tellsCumulativeApart)
  }

  private mutating func pass(_ row: SourceRow) {
    passed.insert(row.row)
    isBehindSignature = isBehindSignature || row.cells.contains(where: SignatureWords.match)
    for cell in row.cells { documentDate = documentDate ?? DocumentDate.day(in: cell.nfc.trimmed) }
  }

  // MARK: Rows that can't be read

  mutating func refuse(
    _ row: SourceRow,
    _ code: FindingCode,
    _ builder: inout SubmissionBuilder,
    _ parts: KeyValuePairs<String, Part> = [:]
  ) {
    let cells = row.cells.map(\.trimmed).filter { !$0.isEmpty }
    builder.refuseRow(code, at: location(row), found: cells.joined(separator: " | "), parts)
  }

  private mutating func refuseFigures(of row: SourceRow, _ builder: inout SubmissionBuilder) {
    if row.cells.contains(where: CellShape.isNumber), !CellShape.numbersColumns(row.cells) {
      refuse(row, .secondTable, &builder)
    } else {
      pass(row)
    }
  }
}
