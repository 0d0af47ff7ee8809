// SPDX-License-Identifier: Apache-2.0

/// What a cell holds.
///
/// The kind of a cell is the caller's choice and never guessed from the text: `.text("=1+1")` is a text.
public enum CellValue: Hashable, Sendable {
  /// Nothing; only the style shows.
  case blank
  /// A text, at most 32,767 UTF-16 units. An empty one becomes a blank cell.
  case text(String)
  /// A text whose pieces have fonts of their own; empty pieces are passed over.
  case richText([RichTextRun])
  /// A finite number. The file keeps 16 significant digits.
  case number(Double)
  /// A whole number between −2⁵³ and 2⁵³, the range in which every one is exact.
  case integer(Int64)
  /// True or false, shown by Excel in its own language.
  case boolean(Bool)
  /// A formula in English (US) syntax with or without `=`, and the result shown until it is calculated again.
  case formula(String, stored: StoredResult)
  /// A text that leads elsewhere when clicked, at most 255 UTF-16 units.
  case link(LinkTarget, text: String)
}

/// The result that is stored beside a formula, for programs that do not calculate.
public enum StoredResult: Hashable, Sendable {
  /// A finite number.
  case number(Double)
  /// A text, at most 32,767 UTF-16 units.
  case text(String)
}

/// Where a link leads; the world outside the report's folder is out of reach on purpose.
public enum LinkTarget: Hashable, Sendable {
  /// A place in the same workbook, such as the result of ``CellRange/text(onSheetNamed:isAbsolute:)``.
  case place(String)
  /// A file by its path relative to the workbook, with `/` between folders.
  case relativeFile(String)
}

/// A piece of text with one font.
public struct RichTextRun: Hashable, Sendable {
  /// The text of the piece.
  public var text: String
  /// The font of the piece.
  public var font: TextFont

  /// Makes a piece of text.
  public init(_ text: String, font: TextFont = TextFont()) {
    self.text = text
    self.font = font
  }
}
