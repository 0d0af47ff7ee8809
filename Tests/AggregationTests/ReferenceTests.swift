// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import TestSupport
import Testing

@Suite struct ReferenceTests {
  private let catalogue = Province.catalogue()

  private static let periods = [
    "2024-W27", "2024-W28", "2024-W28", "2024-W29", "2024-07-10..2024-07-16", "2024-07-01..2024-07-31",
    "2024-07-12..2024-07-13",
  ]

  private func inbox(_ random: inout SeededGenerator) -> [ReceivedFile] {
    (0..<random.number(in: 1...14))
      .map { index in
        let submissions = (0..<random.number(in: 1...3))
          .map { row in
            submission(row: row, &random)
          }
        return ReceivedFile(
          path: random.pick(["a", "B", "ấ", "z/"]) + "\(index)",
          content: ContentID(size: random.number(in: 0...3), digest: UInt64(random.number(in: 0...3))),
          isRefused: random.number(in: 0...9) == 0,
          submissions: submissions
        )
      }
  }

  private func submission(row: Int, _ random: inout SeededGenerator) -> Submission {
    // One unit a row, so that no two submissions of a file are rivals.
    let unit = Unit(row * 2 + random.number(in: 0...1))
    var made = Submission(
      unit: unit,
      period: period(random.pick(Self.periods)),
      time: random.pick([
        nil, time("2024-07-12"), time("2024-07-12T10:00"), time("2024-07-12T03:00", utcOffset: 0), time("2024-12-31"),
      ]),
      revision: random.pick([nil, nil, 1, 2, 3]),
      firstRow: row * 10 + 2
    )
    for index in 0..<random.number(in: 0...5) {
      let amount = { (random: inout SeededGenerator) -> Amount in
        random.pick([
          .missing, .none, .notApplicable, .value(Int64(random.number(in: 0...9))), .value(3, isApproximate: true),
        ])
      }
      let amounts = Amounts(count: amount(&random), minutes: amount(&random), reach: amount(&random))
      made.observations.append(
        Observation(
          cell: CellKey(Ref(random.number(in: 0...2)), Ref(random.number(in: 0...3))),
          amounts: amounts,
          note: "",
          row: row * 10 + 2 + index
        )
      )
    }
    return made
  }

  @Test(arguments: Seed.several(80))
  func `settling and adding agree with the slow reference`(seed: Seed) {
    var random = seed.generator
    let files = inbox(&random)
    let asOf = Moment(startOf: day("2024-12-01"), utcOffset: 420)
    let settlement = Settler(catalogue: catalogue, asOf: asOf).settle(files)
    let reference = ReferenceAggregator(catalogue: catalogue, asOf: asOf, files: files)
    let expected = reference.counted.map { "\($0.path) \($0.submission.firstRow)" }.sorted()
    #expect(settlement.counted.map { "\($0.path) \($0.submission.firstRow)" }.sorted() == expected)

    for name in ["2024-W28", "2024-W29", "2024-06-15..2024-07-14"] {
      let scope = ReportScope(period: period(name), calendar: catalogue.calendar)
      let figures = Tabulator(catalogue: catalogue, scope: scope).tabulate(settlement.counted)
      for cell in catalogue.cells {
        for quantity in Quantity.allCases {
          #expect(
            figures[cell].inPeriod[quantity].number == reference.number(nil, cell, quantity, in: scope.period.days)
          )
          for unit in figures.units {
            #expect(
              figures[unit, cell][quantity].number == reference.number(unit, cell, quantity, in: scope.period.days)
            )
          }
        }
      }
    }
  }

  @Test(arguments: Seed.several(40))
  func `the order of files changes nothing`(seed: Seed) {
    var random = seed.generator
    let files = inbox(&random)
    let shuffled = files.shuffled(using: &random)
    let (one, other) = (settle(files), settle(shuffled))
    #expect(one.states == other.states)
    #expect(one.findings == other.findings)
    #expect(one.refused == other.refused)
    #expect(one.submissions.map(\.submission) == other.submissions.map(\.submission))
    #expect(one.submissions.map(\.countsFor) == other.submissions.map(\.countsFor))
    #expect(one.submissions.map { files[$0.file].path } == other.submissions.map { shuffled[$0.file].path })
    #expect(
      Dictionary(uniqueKeysWithValues: one.duplicates.map { (files[$0.key].path, $0.value) })
        == Dictionary(uniqueKeysWithValues: other.duplicates.map { (shuffled[$0.key].path, $0.value) })
    )
  }

  @Test(arguments: Seed.several(40))
  func `every submission ends in one state and every observation is kept or refused`(seed: Seed) {
    var random = seed.generator
    let files = inbox(&random)
    let settlement = settle(files)
    let standing = files.indices.filter { settlement.duplicates[$0] == nil }
    #expect(
      settlement.submissions.map(\.file).sorted()
        == standing.flatMap { index in files[index].submissions.map { _ in index } }.sorted()
    )
    let kept = settlement.submissions.map(\.submission.observations.count).reduce(0, +)
    let came = standing.flatMap { files[$0].submissions }.map(\.observations.count).reduce(0, +)
    #expect(kept + settlement.refused.count == came)
    for settled in settlement.submissions where settled.state == .superseded || settled.state == .setAside {
      #expect(settled.replacedBy != nil)
    }
  }
}
