// SPDX-License-Identifier: Apache-2.0

/// How much of a spreadsheet is taken, beyond the limits of the package it comes in.
public enum SpreadsheetLimits {
  /// Rows of a sheet: 1,048,576 (Excel 2007 and later).
  public static let rows = 1_048_576
  /// Columns of a sheet: 16,384, the last one is `XFD`.
  public static let columns = 16_384
  /// Sheets of a workbook.
  public static let sheets = 10_000
  /// UTF-8 bytes of one cell: 1 MiB; Excel writes at most 32,767 characters.
  public static let cellTextSize = 1 << 20
  /// UTF-8 bytes of all shared strings: 64 MiB.
  public static let sharedTextSize = 64 << 20
  /// Shared strings of a workbook.
  public static let sharedStrings = 8_000_000
  /// Fonts, number formats and cell styles of a workbook, each.
  public static let styles = 200_000
  /// Merged ranges of a sheet.
  public static let mergedRanges = 500_000
  /// Bytes of memory that a file, its shared strings and the cells gathered of it may take together: 192 MiB.
  public static let memory = 192 << 20
  /// Paragraphs of a document that are kept.
  public static let paragraphs = 2000
  /// UTF-8 bytes of such a paragraph; a longer one is prose.
  public static let paragraphSize = 600
  /// Bytes of an .xls file: 64 MiB, which are all held in memory.
  public static let xlsSize = 64 << 20
}
