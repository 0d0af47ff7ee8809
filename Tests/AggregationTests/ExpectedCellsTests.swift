// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import TestSupport
import Testing

/// Which cells are expected, and which are filled (R18).
@Suite struct ExpectedCellsTests {
  private let catalogue = Province.catalogue()

  @Test(arguments: [
    ("2024-W26", [Province.endless]), ("2024-W27", [Province.july, Province.endless]),
    ("2024-W28", [Province.july, Province.endless, Province.autumn]),
    ("2024-W33", [Province.july, Province.endless]), ("2024-W34", [Province.endless]),
    ("2024-06-01..2024-12-31", [Province.july, Province.endless, Province.autumn]),
  ])
  func `only of campaigns whose window the period touches`(name: String, expected: [Ref<Campaign>]) {
    let cells = ExpectedCells(catalogue, in: period(name).days).cells(of: Province.anBien)
    #expect(cells.map(\.campaign) == expected.flatMap { Array(repeating: $0, count: 4) })
  }

  @Test func `only of channels that the unit has`() {
    let cells = ExpectedCells(catalogue, in: period("2024-W28").days).cells(of: Province.anMinh)
    #expect(Set(cells.map(\.channel)) == [Province.post, Province.meeting, Province.leaflet])
    #expect(cells.count == 9)
  }

  @Test(arguments: [
    (Amounts(count: .value(0)), 1), (Amounts(count: .none), 1), (Amounts(count: .notApplicable), 1),
    (Amounts(reach: .value(3)), 1), (Amounts(), 0),
  ])
  func `filled is what states any quantity`(amounts: Amounts, filled: Int) {
    #expect(completeness(submission([post: amounts])) == (filled, 12))
  }

  @Test func `several rows fill a cell once, and what is not expected fills none`() {
    let elsewhere = CellKey(Province.autumn, Province.post)
    #expect(completeness(submission(in: "2024-W30", [post: 1, post: 2, elsewhere: 7]), "2024-W30") == (1, 8))
    #expect(completeness(submission(of: Province.anMinh, [airing: 3, post: 1]), of: Province.anMinh) == (1, 9))
  }

  @Test func `nothing for everything fills everything, and what was refused fills nothing`() {
    #expect(completeness(submission(saysNothing: true)) == (12, 12))
    #expect(completeness(submission([:], refused: [post])) == (0, 12))
  }

  @Test func `a share of 100 per cent means that nothing lacks`() {
    let all = ExpectedCells(catalogue, in: period("2024-W28").days)
    let cells = all.cells(of: Province.anBien)
    for count in 0...cells.count {
      var made = submission()
      made.observations.list = cells.prefix(count).map { Observation(cell: $0, amounts: 1, note: "", row: 2) }
      let settled = settle([file("a", made)], in: catalogue).counted
      let percent = all.completeness(of: Province.anBien, in: UnitCells(settled, in: catalogue)).percent
      #expect(percent == count * 100 / 12)
    }
    #expect(Completeness.none.percent == nil)
  }

  @Test(arguments: Seed.several(20))
  func `whatever comes, no more is filled than is expected`(seed: Seed) {
    var random = seed.generator
    let files = (0..<random.number(in: 1...12))
      .map { index in
        var made = submission(
          of: Unit(random.number(in: 0...5)),
          in: random.pick(["2024-W26", "2024-W28", "2024-W29", "2024-07-10..2024-07-14"]),
          saysNothing: random.number(in: 0...5) == 0
        )
        made.observations.list = (0..<random.number(in: 0...30))
          .map { row in
            let cell = CellKey(Ref(random.number(in: 0...2)), Ref(random.number(in: 0...3)))
            let amount: Amount = random.pick([.missing, .none, .notApplicable, .value(4)])
            return Observation(cell: cell, amounts: Amounts(all: amount), note: "", row: row + 2)
          }
        return file("\(index)", made)
      }
    let cells = UnitCells(settle(files, in: catalogue).counted, in: catalogue)
    for name in ["2024-W26", "2024-W28", "2024-W29", "2024-07-01..2024-07-31"] {
      for unit in catalogue.unitRefs {
        let completeness = ExpectedCells(catalogue, in: period(name).days).completeness(of: unit, in: cells)
        #expect(completeness.filled <= completeness.expected)
        #expect(0...100 ~= completeness.percent ?? 0)
      }
    }
  }

  private func completeness(
    _ made: Submission,
    _ name: String = "2024-W28",
    of unit: Unit = Province.anBien
  ) -> (Int, Int) {
    let settled = settle([file("a", made)], in: catalogue).counted
    let completeness = ExpectedCells(catalogue, in: period(name).days)
      .completeness(of: unit, in: UnitCells(settled, in: catalogue))
    return (completeness.filled, completeness.expected)
  }
}
