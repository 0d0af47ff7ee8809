// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The period under question, and those before it in the same calendar.
struct ComparedPeriods {
  /// The report's period; in a report of everything the newest of the workspace's rhythm.
  let reported: Period

  private let calendar: ReportingCalendar

  init(scope: ReportScope, calendar: ReportingCalendar) {
    reported = scope.isEverything ? calendar.period(containing: scope.lastDay) : scope.period
    self.calendar = calendar
  }

  /// A submission, by its place in a list, and the period that it is compared in.
  typealias Part = (period: Period, place: Int)

  /// The submissions of each unit that has one in the reported period: units in the order of the catalogue, periods
  /// ascending up to the reported one, submissions in the order given.
  func byUnit(_ counted: [SettledSubmission]) -> [(unit: Ref<ReportingUnit>, parts: [Part])] {
    var parts: [Ref<ReportingUnit>: [Part]] = [:]
    // The submissions of a year have few last days.
    var known: [Day: Period?] = [:]
    for (place, settled) in counted.enumerated() {
      let day = settled.submission.period.days.last
      let found = known[day] ?? period(containing: day)
      known[day] = found
      if let found { parts[settled.countsFor, default: []].append((found, place)) }
    }
    return parts.filter { $0.value.contains { $0.period == reported } }
      .sorted { $0.key < $1.key }
      .map { unit, parts in (unit, parts.sorted { ($0.period, $0.place) < ($1.period, $1.place) }) }
  }

  /// As in every report, a submission belongs to the period that contains its last day (R9).
  private func period(containing day: Day) -> Period? {
    if reported.days.contains(day) { return reported }
    return day < reported.days.first ? calendar.period(like: reported, containing: day) : nil
  }
}
