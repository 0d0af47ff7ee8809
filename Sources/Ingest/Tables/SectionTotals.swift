// SPDX-License-Identifier: Apache-2.0

/// Keeps the sum that heads a section until its rows show that it is one (R7).
///
/// With rows below it, it is compared with them and never added; without any it is a figure that nobody can place.
struct SectionTotals {
  /// The row as it would count, and as the total of what is below it.
  private var open: (observations: [RawRecord], totals: [RawRecord])?

  private var hasRows = false

  /// Whether the rows below have to leave their campaign to it: then one that names its own is not of the section.
  private var givesCampaign = false

  /// Whether a sum waits for rows.
  var isOpen: Bool { open != nil }

  /// Begins the section that a row with figures heads.
  mutating func begin(
    _ observations: [RawRecord],
    totals: [RawRecord],
    givesCampaign: Bool,
    _ builder: inout SubmissionBuilder
  ) {
    close(&builder)
    open = (observations, totals)
    self.givesCampaign = givesCampaign
    hasRows = false
    builder.beginPart()
  }

  /// Takes notice of a row of observations below.
  mutating func takeRow(namesCampaign: Bool, _ builder: inout SubmissionBuilder) {
    if !hasRows, givesCampaign, namesCampaign { close(&builder) }
    hasRows = true
  }

  /// Ends the section where a title without figures begins another one; words that only divide end none.
  mutating func endSection(_ title: String, _ builder: inout SubmissionBuilder) {
    if !Sections.isPart(title) { close(&builder) }
  }

  /// Ends the section: its total is compared, or refused for what it names.
  mutating func close(_ builder: inout SubmissionBuilder, with further: [RawRecord] = []) {
    guard let (observations, totals) = open else {
      if !further.isEmpty { builder.addSubtotals(further) }
      return
    }
    open = nil
    if hasRows {
      builder.addSubtotals(totals + further)
    } else {
      for record in observations { builder.add(record) }
      if !further.isEmpty { builder.addSubtotals(further) }
    }
  }
}
