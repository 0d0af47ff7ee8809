// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// Reads the tables of a document of Word 2007 and later (.docx), and the paragraphs between them.
///
/// Tables come in the order in which they begin, one inside another behind it. A cell stands in the first of the grid
/// columns that it covers, so that rows of a table with joined cells line up; what it covers is a merged range. Text
/// that is marked as deleted or moved away is left out.
public struct DocumentReader: Sendable {
  /// The tables; rows and columns are counted from 1 within each, and every value is a text.
  public let tables: [SpreadsheetTable]
  /// The paragraphs outside the tables, in order; long ones are prose and left out.
  public let paragraphs: [DocumentParagraph]
  /// The names of the fonts that cells refer to, each once.
  public let fontNames: [String]

  /// Reads a document.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``SpreadsheetError``.
  public init(docx bytes: [UInt8]) throws(SpreadsheetError) {
    let archive = try SpreadsheetError.openingArchive(bytes)
    let format = ContentFormat(of: archive) ?? .zip
    guard format == .docx else { throw format == .encryptedOffice ? .encrypted : .otherFormat(format) }
    let (main, links) = try SpreadsheetError.translating { () throws(PackageError) in
      let linked = try Relationships(of: "", in: archive).target(ofKind: "officeDocument")
      let main = try archive.requiredEntry(named: linked ?? "word/document.xml")
      return (main, try Relationships(of: main.name, in: archive))
    }
    var styles = DocumentStyles()
    if let part = links.target(ofKind: "styles") {
      let entry = try SpreadsheetError.translating { () throws(PackageError) in try archive.requiredEntry(named: part) }
      styles = try DocumentStyles(entry, of: archive)
    }
    let xml = try SpreadsheetError.translating { () throws(PackageError) in try XMLReader(main, of: archive) }
    var body = DocumentBody(xml, styles: styles, room: CellRoom(beside: bytes.count))
    try body.read()
    tables = body.tables
    paragraphs = body.paragraphs
    fontNames = body.fonts.names
  }
}
