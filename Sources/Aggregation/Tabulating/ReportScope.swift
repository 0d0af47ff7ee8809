// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// Which period a report covers.
public struct ReportScope: Sendable, Hashable {
  /// The period; for everything counted, its first to its last day.
  public let period: Period

  /// Whether the report covers everything counted (`--period all`); it has no period before it.
  public let isEverything: Bool

  /// The period before in the same calendar, where there is one.
  public let previous: Period?

  /// A report of one period.
  public init(period: Period, calendar: ReportingCalendar) {
    self.period = period
    isEverything = false
    previous = calendar.previous(of: period)
  }

  /// A report of everything between two days.
  public init(everythingIn days: DayRange) {
    period = .range(days)
    isEverything = true
    previous = nil
  }

  /// The last day that the report covers.
  public var lastDay: Day { period.days.last }

  /// The folder's name below `Reports`.
  public var name: String { isEverything ? "all" : period.name }

  /// Whether a submission's period belongs to the report: its last day lies in it (R9).
  public func contains(_ other: Period) -> Bool { period.days.contains(other.days.last) }
}
