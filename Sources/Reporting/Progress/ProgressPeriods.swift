// SPDX-License-Identifier: Apache-2.0

public import Aggregation
public import ReportModel

/// Which periods progress is shown of: those of the workspace's rhythm, the oldest first, without a gap.
public struct ProgressPeriods: Sendable, Hashable {
  /// The most periods that are judged, ten years of weeks: one wrong year in a file must not cost any more.
  public static let limit = 530

  /// The most periods that a sheet holds in letters that can be read on one page across, half a year of weeks.
  public static let printedLimit = 26

  /// The periods; never empty.
  public let periods: [Period]

  /// How many earlier ones are left out.
  public let earlier: Int

  /// The newest periods that have ended, back to the first in which anything counts.
  ///
  /// Where nothing counts up to then, the newest period stands alone.
  ///
  /// - Parameters:
  ///   - counted: What counts.
  ///   - last: The last day that a period may have; periods that end later are left out.
  ///   - asOf: The instant at which periods have to have ended.
  ///   - newest: The most periods to show, from 1 up.
  ///   - calendar: The workspace's calendar.
  public init(
    of counted: some Sequence<SettledSubmission>,
    upTo last: Day? = nil,
    asOf: Moment,
    newest: Int = limit,
    calendar: ReportingCalendar
  ) {
    let today = asOf.day(utcOffset: calendar.utcOffset)
    var period = calendar.period(containing: min(last ?? today, today))
    while calendar.end(of: period) > asOf || last.map({ $0 < period.days.last }) ?? false,
      let previous = Self.previous(of: period, calendar)
    {
      period = previous
    }
    let first = counted.map(\.submission.period.days.last).min() ?? period.days.last
    self.init(endingWith: period, from: first, newest: newest, calendar: calendar)
  }

  /// The periods that end within a range of days; `nil` when none does.
  public init?(endingWithin days: DayRange, calendar: ReportingCalendar) {
    var period = calendar.period(containing: days.last)
    if days.last < period.days.last {
      guard let previous = Self.previous(of: period, calendar) else { return nil }
      period = previous
    }
    guard days.contains(period.days.last) else { return nil }
    self.init(endingWith: period, from: days.first, newest: Self.limit, calendar: calendar)
  }

  /// Walks back from a period, as long as periods end on a day or after it.
  private init(endingWith last: Period, from first: Day, newest: Int, calendar: ReportingCalendar) {
    let most = max(1, min(newest, Self.limit))
    var periods = [last]
    var earlier = 0
    var period = last
    while let previous = Self.previous(of: period, calendar), previous.days.last >= first {
      if periods.count < most { periods.append(previous) } else { earlier += 1 }
      period = previous
    }
    self.periods = periods.reversed()
    self.earlier = earlier
  }

  /// The period before one of the rhythm; `nil` where the calendar ends.
  private static func previous(of period: Period, _ calendar: ReportingCalendar) -> Period? {
    let previous = calendar.period(containing: period.days.first.advanced(by: -1))
    return previous.days.last < period.days.last ? previous : nil
  }
}
