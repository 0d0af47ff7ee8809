// SPDX-License-Identifier: Apache-2.0

import ReportModel
import TestSupport
import Testing

@Suite struct ObservationsTests {
  @Test(arguments: Seed.several(40))
  func `packing and unpacking is identity, whatever stands in the readings`(seed: Seed) {
    var random = seed.generator
    let list = (0..<random.number(in: 0...60)).map { _ in observation(&random) }
    let packed = Observations(list)
    #expect(Array(packed) == list)
    #expect(packed.count == list.count)
    #expect(packed.first == list.first)
    var cells: [CellKey] = []
    var amounts: [Amounts] = []
    packed.forEachCell {
      cells.append($0)
      amounts.append($1)
    }
    #expect(cells == list.map(\.cell) && amounts == list.map(\.amounts))
  }

  @Test(arguments: Seed.several(10))
  func `equal lists are equal however they were made`(seed: Seed) {
    var random = seed.generator
    let list = (0..<20).map { _ in observation(&random) }
    var grown = Observations()
    for observation in list { grown.append(observation) }
    #expect(grown == Observations(list))
    grown.changeEach { $0.row += 1 }
    #expect(grown != Observations(list))
    grown.changeEach { $0.row -= 1 }
    #expect(grown == Observations(list))
    grown.removeAll { $0.row % 2 == 0 }
    #expect(Array(grown) == list.filter { $0.row % 2 != 0 })
  }

  @Test func `a plain reading takes a few bytes`() {
    let cell = CellKey(Ref(3), Ref(15))
    let list = (2...1001).map { Observation(cell: cell, amounts: Amounts(count: .value(12)), note: "", row: $0) }
    #expect(MemoryLayout<Observation>.stride >= 100)
    #expect(Observations(list).byteCount <= 4 * 1000 + 1)
  }

  private func observation(_ random: inout SeededGenerator) -> Observation {
    var observation = Observation(
      cell: CellKey(Ref(random.number(in: 0...200)), Ref(random.number(in: 0...200))),
      amounts: Amounts(count: amount(&random), minutes: amount(&random), reach: amount(&random)),
      note: random.pick(["", "", "", "Fanpage huyện, Zalo", "“\n\t”"]),
      row: random.number(in: 0...3) == 0 ? random.number(in: 1...1_000_000) : 7,
      sheet: random.pick([nil, nil, nil, "Tuần 28"])
    )
    if random.number(in: 0...9) == 0 { observation.isCumulative = true }
    if random.number(in: 0...9) == 0 { observation.cumulative = Amounts(count: .value(9)) }
    return observation
  }

  private func amount(_ random: inout SeededGenerator) -> Amount {
    let size = random.number(in: 0...62)
    return random.pick([
      .missing, .none, .notApplicable, .value(Int64(random.number(in: 0...300))),
      .value(Int64.max >> size), .value(17, isApproximate: true),
    ])
  }
}
