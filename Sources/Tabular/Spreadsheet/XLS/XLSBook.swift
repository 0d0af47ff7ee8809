// SPDX-License-Identifier: Apache-2.0

import CFreeXL

/// An open .xls; the library holds all of it in memory.
final class XLSBook {
  let sheets: [SpreadsheetSheet]
  private let handle: XLSHandle

  init(_ bytes: [UInt8]) throws(SpreadsheetError) {
    let format = ContentFormat(of: bytes)
    // A file that is cut in front of its directory cannot show what it is.
    if format == .compound { _ = try CompoundFile(bytes) }
    guard format == .xls else { throw format == .encryptedOffice ? .encrypted : .otherFormat(format) }
    guard bytes.count <= SpreadsheetLimits.xlsSize else {
      throw .limit("xlsSize", allowed: SpreadsheetLimits.xlsSize)
    }
    try XLSGuard.check(bytes)
    handle = try XLSHandle(bytes)
    let names = try handle.sheetNames()
    guard !names.isEmpty else { throw .noSheets }
    sheets = names.enumerated()
      .map {
        SpreadsheetSheet(index: $0.offset, name: $0.element, visibility: .visible, hasCells: true)
      }
  }

  /// Reads the rows of a sheet.
  func forEachRow(
    ofSheetAt index: Int,
    _ body: (SpreadsheetRow) throws(SpreadsheetError) -> Bool
  ) throws(SpreadsheetError) {
    let size = try handle.select(sheet: index)
    for number in 0..<size.rows {
      var row = SpreadsheetRow(number: number + 1)
      for column in 0..<size.columns {
        let value = try handle.value(row: number, column: column)
        if value != .empty {
          row.cells.append(SpreadsheetCell(column: column + 1, value: value))
        }
      }
      guard !row.cells.isEmpty else { continue }
      guard try body(row) else { return }
    }
  }
}
