// SPDX-License-Identifier: Apache-2.0

import Ingest
import ReportModel
import ReportPipeline

/// What the officer of the invented year decides, in plain words.
struct Ruling: Hashable {
  enum Matter: Hashable {
    /// An answer about a letter, or about what it says of one unit and some days.
    case answer(Decision.Kind, path: String, unit: String?, days: ClosedRange<Int>?)
    /// The figures of one cell.
    case correct(unit: String, days: ClosedRange<Int>, cell: PlainCell, amounts: Amounts)
    /// What a text means from now on.
    case name(MatchRun.Kind, String, String)
  }

  var second: Int
  var matter: Matter

  var kind: Decision.Kind {
    switch matter {
    case .answer(let kind, _, _, _): kind
    case .correct: .correct
    case .name: .alias
    }
  }
}

extension TestWorkspace {
  /// Writes a ruling into decisions.csv as the commands do.
  func decide(_ ruling: Ruling) throws {
    let workspace = try reopened()
    let at = Moment(seconds: PlainCalendar.start + ruling.second)
    let drafting = try DecisionDrafting(workspace: workspace, at: at, who: "Lan", reason: "đã hỏi đơn vị")
    let decision =
      switch ruling.matter {
      case .answer(let kind, let path, let unit, let days):
        try drafting.answer(kind, file: path, unit: unit, period: days.map(PlainCalendar.name))
      case .correct(let unit, let days, let cell, let amounts):
        try drafting.correction(
          unit: unit,
          period: PlainCalendar.name(days),
          campaign: cell.campaign,
          channel: cell.channel,
          amounts: Dictionary(
            uniqueKeysWithValues: Quantity.allCases.filter { amounts[$0] != .missing }
              .map { ($0, amounts[$0].written) }
          )
        )
      case .name(let kind, let text, let id): try drafting.alias(kind, text, for: id)
      }
    try DecisionBook(workspace: workspace, currentFolder: "/").add(decision)
  }
}
