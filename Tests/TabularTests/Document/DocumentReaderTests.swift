// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// Tables of a .docx.
@Suite struct DocumentReaderTests {
  @Test func `gives the cells of a table, paragraphs and breaks as lines`() throws {
    let document = try read(
      """
      <w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>
      <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>
      <w:tr><w:tc><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Đơn </w:t></w:r><w:r><w:t>vị</w:t></w:r></w:p></w:tc>
      <w:tc><w:p><w:r><w:t>một</w:t></w:r></w:p><w:p><w:r><w:t>hai</w:t><w:br/><w:t>ba</w:t><w:tab/><w:t>bốn</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr>
      </w:tbl>
      """
    )
    #expect(document.tables.count == 1)
    #expect(texts(document.tables[0]) == [["1:Đơn vị", "2:một\nhai\nba\tbốn"], ["2:12"]])
    #expect(document.tables[0].features.mergedRanges.isEmpty)
  }

  @Test func `gives the paragraphs between tables, and no prose`() throws {
    let paragraph = { (text: String) in "<w:p><w:r><w:t>\(text)</w:t><w:br/><w:t>ba</w:t></w:r></w:p>" }
    let document = try read(
      paragraph("một") + "<w:p/><w:tbl><w:tr>\(cell("x"))</w:tr></w:tbl>" + paragraph("hai")
        + paragraph(String(repeating: "a", count: 601)) + "<w:tbl><w:tr>\(cell("y"))</w:tr></w:tbl>"
    )
    #expect(document.paragraphs.map(\.text) == ["một\nba", "hai\nba"])
    #expect(document.paragraphs.map(\.tablesBefore) == [0, 1])
    #expect(document.tables.count == 2)
  }

  @Test func `puts cells into grid columns and reports what they cover`() throws {
    let document = try read(
      """
      <w:tbl>
      <w:tr>\(cell("TT", "<w:vMerge w:val='restart'/>"))\(cell("Số lượng", "<w:gridSpan w:val='2'/>"))\(cell("Ghi chú"))</w:tr>
      <w:tr>\(cell("", "<w:vMerge/>"))\(cell("tin"))\(cell("bài"))\(cell("x", "<w:vMerge w:val='restart'/>"))</w:tr>
      <w:tr>\(cell("1"))\(cell("a", "<w:gridSpan w:val='2'/>"))\(cell("ẩn", "<w:vMerge w:val='continue'/>"))</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>\(cell("dưới"))</w:tr>
      </w:tbl>
      """
    )
    let table = document.tables[0]
    #expect(
      texts(table) == [["1:TT", "2:Số lượng", "4:Ghi chú"], ["2:tin", "3:bài", "4:x"], ["1:1", "2:a"], ["3:dưới"]]
    )
    #expect(
      table.features.mergedRanges == [
        SpreadsheetRange(rows: 1...2, columns: 1...1), SpreadsheetRange(rows: 1...1, columns: 2...3),
        SpreadsheetRange(rows: 2...3, columns: 4...4), SpreadsheetRange(rows: 3...3, columns: 2...3),
      ]
    )
    #expect(table.expandingMerges(inRows: 1...2)[1][1] == .text("TT"))
    #expect(table.expandingMerges(inRows: 1...2)[0][3] == .text("Số lượng"))
  }

  @Test func `a continuation without a start stands for itself`() throws {
    let document = try read(
      "<w:tbl><w:tr>\(cell("a", "<w:vMerge/>"))</w:tr><w:tr>\(cell("b", "<w:vMerge/>"))</w:tr></w:tbl>"
    )
    #expect(texts(document.tables[0]) == [["1:a"], ["1:b"]])
  }

  @Test func `lists a table inside another behind it`() throws {
    let inner = "<w:tbl><w:tr>\(cell("trong"))</w:tr></w:tbl>"
    let document = try read(
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ngoài</w:t></w:r></w:p>\(inner)<w:p/></w:tc></w:tr></w:tbl><w:tbl/>"
    )
    #expect(document.tables.map(texts) == [[["1:ngoài\n"]], [["1:trong"]], []])
  }

  @Test func `leaves out what was deleted, moved away, or repeats`() throws {
    let document = try read(
      """
      <w:tbl><w:tr><w:tc><w:p><w:del><w:r><w:delText>9</w:delText><w:t>9</w:t></w:r></w:del><w:ins><w:r><w:t>1</w:t></w:r></w:ins>
      <w:moveFrom><w:r><w:t>8</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r>
      <mc:AlternateContent xmlns:mc="m"><mc:Choice><w:r><w:t>2</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>2</w:t></w:r></mc:Fallback></mc:AlternateContent>
      </w:p></w:tc></w:tr>
      <w:tr><w:trPr><w:del w:id="1"/></w:trPr>\(cell("xóa"))</w:tr><w:tr>\(cell("còn"))</w:tr></w:tbl>
      """
    )
    #expect(texts(document.tables[0]) == [["1:12"], ["1:còn"]])
    #expect(document.tables[0].rows.map(\.number) == [1, 2])
  }

  @Test func `says the font of a cell, by run, style or default`() throws {
    let styles = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>
      <w:style w:type="character" w:styleId="Strong"><w:rPr><w:rFonts w:ascii="Wrong"/></w:rPr></w:style>
      """
    let paragraph: (String, String) -> String = { style, run in
      "<w:tc><w:p>\(style.isEmpty ? "" : "<w:pPr><w:pStyle w:val='\(style)'/></w:pPr>")<w:r>\(run)<w:t>x</w:t></w:r></w:p></w:tc>"
    }
    let run = "<w:rPr><w:rFonts w:ascii='VNI-Times'/></w:rPr>"
    let cells = paragraph("", "") + paragraph("Child", "") + paragraph("Loop", "") + paragraph("Child", run)
    let document = try read("<w:tbl><w:tr>\(cells)</w:tr></w:tbl>", styles: styles)
    let names = document.tables[0].rows[0].cells.map { $0.fontIndex.map { document.fontNames[$0] } }
    #expect(names == [".VnTime", ".VnTime", "Calibri", "VNI-Times"])
  }

  @Test func `bounds spans and nesting`() throws {
    let wide = cell("a", "<w:gridSpan w:val='99999999999'/>") + cell("a", "<w:gridSpan w:val='2000000000'/>")
    #expect(throws: SpreadsheetError.limit("columns", allowed: 16_384)) {
      _ = try read("<w:tbl><w:tr>\(wide)\(wide)</w:tr></w:tbl>")
    }
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 10_000)
    #expect(throws: SpreadsheetError.limit("depth", allowed: 256)) { _ = try read(deep) }
  }

  @Test func `a document without tables gives none, and a truncated one is an error`() throws {
    #expect(try read("<w:p/>").tables.isEmpty)
    let whole = package("<w:tbl><w:tr>\(cell("x"))</w:tr></w:tbl>")
    for length in stride(from: 4, to: whole.count, by: 100) {
      #expect(throws: SpreadsheetError.truncated) { _ = try DocumentReader(docx: Array(whole[..<length])) }
    }
  }

  private func read(_ body: String, styles: String? = nil) throws(SpreadsheetError) -> DocumentReader {
    try DocumentReader(docx: package(body, styles: styles))
  }

  private func package(_ body: String, styles: String? = nil) -> [UInt8] {
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    var zip = StoredZip([
      "_rels/.rels":
        "<Relationships><Relationship Id='a' Type='\(links)/officeDocument' Target='word/document.xml'/></Relationships>",
      "word/document.xml": "<w:document xmlns:w='\(main)'><w:body>\(body)</w:body></w:document>",
    ])
    if let styles {
      zip.add(
        "word/_rels/document.xml.rels",
        Array("<Relationships><Relationship Id='a' Type='\(links)/styles' Target='styles.xml'/></Relationships>".utf8)
      )
      zip.add("word/styles.xml", Array("<w:styles xmlns:w='\(main)'>\(styles)</w:styles>".utf8))
    }
    return zip.bytes
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private func texts(_ table: SpreadsheetTable) -> [[String]] {
    table.rows.map { row in
      row.cells.map { cell in
        guard case .text(let text) = cell.value else { return "?" }
        return "\(cell.column):\(text)"
      }
    }
  }
}
