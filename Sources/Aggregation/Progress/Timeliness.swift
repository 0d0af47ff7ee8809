// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// Whether a unit kept the deadline with what counts of it (R18).
///
/// It is late when its first accepted submission for a period missed that period's deadline; a later correction of a
/// punctual report does not make it late, and a missing time counts as kept (R1).
public enum Timeliness: Sendable, Hashable {
  /// The deadline was kept.
  case onTime

  /// It was missed by so many days of the calendar, from the deadline's day to the day of sending; 0 on that same day.
  case late(days: Int)

  /// Judges the submissions of one unit within a report's period; `nil` when none of them counts.
  ///
  /// - Parameters:
  ///   - submissions: Those accepted: counted, superseded or set aside.
  ///   - calendar: The deadlines.
  public init?(of submissions: [SettledSubmission], calendar: ReportingCalendar) {
    let counted = Set(submissions.filter { $0.state == .counted }.map(\.submission.period))
    guard !counted.isEmpty else { return nil }
    let rivals = Dictionary(grouping: submissions, by: \.submission.period)
    let delays = counted.compactMap { Self.delay(of: rivals[$0] ?? [], for: $0, calendar) }
    self = delays.max().map(Self.late) ?? .onTime
  }

  /// By how many days the first of a period's submissions missed its deadline; `nil` when it kept it.
  private static func delay(
    of rivals: [SettledSubmission],
    for period: Period,
    _ calendar: ReportingCalendar
  ) -> Int? {
    let deadline = calendar.deadline(of: period)
    let lastDay = deadline.day(utcOffset: calendar.utcOffset)
    var delays: [Int] = []
    for rival in rivals {
      guard let time = rival.submission.time, !time.isOnTime(for: deadline, utcOffset: calendar.utcOffset) else {
        return nil
      }
      delays.append(time.moment.day(utcOffset: calendar.utcOffset).number - lastDay.number)
    }
    return delays.min()
  }
}
