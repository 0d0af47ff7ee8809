// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Reads which layouts a report or a receiver chooses, and as what.
struct LayoutChoiceReader {
  static let keys = ["layouts", "mode"]

  let problems: ProblemList
  let layouts: [Layout]

  func read(_ map: SettingsMap) -> LayoutChoice {
    let lines = map.lines("layouts")
    for (id, line) in lines {
      guard let layout = layouts.first(where: { $0.id == id }) else {
        problems.report(
          .unknownReference,
          line: line,
          found: id,
          ["key": "layouts", "candidates": .list(layouts.filter { !$0.isInternal }.map(\.id))]
        )
        continue
      }
      if layout.isInternal { problems.report(.layoutInternal, line: line, found: id) }
    }
    return LayoutChoice(
      layouts: lines.isEmpty ? nil : lines.map(\.name),
      mode: map.choice("mode", DocumentMode.self)
    )
  }
}
