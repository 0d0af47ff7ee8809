// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing
import XLSXWriting

/// Workbooks as our own writer makes them, read back.
@Suite struct WrittenWorkbookTests {
  @Test(arguments: Seed.several(3))
  func `what was written is what is read`(seed: Seed) throws {
    var generator = seed.generator
    let words = ["Đơn vị", "An Biên", " Gò Quao ", "a\nb", "<&>\"'", "", "漢字", "😀", "_x000D_", "7", "0912345678"]
    var expected: [Int: [Int: SpreadsheetValue]] = [:]
    let bytes = try written { book, sheet in
      for row in 0..<60 where generator.number(in: 0...5) > 0 {
        for column in 0..<12 where generator.number(in: 0...2) > 0 {
          let value: CellValue
          switch generator.number(in: 0...3) {
          case 0:
            let text = generator.pick(words)
            value = .text(text)
            // The library writes no cell for an empty text.
            expected[row + 1, default: [:]][column + 1] = text.isEmpty ? nil : .text(text)
          case 1:
            let number = Double(generator.number(in: -1_000_000...1_000_000)) / 8
            value = .number(number)
            expected[row + 1, default: [:]][column + 1] = .number("", number)
          case 2:
            let truth = generator.number(in: 0...1) == 1
            value = .boolean(truth)
            expected[row + 1, default: [:]][column + 1] = .bool(truth)
          default:
            value = .formula("=1+1", stored: .number(2))
            expected[row + 1, default: [:]][column + 1] = .number("", 2)
          }
          try book.write(value, row: row, column: column, to: sheet)
        }
      }
    }
    var found: [Int: [Int: SpreadsheetValue]] = [:]
    var reader = try SpreadsheetReader(xlsx: bytes)
    for row in try reader.firstTable().rows {
      for cell in row.cells {
        // How a writer spells a number is its own matter.
        if case .number(_, let number) = cell.value {
          found[row.number, default: [:]][cell.column] = .number("", number)
        } else {
          found[row.number, default: [:]][cell.column] = cell.value
        }
      }
    }
    #expect(found == expected.filter { !$0.value.isEmpty })
  }

  @Test func `reads merges, rich text and fonts that were written`() throws {
    let bytes = try written { book, sheet in
      let legacy = CellStyle.plain.with { $0.font = TextFont(name: ".VnTime", size: 12) }
      try book.merge(CellRange(rows: 0...1, columns: 0...2), value: .text("gộp"), style: legacy, on: sheet)
      try book.write(.richText([RichTextRun("một "), RichTextRun("hai")]), row: 2, column: 0, to: sheet)
    }
    var reader = try SpreadsheetReader(xlsx: bytes)
    let table = try reader.firstTable()
    #expect(table.features.mergedRanges == [SpreadsheetRange(rows: 1...2, columns: 1...3)])
    #expect(table.rows[0][1] == .text("gộp"))
    #expect(table.rows[0].cells.first?.fontIndex.map { reader.fontNames[$0] } == ".VnTime")
    #expect(table.rows.last?[1] == .text("một hai"))
  }

  private func written(_ fill: (inout Workbook, Sheet) throws -> Void) throws -> [UInt8] {
    let folder = ScratchFolder()
    let created = CreationDate(year: 2024, month: 7, day: 14)
    var book = try Workbook(path: folder.path(of: "book.xlsx"), properties: DocumentProperties(created: created))
    let sheet = try book.addSheet(named: "Tổng hợp")
    try fill(&book, sheet)
    try book.finish()
    return try #require(folder.bytes(of: "book.xlsx"))
  }
}

extension SpreadsheetReader {
  fileprivate mutating func firstTable() throws -> SpreadsheetTable { try table(of: sheets[0]) }
}
