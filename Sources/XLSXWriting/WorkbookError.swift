// SPDX-License-Identifier: Apache-2.0

/// Why a workbook could not be written as asked.
///
/// Everything but ``cannotCreate(path:errno:)`` and ``library(_:path:)`` is found before anything is handed to the
/// library, and leaves the workbook as it was.
public enum WorkbookError: Error, Hashable, Sendable {
  /// The path is empty or holds a NUL.
  case invalidPath(String)
  /// The file cannot be opened for writing; the system's error number.
  case cannotCreate(path: String, errno: Int32)
  /// The creation date does not exist or lies outside 1980...9999.
  case invalidCreationDate(CreationDate)
  /// A property of the document is longer than 255 UTF-16 units.
  case propertyTooLong(name: String, length: Int)
  /// The name of a sheet breaks a rule.
  case invalidSheetName(String, SheetName.Fault)
  /// The sheet was given out by another workbook.
  case foreignSheet
  /// The style was prepared by another workbook.
  case foreignStyle
  /// A workbook needs at least one sheet.
  case noSheets
  /// The cells do not exist in a worksheet.
  case outsideSheet(CellRange)
  /// The value cannot be written into this cell.
  case invalidValue(CellAddress, CellValueFault)
  /// The style holds something that Excel does not know.
  case invalidStyle(CellStyleFault)
  /// A number lies outside what Excel accepts; both bounds are allowed.
  case outsideLimits(Measure, value: Double, allowed: ClosedRange<Double>)
  /// A merged range needs at least two cells.
  case mergedSingleCell(CellRange)
  /// Two merged ranges share a cell, which Excel takes for a damaged file.
  case overlappingMerge(CellRange, with: CellRange)
  /// The sheet has its page set-up already.
  case pageAlreadySetUp
  /// A header or footer is longer than 255 UTF-16 units with its codes, or its font name holds `"`, `,` or `&`.
  case invalidPageBanner(PageBanner)
  /// The defined name breaks a rule.
  case invalidDefinedName(String, DefinedNameFault)
  /// The validation of the cells breaks a rule.
  case invalidValidation(CellRange, CellValidationFault)
  /// The chart over these cells breaks a rule.
  case invalidChart(CellRange, ChartFault)
  /// The library failed, and on which file.
  case library(LibraryFailure, path: String)
}

/// Numbers that have limits.
public enum Measure: Hashable, Sendable {
  /// Width in characters.
  case columnWidth
  /// Height in points.
  case rowHeight
  /// Per cent.
  case zoom
  /// Millimetres.
  case margin
  /// Pages wide or tall.
  case pageFit
  /// How many page breaks.
  case pageBreakCount
  /// The row, counted from 0, that begins a page.
  case pageBreakRow
}

/// What is wrong with a value.
public enum CellValueFault: Hashable, Sendable {
  /// The text is longer than allowed, both in UTF-16 units.
  case textTooLong(length: Int, limit: Int)
  /// Infinity or not a number: a cell cannot hold it.
  case notFinite
  /// The whole number is beyond ±2⁵³ and would be rounded.
  case inexactInteger(Int64)
  /// The formula has no characters.
  case emptyFormula
  /// More pieces of rich text than the library can take.
  case tooManyRuns(count: Int, limit: Int)
  /// The link's target is empty, longer than 255 UTF-16 units, holds `#`, or is not a relative path.
  case invalidLinkTarget(LinkTarget)
}

/// What is wrong with a style.
public enum CellStyleFault: Hashable, Sendable {
  /// The font's name is empty or longer than 127 bytes.
  case fontName(String)
  /// The font's size is outside 1...409 points.
  case fontSize(Double)
  /// The indent is outside 0...15.
  case indent(Int)
  /// The rotation is outside −90...90 degrees.
  case rotation(Int)
  /// The number format is empty or longer than 127 bytes.
  case numberFormat(String)
}

/// What is wrong with a defined name.
public enum DefinedNameFault: Hashable, Sendable {
  /// Not a letter or underscore followed by letters, digits, underscores and dots, or more than 127 bytes.
  case characters
  /// It reads like a cell (`A1`, `R1C1`), a row or a column.
  case looksLikeCell
  /// The workbook has the name already; case makes no difference.
  case duplicate
}

/// What is wrong with a validation.
public enum CellValidationFault: Hashable, Sendable {
  /// The list has no choices, or an empty one.
  case noChoice
  /// A choice holds a comma, a quotation mark or a line break, which the file's notation cannot express.
  case choice(String)
  /// The choices are together longer than 255 UTF-16 units; put them into cells instead.
  case choicesTooLong(length: Int)
  /// A message or its title is too long, both in UTF-16 units.
  case messageTooLong(length: Int, limit: Int)
}

/// What is wrong with a chart.
public enum ChartFault: Hashable, Sendable {
  /// A chart needs at least one series.
  case noSeries
  /// The cells are neither one row nor one column.
  case notALine(CellRange)
  /// A series is named by one cell.
  case nameIsNotOneCell
  /// A series has as many names of points as figures, and at least one.
  case unequalCounts(categories: Int, values: Int)
  /// More points than the library can count, 65,535.
  case tooManyPoints(Int)
  /// The text is empty or begins with `=`.
  case text(String)
  /// A text is longer than 32,767 UTF-16 units.
  case textTooLong(length: Int)
  /// The gap is outside 0...500 per cent.
  case gap(Int)
  /// The step between names is outside 1...65,535.
  case labelEvery(Int)
  /// The end or the step of the axis of values is not above 0.
  case axisNumber(Double)
}

/// Failures inside libxlsxwriter, by name because its numbers differ between versions.
public enum LibraryFailure: Hashable, Sendable {
  /// No memory.
  case outOfMemory
  /// A temporary file could not be made or read; see `TMPDIR`.
  case temporaryFile
  /// The file could not be written to its end.
  case writingFile
  /// More than 65,530 links on a sheet.
  case tooManyLinks
  /// Text, escapes included, exceeds what the library takes.
  case textTooLong
  /// Anything else, in the library's words.
  case other(String)
}

extension WorkbookError: CustomStringConvertible {
  /// What went wrong, in English, for logs.
  public var description: String {
    switch self {
    case .invalidPath(let path): "\"\(path)\" is not a path"
    case .cannotCreate(let path, let number): "cannot create \(path): system error \(number)"
    case .invalidCreationDate(let date): "there is no such date: \(date)"
    case .propertyTooLong(let name, let length): "property \(name) has \(length) UTF-16 units, the limit is 255"
    case .invalidSheetName(let name, let fault): "sheet name \"\(name)\": \(fault)"
    case .foreignSheet: "the sheet belongs to another workbook"
    case .foreignStyle: "the style was prepared by another workbook"
    case .noSheets: "a workbook needs at least one sheet"
    case .outsideSheet(let range): "\(range) lies outside a worksheet"
    case .invalidValue(let cell, let fault): "value for \(cell): \(fault)"
    case .invalidStyle(let fault): "style: \(fault)"
    case .outsideLimits(let measure, let value, let allowed): "\(measure) \(value) is not within \(allowed)"
    case .mergedSingleCell(let range): "\(range) is one cell and cannot be merged"
    case .overlappingMerge(let range, let other): "merged range \(range) overlaps \(other)"
    case .pageAlreadySetUp: "the page of a sheet can be set up only once"
    case .invalidPageBanner(let banner): "header or footer cannot be written: \(banner.code)"
    case .invalidDefinedName(let name, let fault): "defined name \"\(name)\": \(fault)"
    case .invalidValidation(let range, let fault): "validation of \(range): \(fault)"
    case .invalidChart(let range, let fault): "chart over \(range): \(fault)"
    case .library(let failure, let path): "libxlsxwriter: \(failure) (\(path))"
    }
  }
}
