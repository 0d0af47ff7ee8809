// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

extension Workbook {
  /// The paper number of A4 (ECMA-376 part 1, 18.3.1.63).
  private static let paperA4: UInt8 = 9
  private static let millimetresPerInch = 25.4
  /// What Excel accepts in practice; the library would silently drop the rest.
  private static let pageBreakLimit = 1023

  /// Says how a sheet is printed; once for each sheet.
  ///
  /// - Throws: ``WorkbookError/pageAlreadySetUp``, ``WorkbookError/outsideSheet(_:)``,
  ///   ``WorkbookError/outsideLimits(_:value:allowed:)`` or ``WorkbookError/invalidPageBanner(_:)``.
  public mutating func setUpPage(_ setup: PageSetup, on sheet: Sheet) throws(WorkbookError) {
    let index = try index(of: sheet)
    guard !sheets[index].hasPageSetup else { throw .pageAlreadySetUp }
    try checkPage(setup)
    let raw = unsafe sheets[index].raw
    unsafe worksheet_set_paper(raw, Self.paperA4)
    switch setup.orientation {
    case .portrait: unsafe worksheet_set_portrait(raw)
    case .landscape: unsafe worksheet_set_landscape(raw)
    }
    if let fit = setup.fit {
      unsafe worksheet_fit_to_pages(raw, UInt16(fit.pagesWide), UInt16(fit.pagesTall))
    }
    if let number = setup.firstPageNumber { unsafe worksheet_set_start_page(raw, UInt16(number)) }
    if setup.isCenteredHorizontally { unsafe worksheet_center_horizontally(raw) }
    unsafe setMargins(setup.margins, on: raw)
    try unsafe setBanners(setup, on: raw)
    try unsafe setPrintedRows(setup, on: raw)
    sheets[index].hasPageSetup = true
  }

  private func checkPage(_ setup: PageSetup) throws(WorkbookError) {
    let margins = setup.margins
    for margin in [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer] {
      try requireLimits(.margin, margin, 0...200)
    }
    if let fit = setup.fit {
      try requireLimits(.pageFit, Double(fit.pagesWide), 0...32_767)
      try requireLimits(.pageFit, Double(fit.pagesTall), 0...32_767)
    }
    if let number = setup.firstPageNumber { try requireLimits(.pageFit, Double(number), 1...32_767) }
    for banner in [setup.header, setup.footer] {
      guard let banner else { continue }
      guard banner.code.utf16.count <= PageBanner.lengthLimit, banner.hasWritableFont else {
        throw .invalidPageBanner(banner)
      }
    }
    if let rows = setup.repeatedRows { try requireInSheet(CellRange(rows: rows, columns: 0...0)) }
    if let area = setup.printArea { try requireInSheet(area) }
    try requireLimits(.pageBreakCount, Double(setup.rowsStartingPages.count), 0...Double(Self.pageBreakLimit))
    for row in setup.rowsStartingPages {
      try requireLimits(.pageBreakRow, Double(row), 1...Double(SheetLimits.rows - 1))
    }
  }

  private func setMargins(_ margins: PageMargins, on raw: UnsafeMutablePointer<lxw_worksheet>) {
    unsafe worksheet_set_margins(
      raw,
      margins.left / Self.millimetresPerInch,
      margins.right / Self.millimetresPerInch,
      margins.top / Self.millimetresPerInch,
      margins.bottom / Self.millimetresPerInch
    )
    unsafe raw.pointee.margin_header = margins.header / Self.millimetresPerInch
    unsafe raw.pointee.margin_footer = margins.footer / Self.millimetresPerInch
  }

  private func setBanners(_ setup: PageSetup, on raw: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookError) {
    if let header = setup.header { try check(unsafe worksheet_set_header(raw, header.code)) }
    if let footer = setup.footer { try check(unsafe worksheet_set_footer(raw, footer.code)) }
  }

  private func setPrintedRows(_ setup: PageSetup, on raw: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookError) {
    if let rows = setup.repeatedRows {
      try check(unsafe worksheet_repeat_rows(raw, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
    }
    if let area = setup.printArea?.corners {
      try check(
        unsafe worksheet_print_area(raw, area.firstRow, area.firstColumn, area.lastRow, area.lastColumn)
      )
    }
    if !setup.rowsStartingPages.isEmpty {
      // The library reads up to a final 0.
      var rows = Set(setup.rowsStartingPages).sorted().map(lxw_row_t.init) + [0]
      try check(unsafe worksheet_set_h_pagebreaks(raw, &rows))
    }
  }
}

extension PageBanner {
  /// Whether the font can be named inside a code and has a size that Excel knows.
  fileprivate var hasWritableFont: Bool {
    !font.name.isEmpty && (1...409).contains(font.size)
      && !font.name.unicodeScalars.contains { "\",&".unicodeScalars.contains($0) || $0.value < 0x20 }
  }
}
