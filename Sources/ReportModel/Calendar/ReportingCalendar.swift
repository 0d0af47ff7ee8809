// SPDX-License-Identifier: Apache-2.0

/// The calendar of a workspace: weeks, months, cut-off and deadline.
public struct ReportingCalendar: Sendable, Hashable {
  /// From which day on weeks begin on which weekday.
  public struct WeekRule: Sendable, Hashable {
    /// The first day of the first such week; `nil` for the beginning of time.
    public let from: Day?

    /// The weekday on which each week begins.
    public let start: Weekday

    /// Weeks from a day on; that day has to be a `start` itself.
    public init(from: Day?, start: Weekday) {
      self.from = from
      self.start = start
    }
  }

  /// A day and a time counted from a period's last day.
  public struct DeadlineRule: Sendable, Hashable {
    /// Days after the period's last day, before weekends are skipped.
    public let days: Int

    /// Seconds after midnight.
    public let secondOfDay: Int

    /// Whether a deadline on Saturday or Sunday moves to Monday.
    public let movesOverWeekends: Bool

    /// A deadline some days after the period's last day, at a time of day.
    public init(days: Int, secondOfDay: Int, movesOverWeekends: Bool) {
      self.days = days
      self.secondOfDay = secondOfDay
      self.movesOverWeekends = movesOverWeekends
    }
  }

  /// The weeks in force, ascending; the first holds from the beginning of time.
  public let weeks: [WeekRule]

  /// Which months the Vietnamese names (`tháng 7`, `quý III`) mean here.
  public let months: MonthStyle

  /// How often the units report; `latest` and "previous" walk in this step.
  public let rhythm: Rhythm

  /// Days between a period's last day and the last day that data belong to; mostly 0.
  public let cutOffDays: Int

  /// When a submission is late.
  public let deadline: DeadlineRule

  /// Days on which offices are closed, weekends apart; no deadline falls on one of them.
  public let holidays: [DayRange]

  /// Minutes that local time is ahead of UTC; 420 in Vietnam.
  public let utcOffset: Int

  /// A calendar; ISO weeks hold until the first day that a week rule names.
  public init(
    weeks: [WeekRule] = [],
    months: MonthStyle = .decree,
    rhythm: Rhythm = .week,
    cutOffDays: Int = 0,
    deadline: DeadlineRule = DeadlineRule(days: 2, secondOfDay: 17 * 3600, movesOverWeekends: true),
    holidays: [DayRange] = [],
    utcOffset: Int = 420
  ) {
    let holdsFromTheBeginning = weeks.first.map { $0.from == nil } ?? false
    self.weeks = (holdsFromTheBeginning ? [] : [WeekRule(from: nil, start: .monday)]) + weeks
    self.months = months
    self.rhythm = rhythm
    self.cutOffDays = cutOffDays
    self.deadline = deadline
    self.holidays = holidays
    self.utcOffset = utcOffset
  }

  /// The last moment at which a submission for a period is on time (R18).
  public func deadline(of period: Period) -> Moment {
    var day = period.days.last.advanced(by: deadline.days)
    while isClosed(day) { day = day.advanced(by: 1) }
    return Moment(day, secondOfDay: deadline.secondOfDay, utcOffset: utcOffset)
  }

  /// Whether a deadline moves past a day.
  private func isClosed(_ day: Day) -> Bool {
    deadline.movesOverWeekends && day.weekday.rawValue >= Weekday.saturday.rawValue
      || holidays.contains { $0.contains(day) }
  }

  /// The last day that data of a period belong to (R18).
  public func cutOff(of period: Period) -> Day { period.days.last.advanced(by: cutOffDays) }

  /// The instant at which a period has ended: 24:00 of its last day.
  public func end(of period: Period) -> Moment {
    Moment(startOf: period.days.last.advanced(by: 1), utcOffset: utcOffset)
  }

  /// The period that these days are, under the name that this calendar gives them.
  ///
  /// The decree's months bear their Vietnamese names only where these mean them (``months``), so that a name
  /// read in this calendar gives its own days again.
  public func period(of days: DayRange) -> Period {
    let week = week(containing: days.last)
    if week.days == days { return week }
    for style in months == .decree ? [MonthStyle.decree, .calendar] : [.calendar] {
      for rhythm in [Rhythm.month, .quarter, .half, .year] {
        let candidate = period(rhythm, style, containing: days.last)
        if candidate.days == days { return candidate }
      }
    }
    return .range(days)
  }

  /// The period of the workspace's rhythm to which a day belongs.
  public func period(containing day: Day) -> Period {
    rhythm == .week ? week(containing: day) : period(rhythm, months, containing: day)
  }

  /// Whether a period is one of the workspace's rhythm.
  public func isRegular(_ period: Period) -> Bool { self.period(containing: period.days.last) == period }

  /// The period before one in the same calendar; `nil` for a free range.
  public func previous(of period: Period) -> Period? {
    self.period(like: period, containing: period.days.first.advanced(by: -1))
  }

  /// The period of another one's calendar to which a day belongs; `nil` for a free range.
  public func period(like other: Period, containing day: Day) -> Period? {
    switch other.form {
    case .week: week(containing: day)
    case .months(let rhythm, let style): period(rhythm, style, containing: day)
    case .range where isRegular(other): period(containing: day)
    case .range: isWeek(other) ? week(containing: day) : nil
    }
  }

  /// Whether a period is a week of this calendar, be it one that was cut short.
  private func isWeek(_ period: Period) -> Bool { week(containing: period.days.last) == period }
}
