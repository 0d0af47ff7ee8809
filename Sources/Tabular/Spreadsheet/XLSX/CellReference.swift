// SPDX-License-Identifier: Apache-2.0

/// A reference in A1 style, read from bytes (ECMA-376 part 1, 18.18.62).
struct CellReference: Equatable {
  /// The 1-based row.
  var row: Int
  /// The 1-based column.
  var column: Int

  /// Reads letters and a number; nil unless that is all there is and the cell exists in a sheet.
  init?(_ bytes: ArraySlice<UInt8>) {
    var column = 0
    var index = bytes.startIndex
    while index < bytes.endIndex, case let letter = bytes[index] & 0xDF, (0x41...0x5A).contains(letter) {
      column = column * 26 + Int(letter - 0x40)
      guard column <= SpreadsheetLimits.columns else { return nil }
      index += 1
    }
    guard column > 0, let row = Self.rowNumber(bytes[index...]) else { return nil }
    self.row = row
    self.column = column
  }

  /// Reads the 1-based number of a row; nil when no such row exists in a sheet.
  static func rowNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - 0x30)
      guard number <= SpreadsheetLimits.rows else { return nil }
    }
    return number > 0 ? number : nil
  }
}

extension SpreadsheetRange {
  /// Reads `A1:C3` or `A1`; nil for anything else, and when the corners are the wrong way round.
  init?(reference bytes: ArraySlice<UInt8>) {
    let corners = bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = CellReference(corners[0]), let last = CellReference(corners[corners.count - 1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}
