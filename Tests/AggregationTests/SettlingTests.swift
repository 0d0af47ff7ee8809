// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import Testing

/// R2: equal bytes.
@Suite struct DuplicateTests {
  @Test func `the same bytes for one unit and period count once`() {
    let settlement = settle([
      file("b", submission([post: 1]), bytes: "x"), file("a", submission([post: 1]), bytes: "x"),
      file("c", submission([post: 1]), bytes: "x"),
    ])
    #expect(settlement.countedPaths == ["a"])
    #expect(settlement.duplicates == [0: "a", 2: "a"])
    #expect(settlement.remarks == ["duplicateFile b", "duplicateFile c"])
  }

  @Test func `the same bytes under names of other units or periods all count, with a remark`() {
    let settlement = settle([
      file("a", submission([post: 1]), bytes: "x"), file("b", submission(of: Province.anMinh, [post: 1]), bytes: "x"),
      file("c", submission(of: Province.anBien, in: "2024-W29", [post: 1]), bytes: "x"),
    ])
    #expect(settlement.countedPaths == ["a", "b", "c"])
    #expect(settlement.remarks == ["sameBytesElsewhere b", "sameBytesElsewhere c"])
  }

  @Test func `other bytes are never duplicates`() {
    let settlement = settle([file("a", submission([post: 1])), file("b", submission([post: 1]))])
    #expect(settlement.duplicates.isEmpty && settlement.states == ["a superseded", "b counted"])
  }
}

/// R9: overlapping periods of one unit, and units that report through others.
@Suite struct OverlapTests {
  @Test func `a range that overlaps a week is set aside`() {
    let settlement = settle([
      file("range", submission(of: Province.anBien, in: "2024-07-10..2024-07-16", at: time("2024-07-20"), [post: 5])),
      file("week", submission([post: 1])), file("next", submission(of: Province.anBien, in: "2024-W29", [post: 1])),
    ])
    #expect(settlement.states == ["next counted", "range set-aside", "week counted"])
    #expect(settlement.remarks == ["setAside range"])
    #expect(settlement.findings.first?.severity == .error)
    #expect(settlement.submissions.map(\.replacedBy) == [nil, "week", nil])
  }

  @Test func `a month beside one of its weeks is set aside`() {
    let month = file("month", submission(of: Province.anBien, in: "2024-06-15..2024-07-14", [post: 50]))
    #expect(settle([month, file("week", submission([post: 1]))]).countedPaths == ["week"])
    #expect(
      settle([month, file("week", submission(of: Province.anBien, in: "2024-W30", [post: 1]))]).countedPaths == [
        "month", "week",
      ]
    )
    #expect(settle([month]).countedPaths == ["month"])
  }

  @Test func `where months are the rhythm the week is set aside`() {
    let files = [
      file("month", submission(of: Province.anBien, in: "2024-06-15..2024-07-14", [post: 50])),
      file("week", submission([post: 1])),
    ]
    #expect(settle(files, in: Province.catalogue(rhythm: .month)).countedPaths == ["month"])
  }

  @Test func `of two ranges outside the rhythm the later submission stands`() {
    let one = { file("one", submission(of: Province.anBien, in: "2024-07-09..2024-07-15", at: time($0), [post: 1])) }
    let two = file(
      "two",
      submission(of: Province.anBien, in: "2024-07-10..2024-07-16", at: time("2024-07-18"), [post: 2])
    )
    #expect(settle([one("2024-07-17"), two]).countedPaths == ["two"])
    #expect(settle([one("2024-07-19"), two]).countedPaths == ["one"])
    #expect(settle([one("2024-07-19"), two]).remarks == ["setAside two"])
  }

  @Test func `a superseded or refused submission sets nothing aside`() {
    let settlement = settle([
      file("range", submission(of: Province.anBien, in: "2024-07-10..2024-07-16", [post: 5])),
      file("week", submission([post: 1]), isRefused: true),
    ])
    #expect(settlement.countedPaths == ["range"])
  }

  @Test func `units below a parent add up to it when it sent none of its own`() {
    let files = [
      file("first", submission(of: Province.firstChild, [post: 1])),
      file("second", submission(of: Province.secondChild, [post: 2, leaflet: 4])),
    ]
    let settlement = settle(files)
    #expect(settlement.counted.map(\.countsFor) == [Province.parent, Province.parent])
    let figures = figures(of: files)
    #expect(figures[Province.parent, post].count == .value(3))
    #expect(figures.reporting == [Province.parent])
    #expect(figures[post].reportingUnits[.count] == 1)
  }

  @Test func `with both the parent's counts`() {
    let settlement = settle([
      file("first", submission(of: Province.firstChild, [post: 1])),
      file("parent", submission(of: Province.parent, [post: 9])),
      file("second", submission(of: Province.secondChild, in: "2024-W29", [post: 2])),
    ])
    #expect(settlement.states == ["first set-aside", "parent counted", "second counted"])
    #expect(settlement.remarks == ["forwarded first", "forwardedDiffers parent"])
    #expect(settlement.submissions.map(\.replacedBy) == ["parent", nil, nil])
    #expect(settlement.counted.map(\.countsFor) == [Province.parent, Province.parent])
  }

  private func differences(_ own: Submission, _ first: Submission, _ second: Submission) -> String? {
    let files = [file("parent", own), file("first", first), file("second", second)]
    let findings = settle(files).findings(.forwardedDiffers)
    #expect(findings.allSatisfy { $0.severity == .note && $0.location.file == "parent" } && findings.count <= 1)
    return findings.first?.message(in: .english)
  }

  @Test func `with both the sum is compared, cell by cell, and one finding names what differs`() {
    let first = submission(of: Province.firstChild, [post: 1, airing: Amounts(count: .value(2), minutes: .value(30))])
    let second = submission(of: Province.secondChild, [post: 2, leaflet: 4])
    let said = differences(
      submission(of: Province.parent, [post: 9, airing: Amounts(count: .value(2), minutes: .value(60)), meeting: 7]),
      first,
      second
    )
    #expect(
      said == "parent: its figures of week 2024-W28 (2024-07-08 to 2024-07-14) are not the sum of 2 units below it "
        + "that reported as well: july – post: 9, the sum is 3 post; july – airing: 60, the sum is 30 phút; "
        + "july – leaflet: the sum is 4 leaflet; its own count."
    )
  }

  @Test func `what agrees is not remarked, nor nothing beside zero`() {
    let first = submission(of: Province.firstChild, [post: 1, leaflet: 0, meeting: Amounts(count: .none)])
    let second = submission(of: Province.secondChild, [post: 2])
    #expect(differences(submission(of: Province.parent, [post: 3]), first, second) == nil)
    let nothing = submission(of: Province.parent, saysNothing: true)
    #expect(
      differences(nothing, submission(of: Province.firstChild, [post: 0]), second)?
        .contains(
          "post: 0, the sum is 2"
        ) == true
    )
  }

  @Test func `figures from the beginning and supplements are compared as what they are`() {
    var cumulative = submission(of: Province.firstChild, [post: 10])
    cumulative.observations.list[0].isCumulative = true
    let second = submission(of: Province.secondChild, [post: 2])
    #expect(differences(submission(of: Province.parent, [post: 3]), cumulative, second) == nil)
    var more = submission(of: Province.secondChild, at: time("2024-07-15"), [post: 3])
    more.isSupplement = true
    let files = [
      file("parent", submission(of: Province.parent, [post: 3])), file("a", second), file("b", more),
    ]
    #expect(settle(files).findings(.forwardedDiffers).isEmpty)
  }
}

/// R15, R18, R11.
@Suite struct BoundaryTests {
  @Test func `a unit that ended within the period counts with a note, outside completeness`() {
    let files = [file("a", submission(of: Province.ended, [post: 1]))]
    #expect(settle(files).remarks == ["unitEnded a"])
    let figures = figures(of: files)
    #expect(!figures.expected.contains(Province.ended) && figures.reporting.contains(Province.ended))
    #expect(figures.units.contains(Province.ended) && figures[post].inPeriod.count == .value(1))
    #expect(settle([file("a", submission(of: Province.ended, in: "2024-W27", [post: 1]))]).findings.isEmpty)
  }

  @Test func `submissions stated after the report's own time are left out with a note`() {
    let files = [
      file("a", submission(at: time("2024-07-14T23:59"), [post: 1])),
      file("b", submission(at: time("2024-07-15T00:01"), [post: 2])),
      file("c", submission(of: Province.anMinh, [post: 3])),
    ]
    let settlement = settle(files, asOf: "2024-07-15")
    #expect(settlement.states == ["a counted", "b not-yet", "c counted"])
    #expect(settlement.remarks == ["statedLater b"])
    #expect(
      settle([file("a", submission(at: time("2024-07-15T00:00"), [post: 1]))], asOf: "2024-07-15").countedPaths == ["a"]
    )
  }

  @Test func `rows beyond 64 bits are refused one by one`() {
    let big = Amounts(count: .value(9_000_000_000_000_000_000), reach: .value(1))
    let files = [
      file("a", submission([post: big, leaflet: 5])),
      file("b", submission(of: Province.anMinh, [meeting: big, post: 7])),
    ]
    let settlement = settle(files)
    #expect(settlement.remarks == ["sumOverflow b"])
    #expect(
      settlement.refused == [
        RefusedObservation(
          location: Location(file: "b", row: 2, columnName: "count"),
          found: "9000000000000000000",
          code: .sumOverflow
        )
      ]
    )
    #expect(settlement.counted.map(\.submission.observations.count) == [2, 1])
    #expect(settlement.counted.map(\.submission.refusedCells) == [[], [meeting]])
    #expect(figures(of: files)[post].inPeriod == Amounts(count: .value(9_000_000_000_000_000_007), reach: .value(1)))
  }
}
