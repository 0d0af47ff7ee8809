// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Adds a figure that the officer set by hand to what came.
  func correct(_ decision: Decision, file: Int, _ settlement: inout Settlement) {
    guard let unit = decision.unit, let period = decision.period, let cell = decision.cell else { return }
    var submission = Submission(
      unit: unit,
      period: period,
      time: SubmissionTime(decision.at),
      revision: decision.row,
      firstRow: decision.row
    )
    submission.isSupplement = true
    let note = "Điều chỉnh: \(decision.reason)\(decision.who.isEmpty ? "" : " (\(decision.who))")"
    submission.observations = [Observation(cell: cell, amounts: decision.amounts, note: note, row: decision.row)]
    settlement.submissions.append(
      SettledSubmission(
        file: SettledFile(place: file, path: Decision.fileName),
        part: correctedPart(unit, cell),
        answer: decision,
        submission: submission,
        state: .counted,
        countsFor: unit
      )
    )
  }

  /// The part of a report that a correction mends, where that comes in parts.
  private func correctedPart(_ unit: Ref<ReportingUnit>, _ cell: CellKey) -> ReportPart? {
    switch catalogue.parts[unit] {
    case .campaign: .campaign(cell.campaign)
    case .sender: .sender(nil)
    case nil: nil
    }
  }

  /// Lays corrections over all that counts of their unit and period, whichever office or smaller unit sent it.
  ///
  /// They are the newest supplements by definition, in the order in which they were decided. A correction never sets a
  /// report aside: of days that only overlap those that are reported it is set aside itself (R9).
  func layCorrections(_ settlement: inout Settlement) {
    let counted = settlement.submissions.indices.filter { settlement.submissions[$0].state == .counted }
    let corrections = counted.filter { settlement.submissions[$0].isCorrection }
    guard !corrections.isEmpty else { return }
    var standing: [Ref<ReportingUnit>: [Int]] = [:]
    func stand(_ index: Int) {
      let settled = settlement.submissions[index]
      for unit in Set([settled.submission.unit, settled.countsFor]) { standing[unit, default: []].append(index) }
    }
    for index in counted where !settlement.submissions[index].isCorrection { stand(index) }
    for correction in corrections {
      let corrected = settlement.submissions[correction].submission
      let others = (standing[corrected.unit] ?? [])
        .filter { settlement.submissions[$0].submission.period.days.overlaps(corrected.period.days) }
      if let rival = others.first(where: { settlement.submissions[$0].submission.period != corrected.period }) {
        setAside(correction, because: rival, &settlement)
      } else {
        if corrected.observations.contains(where: \.amounts.stateInapplicable) { spellOut(others, &settlement) }
        lay(correction, over: others, &settlement)
        stand(correction)
      }
    }
  }
}

extension Settler {
  /// Writes out a "nothing for everything", one cell of which is going to be not applicable instead.
  private func spellOut(_ indices: [Int], _ settlement: inout Settlement) {
    for index in indices where settlement.submissions[index].submission.saysNothing {
      let submission = settlement.submissions[index].submission
      settlement.submissions[index].submission.saysNothing = false
      settlement.submissions[index].submission.observations
        .append(contentsOf: catalogue.campaignRefs.flatMap { nothing(of: submission, $0) })
    }
  }
}

extension Amounts {
  fileprivate var stateInapplicable: Bool { Quantity.allCases.contains { self[$0] == .notApplicable } }
}
