// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

/// A checked place in a sheet of the library, and the format to write it with; lives within one call.
@safe struct Cell {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let format: UnsafeMutablePointer<lxw_format>
  let address: CellAddress

  init(
    sheet: UnsafeMutablePointer<lxw_worksheet>,
    address: CellAddress,
    format: UnsafeMutablePointer<lxw_format>
  ) {
    unsafe self.sheet = unsafe sheet
    self.address = address
    unsafe self.format = unsafe format
  }

  private var row: lxw_row_t { lxw_row_t(address.row) }
  private var column: lxw_col_t { lxw_col_t(address.column) }

  /// The place of the sheet among the tabs.
  var sheetIndex: Int { unsafe Int(sheet.pointee.index) }

  func writeBlank() -> lxw_error {
    unsafe worksheet_write_blank(sheet, row, column, format)
  }

  /// Writes a text cell; for an empty text the library writes a blank one.
  func writeText(_ text: String) -> lxw_error {
    unsafe text.withCString { unsafe worksheet_write_string(sheet, row, column, $0, format) }
  }

  func writeNumber(_ number: Double) -> lxw_error {
    unsafe worksheet_write_number(sheet, row, column, number, format)
  }

  func writeBoolean(_ truth: Bool) -> lxw_error {
    unsafe worksheet_write_boolean(sheet, row, column, truth ? 1 : 0, format)
  }

  func writeFormula(_ formula: String, result: Double) -> lxw_error {
    unsafe worksheet_write_formula_num(sheet, row, column, formula, format, result)
  }

  func writeFormula(_ formula: String, result: String) -> lxw_error {
    unsafe worksheet_write_formula_str(sheet, row, column, formula, format, result)
  }

  func writeLink(_ location: String, text: String) -> lxw_error {
    unsafe worksheet_write_url_opt(sheet, row, column, location, format, text, nil)
  }

  /// Writes pieces of text, each with the font of its format; the library copies the texts.
  func writeRichText(_ texts: [String], formats: [UnsafeMutablePointer<lxw_format>]) -> lxw_error {
    unsafe CTexts.use(texts) { texts in
      var tuples = unsafe zip(formats, texts).map { unsafe lxw_rich_string_tuple(format: $0, string: $1) }
      return unsafe tuples.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return LXW_ERROR_PARAMETER_VALIDATION }
        var pointers: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = unsafe buffer.indices.map { unsafe base + $0 }
        unsafe pointers.append(nil)
        return CLocale.use { unsafe worksheet_write_rich_string(sheet, row, column, &pointers, format) }
      }
    }
  }
}
