// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Names the cells that only the superseded submission holds; nothing is taken over (R1, R4).
  func compareCells(_ winner: Int, _ earlier: Int, _ settlement: inout Settlement) {
    let (newer, older) = (settlement.submissions[winner], settlement.submissions[earlier])
    let before = older.submission.reportedCells
    let now = newer.submission.reportedCells
    let gone = before.keys.filter { now[$0] == nil }.sorted()
    for cell in gone where newer.submission.refusedCells.contains(cell) {
      settlement.findings.append(
        Finding(
          .olderValue,
          at: newer.location,
          ["other": .text(older.path), "value": .text(wording(cell, before[cell] ?? Amounts()))]
        )
      )
    }
    let lost = gone.filter { !newer.submission.refusedCells.contains($0) }
    guard !lost.isEmpty, !newer.submission.saysNothing || !before.isEmpty else { return }
    settlement.findings.append(
      Finding(
        .rowsLost,
        severity: lost.count * 3 >= before.count ? .error : .warning,
        at: newer.location,
        [
          "unit": .text(catalogue[newer.submission.unit].name), "period": .period(newer.submission.period),
          "lost": .count(lost.count), "total": .count(before.count), "other": .text(older.path),
          "cells": .list(lost.map { wording($0, before[$0] ?? Amounts()) }),
        ]
      )
    )
  }

  /// A cell and its figures, short: `PC dịch bệnh – Mạng xã hội 10 (2332)`.
  private func wording(_ cell: CellKey, _ amounts: Amounts) -> String {
    let numbers = Quantity.allCases.compactMap { amounts[$0].number }.map(String.init)
    let figures = numbers.isEmpty ? "-" : numbers.joined(separator: "; ")
    return "\(catalogue[cell.campaign].shortName) – \(catalogue[cell.channel].name): \(figures)"
  }
}

extension Submission {
  /// The cells that say something, each with the sum of its rows.
  var reportedCells: [CellKey: Amounts] {
    var cells: [CellKey: Amounts] = [:]
    for observation in observations where Quantity.allCases.contains(where: { observation.amounts[$0].isReported }) {
      cells[observation.cell, default: Amounts(all: .notApplicable)] += observation.amounts
    }
    return cells
  }
}
