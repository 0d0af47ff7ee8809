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

  /// By campaign, measure and period.
  private let amounts: [[[Amount]]]

  init(_ content: ReportContent) {
    let (catalogue, rows) = (content.catalogue, content.figures.course)
    let periods = Self.periods(of: rows, upTo: content.scope.lastDay, catalogue.calendar)
    self.periods = periods
    isReported = periods.map { content.scope.period.days.contains(min($0.days.last, content.scope.lastDay)) }
    let measures = catalogue.channels.map { Self.place(of: $0.measure) }
    let nothing = Measure.allCases.map { _ in Array(repeating: Amount.missing, count: periods.count) }
    var amounts = Array(repeating: nothing, count: catalogue.campaigns.count)
    for row in rows {
      guard let place = periods.firstIndex(where: { $0.days.contains(row.period.days.last) }) else { continue }
      for (channel, stated) in row.channels {
        let (campaign, measure) = (row.campaign.index, measures[channel.index])
        amounts[campaign][measure][place] = amounts[campaign][measure][place] + stated.count
      }
    }
    self.amounts = amounts
  }

  private static func place(of measure: Measure) -> Int { Measure.allCases.firstIndex(of: measure) ?? 0 }

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
    amounts[campaign.index][Self.place(of: measure)]
  }
}
