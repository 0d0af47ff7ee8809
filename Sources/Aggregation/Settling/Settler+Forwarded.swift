// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// A figure of a unit, and what the smaller units below it say of the same in sum.
struct ForwardedDifference {
  let cell: CellKey
  let quantity: Quantity

  /// What counts; nothing where the unit says nothing of it.
  let own: Int64?

  /// The sum of those below.
  let sum: Int64
}

extension Settler {
  /// Compares what a unit sent with the sum of the smaller units that sent the same period themselves (R9).
  ///
  /// Only figures of the period that those below state are compared: what is stated from the beginning is no sum of them.
  func compareForwarded(_ settlement: inout Settlement) {
    let submissions = settlement.submissions
    let below = submissions.indices.filter {
      submissions[$0].state == .setAside && submissions[$0].countsFor != submissions[$0].submission.unit
    }
    guard !below.isEmpty else { return }
    let counted = submissions.indices.filter { submissions[$0].state == .counted }
    let own = Dictionary(grouping: counted) { UnitPeriod(submissions[$0].countsFor, submissions[$0].submission.period) }
    let forwarded = Dictionary(grouping: below) {
      UnitPeriod(submissions[$0].countsFor, submissions[$0].submission.period)
    }
    for (subject, below) in forwarded.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard let standing = own[subject].map({ $0.map { submissions[$0] } }) else { continue }
      let differences = differences(of: standing, from: below.map { submissions[$0] })
      guard !differences.isEmpty else { continue }
      let wording = PlausibilityWording(catalogue: catalogue, period: subject.period)
      settlement.findings.append(
        wording.forwardedDiffers(
          standing,
          of: subject.unit,
          units: Set(below.map { submissions[$0].submission.unit }).count,
          differences
        )
      )
    }
  }

  private func differences(
    of own: [SettledSubmission],
    from below: [SettledSubmission]
  ) -> [ForwardedDifference] {
    let (counted, sum) = (cells(of: own), cells(of: below))
    let saysNothing = own.contains(where: \.submission.saysNothing)
    return sum.sorted { $0.key < $1.key }
      .flatMap { cell, amounts in
        Quantity.allCases.compactMap { quantity in
          guard amounts[quantity].isReported else { return nil }
          let stated = counted[cell]?[quantity] ?? (saysNothing ? .none : .missing)
          let (number, total) = (stated.isReported ? stated.number ?? 0 : nil, amounts[quantity].number ?? 0)
          guard number != total, number != nil || total > 0 else { return nil }
          return ForwardedDifference(cell: cell, quantity: quantity, own: number, sum: total)
        }
      }
  }

  /// The figures of the period itself; a cell that is stated from the beginning is left out.
  private func cells(of submissions: [SettledSubmission]) -> [CellKey: Amounts] {
    var cells: [CellKey: Amounts] = [:]
    var cumulative: Set<CellKey> = []
    for settled in submissions {
      for observation in settled.submission.observations {
        cells[observation.cell, default: Amounts(all: .notApplicable)] += observation.amounts
        if observation.isCumulative { cumulative.insert(observation.cell) }
      }
    }
    return cells.filter { !cumulative.contains($0.key) }
  }
}
