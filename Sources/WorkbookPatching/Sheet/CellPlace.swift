// SPDX-License-Identifier: Apache-2.0

/// A cell's place in a sheet, row and column counted from 1.
struct CellPlace: Hashable, Comparable {
  /// Rows of a sheet (Excel 2007 and later).
  static let lastRow = 1_048_576
  /// Columns of a sheet; the last one is `XFD`.
  static let lastColumn = 16_384

  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a reference in A1 style (ECMA-376 part 1, 18.18.62); nil when it is none, or leads out of a sheet.
  init?(reference bytes: ArraySlice<UInt8>) {
    let letters = bytes.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    let digits = bytes[letters.endIndex...]
    guard (1...3).contains(letters.count), let row = Self.number(digits), row <= Self.lastRow else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 0x40 }
    guard column <= Self.lastColumn else { return nil }
    self.init(row: row, column: column)
  }

  /// The reference in A1 style.
  var text: String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + String(row)
  }

  var isInSheet: Bool { (1...Self.lastRow).contains(row) && (1...Self.lastColumn).contains(column) }

  static func < (first: CellPlace, second: CellPlace) -> Bool {
    (first.row, first.column) < (second.row, second.column)
  }

  /// Reads a number from 1 on; nil when it is none, or longer than any that counts something in a sheet.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count), bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let number = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number > 0 ? number : nil
  }
}

/// A merged range, rows and columns counted from 1.
struct MergedRange {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// Reads `A1:C3`; nil for anything else.
  init?(reference bytes: ArraySlice<UInt8>) {
    let corners = bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = CellPlace(reference: corners[0]), let last = CellPlace(reference: corners[corners.count - 1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// The cell that shows the range's value and fill.
  var first: CellPlace { CellPlace(row: rows.lowerBound, column: columns.lowerBound) }
}
