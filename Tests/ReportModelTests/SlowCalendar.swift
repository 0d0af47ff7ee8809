// SPDX-License-Identifier: Apache-2.0

/// An independent calendar that counts one day after another, for comparison.
struct SlowCalendar: Sequence {
  struct Entry {
    var number: Int
    var year: Int
    var month: Int
    var day: Int
    /// Monday is 1.
    var weekday: Int
    /// The ISO 8601 week to which the day belongs.
    var isoYear: Int
    var isoWeek: Int
  }

  /// Every day from 1900-01-01, a Monday, to 2100-12-31.
  func makeIterator() -> Array<Entry>.Iterator { Self.days.makeIterator() }

  private static let days: [Entry] = {
    var entries: [Entry] = []
    var (year, month, day, weekday) = (1900, 1, 1, 1)
    // 70 years with 17 leap days lie between 1900-01-01 and 1970-01-01.
    var number = -(70 * 365 + 17)
    while year <= 2100 {
      entries.append(
        Entry(number: number, year: year, month: month, day: day, weekday: weekday, isoYear: 0, isoWeek: 0)
      )
      number += 1
      weekday = weekday == 7 ? 1 : weekday + 1
      day += 1
      if day > length(of: month, in: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return withISOWeeks(entries)
  }()

  /// A week belongs to the year of its Thursday; weeks of a year are numbered from 1.
  private static func withISOWeeks(_ entries: [Entry]) -> [Entry] {
    var entries = entries
    var (isoYear, week) = (1899, 52)
    for index in entries.indices {
      if entries[index].weekday == 1 {
        let thursday = entries[Swift.min(index + 3, entries.count - 1)].year
        (isoYear, week) = thursday == isoYear ? (isoYear, week + 1) : (thursday, 1)
      }
      (entries[index].isoYear, entries[index].isoWeek) = (isoYear, week)
    }
    return entries
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
