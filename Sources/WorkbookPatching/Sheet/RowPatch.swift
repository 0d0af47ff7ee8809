// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The changes to one row: cells get another style, and those that are not there are put in.
struct RowPatch {
  /// The changes, counted from the row's first byte.
  private(set) var edits = ByteEdits()
  private let reader: PartReader
  private let number: Int
  private var wanted: ArraySlice<(column: Int, tint: CellMark.Tint)>

  /// Goes through a row.
  ///
  /// - Parameters:
  ///   - row: The element's bytes.
  ///   - number: Its number.
  ///   - part: The sheet, for errors.
  ///   - limits: What bounds the reading.
  ///   - marks: The 1-based columns to be marked, ascending.
  ///   - grid: How cells look that are not there.
  ///   - formats: Where marked styles are made.
  /// - Throws: ``PatchError`` when cells are out of order, or the formats full.
  init(
    _ row: [UInt8],
    number: Int,
    part: String,
    limits: PackageLimits,
    marks: [(column: Int, tint: CellMark.Tint)],
    grid: SheetGrid,
    formats: inout CellFormats
  ) throws(PatchError) {
    reader = try PartReader(row, name: part, limits: limits)
    self.number = number
    wanted = marks[...]
    guard try reader.next() == .start else { return }
    let start = reader.tag
    let rowStyle = Self.style(of: start)
    let xml = reader.xml
    var lastColumn = 0
    while let event = try reader.next() {
      if event == .end, xml.depth == 1 {
        let missing = try cells(before: .max, prefix: start.prefix, rowStyle: rowStyle, grid: grid, formats: &formats)
        ElementEnd(start: start, end: xml.place).append(missing, in: &edits)
      }
      guard event == .start, xml.depth == 2, xml.isNamed("c") else { continue }
      let column = try column(behind: lastColumn)
      lastColumn = column
      if let next = wanted.first, next.column <= column {
        let tag = reader.tag
        let missing = try cells(
          before: column,
          prefix: start.prefix,
          rowStyle: rowStyle,
          grid: grid,
          formats: &formats
        )
        if !missing.isEmpty { edits.insert(missing, at: tag.place.lowerBound) }
        try restyle(tag, column: column, formats: &formats)
      }
    }
  }

  /// A whole row for cells none of which is there.
  static func newRow(
    _ number: Int,
    prefix: String,
    marks: [(column: Int, tint: CellMark.Tint)],
    grid: SheetGrid,
    formats: inout CellFormats
  ) throws(PatchError) -> String {
    var cells = ""
    for mark in marks {
      let style = try formats.marked(grid.style(ofColumn: mark.column), mark.tint)
      cells += cell(CellPlace(row: number, column: mark.column), style: style, prefix: prefix)
    }
    return #"<\#(prefix)row r="\#(number)">\#(cells)</\#(prefix)row>"#
  }

  private mutating func restyle(_ tag: Tag, column: Int, formats: inout CellFormats) throws(PatchError) {
    guard let next = wanted.first, next.column == column else { return }
    wanted.removeFirst()
    let style = tag.rawValue(of: "s").flatMap { CellPlace.number(Array($0.utf8)[...]) } ?? 0
    tag.set("s", to: String(try formats.marked(style, next.tint)), in: &edits)
  }

  /// Makes the wanted cells in front of a column.
  private mutating func cells(
    before column: Int,
    prefix: String,
    rowStyle: Int?,
    grid: SheetGrid,
    formats: inout CellFormats
  ) throws(PatchError) -> String {
    var cells = ""
    while let next = wanted.first, next.column < column {
      wanted.removeFirst()
      let style = try formats.marked(rowStyle ?? grid.style(ofColumn: next.column), next.tint)
      cells += Self.cell(CellPlace(row: number, column: next.column), style: style, prefix: prefix)
    }
    return cells
  }

  private static func cell(_ place: CellPlace, style: Int, prefix: String) -> String {
    #"<\#(prefix)c r="\#(place.text)" s="\#(style)"/>"#
  }

  /// The style of a row's cells that are not there, where the row has one (ECMA-376 part 1, 18.3.1.73).
  private static func style(of row: Tag) -> Int? {
    guard let custom = row.rawValue(of: "customFormat"), ["1", "true", "on"].contains(custom) else { return nil }
    return row.rawValue(of: "s").flatMap { CellPlace.number(Array($0.utf8)[...]) } ?? 0
  }

  /// The column that the cell bears, or the one behind the cell before.
  private func column(behind last: Int) throws(PatchError) -> Int {
    guard let written = reader.xml.bytes(of: "r") else {
      guard last < CellPlace.lastColumn else { throw invalid("") }
      return last + 1
    }
    guard let place = CellPlace(reference: written), place.row == number, place.column > last else {
      throw invalid(String(decoding: written.prefix(40), as: UTF8.self))
    }
    return place.column
  }

  private func invalid(_ found: String) -> PatchError {
    .damaged(part: reader.name, reason: "cell \(found) out of place in row \(number)")
  }
}
