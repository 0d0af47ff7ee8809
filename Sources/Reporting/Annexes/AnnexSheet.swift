// SPDX-License-Identifier: Apache-2.0

/// A sheet of an annex: the lines above the table, the table, the notes and the foot.
struct AnnexSheet {
  var name: String
  /// What tells the sheet apart from others in names of its ranges, such as `by-unit-2`; empty where it needs none.
  var id = ""
  /// Such as `Phụ lục I`; empty where the sheet is no annex of its own.
  var annexNumber: String
  var title: String
  /// Such as `(Kèm theo Báo cáo số …)`.
  var attachment: String
  /// The line under it: which days the figures are from.
  var dataLine: String
  /// Sentences between the title and the table.
  var lead: [String] = []
  var isDraft: Bool
  var isLandscape: Bool
  var table: AnnexTable
  var notes: [String]
  var charts = AnnexCharts()
  /// Who signs below, left and right; empty for annexes, which bear no signature (Decree 30/2020).
  var signers: [String] = []
  /// The line over the signers: place and date.
  var placeAndDate = ""
  /// The lines above the title: who reports to whom, by Decree 30/2020; annexes have none.
  var letterhead: [AnnexLine] = []
  /// The lines below the notes: who signs, and who gets a copy.
  var signatures: [AnnexLine] = []
  /// Whether the first line is kept free, for the line of the digital signature at the right.
  var hasFreeCorner = true
}
