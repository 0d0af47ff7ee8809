// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Tabular

/// Which kind of workbook or document a file's name says it is.
public enum SpreadsheetKind: String, Sendable, Hashable, CaseIterable {
  case xlsx, xlsm, xls, docx
}

/// A workbook or a document, opened: its sheets one by one, as tables in memory.
struct SpreadsheetFile {
  /// A sheet, or a table of a document.
  struct Sheet {
    /// The name on the tab; a table of a document bears its number.
    var name: String
    var isHidden: Bool
    /// The paragraphs of a document between the table before and this one; `nil` for a sheet.
    var paragraphs: [DocumentParagraph]?
    fileprivate var content: Content
  }

  fileprivate enum Content {
    case sheet(SpreadsheetSheet)
    case table(SpreadsheetTable)
  }

  private var reader: SpreadsheetReader?

  /// The names of the fonts that cells refer to.
  let fontNames: [String]

  /// The sheets that hold cells, hidden ones included.
  let sheets: [Sheet]

  init(_ bytes: [UInt8], kind: SpreadsheetKind) throws(SpreadsheetError) {
    switch kind {
    case .docx:
      let document = try DocumentReader(docx: bytes)
      reader = nil
      fontNames = document.fontNames
      sheets = document.tables.enumerated()
        .map { index, table in
          let above = document.paragraphs.filter { $0.tablesBefore == index }
          return Sheet(name: "Bảng \(index + 1)", isHidden: false, paragraphs: above, content: .table(table))
        }
    case .xlsx, .xlsm, .xls:
      let book = kind == .xls ? try SpreadsheetReader(xls: bytes) : try SpreadsheetReader(xlsx: bytes)
      reader = book
      fontNames = book.fontNames
      sheets = book.sheets.filter(\.hasCells)
        .map { Sheet(name: $0.name, isHidden: $0.visibility != .visible, content: .sheet($0)) }
    }
  }

  /// The rows of a sheet with its merged ranges.
  mutating func table(of sheet: Sheet) throws(SpreadsheetError) -> SpreadsheetTable {
    switch sheet.content {
    case .table(let table): return table
    case .sheet(let sheet):
      return try reader?.table(of: sheet) ?? SpreadsheetTable(rows: [])
    }
  }
}

extension Finding {
  /// Why a workbook or document can't be read, or not to its end.
  init(_ error: SpreadsheetError, path: String, sheet: String? = nil) {
    let at = Location(file: path, sheet: sheet)
    switch error {
    case .encrypted: self.init(.encrypted, at: at)
    case .truncated: self.init(.truncated, at: at)
    case .otherFormat(let format):
      let ending = path.lastIndex(of: ".").map { String(path[$0...]) } ?? path
      self.init(.misnamed, at: at, ["ending": .text(ending), "format": .text(format.rawValue)])
    case .damaged(let part, let reason):
      self.init(.damaged, at: at, ["part": .text(part ?? ""), "reason": .text(reason)])
    case .limit(let name, let allowed):
      self.init(.overLimit, at: at, ["limit": .number(Int64(allowed)), "name": .phrase(LimitWording.phrase(name))])
    case .noSheets: self.init(.emptyFile, at: at)
    case .invalidCell(let sheet, let row, let column, let found):
      self.init(
        .damaged,
        at: Location(file: path, sheet: sheet, row: row, column: column),
        found: found,
        ["reason": .text(error.description)]
      )
    case .unknownSheet(let name): self.init(.damaged, at: at, ["reason": .text(name)])
    }
  }
}
