// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// Workbooks that are damaged, oversized or meant to harm.
@Suite struct SpreadsheetHostileTests {
  private static let row = #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>"#

  @Test func `a truncated workbook is an error wherever it is cut`() throws {
    let rows = (1...400).map { #"<row r="\#($0)"><c r="A\#($0)"><v>\#($0)</v></c></row>"# }.joined()
    let whole = HandmadeWorkbook(rows: rows, sharedStrings: "<si><t>x</t></si>").bytes
    #expect(whole.count > 15_000)
    for length in Array(stride(from: 0, to: whole.count, by: 997)) + [1, 3, 4, whole.count - 1] {
      let cut = Array(whole[..<length])
      let error = #expect(throws: SpreadsheetError.self) {
        var reader = try SpreadsheetReader(xlsx: cut)
        for sheet in reader.sheets { _ = try reader.table(of: sheet) }
      }
      if length >= 4 { #expect(error == .truncated, "cut at \(length)") }
    }
  }

  @Test(arguments: Seed.several(2))
  func `changed bytes never crash it`(seed: Seed) throws {
    var generator = seed.generator
    let whole = HandmadeWorkbook(
      rows: Self.row,
      sharedStrings: "<si><t>x</t></si>",
      styles: "<fonts><font><name val='a'/></font></fonts><cellXfs><xf fontId='0' numFmtId='14'/></cellXfs>"
    )
    for _ in 0..<400 {
      var zip = StoredZip()
      for (name, content) in whole.parts {
        var bytes = Array(content.utf8)
        if generator.number(in: 0...3) == 0 {
          bytes[generator.number(in: 0...bytes.count - 1)] = UInt8(generator.number(in: 0...255))
        }
        zip.add(name, bytes)
      }
      guard var reader = try? SpreadsheetReader(xlsx: zip.bytes) else { continue }
      for sheet in reader.sheets { _ = try? reader.table(of: sheet) }
    }
  }

  @Test func `an entity is refused before it is expanded, and no file is read`() throws {
    let doctype = #"<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#
    var zip = StoredZip()
    for (name, content) in HandmadeWorkbook(rows: Self.row, sharedStrings: "<si><t>&x;</t></si>").parts {
      zip.add(name, Array((name.hasSuffix("Strings.xml") ? doctype + content : content).utf8))
    }
    let error = #expect(throws: SpreadsheetError.self) { _ = try SpreadsheetReader(xlsx: zip.bytes) }
    guard case .damaged(part: "xl/sharedStrings.xml", let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("document type"))
  }

  @Test func `a million declared rows cost nothing`() throws {
    let sheet = """
      <dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols>
      <sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>
      """
    let time = try ContinuousClock()
      .measure {
        let table = try HandmadeWorkbook(sheets: [sheet]).table()
        #expect(table.rows.count == 1)
        #expect(table.expandingMerges(inRows: 1...3).flatMap(\.cells).isEmpty)
      }
    #expect(time < .seconds(1))
  }

  @Test func `merged ranges one over another cost no more than the table`() {
    var features = SpreadsheetFeatures()
    features.mergedRanges = Array(repeating: SpreadsheetRange(rows: 1...3, columns: 1...16_384), count: 100_000)
    let ends = [1, 16_384].map { SpreadsheetCell(column: $0, value: .bool(true)) }
    let rows = [SpreadsheetRow(number: 1, cells: ends), SpreadsheetRow(number: 3)]
    let time = ContinuousClock()
      .measure {
        let expanded = SpreadsheetTable(rows: rows, features: features).expandingMerges(inRows: 1...3)
        #expect(expanded.map(\.cells.count) == [16_384, 16_384, 16_384])
      }
    #expect(time < .seconds(5))
  }

  @Test func `deep nesting is a limit`() {
    let deep = String(repeating: "<x>", count: 100_000)
    #expect(throws: SpreadsheetError.limit("depth", allowed: 256)) {
      try HandmadeWorkbook(sheets: ["<sheetData/>" + deep]).values()
    }
  }

  @Test func `a cell without end is a limit`() {
    let text = String(repeating: "x", count: 1_048_577)
    #expect(throws: SpreadsheetError.limit("cellTextSize", allowed: 1_048_576)) {
      try HandmadeWorkbook(rows: "<row><c t='inlineStr'><is><t>\(text)</t></is></c></row>").values()
    }
    let runs = String(repeating: "<r><t>\(String(repeating: "x", count: 10_000))</t></r>", count: 105)
    #expect(throws: SpreadsheetError.limit("cellTextSize", allowed: 1_048_576)) {
      try HandmadeWorkbook(rows: Self.row, sharedStrings: "<si>\(runs)</si>").values()
    }
  }

  @Test func `a long text that is referred to again and again is a limit`() {
    let text = String(repeating: "x", count: 1 << 20)
    let row = "<row>" + String(repeating: "<c t='s'><v>0</v></c>", count: 200) + "</row>"
    #expect(throws: SpreadsheetError.limit("memory", allowed: 201_326_592)) {
      try HandmadeWorkbook(rows: row, sharedStrings: "<si><t>\(text)</t></si>").values()
    }
  }

  @Test func `all sheets that are gathered share one limit`() throws {
    let text = String(repeating: "x", count: 1 << 20)
    let row = "<row>" + String(repeating: "<c t='s'><v>0</v></c>", count: 70) + "</row>"
    let sheets = (1...3).map { _ in "<sheetData>\(row)</sheetData>" }
    var book = HandmadeWorkbook(sheets: sheets)
    book.sharedStrings = "<si><t>\(text)</t></si>"
    var reader = try SpreadsheetReader(xlsx: book.bytes)
    for sheet in reader.sheets.prefix(2) { #expect(try reader.table(of: sheet).rows[0].cells.count == 70) }
    #expect(throws: SpreadsheetError.limit("memory", allowed: 201_326_592)) {
      _ = try reader.table(of: reader.sheets[2])
    }
  }

  @Test func `a cell keeps its column, font and shown text, and takes no more than 40 bytes`() {
    let cell = SpreadsheetCell(column: 16_384, value: .number("12", 12), fontIndex: 7, shownText: "12 nghìn")
    #expect((cell.column, cell.fontIndex, cell.shownText) == (16_384, 7, "12 nghìn"))
    #expect(cell == SpreadsheetCell(column: 16_384, value: .number("12", 12), fontIndex: 7, shownText: "12 nghìn"))
    #expect(cell != SpreadsheetCell(column: 16_384, value: .number("12", 12), fontIndex: 7))
    #expect(SpreadsheetCell(column: 1, value: .empty).fontIndex == nil)
    #expect(MemoryLayout<SpreadsheetCell>.stride <= 40)
  }

  @Test func `more columns than a sheet has are a limit`() {
    let cells = String(repeating: "<c><v>1</v></c>", count: 16_385)
    #expect(throws: SpreadsheetError.limit("columns", allowed: 16_384)) {
      try HandmadeWorkbook(rows: "<row>\(cells)</row>").values()
    }
  }

  @Test func `names that lead out of the package are never followed`() throws {
    var book = HandmadeWorkbook(rows: Self.row, sharedStrings: "<si><t>x</t></si>")
    book.extraEntries = [("../xl/workbook.xml", "<evil/>"), ("/xl/sharedStrings.xml", "<evil/>")]
    #expect(try book.values() == ["A1": .text("x"), "B1": .number("7", 7)])
  }

  @Test func `a part that is there twice is not chosen`() throws {
    var book = HandmadeWorkbook(rows: Self.row, sharedStrings: "<si><t>x</t></si>")
    book.extraEntries = [("XL/Worksheets/SHEET1.xml", "<worksheet/>")]
    #expect(throws: SpreadsheetError.damaged(part: "xl/worksheets/sheet1.xml", reason: "there more than once")) {
      try book.values()
    }
  }

  @Test func `a sheet that is no sheet, or missing, is said when it is read`() throws {
    var book = HandmadeWorkbook(sheets: ["<sheetData/>"])
    book.extraEntries = [("extra", "")]
    var parts = book.parts
    parts.removeAll { $0.0.hasPrefix("xl/worksheets") }
    var zip = StoredZip()
    for (name, content) in parts { zip.add(name, Array(content.utf8)) }
    var reader = try SpreadsheetReader(xlsx: zip.bytes)
    #expect(throws: SpreadsheetError.damaged(part: "xl/worksheets/sheet1.xml", reason: "missing")) {
      _ = try reader.table(of: reader.sheets[0])
    }
    zip.add("xl/worksheets/sheet1.xml", Array("<workbook/>".utf8))
    var other = try SpreadsheetReader(xlsx: zip.bytes)
    #expect(throws: SpreadsheetError.damaged(part: "xl/worksheets/sheet1.xml", reason: "not a worksheet")) {
      _ = try other.table(of: other.sheets[0])
    }
  }

  @Test func `a workbook needs sheets`() {
    #expect(throws: SpreadsheetError.noSheets) { try HandmadeWorkbook(sheets: []).values() }
  }

  @Test func `damage behind the last row is found`() throws {
    let sheet = "<sheetData><row><c><v>1</v></c></row></sheetData><broken>"
    var reader = try SpreadsheetReader(xlsx: HandmadeWorkbook(sheets: [sheet]).bytes)
    let error = #expect(throws: SpreadsheetError.self) { _ = try reader.table(of: reader.sheets[0]) }
    guard case .damaged(part: "xl/worksheets/sheet1.xml", reason: _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(.enabled(if: SpreadsheetCorpusTests.isThere, "\(SharedFolder.absence)"))
  func `real workbooks cut at every thousandth byte are errors`() throws {
    for name in ["poi__57236.xlsx", "calamine__issues.xlsx", "calamine__vba.xlsm"] {
      let whole = try #require(SharedFolder.bytes(of: "corpora/xlsx/ordinary/" + name))
      for length in stride(from: 0, to: whole.count, by: 1000) {
        #expect(throws: SpreadsheetError.self) { _ = try SpreadsheetReader(xlsx: Array(whole[..<length])) }
      }
    }
  }
}
