// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// An open .xlsx: its list of sheets, its styles and its shared strings.
final class XLSXBook {
  /// A sheet and the entry that holds it.
  struct Member {
    var sheet: SpreadsheetSheet
    /// nil when the workbook's links do not lead to one.
    var part: String?
  }

  let sheets: [Member]
  let fonts: FontTable
  private let archive: ZipArchive
  private let styles: CellStyles
  private let strings: SharedStrings
  private let dates: SerialDate

  init(_ bytes: [UInt8]) throws(SpreadsheetError) {
    archive = try SpreadsheetError.openingArchive(bytes)
    let package = archive
    let main = try Self.mainPart(of: package)
    let links = try SpreadsheetError.translating { () throws(PackageError) in
      try Relationships(of: main.name, in: package)
    }
    let list = try WorkbookPart(main, of: package, links: links)
    guard !list.members.isEmpty else { throw .noSheets }
    var fonts = FontTable()
    styles =
      try Self.part("styles", links, package)
      .map { (entry) throws(SpreadsheetError) in
        try CellStyles(entry, of: package, fonts: &fonts)
      } ?? CellStyles()
    strings =
      try Self.part("sharedStrings", links, package)
      .map { (entry) throws(SpreadsheetError) in
        try SharedStrings(entry, of: package, fonts: &fonts)
      } ?? SharedStrings()
    self.fonts = fonts
    sheets = list.members
    dates = list.dates
  }

  /// The bytes of memory that the shared strings take.
  var stringSize: Int { strings.size }

  /// Reads the rows of a sheet.
  func forEachRow(
    ofSheetAt index: Int,
    _ body: (SpreadsheetRow) throws(SpreadsheetError) -> Bool
  ) throws(SpreadsheetError) -> SpreadsheetFeatures {
    let member = sheets[index]
    guard let part = member.part else {
      throw .damaged(part: nil, reason: "no link leads to sheet \(member.sheet.name)")
    }
    let package = archive
    let xml = try SpreadsheetError.translating { () throws(PackageError) in
      try XMLReader(package.requiredEntry(named: part), of: package)
    }
    let converter = CellConverter(sheetName: member.sheet.name, styles: styles, strings: strings, dates: dates)
    var rows = SheetRows(xml, partName: part, converter: converter, fonts: fonts)
    while let row = try rows.next() {
      guard try body(row) else { break }
    }
    return rows.features
  }

  /// Finds the part that lists the sheets, by the package's links or, failing that, by its usual name.
  private static func mainPart(of archive: ZipArchive) throws(SpreadsheetError) -> ZipEntry {
    let format = ContentFormat(of: archive) ?? .zip
    guard format == .xlsx else { throw format == .encryptedOffice ? .encrypted : .otherFormat(format) }
    return try SpreadsheetError.translating { () throws(PackageError) in
      let linked = try Relationships(of: "", in: archive).target(ofKind: "officeDocument")
      return try archive.requiredEntry(named: linked ?? "xl/workbook.xml")
    }
  }

  /// Finds a part that a workbook may have.
  private static func part(
    _ kind: String,
    _ links: Relationships,
    _ archive: ZipArchive
  ) throws(SpreadsheetError) -> ZipEntry? {
    guard let name = links.target(ofKind: kind) else { return nil }
    return try SpreadsheetError.translating { () throws(PackageError) in try archive.requiredEntry(named: name) }
  }
}
