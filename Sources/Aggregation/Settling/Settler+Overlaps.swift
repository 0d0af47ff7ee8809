// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Overlapping submissions of one unit never both count (R9): those in the unit's rhythm do, the others are set aside.
  ///
  /// Among overlapping ones outside the rhythm the later submission stands.
  func setOverlapsAside(_ settlement: inout Settlement) {
    let submissions = settlement.submissions
    let counted = submissions.indices.filter { submissions[$0].state == .counted && !submissions[$0].isCorrection }
    let byUnit = Dictionary(grouping: counted) { submissions[$0].submission.unit }
    for (_, indices) in byUnit.sorted(by: { $0.key < $1.key }) {
      let isRegular = { (index: Int) in catalogue.calendar.isRegular(submissions[index].submission.period) }
      var standing = DisjointPeriods()
      for index in indices where isRegular(index) { standing.add(index, submissions[index].submission.period.days) }
      let others = indices.filter { !isRegular($0) }.sorted { submissions[$1].order < submissions[$0].order }
      for index in others {
        let days = submissions[index].submission.period.days
        // Supplements and parts of the same period belong together.
        if let rival = standing.first(overlapping: days) {
          if submissions[rival].submission.period == submissions[index].submission.period { continue }
          setAside(index, because: rival, &settlement)
        } else {
          standing.add(index, days)
        }
      }
    }
  }

  /// Sets a submission aside in favour of another one of other days.
  func setAside(_ index: Int, because rival: Int, _ settlement: inout Settlement) {
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
    // What the officer sets by hand is nothing that the parent sent.
    let sent = counted.filter { !settlement.submissions[$0].isCorrection }
    let own = Dictionary(grouping: sent) { settlement.submissions[$0].submission.unit }
    for index in counted {
      let settled = settlement.submissions[index]
      var unit = settled.submission.unit
      var seen: Set<Ref<ReportingUnit>> = [unit]
      while let parent = catalogue.reportingParent(of: unit), seen.insert(parent).inserted {
        unit = parent
        let days = settled.submission.period.days
        let parents = (own[parent] ?? [])
          .first {
            settlement.submissions[$0].submission.period.days.overlaps(days)
          }
        guard let parents else { continue }
        settlement.submissions[index].state = .setAside
        settlement.submissions[index].replacedBy = settlement.submissions[parents].path
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
}

/// Submissions whose periods have no day in common, found by their days in logarithmic time.
private struct DisjointPeriods {
  private var entries: [(days: DayRange, index: Int)] = []

  /// Adds a submission whose days overlap none that is in it.
  mutating func add(_ index: Int, _ days: DayRange) {
    entries.insert((days, index), at: place(of: days.first))
  }

  /// The earliest submission that has a day in common with a range.
  func first(overlapping days: DayRange) -> Int? {
    let place = place(of: days.first)
    guard place < entries.count, entries[place].days.overlaps(days) else { return nil }
    return entries[place].index
  }

  /// The place of the first entry that ends on a day or after it.
  private func place(of day: Day) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].days.last < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
