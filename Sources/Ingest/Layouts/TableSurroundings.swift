// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What stands around a table's headings, as far as it bears on what its columns mean.
struct TableSurroundings {
  /// Whether a title, a sheet's name or section rows name the campaign of rows that name none.
  var nameCampaign = false

  /// Whether the rows with figures name channels, and no campaign, in their first column of names.
  var rowsNameChannels = false

  /// The 0-based columns that are hidden: they never take the place of a visible one that says the same.
  var hiddenColumns: Set<Int> = []

  /// Whether the layout is only tried, so that no candidates for unknown names are looked for.
  var isTrial = false
}

/// The table of a file that a finding is about.
struct SourceName: Hashable {
  /// The path below the inbox.
  var file: String

  /// The sheet; `nil` where the format has none.
  var sheet: String?

  func location(_ place: RowPlace, columnName: String? = nil, column: Int? = nil) -> Location {
    Location(file: file, sheet: sheet, row: place.row, line: place.line, columnName: columnName, column: column)
  }
}
