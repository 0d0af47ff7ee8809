// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// What becomes of the cumulative readings of one unit's period, cell by cell (R5).
struct CumulativeJudgement {
  /// What a cumulative quantity of a cell comes to.
  private enum Verdict {
    /// The period's own figure stands beside it and counts.
    case proof
    /// Less than is known already: nobody knows the period's figure.
    case below
    /// What is left to take off before the rest is the period's.
    case difference(Int64)
  }

  private let catalogue: Catalogue
  private var verdicts: [CellKey: [Quantity: Verdict]] = [:]
  private var belows: [String] = []
  private var beginnings: [String] = []
  private var differences: [String] = []
  private var includesGap = false

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Decides what a cell's figures are, and keeps what is known of them now.
  mutating func judge(_ cell: CellKey, _ stated: StatedAmounts, on base: inout CumulativeBase) {
    for quantity in Quantity.allCases {
      let known = base[cell, quantity]
      let beside = stated.alone[quantity].isReported ? stated.alone[quantity] : stated.beside[quantity]
      if let own = stated.inPeriod[quantity].number {
        verdicts[cell, default: [:]][quantity] = .proof
        let sum = (known ?? 0).addingReportingOverflow(own)
        compare(beside.number, with: sum.partialValue, isKnown: known != nil, own, cell, quantity)
        if !sum.overflow { base.note(max(sum.partialValue, beside.number ?? 0), cell, quantity) }
      } else if stated.alone[quantity].isReported {
        judge(stated.alone[quantity].number ?? 0, known, cell, quantity, on: &base)
      }
    }
  }

  private mutating func judge(
    _ number: Int64,
    _ known: Int64?,
    _ cell: CellKey,
    _ quantity: Quantity,
    on base: inout CumulativeBase
  ) {
    guard number >= known ?? 0 else {
      belows.append("\(wording(number, cell, quantity)) < \(Language.vietnamese.grouped(known ?? 0))")
      verdicts[cell, default: [:]][quantity] = .below
      return
    }
    if number > 0, base.isBeginning(cell, quantity) { beginnings.append(wording(number, cell, quantity)) }
    if number > known ?? 0, !base.gap.isEmpty { includesGap = true }
    verdicts[cell, default: [:]][quantity] = .difference(known ?? 0)
    base.note(number, cell, quantity)
  }

  /// Figures beside each other must agree, as far as anything is known of the time before.
  private mutating func compare(
    _ cumulative: Int64?,
    with sum: Int64,
    isKnown: Bool,
    _ own: Int64,
    _ cell: CellKey,
    _ quantity: Quantity
  ) {
    guard let cumulative, isKnown ? cumulative != sum : cumulative < own else { return }
    differences.append("\(wording(cumulative, cell, quantity)) ≠ \(Language.vietnamese.grouped(isKnown ? sum : own))")
  }

  /// What an amount of a cumulative reading is for the period, and whether it is refused.
  ///
  /// The known value is taken off the readings of a cell in their order, so that their sum is the difference.
  mutating func outcome(of stated: Amount, _ quantity: Quantity, of cell: CellKey) -> (amount: Amount, isRefused: Bool)
  {
    guard stated.isReported, let verdict = verdicts[cell]?[quantity] else { return (stated, false) }
    switch verdict {
    case .proof: return (.missing, false)
    case .below: return (.missing, true)
    case .difference(let rest):
      guard case .value(let number, let isApproximate) = stated else { return (stated, false) }
      let taken = min(rest, number)
      verdicts[cell]?[quantity] = .difference(rest - taken)
      return (.value(number - taken, isApproximate: isApproximate), false)
    }
  }

  /// `PC dịch bệnh – Mạng xã hội: 10 bài đăng`.
  private func wording(_ number: Int64, _ cell: CellKey, _ quantity: Quantity) -> String {
    let channel = catalogue[cell.channel]
    let name = "\(catalogue[cell.campaign].shortName) – \(channel.name)"
    return "\(name): \(Language.vietnamese.grouped(number)) \(channel.pieces(of: quantity))"
  }

  /// What is to be said of the period's cumulative readings, one finding of a kind.
  func findings(at location: Location, unit: String, period: Period, gap: [Period]) -> [Finding] {
    func finding(_ code: FindingCode, _ cells: [String]) -> Finding? {
      guard !cells.isEmpty else { return nil }
      return Finding(code, at: location, ["unit": .text(unit), "period": .period(period), "cells": .list(cells)])
    }
    var findings = [
      finding(.cumulativeDropped, belows), finding(.cumulativeBeginning, beginnings),
      finding(.cumulativeDiffers, differences),
    ]
    .compactMap { $0 }
    if includesGap {
      findings.append(
        Finding(
          .cumulativeGap,
          at: location,
          ["unit": .text(unit), "period": .period(period), "gap": .list(gap.map(\.name))]
        )
      )
    }
    return findings
  }
}
