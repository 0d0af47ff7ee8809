// SPDX-License-Identifier: Apache-2.0

/// How many rows and columns a worksheet has (ECMA-376 files as Excel 2007 and later limit them).
public enum SheetLimits {
  /// Rows of a worksheet: 1,048,576.
  public static let rows = 1_048_576
  /// Columns of a worksheet: 16,384, the last one is `XFD`.
  public static let columns = 16_384
}

/// One cell's place in a sheet.
///
/// Rows and columns are counted from 0, so row 0, column 0 is the cell that Excel calls `A1`. A value may lie outside
/// a sheet; ``Workbook`` refuses it there.
public struct CellAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The row, counted from 0.
  public var row: Int
  /// The column, counted from 0.
  public var column: Int

  /// Makes an address from 0-based numbers.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The address in A1 style, such as `B7`, or `$B$7` when absolute.
  public func text(isAbsolute: Bool = false) -> String {
    let mark = isAbsolute ? "$" : ""
    return mark + Self.columnName(column) + mark + String(row + 1)
  }

  /// The relative address in A1 style.
  public var description: String { text() }

  /// The letters of a 0-based column: 0 is `A`, 26 is `AA`.
  ///
  /// A negative column has no letters and gives `?`.
  public static func columnName(_ column: Int) -> String {
    guard column >= 0 else { return "?" }
    var letters: [UInt8] = []
    var rest = column
    while rest >= 0 {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Whether the first address comes before the second in reading order: by row, then by column.
  public static func < (first: CellAddress, second: CellAddress) -> Bool {
    (first.row, first.column) < (second.row, second.column)
  }

  /// Whether the address exists in a worksheet.
  var isInSheet: Bool {
    (0..<SheetLimits.rows).contains(row) && (0..<SheetLimits.columns).contains(column)
  }
}

/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The rows, counted from 0, the last one included.
  public var rows: ClosedRange<Int>
  /// The columns, counted from 0, the last one included.
  public var columns: ClosedRange<Int>

  /// Makes a rectangle from 0-based rows and columns.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Makes the rectangle of a single cell.
  public init(_ cell: CellAddress) {
    self.init(rows: cell.row...cell.row, columns: cell.column...cell.column)
  }

  /// The upper left cell.
  public var first: CellAddress { CellAddress(row: rows.lowerBound, column: columns.lowerBound) }

  /// The lower right cell.
  public var last: CellAddress { CellAddress(row: rows.upperBound, column: columns.upperBound) }

  /// Whether the rectangle holds only one cell.
  public var isSingleCell: Bool { first == last }

  /// The range in A1 style, such as `A1:C3`; a single cell is written as `A1`.
  public func text(isAbsolute: Bool = false) -> String {
    let start = first.text(isAbsolute: isAbsolute)
    return isSingleCell ? start : start + ":" + last.text(isAbsolute: isAbsolute)
  }

  /// The range with its sheet in front, such as `'Tổng hợp'!$A$1:$C$3`, for formulas, links and names.
  public func text(onSheetNamed name: String, isAbsolute: Bool = true) -> String {
    SheetName.quoted(name) + "!" + text(isAbsolute: isAbsolute)
  }

  /// The relative range in A1 style.
  public var description: String { text() }

  /// Whether both rectangles have a cell in common.
  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }

  /// Whether the whole rectangle exists in a worksheet.
  var isInSheet: Bool { first.isInSheet && last.isInSheet }
}
