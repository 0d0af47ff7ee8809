// SPDX-License-Identifier: Apache-2.0

import Testing
import XLSXWriting

@Suite("Sheet names")
struct SheetNameTests {
  @Test(
    "names that Excel refuses are refused with their fault",
    arguments: [
      ("", SheetName.Fault.empty), (String(repeating: "ộ", count: 32), .tooLong(length: 32)),
      (String(repeating: "😀", count: 16), .tooLong(length: 32)), ("a/b", .forbiddenCharacter("/")),
      ("a\\b", .forbiddenCharacter("\\")), ("[a", .forbiddenCharacter("[")), ("a]", .forbiddenCharacter("]")),
      ("a:b", .forbiddenCharacter(":")), ("a*", .forbiddenCharacter("*")), ("a?", .forbiddenCharacter("?")),
      ("a\nb", .forbiddenCharacter("\n")), ("a\0b", .forbiddenCharacter("\0")), ("'a", .apostropheAtEdge),
      ("a'", .apostropheAtEdge), ("HISTORY", .reserved), ("TỔNG HỢP", .duplicate), ("Tổng hợp", .duplicate),
    ]
  )
  func refusal(_ name: String, _ fault: SheetName.Fault) throws {
    let error = try failure { book, _ in _ = try book.addSheet(named: name) }
    #expect(error == .invalidSheetName(name, fault))
  }

  @Test(
    "names up to the limit are taken",
    arguments: [String(repeating: "ộ", count: 31), "Rock'n'roll", "T7", "2024", "A & <B>", "-", "R1C1"]
  )
  func accepted(_ name: String) throws {
    let parts = try written(sheet: name) { book, sheet in
      let range = CellRange(rows: 0...1_048_574, columns: 0...16_382)
      try book.setAutofilter(CellRange(rows: 0...1, columns: 0...1), on: sheet)
      try book.defineName("vùng", for: range, on: sheet)
      var page = PageSetup()
      page.printArea = range
      page.repeatedRows = 0...2
      try book.setUpPage(page, on: sheet)
    }
    let quoted = SheetName.quoted(name).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    let workbook = try parts.part("xl/workbook.xml")
    #expect(workbook.contains(#"_FilterDatabase" localSheetId="0" hidden="1">\#(quoted)!$A$1:$B$2</definedName>"#))
    #expect(workbook.contains(#"Print_Area" localSheetId="0">\#(quoted)!$A$1:$XFC$1048575</definedName>"#))
    #expect(workbook.contains(#"Print_Titles" localSheetId="0">\#(quoted)!$1:$3</definedName>"#))
    #expect(workbook.contains(#"<definedName name="vùng">\#(quoted)!$A$1:$XFC$1048575</definedName>"#))
  }
}

@Suite("Defined names")
struct DefinedNameTests {
  static let range = CellRange(rows: 0...0, columns: 0...0)

  @Test(
    "names that Excel refuses are refused with their fault",
    arguments: [
      ("", DefinedNameFault.characters), ("1a", .characters), ("a b", .characters), ("a!b", .characters),
      (String(repeating: "ô", count: 64), .characters), ("A1", .looksLikeCell), ("t28", .looksLikeCell),
      ("XFD1", .looksLikeCell), ("R", .looksLikeCell), ("c", .looksLikeCell), ("R1C1", .looksLikeCell),
      ("rc", .looksLikeCell), ("R12", .looksLikeCell), ("C3", .looksLikeCell),
    ]
  )
  func refusal(_ name: String, _ fault: DefinedNameFault) throws {
    let error = try failure { book, sheet in
      try book.defineName(name, for: Self.range, on: sheet)
    }
    #expect(error == .invalidDefinedName(name, fault))
  }

  @Test(
    "ordinary names are taken",
    arguments: ["don_vi", "_x", "Chi.tiet", "đơn_vị", "Rows", "Cost", "ABCD1", "R1C1a"]
  )
  func accepted(_ name: String) throws {
    let error = try failure { book, sheet in
      try book.defineName(name, for: Self.range, on: sheet)
    }
    #expect(error == nil)
  }

  @Test func `a name is taken once, whatever its case`() throws {
    let error = try failure { book, sheet in
      try book.defineName("don_vi", for: Self.range, on: sheet)
      try book.defineName("DON_VI", for: Self.range, on: sheet)
    }
    #expect(error == .invalidDefinedName("DON_VI", .duplicate))
  }
}
