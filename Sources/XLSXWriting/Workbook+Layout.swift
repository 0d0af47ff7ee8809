// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

extension Workbook {
  /// Sets how wide columns are.
  ///
  /// - Parameters:
  ///   - characters: Digits of the workbook's default font (Calibri 11, 7 pixels each) that fit, 0...255.
  ///     ``TextMeasure`` tells how much a text needs. 0 hides the columns.
  ///   - columns: The columns, counted from 0.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError/outsideLimits(_:value:allowed:)`` or ``WorkbookError/outsideSheet(_:)``.
  public func setWidth(
    _ characters: Double,
    ofColumns columns: ClosedRange<Int>,
    on sheet: Sheet
  ) throws(WorkbookError) {
    try requireLimits(.columnWidth, characters, 0...255)
    try requireInSheet(CellRange(rows: 0...0, columns: columns))
    let raw = unsafe try raw(sheet)
    // One by one: overlapping spans, which Excel takes for damage, cannot arise.
    for column in columns {
      try check(unsafe worksheet_set_column(raw, lxw_col_t(column), lxw_col_t(column), characters, nil))
    }
  }

  /// Sets how high a row is, in points, more than 0 and at most 409.
  ///
  /// - Throws: ``WorkbookError/outsideLimits(_:value:allowed:)`` or ``WorkbookError/outsideSheet(_:)``.
  public func setHeight(_ points: Double, ofRow row: Int, on sheet: Sheet) throws(WorkbookError) {
    try requireLimits(.rowHeight, points, 0.25...409)
    try requireInSheet(CellRange(CellAddress(row: row, column: 0)))
    try check(unsafe worksheet_set_row(try raw(sheet), lxw_row_t(row), points, nil))
  }

  /// How high a row is, in points; a row without a height of its own has the library's, 15.
  ///
  /// - Throws: ``WorkbookError/foreignSheet``.
  public func height(ofRow row: Int, on sheet: Sheet) throws(WorkbookError) -> Double {
    guard let found = unsafe lxw_worksheet_find_row(try raw(sheet), lxw_row_t(row)) else { return LXW_DEF_ROW_HEIGHT }
    return unsafe found.pointee.hidden == 1 ? 0 : found.pointee.height
  }

  /// Hides a row; its cells stay in every formula.
  ///
  /// - Throws: ``WorkbookError/outsideSheet(_:)``.
  public func hideRow(_ row: Int, on sheet: Sheet) throws(WorkbookError) {
    try requireInSheet(CellRange(CellAddress(row: row, column: 0)))
    var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
    let height = LXW_DEF_ROW_HEIGHT
    try check(unsafe worksheet_set_row_opt(try raw(sheet), lxw_row_t(row), height, nil, &options))
  }

  /// Sets how high all rows are that have no height of their own, in points, at most 409.
  ///
  /// - Throws: ``WorkbookError/outsideLimits(_:value:allowed:)``.
  public func setDefaultRowHeight(_ points: Double, on sheet: Sheet) throws(WorkbookError) {
    try requireLimits(.rowHeight, points, 0.25...409)
    unsafe worksheet_set_default_row(try raw(sheet), points, 0)
  }

  /// Joins cells into one that shows a value; the style covers all of them.
  ///
  /// - Parameters:
  ///   - range: At least two cells, none of them in another merged range.
  ///   - value: What the joined cell shows.
  ///   - style: How the joined cell looks.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError/mergedSingleCell(_:)``, ``WorkbookError/overlappingMerge(_:with:)``,
  ///   ``WorkbookError/outsideSheet(_:)`` or what ``write(_:row:column:style:to:)`` throws.
  public mutating func merge(
    _ range: CellRange,
    value: CellValue,
    style: CellStyle = .plain,
    on sheet: Sheet
  ) throws(WorkbookError) {
    let index = try index(of: sheet)
    try requireInSheet(range)
    guard !range.isSingleCell else { throw .mergedSingleCell(range) }
    if let other = sheets[index].mergedRanges.first(where: range.overlaps) {
      throw .overlappingMerge(range, with: other)
    }
    // The value goes first, because it may be refused; the library then writes blanks over it, so it goes last, too.
    try write(value, row: range.first.row, column: range.first.column, style: style, to: sheet)
    let format = unsafe try styles.format(for: style, in: handle, path: path)
    let corners = range.corners
    try check(
      unsafe worksheet_merge_range(
        sheets[index].raw,
        corners.firstRow,
        corners.firstColumn,
        corners.lastRow,
        corners.lastColumn,
        "",
        format
      )
    )
    sheets[index].mergedRanges.append(range)
    try write(value, row: range.first.row, column: range.first.column, style: style, to: sheet)
  }

  /// Keeps rows and columns in sight while the rest is scrolled.
  ///
  /// - Parameters:
  ///   - rows: How many rows stay at the top.
  ///   - columns: How many columns stay at the left.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError/outsideSheet(_:)``.
  public func freezePanes(rows: Int, columns: Int, on sheet: Sheet) throws(WorkbookError) {
    try requireInSheet(CellRange(CellAddress(row: rows, column: columns)))
    unsafe worksheet_freeze_panes(try raw(sheet), lxw_row_t(rows), lxw_col_t(columns))
  }

  /// Puts filter buttons on the first row of a range.
  ///
  /// - Throws: ``WorkbookError/outsideSheet(_:)``.
  public func setAutofilter(_ range: CellRange, on sheet: Sheet) throws(WorkbookError) {
    try requireInSheet(range)
    let corners = range.corners
    try check(
      unsafe worksheet_autofilter(
        try raw(sheet),
        corners.firstRow,
        corners.firstColumn,
        corners.lastRow,
        corners.lastColumn
      )
    )
  }

  /// Hides the grid on the screen and on paper.
  ///
  /// - Throws: ``WorkbookError/foreignSheet``.
  public func hideGridlines(on sheet: Sheet) throws(WorkbookError) {
    unsafe worksheet_gridlines(try raw(sheet), UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Sets the size on the screen in per cent, 10...400.
  ///
  /// - Throws: ``WorkbookError/outsideLimits(_:value:allowed:)``.
  public func setZoom(percent: Int, on sheet: Sheet) throws(WorkbookError) {
    try requireLimits(.zoom, Double(percent), 10...400)
    unsafe worksheet_set_zoom(try raw(sheet), UInt16(percent))
  }

  /// Colours the tab.
  ///
  /// - Throws: ``WorkbookError/foreignSheet``.
  public func setTabColor(_ color: CellColor, of sheet: Sheet) throws(WorkbookError) {
    unsafe worksheet_set_tab_color(try raw(sheet), color.code)
  }

  /// Makes a sheet the one that is shown when the file is opened; by default it is the first.
  ///
  /// - Throws: ``WorkbookError/foreignSheet``.
  public func activate(_ sheet: Sheet) throws(WorkbookError) {
    unsafe worksheet_activate(try raw(sheet))
  }

  /// Stops Excel from marking texts that look like numbers in these cells; replaces an earlier choice.
  ///
  /// - Throws: ``WorkbookError/outsideSheet(_:)``.
  public func ignoreNumbersStoredAsText(in range: CellRange, on sheet: Sheet) throws(WorkbookError) {
    try requireInSheet(range)
    try check(
      unsafe worksheet_ignore_errors(try raw(sheet), UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range.text())
    )
  }

  /// Refuses ranges that do not exist in a worksheet.
  func requireInSheet(_ range: CellRange) throws(WorkbookError) {
    guard range.isInSheet else { throw .outsideSheet(range) }
  }

  /// Refuses numbers that Excel does not accept.
  func requireLimits(_ measure: Measure, _ value: Double, _ allowed: ClosedRange<Double>) throws(WorkbookError) {
    guard allowed.contains(value) else { throw .outsideLimits(measure, value: value, allowed: allowed) }
  }
}

extension CellRange {
  /// The corners of a checked range in the library's numbers.
  var corners: (firstRow: lxw_row_t, firstColumn: lxw_col_t, lastRow: lxw_row_t, lastColumn: lxw_col_t) {
    (lxw_row_t(first.row), lxw_col_t(first.column), lxw_row_t(last.row), lxw_col_t(last.column))
  }
}
