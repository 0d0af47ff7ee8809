// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// What cells of an .xlsx hold.
@Suite struct SpreadsheetValuesTests {
  @Test func `keeps numbers as written, and what they mean`() throws {
    let written = [
      "0", "-0", "12", "012", "12.50", ".5", "5.", "-3", "+3", "1e3", "1.5E-7", "44926", "0.1", "123456789012345678",
      "1.7976931348623157E308", "4.9E-324", "2.2250738585072014E-308", "9007199254740993", "0.30000000000000004",
      "1234567.891", "100000000000000000000000", "1E22", "1E23", "5e-324", "3.5e-105", "17976931348623157e292",
    ]
    for text in written {
      let number = try #require(Double((text.hasPrefix(".") ? "0" : "") + text + (text.hasSuffix(".") ? "0" : "")))
      #expect(try HandmadeWorkbook(rows: "<row><c><v>\(text)</v></c></row>").values() == ["A1": .number(text, number)])
    }
  }

  @Test(arguments: Seed.several(3))
  func `numbers mean what they mean in Swift`(seed: Seed) throws {
    var generator = seed.generator
    var written: [String] = []
    for _ in 0..<3000 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { written.append(String(number)) }
      let whole = generator.number(in: 0...999_999_999)
      written.append("\(generator.number(in: -999...999)).\(whole)")
      written.append("\(whole)\(whole)e\(generator.number(in: -40...40))")
    }
    let cells = written.enumerated().map { #"<row r="\#($0.offset + 1)"><c><v>\#($0.element)</v></c></row>"# }
    let table = try HandmadeWorkbook(rows: cells.joined()).table()
    #expect(table.rows.count == written.count)
    for (row, text) in zip(table.rows, written) {
      #expect(row[1] == .number(text, try #require(Double(text))))
    }
  }

  @Test(arguments: ["NaN", "INF", "-INF", "1e999", "  ", "0x10", "1,5", "1 2", "abc", "1e", "e5", "-", ".", "١"])
  func `refuses numbers that are none`(written: String) {
    #expect(
      throws: SpreadsheetError.invalidCell(sheet: "Trang 1", row: 3, column: 2, found: written)
    ) {
      try HandmadeWorkbook(rows: #"<row r="3"><c r="B3"><v>\#(written)</v></c></row>"#).values()
    }
  }

  @Test func `reads shared strings, inline strings, formulas, truth and errors`() throws {
    let book = HandmadeWorkbook(
      rows: """
        <row r="1">
          <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
          <c r="D1" t="inlineStr"><is><t>tại chỗ</t></is></c>
          <c r="E1" t="inlineStr"><is><r><t>một </t></r><r><rPr><b/></rPr><t>hai</t></r><rPh><t>x</t></rPh></is></c>
          <c r="F1" t="str"><f>A1&amp;"x"</f><v>kết quả</v></c>
          <c r="G1"><f>1+1</f><v>2</v></c>
          <c r="H1" t="b"><v>1</v></c><c r="I1" t="b"><v>0</v></c>
          <c r="J1" t="e"><v>#REF!</v></c>
          <c r="K1"><f>SUM(A1:B1)</f></c><c r="L1" s="5"/><c r="M1"><v></v></c><c r="N1" t="s"><v>3</v></c>
          <c r="O1" t="str"><f>T("")</f><v></v></c>
        </row>
        """,
      sharedStrings: """
        <si><t xml:space="preserve"> Gò Quao </t></si>
        <si><r><rPr><rFont val="VNI-Times"/></rPr><t>Kieân </t></r><r><t>Giang</t></r></si>
        <si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>
        <si><t></t></si>
        """
    )
    let expected: [String: SpreadsheetValue] = [
      "A1": .text(" Gò Quao "), "B1": .text("Kieân Giang"), "C1": .text("漢字"), "D1": .text("tại chỗ"),
      "E1": .text("một hai"), "F1": .text("kết quả"), "G1": .number("2", 2), "H1": .bool(true), "I1": .bool(false),
      "J1": .error("#REF!"), "K1": .uncomputed, "N1": .text(""), "O1": .text(""),
    ]
    #expect(try book.values() == expected)
  }

  @Test(arguments: [
    ("_x000D_", "\r"), ("a_x0009_b", "a\tb"), ("_x005F_x000D_", "_x000D_"), ("_x000d", "_x000d"),
    ("_xZZZZ_", "_xZZZZ_"),
    ("_xD83D_", "_xD83D_"), ("__x0041_", "_A"), ("_x1EBF_", "ế"), ("a_x_b", "a_x_b"),
  ])
  func `decodes characters that XML cannot hold`(written: String, text: String) throws {
    let book = HandmadeWorkbook(
      rows:
        #"<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>\#(written)</t></is></c><c t="str"><v>\#(written)</v></c></row>"#,
      sharedStrings: "<si><t>\(written)</t></si>"
    )
    #expect(try book.values() == ["A1": .text(text), "B1": .text(text), "C1": .text(text)])
  }

  @Test(arguments: [
    #"<c r="A1" t="s"><v>1</v></c>"#, #"<c r="A1" t="s"><v>-1</v></c>"#, #"<c r="A1" t="s"><v>x</v></c>"#,
    #"<c r="A1" t="b"><v>2</v></c>"#, #"<c r="A1" t="z"><v>2</v></c>"#, #"<c r="A1" t="d"><v>hôm nay</v></c>"#,
    #"<c r="A2"><v>2</v></c>"#, #"<c r=""><v>2</v></c>"#, #"<c r="Á1"><v>2</v></c>"#, #"<c r="XFE1"><v>2</v></c>"#,
    #"<c r="A0"><v>2</v></c>"#, #"<c r="1A"><v>2</v></c>"#, #"<c r="A"><v>2</v></c>"#,
    #"<c r="B1"><v>2</v></c><c r="A1"><v>2</v></c>"#, #"<c r="A1"><v>2</v></c><c r="A1"><v>2</v></c>"#,
    #"<c r="AAAAAAAAAAAAAAAAAA1"><v>2</v></c>"#, #"<c r="A99999999999999999999"><v>2</v></c>"#,
  ])
  func `refuses cells that it does not understand`(cells: String) {
    let error = #expect(throws: SpreadsheetError.self) {
      try HandmadeWorkbook(rows: #"<row r="1">\#(cells)</row>"#, sharedStrings: "<si><t>x</t></si>").values()
    }
    guard case .invalidCell(sheet: "Trang 1", row: _, column: _, found: _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
