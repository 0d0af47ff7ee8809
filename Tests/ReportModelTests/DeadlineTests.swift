// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Testing

/// When a submission is late (R18).
@Suite struct DeadlineTests {
  @Test(arguments: [
    // A week ends on Sunday: one day later is Monday.
    (0, "2024-07-15"), (1, "2024-07-15"), (2, "2024-07-16"), (5, "2024-07-19"), (6, "2024-07-22"), (7, "2024-07-22"),
    (8, "2024-07-22"),
  ])
  func `moves over weekends`(days: Int, expected: String) throws {
    let deadline = try deadline(days: days, moves: true)
    #expect(deadline.iso(utcOffset: 420) == "\(expected)T17:00:00+07:00")
  }

  @Test func `stays on a weekend where it is told to`() throws {
    #expect(try deadline(days: 6, moves: false).iso(utcOffset: 420) == "2024-07-20T17:00:00+07:00")
  }

  @Test(arguments: [
    // Week 35 of 2024 ends on 1 September; Tuesday the third is a holiday, and so would the weekend be.
    ([("2024-09-02", "2024-09-03")], "2024-09-04"), ([("2024-09-03", "2024-09-06")], "2024-09-09"),
    ([("2024-09-04", "2024-09-04")], "2024-09-03"), ([], "2024-09-03"),
  ])
  func `moves past holidays`(holidays: [(String, String)], expected: String) throws {
    let days = holidays.compactMap { first, last -> DayRange? in
      guard let first = Day(iso: first), let last = Day(iso: last) else { return nil }
      return DayRange(first, last)
    }
    #expect(days.count == holidays.count)
    let calendar = ReportingCalendar(holidays: days)
    let deadline = calendar.deadline(of: try #require(calendar.week(35, of: 2024)))
    #expect(deadline.iso(utcOffset: 420) == "\(expected)T17:00:00+07:00")
  }

  @Test func `ends a period at 24:00 local time`() throws {
    let calendar = ReportingCalendar()
    let week = try #require(calendar.week(28, of: 2024))
    #expect(calendar.end(of: week).iso(utcOffset: 420) == "2024-07-15T00:00:00+07:00")
    #expect(calendar.end(of: week).iso(utcOffset: 0) == "2024-07-14T17:00:00+00:00")
  }

  @Test(arguments: [(0, "2024-07-14"), (-2, "2024-07-12"), (3, "2024-07-17")])
  func `cuts off some days from the period's end`(days: Int, expected: String) throws {
    let calendar = ReportingCalendar(cutOffDays: days)
    #expect(calendar.cutOff(of: try #require(calendar.week(28, of: 2024))).iso == expected)
  }

  private func deadline(days: Int, moves: Bool) throws -> Moment {
    let rule = ReportingCalendar.DeadlineRule(days: days, secondOfDay: 17 * 3600, movesOverWeekends: moves)
    let calendar = ReportingCalendar(deadline: rule)
    return calendar.deadline(of: try #require(calendar.week(28, of: 2024)))
  }
}
