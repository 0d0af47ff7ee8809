// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// Sheets, rows, merged ranges and fonts of an .xlsx.
@Suite struct SpreadsheetStructureTests {
  @Test func `gives sheets in the order of the tabs, hidden ones marked`() throws {
    var book = HandmadeWorkbook(sheets: ["<sheetData/>", "<sheetData/>", "<sheetData/>"])
    book.states = ["", #"state="hidden""#, #"state="veryHidden""#]
    let sheets = try SpreadsheetReader(xlsx: book.bytes).sheets
    #expect(sheets.map(\.name) == ["Trang 1", "Trang 2", "Trang 3"])
    #expect(sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    #expect(sheets.map(\.index) == [0, 1, 2])
    #expect(sheets.map(\.hasCells) == [true, true, true])
  }

  @Test func `follows the links, whatever the parts are called`() throws {
    var zip = StoredZip()
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let links: (String) -> String = { "<Relationships>\($0)</Relationships>" }
    zip.add(
      "_rels/.rels",
      Array(links(#"<Relationship Id="a" Type="\#(types)/officeDocument" Target="/B/Main.xml"/>"#).utf8)
    )
    zip.add(
      "b/_rels/main.xml.rels",
      Array(
        links(
          """
          <Relationship Id="x" Type="\(types)/worksheet" Target="../second.xml"/>
          <Relationship Id="y" Type="\(types)/worksheet" Target="first.xml"/>
          <Relationship Id="z" Type="\(types)/chartsheet" Target="chart.xml"/>
          """
        )
        .utf8
      )
    )
    zip.add(
      "b/main.xml",
      Array(
        """
        <q:workbook xmlns:q="\(HandmadeWorkbook.main)" xmlns:w="\(types)"><q:sheets>
        <q:sheet name="Một" sheetId="7" w:id="y"/><q:sheet name="Biểu đồ" sheetId="9" w:id="z"/>
        <q:sheet name="Hai" sheetId="1" w:id="x"/></q:sheets></q:workbook>
        """
        .utf8
      )
    )
    let sheet: (Int) -> String = {
      #"<p:worksheet xmlns:p="\#(HandmadeWorkbook.main)"><p:sheetData><p:row><p:c><p:v>\#($0)</p:v></p:c></p:row></p:sheetData></p:worksheet>"#
    }
    zip.add("b/first.xml", Array(sheet(1).utf8))
    zip.add("second.xml", Array(sheet(2).utf8))
    var reader = try SpreadsheetReader(xlsx: zip.bytes)
    #expect(reader.sheets.map(\.name) == ["Một", "Biểu đồ", "Hai"])
    #expect(reader.sheets.map(\.hasCells) == [true, false, true])
    #expect(
      try reader.sheets.map { try reader.table(of: $0).rows.first?[1] } == [.number("1", 1), nil, .number("2", 2)]
    )
  }

  @Test func `reads the strict dialect`() throws {
    var book = HandmadeWorkbook(
      rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#,
      sharedStrings: "<si><t>x</t></si>"
    )
    book.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    book.linkNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(try book.values() == ["A1": .text("x")])
  }

  @Test func `keeps rows sparse and their numbers`() throws {
    let book = HandmadeWorkbook(
      rows: """
        <row r="2"><c r="C2"><v>1</v></c><c r="XFD2"><v>2</v></c></row><row r="3"/><row r="5" hidden="1"/>
        <row r="1048576" hidden="true"><c r="A1048576"><v>3</v></c></row>
        """
    )
    let table = try book.table()
    #expect(table.rows.map(\.number) == [2, 5, 1_048_576])
    #expect(table.rows.map(\.isHidden) == [false, true, true])
    #expect(table.rows.map { $0.cells.map(\.column) } == [[3, 16_384], [], [1]])
    #expect(table.lastColumn == 16_384)
    #expect(table.rows[0][3] == .number("1", 1))
    #expect(table.rows[0][4] == .empty)
  }

  @Test func `numbers rows and cells that do not say where they are`() throws {
    let rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c r='C2'><v>3</v></c><c><v>4</v></c></row><row r='9'><c><v>5</v></c></row>"
    let values = try HandmadeWorkbook(rows: rows + "<row><c r='B12'><v>6</v></c></row>").values()
    #expect(values.keys.sorted() == ["A1", "A9", "B1", "B12", "C2", "D2"])
  }

  @Test(arguments: [
    #"<row r="2"/><row r="2"/>"#, #"<row r="2"/><row r="1"/>"#, #"<row r="0"/>"#, #"<row r="1048577"/>"#,
    #"<row r="x"/>"#,
  ])
  func `refuses rows out of order or outside a sheet`(rows: String) {
    #expect(throws: SpreadsheetError.self) { try HandmadeWorkbook(rows: rows).values() }
  }

  @Test(arguments: ["A1", "A1:XFD1048576", "zzz", ""])
  func `does not trust the declared size`(dimension: String) throws {
    let sheet = #"<dimension ref="\#(dimension)"/><sheetData><row r="7"><c r="G7"><v>1</v></c></row></sheetData>"#
    #expect(try HandmadeWorkbook(sheets: [sheet]).values() == ["G7": .number("1", 1)])
  }

  @Test func `reports merged ranges and hidden columns`() throws {
    let sheet = """
      <cols><col min="1" max="2" width="9"/><col min="3" max="4" hidden="1"/></cols><sheetData/>
      <mergeCells count="2"><mergeCell ref="B1:D2"/><mergeCell ref="A5"/></mergeCells>
      """
    let features = try HandmadeWorkbook(sheets: [sheet]).table().features
    #expect(features.mergedRanges == [range(1...2, 2...4), range(5...5, 1...1)])
    #expect(features.hiddenColumns == [3...4])
  }

  @Test func `repeats merged values in the rows of a header only`() throws {
    let table = SpreadsheetTable(
      rows: [
        SpreadsheetRow(number: 1, cells: [text(1, "Đơn vị"), text(2, "Số lượng"), text(5, "Ghi chú")]),
        SpreadsheetRow(number: 2, cells: [text(2, "tin"), text(3, "bài")]),
        SpreadsheetRow(number: 4, cells: [text(1, "An Biên")]),
      ],
      features: features([range(1...2, 1...1), range(1...1, 2...4), range(1...9, 5...16_384), range(4...4, 1...2)])
    )
    let rows = table.expandingMerges(inRows: 1...3)
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(
      rows.map { $0.cells.map { cell in "\(cell.column):\(cell.value)" } } == [
        [
          "1:\(SpreadsheetValue.text("Đơn vị"))", "2:\(SpreadsheetValue.text("Số lượng"))",
          "3:\(SpreadsheetValue.text("Số lượng"))", "4:\(SpreadsheetValue.text("Số lượng"))",
          "5:\(SpreadsheetValue.text("Ghi chú"))",
        ],
        [
          "1:\(SpreadsheetValue.text("Đơn vị"))", "2:\(SpreadsheetValue.text("tin"))",
          "3:\(SpreadsheetValue.text("bài"))", "5:\(SpreadsheetValue.text("Ghi chú"))",
        ],
        ["5:\(SpreadsheetValue.text("Ghi chú"))"],
      ]
    )
    #expect(table.expandingMerges(inRows: 4...1_000_000).count == 1)
    #expect(table.expandingMerges(inRows: 4...4)[0][2] == .text("An Biên"))
    #expect(SpreadsheetTable(rows: []).expandingMerges(inRows: 1...5).flatMap(\.cells).isEmpty)
  }

  @Test func `says the font of each cell`() throws {
    let book = HandmadeWorkbook(
      rows: """
        <row><c s="0"><v>1</v></c><c s="1" t="s"><v>0</v></c><c s="2"><v>1</v></c><c s="1" t="s"><v>1</v></c>
        <c s="9"><v>1</v></c><c s="3"><v>1</v></c></row>
        """,
      sharedStrings: #"<si><t>a</t></si><si><r><t>b</t></r><r><rPr><rFont val="VNI-Times"/></rPr><t>c</t></r></si>"#,
      styles: """
        <fonts><font><name val="Times New Roman"/></font><font><sz val="13"/><name val=".VnTime"/></font>
        <font><name val="Times New Roman"/></font><font/></fonts>
        <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>
        <dxfs><dxf><font><name val="Wrong"/></font></dxf></dxfs>
        """
    )
    var reader = try SpreadsheetReader(xlsx: book.bytes)
    #expect(reader.fontNames == ["Times New Roman", ".VnTime", "VNI-Times"])
    let cells = try reader.table(of: reader.sheets[0]).rows[0].cells
    #expect(cells.map(\.fontIndex) == [0, 1, 0, 2, nil, nil])
  }

  @Test func `stops when told, and knows its own sheets only`() throws {
    var reader = try SpreadsheetReader(
      xlsx: HandmadeWorkbook(rows: "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>").bytes
    )
    var numbers: [Int] = []
    try reader.forEachRow(of: reader.sheets[0]) { row in
      numbers.append(row.number)
      return false
    }
    #expect(numbers == [1])
    var other = reader.sheets[0]
    other.name = "khác"
    #expect(throws: SpreadsheetError.unknownSheet("khác")) { _ = try reader.table(of: other) }
  }

  private func range(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> SpreadsheetRange {
    SpreadsheetRange(rows: rows, columns: columns)
  }

  private func text(_ column: Int, _ text: String) -> SpreadsheetCell {
    SpreadsheetCell(column: column, value: .text(text))
  }

  private func features(_ ranges: [SpreadsheetRange]) -> SpreadsheetFeatures {
    var features = SpreadsheetFeatures()
    features.mergedRanges = ranges
    return features
  }
}
