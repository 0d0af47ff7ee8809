// SPDX-License-Identifier: Apache-2.0

import Testing
import WorkbookPatching

/// The colours of marks in the list of styles.
@Suite struct StyleSheetTests {
  private static let red =
    #"<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>"#
  private static let yellow =
    #"<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2B3"/><bgColor indexed="64"/></patternFill></fill>"#
  private static let reserved =
    #"<fill><patternFill patternType="none"></patternFill></fill><fill><patternFill patternType="gray125"></patternFill></fill>"#
  private static let sheet =
    #"<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="99"/></row></sheetData>"#

  @Test func `makes one copy for each format and colour, and keeps all else`() throws {
    let styles =
      #"<numFmts/><fills count="2"><fill/><fill/></fills><borders/><cellXfs count="2"><xf fontId="0"/><xf numFmtId="4" fillId="1" applyFill="0"><alignment wrapText="1"/><protection/></xf></cellXfs><dxfs/>"#
    let after = try HandmadePackage(sheet: Self.sheet, styles: styles)
      .marked([CellMark(1, 1), CellMark(1, 2), CellMark(1, 3, "", .warning), CellMark(1, 4)])
    #expect(
      after["xl/worksheets/sheet1.xml"]?
        .contains(#"<c r="A1" s="2"/><c r="B1" s="2"/><c r="C1" s="3"/><c r="D1" s="4"/>"#) == true
    )
    let formats =
      #"<xf numFmtId="4" fillId="2" applyFill="1"><alignment wrapText="1"/><protection/></xf><xf numFmtId="4" fillId="3" applyFill="1"><alignment wrapText="1"/><protection/></xf><xf fontId="0" fillId="2" applyFill="1"/>"#
    let expected = styles.replacing(#"count="2""#, with: #"count="4""#, maxReplacements: 1)
      .replacing("</fills>", with: Self.red + Self.yellow + "</fills>")
      .replacing(#"cellXfs count="2""#, with: #"cellXfs count="5""#)
      .replacing("</cellXfs>", with: formats + "</cellXfs>")
    #expect(after["xl/styles.xml"] == #"<styleSheet xmlns="\#(HandmadePackage.main)">\#(expected)</styleSheet>"#)
  }

  @Test(arguments: [
    ("", #"<fills count="3">\#(reserved)\#(red)</fills><cellXfs count="2">\#(plain)\#(marked)</cellXfs>"#),
    (
      #"<numFmts/><fonts><font/></fonts><borders/><cellStyles/>"#,
      #"<numFmts/><fonts><font/></fonts><fills count="3">\#(reserved)\#(red)</fills><borders/><cellXfs count="2">\#(plain)\#(marked)</cellXfs><cellStyles/>"#
    ),
    (
      "<fills/><cellXfs/>",
      #"<fills count="3">\#(reserved)\#(red)</fills><cellXfs count="2">\#(plain)\#(marked)</cellXfs>"#
    ),
    (
      "<fills><fill/></fills><cellXfs count='0'></cellXfs>",
      #"<fills count="3"><fill/>\#(gray)\#(red)</fills><cellXfs count='2'>\#(plain)\#(marked)</cellXfs>"#
    ),
  ])
  func `makes lists that are missing or empty`(before: String, after: String) throws {
    let parts = try HandmadePackage(sheet: "<sheetData/>", styles: before).marked([CellMark(1, 1)])
    #expect(parts["xl/styles.xml"] == #"<styleSheet xmlns="\#(HandmadePackage.main)">\#(after)</styleSheet>"#)
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains(#"<c r="A1" s="1"/>"#) == true)
  }

  private static let plain = #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#
  private static let marked = #"<xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/>"#
  private static let gray = #"<fill><patternFill patternType="gray125"></patternFill></fill>"#

  @Test func `makes a list for a closed root`() throws {
    var package = HandmadePackage(sheet: "<sheetData/>")
    package["xl/styles.xml"] = #"<styleSheet xmlns="\#(HandmadePackage.main)" />"#
    let parts = try package.marked([CellMark(1, 1)])
    let expected =
      #"<styleSheet xmlns="\#(HandmadePackage.main)" ><fills count="3">\#(Self.reserved)\#(Self.red)</fills><cellXfs count="2">\#(Self.plain)\#(Self.marked)</cellXfs></styleSheet>"#
    #expect(parts["xl/styles.xml"] == expected)
  }

  @Test func `makes the part when there is none`() throws {
    let parts = try HandmadePackage(sheet: "<sheetData/>", styles: nil).marked([CellMark(1, 1)])
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.contains(Self.red) && styles.contains(Self.marked))
    #expect(
      parts["xl/_rels/workbook.xml.rels"]?
        .contains(#"Type="\#(HandmadePackage.links)/styles" Target="/xl/styles.xml""#) == true
    )
    #expect(parts["[Content_Types].xml"]?.contains(#"PartName="/xl/styles.xml""#) == true)
  }
}
