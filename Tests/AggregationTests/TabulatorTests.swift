// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Testing

@Suite struct TabulatorTests {
  private let states: (none: Amounts, notApplicable: Amounts) = (Amounts(count: .none), Amounts(count: .notApplicable))

  @Test func `the four states stay apart in figures`() {
    let figures = figures(of: [
      file("a", submission([post: 0, leaflet: states.none, airing: states.notApplicable])),
      file("b", submission(of: Province.anMinh, [post: 4])),
    ])
    #expect(figures[Province.anBien, post].count == .value(0))
    #expect(figures[Province.anBien, leaflet].count == .none)
    #expect(figures[Province.anBien, airing].count == .notApplicable)
    #expect(figures[Province.anBien, meeting].count == .missing)
    #expect(figures[Province.anMinh, airing].count == .notApplicable)
    #expect(figures[Province.parent, post].count == .missing)
  }

  @Test func `a blank for a channel that the unit does not have is not applicable, a figure counts`() {
    let blank = figures(of: [file("a", submission(of: Province.anMinh, [airing: Amounts()]))])
    #expect(blank[Province.anMinh, airing] == Amounts(all: .notApplicable))
    let stated = figures(of: [file("a", submission(of: Province.anMinh, [airing: 3]))])
    #expect(
      stated[Province.anMinh, airing] == Amounts(count: .value(3), minutes: .notApplicable, reach: .notApplicable)
    )
    #expect(stated[airing].inPeriod.count == .value(3))
  }

  @Test func `rows of one cell add, and so do units`() {
    let figures = figures(of: [
      file(
        "a",
        submission([
          post: Amounts(count: .value(1), reach: .value(10)), post: Amounts(count: .value(2, isApproximate: true)),
        ])
      ),
      file("b", submission(of: Province.anMinh, [post: 4])),
    ])
    #expect(figures[Province.anBien, post] == Amounts(count: .value(3, isApproximate: true), reach: .value(10)))
    #expect(figures[post].inPeriod == Amounts(count: .value(7, isApproximate: true), reach: .value(10)))
    #expect(figures[post].reportingUnits == [.count: 2, .reach: 1])
    #expect(figures.reporting == [Province.anBien, Province.anMinh])
    #expect(
      figures.sum(of: Province.anBien, Province.july, [Province.post, Province.leaflet]).count
        == .value(3, isApproximate: true)
    )
    #expect(figures.itemCount(Province.july, .articles, in: Province.catalogue()) == .value(7, isApproximate: true))
  }

  @Test func `nothing for everything is none for each channel the unit has`() {
    let figures = figures(of: [file("a", submission(of: Province.anMinh, saysNothing: true))])
    for campaign in [Province.july, Province.endless, Province.autumn] {
      #expect(figures[Province.anMinh, CellKey(campaign, Province.post)] == Amounts(count: .none, reach: .none))
      #expect(figures[Province.anMinh, CellKey(campaign, Province.airing)].count == .notApplicable)
    }
    #expect(figures[post].inPeriod.count == .none && figures[airing].inPeriod.count == .missing)
    #expect(figures.reporting == [Province.anMinh])
  }

  @Test func `a unit of which everything was refused has no figures`() {
    let figures = figures(of: [file("a", submission(refused: [post]))])
    #expect(figures.reporting.isEmpty)
    #expect(figures[Province.anBien, post].count == .missing)
  }

  @Test func `a submission belongs to the period that contains its last day`() {
    let files = [
      file("w24", submission(in: "2024-W24", [post: 1])), file("w28", submission(in: "2024-W28", [post: 10])),
      file("w29", submission(in: "2024-W29", [post: 100])),
      file("range", submission(in: "2024-07-22..2024-07-23", [post: 1000])),
    ]
    #expect(figures(of: files, "2024-W28")[post].inPeriod.count == .value(10))
    // The decree's July runs from 15 June to 14 July; week 24 ends on 16 June.
    #expect(figures(of: files, "2024-06-15..2024-07-14")[post].inPeriod.count == .value(11))
    #expect(figures(of: files, "2024-07-15..2024-07-23")[post].inPeriod.count == .value(1100))
    #expect(figures(of: files, "2024-06-15..2024-07-14").window == DayRange(day("2024-06-10"), day("2024-07-14")))
    #expect(figures(of: files, "2024-W30").window == DayRange(day("2024-07-22"), day("2024-07-23")))
    #expect(figures(of: files, "2024-W40").window == nil)
  }

  @Test func `the period before is that of the same calendar, and a free range has none`() {
    let files = [file("a", submission(in: "2024-W27", [post: 3])), file("b", submission([post: 5]))]
    let week = figures(of: files)
    #expect(week.hasPrevious && week[post].previous?.count == .value(3))
    #expect(week[leaflet].previous?.count == .missing)
    let range = figures(of: files, "2024-07-09..2024-07-16")
    #expect(!range.hasPrevious && range[post].previous == nil)
    #expect(figures(of: files, "2024-06-15..2024-07-14").hasPrevious)
  }

  static let starts: [(start: ReportSettings.CumulativeStart, july: Int64, endless: Int64)] = [
    (.first, 1111, 1111), (.window, 1100, 1111), (.year, 1110, 1110),
  ]

  @Test(arguments: starts)
  func `cumulative figures begin where the setting says`(
    start: ReportSettings.CumulativeStart,
    july: Int64,
    endless: Int64
  ) {
    let other = CellKey(Province.endless, Province.post)
    let counts = [("2023-W50", 1), ("2024-W20", 10), ("2024-W27", 100), ("2024-W28", 1000), ("2024-W29", 10000)]
    let files = counts.map { week, count in
      let amounts = Amounts(count: .value(Int64(count)))
      return file(week, submission(in: week, [post: amounts, other: amounts]))
    }
    let figures = figures(of: files, in: Province.catalogue(ReportSettings(cumulativeFrom: start)))
    #expect(figures[post].cumulative.count == .value(july))
    #expect(figures[other].cumulative.count == .value(endless))
    #expect(figures.cumulativeSince == day(start == .year ? "2024-05-13" : "2023-12-11"))
  }

  static let borders: [(start: ReportSettings.CumulativeStart, period: String, isIn: Bool)] = [
    // The window of July begins on Monday 1 July: a week that ends on the Sunday before is outside.
    (.window, "2024-W26", false), (.window, "2024-W27", true), (.window, "2024-06-24..2024-07-01", true),
    (.window, "2024-06-23..2024-06-30", false), (.first, "2024-06-23..2024-06-30", true),
    // What comes after its last day counts on.
    (.window, "2024-08-15..2024-08-16", true), (.window, "2024-W34", true),
    // The report of a week lies in the calendar's year; a week belongs to the year of its last day.
    (.year, "2024-W01", true), (.year, "2023-12-26..2024-01-01", true), (.year, "2023-W52", false),
    (.year, "2023-12-25..2023-12-31", false), (.first, "2023-W52", true),
  ]

  @Test(arguments: borders)
  func `a submission at the border is in the cumulative figures whole or not at all`(
    start: ReportSettings.CumulativeStart,
    name: String,
    isIn: Bool
  ) {
    let files = [file("a", submission(in: name, [post: 7])), file("b", submission(in: "2024-W35", [post: 100]))]
    let figures = figures(of: files, "2024-W35", in: Province.catalogue(ReportSettings(cumulativeFrom: start)))
    #expect(figures[post].cumulative.count == .value(isIn ? 107 : 100))
    #expect(figures[post].inPeriod.count == .value(100))
  }

  @Test func `a year of the decree begins on 15 December`() {
    let catalogue = Province.catalogue(ReportSettings(cumulativeFrom: .year))
    let files = [file("a", submission(in: "2023-W51", [post: 1])), file("b", submission(in: "2024-W01", [post: 10]))]
    #expect(figures(of: files, "2023-12-15..2024-01-14", in: catalogue)[post].cumulative.count == .value(11))
    #expect(figures(of: files, "2024-W01", in: catalogue)[post].cumulative.count == .value(10))
  }

  @Test func `cumulative figures never fall below those of the period`() {
    let figures = figures(of: [file("a", submission([post: 5, leaflet: states.none]))])
    #expect(figures[post].cumulative.count == .value(5))
    #expect(figures[leaflet].cumulative.count == .none)
    #expect(figures[meeting].cumulative.count == .missing)
  }

  @Test(arguments: [
    ("2024-W26", Phase.before), ("2024-W27", .during), ("2024-W28", .during), ("2024-W33", .during),
    ("2024-W34", .after),
    ("2024-06-25..2024-06-30", .before), ("2024-06-25..2024-07-01", .during), ("2024-06-25..2024-08-20", .during),
    ("2024-08-15..2024-08-20", .during), ("2024-08-16..2024-08-20", .after),
  ])
  func `the course says where a period lies and counts it all the same`(name: String, phase: Phase) throws {
    let files = [
      file("a", submission(in: name, [post: 5])),
      file("b", submission(of: Province.anMinh, in: name, [leaflet: states.none])),
    ]
    let course = figures(of: files, name).course
    let row = try #require(course.first)
    #expect(course.map(\.campaign) == [Province.july, Province.endless, Province.autumn])
    #expect(row.phase == phase && course[1].phase == nil)
    #expect(row.channels[Province.post]?.count == .value(5) && row.channels[Province.leaflet]?.count == Amount.none)
    #expect(row.channels[Province.meeting] == nil && course[1].channels.isEmpty)
    #expect(row.units == 2 && row.sum([Province.post, Province.leaflet]).count == .value(5))
  }

  @Test func `the course ends with the report's last day`() {
    let files = ["2024-W27", "2024-W28", "2024-W29"].map { file($0, submission(in: $0, [post: 1])) }
    #expect(
      figures(of: files).course.filter { $0.campaign == Province.july }.map(\.period.name) == ["2024-W27", "2024-W28"]
    )
  }

  @Test func `a scope is one period or everything`() throws {
    let calendar = Province.catalogue().calendar
    let week = ReportScope(period: period("2024-W28"), calendar: calendar)
    #expect(week.name == "2024-W28" && week.previous == period("2024-W27") && !week.isEverything)
    #expect(week.contains(period("2024-07-01..2024-07-08")) && !week.contains(period("2024-07-14..2024-07-15")))
    let days = try #require(DayRange(day("2024-01-01"), day("2024-12-31")))
    let all = ReportScope(everythingIn: days)
    #expect(all.name == "all" && all.previous == nil && all.isEverything && all.lastDay == day("2024-12-31"))
    #expect(ReportScope(period: period("2024-07-09..2024-07-11"), calendar: calendar).previous == nil)
  }
}
