// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Looks for a figure that two sheets of one workbook state.
///
/// A summary beside its details, or a copy made for printing, would be counted twice. Whether the sheets add up cannot
/// be seen from the figures, so it is asked and not guessed.
struct SheetComparison {
  /// One figure of a submission.
  private struct Stated: Hashable {
    var cell: CellKey
    var quantity: Quantity
  }

  let path: String
  let catalogue: Catalogue

  /// The first figure of a submission that stands on a second sheet.
  func finding(in submission: Submission) -> Finding? {
    var sheets: [Stated: String] = [:]
    for observation in submission.observations {
      guard let sheet = observation.sheet else { return nil }
      for quantity in Quantity.allCases where observation.amounts[quantity].number != nil {
        let first = sheets[Stated(cell: observation.cell, quantity: quantity), default: sheet]
        sheets[Stated(cell: observation.cell, quantity: quantity)] = first
        guard first == sheet else { return finding(observation, on: sheet, and: first) }
      }
    }
    return nil
  }

  private func finding(_ observation: Observation, on sheet: String, and first: String) -> Finding {
    let campaign = catalogue[observation.cell.campaign].name
    let channel = catalogue[observation.cell.channel].name
    return Finding(
      .statedOnTwoSheets,
      at: Location(file: path, sheet: sheet, row: observation.row),
      found: "\(campaign), \(channel)",
      ["other": .text(first)]
    )
  }
}
