// SPDX-License-Identifier: Apache-2.0

/// The cells of one sheet of an .xls, gathered record by record (MS-XLS 2.1.7.20.5).
struct XLSSheet {
  private(set) var features = SpreadsheetFeatures()
  private let globals: XLSGlobals
  private let name: String
  private let stream: [UInt8]
  private var rows: [SpreadsheetRow] = []
  /// Where each row stands among `rows`: records come in any order.
  private var places: [Int: Int] = [:]
  private var room: CellRoom
  /// A formula whose text comes in a later record.
  private var waiting: (row: Int, column: Int, fontIndex: Int?)?

  init(_ member: XLSGlobals.Member, globals: XLSGlobals, stream: [UInt8]) throws(SpreadsheetError) {
    self.globals = globals
    self.stream = stream
    room = CellRoom(beside: 2 * stream.count)
    name = member.sheet.name
    var records = XLSRecords(stream, from: member.offset)
    guard try records.next().type == XLSRecords.Kind.beginning else {
      throw .damaged(part: nil, reason: "no sheet where \(name) should begin")
    }
    while let record = try records.nextOfSubstream() {
      try take(record)
    }
  }

  /// Hands the rows that hold something or are hidden over, the last one first.
  mutating func takeRows() -> [SpreadsheetRow] {
    defer { rows = [] }
    return rows.sorted { $0.number > $1.number }
  }

  /// How many bytes the records of fixed layout have at least.
  private static let leastSizes: [UInt16: Int] = [
    0x00FD: 10, 0x0204: 8, 0x00D6: 8, 0x0203: 14, 0x027E: 10, 0x00BD: 12, 0x0205: 8, 0x0006: 14, 0x0208: 14, 0x007D: 10,
    0x00E5: 2,
  ]

  private mutating func take(_ record: XLSRecords.Record) throws(SpreadsheetError) {
    let start = record.range.lowerBound
    guard record.range.count >= Self.leastSizes[record.type] ?? 0 else {
      throw .damaged(part: nil, reason: "sheet \(name): record \(record.type) is too short")
    }
    switch record.type {
    case 0x00FD:
      guard let shared = globals.string(Int(stream.uint32(at: start + 6))) else {
        throw .invalidCell(sheet: name, row: row(start), column: column(start), found: "no such shared string")
      }
      try add(start, .text(shared.text), fontIndex: shared.fontIndex)
    case 0x0204, 0x00D6:
      var text = XLSText(record, in: stream, from: 6)
      try add(start, .text(text.string()))
    case 0x0203: try add(start, number(Double(bitPattern: bits(at: start + 6)), style: style(start)))
    case 0x027E: try add(start, number(compact(at: start + 6), style: style(start)))
    case 0x00BD: try addSeveral(record.range)
    case 0x0205: try add(start, stream.uint16(at: start + 6) >> 8 == 0 ? truth(at: start + 6) : error(at: start + 6))
    case 0x0006: try addFormula(start)
    case 0x0207:
      guard let formula = waiting else { return }
      waiting = nil
      var text = XLSText(record, in: stream, from: 0)
      let cell = SpreadsheetCell(column: formula.column, value: .text(try text.string()), fontIndex: formula.fontIndex)
      try add(cell, toRow: formula.row)
    case 0x0208 where stream.uint16(at: start + 12) & 0x20 != 0: rows[try place(ofRow: row(start))].isHidden = true
    case 0x007D where stream.uint16(at: start + 8) & 1 == 1: addHiddenColumns(start)
    case 0x00E5: try addMerges(record.range)
    default: break
    }
  }
}

// MARK: Cells

extension XLSSheet {
  private func row(_ start: Int) -> Int { Int(stream.uint16(at: start)) + 1 }
  private func column(_ start: Int) -> Int { Int(stream.uint16(at: start + 2)) + 1 }
  private func style(_ start: Int) -> CellStyles.Style { globals.style(Int(stream.uint16(at: start + 4))) }

  /// Where a row stands among the rows; it is made if need be.
  private mutating func place(ofRow number: Int) throws(SpreadsheetError) -> Int {
    if rows.last?.number == number { return rows.count - 1 }
    if let place = places[number] { return place }
    let row = SpreadsheetRow(number: number)
    try room.take(row)
    places[number] = rows.count
    rows.append(row)
    return rows.count - 1
  }

  private mutating func add(_ cell: SpreadsheetCell, toRow number: Int) throws(SpreadsheetError) {
    try room.take(cell)
    let place = try place(ofRow: number)
    let index = rows[place].cells.lastIndex { $0.column <= cell.column }
    if let index, rows[place].cells[index].column == cell.column {
      throw .invalidCell(sheet: name, row: number, column: cell.column, found: "there twice")
    }
    rows[place].cells.insert(cell, at: index.map { $0 + 1 } ?? 0)
  }

  private mutating func add(_ start: Int, _ value: SpreadsheetValue, fontIndex: Int? = nil) throws(SpreadsheetError) {
    let style = style(start)
    let cell = SpreadsheetCell(
      column: column(start),
      value: value,
      fontIndex: fontIndex ?? style.fontIndex,
      shownText: style.format.shown(value)
    )
    try add(cell, toRow: row(start))
  }

  /// A run of numbers in one row: style and number of each, the last column behind them.
  private mutating func addSeveral(_ range: Range<Int>) throws(SpreadsheetError) {
    let start = range.lowerBound
    for (index, offset) in stride(from: start + 4, to: range.upperBound - 6, by: 6).enumerated() {
      let style = globals.style(Int(stream.uint16(at: offset)))
      let value = number(compact(at: offset + 2), style: style)
      let cell = SpreadsheetCell(
        column: column(start) + index,
        value: value,
        fontIndex: style.fontIndex,
        shownText: style.format.shown(value)
      )
      try add(cell, toRow: row(start))
    }
  }

  private mutating func addFormula(_ start: Int) throws(SpreadsheetError) {
    let result = start + 6
    guard stream.uint16(at: result + 6) == 0xFFFF else {
      return try add(start, number(Double(bitPattern: bits(at: result)), style: style(start)))
    }
    switch stream.uint16(at: result) & 0xFF {
    case 0: waiting = (row(start), column(start), style(start).fontIndex)
    case 1: try add(start, truth(at: result + 2))
    case 2: try add(start, error(at: result + 2))
    default: try add(start, .text(""))
    }
  }

  private func bits(at offset: Int) -> UInt64 {
    UInt64(stream.uint32(at: offset)) | UInt64(stream.uint32(at: offset + 4)) << 32
  }

  /// A number in four bytes: whole or the upper half of a double, perhaps in hundredths (MS-XLS 2.5.217).
  private func compact(at offset: Int) -> Double {
    let raw = stream.uint32(at: offset)
    let isWhole = raw & 2 != 0
    let value =
      isWhole ? Double(Int32(bitPattern: raw) >> 2) : Double(bitPattern: UInt64(raw & 0xFFFF_FFFC) << 32)
    return raw & 1 != 0 ? value / 100 : value
  }

  private func number(_ number: Double, style: CellStyles.Style) -> SpreadsheetValue {
    guard number.isFinite else { return .error("#NUM!") }
    let description = number.description
    let text = description.hasSuffix(".0") ? String(description.dropLast(2)) : description
    if style.format.isDateOrTime, let date = globals.dates.value(of: number, format: style.format) { return date }
    return .number(text, number)
  }

  private func truth(at offset: Int) -> SpreadsheetValue { .bool(stream.uint16(at: offset) & 0xFF != 0) }

  /// The names of errors (MS-XLS 2.5.10).
  private func error(at offset: Int) -> SpreadsheetValue {
    switch stream.uint16(at: offset) & 0xFF {
    case 0x00: .error("#NULL!")
    case 0x07: .error("#DIV/0!")
    case 0x0F: .error("#VALUE!")
    case 0x17: .error("#REF!")
    case 0x1D: .error("#NAME?")
    case 0x24: .error("#NUM!")
    default: .error("#N/A")
    }
  }
}

// MARK: Features

extension XLSSheet {
  private mutating func addHiddenColumns(_ start: Int) {
    let first = Int(stream.uint16(at: start)) + 1
    let last = Int(stream.uint16(at: start + 2)) + 1
    guard first <= last, features.hiddenColumns.count < SpreadsheetLimits.columns else { return }
    features.hiddenColumns.append(first...last)
  }

  private mutating func addMerges(_ range: Range<Int>) throws(SpreadsheetError) {
    let start = range.lowerBound
    for index in 0..<min(Int(stream.uint16(at: start)), (range.count - 2) / 8) {
      let corners = (0..<4).map { Int(stream.uint16(at: start + 2 + 8 * index + 2 * $0)) + 1 }
      guard corners[0] <= corners[1], corners[2] <= corners[3] else {
        throw .damaged(part: nil, reason: "merged range of \(name)")
      }
      features.mergedRanges.append(SpreadsheetRange(rows: corners[0]...corners[1], columns: corners[2]...corners[3]))
    }
    guard features.mergedRanges.count <= SpreadsheetLimits.mergedRanges else {
      throw .limit("mergedRanges", allowed: SpreadsheetLimits.mergedRanges)
    }
  }
}
