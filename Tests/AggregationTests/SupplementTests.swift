// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Testing

@testable import Aggregation

/// R3: supplements are laid over the newest full submission.
@Suite struct SupplementTests {
  /// A full report or, with `+`, a supplement, at an hour of one day.
  private static func said(_ hour: Int, _ counts: KeyValuePairs<CellKey, Amounts>, isSupplement: Bool = false)
    -> Submission
  {
    var said = submission(at: time("2024-07-15T\(hour):00"), counts)
    said.isSupplement = isSupplement
    return said
  }

  private static func full(_ hour: Int, _ counts: KeyValuePairs<CellKey, Amounts>) -> Submission { said(hour, counts) }

  private static func more(_ hour: Int, _ counts: KeyValuePairs<CellKey, Amounts>) -> Submission {
    said(hour, counts, isSupplement: true)
  }

  /// One row of R3: what came, and what counts of posts, airings, leaflets.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var said: [Submission]
    var figures: [Amount]
    var remarks: [String]

    init(_ rule: String, _ said: [Submission], _ figures: [Amount], _ remarks: String...) {
      (self.rule, self.said, self.figures, self.remarks) = (rule, said, figures, remarks)
    }

    var testDescription: String { rule }
  }

  static let cases = [
    Case(
      "only what a supplement states is replaced",
      [full(8, [post: 5, leaflet: 7]), more(9, [post: 6])],
      [.value(6), .missing, .value(7)]
    ),
    Case(
      "supplements are laid over in their order",
      [full(8, [post: 5]), more(10, [post: 8, airing: 2]), more(9, [post: 6, leaflet: 1])],
      [.value(8), .value(2), .value(1)]
    ),
    Case(
      "a supplement before the newest full report is superseded with the one below it",
      [full(8, [post: 5]), more(9, [leaflet: 3]), full(10, [post: 6])],
      [.value(6), .missing, .missing],
      "superseded a",
      "superseded b"
    ),
    Case(
      "a supplement alone counts, and the unit has reported in part",
      [more(9, [leaflet: 3])],
      [.missing, .missing, .value(3)],
      "supplementAlone a"
    ),
    Case(
      "a figure that gets smaller is a warning",
      [full(8, [post: 5]), more(9, [post: 4])],
      [.value(4), .missing, .missing],
      "supplementSmaller b"
    ),
    Case(
      "explicitly none replaces a figure, and is smaller",
      [full(8, [post: 5]), more(9, [post: Amounts(count: .none)])],
      [.none, .missing, .missing],
      "supplementSmaller b"
    ),
    Case(
      "what a supplement leaves empty stays",
      [full(8, [post: 5]), more(9, [post: Amounts(), leaflet: 2])],
      [.value(5), .missing, .value(2)]
    ),
    Case(
      "rows of one cell are replaced together",
      [full(8, [post: 5, post: 3]), more(9, [post: 4, post: 5])],
      [.value(9), .missing, .missing]
    ),
    Case(
      "of two supplements of one time that state one figure differently it is asked which is later",
      [full(8, [post: 5]), more(9, [post: 6, leaflet: 1]), more(9, [post: 7])],
      [.value(7), .missing, .value(1)],
      "orderUnknown c"
    ),
    Case(
      "a supplement of its report's own time is asked about where it says something else",
      [full(8, [post: 5]), more(8, [post: 6]), more(9, [leaflet: 1])],
      [.value(6), .missing, .value(1)],
      "orderUnknown b"
    ),
    Case(
      "supplements of one time that state different figures add to one another, whichever is later",
      [full(8, [post: 5]), more(8, [airing: 2]), more(8, [leaflet: 1, post: 5])],
      [.value(5), .value(2), .value(1)]
    ),
    Case(
      "a supplement is asked about even where another of the same time comes between",
      [more(9, [post: 6]), more(9, [leaflet: 1]), more(9, [post: 7])],
      [.value(7), .missing, .value(1)],
      "supplementAlone a",
      "orderUnknown c"
    ),
  ]

  @Test(arguments: cases)
  func `supplements are laid over`(_ one: Case) {
    let files = zip(["a", "b", "c"], one.said).map { file($0, $1) }
    for files in [files, files.reversed()] {
      let settlement = settle(files)
      let figures = figures(of: files)
      #expect([post, airing, leaflet].map { figures[Province.anBien, $0].count } == one.figures)
      let remarks = settlement.remarks.filter { !$0.hasPrefix("supplementTaken") }
      #expect(remarks.sorted() == one.remarks.sorted())
    }
  }

  @Test func `how many figures a supplement replaces and adds is said`() {
    let files = [
      file("a", Self.full(8, [post: 5, leaflet: 7])), file("b", Self.more(9, [post: 6, airing: 2, meeting: 1])),
    ]
    let note = settle(files).findings(.supplementTaken).first
    #expect(note?.parts["replaced"] == .count(1) && note?.parts["added"] == .count(2))
    #expect(note?.parts["other"] == .text("a") && note?.location.file == "b")
  }

  @Test func `only the quantity that is stated is replaced`() {
    let files = [
      file("a", Self.full(8, [airing: Amounts(count: .value(5), minutes: .value(50))])),
      file("b", Self.more(9, [airing: Amounts(minutes: .value(60))])),
    ]
    #expect(figures(of: files)[Province.anBien, airing] == Amounts(count: .value(5), minutes: .value(60)))
  }

  @Test func `what cannot be stays so where a supplement leaves it blank`() {
    let files = [
      file("a", Self.full(8, [airing: Amounts(count: .value(5), minutes: .notApplicable)])),
      file("b", Self.more(9, [airing: Amounts(count: .value(6))])), file("c", Self.more(10, [airing: Amounts()])),
    ]
    let amounts = figures(of: files)[Province.anBien, airing]
    #expect(amounts == Amounts(count: .value(6), minutes: .notApplicable))
  }

  @Test func `every replaced figure leaves a trail`() {
    let files = [
      file("a", Self.full(8, [post: 5, leaflet: 7])), file("b", Self.full(9, [post: 6, leaflet: 7])),
      file("c", Self.more(10, [post: 9])),
    ]
    let trail = settle(files).replaced
      .map { "\($0.old.path) \($0.old.amount.number ?? 0) → \($0.new.path) \($0.new.amount.number ?? 0)" }
    #expect(trail == ["a 5 → b 9", "b 6 → c 9"])
    #expect(settle(files).replaced.map(\.isBySupplement) == [false, true])
  }

  @Test func `supplements of an irregular period are not set aside by their base`() {
    var base = submission(in: "2024-07-08..2024-07-10", at: time("2024-07-15T08:00"), [post: 5])
    var more = submission(in: "2024-07-08..2024-07-10", at: time("2024-07-15T09:00"), [leaflet: 2])
    (base.isSupplement, more.isSupplement) = (false, true)
    #expect(settle([file("a", base), file("b", more)]).countedPaths == ["a", "b"])
  }
}
