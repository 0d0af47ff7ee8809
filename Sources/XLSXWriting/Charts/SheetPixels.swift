// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

/// How large the cells of a sheet are on the screen, by the library's own arithmetic at 96 dots an inch.
@safe struct SheetPixels {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    unsafe self.sheet = unsafe sheet
  }

  /// The width of columns, in pixels.
  func width(of columns: ClosedRange<Int>) -> Int {
    columns.reduce(0) { $0 + width(ofColumn: $1) }
  }

  /// The height of rows, in pixels.
  func pixels(of rows: ClosedRange<Int>) -> Int {
    rows.reduce(0) { $0 + Int(4.0 / 3.0 * height(ofRow: $1)) }
  }

  /// The height of rows, in points.
  func height(of rows: ClosedRange<Int>) -> Double {
    rows.reduce(0) { $0 + height(ofRow: $1) }
  }

  private func width(ofColumn column: Int) -> Int {
    let standard = 64
    let (digit, padding) = (7.0, 5.0)
    guard column < Int(unsafe sheet.pointee.col_options_max),
      let options = unsafe sheet.pointee.col_options[column]
    else { return standard }
    let width = unsafe options.pointee.width
    if width < 1 { return Int(width * (digit + padding) + 0.5) }
    return Int(width * digit + 0.5) + Int(padding)
  }

  private func height(ofRow row: Int) -> Double {
    guard let row = unsafe lxw_worksheet_find_row(sheet, lxw_row_t(row)) else {
      return unsafe sheet.pointee.default_row_height
    }
    return unsafe row.pointee.height
  }
}
