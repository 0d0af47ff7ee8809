// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import TestSupport
import Testing

@Suite struct LocationTests {
  @Test(arguments: [
    (Location(), ""),
    (Location(file: "a.csv"), "a.csv"),
    (Location(file: "a.csv", row: 3), "a.csv:3"),
    (Location(file: "a.csv", row: 3, line: 5, column: 2), "a.csv:3:2"),
    (Location(file: "kgreport.yml", line: 7), "kgreport.yml:7"),
  ])
  func `refers to a place as compilers do`(location: Location, reference: String) {
    #expect(location.reference == reference)
  }

  @Test func `puts the place in words`() {
    let location = Location(file: "a.xlsx", sheet: "T28", row: 3, line: 9, columnName: "Số lượng", column: 5)
    #expect(location.place(in: .vietnamese) == "Trang tính T28, ô E3, cột “Số lượng”")
    #expect(location.place(in: .english) == "sheet T28, cell E3, column “Số lượng”")
    #expect(Location(file: "a.json", line: 9, column: 2).place(in: .english) == "line 9, column 2")
    #expect(Location(file: "a.csv").place(in: .vietnamese).isEmpty)
    let document = Location(file: "a.docx", sheet: "Bảng 2", row: 3, column: 4)
    #expect(document.place(in: .vietnamese) == "Bảng 2, dòng 3, cột 4")
  }

  @Test(arguments: Seed.several(5))
  func `orders any places in one way`(seed: Seed) {
    var random = seed.generator
    let texts = ["a", "b", nil]
    let numbers = [1, 2, 10, nil]
    let places = (0..<200)
      .map { _ in
        Location(
          file: random.pick(texts),
          sheet: random.pick(texts),
          row: random.pick(numbers),
          line: random.pick(numbers),
          columnName: random.pick(texts),
          column: random.pick(numbers)
        )
      }
    #expect(places.shuffled(using: &random).sorted() == places.sorted())
    for (one, other) in zip(places, places.shuffled(using: &random)) {
      #expect([one < other, other < one, one == other].count { $0 } == 1)
    }
  }

  @Test func `orders rows as numbers and unknown parts first`() {
    let places = [
      Location(file: "a"), Location(file: "a", row: 2), Location(file: "a", row: 10), Location(file: "b"),
    ]
    #expect(places.reversed().sorted() == places)
  }
}
