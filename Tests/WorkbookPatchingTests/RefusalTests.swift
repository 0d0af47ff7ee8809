// SPDX-License-Identifier: Apache-2.0

import OfficePackage
import TestSupport
import Testing
import WorkbookPatching

/// Files that cannot be marked, and those that are meant to harm.
@Suite struct RefusalTests {
  @Test func `without marks nothing is looked at`() throws {
    #expect(try WorkbookMarking.copy(of: [1, 2, 3], marking: []) == [1, 2, 3])
  }

  @Test func `tells other formats and passwords apart`() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
    let name: [UInt8] = "EncryptedPackage\0".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(error(compound) == .notAWorkbook)
    #expect(error(compound + name) == .encrypted)
    #expect(error(Array("Đơn vị;Số tin".utf8)) == .notAWorkbook)
    #expect(error([]) == .notAWorkbook)
    #expect(error(StoredZip(["word/document.xml": "<document/>"]).bytes) == .notAWorkbook)
    #expect(error(StoredZip(["xl/workbook.xml": "<document/>"]).bytes) == .notAWorkbook)
    #expect(error(StoredZip(["EncryptedPackage": "x"]).bytes) == .encrypted)
    var locked = StoredZip()
    locked.add("xl/workbook.xml", [1, 2, 3], isEncrypted: true)
    #expect(error(locked.bytes) == .encrypted)
    #expect(error(Array(HandmadePackage(sheet: "<sheetData/>").bytes.dropLast(40))) == .package(.truncated))
  }

  @Test func `a signed workbook is refused, a signed macro project is not`() throws {
    var package = HandmadePackage(sheet: "<sheetData/>")
    package["xl/vbaProjectSignature.bin"] = "x"
    _ = try package.marked([CellMark(1, 1)])
    var signed = package
    signed["_xmlsignatures/sig1.xml"] = "<Signature/>"
    #expect(error(signed.bytes) == .signed)
    package["_rels/.rels"] = HandmadePackage.list([
      ("a", HandmadePackage.links + "/officeDocument", "xl/workbook.xml"),
      (
        "b", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
        "signatures/o.sigs"
      ),
    ])
    #expect(error(package.bytes) == .signed)
  }

  @Test func `marks outside the workbook are told`() {
    let bytes = HandmadePackage(sheet: "<sheetData/>").bytes
    #expect(throws: PatchError.unknownSheet("Bieu")) {
      try WorkbookMarking.copy(
        of: bytes,
        marking: [CellMark(sheet: "Bieu", row: 1, column: 1, comment: "", tint: .error)]
      )
    }
    for (row, column) in [(0, 1), (1, 0), (1_048_577, 1), (1, 16_385), (-1, -1), (.max, .max)] {
      #expect(throws: PatchError.outsideSheet(row: row, column: column)) {
        try WorkbookMarking.copy(of: bytes, marking: [CellMark(row, column)])
      }
    }
  }

  @Test(arguments: [
    "", "<sheetData/><sheetData/>", #"<sheetData><row r="2"/><row r="1"/></sheetData>"#,
    #"<sheetData><row r="x"/></sheetData>"#, #"<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>"#,
    #"<sheetData><row r="1"><c r="A2"/></row></sheetData>"#, #"<sheetData/><legacyDrawing xmlns:r="r" r:id="x"/>"#,
  ])
  func `a sheet without a safe place is refused`(sheet: String) {
    guard case .damaged("xl/worksheets/sheet1.xml", _) = error(HandmadePackage(sheet: sheet).bytes) else {
      Issue.record("\(String(describing: error(HandmadePackage(sheet: sheet).bytes)))")
      return
    }
  }

  @Test(arguments: ["<?xml version='1.0' encoding='ISO-8859-1'?>", "<?xml version=\"1.0\" encoding=\"utf-16\"?>"])
  func `a part in another encoding is refused`(declaration: String) {
    var package = HandmadePackage(sheet: "")
    package["xl/worksheets/sheet1.xml"] = declaration + "<worksheet><sheetData/></worksheet>"
    #expect(error(package.bytes) == .damaged(part: "xl/worksheets/sheet1.xml", reason: "not written in UTF-8"))
  }

  @Test(arguments: ["[Content_Types].xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
  func `a missing part is told`(name: String) {
    var package = HandmadePackage(sheet: "<sheetData/>")
    package[name] = nil
    #expect(error(package.bytes) == .package(.missingEntry(name)))
  }

  @Test func `too many formats are told`() {
    let many = "<cellXfs>" + String(repeating: "<xf/>", count: 65_490) + "</cellXfs>"
    #expect(error(HandmadePackage(sheet: "<sheetData/>", styles: many).bytes) == .full("cell formats", allowed: 65_490))
  }

  @Test(arguments: Seed.several(3))
  func `changed bytes never crash it, and what it writes can be read`(seed: Seed) throws {
    var generator = seed.generator
    var package = HandmadePackage(
      sheet:
        #"<cols><col min="1" max="2" style="1"/></cols><sheetData><row r="1" ht="20"><c r="A1" s="1"/><c/></row><row><c r="B3"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><legacyDrawing xmlns:r="r" r:id="d"/>"#
    )
    package["xl/comments7.xml"] =
      "<comments><authors/><commentList><comment ref='A1' authorId='0'><text><t>x</t></text></comment></commentList></comments>"
    package["xl/drawings/old.vml"] = "<xml><o:idmap data='1,2'/><v:shape id=\"_x0000_s1025\"/></xml>"
    package.linkSheet([("c", "x/comments", "../comments7.xml"), ("d", "x/vmlDrawing", "../drawings/old.vml")])
    let marks = [CellMark(1, 2, "một"), CellMark(2, 2, "hai", .warning), CellMark(9, 9, "ba")]
    _ = try package.marked(marks)
    for _ in 0..<500 {
      var zip = StoredZip()
      for (name, content) in package.parts {
        var bytes = Array(content.utf8)
        if generator.number(in: 0...2) == 0 {
          let place = generator.number(in: 0...bytes.count - 1)
          switch generator.number(in: 0...2) {
          case 0: bytes[place] = UInt8(generator.number(in: 0...255))
          case 1: bytes.removeSubrange(place..<min(bytes.count, place + generator.number(in: 1...20)))
          default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: place)
          }
        }
        zip.add(name, bytes)
      }
      guard let copy = try? WorkbookMarking.copy(of: zip.bytes, marking: marks) else { continue }
      let archive = try ZipArchive(copy)
      // Parts that were read in order to be changed are well-formed before, and must be afterwards.
      for name in ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments7.xml"] {
        guard let entry = try archive.entry(named: name),
          ZipDirectory(copy)[name]?.packed != ZipDirectory(zip.bytes)[name]?.packed
        else { continue }
        let xml = try XMLReader(entry, of: archive)
        while try xml.next() != nil {}
      }
    }
  }

  @Test func `overlapping merged ranges and many marks end soon`() {
    let merges = String(repeating: #"<mergeCell ref="B1:B1048576"/>"#, count: 20_000)
    let package = HandmadePackage(sheet: "<sheetData/><mergeCells>\(merges)</mergeCells>")
    let marks = (1...5_000).map { CellMark($0, 1) }
    let time = ContinuousClock()
      .measure {
        #expect(throws: PatchError.damaged(part: "xl/worksheets/sheet1.xml", reason: "merged ranges overlap")) {
          try WorkbookMarking.copy(of: package.bytes, marking: marks)
        }
      }
    #expect(time < .seconds(30))
  }

  private func error(_ bytes: [UInt8]) -> PatchError? {
    do throws(PatchError) {
      _ = try WorkbookMarking.copy(of: bytes, marking: [CellMark(1, 1, "ghi")])
      return nil
    } catch {
      return error
    }
  }
}
