// SPDX-License-Identifier: Apache-2.0

/// Why a workbook or a document cannot be read, or not to its end.
public enum SpreadsheetError: Error, Sendable, Hashable {
  /// It needs a password.
  case encrypted
  /// The end of the file is missing.
  case truncated
  /// It is something else than its name or the caller says.
  case otherFormat(ContentFormat)
  /// A part of it breaks the format: the entry where one is to blame, and a few English words.
  case damaged(part: String?, reason: String)
  /// It is larger than anything honest: the name of the limit, and what it allows.
  case limit(String, allowed: Int)
  /// There is no sheet in it.
  case noSheets
  /// The cell's value or place cannot be understood; row and column are 1-based, nil where the file doesn't say.
  case invalidCell(sheet: String, row: Int?, column: Int?, found: String)
  /// The sheet is not one of this workbook.
  case unknownSheet(String)
}

extension SpreadsheetError: CustomStringConvertible {
  /// One English sentence part for logs; wording for officers is not made here.
  public var description: String {
    switch self {
    case .encrypted: "protected by a password"
    case .truncated: "the end of the file is missing"
    case .otherFormat(let format): "in fact a file of kind \(format)"
    case .damaged(nil, let reason): "damaged: \(reason)"
    case .damaged(let part?, let reason): "\(part) is damaged: \(reason)"
    case .limit(let name, let allowed): "more than \(allowed) (\(name))"
    case .noSheets: "there is no sheet"
    case .invalidCell(let sheet, let row, let column, let found):
      "sheet \(sheet), row \(row ?? 0), column \(column ?? 0): \"\(found)\" cannot be understood"
    case .unknownSheet(let name): "no sheet \(name) in this workbook"
    }
  }
}
