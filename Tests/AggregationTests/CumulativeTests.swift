// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Aggregation

/// R5: figures of a period out of cumulative ones.
@Suite struct CumulativeTests {
  /// One week: `28: 5` in the period, `28: =12` since the beginning, `28: 5 =12` both.
  private static func file(_ week: String, of cell: CellKey = post, year: Int = 2024) -> ReceivedFile {
    let parts = week.split(separator: ":").map { $0.trimmingSpaces() }
    var own: Amount?
    var since: Amount?
    for word in parts[1].split(separator: " ") {
      if word.hasPrefix("=") { since = amount(word.dropFirst()) } else { own = amount(word) }
    }
    var said = submission(in: "\(year)-W\(parts[0])", [cell: Amounts(count: own ?? since ?? .missing)])
    said.observations.list[0].isCumulative = own == nil && since != nil
    if let since, own != nil { said.observations.list[0].cumulative = Amounts(count: since) }
    return AggregationTests.file("\(year)-\(parts[0])", said)
  }

  private static func amount(_ word: Substring) -> Amount {
    word == "-" ? .none : word == "~" ? .missing : Int64(word).map { .value($0) } ?? .missing
  }

  /// One row of R5: the weeks as they came, what counts in each, and what is said.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var weeks: [String]
    var figures: [Amount]
    var remarks: [String]

    init(_ rule: String, _ weeks: [String], _ figures: [Amount], _ remarks: String...) {
      (self.rule, self.weeks, self.figures, self.remarks) = (rule, weeks, figures, remarks)
    }

    var testDescription: String { rule }
  }

  static let cases = [
    Case("the difference to the cumulative figure before", ["27: =5", "28: =12"], [.value(5), .value(7)]),
    Case(
      "the difference to the sum of in-period figures",
      ["27: 5", "28: 4", "29: =20"],
      [.value(5), .value(4), .value(11)]
    ),
    Case(
      "in-period figures go on behind cumulative ones",
      ["27: =5", "28: 4", "29: =12"],
      [.value(5), .value(4), .value(3)]
    ),
    Case("nothing new is zero", ["27: =5", "28: =5"], [.value(5), .value(0)]),
    Case("none since the beginning stays none", ["27: =-", "28: =3"], [.none, .value(3)]),
    Case(
      "after a gap the whole difference goes to the later period",
      ["27: =5", "29: =12"],
      [.value(5), .value(7)],
      "cumulativeGap 2024-29"
    ),
    Case("no gap is said where nothing came of it", ["27: =5", "29: =5"], [.value(5), .value(0)]),
    Case(
      "with nothing before all of it counts, with a warning",
      ["29: =12"],
      [.value(12)],
      "cumulativeBeginning 2024-29"
    ),
    Case("in the campaign's first week it is the week's own", ["27: =12"], [.value(12)]),
    Case(
      "below the greatest value the period is missing",
      ["27: =5", "28: =4", "29: =9"],
      [.value(5), .missing, .value(4)],
      "cumulativeDropped 2024-28"
    ),
    Case(
      "none below what was reported is below as well",
      ["27: =5", "28: =-"],
      [.value(5), .missing],
      "cumulativeDropped 2024-28"
    ),
    Case("side by side they agree and count once", ["27: 5 =5", "28: 7 =12"], [.value(5), .value(7)]),
    Case(
      "side by side they differ: the period's own counts",
      ["27: 5 =5", "28: 7 =13"],
      [.value(5), .value(7)],
      "cumulativeDiffers 2024-28"
    ),
    Case("what was before the first report is not known", ["28: 7 =30", "29: =34"], [.value(7), .value(4)]),
    Case(
      "a cumulative figure below the period's own differs for sure",
      ["28: 7 =3"],
      [.value(7)],
      "cumulativeDiffers 2024-28"
    ),
    Case("missing stays missing", ["27: =5", "28: =~", "29: =9"], [.value(5), .missing, .value(4)]),
  ]

  @Test(arguments: cases)
  func `a period's figure is derived`(_ one: Case) {
    let files = one.weeks.map { Self.file($0) }
    for files in [files, files.reversed()] {
      let settlement = settle(files)
      #expect(settlement.counted.map { $0.submission.observations.list[0].amounts.count } == one.figures)
      #expect(settlement.remarks.sorted() == one.remarks.sorted())
    }
  }

  @Test func `what is below is listed as refused, and its cell too`() {
    let settlement = settle([Self.file("27: =5"), Self.file("28: =4")])
    #expect(settlement.refused.map(\.code) == [.cumulativeDropped] && settlement.refused.map(\.found) == ["4"])
    #expect(settlement.counted.last?.submission.refusedCells == [post])
  }

  @Test func `the base begins anew with the year where that is set`() {
    let files = [
      Self.file("51: =40"), Self.file("52: =50"), Self.file("01: =4", year: 2025), Self.file("02: =9", year: 2025),
    ]
    let yearly = Province.catalogue(ReportSettings(cumulativeSince: .year))
    let figures = settle(files, in: yearly, asOf: "2026-01-01").counted
      .map { $0.submission.observations.list[0].amounts.count }
    #expect(figures == [.value(40), .value(10), .value(4), .value(5)])
    let whole = settle(files, asOf: "2026-01-01")
    #expect(
      whole.counted.map { $0.submission.observations.list[0].amounts.count } == [
        .value(40), .value(10), .missing, .missing,
      ]
    )
  }

  @Test func `a supplement to a cumulative report replaces before anything is derived`() {
    var more = submission(in: "2024-W28", at: time("2024-07-16T08:00"), [post: 15])
    more.isSupplement = true
    more.observations.list[0].isCumulative = true
    let files = [Self.file("27: =5"), Self.file("28: =12"), AggregationTests.file("x", more), Self.file("29: =20")]
    #expect(figures(of: files)[Province.anBien, post].count == .value(10))
    #expect(figures(of: files, "2024-W29")[Province.anBien, post].count == .value(5))
  }

  @Test func `the trail names the figures that count in the end`() {
    var since = submission(in: "2024-W28", at: time("2024-07-16T08:00"), [post: 12])
    since.observations.list[0].isCumulative = true
    let own = submission(in: "2024-W28", at: time("2024-07-15T08:00"), [post: 6])
    let settlement = settle([Self.file("27: =5"), AggregationTests.file("a", own), AggregationTests.file("b", since)])
    #expect(
      settlement.replaced.map(\.old.amount) == [.value(6)] && settlement.replaced.map(\.new.amount) == [.value(7)]
    )
    #expect(settlement.replaced.map(\.new.path) == ["b"])
  }

  @Test func `rows of one cell share what is taken off`() {
    var rows = submission(in: "2024-W28", [post: 4, post: 8])
    for index in rows.observations.list.indices { rows.observations.list[index].isCumulative = true }
    let settlement = settle([Self.file("27: =5"), AggregationTests.file("b", rows)])
    #expect(settlement.counted.last?.submission.observations.map(\.amounts.count) == [.value(0), .value(7)])
    #expect(settlement.counted.last?.submission.observations.map { $0.cumulative?.count } == [.value(4), .value(8)])
  }

  @Test func `from the beginning to the end of a week is that week's report`() {
    var whole = submission(in: "2024-07-01..2024-07-14", [post: 12])
    whole.observations.list[0].isCumulative = true
    let files = [Self.file("27: =5"), AggregationTests.file("b", whole)]
    #expect(figures(of: files)[Province.anBien, post].count == .value(7))
    #expect(settle(files).remarks == ["cumulativeRange b"])
  }

  /// Slow and obvious: every week's figure is its cumulative figure less the greatest one known before.
  @Test(arguments: Seed.several(20))
  func `random senders of both kinds end with the figures of one who always sends the week's own`(seed: Seed) {
    var generator = seed.generator
    var sum: Int64 = 0
    var weeks: [String] = []
    var truth: [Amount] = []
    for week in 27...40 {
      let own = Int64(generator.number(in: 0...9))
      sum += own
      truth.append(.value(own))
      weeks.append(
        "\(week): " + ["\(own)", "=\(sum)", "\(own) =\(sum)"][generator.number(in: 0...2)]
      )
    }
    let settlement = settle(weeks.map { Self.file($0) })
    #expect(settlement.counted.map { $0.submission.observations.list[0].amounts.count } == truth, "\(seed) \(weeks)")
    #expect(settlement.findings.isEmpty, "\(seed) \(weeks)")
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> Substring { drop { $0 == " " } }
}
