// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import XLSXWriting

@Suite("Cells")
struct WorkbookCellsTests {
  @Test(
    "texts that look like something else stay texts",
    arguments: [
      "=1+1", "+1", "-1", "@x", "{=A1}", "http://example.org", "mailto:a@b.vn", "internal:A1", "external:x.xlsx",
      "1.250", "007", "TRUE", "2024-07-14", "<r><t>x</t></r>", "\"", " ", "  khoảng trắng  ", "dòng\nhai", "a\tb",
      "#N/A",
    ]
  )
  func text(_ text: String) throws {
    let parts = try written { book, sheet in
      try book.write(.text(text), row: 0, column: 0, to: sheet)
    }
    #expect(try parts.sheet().contains(#"<c r="A1" s="1" t="s"><v>0</v></c>"#))
    #expect(try parts.sheet().contains("<hyperlink") == false)
    #expect(try Self.strings(in: parts) == [text])
  }

  @Test(
    "characters that XML forbids are escaped as Excel does, or shown as U+FFFD",
    arguments: [
      ("a\u{1}b", "a_x0001_b"), ("a\u{1F}", "a_x001F_"), ("a\r\nb", "a_x000D_\nb"), ("a\0b", "a\u{FFFD}b"),
      ("a\u{FFFE}\u{FFFF}", "a\u{FFFD}\u{FFFD}"), ("_x0041_", "_x005F_x0041_"), ("a_x00e9_b", "a_x005F_x00e9_b"),
      ("_x004_ _X0041_ _x0041", "_x004_ _X0041_ _x0041"), ("__x0041__", "__x005F_x0041__"), ("\u{7F}", "\u{7F}"),
    ]
  )
  func controlCharacters(_ text: String, _ expected: String) throws {
    let parts = try written { book, sheet in
      try book.write(.text(text), row: 0, column: 0, to: sheet)
    }
    #expect(try Self.strings(in: parts) == [expected])
  }

  @Test func `blank cells and empty texts keep their style`() throws {
    let parts = try written { book, sheet in
      try book.write(.blank, row: 0, column: 0, to: sheet)
      try book.write(.text(""), row: 0, column: 1, to: sheet)
    }
    #expect(try parts.sheet().contains(#"<c r="A1" s="1"/><c r="B1" s="1"/>"#))
  }

  @Test func `numbers, whole numbers and truths are written as such`() throws {
    let parts = try written { book, sheet in
      try book.write(.number(-0.125), row: 0, column: 0, to: sheet)
      try book.write(.integer(1 << 53), row: 0, column: 1, to: sheet)
      try book.write(.integer(-9_007_199_254_740_991), row: 0, column: 2, to: sheet)
      try book.write(.boolean(true), row: 0, column: 3, to: sheet)
      try book.write(.boolean(false), row: 0, column: 4, to: sheet)
    }
    let xml = try parts.sheet()
    #expect(xml.contains(#"<c r="A1" s="1"><v>-0.125</v></c>"#))
    #expect(xml.contains("<v>9007199254740992</v>"))
    #expect(xml.contains("<v>-9007199254740991</v>"))
    #expect(xml.contains(#"<c r="D1" s="1" t="b"><v>1</v></c>"#))
    #expect(xml.contains(#"<c r="E1" s="1" t="b"><v>0</v></c>"#))
  }

  @Test func `formulas carry their stored result`() throws {
    let parts = try written { book, sheet in
      try book.write(.formula("=SUM(A1:B1)", stored: .number(42)), row: 1, column: 0, to: sheet)
      try book.write(.formula("IF(A1<2,\"ít\",\"\")", stored: .text("ít & nhỏ")), row: 1, column: 1, to: sheet)
      try book.write(.formula("B9", stored: .text("")), row: 1, column: 2, to: sheet)
    }
    let xml = try parts.sheet()
    #expect(xml.contains(#"<c r="A2" s="1"><f>SUM(A1:B1)</f><v>42</v></c>"#))
    #expect(xml.contains(#"<c r="B2" s="1" t="str"><f>IF(A1&lt;2,"ít","")</f><v>ít &amp; nhỏ</v></c>"#))
    #expect(xml.contains(#"<c r="C2" s="1" t="str"><f>B9</f><v></v></c>"#))
  }

  @Test func `links lead to places and to files beside the workbook, their text unchanged`() throws {
    let parts = try written { book, sheet in
      let place = CellRange(rows: 2...4, columns: 0...1).text(onSheetNamed: "Tổng hợp", isAbsolute: false)
      try book.write(.link(.place(place), text: "tuần 28/2024"), row: 0, column: 0, to: sheet)
      let path = "phan-hoi/an bien.xlsx"
      try book.write(.link(.relativeFile(path), text: "tuần 28/2024"), row: 1, column: 0, to: sheet)
    }
    #expect(try parts.sheet().contains(#"<hyperlink ref="A1" location="'Tổng hợp'!A3:B5" display="tuần 28/2024"/>"#))
    let relations = try parts.part("xl/worksheets/_rels/sheet1.xml.rels")
    #expect(relations.contains(#"Target="phan-hoi\an%20bien.xlsx" TargetMode="External""#))
    #expect(try Self.strings(in: parts).first == "tuần 28/2024")
    #expect(try parts.sheet().contains(#"<c r="A2" s="1" t="s"><v>0</v></c>"#))
  }

  @Test func `rich text keeps a font for every piece and passes over empty ones`() throws {
    let parts = try written { book, sheet in
      let runs = [
        RichTextRun("Tổng: "), RichTextRun(""), RichTextRun("12 & hơn", font: TextFont(size: 14, isBold: true)),
      ]
      try book.write(.richText(runs), row: 0, column: 0, to: sheet)
      try book.write(.richText([RichTextRun("một", font: TextFont(isItalic: true))]), row: 1, column: 0, to: sheet)
      try book.write(.richText([]), row: 2, column: 0, to: sheet)
    }
    let strings = try parts.strings()
    #expect(strings.contains("<t xml:space=\"preserve\">Tổng: </t>"))
    #expect(strings.contains(#"<rPr><b/><sz val="14"/>"#))
    #expect(strings.contains("<t>12 &amp; hơn</t>"))
    #expect(strings.contains("<si><t>một</t></si>"))
    #expect(try parts.part("xl/styles.xml").contains("<i/>"))
    #expect(try parts.sheet().contains(#"<c r="A3" s="1"/>"#))
  }

  @Test func `the last cell of a sheet is written`() throws {
    let parts = try written { book, sheet in
      try book.write(.integer(1), row: 1_048_575, column: 16_383, to: sheet)
    }
    #expect(try parts.sheet().contains(#"<c r="XFD1048576" s="1"><v>1</v></c>"#))
  }

  @Test("cells outside a sheet are refused", arguments: [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384)])
  func outsideSheet(_ row: Int, _ column: Int) throws {
    let address = CellAddress(row: row, column: column)
    let error = try failure { book, sheet in
      try book.write(.blank, row: row, column: column, to: sheet)
    }
    #expect(error == .outsideSheet(CellRange(address)))
  }

  static let long = String(repeating: "ấ", count: 32_768)
  static let refusals: [(CellValue, CellValueFault)] = [
    (.text(long), .textTooLong(length: 32_768, limit: 32_767)),
    (.text(String(repeating: "😀", count: 16_384)), .textTooLong(length: 32_768, limit: 32_767)),
    (.richText([RichTextRun(long)]), .textTooLong(length: 32_768, limit: 32_767)),
    (.number(.nan), .notFinite), (.number(-.infinity), .notFinite),
    (.formula("A1", stored: .number(.infinity)), .notFinite),
    (.formula("A1", stored: .text(long)), .textTooLong(length: 32_768, limit: 32_767)),
    (.formula("=", stored: .number(0)), .emptyFormula),
    (.formula(String(repeating: "1", count: 8193), stored: .number(0)), .textTooLong(length: 8193, limit: 8192)),
    (.integer((1 << 53) + 1), .inexactInteger((1 << 53) + 1)), (.integer(.min), .inexactInteger(.min)),
    (.link(.place("A1"), text: String(repeating: "x", count: 256)), .textTooLong(length: 256, limit: 255)),
    (.richText(Array(repeating: RichTextRun("x"), count: 251)), .tooManyRuns(count: 251, limit: 250)),
  ]

  @Test("values that a cell cannot hold are refused", arguments: refusals)
  func refusal(_ value: CellValue, _ fault: CellValueFault) throws {
    let error = try failure { book, sheet in
      try book.write(value, row: 6, column: 2, to: sheet)
    }
    #expect(error == .invalidValue(CellAddress(row: 6, column: 2), fault))
  }

  @Test(
    "targets that the library would change are refused",
    arguments: [
      LinkTarget.place(""), .place("'Sheet #1'!A1"), .place("a\nb"), .relativeFile("/etc/passwd"),
      .relativeFile("C:/x"),
      .relativeFile("http://example.org"), .relativeFile("\\\\may\\chu"), .relativeFile("a#b.xlsx"),
      .relativeFile("a//b.xlsx"), .place(String(repeating: "a", count: 256)),
    ]
  )
  func linkTarget(_ target: LinkTarget) throws {
    let error = try failure { book, sheet in
      try book.write(.link(target, text: "x"), row: 0, column: 0, to: sheet)
    }
    #expect(error == .invalidValue(CellAddress(row: 0, column: 0), .invalidLinkTarget(target)))
  }

  @Test func `a text of the greatest length is kept whole`() throws {
    let text = String(repeating: "ấ", count: 32_767)
    let parts = try written { book, sheet in
      try book.write(.text(text), row: 0, column: 0, to: sheet)
    }
    #expect(try Self.strings(in: parts) == [text])
  }

  @Test(.enabled(if: Python.hasOpenpyxl, "openpyxl is not importable by the Python at hand; set PYTHON to one with it"))
  func `openpyxl reads back what was written`() throws {
    let folder = try ScratchFolder()
    var book = try Workbook(path: folder.file(), properties: DocumentProperties(created: july))
    let sheet = try book.addSheet(named: "T7")
    try book.write(.text("=1+1"), row: 0, column: 0, to: sheet)
    try book.write(.integer(7), row: 0, column: 1, style: .plain.with { $0.numberFormat = "#,##0" }, to: sheet)
    try book.merge(CellRange(rows: 1...1, columns: 0...3), value: .text("Xã"), on: sheet)
    try book.setUpPage(PageSetup().with { $0.printArea = CellRange(rows: 0...9, columns: 0...3) }, on: sheet)
    try book.finish()
    let seen = try Python.run(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1])["T7"]
      print(sheet["A1"].data_type, sheet["A1"].value, sheet["A1"].font.name, sheet["A1"].font.sz)
      print(sheet["B1"].data_type, sheet["B1"].value, sheet["B1"].number_format)
      print(sheet.merged_cells.ranges, sheet["A2"].value, sheet.print_area)
      """,
      folder.file()
    )
    #expect(
      seen == """
        s =1+1 Times New Roman 12.0
        n 7 #,##0
        {<MergedCellRange A2:D2>} Xã 'T7'!$A$1:$D$10

        """
    )
  }

  /// The shared strings in order, as an XML reader sees them.
  static func strings(in parts: WrittenParts) throws -> [String] {
    let output = try Python.run(
      """
      import sys, json, xml.etree.ElementTree as tree
      space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
      items = tree.fromstring(sys.argv[1]).findall(space + "si")
      print(json.dumps(["".join(t.text or "" for t in item.iter(space + "t")) for item in items]))
      """,
      try parts.strings()
    )
    return try JSONDecoder().decode([String].self, from: Data(output.utf8))
  }
}

extension PageSetup {
  /// A copy with changes.
  func with(_ change: (inout PageSetup) -> Void) -> PageSetup {
    var copy = self
    change(&copy)
    return copy
  }
}
