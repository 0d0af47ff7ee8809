// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar, counted from 1970-01-01.
struct Date {
  var number: Int

  init(number: Int) { self.number = number }

  init(year: Int, month: Int, day: Int) {
    // Years that start in March: the leap day is their last.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    number = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  /// Monday is 0.
  var weekday: Int { (number + 3) % 7 }

  /// `YYYY-MM-DD`.
  var iso: String {
    let (year, month, day) = parts
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// The ISO 8601 week that holds the day, such as `2024-W28`.
  var isoWeek: String {
    let thursday = Date(number: number - weekday + 3)
    let year = thursday.parts.year
    let week = (thursday.number - Date(year: year, month: 1, day: 1).number) / 7 + 1
    return "\(year)-W\(twoDigits(week))"
  }

  private var parts: (year: Int, month: Int, day: Int) {
    var year = 1970 + number / 366
    while Date(year: year + 1, month: 1, day: 1).number <= number { year += 1 }
    var month = 1
    while month < 12, Date(year: year, month: month + 1, day: 1).number <= number { month += 1 }
    return (year, month, number - Date(year: year, month: month, day: 1).number + 1)
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
