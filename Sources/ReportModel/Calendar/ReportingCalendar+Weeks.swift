// SPDX-License-Identifier: Apache-2.0

extension ReportingCalendar {
  /// The week to which a day belongs.
  ///
  /// A full week bears the ISO 8601 name of its last day. Where weeks begin to start on another day, the last
  /// week of the old kind is cut short and bears its range as a name.
  public func week(containing day: Day) -> Period {
    let index = weeks.lastIndex { $0.from.map { $0 <= day } ?? true } ?? 0
    let rule = weeks[index]
    let back = (day.weekday.rawValue - rule.start.rawValue + 7) % 7
    var first = day.advanced(by: -back)
    var last = first.advanced(by: 6)
    if let from = rule.from { first = max(first, from) }
    if index + 1 < weeks.count, let next = weeks[index + 1].from { last = min(last, next.advanced(by: -1)) }
    let days = DayRange(unchecked: first, last)
    guard days.count == 7 else { return .range(days) }
    let (year, number) = Self.isoWeek(of: last)
    return Period(days, name: "\(padded(year, to: 4))-W\(padded(number, to: 2))", form: .week)
  }

  /// The week of an ISO year by its number; `nil` if there is none, such as week 54.
  public func week(_ number: Int, of year: Int) -> Period? {
    guard let january = Day(year: year, month: 1, day: 4), (1...53).contains(number) else { return nil }
    let monday = january.advanced(by: 1 - january.weekday.rawValue + (number - 1) * 7)
    guard Self.isoWeek(of: monday) == (year, number) else { return nil }
    // The week's last day lies in that ISO week, so the week itself contains one of its seven days as the last.
    return (0..<7).lazy
      .map { week(containing: monday.advanced(by: $0)) }
      .first { $0.form == .week && Self.isoWeek(of: $0.days.last) == (year, number) }
  }

  /// How many weeks an ISO year has, 52 or 53.
  public static func isoWeeks(in year: Int) -> Int {
    Day(year: year, month: 12, day: 28).map { isoWeek(of: $0).number } ?? 52
  }

  /// The ISO 8601 year and week of a day: weeks begin on Monday, week 1 holds the year's first Thursday.
  static func isoWeek(of day: Day) -> (year: Int, number: Int) {
    let thursday = day.advanced(by: 4 - day.weekday.rawValue)
    let year = thursday.civil.year
    guard let first = Day(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, (thursday.number - first.number) / 7 + 1)
  }
}
