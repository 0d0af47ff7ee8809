// SPDX-License-Identifier: Apache-2.0

/// A sheet of a sender's file as it was read.
public struct SourceTable: Sendable {
  /// A cell as it stands.
  public enum Cell: Sendable {
    case empty
    case text(String)
    case number(Double)
  }

  /// The name on the tab; empty where the format has none.
  public var name: String

  /// Every row in file order.
  public var rows: [[Cell]]

  /// States a sheet.
  public init(name: String, rows: [[Cell]]) {
    self.name = name
    self.rows = rows
  }
}

/// Where return slips find the senders' own files; both give nothing for a file that is no longer as it was read.
public struct SenderFiles: Sendable {
  /// The tables of a file, by its path below the inbox; none for a file that has no rows and columns.
  public var tables: @Sendable (_ path: String) -> [SourceTable]

  /// A copy of a workbook with cells marked and commented; `nil` for a file that is none, or can't be marked.
  public var marked: @Sendable (_ path: String, _ marks: [SlipMark]) -> [UInt8]?

  /// Finds files by two ways of reading them.
  public init(
    tables: @escaping @Sendable (_ path: String) -> [SourceTable],
    marked: @escaping @Sendable (_ path: String, _ marks: [SlipMark]) -> [UInt8]?
  ) {
    self.tables = tables
    self.marked = marked
  }

  /// No files, so that slips come without copies.
  public static let none = SenderFiles(tables: { _ in [] }, marked: { _, _ in nil })
}

/// A cell to mark in a sender's file, with what is asked of it.
public struct SlipMark: Sendable, Hashable {
  /// The sheet's name; empty where the format has none.
  public var sheet: String

  /// 1-based, as the sender sees it.
  public var row: Int

  /// 1-based; 1 where the finding is about the whole row.
  public var column: Int

  /// What is wrong and what to do.
  public var text: String

  /// Whether something was not counted, rather than to be looked at.
  public var isError: Bool
}
