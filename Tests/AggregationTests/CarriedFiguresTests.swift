// SPDX-License-Identifier: Apache-2.0

import ReportModel
import TestSupport
import Testing

@testable import Aggregation

@Suite("Figures carried over to the units of another day (R15)")
struct CarriedFiguresTests {
  /// The week 2024-W28 spans the change: its first three days are of the old units.
  private static let (change, now) = (day("2024-07-10"), day("2024-08-01"))

  private static func old(_ id: String, parent: String? = nil, _ successors: Successor...) -> ReportingUnit {
    unit(id, parent: parent, to: change, successors)
  }

  private static func new(_ id: String, parent: String? = nil, channels: Set<Ref<Channel>>? = nil) -> ReportingUnit {
    unit(id, parent: parent, from: change.advanced(by: 1), [], channels: channels)
  }

  private static func unit(
    _ id: String,
    parent: String? = nil,
    from: Day? = nil,
    to: Day? = nil,
    _ successors: [Successor],
    channels: Set<Ref<Channel>>? = nil
  ) -> ReportingUnit {
    ReportingUnit(
      id: id,
      name: id,
      kind: Ref(0),
      parent: parent,
      code: "",
      aliases: [],
      channels: channels ?? [Province.post, Province.airing, Province.meeting, Province.leaflet],
      validFrom: from,
      validTo: to,
      successors: successors
    )
  }

  /// What was reported of 2024-W28, and the same by the units of another day.
  private struct Carried {
    let catalogue: Catalogue
    let then: Figures
    let now: CarriedFigures

    init(_ units: [ReportingUnit], _ posts: KeyValuePairs<String, Amounts>, to day: Day = CarriedFiguresTests.now) {
      let catalogue = Self.catalogue(units)
      let files = posts.enumerated()
        .map { index, said in
          let unit = catalogue.unit(withID: said.key) ?? Ref(0)
          return file("\(index)", submission(of: unit, [post: said.value]))
        }
      self.init(catalogue, files, to: day)
    }

    init(_ catalogue: Catalogue, _ files: [ReceivedFile], to day: Day) {
      self.catalogue = catalogue
      let scope = ReportScope(period: period("2024-W28"), calendar: catalogue.calendar)
      let counted = settle(files, in: catalogue).counted
      then = Tabulator(catalogue: catalogue, scope: scope).tabulate(counted)
      now = CarriedFigures(then, of: counted, in: catalogue, to: day)
    }

    static func catalogue(_ units: [ReportingUnit]) -> Catalogue {
      var catalogue = Province.catalogue()
      catalogue.units = units
      return catalogue
    }

    /// Each row as its unit and count, a note of whose figures it holds where they are not its own.
    var rows: [String] {
      now.figures.units.map { unit in
        let number = now.figures[unit, post].count.number.map(String.init) ?? "..."
        let holds = (now.origins[unit] ?? []).filter { $0.unit != unit }
          .map { $0.shares.map { "\($0)%" }.joined() + catalogue[$0.unit].id }
        return "\(catalogue[unit].id) \(number)" + (holds.isEmpty ? "" : " (\(holds.joined(separator: " ")))")
      }
    }
  }

  @Test("counts of merged units add, with what the new unit said itself")
  func merged() {
    let carried = Carried(
      [Self.old("a", Successor("m")), Self.old("b", Successor("m")), Self.new("m"), Self.new("n")],
      ["a": 3, "b": 4, "m": 10]
    )
    #expect(carried.rows == ["m 17 (a b)", "n ..."])
    #expect(carried.now.incomparable.isEmpty && carried.now.lacking.isEmpty)
  }

  @Test("a divided unit's figures are parted by largest remainder, ties in the order of ids")
  func divided() {
    let (one, two, three) = (Successor("x", share: 33), Successor("z", share: 34), Successor("y", share: 33))
    let units = [Self.old("a", one, two, three), Self.new("x"), Self.new("y"), Self.new("z")]
    #expect(Carried(units, ["a": 100]).rows == ["x 33 (33%a)", "y 33 (33%a)", "z 34 (34%a)"])
    // 0.66, 0.66 and 0.68: two remain, one for z and one for x, which comes before y.
    #expect(Carried(units, ["a": 2]).rows == ["x 1 (33%a)", "y 0 (33%a)", "z 1 (34%a)"])
    let most = Carried(units, ["a": Amounts(count: .value(.max))])
    let parts = most.now.figures.units.compactMap { most.now.figures[$0, post].count.number }
    #expect(parts.reduce(0, &+) == .max && parts.allSatisfy { $0 > 0 })
  }

  @Test("what is no number is the same for every part, and marks stay")
  func states() {
    let units = [Self.old("a", Successor("x", share: 50), Successor("y", share: 50)), Self.new("x"), Self.new("y")]
    let said = Amounts(count: .value(3, isApproximate: true), minutes: .notApplicable, reach: .none)
    let figures = Carried(units, ["a": said]).now.figures
    #expect(
      figures[Ref(1), post] == Amounts(count: .value(2, isApproximate: true), minutes: .notApplicable, reach: .none)
    )
    #expect(
      figures[Ref(2), post] == Amounts(count: .value(1, isApproximate: true), minutes: .notApplicable, reach: .none)
    )
  }

  @Test("without shares, or without successors, figures keep a row and are divided among nobody")
  func incomparable() {
    let units = [
      Self.old("a", Successor("x"), Successor("y")), Self.old("b"), Self.new("x"), Self.new("y"), Self.new("z"),
    ]
    let carried = Carried(units, ["a": 5, "b": 6, "x": 1])
    #expect(carried.rows == ["a 5", "b 6", "x 1", "y ...", "z ..."])
    #expect(carried.now.incomparable == [Ref(0): .withoutShares, Ref(1): .withoutSuccessor])
    #expect(carried.now.lacking == [Ref(2): [Ref(0)], Ref(3): [Ref(0)]])
  }

  @Test("figures pass through units that have ended in between, as far as shares are known")
  func chains() {
    let later = day("2024-07-20")
    let between = Self.unit(
      "m",
      from: Self.change.advanced(by: 1),
      to: later,
      [
        Successor("x", share: 50), Successor("y", share: 50),
      ]
    )
    let undecided = Self.unit("n", from: Self.change.advanced(by: 1), to: later, [Successor("x"), Successor("y")])
    let (x, y) = (Self.unit("x", from: later.advanced(by: 1), []), Self.unit("y", from: later.advanced(by: 1), []))
    let first = Self.old("a", Successor("m", share: 40), Successor("n", share: 60))
    let carried = Carried([first, between, undecided, x, y], ["a": 10])
    #expect(carried.rows == ["n 6 (60%a)", "x 2 (40%50%a 50%m)", "y 2 (40%50%a 50%m)"], "m is silent")
    #expect(carried.now.incomparable == [Ref(2): .withoutShares])
    #expect(Carried([first, between, undecided, x, y], ["a": 10], to: later).rows == ["m 4 (40%a)", "n 6 (60%a)"])
  }

  @Test("what communes sent through a district that is divided goes with the communes")
  func forwarded() {
    let units = [
      Self.old("d", Successor("x"), Successor("y")), Self.old("c1", parent: "d", Successor("x")),
      Self.old("c2", parent: "d", Successor("y")), Self.new("x"), Self.new("y"),
    ]
    let carried = Carried(units, ["c1": 2, "c2": 3])
    #expect(carried.then[Ref(0), post].count == .value(5), "they add up to the district")
    #expect(carried.rows == ["x 2 (c1)", "y 3 (c2)"])
    #expect(Carried(units, ["c1": 2, "c2": 3, "d": 9]).rows == ["d 9", "x ...", "y ..."], "the district's own counts")
  }

  @Test("a unit that reports through another one stands in that one's row")
  func below() {
    let carried = Carried([Self.old("a", Successor("x")), Self.new("x", parent: "p"), Self.unit("p", [])], ["a": 2])
    #expect(carried.rows == ["p 2 (a)"])
  }

  @Test("a silent unit is not forgotten, and a channel that nobody in the row has is not applicable")
  func silent() {
    let units = [Self.old("a", Successor("m")), Self.new("m", channels: [Province.post]), Self.new("n", channels: [])]
    var carried = Carried(units, ["m": 2])
    #expect(carried.rows == ["m 2", "n ..."], "a is not expected on the last day")
    #expect(carried.now.figures[Ref(1), leaflet] == Amounts(all: .notApplicable))
    #expect(carried.now.figures[Ref(2), leaflet] == Amounts(all: .notApplicable))
    carried = Carried(units, ["a": 1])
    #expect(carried.now.figures[Ref(1), leaflet] == Amounts(), "a has it")
  }

  @Test("nothing moves where no boundary does")
  func unmoved() {
    let carried = Carried([Self.unit("a", []), Self.unit("b", [])], ["a": 2])
    #expect(carried.rows == ["a 2", "b ..."])
    #expect(carried.now.figures.units == carried.then.units)
  }

  // MARK: Any roster

  /// Three generations, each unit with none, one or several successors in the next; some report through others.
  private static func roster(_ random: inout SeededGenerator) -> [ReportingUnit] {
    let ends = [change, day("2024-07-20")]
    let sizes = (0..<3).map { _ in random.number(in: 1...5) }
    return sizes.indices.flatMap { generation in
      (0..<sizes[generation])
        .map { index in
          let isLast = generation == 2
          let successors = isLast ? [] : successors(in: generation + 1, of: sizes[generation + 1], &random)
          return unit(
            "g\(generation)-\(index)",
            parent: index > 0 && random.number(in: 0...4) == 0 ? "g\(generation)-0" : nil,
            from: generation == 0 ? nil : ends[generation - 1].advanced(by: 1),
            to: isLast || random.number(in: 0...5) == 0 ? nil : ends[generation],
            successors
          )
        }
    }
  }

  private static func successors(
    in generation: Int,
    of size: Int,
    _ random: inout SeededGenerator
  ) -> [Successor] {
    let ids = (0..<size).map { "g\(generation)-\($0)" }.shuffled(using: &random).prefix(random.number(in: 0...3))
    guard random.number(in: 0...2) > 0, ids.count > 1 else { return ids.map { Successor($0) } }
    var left = 100
    return ids.enumerated()
      .map { index, id in
        let share = index == ids.count - 1 ? left : random.number(in: 1...(left - (ids.count - 1 - index)))
        left -= share
        return Successor(id, share: share)
      }
  }

  @Test("totals before equal totals after, whatever the roster and its shares", arguments: Seed.several(200))
  func totals(seed: Seed) throws {
    var random = seed.generator
    let catalogue = Carried.catalogue(Self.roster(&random))
    let cells = [post, airing, meeting, leaflet]
    let files = catalogue.unitRefs.filter { _ in random.number(in: 0...3) > 0 }
      .map { unit in
        var said = submission(of: unit)
        for (row, cell) in cells.enumerated() where random.number(in: 0...4) > 0 {
          let amounts = Amounts(
            count: random.pick([.value(Int64(random.number(in: 0...500))), .none, .missing]),
            minutes: random.pick([.value(Int64(random.number(in: 0...9))), .notApplicable]),
            reach: random.pick([.value(Int64(random.number(in: 0...1_000_000)), isApproximate: true), .missing])
          )
          said.observations.append(Observation(cell: cell, amounts: amounts, note: "", row: row + 2))
        }
        return file("\(unit.index)", said)
      }
    let day = random.pick([Self.change, day("2024-07-14"), day("2024-07-20"), Self.now])
    let carried = Carried(catalogue, files, to: day)
    let figures = carried.now.figures
    for cell in catalogue.cells {
      let after = figures.units.reduce(into: Amounts(all: .notApplicable)) { $0 += figures[$1, cell] }
      for quantity in Quantity.allCases {
        #expect(after[quantity].number == carried.then[cell].inPeriod[quantity].number)
      }
    }
    for unit in figures.units where carried.now.incomparable[unit] == nil {
      #expect(catalogue[unit].isValid(on: day), "\(catalogue[unit].id)")
    }
    #expect(figures.units == figures.units.sorted() && Set(figures.units).count == figures.units.count)
  }

  @Test("no part is further from its share than one", arguments: Seed.several(100))
  func parts(seed: Seed) {
    var random = seed.generator
    var shares: [Int] = []
    while shares.reduce(0, +) < 100 { shares.append(random.number(in: 1...(100 - shares.reduce(0, +)))) }
    let number = Int64(random.number(in: 0...1_000_000))
    let parts = Amounts(count: .value(number)).parted(by: shares).compactMap(\.count.number)
    #expect(parts.reduce(0, +) == number)
    for (part, share) in zip(parts, shares) { #expect(abs(part * 100 - number * Int64(share)) < 100) }
  }
}
