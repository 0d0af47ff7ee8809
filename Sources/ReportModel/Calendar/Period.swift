// SPDX-License-Identifier: Apache-2.0

/// How long the periods of a calendar are.
public enum Rhythm: String, Sendable, Hashable, CaseIterable {
  case week, month, quarter, half, year
}

/// Which days a month, quarter, half or year has.
public enum MonthStyle: String, Sendable, Hashable, CaseIterable {
  /// From the 15th to the 14th (Decree 09/2019/NĐ-CP and the circulars under it).
  case decree

  /// From the first to the last day of the month.
  case calendar
}

/// A reporting period: a range of days, however it is written (R9).
///
/// Two periods are equal when their days are; the name is how the workspace's calendar writes those days.
public struct Period: Sendable {
  /// What kind of name the period bears.
  public enum Form: Sendable, Hashable {
    /// A full week.
    case week

    /// A month, quarter, half or year of one of the two styles.
    case months(Rhythm, MonthStyle)

    /// Any other range.
    case range
  }

  /// The days that belong to it.
  public let days: DayRange

  /// A file-safe name, for example `2024-W28`, `thang-7-2024` or `2024-07-15..2024-07-31`.
  public let name: String

  /// What kind of name it bears.
  public let form: Form

  init(_ days: DayRange, name: String, form: Form) {
    self.days = days
    self.name = name
    self.form = form
  }

  /// A range that no calendar names.
  public static func range(_ days: DayRange) -> Period {
    Period(days, name: "\(days.first.iso)..\(days.last.iso)", form: .range)
  }
}

extension Period: Hashable {
  /// Equal when the days are equal.
  public static func == (one: Period, other: Period) -> Bool { one.days == other.days }

  /// Hashes the days only.
  public func hash(into hasher: inout Hasher) { hasher.combine(days) }
}

extension Period: Comparable {
  /// Orders by the last day, then by the first.
  public static func < (one: Period, other: Period) -> Bool {
    (one.days.last, one.days.first) < (other.days.last, other.days.first)
  }
}
