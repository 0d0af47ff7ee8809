// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Testing

@testable import Reporting

@Suite("The leader's page: the course")
struct LeaderCourseTests {
  @Test("has no gap: a week of which nothing is known stays between its neighbours")
  func gap() {
    var fixture = Fixture()
    for week in [25, 28] { fixture.report("an-bien", week: week, ["portal": .count(Int64(week))]) }
    fixture.report("an-minh", week: 28, ["social": .count(2)])
    let course = LeaderCourse(fixture.content())
    #expect(course.periods.map(\.name) == ["2024-W25", "2024-W26", "2024-W27", "2024-W28"])
    #expect(course.isReported == [false, false, false, true])
    #expect(course.itemCounts(Ref(0), .articles) == [.value(25), .missing, .missing, .value(30)])
    #expect(course.itemCounts(Ref(0), .events) == [.missing, .missing, .missing, .missing])
  }

  @Test("a longer period of a unit belongs to the week that holds its last day")
  func longPeriod() throws {
    var fixture = Fixture()
    fixture.report("an-bien", week: 28, ["portal": .count(5)])
    fixture.report("an-minh", week: 28, ["portal": .count(7)])
    let first = try #require(Day(year: 2024, month: 7, day: 1))
    let days = try #require(DayRange(first, first.advanced(by: 13)))
    let submission = fixture.submissions[1].submission
    var long = Submission(unit: submission.unit, period: .range(days), time: nil, revision: nil, firstRow: 2)
    long.observations = submission.observations
    fixture.submissions[1].submission = long
    let course = LeaderCourse(fixture.content(week: nil))
    #expect(course.periods.map(\.name) == ["2024-W28"])
    #expect(course.itemCounts(Ref(0), .articles) == [.value(12)])
  }

  @Test("shows the newest half year of weeks")
  func longest() {
    var fixture = Fixture()
    for week in 1...40 { fixture.report("an-bien", week: week, ["portal": .count(Int64(week))]) }
    let course = LeaderCourse(fixture.content(week: 40))
    #expect(course.periods.count == 26 && course.periods.first?.name == "2024-W15")
    #expect(course.itemCounts(Ref(0), .articles).last == .value(40))
  }

  private static func chart(_ amounts: [Amount]) throws -> String {
    let calendar = ReportingCalendar()
    let periods = try (1...amounts.count).map { try #require(calendar.week(26 + $0, of: 2024)) }
    var page = HTMLWriter()
    CourseChart(
      title: "Nội dung 1: tin, bài theo tuần",
      periods: periods,
      isReported: amounts.indices.map { $0 == amounts.count - 1 },
      amounts: amounts,
      id: "bd"
    )
    .write(to: &page)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test("bars are as high as their figures, zero lies on the ground, what is not known is a ring")
  func bars() throws {
    let chart = try Self.chart([.value(50), .none, .missing, .value(100)])
    #expect(chart.contains(#"<rect class="then" x="1.78%" width="8.92%" y="46" height="28"/>"#))
    #expect(chart.contains(#"<rect class="then" x="14.28%" width="8.92%" y="72.5" height="1.5"/>"#))
    #expect(chart.contains(#"<circle r="2.5" cy="68" cx="31.25%"/>"#))
    #expect(chart.contains(#"<rect class="now" x="39.28%" width="8.92%" y="18" height="56"/>"#))
    #expect(chart.contains(">01/7 - 28/7</text>"))
  }

  @Test("is told in words to those who can't see it")
  func words() throws {
    let chart = try Self.chart([.value(1_250), .missing, .value(6)])
    #expect(chart.contains(#"role="img""#) && chart.contains(#"aria-labelledby="bd-t bd-d""#))
    #expect(chart.contains(#"<title id="bd-t">Nội dung 1: tin, bài theo tuần</title>"#))
    #expect(
      chart.contains(
        #"<desc id="bd-d">Từ ngày 01/7/2024 đến ngày 21/7/2024: thấp nhất 6, cao nhất 1.250; mới nhất 6.</desc>"#
      )
    )
    #expect(try Self.chart([.missing]).contains("đến ngày 07/7/2024: chưa có số liệu.</desc>"))
  }

  @Test("the largest figures leave the frame nowhere")
  func largest() throws {
    let chart = try Self.chart([.value(.max), .value(1)])
    #expect(chart.contains(#"y="18" height="56""#) && chart.contains(#"y="72.5" height="1.5""#))
  }
}
