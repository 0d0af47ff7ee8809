// SPDX-License-Identifier: Apache-2.0

/// A day of the week; Monday is 1, as in ISO 8601.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name in lower case, as kgreport.yml writes it.
  public var name: String { "\(self)" }
}

/// A day of the proleptic Gregorian calendar, without a time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  public let number: Int

  /// The day that lies this many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// A day by its numbers; `nil` if the calendar has no such day.
  ///
  /// Years run from 1 to 9999; months and days count from 1.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(of: month, in: year)
    else { return nil }
    // Days from civil: years begin in March, so that the leap day ends the year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads exactly `yyyy-mm-dd`.
  public init?(iso text: some StringProtocol) {
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    // `Int` alone would take a sign for a digit.
    guard pieces.map(\.utf8.count) == [4, 2, 2], pieces.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(pieces[0]), let month = Int(pieces[1]), let day = Int(pieces[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, the month (1 to 12) and the day of the month (from 1).
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let offset = ((number + 3) % 7 + 7) % 7
    return Weekday(rawValue: offset + 1) ?? .monday
  }

  /// The day that lies this many days later.
  public func advanced(by days: Int) -> Day { Day(number: number + days) }

  /// The day as ISO 8601 writes it, for example `2024-07-05`.
  public var iso: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// How many days a month has.
  public static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }

  /// Orders by time.
  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }
}

/// A stretch of days, both ends included.
public struct DayRange: Hashable, Sendable {
  /// The first day that belongs to it.
  public let first: Day

  /// The last day that belongs to it.
  public let last: Day

  /// A stretch from one day to another; `nil` if it would end before it starts.
  public init?(_ first: Day, _ last: Day) {
    guard first <= last else { return nil }
    self.init(unchecked: first, last)
  }

  init(unchecked first: Day, _ last: Day) {
    self.first = first
    self.last = last
  }

  /// How many days it has, at least 1.
  public var count: Int { last.number - first.number + 1 }

  /// Whether a day belongs to it.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether a day belongs to both.
  public func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }
}

/// A number with leading zeros up to a width.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
