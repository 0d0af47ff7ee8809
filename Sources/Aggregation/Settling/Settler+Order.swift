// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Asks which of two submissions is later when only their paths order them, and it makes a difference.
  func askForOrder(
    _ winner: Int,
    among losers: some BidirectionalCollection<Int>,
    _ settlement: inout Settlement,
    where itMatters: (Submission, Submission) -> Bool
  ) {
    let chosen = settlement.submissions[winner]
    let undecided = losers.last { loser in
      let other = settlement.submissions[loser]
      return !chosen.order.isDecided(against: other.order) && itMatters(chosen.submission, other.submission)
    }
    guard let other = undecided.map({ settlement.submissions[$0] }) else { return }
    settlement.findings.append(
      Finding(
        .orderUnknown,
        at: chosen.location,
        [
          "chosen": .text(chosen.path), "other": .text(other.path),
          "unit": .text(catalogue[chosen.submission.unit].name), "period": .period(chosen.submission.period),
        ]
      )
    )
  }
}

extension Submission {
  /// Whether two submissions state the same figures, in whatever rows.
  func saysTheSame(as other: Submission) -> Bool {
    saysNothing == other.saysNothing && refusedCells == other.refusedCells && cells == other.cells
  }

  /// Whether two submissions state different figures of one quantity of a cell, so that the later one's counts (R3).
  func contradicts(_ other: Submission) -> Bool {
    let others = other.cells
    return cells.contains { cell, amounts in
      guard let stated = others[cell] else { return false }
      return Quantity.allCases.contains {
        amounts[$0].isReported && stated[$0].isReported && amounts[$0] != stated[$0]
      }
    }
  }
}
