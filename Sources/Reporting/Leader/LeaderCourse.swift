// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel

/// The course of all campaigns in the periods of the workspace's rhythm, without a gap between the first and the last.
///
/// A submission belongs to the period that holds its last day, however long its own is (R9).
struct LeaderCourse {
  /// The periods, the oldest first; empty where nothing counts.
  let periods: [Period]

  /// Which of them the report covers.
  let isReported: [Bool]

  private let amounts: [Ref<Campaign>: [[Measure: Amount]]]

  init(_ content: ReportContent) {
    let (calendar, rows) = (content.catalogue.calendar, content.figures.course)
    periods = Self.periods(of: rows, upTo: content.scope.lastDay, calendar)
    let places = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1, $0) })
    isReported = periods.map { content.scope.period.days.contains(min($0.days.last, content.scope.lastDay)) }
    let channels = Measure.allCases.map { ($0, content.catalogue.channels(of: $0)) }
    let empty = Dictionary(uniqueKeysWithValues: Measure.allCases.map { ($0, Amount.missing) })
    var amounts = Dictionary(
      uniqueKeysWithValues: content.catalogue.campaignRefs.map { ($0, Array(repeating: empty, count: places.count)) }
    )
    for row in rows {
      guard let place = places[calendar.period(containing: row.period.days.last)] else { continue }
      for (measure, channels) in channels {
        let sum = row.sum(channels.filter { row.channels[$0] != nil }).count
        let known = amounts[row.campaign]?[place][measure] ?? .missing
        amounts[row.campaign]?[place][measure] = known + sum
      }
    }
    self.amounts = amounts
  }

  /// The newest periods that a chart has room for, as many as the sheet of progress prints.
  private static func periods(
    of rows: [Figures.CourseRow],
    upTo last: Day,
    _ calendar: ReportingCalendar
  ) -> [Period] {
    guard let first = rows.map(\.period.days.last).min() else { return [] }
    var periods: [Period] = []
    var period = calendar.period(containing: last)
    while period.days.last >= first, periods.count < ProgressPeriods.printedLimit {
      periods.append(period)
      period = calendar.period(containing: period.days.first.advanced(by: -1))
    }
    return periods.reversed()
  }

  /// The item counts of a measure, period by period (R8).
  func itemCounts(_ campaign: Ref<Campaign>, _ measure: Measure) -> [Amount] {
    amounts[campaign]?.map { $0[measure] ?? .missing } ?? []
  }
}
