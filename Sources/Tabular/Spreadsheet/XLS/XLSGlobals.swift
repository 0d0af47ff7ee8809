// SPDX-License-Identifier: Apache-2.0

/// What the first substream of an .xls says for all sheets (MS-XLS 2.1.7.20.3).
struct XLSGlobals {
  /// A sheet and where its substream begins.
  struct Member {
    var sheet: SpreadsheetSheet
    var offset: Int
  }

  private(set) var members: [Member] = []
  private(set) var fonts = FontTable()
  private(set) var dates = SerialDate()
  private var strings: [(text: String, fontIndex: Int?)] = []
  /// Where the name of each font stands in the table.
  private var fontIndexes: [Int] = []
  private var formats: [Int: NumberFormat] = [:]
  private var styles: [(font: Int, format: Int)] = []

  init(_ stream: [UInt8]) throws(SpreadsheetError) {
    var records = XLSRecords(stream, from: 0)
    let first = try records.next()
    guard first.type == XLSRecords.Kind.beginning, stream.uint16(at: first.range.lowerBound) == 0x0600 else {
      throw .damaged(part: nil, reason: "not a workbook of Excel 97 to 2003")
    }
    while let record = try records.nextOfSubstream() {
      let start = record.range.lowerBound
      switch record.type {
      case 0x002F: throw .encrypted
      case 0x0022: dates.startsIn1904 = stream.uint16(at: start) == 1
      case 0x0031:
        var text = XLSText(record, in: stream, from: 14)
        fontIndexes.append(fonts.index(of: try text.shortString()))
      case 0x041E:
        var text = XLSText(record, in: stream, from: 2)
        formats[Int(stream.uint16(at: start))] = NumberFormat(code: try text.string())
      case 0x00E0: styles.append((Int(stream.uint16(at: start)), Int(stream.uint16(at: start + 2))))
      case 0x0085: try addSheet(record, in: stream)
      case 0x00FC: try readStrings(record, in: stream)
      default: continue
      }
    }
  }

  /// The shared string of a 0-based number; nil when there is none.
  func string(_ index: Int) -> (text: String, fontIndex: Int?)? {
    strings.indices.contains(index) ? strings[index] : nil
  }

  /// The style of a 0-based number; that of plain numbers where there is none.
  func style(_ index: Int) -> CellStyles.Style {
    guard styles.indices.contains(index) else { return CellStyles.Style(format: .number, fontIndex: nil) }
    let (font, format) = styles[index]
    return CellStyles.Style(format: formats[format] ?? NumberFormat(builtIn: format), fontIndex: fontIndex(font))
  }

  /// Number 4 is left out of the count of fonts (MS-XLS 2.5.129).
  private func fontIndex(_ number: Int) -> Int? {
    let place = number > 4 ? number - 1 : number
    return number != 4 && fontIndexes.indices.contains(place) ? fontIndexes[place] : nil
  }

  private mutating func addSheet(_ record: XLSRecords.Record, in stream: [UInt8]) throws(SpreadsheetError) {
    let start = record.range.lowerBound
    let state = stream.uint16(at: start + 4)
    let visibilities: [SpreadsheetSheet.Visibility] = [.visible, .hidden, .veryHidden, .veryHidden]
    var text = XLSText(record, in: stream, from: 6)
    members.append(
      Member(
        sheet: SpreadsheetSheet(
          index: members.count,
          name: try text.shortString(),
          visibility: visibilities[Int(state & 3)],
          hasCells: state >> 8 == 0
        ),
        offset: Int(stream.uint32(at: start))
      )
    )
    guard members.count <= SpreadsheetLimits.sheets else { throw .limit("sheets", allowed: SpreadsheetLimits.sheets) }
  }

  private mutating func readStrings(_ record: XLSRecords.Record, in stream: [UInt8]) throws(SpreadsheetError) {
    var text = XLSText(record, in: stream, from: 8)
    for _ in 0..<stream.uint32(at: record.range.lowerBound + 4) {
      let string = try text.richString()
      strings.append((string.text, string.font.flatMap { fontIndex(Int($0)) }))
      guard strings.count <= SpreadsheetLimits.sharedStrings else {
        throw .limit("sharedStrings", allowed: SpreadsheetLimits.sharedStrings)
      }
    }
  }
}
