// SPDX-License-Identifier: Apache-2.0

import ReportModel
import TestSupport
import Testing

@Suite struct PeriodTests {
  @Test(arguments: Seed.several(10))
  func `names any range stably, and different ranges differently`(seed: Seed) throws {
    var random = seed.generator
    for months in MonthStyle.allCases {
      let calendar = ReportingCalendar(months: months)
      var named: [String: DayRange] = [:]
      for _ in 0..<2000 {
        let days = try range(&random, calendar)
        let period = calendar.period(of: days)
        #expect(period.days == days)
        #expect(calendar.period(of: days).name == period.name)
        #expect(named[period.name] == nil || named[period.name] == days, "\(period.name)")
        #expect(period.name.allSatisfy { $0.isASCII && $0 != "/" && $0 != " " })
        named[period.name] = days
      }
    }
  }

  @Test(arguments: [
    ("2024-07-08", "2024-07-14", "2024-W28"), ("2024-06-15", "2024-07-14", "thang-7-2024"),
    ("2024-07-01", "2024-07-31", "2024-07"), ("2024-01-01", "2024-12-31", "2024"),
    ("2024-07-15", "2024-07-31", "2024-07-15..2024-07-31"), ("2024-07-09", "2024-07-15", "2024-07-09..2024-07-15"),
  ])
  func `names what a calendar of the decree names`(first: String, last: String, name: String) throws {
    #expect(ReportingCalendar().period(of: try days(first, last)).name == name)
  }

  @Test func `gives the decree's months no name where the Vietnamese names mean calendar months`() throws {
    let calendar = ReportingCalendar(months: .calendar)
    #expect(calendar.period(of: try days("2024-06-15", "2024-07-14")).form == .range)
    #expect(calendar.period(of: try days("2024-07-01", "2024-07-31")).name == "2024-07")
  }

  @Test(arguments: [Rhythm.week, .month, .quarter, .half, .year], MonthStyle.allCases)
  func `walks back without gaps`(rhythm: Rhythm, months: MonthStyle) throws {
    let calendar = ReportingCalendar(months: months, rhythm: rhythm)
    var period = calendar.period(containing: Day(number: 20_000))
    for _ in 0..<60 {
      #expect(calendar.isRegular(period))
      let previous = try #require(calendar.previous(of: period))
      #expect(previous.days.last.advanced(by: 1) == period.days.first)
      period = previous
    }
  }

  @Test(arguments: [Rhythm.week, .month])
  func `walks back over a cut week, whatever the rhythm`(rhythm: Rhythm) throws {
    let from = try #require(Day(iso: "2024-11-01"))
    let calendar = ReportingCalendar(weeks: [.init(from: from, start: .friday)], rhythm: rhythm)
    let cut = try #require(calendar.previous(of: calendar.week(containing: from)))
    #expect(cut.name == "2024-10-28..2024-10-31")
    #expect(calendar.previous(of: cut)?.name == "2024-W43")
  }

  @Test func `has no previous of a free range`() throws {
    let calendar = ReportingCalendar()
    #expect(calendar.previous(of: calendar.period(of: try days("2024-07-09", "2024-07-20"))) == nil)
    #expect(calendar.previous(of: .range(try days("2024-07-08", "2024-07-14")))?.name == "2024-W27")
  }

  @Test func `is its days, however it is written, and orders by the last day`() throws {
    let week = ReportingCalendar().period(of: try days("2024-07-08", "2024-07-14"))
    #expect(week == .range(week.days))
    #expect(Set([week, .range(week.days)]).count == 1)
    let longer = Period.range(try days("2024-07-01", "2024-07-14"))
    #expect(longer < week && !(week < longer))
    #expect(week < .range(try days("2024-07-01", "2024-07-15")))
  }

  /// Any range, or one that the calendar is likely to name.
  private func range(_ random: inout SeededGenerator, _ calendar: ReportingCalendar) throws -> DayRange {
    let day = Day(number: random.number(in: 19_500...20_200))
    let rhythm = random.pick(Rhythm.allCases)
    switch random.number(in: 0...2) {
    case 0: return try #require(DayRange(day, day.advanced(by: random.number(in: 0...40))))
    case 1: return calendar.week(containing: day).days
    default: return calendar.period(rhythm, random.pick(MonthStyle.allCases), containing: day).days
    }
  }
}
