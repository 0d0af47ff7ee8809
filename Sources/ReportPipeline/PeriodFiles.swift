// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Ingest
import ReportModel
import Reporting

/// Which files concern which period of the rhythm, so that many periods need not look at every file again.
struct PeriodFiles: Sendable {
  private let states: FileStates
  private var byPeriod: [Period: [Int]] = [:]
  private var anywhere: [Int] = []

  init(_ inbox: SettledInbox, calendar: ReportingCalendar) {
    states = FileStates(inbox)
    for (index, reading) in inbox.files.map(\.reading).enumerated() {
      let stated =
        reading.submissions.isEmpty ? [reading.hintedPeriod].compactMap { $0 } : reading.submissions.map(\.period)
      if stated.isEmpty { anywhere.append(index) }
      for period in Set(stated.map { calendar.period(containing: $0.days.last) }) {
        byPeriod[period, default: []].append(index)
      }
    }
  }

  /// The files of a period of the rhythm, and those that could not say, as its report sees them, in path order.
  func records(in scope: ReportScope) -> [FileRecord] {
    ((byPeriod[scope.period] ?? []) + anywhere).sorted().map { states.record(of: $0, in: scope) }
  }
}

extension SettledInbox {
  /// What the progress of units is judged by.
  func progressEvidence(calendar: ReportingCalendar) -> ReportingProgress.Evidence {
    ReportingProgress.Evidence(settlement.submissions, files: PeriodFiles(self, calendar: calendar).records)
  }
}
