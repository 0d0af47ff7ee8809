// SPDX-License-Identifier: Apache-2.0

import Naming

/// What stands above the first table of figures of a document: it serves all tables where their own lines are silent.
///
/// The agency and the national motto mostly stand side by side in a table without figures (Decree 30/2020).
struct DocumentHead {
  private let mentions: CampaignMentions
  private var lines: [String] = []
  private var isOpen = true

  init(mentions: CampaignMentions) { self.mentions = mentions }

  /// The table with the head above its own paragraphs; a campaign named there takes the place of the head's.
  func completing<Rows>(_ grid: SourceGrid<Rows>) -> SourceGrid<Rows> {
    guard let own = grid.paragraphs else { return grid }
    var grid = grid
    let namesCampaign = own.contains(where: mentions.isNamed)
    grid.paragraphs = lines.filter { !namesCampaign || !mentions.isNamed(in: $0) } + own
    return grid
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
