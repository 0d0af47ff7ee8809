// SPDX-License-Identifier: Apache-2.0

import Testing
import XLSXWriting

@Suite("Layout of a sheet")
struct WorkbookLayoutTests {
  @Test func `widths set one over the other give spans that do not overlap`() throws {
    let parts = try written { book, sheet in
      try book.setWidth(10, ofColumns: 0...3, on: sheet)
      try book.setWidth(20, ofColumns: 1...2, on: sheet)
    }
    let xml = try parts.sheet()
    #expect(xml.contains(#"<col min="1" max="1" width="10.7109375" customWidth="1"/>"#))
    #expect(xml.contains(#"<col min="2" max="2" width="20.7109375" customWidth="1"/>"#))
    #expect(xml.contains(#"<col min="3" max="3" width="20.7109375" customWidth="1"/>"#))
    #expect(xml.contains(#"<col min="4" max="4" width="10.7109375" customWidth="1"/>"#))
    #expect(count(of: "<col ", in: xml) == 4)
  }

  @Test func `heights, panes, filter, grid, zoom, tab and active sheet reach the file`() throws {
    let parts = try written { book, sheet in
      let second = try book.addSheet(named: "hai")
      try book.setHeight(31.5, ofRow: 4, on: second)
      try book.setDefaultRowHeight(18, on: second)
      try book.freezePanes(rows: 3, columns: 2, on: second)
      try book.setAutofilter(CellRange(rows: 2...9, columns: 0...4), on: second)
      try book.hideGridlines(on: second)
      try book.setZoom(percent: 85, on: second)
      try book.setTabColor(.black, of: second)
      try book.ignoreNumbersStoredAsText(in: CellRange(rows: 0...9, columns: 1...1), on: second)
      try book.activate(second)
    }
    let xml = try parts.sheet(2)
    #expect(xml.contains(#"<row r="5" spans="1:1" ht="31.5" customHeight="1""#))
    #expect(xml.contains(#"defaultRowHeight="18""#))
    #expect(xml.contains(#"<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>"#))
    #expect(xml.contains(#"<autoFilter ref="A3:E10"/>"#))
    #expect(xml.contains(#"showGridLines="0""#))
    #expect(xml.contains(#"zoomScale="85""#))
    #expect(xml.contains(#"<tabColor rgb="FF000000"/>"#))
    #expect(xml.contains(#"<ignoredError sqref="B1:B10" numberStoredAsText="1"/>"#))
    #expect(try parts.part("xl/workbook.xml").contains(#"activeTab="1""#))
  }

  @Test func `a merged range shows its value and is styled to its edges`() throws {
    let parts = try written { book, sheet in
      try book.merge(CellRange(rows: 0...1, columns: 0...1), value: .integer(5), on: sheet)
      try book.merge(CellRange(rows: 0...1, columns: 2...2), value: .text("Tổng"), on: sheet)
    }
    let xml = try parts.sheet()
    #expect(xml.contains(#"<c r="A1" s="1"><v>5</v></c><c r="B1" s="1"/>"#))
    #expect(xml.contains(#"<c r="A2" s="1"/><c r="B2" s="1"/><c r="C2" s="1"/>"#))
    #expect(xml.contains(#"<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C1:C2"/></mergeCells>"#))
  }

  @Test func `merges that Excel takes for damage are refused`() throws {
    let first = CellRange(rows: 0...1, columns: 0...1)
    let second = CellRange(rows: 1...2, columns: 1...2)
    let overlap = try failure { book, sheet in
      try book.merge(first, value: .blank, on: sheet)
      let other = try book.addSheet(named: "khác")
      try book.merge(second, value: .blank, on: other)
      try book.merge(second, value: .blank, on: sheet)
    }
    #expect(overlap == .overlappingMerge(second, with: first))
    let single = CellRange(rows: 3...3, columns: 3...3)
    let one = try failure { book, sheet in
      try book.merge(single, value: .blank, on: sheet)
    }
    #expect(one == .mergedSingleCell(single))
  }

  @Test func `numbers outside the limits are refused`() throws {
    #expect(
      try failure { book, sheet in try book.setWidth(256, ofColumns: 0...0, on: sheet) }
        == .outsideLimits(.columnWidth, value: 256, allowed: 0...255)
    )
    #expect(
      try failure { book, sheet in try book.setHeight(410, ofRow: 0, on: sheet) }
        == .outsideLimits(.rowHeight, value: 410, allowed: 0.25...409)
    )
    #expect(
      try failure { book, sheet in try book.setDefaultRowHeight(0, on: sheet) }
        == .outsideLimits(.rowHeight, value: 0, allowed: 0.25...409)
    )
    #expect(
      try failure { book, sheet in try book.setZoom(percent: 401, on: sheet) }
        == .outsideLimits(.zoom, value: 401, allowed: 10...400)
    )
  }

  @Test func `ranges outside a sheet are refused everywhere`() throws {
    let range = CellRange(rows: 0...1_048_576, columns: 0...1)
    let cell = CellRange(CellAddress(row: 0, column: 0))
    #expect(try failure { book, sheet in try book.merge(range, value: .blank, on: sheet) } == .outsideSheet(range))
    #expect(try failure { book, sheet in try book.setAutofilter(range, on: sheet) } == .outsideSheet(range))
    #expect(
      try failure { book, sheet in try book.ignoreNumbersStoredAsText(in: range, on: sheet) } == .outsideSheet(range)
    )
    #expect(try failure { book, sheet in try book.defineName("x_", for: range, on: sheet) } == .outsideSheet(range))
    #expect(
      try failure { book, sheet in
        try book.setUpPage(PageSetup().with { $0.printArea = range }, on: sheet)
      } == .outsideSheet(range)
    )
    #expect(
      try failure { book, sheet in
        try book.addValidation(CellValidation(.wholeNumber(0...1)), to: range, on: sheet)
      } == .outsideSheet(range)
    )
    #expect(
      try failure { book, sheet in
        try book.addValidation(CellValidation(.oneOfCells(range, on: sheet)), to: cell, on: sheet)
      } == .outsideSheet(range)
    )
    let column = CellRange(rows: 0...0, columns: 16_384...16_384)
    #expect(
      try failure { book, sheet in try book.setWidth(1, ofColumns: 16_384...16_384, on: sheet) }
        == .outsideSheet(column)
    )
    let row = CellRange(CellAddress(row: -1, column: 0))
    #expect(
      try failure { book, sheet in try book.setHeight(9, ofRow: -1, on: sheet) }
        == .outsideSheet(row)
    )
    #expect(
      try failure { book, sheet in try book.freezePanes(rows: -1, columns: 0, on: sheet) }
        == .outsideSheet(row)
    )
    #expect(
      try failure { book, sheet in try book.addNote("", row: -1, column: 0, to: sheet) }
        == .outsideSheet(row)
    )
  }
}
