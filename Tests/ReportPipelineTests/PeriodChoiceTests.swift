// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Which period a report covers")
struct PeriodChoiceTests {
  private static func workspace() throws -> TestWorkspace {
    let test = try TestWorkspace()
    for week in 26...30 { test.receive("\(week).csv", period: "2024-W\(week)", at: "") }
    return test
  }

  @Test(
    "the newest period that had ended",
    arguments: [
      ("2024-08-28", "2024-W30"), ("2024-07-28", "2024-W30"), ("2024-07-27", "2024-W29"),
      ("2024-07-28T23:59:59", "2024-W29"), ("2024-07-29T00:00:00", "2024-W30"), ("2024-07-28T17:00:00Z", "2024-W30"),
    ]
  )
  func latest(asOf: String, expected: String) async throws {
    let test = try Self.workspace()
    let moment = try AsOf.read(asOf, calendar: test.workspace.catalogue.calendar)
    let outcome = try await test.run { $0.asOf = moment }
    #expect(outcome.content.scope.name == expected)
    #expect(test.folder.destination(of: "bc/Reports/moi-nhat") == expected)
  }

  @Test(
    "periods as officials write them",
    arguments: [
      ("2024-W28", "2024-07-08", "2024-07-14", 1), ("2024-07-08..2024-07-21", "2024-07-08", "2024-07-21", 2),
      ("thang-7-2024", "2024-06-15", "2024-07-14", 3), ("2024-07", "2024-07-01", "2024-07-31", 4),
      ("tuần 28 năm 2024", "2024-07-08", "2024-07-14", 1),
    ]
  )
  func named(text: String, first: String, last: String, submissions: Int) async throws {
    let content = try await Self.workspace().run { $0.period = .named(text) }.content
    #expect(content.scope.period.days == DayRange(try #require(Day(iso: first)), try #require(Day(iso: last))))
    #expect(content.counted.count == submissions)
  }

  @Test(
    "words of the option",
    arguments: [
      ("latest", PeriodChoice.latest), ("Moi-Nhat", .latest), ("all", .all), ("tat-ca", .all),
      ("2024-W1", .named("2024-W1")),
    ]
  )
  func words(text: String, expected: PeriodChoice) {
    #expect(PeriodChoice(text) == expected)
  }

  @Test("everything counted has no period before it and is never a draft")
  func everything() async throws {
    let test = try Self.workspace()
    let content = try await test.run { $0.period = .all }.content
    #expect(content.scope.name == "all")
    #expect(content.scope.previous == nil)
    #expect(!content.isDraft)
    #expect(content.counted.count == 5)
    #expect(!test.folder.has("bc/Reports/moi-nhat"))
  }

  @Test(
    "a period that does not exist or has not ended is refused before anything is read",
    arguments: [
      ("2024-W54", FindingCode.badOption), ("vo-nghia", .badOption), ("tuần 28", .badOption), ("", .badOption),
      ("2024-W40", .periodAfterAsOf), ("2024-07-31..2024-07-01", .badOption),
    ]
  )
  func refused(text: String, code: FindingCode) async throws {
    let failure = try await Self.workspace().failure { ($0.period, $0.inputs) = (.named(text), ["/khong/co"]) }
    #expect((failure.kind, failure.codes) == (.usage, [code]))
    #expect(failure.findings.first?.repair(in: .vietnamese)?.isEmpty == false)
  }

  @Test("24:00 of a day is named by that day")
  func endOfDay() async throws {
    let test = try Self.workspace()
    let asOf = try AsOf.read("2024-07-10", calendar: test.workspace.catalogue.calendar)
    let failure = try await test.failure { ($0.period, $0.asOf) = (.named("2024-W28"), asOf) }
    #expect(failure.findings.first?.message(in: .vietnamese).contains("(10/7/2024)") == true)
  }

  @Test("a period without a submission names those with some")
  func nothingInPeriod() async throws {
    let failure = try await Self.workspace().failure { $0.period = .named("2024-W20") }
    #expect((failure.kind, failure.codes) == (.nothingUsable, [.nothingInPeriod]))
    #expect(failure.findings.first?.message(in: .vietnamese).contains("2024-W28") == true)
  }

  @Test(
    "a report is a draft until its deadline",
    arguments: [("2024-07-16T16:59:59", true), ("2024-07-16T17:00:00", false)]
  )
  func draft(asOf: String, expected: Bool) async throws {
    let test = try TestWorkspace()
    test.receive("x.csv", at: "")
    let moment = try AsOf.read(asOf, calendar: test.workspace.catalogue.calendar)
    #expect(try await test.run { $0.asOf = moment }.content.isDraft == expected)
  }

  @Test("times that --as-of does not understand", arguments: ["", "hôm qua", "2024-13-01", "2024-02-30"])
  func asOf(text: String) {
    let failure = #expect(throws: RunFailure.self) { try AsOf.read(text, calendar: ReportingCalendar()) }
    #expect(failure?.kind == .usage)
  }

  @Test("a workspace that reports by month")
  func monthly() async throws {
    let test = try TestWorkspace { $0.replacing("rhythm: week ", with: "rhythm: month ") }
    test.receive("x.csv", period: "2024-06-15..2024-07-14", at: "")
    let content = try await test.run().content
    #expect(content.scope.name == "thang-7-2024")
    #expect(content.scope.previous?.name == "thang-6-2024")
  }
}
