// SPDX-License-Identifier: Apache-2.0

/// Reads the sheets of a workbook row by row.
///
/// Only styles and shared strings are held in memory; a sheet is unpacked while its rows are asked for, so that the
/// size a sheet declares plays no part. A reader belongs to one task.
///
/// ```swift
/// let reader = try SpreadsheetReader(xlsx: bytes)
/// for sheet in reader.sheets where sheet.visibility == .visible {
///   try reader.forEachRow(of: sheet) { row in
///     print(row.number, row.cells.count)
///     return true
///   }
/// }
/// ```
public struct SpreadsheetReader {
  private enum Book {
    case xlsx(XLSXBook)
    case xls(XLSBook)
  }

  private let book: Book
  private var room: CellRoom
  /// The sheets in the order of their tabs, hidden ones included.
  public let sheets: [SpreadsheetSheet]
  /// The names of the fonts that cells refer to by ``SpreadsheetCell/fontIndex``, each once.
  public let fontNames: [String]

  /// Opens a workbook of Excel 2007 and later (.xlsx, .xlsm; transitional or strict).
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``SpreadsheetError``; ``SpreadsheetError/otherFormat(_:)`` names what only bears the name.
  public init(xlsx bytes: [UInt8]) throws(SpreadsheetError) {
    let book = try XLSXBook(bytes)
    self.book = .xlsx(book)
    room = CellRoom(beside: bytes.count + book.stringSize)
    sheets = book.sheets.map(\.sheet)
    fontNames = book.fonts.names
  }

  /// Opens a workbook of Excel 97 to 2003 (.xls).
  ///
  /// A sheet's cells are gathered before the first row is given, within ``SpreadsheetLimits/memory``. Numbers are written
  /// as Swift writes them, for the file holds no digits.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``SpreadsheetError``; ``SpreadsheetError/otherFormat(_:)`` names what only bears the name.
  public init(xls bytes: [UInt8]) throws(SpreadsheetError) {
    let book = try XLSBook(bytes)
    self.book = .xls(book)
    room = CellRoom(beside: 2 * bytes.count)
    sheets = book.sheets
    fontNames = book.fonts.names
  }

  /// Reads a sheet row by row.
  ///
  /// - Parameters:
  ///   - sheet: One of ``sheets``.
  ///   - body: Takes the rows that hold something or are hidden, by ascending number; says whether to go on.
  /// - Returns: What else the sheet says; incomplete when `body` stopped.
  /// - Throws: ``SpreadsheetError``, perhaps after some rows: damage is found where it stands.
  @discardableResult
  public func forEachRow(
    of sheet: SpreadsheetSheet,
    _ body: (SpreadsheetRow) throws(SpreadsheetError) -> Bool
  ) throws(SpreadsheetError) -> SpreadsheetFeatures {
    guard sheets.indices.contains(sheet.index), sheets[sheet.index] == sheet else {
      throw .unknownSheet(sheet.name)
    }
    guard sheet.hasCells else { return SpreadsheetFeatures() }
    switch book {
    case .xlsx(let book): return try book.forEachRow(ofSheetAt: sheet.index, body)
    case .xls(let book): return try book.forEachRow(ofSheetAt: sheet.index, body)
    }
  }

  /// Reads a whole sheet into memory.
  ///
  /// - Throws: ``SpreadsheetError``; ``SpreadsheetError/limit(_:allowed:)`` beyond ``SpreadsheetLimits/memory``, which all
  ///   sheets that this reader has gathered share.
  public mutating func table(of sheet: SpreadsheetSheet) throws(SpreadsheetError) -> SpreadsheetTable {
    var rows: [SpreadsheetRow] = []
    var room = room
    let features = try forEachRow(of: sheet) { (row) throws(SpreadsheetError) in
      try room.take(row)
      rows.append(row)
      // Cells that were gathered one by one may have room for twice as many; a copy takes no more than it holds.
      if row.cells.capacity > row.cells.count + 1 { rows[rows.count - 1].cells = row.cells.map { $0 } }
      return true
    }
    self.room = room
    return SpreadsheetTable(rows: rows, features: features)
  }
}
