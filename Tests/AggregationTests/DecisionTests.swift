// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Testing

@testable import Aggregation

/// What the officer decides is done, said, and asked no more.
@Suite struct DecisionTests {
  private static let asOf = Moment(startOf: day("2025-01-01"), utcOffset: 420)

  private func settle(_ files: [ReceivedFile], _ decisions: [Decision]) -> Settlement {
    Settler(catalogue: Province.catalogue(), asOf: Self.asOf, decisions: decisions).settle(files)
  }

  private func decide(_ kind: Decision.Kind, _ file: String?, row: Int = 2, at text: String = "2024-07-20") -> Decision
  {
    var decision = Decision(kind, at: time(text).moment, who: "Lan", reason: "đã hỏi", row: row)
    decision.file = file
    return decision
  }

  private func count(_ settlement: Settlement, _ cell: CellKey) -> Amount {
    settlement.counted.flatMap(\.submission.observations).filter { $0.cell == cell }
      .reduce(.notApplicable) { $0 + $1.amounts.count }
  }

  private let undecided = [file("a", submission([post: 1])), file("b", submission([post: 2]))]

  @Test func `the file that was answered for counts where nothing else orders two, and is asked about no more`() {
    let settlement = settle(undecided, [decide(.replace, "a")])
    #expect(settlement.countedPaths == ["a"])
    #expect(settlement.remarks.sorted() == ["decisionTaken a", "superseded b"])
  }

  /// A full report and two supplements, all of one time.
  private let tied = [
    file("a", submission([post: 1, leaflet: 7])), file("b", Self.supplement([post: 2])),
    file("c", Self.supplement([post: 3])),
  ]

  private static func supplement(_ counts: KeyValuePairs<CellKey, Amounts>) -> Submission {
    var more = submission(counts)
    more.isSupplement = true
    return more
  }

  private static func files(asked settlement: Settlement) -> [String?] {
    settlement.findings(.orderUnknown).map(\.location.file)
  }

  @Test func `of two supplements the one that was answered for is laid over last`() {
    #expect(Self.files(asked: settle(tied, [])) == ["b", "c"])
    let settlement = settle(tied, [decide(.replace, "b")])
    #expect(count(settlement, post) == .value(2) && Self.files(asked: settlement) == ["c"])
    let settled = settle(tied, [decide(.replace, "b"), decide(.supplement, "c", row: 3)])
    #expect(count(settled, post) == .value(3) && Self.files(asked: settled).isEmpty)
  }

  @Test(arguments: ["a", "b"]) func `answered as a supplement, a report is later than its twin`(more: String) {
    let settlement = settle(undecided, [decide(.supplement, more)])
    #expect(count(settlement, post) == .value(more == "a" ? 1 : 2))
    #expect(settlement.countedPaths == ["a", "b"] && Self.files(asked: settlement).isEmpty)
  }

  @Test(arguments: [[2, 3], [3, 2]])
  func `a supplement is laid over the twin that counts, in whatever order both are decided`(
    rows: [Int]
  ) {
    let decisions = [decide(.replace, "b", row: rows[0]), decide(.supplement, "a", row: rows[1])]
    let settlement = settle(undecided, decisions.sorted { $0.row < $1.row })
    #expect(count(settlement, post) == .value(1) && settlement.countedPaths == ["a", "b"])
  }

  @Test func `of two that are both said to count the last decision stands`() {
    #expect(settle(undecided, [decide(.replace, "b"), decide(.replace, "a", row: 3)]).countedPaths == ["a"])
  }

  @Test func `time and revision that a sender states are never overruled by an answer`() {
    let files = [
      file("a", submission(at: time("2024-07-15T08:00"), [post: 1])),
      file("b", submission(at: time("2024-07-15T09:00"), [post: 2])),
    ]
    #expect(settle(files, [decide(.replace, "a")]).countedPaths == ["b"])
  }

  private let lossy = [
    file("a", submission(at: time("2024-07-15T08:00"), [post: 5, leaflet: 7])),
    file("b", submission(at: time("2024-07-15T09:00"), [post: 6])),
  ]

  @Test func `lost rows become a note once it is answered that the later report replaces`() {
    #expect(settle(lossy, []).findings(.rowsLost).map(\.severity) == [.error])
    let settlement = settle(lossy, [decide(.replace, "b")])
    #expect(settlement.findings(.rowsLost).map(\.severity) == [.note])
    #expect(!settlement.counted.flatMap(\.submission.observations).contains { $0.cell == leaflet })
  }

  @Test func `answered as a supplement, the later report is laid over the earlier one`() {
    let settlement = settle(lossy, [decide(.supplement, "b")])
    #expect(count(settlement, post) == .value(6) && count(settlement, leaflet) == .value(7))
    #expect(settlement.findings(.rowsLost).isEmpty)
  }

  @Test(arguments: [Decision.Kind.accept, .supplement])
  func `figures that a supplement makes smaller become a note once its file was answered for`(answer: Decision.Kind) {
    var smaller = submission(at: time("2024-07-15T09:00"), [post: 4])
    smaller.isSupplement = true
    let files = [file("a", submission(at: time("2024-07-15T08:00"), [post: 5])), file("b", smaller)]
    #expect(settle(files, []).findings(.supplementSmaller).map(\.severity) == [.warning])
    #expect(settle(files, [decide(answer, "b")]).findings(.supplementSmaller).map(\.severity) == [.note])
  }

  @Test func `an excluded file does not count, and the one before it does`() {
    let settlement = settle(lossy, [decide(.exclude, "b")])
    #expect(settlement.states == ["a counted", "b set-aside"])
    #expect(settlement.remarks == ["decisionTaken b"])
  }

  @Test func `the last decision on a file stands`() {
    let settlement = settle(lossy, [decide(.supplement, "b", row: 2), decide(.replace, "b", row: 3)])
    #expect(settlement.submissions.last?.answer?.kind == .replace)
    #expect(count(settlement, leaflet) == .missing || count(settlement, leaflet) == .notApplicable)
    let excluded = [decide(.exclude, "b", row: 2), decide(.replace, "b", row: 3)]
    #expect(settle(lossy, excluded).countedPaths == ["b"])
    #expect(settle(lossy, excluded.reversed()).countedPaths == ["a"])
  }

  @Test func `what is accepted changes neither whether a file counts nor as what`() {
    let accepted = decide(.accept, "b", row: 3)
    #expect(settle(lossy, [decide(.exclude, "b"), accepted]).countedPaths == ["a"])
    #expect(count(settle(lossy, [decide(.supplement, "b"), accepted]), leaflet) == .value(7))
    let tied = settle(undecided, [decide(.replace, "a"), decide(.accept, "a", row: 3)])
    #expect(tied.countedPaths == ["a"] && Self.files(asked: tied).isEmpty)
  }

  @Test func `a decision on a file that is gone is said to be idle`() {
    #expect(settle(undecided, [decide(.exclude, "c", row: 7)]).findings(.decisionIdle).map(\.location.row) == [7])
  }

  @Test func `what is decided behind the report's own time is left out`() {
    #expect(settle(undecided, [decide(.exclude, "b", at: "2025-02-01")]).countedPaths == ["b"])
  }

  private func correction(_ cell: CellKey, _ amounts: Amounts, row: Int = 2) -> Decision {
    var decision = Decision(.correct, at: time("2024-07-20").moment, who: "Lan", reason: "đơn vị báo lại", row: row)
    (decision.unit, decision.period, decision.cell, decision.amounts) = (
      Province.anBien, period("2024-W28"), cell, amounts
    )
    return decision
  }

  @Test func `a correction is the newest supplement, whatever times are stated, and leaves a trail`() {
    let files = [file("a", submission(at: time("2024-12-31"), [post: 5, leaflet: 7]))]
    let settlement = settle(files, [correction(post, 9), correction(post, 8, row: 3)])
    #expect(count(settlement, post) == .value(8) && count(settlement, leaflet) == .value(7))
    #expect(settlement.replaced.map(\.old.amount) == [.value(5), .value(9)])
    let note = settlement.counted.last?.submission.observations.first?.note
    #expect(note == "Điều chỉnh: đơn vị báo lại (Lan)")
    #expect(settlement.counted.last?.path == "decisions.csv")
  }

  @Test func `a correction may say that a cell is not applicable, also where nothing was reported at all`() {
    for said in [submission([post: 5]), submission(saysNothing: true)] {
      let corrected = correction(post, Amounts(count: .notApplicable))
      #expect(figures(of: [file("a", said)], decided: [corrected])[Province.anBien, post].count == .notApplicable)
    }
  }

  private func figures(of files: [ReceivedFile], decided decisions: [Decision]) -> Figures {
    let scope = ReportScope(period: period("2024-W28"), calendar: Province.catalogue().calendar)
    return Tabulator(catalogue: Province.catalogue(), scope: scope).tabulate(settle(files, decisions).counted)
  }

  @Test func `a correction of a unit takes the place of what all its offices and communes say of the cell`() {
    var catalogue = Province.catalogue()
    catalogue.parts[Province.anBien] = .sender(["vhtt", "cong-an"])
    let byOffice = Settler(catalogue: catalogue, asOf: Self.asOf, decisions: [correction(post, 9)])
    let offices = ["vhtt", "cong-an"]
      .map { office in
        var received = file(office, submission([post: 5, leaflet: 1]))
        received.sender = office
        return received
      }
    let settlement = byOffice.settle(offices)
    #expect(count(settlement, post) == .value(9) && count(settlement, leaflet) == .value(2))
    let communes = [
      file("a", submission(of: Province.firstChild, [post: 5])),
      file("b", submission(of: Province.secondChild, [post: 6, leaflet: 1])),
    ]
    var ofParent = correction(post, 9)
    ofParent.unit = Province.parent
    let figures = figures(of: communes, decided: [ofParent])
    #expect(figures[Province.parent, post].count == .value(9) && figures[Province.parent, leaflet].count == .value(1))
  }

  @Test func `a correction never sets a report of other days aside`() {
    let fortnight = submission(in: "2024-07-01..2024-07-14", at: time("2024-07-15"), [post: 5])
    let settlement = settle([file("a", fortnight)], [correction(post, 9)])
    #expect(settlement.states == ["a counted", "decisions.csv set-aside"])
    #expect(settlement.findings(.setAside).map(\.location.file) == ["decisions.csv"])
  }

  @Test func `a correction stands against a report that comes later`() {
    let files = [
      file("a", submission(at: time("2024-07-15"), [post: 5])),
      file("b", submission(at: time("2024-08-15"), [post: 6])),
    ]
    #expect(count(settle(files, [correction(post, 9)]), post) == .value(9))
  }
}
