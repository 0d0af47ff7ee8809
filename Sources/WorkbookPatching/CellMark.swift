// SPDX-License-Identifier: Apache-2.0

/// A cell that is to be coloured, and what is to be said about it.
public struct CellMark: Sendable, Hashable {
  /// How urgent a mark looks.
  public enum Tint: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Light yellow.
    case warning
    /// Light red; it wins over ``warning`` where both are asked for.
    case error

    /// Whether the first is less urgent than the second.
    public static func < (first: Tint, second: Tint) -> Bool { first.rawValue < second.rawValue }
  }

  /// The name on the sheet's tab.
  public var sheet: String
  /// The 1-based row.
  public var row: Int
  /// The 1-based column: 1 is `A`.
  public var column: Int
  /// What is said, its lines parted by line feeds.
  ///
  /// Texts for one cell are put under one another, each once; without text it is only coloured.
  public var comment: String
  /// The colour.
  public var tint: Tint

  /// Takes the parts of a mark.
  public init(sheet: String, row: Int, column: Int, comment: String, tint: Tint) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.comment = comment
    self.tint = tint
  }
}
