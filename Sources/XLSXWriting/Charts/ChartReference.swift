// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter
import Glibc

/// Cells that a chart refers to, in the library's notation and with a copy of what they hold.
///
/// The library itself quotes names of sheets too seldom, makes no copy of cells in several pieces, and puts texts among
/// numbers, which Excel takes for damage. So its range is filled here, and it is told to leave that alone.
@safe struct ChartReference {
  /// Such as `='Sheet'!$A$1:$A$9`, or `=('Sheet'!$A$1:$A$9,'Sheet'!$A$12:$A$15)`.
  let formula: String
  private let addresses: [CellAddress]
  private let sheet: UnsafeMutablePointer<lxw_worksheet>

  init(_ cells: ChartCells, sheetName: String, sheet: UnsafeMutablePointer<lxw_worksheet>) {
    let pieces = cells.ranges.map { $0.text(onSheetNamed: sheetName) }
    formula = "=" + (pieces.count == 1 ? pieces[0] : "(" + pieces.joined(separator: ",") + ")")
    addresses = cells.addresses
    unsafe self.sheet = unsafe sheet
  }

  /// Puts the copy into a range of the library: numbers, or texts; says whether there was memory for it.
  func fill(_ range: UnsafeMutablePointer<lxw_series_range>, asTexts: Bool) -> Bool {
    unsafe range.pointee.ignore_cache = 1
    unsafe range.pointee.has_string_cache = asTexts ? 1 : 0
    guard let points = unsafe range.pointee.data_cache else { return false }
    for address in addresses {
      guard let made = unsafe calloc(1, MemoryLayout<lxw_series_data_point>.size) else { return false }
      let point = unsafe made.bindMemory(to: lxw_series_data_point.self, capacity: 1)
      unsafe describe(address, asText: asTexts, in: point)
      // The macro STAILQ_INSERT_TAIL of the library's queue.h, which Swift does not see.
      unsafe points.pointee.stqh_last.pointee = unsafe point
      unsafe points.pointee.stqh_last = unsafe withUnsafeMutablePointer(to: &point.pointee.list_pointers.stqe_next) {
        unsafe $0
      }
    }
    unsafe range.pointee.num_data_points = UInt16(addresses.count)
    return true
  }

  private func describe(
    _ address: CellAddress,
    asText: Bool,
    in point: UnsafeMutablePointer<lxw_series_data_point>
  ) {
    let row = unsafe lxw_worksheet_find_row(sheet, lxw_row_t(address.row))
    let cell = unsafe lxw_worksheet_find_cell_in_row(row, lxw_col_t(address.column))
    unsafe point.pointee.is_string = asText ? 1 : 0
    if asText {
      unsafe point.pointee.string = unsafe cell.flatMap { cell in
        unsafe cell.pointee.type == STRING_CELL ? unsafe strdup(cell.pointee.sst_string) : nil
      }
      // A text point needs a text.
      if unsafe point.pointee.string == nil { unsafe point.pointee.string = unsafe strdup("") }
    } else {
      switch unsafe cell?.pointee.type {
      case NUMBER_CELL: unsafe point.pointee.number = unsafe cell?.pointee.u.number ?? 0
      case FORMULA_CELL: unsafe point.pointee.number = unsafe cell?.pointee.formula_result ?? 0
      default: unsafe point.pointee.no_data = 1
      }
    }
  }
}
