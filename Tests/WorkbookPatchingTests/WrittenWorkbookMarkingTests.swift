// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing
import WorkbookPatching
import XLSXWriting

/// Marked copies of workbooks that programs wrote, read back.
@Suite struct WrittenWorkbookMarkingTests {
  @Test(arguments: Seed.several(5))
  func `a marked copy holds the same cells, and the same bytes where nothing is marked`(seed: Seed) throws {
    var generator = seed.generator
    let bytes = try written(&generator)
    var reader = try SpreadsheetReader(xlsx: bytes)
    let marks = (0..<generator.number(in: 1...40))
      .map { _ in
        CellMark(
          sheet: "Tổng hợp",
          row: generator.number(in: 1...70),
          column: generator.number(in: 1...30),
          comment: generator.pick(["Đề nghị sửa lại", "a\nb", "<&>", ""]),
          tint: generator.pick(CellMark.Tint.allCases)
        )
      }
    let copy = try WorkbookMarking.copy(of: bytes, marking: marks)
    #expect(try WorkbookMarking.copy(of: bytes, marking: marks.reversed().reversed()) == copy)
    var marked = try SpreadsheetReader(xlsx: copy)
    #expect(marked.sheets == reader.sheets)
    for (sheet, other) in zip(reader.sheets, marked.sheets) {
      let before = try reader.table(of: sheet)
      let after = try marked.table(of: other)
      #expect(after.features == before.features)
      #expect(after.rows.filter { !$0.cells.isEmpty } == before.rows.filter { !$0.cells.isEmpty })
    }
    let before = ZipDirectory(bytes)
    let after = ZipDirectory(copy)
    #expect(after.entries.prefix(before.entries.count).map(\.name) == before.entries.map(\.name))
    let mayChange = [
      "[Content_Types].xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels",
    ]
    for entry in before.entries where !mayChange.contains(entry.name) { #expect(after[entry.name] == entry) }
    #expect(after["xl/worksheets/sheet2.xml"] == before["xl/worksheets/sheet2.xml"])
    // A second round finds the comments of the first.
    let again = try WorkbookMarking.copy(of: copy, marking: marks)
    #expect(ZipDirectory(again).entries.map(\.name) == after.entries.map(\.name))
  }

  @Test(.enabled(if: SharedFolder.has("corpora/xlsx/manifest.json"), "\(SharedFolder.absence)"))
  func `other people's workbooks hold the same cells after marking, or are refused`() throws {
    var count = 0
    for name in try corpus() {
      guard let bytes = SharedFolder.bytes(of: "corpora/xlsx/" + name), var reader = try? SpreadsheetReader(xlsx: bytes)
      else { continue }
      let sheets = reader.sheets.filter(\.hasCells)
      let marks = sheets.flatMap { sheet in
        [(1, 1), (3, 2), (40, 60)]
          .map { CellMark(sheet: sheet.name, row: $0.0, column: $0.1, comment: "ghi", tint: .error) }
      }
      guard let copy = try? WorkbookMarking.copy(of: bytes, marking: marks) else { continue }
      count += marks.isEmpty ? 0 : 1
      var marked = try SpreadsheetReader(xlsx: copy)
      for (sheet, other) in zip(reader.sheets, marked.sheets) {
        guard let before = try? reader.table(of: sheet) else { continue }
        let after = try marked.table(of: other)
        #expect(values(of: after) == values(of: before), "\(name), \(sheet.name)")
      }
    }
    #expect(count > 80)
  }

  private func values(of table: SpreadsheetTable) -> [[SpreadsheetValue]] {
    table.rows.map { $0.cells.map(\.value) }.filter { !$0.isEmpty }
  }

  private func corpus() throws -> [String] {
    let listing = try Program.run(
      "/usr/bin/find",
      [".", "-name", "*.xls[xm]"],
      in: SharedFolder.path + "/corpora/xlsx"
    )
    return listing.output.split(separator: "\n").map { String($0.dropFirst(2)) }.sorted()
  }

  private func written(_ generator: inout SeededGenerator) throws -> [UInt8] {
    let folder = ScratchFolder()
    let created = CreationDate(year: 2024, month: 7, day: 14)
    var book = try Workbook(path: folder.path(of: "book.xlsx"), properties: DocumentProperties(created: created))
    let sheet = try book.addSheet(named: "Tổng hợp")
    let other = try book.addSheet(named: "Khác")
    try book.write(.number(1), row: 0, column: 0, to: other)
    try book.merge(CellRange(rows: 0...1, columns: 0...2), value: .text("gộp"), style: .plain, on: sheet)
    for row in 2..<60 where generator.number(in: 0...5) > 0 {
      for column in 0..<12 where generator.number(in: 0...2) > 0 {
        let value: CellValue =
          switch generator.number(in: 0...3) {
          case 0: .text(generator.pick(["Đơn vị", "An Biên", " Gò Quao ", "a\nb", "<&>\"'"]))
          case 1: .number(Double(generator.number(in: -1_000_000...1_000_000)) / 8)
          case 2: .boolean(true)
          default: .formula("=1+1", stored: .number(2))
          }
        let style = generator.pick([
          CellStyle.plain, CellStyle.plain.with { $0.font = TextFont(name: "Arial", size: 12) },
        ])
        try book.write(value, row: row, column: column, style: style, to: sheet)
      }
    }
    try book.finish()
    return try #require(folder.bytes(of: "book.xlsx"))
  }
}
