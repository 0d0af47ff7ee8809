// SPDX-License-Identifier: Apache-2.0

import Naming

/// A table as it stands in a file: the rows of a CSV, or one sheet of a spreadsheet.
///
/// Rows are delivered in order and once; only a bounded head of them is ever kept, so a CSV streams.
struct SourceGrid<Rows: IteratorProtocol<SourceRow>> {
  /// The sheet's name; `nil` where the format has none.
  var name: String?

  /// The merged ranges; empty for a CSV.
  var merges: [CellRange] = []

  /// The 1-based columns that are hidden and hold something.
  var hiddenColumns: Set<Int> = []

  /// The paragraphs above a table of a document, the nearest last; `nil` where the format has none.
  var paragraphs: [String]?

  /// The rows, blank ones included or left out as the format likes.
  var rows: Rows
}

/// One row of a grid.
struct SourceRow: Hashable {
  /// The number that a spreadsheet shows, 1-based; 0 for a paragraph of a document, which stands in no row.
  var row: Int

  /// The line of the file on which it starts, 1-based; `nil` for spreadsheets.
  var line: Int?

  /// The text of the cells as people see it, from the first column on, without empty cells behind the last full one.
  var cells: [String]

  /// How many cells the file has for the row, empty ones behind the last full one included.
  var width: Int

  /// Whether a quotation mark in it is never closed, so that what follows was drawn into a cell.
  var isTorn = false

  /// Cells that are no text, by their 0-based column: exact numbers, errors, truth values; dates are ISO text.
  var typed: [Int: RawValue] = [:]

  /// Where people find it.
  var place: RowPlace { RowPlace(row: row > 0 ? row : nil, line: line) }

  /// Whether nothing but white space stands in it.
  var isBlank: Bool { cells.allSatisfy(\.trimmed.isEmpty) }

  /// The text of a cell by its 0-based column, empty beyond the row's end.
  func text(_ index: Int) -> String { cells.indices.contains(index) ? cells[index] : "" }

  /// The value of a cell by its 0-based column.
  func value(_ index: Int) -> RawValue { typed[index] ?? .text(text(index)) }
}

extension SourceRow {
  /// A number of 64 bits (FNV-1a) that equal cells share, so that a large file's rows need not be kept to know them again.
  var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for cell in cells {
      for byte in cell.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      // No byte of UTF-8: parts the cells.
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return hash
  }

  /// A paragraph of a document.
  init(paragraph: String) { self.init(row: 0, line: nil, cells: [paragraph], width: 1) }
}

/// A merged range: 1-based, both ends included.
struct CellRange: Hashable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// As spreadsheets write it, for example `B6:H21`.
  var address: String {
    "\(Self.letters(columns.lowerBound))\(rows.lowerBound):\(Self.letters(columns.upperBound))\(rows.upperBound)"
  }

  /// The letters of a 1-based column.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
