// SPDX-License-Identifier: Apache-2.0

/// A workbook of one table of any length, written row by row in memory that does not grow with it.
///
/// Where a sheet is full the table goes on upon another, `Name (2)`, under the same header. Every sheet keeps its header
/// in sight, repeats it in print and has filter buttons. Rows come in order and are final: there is nothing to merge,
/// and no row can be gone back to.
///
/// Rows wait in the folder of the file, in files without a name: they are gone with the process, however that ends. They
/// take fifty to a hundred bytes a cell. As with ``Workbook``, equal calls give equal bytes, and a table that is dropped
/// without ``finish()`` leaves no file.
public struct LongTable: ~Copyable {
  private var workbook: Workbook
  private let form: Form
  private let styles: [PreparedStyle]
  private var sheet: Sheet
  private var sheetCount = 1
  private var nextRow = 1

  /// A column of the table.
  public struct Column: Sendable {
    /// What stands above it.
    public var heading: String
    /// Characters of the default font, 0...255.
    public var width: Double
    /// How its cells look.
    public var style: CellStyle

    /// Makes a column.
    public init(_ heading: String, width: Double, style: CellStyle = .plain) {
      self.heading = heading
      self.width = width
      self.style = style
    }
  }

  /// Starts a table; an existing file at the path is replaced by ``finish()``.
  ///
  /// - Parameters:
  ///   - path: The file, absolute or relative to the working directory. Its folder has to exist.
  ///   - properties: What the workbook says about itself.
  ///   - name: The name of the first sheet, at most 25 UTF-16 units, so that a number fits behind it.
  ///   - columns: The columns; at least one.
  ///   - headerStyle: How the headings look.
  ///   - page: How sheets are printed; the repeated rows are the table's own.
  ///   - rowsPerSheet: How many rows a sheet takes, the header included, 2...1,048,576.
  /// - Throws: What ``Workbook`` throws for such values.
  public init(
    path: String,
    properties: DocumentProperties,
    name: String,
    columns: [Column],
    headerStyle: CellStyle = .plain,
    page: PageSetup = PageSetup(),
    rowsPerSheet: Int = SheetLimits.rows
  ) throws(WorkbookError) {
    let longestNumber = " (9999)".utf16.count
    guard name.utf16.count + longestNumber <= SheetName.lengthLimit + 1 else {
      throw .invalidSheetName(name, .tooLong(length: name.utf16.count))
    }
    guard !columns.isEmpty, (2...SheetLimits.rows).contains(rowsPerSheet) else {
      throw .outsideSheet(CellRange(rows: 0...max(0, rowsPerSheet), columns: 0...columns.count))
    }
    let form = Form(name: name, columns: columns, headerStyle: headerStyle, page: page, rowsPerSheet: rowsPerSheet)
    var workbook = try Workbook(path: path, properties: properties, streamingThrough: Self.folder(of: path))
    var styles: [PreparedStyle] = []
    for column in columns { styles.append(try workbook.prepare(column.style)) }
    let sheet = try form.beginSheet(1, in: &workbook)
    self.workbook = workbook
    (self.form, self.styles, self.sheet) = (form, styles, sheet)
  }

  /// Adds a row below the others.
  ///
  /// - Parameter values: The cells from the left; there may be fewer than columns, not more.
  /// - Throws: ``WorkbookError``; after that the table is of no use.
  public mutating func append(_ values: [CellValue]) throws(WorkbookError) {
    let columns = form.columns.count
    guard values.count <= columns else {
      throw .outsideSheet(CellRange(rows: nextRow...nextRow, columns: columns...values.count - 1))
    }
    if nextRow == form.rowsPerSheet {
      try form.endSheet(sheet, rows: nextRow, in: workbook)
      sheetCount += 1
      sheet = try form.beginSheet(sheetCount, in: &workbook)
      nextRow = 1
    }
    for (column, value) in values.enumerated() {
      try workbook.write(value, row: nextRow, column: column, style: styles[column], to: sheet)
    }
    nextRow += 1
  }

  /// Writes the file and ends the table.
  ///
  /// - Throws: What ``Workbook/finish()`` throws.
  public consuming func finish() throws(WorkbookError) {
    try form.endSheet(sheet, rows: nextRow, in: workbook)
    try workbook.finish()
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// What every sheet of a long table is like.
private struct Form {
  let name: String
  let columns: [LongTable.Column]
  let headerStyle: CellStyle
  let page: PageSetup
  let rowsPerSheet: Int

  func beginSheet(_ number: Int, in workbook: inout Workbook) throws(WorkbookError) -> Sheet {
    let sheet = try workbook.addSheet(named: number == 1 ? name : "\(name) (\(number))")
    for (index, column) in columns.enumerated() {
      try workbook.setWidth(column.width, ofColumns: index...index, on: sheet)
    }
    try workbook.setHeight(headerHeight, ofRow: 0, on: sheet)
    for (index, column) in columns.enumerated() {
      try workbook.write(.text(column.heading), row: 0, column: index, style: headerStyle, to: sheet)
    }
    var setup = page
    setup.repeatedRows = 0...0
    try workbook.setUpPage(setup, on: sheet)
    try workbook.freezePanes(rows: 1, columns: 0, on: sheet)
    return sheet
  }

  func endSheet(_ sheet: Sheet, rows: Int, in workbook: borrowing Workbook) throws(WorkbookError) {
    try workbook.setAutofilter(CellRange(rows: 0...max(1, rows - 1), columns: 0...columns.count - 1), on: sheet)
  }

  private var headerHeight: Double {
    // The button of the filter stands beside the text.
    let button = 3.0
    let heights = columns.map { column in
      TextMeasure.rowHeight(
        of: column.heading,
        widthInCharacters: max(1, column.width - button),
        font: headerStyle.font
      )
    }
    return min(409, (heights.max() ?? 15) + 4)
  }
}
