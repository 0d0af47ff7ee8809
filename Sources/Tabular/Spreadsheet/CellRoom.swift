// SPDX-License-Identifier: Apache-2.0

/// The memory that the cells of one workbook or document may still take, all its sheets together.
struct CellRoom {
  private var bytes: Int

  /// The whole room beside the bytes of memory that the open file takes already.
  init(beside held: Int = 0) {
    bytes = SpreadsheetLimits.memory - held
  }

  /// Makes sure that a row fits, even one that is hidden and holds nothing.
  mutating func take(_ row: SpreadsheetRow) throws(SpreadsheetError) {
    try take(bytes: Self.rowSize)
    for cell in row.cells { try take(cell) }
  }

  /// Makes sure that a cell fits.
  mutating func take(_ cell: SpreadsheetCell) throws(SpreadsheetError) {
    try take(bytes: MemoryLayout<SpreadsheetCell>.stride + cell.value.storage)
  }

  private mutating func take(bytes size: Int) throws(SpreadsheetError) {
    bytes -= size
    guard bytes >= 0 else { throw .limit("memory", allowed: SpreadsheetLimits.memory) }
  }

  /// A row, and the head of the list of its cells.
  private static let rowSize = MemoryLayout<SpreadsheetRow>.stride + 32
}

extension SpreadsheetValue {
  /// The bytes that a text takes outside of its cell: up to 15 find room in it.
  fileprivate var storage: Int {
    switch self {
    case .text(let text), .number(let text, _), .date(let text, _), .time(let text), .error(let text):
      text.utf8.count > 15 ? text.utf8.count + 32 : 0
    case .empty, .bool, .uncomputed: 0
    }
  }
}
