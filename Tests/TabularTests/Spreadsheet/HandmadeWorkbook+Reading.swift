// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport

extension HandmadeWorkbook {
  /// The first sheet.
  func table() throws(SpreadsheetError) -> SpreadsheetTable {
    var reader = try SpreadsheetReader(xlsx: bytes)
    return try reader.table(of: reader.sheets[0])
  }

  /// The cells of the first sheet by address.
  func values() throws(SpreadsheetError) -> [String: SpreadsheetValue] {
    var values: [String: SpreadsheetValue] = [:]
    for row in try table().rows {
      for cell in row.cells { values[address(row: row.number, column: cell.column)] = cell.value }
    }
    return values
  }
}
