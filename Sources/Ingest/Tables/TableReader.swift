// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// Reads the tables of a file, one grid a table, into raw records.
struct TableReader {
  let path: String
  let catalogue: Catalogue
  let names: CatalogueNames

  /// How one grid was read.
  struct Outcome {
    var layout: TableLayout

    /// The choices made, for a person to overrule (R10); none where the first row is a whole header.
    var choices: [ReadingChoice] = []

    /// The lines above the table that bear no label.
    var titles: [RawField] = []

    /// The sheet or table.
    var sheet: String?

    /// Why the table was passed over whole: it is a plan or an example.
    var passedOver: Finding?

    /// The files that the table was typed in from, where it is a form that says so.
    var typedFrom: [String] = []
  }

  /// What was recognised; `nil` when the grid has no row at all.
  ///
  /// What is wrong with a layout that can't be used is left to the caller, who knows of other sheets.
  func read<Rows>(_ grid: SourceGrid<Rows>, into builder: inout SubmissionBuilder) -> Outcome? {
    let source = SourceName(file: path, sheet: grid.name)
    let mentions = CampaignMentions(names: names, catalogue: catalogue)
    var rows = HeadedRows(grid.rows, keeping: TableFinder.headLength)
    var finder = TableFinder(
      source: source,
      catalogue: catalogue,
      names: names,
      merges: grid.merges,
      hiddenColumns: Set(grid.hiddenColumns.map { $0 - 1 }),
      isCampaignNamed: (grid.paragraphs ?? []).contains { mentions.isNamed(in: $0) }
    )
    guard let found = finder.find(in: rows.head) else { return nil }
    var outcome = Outcome(layout: found.layout, sheet: grid.name)
    guard found.layout.isUsable else { return outcome }
    let above = rows.head[..<found.preambleCount]
    let paragraphs = (grid.paragraphs ?? []).map(SourceRow.init(paragraph:))
    if let title = PlanWords.title(of: paragraphs + above, sheet: grid.name) {
      outcome.passedOver = Finding(.planOrSample, at: source.location(title.place), found: title.text)
      return outcome
    }
    let firstRows = rows.head.dropFirst(found.bodyStart)
    for finding in found.layout.findings { builder.remark(UnreadFigures.weighed(finding, by: firstRows)) }

    var preamble = Preamble(rows: paragraphs + above, sheet: grid.name, catalogue: catalogue, names: names)
    if !found.layout.tellsCumulativeApart { preamble.heedCumulativeTitle() }
    builder.begin(preamble)
    for stray in preamble.strayFigures {
      let place = source.location(stray.place, column: stray.column + 1)
      builder.remark(Finding(.figurePassedOver, at: place, found: stray.text))
    }
    rows.skip(to: found.bodyStart)
    let sense = RowSense(layout: found.layout, names: names, recogniser: ColumnRecogniser(names: names))
    var body = TableBody(
      source: source,
      catalogue: catalogue,
      names: names,
      sense: sense,
      preamble: preamble,
      merges: grid.merges
    )
    for row in above { body.passed.insert(row.row) }
    while let row = rows.next() {
      if !row.isBlank { body.take(row, into: &builder) }
    }
    body.finish(into: &builder)
    if let date = body.documentDate ?? preamble.documentDate, builder.take(documentDate: date) {
      outcome.choices.append(TableWording.documentDate(date))
    }
    outcome.typedFrom = preamble.typedFrom
    outcome.titles = preamble.titles
    if let number = preamble.documentNumber { outcome.choices.append(TableWording.documentNumber(number)) }
    for file in preamble.typedFrom { outcome.choices.append(TableWording.typedFrom(file)) }
    if !found.isPlain { outcome.choices.insert(TableWording.table(found.layout, body, source), at: 0) }
    outcome.choices += TableWording.setAside(found.layout)
    outcome.choices += TableWording.scales(found.layout, above: preamble.scale)
    if !body.parts.isEmpty { outcome.choices.append(TableWording.parts(body.parts, source)) }
    if !body.heads.isEmpty { outcome.choices.append(TableWording.heads(body.heads, source)) }
    if !body.comparisons.isEmpty { outcome.choices.append(TableWording.comparisons(body.comparisons, source)) }
    if !body.passed.isEmpty { outcome.choices.append(TableWording.passed(body.passed, source)) }
    return outcome
  }
}
