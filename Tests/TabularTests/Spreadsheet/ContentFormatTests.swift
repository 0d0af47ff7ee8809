// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// Files named for what they are.
@Suite struct ContentFormatTests {
  private static let openDocument = "application/vnd.oasis.opendocument.spreadsheet"

  @Test(arguments: [
    (Array("".utf8), ContentFormat.empty), (Array("a;b;c\n1;2;3\n".utf8), .text),
    (Array("\u{FEFF}Đơn vị,Số\n".utf8), .text), (Array("\r\n <HTML><body><table>".utf8), .html),
    (Array("<!DOCTYPE html>".utf8), .html), (Array("<meta charset=utf-8><table border=1>".utf8), .html),
    (Array("<?xml version='1.0'?><Workbook>".utf8), .xml), (Array("%PDF-1.7".utf8), .pdf),
    (Array("{\\rtf1".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1], .unknown), ([0xFF, 0xFE, 0x61, 0x00, 0x09, 0x00], .text),
    (StoredZip(["mimetype": openDocument, "content.xml": "<x/>"]).bytes, .ods),
    (StoredZip(["xl/workbook.bin": "x"]).bytes, .xlsb), (StoredZip(["word/document.xml": "<x/>"]).bytes, .docx),
    (StoredZip(["ppt/presentation.xml": "<x/>"]).bytes, .pptx), (StoredZip(["báo cáo.csv": "a"]).bytes, .zip),
    (StoredZip().bytes, .zip), (compoundFile("Workbook"), .xls), (compoundFile("Book"), .xls),
    (compoundFile("WordDocument"), .doc), (compoundFile("EncryptedPackage"), .encryptedOffice),
    (compoundFile("Other"), .compound),
  ])
  func `names a file for what it is`(bytes: [UInt8], format: ContentFormat) {
    #expect(ContentFormat(of: bytes) == format)
    let error = #expect(throws: SpreadsheetError.self) { _ = try SpreadsheetReader(xlsx: bytes) }
    #expect(error == (format == .encryptedOffice ? .encrypted : .otherFormat(format)))
    if format != .docx {
      let error = #expect(throws: SpreadsheetError.self) { _ = try DocumentReader(docx: bytes) }
      #expect(error == (format == .encryptedOffice ? .encrypted : .otherFormat(format)))
    }
    if format != .xls {
      let error = #expect(throws: SpreadsheetError.self) { _ = try SpreadsheetReader(xls: bytes) }
      #expect(error == (format == .encryptedOffice ? .encrypted : .otherFormat(format)))
    }
  }

  @Test func `knows a workbook, and refuses it where another kind is asked for`() throws {
    let bytes = HandmadeWorkbook(rows: "").bytes
    #expect(ContentFormat(of: bytes) == .xlsx)
    #expect(throws: SpreadsheetError.otherFormat(.xlsx)) { _ = try SpreadsheetReader(xls: bytes) }
    #expect(throws: SpreadsheetError.otherFormat(.xlsx)) { _ = try DocumentReader(docx: bytes) }
  }

  @Test func `says that a zip entry needs a password`() {
    var zip = StoredZip()
    for (name, content) in HandmadeWorkbook(rows: "").parts { zip.add(name, Array(content.utf8), isEncrypted: true) }
    #expect(throws: SpreadsheetError.encrypted) { _ = try SpreadsheetReader(xlsx: zip.bytes) }
  }
}

/// A compound file with a stream of a name.
private func compoundFile(_ stream: String) -> [UInt8] {
  HandmadeXLS.compound([1, 2, 3], named: stream)
}
