// SPDX-License-Identifier: Apache-2.0

import Testing
import WorkbookPatching

/// Marks in the bytes of a sheet.
@Suite struct SheetEditingTests {
  /// A sheet before and after, and the marks as row and column.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var before: String
    var marks: [[Int]]
    var after: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a cell with a style",
      before: #"<sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>A1</f></c></row></sheetData>"#,
      marks: [[1, 1]],
      after: #"<sheetData><row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"><f>A1</f></c></row></sheetData>"#
    ),
    Case(
      name: "a cell without a style, in odd spelling",
      before: "<!-- c --><sheetData ><row\n r='1' ><c\tr='A1'  ><v>7</v></c ></row ></sheetData>",
      marks: [[1, 1]],
      after: "<!-- c --><sheetData ><row\n r='1' ><c\tr='A1'   s=\"2\"><v>7</v></c ></row ></sheetData>"
    ),
    Case(
      name: "a cell whose style is quoted otherwise, with > in a value",
      before: #"<sheetData><row r="1"><c x=">" s = '1' r="A1"/></row></sheetData>"#,
      marks: [[1, 1]],
      after: #"<sheetData><row r="1"><c x=">" s = '2' r="A1"/></row></sheetData>"#
    ),
    Case(
      name: "cells that are not there, before, between and behind others",
      before: #"<sheetData><row r="2"><c r="B2"/><c r="D2"/></row></sheetData>"#,
      marks: [[2, 5], [2, 1], [2, 3], [2, 28]],
      after:
        #"<sheetData><row r="2"><c r="A2" s="2"/><c r="B2"/><c r="C2" s="2"/><c r="D2"/><c r="E2" s="2"/><c r="AB2" s="2"/></row></sheetData>"#
    ),
    Case(
      name: "rows that are not there, before, between and behind others",
      before: #"<sheetData><row r="2"/><row r="4"></row></sheetData>"#,
      marks: [[1, 1], [3, 2], [5, 1], [6, 1], [5, 3]],
      after:
        #"<sheetData><row r="1"><c r="A1" s="2"/></row><row r="2"/><row r="3"><c r="B3" s="2"/></row><row r="4"></row><row r="5"><c r="A5" s="2"/><c r="C5" s="2"/></row><row r="6"><c r="A6" s="2"/></row></sheetData>"#
    ),
    Case(
      name: "rows without content",
      before: #"<sheetData><row r="2"/><row r="4" ></row></sheetData>"#,
      marks: [[2, 1], [4, 1]],
      after:
        #"<sheetData><row r="2"><c r="A2" s="2"/></row><row r="4" ><c r="A4" s="2"/></row></sheetData>"#
    ),
    Case(
      name: "no rows",
      before: "<sheetData/><pageMargins/>",
      marks: [[2, 1], [3, 1]],
      after:
        #"<sheetData><row r="2"><c r="A2" s="2"/></row><row r="3"><c r="A3" s="2"/></row></sheetData><pageMargins/>"#
    ),
    Case(
      name: "rows and cells without numbers",
      before: #"<sheetData><row><c/><c/></row><row><c r="B5"/><c/></row><row><c/></row></sheetData>"#,
      marks: [[1, 2], [3, 1], [5, 3], [5, 1], [6, 1], [6, 2]],
      after:
        #"<sheetData><row><c/><c s="2"/></row><row r="3"><c r="A3" s="2"/></row><row><c r="A5" s="2"/><c r="B5"/><c s="2"/></row><row><c s="2"/><c r="B6" s="2"/></row></sheetData>"#
    ),
    Case(
      name: "merged ranges",
      before:
        #"<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"/></row></sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells>"#,
      marks: [[1, 2], [3, 1], [1, 1]],
      after:
        #"<sheetData><row r="1"><c r="A1" s="2"/><c r="B1"/></row></sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells>"#
    ),
    Case(
      name: "formats of rows and columns for cells that are not there",
      before:
        #"<cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="1" customFormat="1"/><row r="2" s="1"/></sheetData>"#,
      marks: [[1, 1], [2, 2], [3, 3], [3, 4]],
      after:
        #"<cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="1" customFormat="1"><c r="A1" s="2"/></row><row r="2" s="1"><c r="B2" s="2"/></row><row r="3"><c r="C3" s="2"/><c r="D3" s="3"/></row></sheetData>"#
    ),
  ]

  @Test(arguments: cases)
  func `changes only the styles of marked cells`(example: Case) throws {
    let package = HandmadePackage(sheet: example.before)
    let after = try package.marked(example.marks.map { CellMark($0[0], $0[1]) })
    let sheet = try #require(after["xl/worksheets/sheet1.xml"])
    #expect(sheet == #"<worksheet xmlns="\#(HandmadePackage.main)">\#(example.after)</worksheet>"#)
    for part in package.parts where !["xl/worksheets/sheet1.xml", "xl/styles.xml"].contains(part.name) {
      #expect(after[part.name] == part.content)
    }
    #expect(after.count == package.parts.count)
  }

  @Test func `keeps prefixes`() throws {
    var package = HandmadePackage(sheet: "")
    let start = #"<x:worksheet xmlns:x="\#(HandmadePackage.main)">"#
    package["xl/worksheets/sheet1.xml"] =
      start + #"<x:sheetData><x:row r="1"><x:c r="B1"/></x:row></x:sheetData></x:worksheet>"#
    package["xl/styles.xml"] =
      #"<x:styleSheet xmlns:x="\#(HandmadePackage.main)"><x:cellXfs><x:xf/></x:cellXfs></x:styleSheet>"#
    let after = try package.marked([CellMark(1, 1), CellMark(1, 2, "ghi"), CellMark(2, 1)])
    #expect(
      after["xl/worksheets/sheet1.xml"]
        == start
        + #"<x:sheetData><x:row r="1"><x:c r="A1" s="1"/><x:c r="B1" s="1"/></x:row><x:row r="2"><x:c r="A2" s="1"/></x:row></x:sheetData><x:legacyDrawing xmlns:r="\#(HandmadePackage.links)" r:id="rId2"/></x:worksheet>"#
    )
    #expect(after["xl/styles.xml"]?.contains("<x:fills count=\"3\"><x:fill>") == true)
    #expect(after["xl/styles.xml"]?.contains(#"<x:xf/><x:xf fillId="2" applyFill="1"/></x:cellXfs>"#) == true)
  }

  @Test(arguments: [
    ("<sheetData/>", "<sheetData/>", ""),
    (
      "<sheetData/><mergeCells/><pageSetup/><drawing/>", "<sheetData/><mergeCells/><pageSetup/><drawing/>",
      "<picture/><tableParts/><extLst><ext><drawing/></ext></extLst>"
    ),
    (
      "<sheetData/><sheetProtection></sheetProtection>", "<sheetData/><sheetProtection></sheetProtection>",
      "<oleObjects/>"
    ),
    ("<sheetData/><pageMargins/>", "<sheetData/><pageMargins/>", "<legacyDrawingHF/><AlternateContent/>"),
  ])
  func `names the drawing where the schema wants it`(start: String, written: String, end: String) throws {
    let after = try HandmadePackage(sheet: start + end).marked([CellMark(1, 1, "ghi")])
    let filled = written.replacing("<sheetData/>", with: #"<sheetData><row r="1"><c r="A1" s="2"/></row></sheetData>"#)
    #expect(
      after["xl/worksheets/sheet1.xml"]
        == #"<worksheet xmlns="\#(HandmadePackage.main)">\#(filled)<legacyDrawing xmlns:r="\#(HandmadePackage.links)" r:id="rId2"/>\#(end)</worksheet>"#
    )
  }
}
