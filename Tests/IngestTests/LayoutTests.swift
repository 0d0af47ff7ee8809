// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import TestSupport
import Testing

/// Layouts of every kind give the figures back that were written into them.
@Suite struct LayoutTests {
  @Test(arguments: Seed.several(10), RandomLayout.Shape.allCases)
  func `what is written in any layout is read back`(seed: Seed, shape: RandomLayout.Shape) {
    let layout = RandomLayout(seed: seed, shape: shape)
    let reading = read(layout.text)
    #expect(reading.cellFacts == layout.facts, "\(layout.text)")
    #expect(reading.codes.filter { $0 != .delimiterUnsure } == [], "\(layout.text)")
    #expect(reading.refused.isEmpty)
    #expect(reading.submissions.map { "\(kienGiang[$0.unit].id) \($0.period.name)" } == ["an-bien 2024-W28"])
    let passed = reading.choices.first { $0.subject.english == "rows that are no figures" }?.choice.english ?? ""
    #expect(count(of: passed) == layout.passedCount, "\(passed)\n\(layout.text)")
  }

  /// One seed a run for each of 35 ways and five shapes: more take as long as all other tests of this room together.
  @Test(arguments: TableWriting.all, Seed.several(1))
  func `what is written in any format and encoding is read back`(writing: TableWriting, seed: Seed) {
    // Every way has tables of its own.
    var random = Seed(writing.testDescription.utf8.reduce(seed.value) { $0 &* 31 &+ UInt64($1) }).generator
    for shape in RandomLayout.Shape.allCases {
      let layout = RandomLayout(seed: Seed(random.next()), shape: shape)
      let bytes = writing.bytes(of: layout, with: &random)
      let reading = reader.read(bytes, path: writing.fileName)
      let told: Comment = "\(shape) \(writing.testDescription)\n\(layout.text)"
      #expect(reading.cellFacts == layout.facts, told)
      #expect(reading.codes.filter { $0 != .delimiterUnsure } == [], told)
      #expect(reading.refused.isEmpty, told)
      #expect(reading.submissions.map { "\(kienGiang[$0.unit].id) \($0.period.name)" } == ["an-bien 2024-W28"], told)
    }
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

extension FileReading {
  /// The observations, those of one cell taken together, without the submission; a quantity stated twice is told.
  var cellFacts: [String] {
    var cells: [String: Amounts] = [:]
    var repeated: [String] = []
    for observation in submissions.flatMap(\.observations) {
      let key = "\(kienGiang[observation.cell.campaign].id) \(kienGiang[observation.cell.channel].id)"
      for quantity in Quantity.allCases where observation.amounts[quantity] != .missing {
        if cells[key]?[quantity] ?? .missing != .missing { repeated.append("\(key) \(quantity) twice") }
        cells[key, default: Amounts()][quantity] = observation.amounts[quantity]
      }
    }
    return cells.map { "\($0) \($1.words)" }.sorted() + repeated
  }
}
