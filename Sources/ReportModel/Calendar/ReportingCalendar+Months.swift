// SPDX-License-Identifier: Apache-2.0

extension ReportingCalendar {
  /// A month, quarter, half or year by its number within the year; `nil` if there is none.
  ///
  /// Decree style runs from the 15th of the month before to the 14th, so that months add up to quarters and
  /// quarters to the year; calendar style from the first to the last day.
  public func period(_ rhythm: Rhythm, _ style: MonthStyle, number: Int, year: Int) -> Period? {
    let length = Self.months(of: rhythm)
    guard length > 0, number >= 1, number * length <= 12, (2...9998).contains(year) else { return nil }
    let lastMonth = number * length
    let firstMonth = lastMonth - length + 1
    let days: DayRange? =
      switch style {
      case .calendar:
        Self.range(
          Day(year: year, month: firstMonth, day: 1),
          Day(year: year, month: lastMonth, day: Day.length(of: lastMonth, in: year))
        )
      case .decree:
        Self.range(
          firstMonth == 1
            ? Day(year: year - 1, month: 12, day: 15) : Day(year: year, month: firstMonth - 1, day: 15),
          Day(year: year, month: lastMonth, day: 14)
        )
      }
    return days.map {
      Period($0, name: Self.name(rhythm, style, number: number, year: year), form: .months(rhythm, style))
    }
  }

  /// The month, quarter, half or year to which a day belongs; of a week, the week.
  public func period(_ rhythm: Rhythm, _ style: MonthStyle, containing day: Day) -> Period {
    var (year, month, dayOfMonth) = day.civil
    if style == .decree, dayOfMonth >= 15 { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
    let length = Self.months(of: rhythm)
    guard length > 0, let period = period(rhythm, style, number: (month - 1) / length + 1, year: year)
    else { return week(containing: day) }
    return period
  }

  /// ISO 8601 names calendar months; the decree's periods bear their Vietnamese names without diacritics.
  private static func name(_ rhythm: Rhythm, _ style: MonthStyle, number: Int, year: Int) -> String {
    switch (style, rhythm) {
    case (.calendar, .month): "\(year)-\(padded(number, to: 2))"
    case (.calendar, .quarter): "\(year)-Q\(number)"
    case (.calendar, .half): "\(year)-H\(number)"
    case (.calendar, _): "\(year)"
    case (.decree, .month): "thang-\(number)-\(year)"
    case (.decree, .quarter): "quy-\(number)-\(year)"
    case (.decree, .half): "6-thang-\(number == 1 ? "dau" : "cuoi")-nam-\(year)"
    case (.decree, _): "nam-\(year)"
    }
  }

  private static func months(of rhythm: Rhythm) -> Int {
    switch rhythm {
    case .week: 0
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }

  private static func range(_ first: Day?, _ last: Day?) -> DayRange? {
    guard let first, let last else { return nil }
    return DayRange(first, last)
  }
}
