// SPDX-License-Identifier: Apache-2.0

/// An instant, in whole seconds.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// The instant this many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) { self.seconds = seconds }

  /// Midnight at the start of a local day, at an offset from UTC in minutes.
  public init(startOf day: Day, utcOffset minutes: Int) {
    seconds = day.number * 86_400 - minutes * 60
  }

  /// A time of a local day, at an offset from UTC in minutes.
  public init(_ day: Day, secondOfDay: Int, utcOffset minutes: Int) {
    seconds = day.number * 86_400 + secondOfDay - minutes * 60
  }

  /// The local day at an offset from UTC in minutes.
  public func day(utcOffset minutes: Int) -> Day {
    let local = seconds + minutes * 60
    return Day(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// Seconds since local midnight at an offset from UTC in minutes.
  public func secondOfDay(utcOffset minutes: Int) -> Int {
    seconds + minutes * 60 - day(utcOffset: minutes).number * 86_400
  }

  /// The instant as ISO 8601 writes it at an offset, for example `2024-07-12T15:04:05+07:00`.
  public func iso(utcOffset minutes: Int) -> String {
    let second = secondOfDay(utcOffset: minutes)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }.joined(separator: ":")
    let magnitude = minutes.magnitude
    let zone =
      "\(minutes < 0 ? "-" : "+")\(padded(Int(magnitude) / 60, to: 2)):\(padded(Int(magnitude) % 60, to: 2))"
    return "\(day(utcOffset: minutes).iso)T\(clock)\(zone)"
  }

  /// Orders by time.
  public static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }
}

/// When a submission says it was sent.
///
/// A date alone is 00:00 local time for the order of submissions, but on time all that day (R1).
public struct SubmissionTime: Hashable, Sendable {
  /// The instant that orders submissions.
  public let moment: Moment

  /// Whether only the day is stated.
  public let isDateOnly: Bool

  /// States an instant, or the start of a day when only the day is known.
  public init(_ moment: Moment, isDateOnly: Bool = false) {
    self.moment = moment
    self.isDateOnly = isDateOnly
  }

  /// Whether a deadline is kept; a date alone keeps it all that day.
  public func isOnTime(for deadline: Moment, utcOffset: Int) -> Bool {
    isDateOnly
      ? moment.day(utcOffset: utcOffset) <= deadline.day(utcOffset: utcOffset) : moment <= deadline
  }
}
