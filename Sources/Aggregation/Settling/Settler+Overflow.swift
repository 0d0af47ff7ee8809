// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Leaves out any row that would carry the sum of everything beyond 64 bits, so that no smaller sum can overflow (R11).
  func refuseOverflow(_ settlement: inout Settlement) {
    var sums = CheckedSums()
    for index in settlement.submissions.indices where settlement.submissions[index].state == .counted {
      let before = sums
      var fits = true
      settlement.submissions[index].submission.observations
        .forEachCell { _, amounts in
          if sums.add(amounts) != nil { fits = false }
        }
      if fits { continue }
      sums = before
      refuseOverflow(in: &settlement.submissions[index], beyond: &sums, &settlement.findings, &settlement.refused)
    }
  }

  private func refuseOverflow(
    in settled: inout SettledSubmission,
    beyond sums: inout CheckedSums,
    _ findings: inout [Finding],
    _ refused: inout [RefusedObservation]
  ) {
    let path = settled.path
    var refusedCells: Set<CellKey> = []
    settled.submission.observations.removeAll { observation in
      guard let quantity = sums.add(observation.amounts) else { return false }
      let location = Location(
        file: path,
        sheet: observation.sheet,
        row: observation.row,
        columnName: quantity.rawValue
      )
      let found = observation.amounts[quantity].number.map(String.init) ?? ""
      findings.append(Finding(.sumOverflow, at: location, found: found))
      refused.append(RefusedObservation(location: location, found: found, code: .sumOverflow))
      refusedCells.insert(observation.cell)
      return true
    }
    settled.submission.refusedCells.formUnion(refusedCells)
  }
}

/// The sum of everything, a quantity each.
private struct CheckedSums {
  private var count: Int64 = 0
  private var minutes: Int64 = 0
  private var reach: Int64 = 0

  /// Adds amounts, all or none.
  ///
  /// - Returns: The first quantity whose sum would not fit.
  mutating func add(_ amounts: Amounts) -> Quantity? {
    let (count, countOverflows) = count.addingReportingOverflow(amounts.count.number ?? 0)
    if countOverflows { return .count }
    let (minutes, minutesOverflow) = minutes.addingReportingOverflow(amounts.minutes.number ?? 0)
    if minutesOverflow { return .minutes }
    let (reach, reachOverflows) = reach.addingReportingOverflow(amounts.reach.number ?? 0)
    if reachOverflows { return .reach }
    (self.count, self.minutes, self.reach) = (count, minutes, reach)
    return nil
  }
}
