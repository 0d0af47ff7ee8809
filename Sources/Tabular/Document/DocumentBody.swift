// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// Walks through a document and fills its tables (ECMA-376 part 1, 17.4).
struct DocumentBody {
  /// The tables in the order in which they begin.
  private(set) var tables: [SpreadsheetTable] = []
  /// The paragraphs outside of them.
  private(set) var paragraphs: [DocumentParagraph] = []
  private var paragraph: DocumentParagraph?
  private(set) var fonts = FontTable()
  private let xml: XMLReader
  private let styles: DocumentStyles
  /// The tables that are open, innermost last, and their places in `tables`.
  private var open: [(place: Int, table: DocumentTableBuilder)] = []
  private var paragraphFont: String?
  private var runFont: String?
  private var runMark = RunMark()
  private var room: CellRoom

  init(_ xml: XMLReader, styles: DocumentStyles, room: CellRoom) {
    self.xml = xml
    self.styles = styles
    self.room = room
  }

  /// Reads to the end of the document.
  mutating func read() throws(SpreadsheetError) {
    while let event = try xml.nextEvent() {
      switch event {
      case .start: try begin()
      case .end: try end()
      case .text: break
      }
    }
  }

  private mutating func begin() throws(SpreadsheetError) {
    switch xml.name {
    case "tbl":
      endParagraph()
      open.append((tables.count, DocumentTableBuilder()))
      tables.append(SpreadsheetTable(rows: []))
    case "tr": changeTable { $0.beginRow() }
    case "trPr": try readRowProperties()
    case "tc": changeTable { $0.beginCell() }
    case "gridSpan":
      let span = Int(xml.text(ofPrefixed: "val") ?? "") ?? 1
      changeTable { $0.setSpan(span) }
    case "vMerge":
      let isStart = xml.text(ofPrefixed: "val") == "restart"
      changeTable { $0.setMerge(startsHere: isStart) }
    case "p":
      paragraphFont = styles.font(ofParagraphStyle: nil)
      changeTable { $0.beginParagraph() }
      endParagraph()
      if open.isEmpty { paragraph = DocumentParagraph(text: "", tablesBefore: tables.count) }
    case "pPr": try readParagraphProperties()
    case "r":
      runFont = nil
      runMark = RunMark()
    case "strike", "dstrike", "vertAlign": runMark.heed(xml.name, xml.text(ofPrefixed: "val"))
    case "rFonts": runFont = xml.documentFont
    case "t": try readText()
    case "tab": try append("\t")
    case "br", "cr": try append("\n")
    case "noBreakHyphen": try append("-")
    // What follows was deleted, moved away, or repeats what newer programs read elsewhere.
    case "del", "moveFrom", "Fallback", "rPrChange", "tblPr", "tblGrid", "sectPr": try xml.passElement()
    default: break
    }
  }

  private mutating func end() throws(SpreadsheetError) {
    switch xml.name {
    case "tc":
      let cell = open.indices.last.flatMap { open[$0].table.endCell() }
      try room.take(cell ?? SpreadsheetCell(column: 1, value: .empty))
      guard (open.last?.table.nextColumn ?? 1) <= SpreadsheetLimits.columns + 1 else {
        throw .limit("columns", allowed: SpreadsheetLimits.columns)
      }
    case "tr":
      changeTable { $0.endRow() }
      try room.take(SpreadsheetRow(number: 1))
    case "p": endParagraph()
    case "tbl":
      guard let (place, table) = open.popLast() else { return }
      tables[place] = table.finished()
    default: break
    }
  }

  private mutating func readRowProperties() throws(SpreadsheetError) {
    let own = xml.depth
    while let event = try xml.nextEvent() {
      if event == .end, xml.depth == own { return }
      guard event == .start else { continue }
      if xml.isNamed("gridBefore") {
        let columns = Int(xml.text(ofPrefixed: "val") ?? "") ?? 0
        changeTable { $0.skip(columns: columns) }
      } else if xml.isNamed("del") {
        changeTable { $0.dropRow() }
      }
    }
  }

  private mutating func readParagraphProperties() throws(SpreadsheetError) {
    let own = xml.depth
    while let event = try xml.nextEvent() {
      if event == .end, xml.depth == own { return }
      if event == .start, xml.isNamed("pStyle") {
        paragraphFont = styles.font(ofParagraphStyle: xml.text(ofPrefixed: "val"))
      }
    }
  }

  private mutating func readText() throws(SpreadsheetError) {
    var bytes: [UInt8] = []
    try xml.gatherText(into: &bytes)
    try append(runMark.shown(String(decoding: bytes, as: UTF8.self)))
  }

  private mutating func append(_ text: String) throws(SpreadsheetError) {
    guard !open.isEmpty || paragraph != nil else { return }
    let font = (runFont ?? paragraphFont).map { fonts.index(of: $0) }
    if paragraph != nil {
      paragraph?.text += text
      if paragraph?.fontIndex == nil { paragraph?.fontIndex = font }
      // Nothing that long is a title.
      if (paragraph?.text.utf8.count ?? 0) > SpreadsheetLimits.paragraphSize { paragraph = nil }
      return
    }
    changeTable { $0.append(text, fontIndex: font) }
    guard (open.last?.table.textSize ?? 0) <= SpreadsheetLimits.cellTextSize else {
      throw .limit("cellTextSize", allowed: SpreadsheetLimits.cellTextSize)
    }
  }

  private mutating func endParagraph() {
    defer { paragraph = nil }
    guard let paragraph, paragraphs.count < SpreadsheetLimits.paragraphs,
      paragraph.text.contains(where: { !$0.isWhitespace })
    else { return }
    paragraphs.append(paragraph)
  }

  private mutating func changeTable(_ change: (inout DocumentTableBuilder) -> Void) {
    guard let last = open.indices.last else { return }
    change(&open[last].table)
  }
}
