// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Reporting
import Testing

@Suite("Which periods progress is shown of")
struct ProgressPeriodsTests {
  private func counted(_ weeks: Int...) -> [SettledSubmission] {
    var fixture = Fixture()
    for week in weeks { fixture.report("bao", week: week, ["portal": .count(1)]) }
    return fixture.settlement(asOf: Moment(seconds: 1_735_689_600)).counted
  }

  private func names(
    _ counted: [SettledSubmission],
    upTo last: String? = nil,
    asOf: String,
    newest: Int = ProgressPeriods.limit,
    rhythm: Rhythm = .week
  ) -> [String] {
    ProgressPeriods(
      of: counted,
      upTo: last.flatMap { Day(iso: $0) },
      asOf: time(asOf).moment,
      newest: newest,
      calendar: ReportingCalendar(rhythm: rhythm)
    )
    .periods.map(\.name)
  }

  @Test("from the first in which anything counts to the last that has ended, without a gap")
  func span() {
    let weeks = counted(26, 28)
    #expect(names(weeks, asOf: "2024-07-21T23:59") == ["2024-W26", "2024-W27", "2024-W28"])
    #expect(names(weeks, asOf: "2024-07-22T00:00") == ["2024-W26", "2024-W27", "2024-W28", "2024-W29"])
    #expect(names(weeks, upTo: "2024-07-13", asOf: "2024-08-01T00:00") == ["2024-W26", "2024-W27"])
    #expect(names(weeks, upTo: "2024-07-14", asOf: "2024-07-14T12:00") == ["2024-W26", "2024-W27"])
  }

  @Test("the newest alone where nothing counts up to then")
  func nothing() {
    #expect(names([], asOf: "2024-07-21T10:00") == ["2024-W28"])
    #expect(names(counted(40), asOf: "2024-07-21T10:00") == ["2024-W28"])
  }

  @Test("no more than asked for, the rest counted")
  func limit() {
    let weeks = counted(1, 28)
    #expect(names(weeks, asOf: "2024-07-15T00:00", newest: 2) == ["2024-W27", "2024-W28"])
    let calendar = ReportingCalendar()
    let few = ProgressPeriods(of: weeks, asOf: time("2024-07-15T00:00").moment, newest: 2, calendar: calendar)
    #expect(few.earlier == 26)
    #expect(ProgressPeriods(of: weeks, asOf: time("2024-07-15T00:00").moment, calendar: calendar).earlier == 0)
  }

  @Test("a year mistaken by two thousand costs no more than ten years")
  func wrongYear() throws {
    var old = try #require(counted(28).first)
    old.submission.period = ReportingCalendar().week(containing: Day(number: -700_000))
    let periods = ProgressPeriods(of: [old], asOf: time("2024-07-15T00:00").moment, calendar: ReportingCalendar())
    #expect(periods.periods.count == ProgressPeriods.limit)
    #expect(periods.earlier > 100_000)
  }

  @Test("in the rhythm of the workspace")
  func months() {
    #expect(
      names(counted(26, 28), asOf: "2024-08-20T00:00", rhythm: .month) == ["thang-7-2024", "thang-8-2024"]
    )
  }

  @Test(
    "of a longer period those that end in it",
    arguments: [
      ("2024-07-01", "2024-07-31", ["2024-W27", "2024-W28", "2024-W29", "2024-W30"]),
      ("2024-07-08", "2024-07-14", ["2024-W28"]), ("2024-07-14", "2024-07-14", ["2024-W28"]),
      ("2024-07-08", "2024-07-13", nil),
    ] as [(String, String, [String]?)]
  )
  func within(first: String, last: String, expected: [String]?) throws {
    let (firstDay, lastDay) = (try #require(Day(iso: first)), try #require(Day(iso: last)))
    let days = try #require(DayRange(firstDay, lastDay))
    let periods = ProgressPeriods(endingWithin: days, calendar: ReportingCalendar())
    #expect(periods?.periods.map(\.name) == expected)
  }
}
