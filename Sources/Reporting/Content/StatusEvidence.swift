// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel

/// What the units of one period are judged by: what they sent, what of it counts, and what their files wait for.
struct StatusEvidence {
  let catalogue: Catalogue

  /// The cells that units are expected to fill.
  let expectedCells: ExpectedCells

  /// The units that are expected, and those that count all the same.
  let units: [Ref<ReportingUnit>]

  /// The units that are expected on the period's last day (R18).
  let expected: Set<Ref<ReportingUnit>>

  /// The period's submissions, whatever became of them.
  let submissions: [SettledSubmission]

  /// What counts of them.
  let cells: UnitCells

  /// The files of a unit of which nothing counts.
  let files: (Ref<ReportingUnit>) -> [FileRecord]

  /// The status of every unit, in the order of ``units``.
  func statuses() -> [UnitStatus] {
    let accepted = submissions.filter { $0.state != .refused && $0.state != .notYet }
    let byUnit = Dictionary(grouping: accepted, by: \.countsFor)
    return units.map { unit in
      let own = byUnit[unit] ?? []
      let counted = own.filter { $0.state == .counted }
      let timeliness = Timeliness(of: own, calendar: catalogue.calendar)
      return UnitStatus(
        unit: unit,
        punctuality: expected.contains(unit) ? .init(timeliness) : .notExpected,
        daysLate: timeliness?.days,
        receivedAt: counted.compactMap(\.submission.time).max { $0.moment < $1.moment },
        attempts: own.count,
        superseded: own.count { $0.state == .superseded },
        completeness: expectedCells.completeness(of: unit, in: cells),
        waiting: counted.isEmpty ? UnitStatus.Waiting(files(unit)) : nil
      )
    }
  }
}

extension Timeliness {
  fileprivate var days: Int? { if case .late(let days) = self { days } else { nil } }
}

extension UnitStatus.Punctuality {
  fileprivate init(_ timeliness: Timeliness?) {
    switch timeliness {
    case .onTime: self = .onTime
    case .late: self = .late
    case nil: self = .missing
    }
  }
}

extension UnitStatus.Waiting {
  /// What became of the files of a unit of which nothing counts; to be typed in comes before to be mended.
  fileprivate init?(_ files: [FileRecord]) {
    let states = Set(files.filter { !$0.isTypedIn }.map(\.state))
    if states.contains(.byHand) {
      self = .toBeTypedIn
    } else if states.isDisjoint(with: [.refused, .unreadable, .setAside, .partlyTaken]) {
      return nil
    } else {
      self = .toBeMended
    }
  }
}
