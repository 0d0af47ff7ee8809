// SPDX-License-Identifier: Apache-2.0

import Testing
import XLSXWriting

@Suite("Addresses")
struct CellAddressTests {
  @Test(
    "columns have the letters that Excel gives them",
    arguments: [
      (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"), (-1, "?"),
    ]
  )
  func columnName(_ column: Int, _ name: String) {
    #expect(CellAddress.columnName(column) == name)
  }

  @Test func `letters of all columns count up without a gap`() {
    let value = { (name: String) in name.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } }
    for column in 0..<SheetLimits.columns { #expect(value(CellAddress.columnName(column)) == column + 1) }
  }

  @Test func `addresses and ranges are written relative, absolute and with their sheet`() {
    let address = CellAddress(row: 6, column: 1)
    #expect(address.text() == "B7")
    #expect(address.text(isAbsolute: true) == "$B$7")
    #expect(CellRange(address).text() == "B7")
    let range = CellRange(rows: 0...2, columns: 0...27)
    #expect(range.text(isAbsolute: true) == "$A$1:$AB$3")
    #expect(range.text(onSheetNamed: "Xã 'A'") == "'Xã ''A'''!$A$1:$AB$3")
    #expect(range.text(onSheetNamed: "a", isAbsolute: false) == "'a'!A1:AB3")
  }

  @Test func `addresses are ordered as one reads`() {
    let cells = [(1, 0), (0, 2), (0, 1)].map { CellAddress(row: $0.0, column: $0.1) }
    #expect(cells.sorted().map(\.description) == ["B1", "C1", "A2"])
  }
}
