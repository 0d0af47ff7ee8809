// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Testing

/// Whether a deadline was kept, and by how many days it was missed (R18); that of week 28 is Tuesday 16/7/2024, 17:00.
@Suite struct TimelinessTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var times: [SubmissionTime?]
    var expected: Timeliness
    var holidays: [DayRange] = []

    init(_ name: String, _ times: [SubmissionTime?], _ expected: Timeliness, holidays: [DayRange] = []) {
      (self.name, self.times, self.expected, self.holidays) = (name, times, expected, holidays)
    }

    var testDescription: String { name }
  }

  private static let deadline = time("2024-07-16T17:00").moment
  private static let twoDays = [day("2024-07-16"), day("2024-07-17")].map { DayRange($0, $0) }.compactMap { $0 }

  static let cases = [
    Case("long before", [time("2024-07-15T08:00")], .onTime),
    Case("at the deadline's second", [SubmissionTime(deadline)], .onTime),
    Case("a second later", [SubmissionTime(Moment(seconds: deadline.seconds + 1))], .late(days: 0)),
    Case("in the deadline's last minute elsewhere", [time("2024-07-16T10:00", utcOffset: 0)], .onTime),
    Case("a minute later elsewhere", [time("2024-07-16T10:01", utcOffset: 0)], .late(days: 0)),
    Case("past midnight here, the day before elsewhere", [time("2024-07-16T17:30", utcOffset: 0)], .late(days: 1)),
    Case("a date alone, the deadline's day", [time("2024-07-16")], .onTime),
    Case("a date alone, the day after", [time("2024-07-17")], .late(days: 1)),
    Case("no time stated", [nil], .onTime),
    Case("Friday after Tuesday", [time("2024-07-19T10:20")], .late(days: 3)),
    Case("a late correction of a punctual report", [time("2024-07-15T08:00"), time("2024-07-30T08:00")], .onTime),
    Case("a late correction of a report without a time", [nil, time("2024-07-30T08:00")], .onTime),
    Case("late twice", [time("2024-07-22T08:00"), time("2024-07-18T08:00")], .late(days: 2)),
    Case("after two holidays", [time("2024-07-18T17:00")], .onTime, holidays: twoDays),
    Case("later than the day after two holidays", [time("2024-07-19")], .late(days: 1), holidays: twoDays),
  ]

  @Test(arguments: cases)
  func `the first submission decides`(each: Case) throws {
    var catalogue = Province.catalogue()
    catalogue.calendar = ReportingCalendar(holidays: each.holidays)
    let files = each.times.enumerated().map { index, time in file("\(index)", submission(at: time, [post: 1])) }
    let settled = settle(files, in: catalogue).submissions
    #expect(Timeliness(of: settled, calendar: catalogue.calendar) == each.expected)
  }

  @Test func `where nothing counts there is nothing to judge`() {
    let calendar = ReportingCalendar()
    #expect(Timeliness(of: [], calendar: calendar) == nil)
    let refused = settle([file("a", submission(), isRefused: true)]).submissions
    #expect(Timeliness(of: refused, calendar: calendar) == nil)
  }

  @Test func `in a longer period the latest of its reports decides, each by its own deadline`() {
    let settled = settle([
      file("a", submission(in: "2024-W27", at: time("2024-07-11"), [post: 1])),
      file("b", submission(in: "2024-W28", at: time("2024-07-17"), [post: 1])),
    ])
    .submissions
    #expect(Timeliness(of: settled, calendar: ReportingCalendar()) == .late(days: 2))
  }
}
