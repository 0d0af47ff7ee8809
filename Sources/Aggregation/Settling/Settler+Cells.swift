// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Names the cells that only superseded submissions hold; nothing is taken over (R1, R4).
  func compareCells(_ winner: Int, with losers: some Collection<Int>, _ settlement: inout Settlement) {
    if losers.isEmpty { return }
    let newer = settlement.submissions[winner]
    let refused = newer.submission.refusedCells
    let now = newer.submission.cells
    let before = lastStatements(losers.map { settlement.submissions[$0] })
    for cell in before.keys.filter(refused.contains).sorted() {
      guard let older = before[cell] else { continue }
      settlement.findings.append(
        Finding(
          .olderValue,
          at: newer.location,
          ["other": .text(older.path), "value": .text(wording(cell, older.amounts))]
        )
      )
    }
    let lost = before.filter { !refused.contains($0.key) && !(now[$0.key]?.sayAnything ?? false) }
      .sorted { $0.key < $1.key }
    guard !lost.isEmpty else { return }
    settlement.findings.append(
      Finding(
        .rowsLost,
        severity: newer.isAccepted ? .note : lost.count * 3 >= before.count ? .error : .warning,
        at: newer.location,
        [
          "unit": .text(catalogue[newer.submission.unit].name), "period": .period(newer.submission.period),
          "newer": .text(newer.path), "lost": .count(lost.count), "total": .count(before.count),
          "other": .text(Set(lost.map(\.value.path)).sorted().joined(separator: ", ")),
          "cells": .list(lost.map { wording($0.key, $0.value.amounts) }),
        ]
      )
    )
  }

  private typealias Statement = (amounts: Amounts, path: String)

  /// What the superseded submissions said last of each cell.
  private func lastStatements(_ losers: [SettledSubmission]) -> [CellKey: Statement] {
    var statements: [CellKey: Statement] = [:]
    for loser in losers {
      for (cell, amounts) in loser.submission.cells where amounts.sayAnything {
        statements[cell] = (amounts, loser.path)
      }
    }
    return statements
  }

  /// A cell and its figures, short: `PC dịch bệnh – Mạng xã hội (10 bài đăng; 2.332 lượt tiếp cận)`.
  private func wording(_ cell: CellKey, _ amounts: Amounts) -> String {
    let channel = catalogue[cell.channel]
    let figures = Quantity.allCases.compactMap { quantity in
      amounts[quantity].number.map { "\(Language.vietnamese.grouped($0)) \(channel.pieces(of: quantity))" }
    }
    return
      "\(catalogue[cell.campaign].shortName) – \(channel.name) (\(figures.isEmpty ? "-" : figures.joined(separator: "; ")))"
  }
}

extension Submission {
  /// Every cell that is mentioned, with the sum of its rows.
  var cells: [CellKey: Amounts] {
    var cells: [CellKey: Amounts] = [:]
    observations.forEachCell { cell, amounts in cells[cell, default: Amounts(all: .notApplicable)] += amounts }
    return cells
  }
}

extension Amounts {
  /// Whether any quantity is a number or explicitly none.
  var sayAnything: Bool { Quantity.allCases.contains { self[$0].isReported } }
}
