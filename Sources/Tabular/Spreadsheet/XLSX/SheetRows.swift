// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The rows of a sheet's part, one after another (ECMA-376 part 1, 18.3.1).
struct SheetRows {
  /// What has been found besides rows; complete after the last row.
  private(set) var features = SpreadsheetFeatures()
  private let xml: XMLReader
  private let partName: String
  private let converter: CellConverter
  private let fonts: FontTable
  private var section = Section.other
  private var lastRow = 0
  private var cellCount = 0
  private var source = CellConverter.Source()

  private enum Section {
    case rows, columns, merges, other
  }

  init(_ xml: XMLReader, partName: String, converter: CellConverter, fonts: FontTable) {
    self.xml = xml
    self.partName = partName
    self.converter = converter
    self.fonts = fonts
  }

  /// The next row that holds something or is hidden; nil at the end of the part.
  mutating func next() throws(SpreadsheetError) -> SpreadsheetRow? {
    while let event = try xml.nextEvent() {
      guard event == .start else { continue }
      switch (xml.depth, section) {
      case (1, _):
        guard xml.isNamed("worksheet") else { throw .damaged(part: partName, reason: "not a worksheet") }
      case (2, _): enterSection()
      case (3, .rows) where xml.isNamed("row"):
        let row = try readRow()
        if !row.cells.isEmpty || row.isHidden { return row }
      case (3, .columns): noteColumn()
      case (3, .merges): try noteMerge()
      default: continue
      }
    }
    return nil
  }

  private mutating func enterSection() {
    section =
      if xml.isNamed("sheetData") {
        .rows
      } else if xml.isNamed("cols") {
        .columns
      } else if xml.isNamed("mergeCells") {
        .merges
      } else {
        .other
      }
  }

  private mutating func noteColumn() {
    guard xml.truth(of: "hidden") == true,
      let first = xml.text(of: "min").flatMap({ Int($0) }),
      let last = xml.text(of: "max").flatMap({ Int($0) }),
      1 <= first, first <= last, features.hiddenColumns.count < SpreadsheetLimits.columns
    else { return }
    features.hiddenColumns.append(first...last)
  }

  private mutating func noteMerge() throws(SpreadsheetError) {
    guard xml.isNamed("mergeCell"), let reference = xml.bytes(of: "ref") else { return }
    guard let range = SpreadsheetRange(reference: reference) else {
      throw .damaged(part: partName, reason: "merged range \(String(decoding: reference.prefix(40), as: UTF8.self))")
    }
    features.mergedRanges.append(range)
    guard features.mergedRanges.count <= SpreadsheetLimits.mergedRanges else {
      throw .limit("mergedRanges", allowed: SpreadsheetLimits.mergedRanges)
    }
  }
}

// MARK: Rows and cells

extension SheetRows {
  private mutating func readRow() throws(SpreadsheetError) -> SpreadsheetRow {
    var row = SpreadsheetRow(number: try rowNumber() ?? 0, isHidden: xml.truth(of: "hidden") ?? false)
    // Most rows hold as many cells as the one above.
    row.cells.reserveCapacity(cellCount)
    defer { cellCount = row.cells.count }
    var lastColumn = 0
    while let event = try xml.nextEvent() {
      if event == .end, xml.depth == 3 { break }
      guard event == .start, xml.depth == 4, xml.isNamed("c") else { continue }
      try readCell(in: &row, behind: lastColumn)
      lastColumn = source.column
      if let cell = try converter.cell(of: source) {
        row.cells.append(cell)
      }
    }
    if row.number == 0 {
      row.number = lastRow + 1
    }
    guard row.number > lastRow else { throw invalid(row: row.number, column: nil, "row \(row.number) again") }
    guard row.number <= SpreadsheetLimits.rows else { throw .limit("rows", allowed: SpreadsheetLimits.rows) }
    lastRow = row.number
    return row
  }

  /// The number that the row bears; nil when it bears none, and its first cell or its place decides.
  private func rowNumber() throws(SpreadsheetError) -> Int? {
    guard let written = xml.bytes(of: "r") else { return nil }
    guard let number = CellReference.rowNumber(written) else {
      throw invalid(row: nil, column: nil, String(decoding: written.prefix(40), as: UTF8.self))
    }
    return number
  }

  /// Reads a cell into `source`.
  private mutating func readCell(in row: inout SpreadsheetRow, behind lastColumn: Int) throws(SpreadsheetError) {
    try place(in: &row, behind: lastColumn)
    source.row = row.number
    source.style = xml.bytes(of: "s").flatMap { index(of: $0) } ?? 0
    source.type = .number
    if let written = xml.bytes(of: "t") {
      guard let type = CellConverter.CellType(written) else {
        throw invalid(row: row.number, column: source.column, String(decoding: written.prefix(40), as: UTF8.self))
      }
      source.type = type
    }
    try readContent()
  }

  /// Finds out which cell it is: by its reference or, where it has none, as the next one.
  private mutating func place(in row: inout SpreadsheetRow, behind lastColumn: Int) throws(SpreadsheetError) {
    if let written = xml.bytes(of: "r") {
      let reference = CellReference(written)
      if row.number == 0, let reference { row.number = reference.row }
      guard let reference, reference.row == row.number, reference.column > lastColumn else {
        throw invalid(row: row.number, column: nil, String(decoding: written.prefix(40), as: UTF8.self))
      }
      source.column = reference.column
    } else {
      if row.number == 0 { row.number = lastRow + 1 }
      source.column = lastColumn + 1
      guard source.column <= SpreadsheetLimits.columns else {
        throw .limit("columns", allowed: SpreadsheetLimits.columns)
      }
    }
  }

  private mutating func readContent() throws(SpreadsheetError) {
    source.bytes.removeAll(keepingCapacity: true)
    source.hasFormula = false
    source.hasValue = false
    source.ownFont = nil
    source.shown = nil
    while let event = try xml.nextEvent() {
      if event == .end, xml.depth == 4 { return }
      guard event == .start, xml.depth == 5 else { continue }
      if xml.isNamed("v") {
        source.bytes.removeAll(keepingCapacity: true)
        try xml.gatherText(into: &source.bytes)
        if source.type == .formulaText { EscapedText.decode(&source.bytes, from: 0) }
        source.hasValue = true
      } else if xml.isNamed("is"), source.type == .inlineText {
        source.bytes.removeAll(keepingCapacity: true)
        // Fonts that only inline text names have no index; styles and shared strings know all the others.
        let (font, shown) = try RichText.read(xml, into: &source.bytes)
        source.ownFont = font.flatMap { fonts.knownIndex(of: $0) }
        source.shown = shown
        source.hasValue = true
      } else if xml.isNamed("f") {
        source.hasFormula = true
      }
    }
  }

  private func index(of bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count < 10, bytes.allSatisfy(\.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private func invalid(row: Int?, column: Int?, _ found: String) -> SpreadsheetError {
    .invalidCell(sheet: converter.sheetName, row: row == 0 ? nil : row, column: column, found: found)
  }
}
