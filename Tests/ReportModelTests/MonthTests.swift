// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Testing

/// Months, quarters, halves and years of both styles (Decree 09/2019, article 12).
@Suite struct MonthTests {
  private static let rhythms: [(Rhythm, perYear: Int)] = [(.month, 12), (.quarter, 4), (.half, 2), (.year, 1)]

  @Test(arguments: [
    (Rhythm.month, 7, "2024-06-15", "2024-07-14", "thang-7-2024"),
    (.month, 1, "2023-12-15", "2024-01-14", "thang-1-2024"),
    (.quarter, 3, "2024-06-15", "2024-09-14", "quy-3-2024"),
    (.half, 1, "2023-12-15", "2024-06-14", "6-thang-dau-nam-2024"),
    (.half, 2, "2024-06-15", "2024-12-14", "6-thang-cuoi-nam-2024"), (.year, 1, "2023-12-15", "2024-12-14", "nam-2024"),
  ])
  func `runs from the 15th to the 14th by the decree`(
    rhythm: Rhythm,
    number: Int,
    first: String,
    last: String,
    name: String
  ) {
    let period = ReportingCalendar().period(rhythm, .decree, number: number, year: 2024)
    #expect(period?.days.first.iso == first && period?.days.last.iso == last && period?.name == name)
  }

  @Test(arguments: [
    (Rhythm.month, 2, "2024-02-01", "2024-02-29", "2024-02"), (.quarter, 3, "2024-07-01", "2024-09-30", "2024-Q3"),
    (.half, 1, "2024-01-01", "2024-06-30", "2024-H1"), (.year, 1, "2024-01-01", "2024-12-31", "2024"),
  ])
  func `runs from the first to the last day by the calendar`(
    rhythm: Rhythm,
    number: Int,
    first: String,
    last: String,
    name: String
  ) {
    let period = ReportingCalendar().period(rhythm, .calendar, number: number, year: 2024)
    #expect(period?.days.first.iso == first && period?.days.last.iso == last && period?.name == name)
  }

  @Test(arguments: MonthStyle.allCases)
  func `leaves no gap and no overlap, and adds up to quarters, halves and years`(style: MonthStyle) throws {
    let calendar = ReportingCalendar()
    for (rhythm, perYear) in Self.rhythms {
      var end: Day?
      for year in 2000...2030 {
        let periods = try (1...perYear).map { try #require(calendar.period(rhythm, style, number: $0, year: year)) }
        for period in periods {
          if let end { #expect(period.days.first == end.advanced(by: 1)) }
          end = period.days.last
        }
        let whole = try #require(calendar.period(.year, style, number: 1, year: year))
        #expect(periods.first?.days.first == whole.days.first && periods.last?.days.last == whole.days.last)
        #expect(periods.map(\.days.count).reduce(0, +) == whole.days.count)
      }
    }
  }

  @Test(arguments: MonthStyle.allCases)
  func `puts months wholly into their quarter and half`(style: MonthStyle) throws {
    let calendar = ReportingCalendar()
    for month in 1...12 {
      let days = try #require(calendar.period(.month, style, number: month, year: 2024)).days
      for (rhythm, length) in [(Rhythm.quarter, 3), (.half, 6), (.year, 12)] {
        let around = try #require(calendar.period(rhythm, style, number: (month - 1) / length + 1, year: 2024)).days
        #expect(around.contains(days.first) && around.contains(days.last))
      }
    }
  }

  @Test(arguments: MonthStyle.allCases)
  func `finds the period around every day`(style: MonthStyle) {
    let calendar = ReportingCalendar()
    for (rhythm, _) in Self.rhythms {
      for number in 19_000...20_000 {
        let day = Day(number: number)
        let period = calendar.period(rhythm, style, containing: day)
        #expect(period.days.contains(day) && period.form == .months(rhythm, style))
      }
    }
  }

  @Test(arguments: [(Rhythm.month, 0), (.month, 13), (.quarter, 5), (.half, 3), (.year, 2), (.year, 0), (.week, 1)])
  func `has no other numbers`(rhythm: Rhythm, number: Int) {
    #expect(ReportingCalendar().period(rhythm, .decree, number: number, year: 2024) == nil)
  }

  @Test func `labels periods as officials do`() throws {
    let calendar = ReportingCalendar()
    func label(_ rhythm: Rhythm, _ number: Int) throws -> String {
      try #require(calendar.period(rhythm, .decree, number: number, year: 2024)).label.vietnamese
    }
    #expect(try label(.month, 7) == "tháng 7/2024 (từ ngày 15/6/2024 đến ngày 14/7/2024)")
    #expect(try label(.month, 1) == "tháng 1/2024 (từ ngày 15/12/2023 đến ngày 14/01/2024)")
    #expect(try label(.quarter, 3) == "quý III/2024 (từ ngày 15/6/2024 đến ngày 14/9/2024)")
    #expect(try label(.half, 2) == "6 tháng cuối năm 2024 (từ ngày 15/6/2024 đến ngày 14/12/2024)")
    #expect(try label(.year, 1) == "năm 2024 (từ ngày 15/12/2023 đến ngày 14/12/2024)")
    let week = try #require(calendar.week(28, of: 2024))
    #expect(week.label.vietnamese == "tuần từ ngày 08/7/2024 đến ngày 14/7/2024")
    #expect(week.label.english == "week 2024-W28 (2024-07-08 to 2024-07-14)")
    #expect(Period.range(week.days).label.vietnamese == "kỳ từ ngày 08/7/2024 đến ngày 14/7/2024")
  }
}
