// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Testing

@testable import Aggregation

/// One row of R1: two submissions, which of them counts, and what is said.
struct Contest: Sendable, CustomTestStringConvertible {
  var rule: String
  var a: Submission
  var b: Submission
  var winner: String
  var remarks: [String]

  init(_ rule: String, a: Submission, b: Submission, counts winner: String, _ remarks: String...) {
    (self.rule, self.a, self.b, self.winner, self.remarks) = (rule, a, b, winner, remarks)
  }

  var testDescription: String { rule }
}

@Suite struct LatestWinsTests {
  private static let early = time("2024-07-12T10:00")
  private static let late = time("2024-07-12T11:00")
  private static let one: KeyValuePairs<CellKey, Amounts> = [post: 1]
  private static let two: KeyValuePairs<CellKey, Amounts> = [post: 2]

  static let contests: [Contest] = [
    Contest(
      "the greatest submission time counts",
      a: submission(at: late, one),
      b: submission(at: early, two),
      counts: "a",
      "superseded b"
    ),
    Contest(
      "time before revision",
      a: submission(at: late, one),
      b: submission(at: early, revision: 9, two),
      counts: "a",
      "superseded b"
    ),
    Contest(
      "then the greater revision",
      a: submission(at: early, revision: 3, one),
      b: submission(at: early, revision: 2, two),
      counts: "a",
      "superseded b"
    ),
    Contest(
      "no revision is the first",
      a: submission(at: early, revision: 2, one),
      b: submission(at: early, two),
      counts: "a",
      "superseded b"
    ),
    Contest(
      "the first revision marked and unmarked are not ordered",
      a: submission(at: early, revision: 1, one),
      b: submission(at: early, two),
      counts: "b",
      "superseded a",
      "orderUnknown b"
    ),
    Contest(
      "a missing time is earlier than any stated one, and losing so is a warning",
      a: submission(at: time("2000-01-01"), one),
      b: submission(revision: 9, two),
      counts: "a",
      "timeMissing b"
    ),
    Contest(
      "two missing times are ordered by revision",
      a: submission(revision: 2, one),
      b: submission(two),
      counts: "a",
      "superseded b"
    ),
    Contest(
      "equal instants in different offsets are one time",
      a: submission(at: time("2024-07-12T10:00"), one),
      b: submission(at: time("2024-07-12T03:00", utcOffset: 0), two),
      counts: "b",
      "superseded a",
      "orderUnknown b"
    ),
    Contest(
      "instants count, not the clock",
      a: submission(at: time("2024-07-12T04:00", utcOffset: 0), one),
      b: submission(at: time("2024-07-12T10:00"), two),
      counts: "a",
      "superseded b"
    ),
    Contest(
      "a date alone is 00:00 of that day",
      a: submission(at: time("2024-07-12T00:01"), one),
      b: submission(at: time("2024-07-12"), two),
      counts: "a",
      "superseded b"
    ),
    Contest(
      "a date alone and 00:00 are not ordered",
      a: submission(at: time("2024-07-12T00:00"), one),
      b: submission(at: time("2024-07-12"), two),
      counts: "b",
      "superseded a",
      "orderUnknown b"
    ),
    Contest(
      "nothing orders them: the greater path stands for now, and it is asked",
      a: submission(one),
      b: submission(two),
      counts: "b",
      "superseded a",
      "orderUnknown b"
    ),
    Contest(
      "equal contents need no decision",
      a: submission(one),
      b: submission(one),
      counts: "b",
      "superseded a"
    ),
    Contest(
      "equal contents in another order of rows need no decision",
      a: submission([post: 1, leaflet: 2, post: 3]),
      b: submission([leaflet: 2, post: 4]),
      counts: "b",
      "superseded a"
    ),
    Contest(
      "none is not missing",
      a: submission([post: Amounts(count: .none)]),
      b: submission([post: Amounts()]),
      counts: "b",
      "superseded a",
      "orderUnknown b",
      "rowsLost b"
    ),
  ]

  @Test(arguments: contests)
  func `the latest counts`(_ contest: Contest) {
    for files in [[file("a", contest.a), file("b", contest.b)], [file("b", contest.b), file("a", contest.a)]] {
      let settlement = settle(files)
      #expect(settlement.countedPaths == [contest.winner])
      #expect(settlement.remarks.sorted() == contest.remarks.sorted())
    }
  }

  @Test func `what time and revision do not order is ordered by the first arrival`() {
    var (early, late) = (file("b", submission(Self.one)), file("a", submission(Self.two)))
    (early.arrival, late.arrival) = (3, 4)
    #expect(settle([early, late]).countedPaths == ["a"] && settle([early, late]).findings(.orderUnknown).isEmpty)
    late.arrival = 3
    #expect(settle([early, late]).countedPaths == ["b"] && settle([early, late]).findings(.orderUnknown).count == 1)
  }

  @Test func `of equal bytes the first that came stands`() {
    var (early, late) = (file("b", submission(Self.one), bytes: "x"), file("a", submission(Self.one), bytes: "x"))
    (early.arrival, late.arrival) = (3, 4)
    #expect(settle([early, late]).duplicates.values.sorted() == ["b"])
    late.arrival = 3
    #expect(settle([early, late]).duplicates.values.sorted() == ["a"])
  }

  @Test func `severities say who has to act`() {
    let settlement = settle([
      file("a", submission([post: 1])), file("b", submission([post: 2])),
      file("c", submission(of: Province.anMinh, [post: 1])),
      file("d", submission(of: Province.anMinh, at: Self.early, [post: 2])),
    ])
    #expect(settlement.findings(.orderUnknown).map(\.severity) == [.error])
    #expect(settlement.findings(.timeMissing).map(\.severity) == [.warning])
    #expect(settlement.findings(.superseded).map(\.severity) == [.note])
  }

  @Test func `paths are ordered by bytes, not by letters`() {
    #expect(
      settle([file("Z", submission([post: 1])), file("a", submission([post: 2])), file("Ấ", submission([post: 3]))])
        .countedPaths == ["Ấ"]
    )
  }

  @Test func `an equal twin does not hide a third one that differs`() {
    let settlement = settle([
      file("a", submission([post: 2])), file("b", submission([post: 1])), file("c", submission([post: 1])),
    ])
    #expect(settlement.findings(.orderUnknown).map { $0.parts["other"] } == [.text("a")])
  }

  @Test func `within one file the later row stands for now`() {
    var later = submission(revision: 1, [post: 2])
    later.firstRow = 9
    let settlement = settle([file("a", submission([post: 1]), later)])
    #expect(settlement.counted.map(\.submission.firstRow) == [9])
    #expect(settlement.findings(.orderUnknown).count == 1)
  }

  @Test func `other units and other periods are no rivals`() {
    let files = [
      file("a", submission([post: 1])), file("b", submission(of: Province.anMinh, [post: 1])),
      file("c", submission(of: Province.anBien, in: "2024-W29", [post: 1])),
    ]
    #expect(settle(files).countedPaths == ["a", "b", "c"])
    #expect(settle(files).findings.isEmpty)
  }
}
