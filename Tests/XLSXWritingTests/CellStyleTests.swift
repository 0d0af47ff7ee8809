// SPDX-License-Identifier: Apache-2.0

import Testing
import XLSXWriting

@Suite("Cell styles")
struct CellStyleTests {
  @Test func `one format is made for every distinct style`() throws {
    let parts = try written { book, sheet in
      for row in 0..<200 {
        let style = CellStyle.plain.with {
          $0.font.isBold = row % 2 == 0
          $0.borders = .all(row % 3 == 0 ? .thin : .hair)
        }
        try book.write(.integer(Int64(row)), row: row, column: 0, style: style, to: sheet)
      }
    }
    // The library's own default comes first.
    #expect(try parts.part("xl/styles.xml").contains(#"<cellXfs count="5">"#))
  }

  @Test func `changing a copy leaves written cells alone`() throws {
    let parts = try written { book, sheet in
      var style = CellStyle.plain
      try book.write(.text("a"), row: 0, column: 0, style: style, to: sheet)
      style.font.isBold = true
      try book.write(.text("b"), row: 1, column: 0, style: style, to: sheet)
    }
    #expect(try parts.sheet().contains(#"<c r="A1" s="1" t="s">"#))
    #expect(try parts.sheet().contains(#"<c r="A2" s="2" t="s">"#))
    #expect(count(of: "<b/>", in: try parts.part("xl/styles.xml")) == 1)
  }

  @Test(
    "every property reaches the file",
    arguments: [
      (CellStyle.plain, #"<sz val="12"/><color theme="1"/><name val="Times New Roman"/>"#),
      (CellStyle.plain.with { $0.font.isItalic = true }, "<i/>"),
      (CellStyle.plain.with { $0.font.underline = .single }, "<u/>"),
      (CellStyle.plain.with { $0.font.underline = .double }, #"<u val="double"/>"#),
      (CellStyle.plain.with { $0.font.color = .black }, #"<color rgb="FF000000"/>"#),
      (CellStyle.plain.with { $0.font.color = CellColor(rgb: 0xC00000) }, #"<color rgb="FFC00000"/>"#),
      (
        CellStyle.plain.with { $0.fill = CellColor(rgb: 0xFFF2CC) },
        #"<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/>"#
      ),
      (
        CellStyle.plain.with { $0.borders = CellBorders(bottom: BorderLine(.double, color: .black)) },
        #"<bottom style="double"><color rgb="FF000000"/></bottom>"#
      ),
      (CellStyle.plain.with { $0.borders.left = .medium }, #"<left style="medium">"#),
      (CellStyle.plain.with { $0.borders.right = .hair }, #"<right style="hair">"#),
      (CellStyle.plain.with { $0.borders.top = BorderLine(.dotted) }, #"<top style="dotted">"#),
      (CellStyle.plain.with { $0.horizontalAlignment = .center }, #"<alignment horizontal="center"/>"#),
      (CellStyle.plain.with { $0.horizontalAlignment = .justified }, #"<alignment horizontal="justify"/>"#),
      (CellStyle.plain.with { $0.horizontalAlignment = .centerAcross }, #"horizontal="centerContinuous""#),
      (CellStyle.plain.with { $0.verticalAlignment = .top }, #"<alignment vertical="top"/>"#),
      (CellStyle.plain.with { $0.verticalAlignment = .center }, #"<alignment vertical="center"/>"#),
      (CellStyle.plain.with { $0.wrapsText = true }, #"wrapText="1""#),
      (CellStyle.plain.with { $0.shrinksToFit = true }, #"shrinkToFit="1""#),
      (CellStyle.plain.with { $0.indent = 2 }, #"indent="2""#),
      (CellStyle.plain.with { $0.rotation = 90 }, #"textRotation="90""#),
      (CellStyle.plain.with { $0.rotation = -45 }, #"textRotation="135""#),
      (CellStyle.plain.with { $0.numberFormat = ##"#,##0"*""## }, ##"formatCode="#,##0&quot;*&quot;""##),
    ]
  )
  func property(_ style: CellStyle, _ expected: String) throws {
    let parts = try written { book, sheet in
      try book.write(.blank, row: 0, column: 0, style: style, to: sheet)
    }
    #expect(try parts.part("xl/styles.xml").contains(expected))
  }

  static let longName = String(repeating: "ô", count: 64)

  @Test(
    "styles that Excel does not know are refused",
    arguments: [
      (CellStyle.plain.with { $0.font.name = "" }, CellStyleFault.fontName("")),
      (CellStyle.plain.with { $0.font.name = longName }, .fontName(longName)),
      (CellStyle.plain.with { $0.font.size = 0.5 }, .fontSize(0.5)),
      (CellStyle.plain.with { $0.font.size = 410 }, .fontSize(410)),
      (CellStyle.plain.with { $0.indent = -1 }, .indent(-1)),
      (CellStyle.plain.with { $0.indent = 16 }, .indent(16)),
      (CellStyle.plain.with { $0.rotation = 91 }, .rotation(91)),
      (CellStyle.plain.with { $0.numberFormat = "" }, .numberFormat("")),
      (CellStyle.plain.with { $0.numberFormat = longName }, .numberFormat(longName)),
    ]
  )
  func refusal(_ style: CellStyle, _ fault: CellStyleFault) throws {
    let error = try failure { book, sheet in
      try book.write(.blank, row: 0, column: 0, style: style, to: sheet)
    }
    #expect(error == .invalidStyle(fault))
  }
}
