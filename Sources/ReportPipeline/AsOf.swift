// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
public import ReportModel

/// The instant that a report is made for (`--as-of`).
public enum AsOf {
  /// Reads an instant; a date alone means 24:00 of that day, local time (R18).
  ///
  /// - Throws: ``RunFailure`` of kind `usage`.
  public static func read(_ text: String, calendar: ReportingCalendar) throws(RunFailure) -> Moment {
    guard let time = TimeText(utcOffset: calendar.utcOffset).read(text) else {
      throw RunFailure(
        .usage,
        Finding(
          .badOption,
          found: text,
          ["option": "--as-of", "candidates": "2024-07-16, 2024-07-16T17:00, 2024-07-16T17:00:00+07:00"]
        )
      )
    }
    guard time.isDateOnly else { return time.moment }
    return Moment(
      startOf: time.moment.day(utcOffset: calendar.utcOffset).advanced(by: 1),
      utcOffset: calendar.utcOffset
    )
  }

  /// The last day of which something lies before an instant: 24:00 of a day is that day.
  static func lastDay(upTo instant: Moment, calendar: ReportingCalendar) -> Day {
    Moment(seconds: instant.seconds - 1).day(utcOffset: calendar.utcOffset)
  }
}
