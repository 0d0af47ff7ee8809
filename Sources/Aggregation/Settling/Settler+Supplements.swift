// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Lays supplements over the newest full submission, in their order (R3).
  ///
  /// Only quantities that they state are replaced, and every one that is replaced leaves a trail. Without a full
  /// submission they stand alone, and the unit has reported in part.
  ///
  /// - Parameters:
  ///   - supplements: Those that count, by R1's order, behind `base` where there is one.
  ///   - base: The newest full submission.
  ///   - settlement: What is settled so far.
  func layOver(_ supplements: [Int], on base: Int?, _ settlement: inout Settlement) {
    var below = [base].compactMap { $0 }
    for supplement in supplements {
      lay(supplement, over: below, &settlement)
      below.append(supplement)
    }
  }

  /// Lays one supplement over what counts already; it stands alone where nothing does.
  func lay(_ supplement: Int, over below: [Int], _ settlement: inout Settlement) {
    let alone = settlement.submissions[supplement]
    if !below.isEmpty || alone.isCorrection { replace(below, by: supplement, &settlement) }
    guard below.isEmpty else { return }
    let subject = UnitPeriod(alone.submission.unit, alone.submission.period)
    settlement.findings.append(
      Finding(
        .supplementAlone,
        at: alone.location,
        ["unit": .text(catalogue[subject.unit].name), "period": .period(subject.period)]
      )
    )
  }

  /// Takes out of earlier submissions what a supplement states anew; a correction may state "not applicable" as well.
  private func replace(_ below: [Int], by supplement: Int, _ settlement: inout Settlement) {
    keepInapplicable(below, in: supplement, &settlement)
    let newer = settlement.submissions[supplement]
    var smaller: [String] = []
    var (replaced, added) = (0, 0)
    for (cell, amounts) in newer.submission.cells.sorted(by: { $0.key < $1.key }) {
      for quantity in Quantity.allCases
      where amounts[quantity].isReported || newer.isCorrection && amounts[quantity] == .notApplicable {
        var old: (amount: Amount, path: String)?
        for index in below {
          // Beside a blank, "not applicable" would become missing (R6).
          let rest: Amount = amounts[quantity].isReported ? .missing : .notApplicable
          let amount = settlement.submissions[index].take(quantity, of: cell, leaving: rest)
          guard amount.isReported else { continue }
          old = ((old?.amount ?? .notApplicable) + amount, settlement.submissions[index].path)
        }
        if old == nil { added += 1 } else { replaced += 1 }
        // What the officer sets leaves a trail even where nothing was said before.
        guard let old = old ?? (newer.isCorrection ? (.missing, "") : nil) else { continue }
        settlement.replaced.append(
          ReplacedFigure(
            subject: UnitPeriod(newer.submission.unit, newer.submission.period),
            cell: cell,
            quantity: quantity,
            old: ReplacedFigure.Statement(amount: old.amount, path: old.path),
            new: ReplacedFigure.Statement(amount: amounts[quantity], path: newer.path),
            isBySupplement: true,
            part: newer.part
          )
        )
        let (before, now) = (old.amount.number ?? 0, amounts[quantity].number ?? 0)
        if now < before { smaller.append(changeWording(cell, quantity, from: before, to: now)) }
      }
    }
    if let base = below.first {
      settlement.findings.append(
        Finding(
          .supplementTaken,
          at: newer.location,
          [
            "unit": .text(catalogue[newer.submission.unit].name), "period": .period(newer.submission.period),
            "other": .text(settlement.submissions[base].path), "replaced": .count(replaced), "added": .count(added),
          ]
        )
      )
    }
    guard !smaller.isEmpty else { return }
    settlement.findings.append(
      Finding(
        .supplementSmaller,
        // Whoever answered for the file has seen its figures.
        severity: newer.answer ?? newer.acceptance == nil ? .warning : .note,
        at: newer.location,
        [
          "unit": .text(catalogue[newer.submission.unit].name), "period": .period(newer.submission.period),
          "cells": .list(smaller),
        ]
      )
    )
  }

  /// What a supplement leaves blank stays as it was: beside a blank, "not applicable" would become missing (R6).
  private func keepInapplicable(_ below: [Int], in supplement: Int, _ settlement: inout Settlement) {
    var before: [CellKey: Amounts] = [:]
    for index in below {
      for (cell, amounts) in settlement.submissions[index].submission.cells {
        before[cell, default: Amounts(all: .notApplicable)] += amounts
      }
    }
    settlement.submissions[supplement].submission.observations
      .changeEach { observation in
        guard let stated = before[observation.cell] else { return }
        for quantity in Quantity.allCases
        where observation.amounts[quantity] == .missing && stated[quantity] == .notApplicable {
          observation.amounts[quantity] = .notApplicable
        }
      }
  }

  /// `PC dịch bệnh – Mạng xã hội: 10 → 4 bài đăng`.
  private func changeWording(_ cell: CellKey, _ quantity: Quantity, from before: Int64, to now: Int64) -> String {
    let channel = catalogue[cell.channel]
    let (before, now) = (Language.vietnamese.grouped(before), Language.vietnamese.grouped(now))
    return "\(catalogue[cell.campaign].shortName) – \(channel.name): \(before) → \(now) \(channel.pieces(of: quantity))"
  }
}

extension SettledSubmission {
  /// Takes a quantity of a cell out of every reading.
  ///
  /// - Returns: The sum of what was there.
  fileprivate mutating func take(_ quantity: Quantity, of cell: CellKey, leaving rest: Amount) -> Amount {
    var sum = Amount.notApplicable
    submission.observations.changeEach { observation in
      guard observation.cell == cell else { return }
      sum = sum + observation.amounts[quantity]
      observation.amounts[quantity] = rest
      observation.cumulative?[quantity] = .missing
    }
    return sum
  }
}
