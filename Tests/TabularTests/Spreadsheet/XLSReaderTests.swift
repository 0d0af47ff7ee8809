// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// Workbooks of Excel 97 to 2003.
@Suite struct XLSReaderTests {
  private static let book = HandmadeXLS(
    sheets: [
      (
        "Tổng hợp",
        [
          .text(row: 0, column: 0, "Đơn vị"), .text(row: 0, column: 2, "Số"), .number(row: 2, column: 0, 12),
          .number(row: 2, column: 1, 0.1), .number(row: 2, column: 2, -1.5e20),
          .number(row: 3, column: 0, 45_488, format: 1),
          .number(row: 3, column: 1, 45_488.25, format: 2), .number(row: 3, column: 2, 1.5625, format: 3),
          .bool(row: 4, column: 0, true),
        ]
      ),
      ("Hai", [.text(row: 9, column: 25, "x")]),
    ],
    formats: ["General", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "[h]:mm"]
  )

  @Test func `gives sheets and sparse rows as an .xlsx does`() throws {
    var reader = try SpreadsheetReader(xls: Self.book.bytes)
    #expect(reader.sheets.map(\.name) == ["Tổng hợp", "Hai"])
    let rows = try reader.table(of: reader.sheets[0]).rows
    #expect(rows.map(\.number) == [1, 3, 4, 5])
    #expect(rows[0].cells == [cell(1, .text("Đơn vị")), cell(3, .text("Số"))])
    #expect(
      rows[1].cells == [
        cell(1, .number("12", 12)), cell(2, .number("0.1", 0.1)), cell(3, .number("-1.5e+20", -1.5e20)),
      ]
    )
    #expect(
      rows[2].cells == [
        cell(1, .date("2024-07-15", hasTime: false)), cell(2, .date("2024-07-15T06:00:00", hasTime: true)),
        cell(3, .time("37:30:00")),
      ]
    )
    #expect(rows[3].cells == [cell(1, .bool(true))])
    #expect(try reader.table(of: reader.sheets[1]).rows == [SpreadsheetRow(number: 10, cells: [cell(26, .text("x"))])])
  }

  @Test func `stops when told`() throws {
    let reader = try SpreadsheetReader(xls: Self.book.bytes)
    var numbers: [Int] = []
    try reader.forEachRow(of: reader.sheets[0]) { row in
      numbers.append(row.number)
      return numbers.count < 2
    }
    #expect(numbers == [1, 3])
  }

  @Test func `says that a workbook needs a password`() {
    var book = Self.book
    book.isEncrypted = true
    #expect(throws: SpreadsheetError.encrypted) { _ = try SpreadsheetReader(xls: book.bytes) }
  }

  @Test func `named .xlsx, it is called what it is`() {
    #expect(throws: SpreadsheetError.otherFormat(.xls)) { _ = try SpreadsheetReader(xlsx: Self.book.bytes) }
  }

  @Test func `a truncated workbook is an error wherever it is cut`() {
    let whole = Self.book.bytes
    for length in stride(from: 0, to: whole.count - 512, by: 100) {
      #expect(throws: SpreadsheetError.self, "cut at \(length)") {
        _ = try SpreadsheetReader(xls: Array(whole[..<length]))
      }
    }
  }

  @Test(arguments: Seed.several(2))
  func `changed bytes never crash it`(seed: Seed) {
    var generator = seed.generator
    let whole = Self.book.bytes
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<3 { bytes[generator.number(in: 0...2500)] = UInt8(generator.number(in: 0...255)) }
      guard var reader = try? SpreadsheetReader(xls: bytes) else { continue }
      for sheet in reader.sheets { _ = try? reader.table(of: sheet) }
    }
  }

  @Test func `a declared size costs nothing`() throws {
    var book = Self.book
    book.declaredRows = 65_536
    var reader = try SpreadsheetReader(xls: book.bytes)
    #expect(try reader.table(of: reader.sheets[0]).rows.count == 4)
  }

  private func cell(_ column: Int, _ value: SpreadsheetValue) -> SpreadsheetCell {
    SpreadsheetCell(column: column, value: value)
  }
}
