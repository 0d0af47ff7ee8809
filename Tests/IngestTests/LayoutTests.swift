// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import TestSupport
import Testing

/// Layouts of every kind give the figures back that were written into them.
@Suite struct LayoutTests {
  /// The observations, those of one cell taken together, without the submission.
  private func facts(_ reading: FileReading) -> [String] {
    var cells: [String: Amounts] = [:]
    for observation in reading.submissions.flatMap(\.observations) {
      let key = "\(kienGiang[observation.cell.campaign].id) \(kienGiang[observation.cell.channel].id)"
      for quantity in Quantity.allCases where observation.amounts[quantity] != .missing {
        #expect(cells[key]?[quantity] ?? .missing == .missing)
        cells[key, default: Amounts()][quantity] = observation.amounts[quantity]
      }
    }
    return cells.map { "\($0) \($1.words)" }.sorted()
  }

  @Test(arguments: Seed.several(40), RandomLayout.Shape.allCases)
  func `what is written in any layout is read back`(seed: Seed, shape: RandomLayout.Shape) {
    let layout = RandomLayout(seed: seed, shape: shape)
    let reading = read(layout.text)
    #expect(facts(reading) == layout.facts, "\(layout.text)")
    #expect(reading.codes.filter { $0 != .delimiterUnsure } == [], "\(layout.text)")
    #expect(reading.refused.isEmpty)
    #expect(reading.submissions.map { "\(kienGiang[$0.unit].id) \($0.period.name)" } == ["an-bien 2024-W28"])
    let passed = reading.choices.first { $0.subject.english == "rows that are no figures" }?.choice.english ?? ""
    #expect(count(of: passed) == layout.passedCount, "\(passed)\n\(layout.text)")
  }

  /// How many rows `1–3, 5` names.
  private func count(of rows: String) -> Int {
    rows.split(separator: ", ")
      .map { range in
        let ends = range.split(separator: "–").compactMap { Int($0) }
        return ends.count == 2 ? ends[1] - ends[0] + 1 : ends.count
      }
      .reduce(0, +)
  }
}
