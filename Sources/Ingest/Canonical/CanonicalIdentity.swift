// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// Reads the period and the time of a row as section 4 of the product rules writes them, from their bytes.
enum CanonicalIdentity {
  /// The week of `2024-W28`; nil where anything else is written.
  static func week(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ calendar: ReportingCalendar) -> Period? {
    let start = range.lowerBound
    guard range.count == 8, text[start + 4] == UInt8(ascii: "-"), text[start + 5] == UInt8(ascii: "W"),
      let year = number(text, start..<start + 4), let week = number(text, start + 6..<start + 8)
    else { return nil }
    return calendar.week(week, of: year)
  }

  /// The time of `2024-07-12T15:04:05+07:00`, with `Z` or no offset behind it, or of a date alone; nil for all else.
  static func time(_ text: borrowing Span<UInt8>, _ range: Range<Int>, utcOffset: Int) -> SubmissionTime? {
    let start = range.lowerBound
    guard range.count >= 10, text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
      let year = number(text, start..<start + 4), let month = number(text, start + 5..<start + 7),
      let dayOfMonth = number(text, start + 8..<start + 10),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if range.count == 10 { return SubmissionTime(Moment(startOf: day, utcOffset: utcOffset), isDateOnly: true) }
    guard range.count >= 19, text[start + 10] == UInt8(ascii: "T"), text[start + 13] == UInt8(ascii: ":"),
      text[start + 16] == UInt8(ascii: ":"), let hour = number(text, start + 11..<start + 13), hour < 24,
      let minute = number(text, start + 14..<start + 16), minute < 60,
      let second = number(text, start + 17..<start + 19), second < 60,
      let offset = offset(text, start + 19..<range.upperBound, workspace: utcOffset)
    else { return nil }
    return SubmissionTime(Moment(day, secondOfDay: hour * 3600 + minute * 60 + second, utcOffset: offset))
  }

  private static func offset(_ text: borrowing Span<UInt8>, _ range: Range<Int>, workspace: Int) -> Int? {
    if range.isEmpty { return workspace }
    let start = range.lowerBound
    if range.count == 1 { return text[start] == UInt8(ascii: "Z") ? 0 : nil }
    guard range.count == 6, text[start + 3] == UInt8(ascii: ":"),
      let hours = number(text, start + 1..<start + 3), hours <= 14,
      let minutes = number(text, start + 4..<start + 6), minutes < 60
    else { return nil }
    switch text[start] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }

  private static func number(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      guard text[index].isDigit else { return nil }
      number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
    }
    return number
  }
}
