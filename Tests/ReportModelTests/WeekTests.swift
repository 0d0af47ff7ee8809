// SPDX-License-Identifier: Apache-2.0

import ReportModel
import TestSupport
import Testing

@Suite struct WeekTests {
  @Test func `gives the ISO weeks from 1901 to 2099 that a slow reference counts`() {
    let calendar = ReportingCalendar()
    var wrong: [String] = []
    for entry in SlowCalendar() where (1901...2099).contains(entry.year) {
      let week = calendar.week(containing: Day(number: entry.number))
      let number = entry.isoWeek < 10 ? "0\(entry.isoWeek)" : "\(entry.isoWeek)"
      let monday = entry.number - entry.weekday + 1
      let isRight =
        week.name == "\(entry.isoYear)-W\(number)" && week.days.first.number == monday && week.days.count == 7
        && week.form == .week
      if !isRight { wrong.append("\(entry): \(week.name)") }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [(2020, 53), (2024, 52), (2026, 53), (2021, 52), (2015, 53), (2025, 52)])
  func `knows the years of 53 weeks`(year: Int, weeks: Int) {
    #expect(ReportingCalendar.isoWeeks(in: year) == weeks)
    #expect(ReportingCalendar().week(weeks, of: year)?.days.count == 7)
    #expect(ReportingCalendar().week(weeks + 1, of: year) == nil)
    #expect(ReportingCalendar().week(0, of: year) == nil)
  }

  @Test func `knows single weeks`() {
    let calendar = ReportingCalendar()
    #expect(calendar.week(28, of: 2024)?.days.first.iso == "2024-07-08")
    #expect(calendar.week(28, of: 2024)?.days.last.iso == "2024-07-14")
    #expect(calendar.week(1, of: 2025)?.days.first.iso == "2024-12-30")
    #expect(calendar.week(53, of: 2020)?.days.last.iso == "2021-01-03")
  }

  @Test func `cuts the last week of the old kind short and names it by its range`() throws {
    let from = try #require(Day(iso: "2024-11-01"))
    let calendar = ReportingCalendar(weeks: [.init(from: nil, start: .monday), .init(from: from, start: .friday)])
    let cut = calendar.week(containing: from.advanced(by: -1))
    #expect(cut.name == "2024-10-28..2024-10-31")
    #expect(cut.form == .range)
    #expect(calendar.week(containing: cut.days.first.advanced(by: -1)).name == "2024-W43")
    #expect(calendar.week(44, of: 2024) == nil)
    let first = calendar.week(containing: from)
    #expect(first.name == "2024-W45" && first.days.first == from && first.days.count == 7)
    #expect(calendar.week(45, of: 2024) == first)
  }

  @Test func `keeps ISO weeks before the first day that a lone rule names`() throws {
    let from = try #require(Day(iso: "2024-11-01"))
    let calendar = ReportingCalendar(weeks: [.init(from: from, start: .friday)])
    #expect(calendar.week(containing: from.advanced(by: -30)).name == "2024-W40")
    #expect(calendar.week(containing: from).days.first == from)
  }

  @Test(arguments: Seed.several(30))
  func `tiles the days whenever weeks change`(seed: Seed) {
    var random = seed.generator
    let calendar = Self.calendar(&random)
    var expected = calendar.week(containing: Day(number: 19_000)).days.first
    var names: Set<String> = []
    while expected < Day(number: 19_800) {
      let week = calendar.week(containing: expected)
      #expect(week.days.first == expected && (1...7).contains(week.days.count), "\(week.name)")
      for offset in 0..<week.days.count {
        #expect(calendar.week(containing: expected.advanced(by: offset)) == week)
      }
      #expect(names.insert(week.name).inserted, "\(week.name) twice")
      #expect((week.form == .week) == (week.days.count == 7))
      expected = week.days.last.advanced(by: 1)
      #expect(calendar.previous(of: calendar.week(containing: expected)) == week)
      #expect(calendar.period(of: week.days).name == week.name)
    }
  }

  @Test(arguments: Seed.several(30))
  func `finds a full week again by its number`(seed: Seed) {
    var random = seed.generator
    let calendar = Self.calendar(&random)
    for _ in 0..<100 {
      let week = calendar.week(containing: Day(number: random.number(in: 19_000...19_800)))
      guard week.form == .week, let year = Int(week.name.prefix(4)), let number = Int(week.name.suffix(2)) else {
        continue
      }
      #expect(calendar.week(number, of: year) == week)
    }
  }

  /// A calendar whose weeks change up to three times, each time on the right weekday.
  private static func calendar(_ random: inout SeededGenerator) -> ReportingCalendar {
    var rules = [ReportingCalendar.WeekRule(from: nil, start: random.pick(Weekday.allCases))]
    var day = Day(number: 19_000)
    for _ in 0..<random.number(in: 0...3) {
      day = day.advanced(by: random.number(in: 1...200))
      rules.append(.init(from: day, start: day.weekday))
    }
    return ReportingCalendar(weeks: rules)
  }
}
