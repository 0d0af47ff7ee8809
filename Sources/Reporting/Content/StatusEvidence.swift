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
    // What the officer sets by hand is nothing that the unit sent.
    let accepted = submissions.filter { $0.state != .refused && $0.state != .notYet && $0.answer?.kind != .correct }
    let byUnit = Dictionary(grouping: accepted, by: \.countsFor)
    return units.map { unit in
      let own = byUnit[unit] ?? []
      let counted = own.filter { $0.state == .counted }
      let sent = Dictionary(grouping: own, by: Sent.init)
      // What was set aside in favour of the unit's own late report does not make that punctual.
      let timeliness = Timeliness(of: own.filter { $0.state != .setAside }, calendar: catalogue.calendar)
      return UnitStatus(
        unit: unit,
        punctuality: expected.contains(unit) ? .init(timeliness) : .notExpected,
        daysLate: timeliness?.days,
        receivedAt: counted.compactMap(\.submission.time).max { $0.moment < $1.moment },
        attempts: sent.count,
        superseded: sent.values.count { $0.allSatisfy { $0.state == .superseded } },
        completeness: expectedCells.completeness(of: unit, in: cells),
        waiting: counted.isEmpty ? UnitStatus.Waiting(files(unit)) : nil
      )
    }
  }
}

/// A submission as it was sent; where its unit reports by campaign several parts of it are settled by themselves.
private struct Sent: Hashable {
  let file: Int
  let unit: Ref<ReportingUnit>
  let period: Period
  let time: SubmissionTime?
  let revision: Int?
  let isSupplement: Bool

  init(_ settled: SettledSubmission) {
    let submission = settled.submission
    (file, unit, period) = (settled.file, submission.unit, submission.period)
    (time, revision, isSupplement) = (submission.time, submission.revision, submission.isSupplement)
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
    let states = Set(files.filter { !$0.isTypedIn && !$0.isExcluded }.map(\.state))
    if states.contains(.byHand) {
      self = .toBeTypedIn
    } else if states.isDisjoint(with: [.refused, .unreadable, .setAside, .partlyTaken]) {
      return nil
    } else {
      self = .toBeMended
    }
  }
}
