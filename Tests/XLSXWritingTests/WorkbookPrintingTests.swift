// SPDX-License-Identifier: Apache-2.0

import Testing
import XLSXWriting

@Suite("Printing")
struct WorkbookPrintingTests {
  private func sheet(_ setup: PageSetup) throws -> String {
    try written { book, sheet in try book.setUpPage(setup, on: sheet) }.sheet()
  }

  @Test func `a landscape page fitted to its width reaches the file`() throws {
    let xml = try sheet(
      PageSetup()
        .with {
          $0.orientation = .landscape
          $0.fit = PageFit()
          $0.isCenteredHorizontally = true
          $0.margins = PageMargins(left: 25.4, right: 12.7, top: 25.4, bottom: 25.4, header: 6.35, footer: 12.7)
          $0.rowsStartingPages = [20, 10, 20]
        }
    )
    #expect(xml.contains(#"<pageSetUpPr fitToPage="1"/>"#))
    #expect(xml.contains(#"<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>"#))
    #expect(xml.contains(#"<printOptions horizontalCentered="1"/>"#))
    #expect(
      xml.contains(#"<pageMargins left="1" right="0.5" top="1" bottom="1" header="0.25" footer="0.5"/>"#)
    )
    #expect(xml.contains(#"<brk id="10" max="16383" man="1"/><brk id="20" max="16383" man="1"/></rowBreaks>"#))
  }

  @Test func `a portrait page is the default`() throws {
    #expect(try sheet(PageSetup()).contains(#"<pageSetup paperSize="9" orientation="portrait"/>"#))
  }

  @Test(
    "banners are written as codes",
    arguments: [
      (PageBanner(center: [.pageNumber]), #"&C&11&"Times New Roman,Regular"&P"#),
      (
        PageBanner(
          left: [.text("R&D")],
          right: [.pageNumber, .text("/"), .pageCount],
          font: TextFont(size: 9, isBold: true)
        ),
        #"&L&9&"Times New Roman,Bold"R&&D&R&9&"Times New Roman,Bold"&P&"Times New Roman,Bold"/&"Times New Roman,Bold"&N"#
      ),
      (
        PageBanner(center: [.text("12"), .sheetName], font: TextFont(name: "Arial", size: 8, isItalic: true)),
        #"&C&8&"Arial,Italic"12&"Arial,Italic"&A"#
      ),
      (
        PageBanner(center: [.text("A&G &[Picture] &&G")], font: TextFont(name: "Arial", size: 8)),
        #"&C&8&"Arial,Regular"A&&&"Arial,Regular"G &&&"Arial,Regular"[Picture] &&&&&"Arial,Regular"G"#
      ),
    ]
  )
  func banner(_ banner: PageBanner, _ code: String) throws {
    let xml = try sheet(
      PageSetup()
        .with {
          $0.header = banner
          $0.footer = banner
        }
    )
    let escaped = code.replacing("&", with: "&amp;")
    #expect(xml.contains("<oddHeader>\(escaped)</oddHeader><oddFooter>\(escaped)</oddFooter>"))
  }

  @Test func `page numbers that break a rule are refused`() throws {
    let refusals: [((inout PageSetup) -> Void, WorkbookError)] = [
      ({ $0.margins.left = -1 }, .outsideLimits(.margin, value: -1, allowed: 0...200)),
      ({ $0.margins.footer = 201 }, .outsideLimits(.margin, value: 201, allowed: 0...200)),
      ({ $0.fit = PageFit(pagesWide: -1) }, .outsideLimits(.pageFit, value: -1, allowed: 0...32_767)),
      ({ $0.rowsStartingPages = [0] }, .outsideLimits(.pageBreakRow, value: 0, allowed: 1...1_048_575)),
      (
        { $0.rowsStartingPages = Array(1...1024) },
        .outsideLimits(.pageBreakCount, value: 1024, allowed: 0...1023)
      ),
      ({ $0.repeatedRows = -1...0 }, .outsideSheet(CellRange(rows: -1...0, columns: 0...0))),
    ]
    for (change, expected) in refusals {
      let error = try failure { book, sheet in
        try book.setUpPage(PageSetup().with(change), on: sheet)
      }
      #expect(error == expected)
    }
  }

  @Test(
    "banners that cannot be written are refused",
    arguments: [
      PageBanner(center: [.text(String(repeating: "ộ", count: 230))]),
      PageBanner(center: [.pageNumber], font: TextFont(name: "A\"B")),
      PageBanner(center: [.pageNumber], font: TextFont(name: "A,B")),
      PageBanner(center: [.pageNumber], font: TextFont(size: 0)),
      PageBanner(center: [.pageNumber], font: TextFont(size: .infinity)),
    ]
  )
  func bannerRefusal(_ banner: PageBanner) throws {
    let error = try failure { book, sheet in
      try book.setUpPage(PageSetup().with { $0.footer = banner }, on: sheet)
    }
    #expect(error == .invalidPageBanner(banner))
  }

  @Test func `a page is set up once`() throws {
    let error = try failure { book, sheet in
      try book.setUpPage(PageSetup(), on: sheet)
      try book.setUpPage(PageSetup(), on: sheet)
    }
    #expect(error == .pageAlreadySetUp)
  }
}
