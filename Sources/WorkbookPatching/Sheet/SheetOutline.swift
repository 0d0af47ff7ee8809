// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// Where things stand in a sheet's part (ECMA-376 part 1, 18.3.1.99); cells are not looked at one by one.
struct SheetOutline {
  /// One row: its number from 1, its start tag, and where the element ends.
  struct Row {
    var number: Int
    var tag: Range<Int>
    var end: Int
  }

  /// The part.
  let bytes: [UInt8]
  private(set) var root: Tag
  private(set) var rows: [Row] = []
  private(set) var data: ElementEnd
  private(set) var grid = SheetGrid()
  private(set) var merges: [MergedRange] = []
  /// The id of the link to the drawing that shows comments.
  private(set) var drawingLink: String?
  /// Where an element that names that drawing may be put.
  private(set) var drawingPlace: Int

  /// Elements that the drawing of comments has to follow, in any case the cells.
  private static let earlier: Set<String> = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing",
  ]

  init(_ reader: PartReader) throws(PatchError) {
    let xml = reader.xml
    bytes = reader.bytes
    guard try reader.next() == .start, xml.isNamed("worksheet") else {
      throw .damaged(part: reader.name, reason: "not a worksheet")
    }
    root = reader.tag
    var data: ElementEnd?
    drawingPlace = 0
    var section = ""
    while let event = try reader.next() {
      if xml.depth == 2, event == .end {
        if Self.earlier.contains(section) { drawingPlace = xml.place.upperBound }
      } else if event == .start, xml.depth == 2 {
        section = xml.name
        switch section {
        case "sheetData" where data == nil:
          let tag = reader.tag
          self.data = ElementEnd(start: tag, end: xml.place)
          data = ElementEnd(start: tag, end: try readRows(reader))
          drawingPlace = xml.place.upperBound
        case "sheetData": throw .damaged(part: reader.name, reason: "two tables of cells")
        case "legacyDrawing": drawingLink = xml.text(ofPrefixed: "id")
        case "sheetFormatPr": grid.takeDefaults(xml)
        default: break
        }
      } else if event == .start, xml.depth == 3 {
        if section == "cols" { grid.takeColumns(xml) }
        if section == "mergeCells", let range = xml.bytes(of: "ref").flatMap({ MergedRange(reference: $0) }) {
          merges.append(range)
        }
      }
    }
    guard let data else { throw .damaged(part: reader.name, reason: "no table of cells") }
    self.data = data
  }

  /// Finds the rows up to the end of the table of cells, and tells where its end tag stands.
  private mutating func readRows(_ reader: PartReader) throws(PatchError) -> Range<Int> {
    let xml = reader.xml
    var row: Row?
    var isNumbered = false
    while let event = try reader.next() {
      switch (event, xml.depth) {
      case (.end, 2): return xml.place
      case (.start, 3) where xml.isNamed("row"):
        let written = xml.bytes(of: "r")
        let number = written.map { CellPlace.number($0) } ?? (rows.last?.number ?? 0) + 1
        guard let number else { throw invalid(reader) }
        row = Row(number: number, tag: xml.place, end: xml.place.upperBound)
        isNumbered = written != nil
      case (.start, 4) where !isNumbered:
        // Without a number of its own, a row has that of its first cell, or follows the one before.
        isNumbered = true
        if let first = xml.bytes(of: "r").flatMap({ CellPlace(reference: $0) }) { row?.number = first.row }
      case (.end, 3):
        guard var ended = row else { continue }
        ended.end = xml.place.upperBound
        guard ended.number > rows.last?.number ?? 0, ended.number <= CellPlace.lastRow else { throw invalid(reader) }
        rows.append(ended)
        row = nil
      default: continue
      }
    }
    return bytes.count..<bytes.count
  }

  private func invalid(_ reader: PartReader) -> PatchError {
    .damaged(part: reader.name, reason: "rows out of order behind row \(rows.last?.number ?? 0)")
  }

  /// The first row from a number on, as an index of ``rows``.
  func index(from number: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The row of a number; nil when the part does not have it.
  func row(_ number: Int) -> Row? {
    let index = index(from: number)
    return index < rows.count && rows[index].number == number ? rows[index] : nil
  }
}
