// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Testing

@testable import Reporting

@Suite("Who has sent what, period by period")
struct ReportingProgressTests {
  /// Three weeks; week 28 ends on 14/7/2024 and is due on 16/7 at 17:00.
  private static func fixture() -> Fixture {
    var fixture = Fixture()
    for week in 26...28 { fixture.report("bao", week: week, ["portal": .count(1)]) }
    fixture.report("an-bien", week: 26, at: time("2024-07-05T10:00"), ["portal": .count(1)])
    return fixture
  }

  @Test(
    "what is not there is missing from the deadline on, and not due before",
    arguments: [
      ("2024-07-15T00:00", ProgressState.notDue), ("2024-07-16T16:59", .notDue), ("2024-07-16T17:00", .missing),
      ("2024-09-01T00:00", .missing),
    ]
  )
  func due(asOf: String, expected: ProgressState) throws {
    let progress = Self.fixture().progress(asOf: asOf)
    let week = try #require(progress.periods.first { $0.period.name == "2024-W28" })
    #expect(week.state(of: Ref(2)) == expected)
    #expect(week.state(of: Ref(0)) == .onTime)
    #expect(week.isDue == (expected == .missing))
    #expect(progress.periods[0].state(of: Ref(2)) == .late(days: 3))
  }

  @Test(
    "a unit is expected when it is valid on the period's last day",
    arguments: [
      ("2024-07-14", nil, ProgressState.missing), ("2024-07-15", nil, .notExpected), (nil, "2024-07-14", .missing),
      (nil, "2024-07-13", .notExpected), (nil, nil, .missing),
    ] as [(String?, String?, ProgressState)]
  )
  func validity(from: String?, to: String?, expected: ProgressState) throws {
    var fixture = Self.fixture()
    fixture.makeValid(3, from: from, to: to)
    let newest = fixture.progress(asOf: "2024-07-20T00:00").newest
    #expect(newest.state(of: Ref(3)) == expected)
    #expect(newest.expectedUnits == (expected == .missing ? 4 : 3))
  }

  @Test("what a unit sent that had ended is shown beside completeness, not in it")
  func ended() throws {
    var fixture = Self.fixture()
    let before = fixture.progress(asOf: "2024-07-20T00:00").newest.completeness
    fixture.makeValid(3, from: nil, to: "2024-07-10")
    fixture.report("an-minh", week: 28, ["portal": .count(1)])
    let newest = fixture.progress(asOf: "2024-07-20T00:00").newest
    #expect(newest.state(of: Ref(3)) == .notExpected)
    #expect(newest.status(of: Ref(3))?.attempts == 1)
    #expect(newest.completeness.filled == before.filled)
    #expect(newest.completeness.expected == before.expected / 4 * 3)
  }

  @Test(
    "what came and does not count waits for somebody, whether it is due or not",
    arguments: ["2024-07-15T00:00", "2024-07-20T00:00"]
  )
  func waiting(asOf: String) throws {
    let print = FileRecord.unread("rach-gia.pdf", .byHand, of: 1)
    let progress = Self.fixture()
      .progress(asOf: asOf) { scope in
        guard scope.name == "2024-W28" else { return [] }
        return [print, .unread("an-bien.csv", .refused, of: 2), .unread("an-minh.csv", .notOurs, of: 3)]
      }
    #expect(progress.newest.state(of: Ref(1)) == .toBeTypedIn)
    #expect(progress.newest.state(of: Ref(2)) == .toBeMended)
    #expect(progress.newest.state(of: Ref(3)) == (progress.newest.isDue ? .missing : .notDue))
    #expect(progress.periods[1].state(of: Ref(1)) == .missing)
    let later = Self.fixture()
      .progress(asOf: asOf) { _ in
        var typedIn = print
        typedIn.isTypedIn = true
        return [typedIn]
      }
    #expect(later.newest.state(of: Ref(1)) != .toBeTypedIn)
  }

  @Test("a file that names no period waits in the newest period that counts, and in no other")
  func nowhere() {
    var lost = FileRecord.unread("rach-gia.pdf", .byHand, of: 1)
    lost.lacksPeriod = true
    let file = lost
    let progress = Self.fixture().progress(asOf: "2024-08-10T00:00") { _ in [file] }
    #expect(
      progress.periods.map { $0.state(of: Ref(1)).kind == .toBeTypedIn } == [false, false, true, false, false, false]
    )
  }

  @Test("every unit is in one state")
  func counts() {
    let progress = Self.fixture().progress(asOf: "2024-07-20T00:00")
    for each in progress.periods {
      let known: [ProgressState.Kind] = [.onTime, .late, .notDue]
      #expect(known.reduce(each.lackingUnits) { $0 + each.count($1) } == each.expectedUnits)
      for kind in ProgressState.Kind.allCases {
        #expect(each.count(kind) == progress.units.count { each.state(of: $0).kind == kind })
      }
    }
  }
}

extension Fixture {
  /// Who has sent what of the fixture's submissions, at a local time.
  func progress(
    asOf: String,
    newest: Int = ProgressPeriods.limit,
    files: @escaping @Sendable (ReportScope) -> [FileRecord] = { _ in [] }
  ) -> ReportingProgress {
    let asOf = time(asOf).moment
    let settlement = settlement(asOf: asOf)
    return ReportingProgress(
      ProgressPeriods(of: settlement.counted, asOf: asOf, newest: newest, calendar: catalogue.calendar),
      catalogue: catalogue,
      asOf: asOf,
      evidence: ReportingProgress.Evidence(settlement.submissions, files: files)
    )
  }

  /// Gives a unit days of validity.
  mutating func makeValid(_ index: Int, from: String?, to: String?) {
    let old = catalogue.units[index]
    catalogue.units[index] = ReportingUnit(
      id: old.id,
      name: old.name,
      kind: old.kind,
      parent: old.parent,
      code: old.code,
      aliases: old.aliases,
      channels: old.channels,
      validFrom: from.flatMap { Day(iso: $0) },
      validTo: to.flatMap { Day(iso: $0) },
      successors: old.successors
    )
  }
}

extension FileRecord {
  /// A file without submissions that names a unit.
  static func unread(_ path: String, _ state: FileState, of unit: Int) -> FileRecord {
    FileRecord(
      path: path,
      state: state,
      size: 1,
      observations: 0,
      refused: 0,
      choices: [],
      concernsPeriod: true,
      hintedUnit: Ref(unit)
    )
  }
}

/// An instant `2024-07-12T15:04`, local time.
func time(_ text: String) -> SubmissionTime {
  let pieces = text.split(separator: "T")
  let clock = pieces[1].split(separator: ":").compactMap { Int($0) }
  guard let day = Day(iso: pieces[0]) else { preconditionFailure("no time \(text)") }
  return SubmissionTime(Moment(day, secondOfDay: clock[0] * 3600 + clock[1] * 60, utcOffset: 420))
}
