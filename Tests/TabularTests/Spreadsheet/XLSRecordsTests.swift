// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// The records of an .xls, one kind after another (MS-XLS 2.4).
@Suite struct XLSRecordsTests {
  private static let formulaTail = [UInt8](repeating: 0, count: 8)

  @Test(arguments: [
    (0x00, "#NULL!"), (0x07, "#DIV/0!"), (0x0F, "#VALUE!"), (0x17, "#REF!"), (0x1D, "#NAME?"), (0x24, "#NUM!"),
    (0x2A, "#N/A"),
  ])
  func `reads errors, of cells and of formulas`(code: UInt8, name: String) throws {
    let values = try values(
      .record(0x0205, HandmadeXLS.little(0, 0, 0) + [code, 1]),
      .record(0x0006, HandmadeXLS.little(1, 0, 0) + [2, 0, code, 0, 0, 0, 0xFF, 0xFF] + Self.formulaTail)
    )
    #expect(values == ["A1": .error(name), "A2": .error(name)])
  }

  @Test func `reads the results of formulas`() throws {
    let number = (0..<8).map { UInt8(truncatingIfNeeded: 2.5.bitPattern >> (8 * $0)) }
    let results: [[UInt8]] = [
      number, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF], [3, 0, 0, 0, 0, 0, 0xFF, 0xFF], [0, 0, 0, 0, 0, 0, 0xFF, 0xFF],
    ]
    let formulas = results.enumerated()
      .map { column, result in
        HandmadeXLS.Cell.record(0x0006, HandmadeXLS.little(0, UInt16(column), 0) + result + Self.formulaTail)
      }
    let later: [HandmadeXLS.Cell] = [
      .record(0x04BC, Self.formulaTail), .record(0x0207, HandmadeXLS.little(4) + [1] + HandmadeXLS.utf16("Huyệ")),
      .number(row: 1, column: 0, 1),
    ]
    #expect(
      try values(formulas + later) == [
        "A1": .number("2.5", 2.5), "B1": .bool(true), "C1": .text(""), "D1": .text("Huyệ"), "A2": .number("1", 1),
      ]
    )
  }

  @Test(arguments: [
    (50 as UInt32, 12.0), (0xFFFF_FFD2, -12), (5003, 12.5), (0x3FF0_0000, 1), (0x4059_0001, 1),
    (0x7FFF_FFFE, 536_870_911),
  ])
  func `reads numbers in four bytes, alone and in a run`(raw: UInt32, number: Double) throws {
    let bytes = HandmadeXLS.little32(raw)
    let run = HandmadeXLS.little(0, 1, 0) + bytes + HandmadeXLS.little(0) + bytes + HandmadeXLS.little(2)
    let values = try values(.record(0x027E, HandmadeXLS.little(0, 0, 0) + bytes), .record(0x00BD, run))
    let text = number == 12.5 ? "12.5" : String(Int(number))
    let value = SpreadsheetValue.number(text, number)
    #expect(values == ["A1": value, "B1": value, "C1": value])
  }

  @Test func `reads shared strings across records, with runs and hints`() throws {
    let wide: (String) -> [UInt8] = { HandmadeXLS.utf16($0) }
    var book = HandmadeXLS(sheets: [("Một", (0..<3).map { .shared(row: 0, column: UInt16($0), UInt32($0)) })])
    // The second text goes on in narrow letters; the third has one run, in font 1, and three bytes of hints.
    book.sharedStrings =
      HandmadeXLS.record(
        0x00FC,
        HandmadeXLS.little32(3, 3) + HandmadeXLS.little(2) + [1] + wide("ếx") + HandmadeXLS.little(4) + [1] + wide("ab")
      )
      + HandmadeXLS.record(0x003C, [0] + Array("cd".utf8) + HandmadeXLS.little(2) + [0x0D] + HandmadeXLS.little(1))
      + HandmadeXLS.record(0x003C, HandmadeXLS.little32(3))
      + HandmadeXLS.record(0x003C, [1] + wide("漢字") + HandmadeXLS.little(0, 1) + [1])
      + HandmadeXLS.record(0x003C, [2, 3])
    book.fonts = ["Arial", "VNI-Times"]
    var reader = try SpreadsheetReader(xls: book.bytes)
    let cells = try reader.table(of: reader.sheets[0]).rows[0].cells
    #expect(cells.map(\.value) == [.text("ếx"), .text("abcd"), .text("漢字")])
    #expect(cells.map { $0.fontIndex.map { reader.fontNames[$0] } } == ["Arial", "Arial", "VNI-Times"])
  }

  @Test func `says fonts, of which number 4 is left out`() throws {
    let cells = (0..<6).map { HandmadeXLS.Cell.number(row: 0, column: UInt16($0), 1, format: UInt16($0)) }
    var book = HandmadeXLS(sheets: [("Một", cells)])
    book.formats = Array(repeating: "0", count: 6)
    book.fonts = ["Arial", ".VnTime", "Arial", "Times", ".VnTimeH", "VNI-Times"]
    var reader = try SpreadsheetReader(xls: book.bytes)
    let found = try reader.table(of: reader.sheets[0]).rows[0].cells
    #expect(found.map { $0.fontIndex.map { reader.fontNames[$0] } } == book.fonts)
    #expect(reader.fontNames == ["Arial", ".VnTime", "Times", ".VnTimeH", "VNI-Times"])
  }

  @Test func `says what is hidden or merged, and which sheets have cells`() throws {
    let cells: [HandmadeXLS.Cell] = [
      .record(0x007D, HandmadeXLS.little(2, 3, 0, 0, 1, 0)),
      .record(0x0208, HandmadeXLS.little(4, 0, 0, 0, 0, 0, 0x20, 0)),
      .number(row: 6, column: 0, 1), .number(row: 5, column: 1, 2), .number(row: 5, column: 0, 3),
      .record(0x00E5, HandmadeXLS.little(2, 0, 1, 0, 2, 5, 5, 1, 1)),
    ]
    var book = HandmadeXLS(sheets: [("Một", cells), ("Hai", []), ("Ba", [])])
    book.states = [0, 1, 0x0202]
    var reader = try SpreadsheetReader(xls: book.bytes)
    #expect(reader.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    #expect(reader.sheets.map(\.hasCells) == [true, true, false])
    let table = try reader.table(of: reader.sheets[0])
    #expect(table.rows.map(\.number) == [5, 6, 7])
    #expect(table.rows.map(\.isHidden) == [true, false, false])
    #expect(table.rows[1].cells.map(\.column) == [1, 2])
    #expect(table.features.hiddenColumns == [3...4])
    #expect(
      table.features.mergedRanges == [
        SpreadsheetRange(rows: 1...2, columns: 1...3), SpreadsheetRange(rows: 6...6, columns: 2...2),
      ]
    )
  }

  @Test func `counts from 1904 where the workbook says so`() throws {
    let sheet = ("Một", [HandmadeXLS.Cell.number(row: 0, column: 0, 44_026, format: 1)])
    var book = HandmadeXLS(sheets: [sheet], formats: ["General", "dd/mm/yyyy"])
    book.startsIn1904 = true
    var reader = try SpreadsheetReader(xls: book.bytes)
    #expect(try reader.table(of: reader.sheets[0]).rows[0][1] == .date("2024-07-15", hasTime: false))
  }

  @Test func `refuses a cell that is there twice, and a shared string that is not`() {
    #expect(throws: SpreadsheetError.invalidCell(sheet: "Một", row: 1, column: 1, found: "there twice")) {
      try values(.number(row: 0, column: 0, 1), .number(row: 0, column: 0, 2))
    }
    #expect(throws: SpreadsheetError.invalidCell(sheet: "Một", row: 1, column: 1, found: "no such shared string")) {
      try values(.shared(row: 0, column: 0, 7))
    }
  }

  private func values(_ cells: HandmadeXLS.Cell...) throws(SpreadsheetError) -> [String: SpreadsheetValue] {
    try values(cells)
  }

  private func values(_ cells: [HandmadeXLS.Cell]) throws(SpreadsheetError) -> [String: SpreadsheetValue] {
    var reader = try SpreadsheetReader(xls: HandmadeXLS(sheets: [("Một", cells)]).bytes)
    var values: [String: SpreadsheetValue] = [:]
    for row in try reader.table(of: reader.sheets[0]).rows {
      for cell in row.cells { values[address(row: row.number, column: cell.column)] = cell.value }
    }
    return values
  }
}
