// SPDX-License-Identifier: Apache-2.0

import CFreeXL

/// The one owner of a workbook of freexl; rows, columns and sheets are counted from 0.
@safe final class XLSHandle {
  private let raw: UnsafeRawPointer

  init(_ bytes: [UInt8]) throws(SpreadsheetError) {
    // The library reads everything while it opens, so the file may go afterwards.
    guard let file = MemoryFile(bytes) else { throw .damaged(part: nil, reason: "out of memory") }
    var opened: UnsafeRawPointer? = nil
    let status = unsafe freexl_open(file.path, &opened)
    guard status == FREEXL_OK, let opened = unsafe opened else {
      if let opened = unsafe opened { unsafe freexl_close(opened) }
      throw Self.error(status)
    }
    unsafe raw = unsafe opened
    guard info(UInt16(FREEXL_BIFF_PASSWORD)) != UInt32(FREEXL_BIFF_OBFUSCATED) else { throw .encrypted }
  }

  deinit { unsafe freexl_close(raw) }

  /// The names of the sheets in the order of their tabs.
  func sheetNames() throws(SpreadsheetError) -> [String] {
    var names: [String] = []
    for index in 0..<(info(UInt16(FREEXL_BIFF_SHEET_COUNT)) ?? 0) {
      var name: UnsafePointer<CChar>? = nil
      let status = unsafe freexl_get_worksheet_name(raw, UInt16(truncatingIfNeeded: index), &name)
      guard status == FREEXL_OK, let name = unsafe name else { throw Self.error(status) }
      names.append(unsafe String(cString: name))
    }
    return names
  }

  /// Makes a sheet the one whose cells are asked for.
  ///
  /// - Returns: How many rows and columns hold something.
  func select(sheet index: Int) throws(SpreadsheetError) -> (rows: Int, columns: Int) {
    var rows: UInt32 = 0
    var columns: UInt16 = 0
    var status = unsafe freexl_select_active_worksheet(raw, UInt16(truncatingIfNeeded: index))
    if status == FREEXL_OK {
      status = unsafe freexl_worksheet_dimensions(raw, &rows, &columns)
    }
    guard status == FREEXL_OK else { throw Self.error(status) }
    return (Int(rows), Int(columns))
  }

  /// The value of a cell of the selected sheet.
  func value(row: Int, column: Int) throws(SpreadsheetError) -> SpreadsheetValue {
    var cell = unsafe FreeXL_CellValue()
    let status = unsafe freexl_get_cell_value(raw, UInt32(row), UInt16(column), &cell)
    guard status == FREEXL_OK else { throw Self.error(status) }
    switch Int32(unsafe cell.type) {
    case FREEXL_CELL_INT:
      let number = unsafe cell.value.int_value
      return .number(String(number), Double(number))
    case FREEXL_CELL_DOUBLE: return Self.number(unsafe cell.value.double_value)
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT: return .text(unsafe Self.text(cell))
    case FREEXL_CELL_DATE, FREEXL_CELL_DATETIME:
      let text = unsafe Self.text(cell).replacing(" ", with: "T")
      return SerialDate.value(ofISO: text) ?? .text(text)
    // The library drops whole days, so that 37:30 hours would pass for 13:30.
    case FREEXL_CELL_TIME: return .error(unsafe Self.text(cell))
    default: return .empty
    }
  }

  private func info(_ what: UInt16) -> UInt32? {
    var value: UInt32 = 0
    return unsafe freexl_get_info(raw, what, &value) == FREEXL_OK ? value : nil
  }

  private static func text(_ cell: FreeXL_CellValue) -> String {
    unsafe cell.value.text_value.map { unsafe String(cString: $0) } ?? ""
  }

  private static func number(_ value: Double) -> SpreadsheetValue {
    guard value.isFinite else { return .error("#NUM!") }
    let text = value.description
    return .number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text, value)
  }

  private static func error(_ status: Int32) -> SpreadsheetError {
    switch status {
    case FREEXL_CFBF_READ_ERROR, FREEXL_CFBF_SEEK_ERROR: .truncated
    default: .damaged(part: nil, reason: "freexl \(status)")
    }
  }
}
