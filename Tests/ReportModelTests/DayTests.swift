// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Testing

@Suite struct DayTests {
  @Test func `agrees with a calendar that counts day by day from 1900 to 2100`() {
    var wrong: [String] = []
    for entry in SlowCalendar() {
      let day = Day(number: entry.number)
      let isRight =
        day.civil == (entry.year, entry.month, entry.day) && day.weekday.rawValue == entry.weekday
        && Day(year: entry.year, month: entry.month, day: entry.day) == day && Day(iso: day.iso) == day
      if !isRight { wrong.append("\(entry)") }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2024, 7, 5, 19_909), (1, 1, 1, -719_162),
    (9999, 12, 31, 2_932_896),
  ])
  func `knows the number of a day`(year: Int, month: Int, day: Int, number: Int) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
    #expect(Day(number: number).civil == (year, month, day))
  }

  @Test(arguments: [
    "2024-7-05", "2024-07-5", "24-07-05", "2024-13-01", "2024-00-10", "2023-02-29", "1900-02-29", "2024-04-31",
    "2024-07-00", "2024/07/05", "2024-+7-05", "+024-07-05", "2024-07-05T", " 2024-07-05", "", "-", "2024-07",
    "0000-01-01",
    "２０２４-07-05",
  ])
  func `refuses what is no day`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `writes a day as ISO and as officials do`() throws {
    let day = try #require(Day(iso: "2024-07-05"))
    #expect(day.iso == "2024-07-05")
    #expect(day.text(in: .vietnamese) == "05/7/2024")
    #expect(day.text(in: .english) == "2024-07-05")
    #expect(day.weekday == .friday)
    #expect(Weekday.friday.name == "friday")
    #expect(day.advanced(by: -5).iso == "2024-06-30")
  }

  @Test func `includes both ends in a range`() {
    let (first, last) = (Day(number: 10), Day(number: 16))
    let range = DayRange(first, last)
    #expect(range?.count == 7)
    #expect(DayRange(last, first) == nil)
    #expect(DayRange(first, first)?.count == 1)
    #expect((8...18).map { range?.contains(Day(number: $0)) } == (8...18).map { (10...16).contains($0) })
  }

  @Test func `overlaps exactly the ranges that share a day`() throws {
    let range = try #require(DayRange(Day(number: 3), Day(number: 5)))
    for first in 0...8 {
      for last in first...8 {
        let other = try #require(DayRange(Day(number: first), Day(number: last)))
        let shares = (first...last).contains { (3...5).contains($0) }
        #expect(range.overlaps(other) == shares && other.overlaps(range) == shares)
      }
    }
  }
}
