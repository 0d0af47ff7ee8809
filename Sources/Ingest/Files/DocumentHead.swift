// SPDX-License-Identifier: Apache-2.0

import Naming

/// What stands above the first table of figures of a document: it serves all tables where their own lines are silent.
///
/// The agency and the national motto mostly stand side by side in a table without figures (Decree 30/2020).
struct DocumentHead {
  private let mentions: CampaignMentions
  private var lines: [String] = []
  private var isOpen = true
  /// The title of a plan, below which all tables are planned until a report's title comes.
  private var plan: String?

  init(mentions: CampaignMentions) { self.mentions = mentions }

  /// The table with the head above its own paragraphs; a campaign named there takes the place of the head's.
  mutating func completing<Rows>(_ grid: SourceGrid<Rows>) -> SourceGrid<Rows> {
    guard let own = grid.paragraphs else { return grid }
    var grid = grid
    if let last = own.last(where: { PlanWords.isPlan($0) != nil }) {
      plan = PlanWords.isPlan(last) == true ? last : nil
    }
    let namesCampaign = own.contains(where: mentions.isNamed)
    grid.paragraphs =
      lines.filter { !mentions.isNamed(in: $0) || !namesCampaign && !isEnded($0, by: own) } + (plan.map { [$0] } ?? [])
      + own
    return grid
  }

  /// Whether a numbered title that names a campaign ends where a table has a title of its own, numbered alike.
  private func isEnded(_ title: String, by own: [String]) -> Bool {
    let style = Sections.Numbering(SourceRow(paragraph: title))
    return style != .none && own.contains { Sections.Numbering(SourceRow(paragraph: $0)) == style }
  }

  /// Takes the paragraphs above the first table of figures, which end the head.
  mutating func end(with grid: SourceGrid<some IteratorProtocol<SourceRow>>) {
    if isOpen { lines = grid.paragraphs ?? [] }
    isOpen = false
  }

  /// Takes a small table of words for text.
  ///
  /// - Returns: Whether it is one.
  mutating func take(_ grid: SourceGrid<some IteratorProtocol<SourceRow>>) -> Bool {
    guard let paragraphs = grid.paragraphs else { return false }
    var rows = grid.rows
    var texts: [String] = []
    var count = 0
    while let row = rows.next() {
      count += 1
      guard count <= Self.mostRows, row.width <= Self.mostColumns, !row.cells.contains(where: CellShape.isNumber) else {
        return false
      }
      texts += row.cells.filter { !$0.trimmed.isEmpty }
    }
    if isOpen { lines = paragraphs + texts }
    return true
  }

  private static let mostRows = 10
  private static let mostColumns = 4
}
