// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// Finds the heading rows of a table among the first rows of its grid.
///
/// A first row that is a whole header by itself is taken as it is. Otherwise every stretch of up to four rows is tried,
/// and of the first ones that make a table the reading that explains most stands.
struct TableFinder {
  /// Where the table begins and how it is laid out.
  struct Found {
    var layout: TableLayout

    /// How many rows of the head stand above the headings.
    var preambleCount: Int

    /// The index in the head of the first row below the headings.
    var bodyStart: Int

    /// Whether the header is the first row and a whole one, so that nothing was chosen.
    var isPlain: Bool
  }

  let source: SourceName
  let catalogue: Catalogue
  let mentions: CampaignMentions
  let merges: [CellRange]
  private var recogniser: ColumnRecogniser

  /// Whether something above the rows, such as a paragraph of a document, names a campaign.
  private let isCampaignNamed: Bool

  /// The 0-based columns that are hidden.
  private let hiddenColumns: Set<Int>

  init(
    source: SourceName,
    catalogue: Catalogue,
    names: CatalogueNames,
    merges: [CellRange],
    hiddenColumns: Set<Int>,
    isCampaignNamed: Bool
  ) {
    self.hiddenColumns = hiddenColumns
    self.isCampaignNamed = isCampaignNamed
    self.source = source
    self.catalogue = catalogue
    self.merges = merges
    mentions = CampaignMentions(names: names, catalogue: catalogue)
    recogniser = ColumnRecogniser(names: names)
  }

  /// How many rows of a grid are looked at, blank ones left out, and of how many of them a header may begin.
  static let headLength = 60
  private static let lastStart = 40

  /// A heading row of several is never wider, nor has it longer cells, than people write.
  static let mostColumns = 1024
  static let longestHeading = 300

  /// How many bytes of headings are tried before the search ends; a form needs a tenth of it.
  private static let mostBytes = 200_000

  /// The table of a head that has a row.
  mutating func find(in head: [SourceRow]) -> Found? {
    guard let first = head.first else { return nil }
    let plain = layout(TableHeader(first), TableSurroundings(hiddenColumns: hiddenColumns))
    if plain.isUsable, !isContinued(plain, by: head.dropFirst().first) {
      return Found(layout: plain, preambleCount: 0, bodyStart: 1, isPlain: true)
    }
    guard var (trial, surroundings) = best(in: head) else {
      guard let row = likeliestHeadings(in: head), row > 0 else {
        return Found(layout: plain, preambleCount: 0, bodyStart: 1, isPlain: true)
      }
      let layout = layout(TableHeader(head[row]), TableSurroundings(hiddenColumns: hiddenColumns))
      return Found(layout: layout, preambleCount: row, bodyStart: row + 1, isPlain: false)
    }
    let whole = withGroups(above: trial, surroundings, head)
    if whole != trial {
      trial = whole
      (_, surroundings) = self.trial(whole, head, head.map { mentions.isCampaignNamed(in: $0) })
    }
    return Found(
      layout: layout(header(trial, head), surroundings),
      preambleCount: trial.lowerBound,
      bodyStart: trial.upperBound,
      isPlain: trial == 0..<1 && plain.isUsable
    )
  }

  // MARK: Trying

  /// The stretch of rows that makes the best header; an unusable one only where it explains something.
  private mutating func best(in head: [SourceRow]) -> (rows: Range<Int>, TableSurroundings)? {
    let namesCampaign = head.map { mentions.isCampaignNamed(in: $0) }
    var best: (rows: Range<Int>, surroundings: TableSurroundings, layout: TableLayout)?
    var end = head.count
    var bytes = 0
    for start in head.indices.prefix(Self.lastStart) where start < end {
      for height in 1...4 where start + height <= head.count {
        guard isHeading(head[start + height - 1]), bytes < Self.mostBytes else { break }
        bytes += head[start..<start + height].flatMap(\.cells).map(\.utf8.count).reduce(0, +)
        let rows = start..<start + height
        let (layout, surroundings) = trial(rows, head, namesCampaign)
        // What heads only some of its columns is no header, and the next rows tell what is wrong with it.
        if let next = head.dropFirst(rows.upperBound).first, headsColumns(next, without: layout) { continue }
        if layout.isUsable, best?.layout.isUsable != true {
          // Of what overlaps the first table the best reading stands; a later table never hides this one.
          end = min(end, rows.upperBound)
          best = (rows, surroundings, layout)
        } else if layout.isUsable == best?.layout.isUsable ?? false {
          let score = best?.layout.score ?? 1
          // Lines above headings that can't be used make them no better.
          let isShorter = !layout.isUsable && layout.score == score && height < best?.rows.count ?? 0
          if layout.score > score || isShorter { best = (rows, surroundings, layout) }
        }
      }
    }
    return best.map { ($0.rows, $0.surroundings) }
  }

  /// The row that looks most like headings where none are known: many texts, and a row with a number below them.
  private func likeliestHeadings(in head: [SourceRow]) -> Int? {
    let texts = head.map { row in isHeading(row) ? row.cells.count { !$0.trimmed.isEmpty } : 0 }
    let rows = head.indices.dropLast().prefix(Self.lastStart)
      .filter { texts[$0] >= 3 && head[$0 + 1].cells.contains(where: CellShape.isNumber) }
    return rows.max { (texts[$0], $1) < (texts[$1], $0) }
  }

  private mutating func trial(
    _ rows: Range<Int>,
    _ head: [SourceRow],
    _ namesCampaign: [Bool]
  ) -> (TableLayout, TableSurroundings) {
    let header = header(rows, head)
    var surroundings = TableSurroundings(
      nameCampaign: isCampaignNamed || source.sheet.map(mentions.isNamed) ?? false
        || namesCampaign[..<rows.lowerBound].contains(true)
        || head[rows.upperBound...].contains { mentions.section(of: $0) != nil || mentions.isCampaignHeading($0) },
      hiddenColumns: hiddenColumns,
      isTrial: true
    )
    let layout = layout(header, surroundings)
    if let column = layout.labels[.campaign], layout.labels[.channel] == nil,
      rowsNameChannels(in: column, head[rows.upperBound...])
    {
      surroundings.rowsNameChannels = true
      let other = self.layout(header, surroundings)
      surroundings.isTrial = false
      return (other, surroundings)
    }
    surroundings.isTrial = false
    return (layout, surroundings)
  }

  func header(_ rows: Range<Int>, _ head: [SourceRow]) -> TableHeader {
    rows.count == 1 && merges.isEmpty
      ? TableHeader(head[rows.lowerBound])
      : TableHeader(Array(head[rows]), leaf: head[rows.upperBound - 1], merges: merges)
  }

  mutating func layout(_ header: TableHeader, _ surroundings: TableSurroundings) -> TableLayout {
    TableLayout(header, at: source, surroundings: surroundings, recogniser: &recogniser, catalogue: catalogue)
  }

  /// A row of headings holds no number, neither a figure nor a running one.
  private func isHeading(_ row: SourceRow) -> Bool {
    !row.isTorn && row.width <= Self.mostColumns
      && row.cells.allSatisfy { $0.utf8.count <= Self.longestHeading && !CellShape.isNumber($0) }
  }

  /// Whether a first row that makes a table by itself is only the upper part of a header: headings stand below it.
  private mutating func isContinued(_ layout: TableLayout, by row: SourceRow?) -> Bool {
    guard let row, isHeading(row), !layout.header.repeated.contains(row.cells) else { return false }
    if headsColumns(row, without: layout) { return true }
    let leaves = row.cells.indices.filter { index in
      guard !row.cells[index].trimmed.isEmpty, index < layout.headings.count else { return false }
      return layout.valueColumns.contains(index) || layout.headings[index].isEmpty
    }
    return !leaves.isEmpty
      && leaves.allSatisfy { index in
        if case .figures = recogniser.meaning(of: row.cells[index].nfc.trimmed) { true } else { false }
      }
  }

  /// Whether a row holds the headings of columns that have none yet, and nothing where names stand: below a group.
  private func headsColumns(_ row: SourceRow, without layout: TableLayout) -> Bool {
    layout.labels.values.allSatisfy { row.text($0).trimmed.isEmpty } && isHeading(row)
      && row.cells.indices.contains { index in
        !row.cells[index].trimmed.isEmpty
          && (!layout.headings.indices.contains(index) || layout.headings[index].isEmpty)
      }
  }

  /// Whether a column names channels, and campaigns only above them, as the titles of sections do.
  private func rowsNameChannels(in column: Int, _ rows: ArraySlice<SourceRow>) -> Bool {
    var ofCampaigns: Set<Sections.Numbering> = []
    var ofChannels: Set<Sections.Numbering> = []
    for row in rows where row.cells.contains(where: CellShape.isNumber) {
      let name = FoldedName(row.text(column))
      if case .one? = mentions.names.campaigns.knownMatch(name) {
        ofCampaigns.insert(Sections.Numbering(row))
      } else if case .one? = mentions.names.channels.knownMatch(name) {
        ofChannels.insert(Sections.Numbering(row))
      }
    }
    // Rows that are numbered alike stand side by side, and none heads another.
    return !ofChannels.isEmpty && ofCampaigns.isDisjoint(with: ofChannels)
  }
}
