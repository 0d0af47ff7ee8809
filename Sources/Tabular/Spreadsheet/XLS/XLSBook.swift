// SPDX-License-Identifier: Apache-2.0

/// An open .xls; the whole stream is held in memory, cells only while their sheet is read.
struct XLSBook {
  let sheets: [SpreadsheetSheet]
  let fonts: FontTable
  private let globals: XLSGlobals
  private let stream: [UInt8]

  init(_ bytes: [UInt8]) throws(SpreadsheetError) {
    let format = ContentFormat(of: bytes)
    // A file that is cut in front of its directory cannot show what it is.
    if format == .compound { _ = try CompoundFile(bytes) }
    guard format == .xls else { throw format == .encryptedOffice ? .encrypted : .otherFormat(format) }
    guard bytes.count <= SpreadsheetLimits.xlsSize else {
      throw .limit("xlsSize", allowed: SpreadsheetLimits.xlsSize)
    }
    let file = try CompoundFile(bytes)
    guard let stream = try file.stream(named: "Workbook") else {
      throw .damaged(part: nil, reason: "not a workbook of Excel 97 to 2003")
    }
    self.stream = stream
    globals = try XLSGlobals(stream)
    guard !globals.members.isEmpty else { throw .noSheets }
    sheets = globals.members.map(\.sheet)
    fonts = globals.fonts
  }

  /// Reads the rows of a sheet.
  func forEachRow(
    ofSheetAt index: Int,
    _ body: (SpreadsheetRow) throws(SpreadsheetError) -> Bool
  ) throws(SpreadsheetError) -> SpreadsheetFeatures {
    var sheet = try XLSSheet(globals.members[index], globals: globals, stream: stream)
    var rows = sheet.takeRows()
    // Each row gives its memory back before the next one is asked for.
    while let row = rows.popLast() {
      guard try body(row) else { break }
    }
    return sheet.features
  }
}
