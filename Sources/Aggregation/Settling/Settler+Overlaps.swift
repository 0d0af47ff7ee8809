// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Overlapping submissions of one unit never both count (R9): those in the unit's rhythm do, the others are set aside.
  ///
  /// Among overlapping ones outside the rhythm the later submission stands.
  func setOverlapsAside(_ settlement: inout Settlement) {
    let submissions = settlement.submissions
    let counted = submissions.indices.filter { submissions[$0].state == .counted }
    let byUnit = Dictionary(grouping: counted) { submissions[$0].submission.unit }
    for (_, indices) in byUnit.sorted(by: { $0.key < $1.key }) {
      let isRegular = { (index: Int) in catalogue.calendar.isRegular(submissions[index].submission.period) }
      var standing = indices.filter(isRegular)
      let others = indices.filter { !isRegular($0) }
        .sorted { submissions[$1].order < submissions[$0].order }
      for index in others {
        let days = submissions[index].submission.period.days
        if let rival = standing.first(where: { submissions[$0].submission.period.days.overlaps(days) }) {
          setAside(index, because: rival, &settlement)
        } else {
          standing.append(index)
        }
      }
    }
  }

  private func setAside(_ index: Int, because rival: Int, _ settlement: inout Settlement) {
    let (aside, standing) = (settlement.submissions[index], settlement.submissions[rival])
    settlement.submissions[index].state = .setAside
    settlement.submissions[index].replacedBy = standing.path
    let other = standing.submission.period.label
    settlement.findings.append(
      Finding(
        .setAside,
        at: aside.location,
        [
          "unit": .text(catalogue[aside.submission.unit].name), "period": .period(aside.submission.period),
          "other": .phrase(
            Phrase("\(other.vietnamese) (\(standing.path))", "\(other.english) (\(standing.path))")
          ),
        ]
      )
    )
  }

  /// A smaller unit's submissions add up to its parent, unless the parent sent its own (R9).
  func settleForwarded(_ settlement: inout Settlement) {
    let counted = settlement.submissions.indices.filter { settlement.submissions[$0].state == .counted }
    let own = Dictionary(grouping: counted) { settlement.submissions[$0].submission.unit }
    for index in counted {
      let settled = settlement.submissions[index]
      var unit = settled.submission.unit
      var seen: Set<Ref<ReportingUnit>> = [unit]
      while let parent = catalogue.reportingParent(of: unit), seen.insert(parent).inserted {
        unit = parent
        let days = settled.submission.period.days
        let isCovered = (own[parent] ?? [])
          .contains {
            settlement.submissions[$0].submission.period.days.overlaps(days)
          }
        guard isCovered else { continue }
        settlement.submissions[index].state = .setAside
        settlement.findings.append(
          Finding(
            .forwarded,
            at: settled.location,
            [
              "unit": .text(catalogue[parent].name), "child": .text(catalogue[settled.submission.unit].name),
              "period": .period(settled.submission.period),
            ]
          )
        )
        break
      }
      settlement.submissions[index].countsFor = unit
    }
  }

  /// A unit that ended inside the period still counts, outside completeness (R15).
  func noteEndedUnits(_ settlement: inout Settlement) {
    for settled in settlement.submissions where settled.state == .counted {
      let unit = catalogue[settled.submission.unit]
      guard !unit.isValid(on: settled.submission.period.days.last) else { continue }
      settlement.findings.append(
        Finding(
          .unitEnded,
          at: settled.location,
          ["unit": .text(unit.name), "period": .period(settled.submission.period)]
        )
      )
    }
  }

  /// Leaves out any row that would carry the sum of everything beyond 64 bits, so that no smaller sum can overflow (R11).
  func refuseOverflow(_ settlement: inout Settlement) {
    var sums: [Quantity: Int64] = [:]
    for index in settlement.submissions.indices where settlement.submissions[index].state == .counted {
      let settled = settlement.submissions[index]
      settlement.submissions[index].submission.observations
        .removeAll { observation in
          var next = sums
          for quantity in Quantity.allCases {
            guard let number = observation.amounts[quantity].number else { continue }
            let (sum, overflow) = (next[quantity] ?? 0).addingReportingOverflow(number)
            guard !overflow else {
              let location = Location(file: settled.path, row: observation.row, columnName: quantity.rawValue)
              settlement.findings.append(Finding(.sumOverflow, at: location, found: "\(number)"))
              settlement.refused.append(
                RefusedObservation(location: location, found: "\(number)", code: .sumOverflow)
              )
              return true
            }
            next[quantity] = sum
          }
          sums = next
          return false
        }
    }
  }
}
