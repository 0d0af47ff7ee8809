// SPDX-License-Identifier: Apache-2.0

import Testing
import WorkbookPatching

/// Comments and the drawing that shows them.
@Suite struct CommentTests {
  private static let listName = "xl/comments1.xml"
  private static let drawingName = "xl/drawings/vmlDrawing1.vml"

  @Test func `makes a list and a drawing, linked and declared`() throws {
    let parts = try HandmadePackage(sheet: "<sheetData/>")
      .marked([
        CellMark(2, 3, "Đề nghị <sửa> & gửi \"lại\"\u{1}\nDòng hai"), CellMark(1, 1, "một"), CellMark(2, 3, "ba"),
      ])
    let list = try #require(parts[Self.listName])
    #expect(list.contains("<authors><author>kgreport</author></authors>"))
    #expect(list.contains(#"<comment ref="A1" authorId="0">"#))
    #expect(list.contains(#"<comment ref="C2" authorId="0">"#))
    #expect(
      list.contains(
        #"<t xml:space="preserve">Đề nghị &lt;sửa&gt; &amp; gửi &quot;lại&quot; \#nDòng hai\#nba</t>"#
      )
    )
    let drawing = try #require(parts[Self.drawingName])
    #expect(drawing.contains(#"data="1""#))
    #expect(drawing.contains(##"id="_x0000_s1025" type="#_x0000_t202""##))
    #expect(drawing.contains("<x:Row>0</x:Row><x:Column>0</x:Column>"))
    #expect(drawing.contains("<x:Row>1</x:Row><x:Column>2</x:Column>"))
    let links = try #require(parts["xl/worksheets/_rels/sheet1.xml.rels"])
    #expect(links.contains(#"Id="rId1" Type="\#(HandmadePackage.links)/comments" Target="/xl/comments1.xml""#))
    #expect(
      links.contains(#"Id="rId2" Type="\#(HandmadePackage.links)/vmlDrawing" Target="/xl/drawings/vmlDrawing1.vml""#)
    )
    let types = try #require(parts["[Content_Types].xml"])
    #expect(types.contains(#"<Override PartName="/xl/comments1.xml""#))
    #expect(types.contains(#"<Default Extension="vml""#))
  }

  @Test func `a strict workbook gets strict names`() throws {
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let links = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let parts = try HandmadePackage(sheet: "<sheetData/>", styles: nil, main: main, links: links)
      .marked([CellMark(1, 1, "ghi")])
    #expect(parts[Self.listName]?.contains(#"<comments xmlns="\#(main)">"#) == true)
    #expect(parts["xl/styles.xml"]?.contains(#"<styleSheet xmlns="\#(main)">"#) == true)
    #expect(parts["xl/_rels/workbook.xml.rels"]?.contains(#"Type="\#(links)/styles""#) == true)
    #expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]?.contains(#"Type="\#(links)/comments""#) == true)
    #expect(
      parts["xl/worksheets/sheet1.xml"]?.contains(#"<legacyDrawing xmlns:r="\#(links)" r:id="rId2"/>"#) == true
    )
    #expect(parts.values.allSatisfy { !$0.contains(HandmadePackage.links) })
  }

  @Test func `keeps comments that are there, and their drawing`() throws {
    let parts = try Self.commented()
      .marked([CellMark(1, 1, "mới"), CellMark(2, 2, "thêm"), CellMark(3, 3, "nữa"), CellMark(4, 4, "x")])
    let list = try #require(parts["xl/comments7.xml"])
    let run =
      #"<r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">"#
    #expect(
      list
        == #"<comments xmlns="\#(HandmadePackage.main)"><authors><author>Bà Lan</author><author>kgreport</author></authors><commentList>"#
        + #"<comment ref="B2" authorId="0"><text><r><t>cũ</t></r>\#(run)\#nkgreport: thêm</t></r><rPh sb="0" eb="1"><t>x</t></rPh></text></comment>"#
        + #"<comment ref="C3" authorId="0"><text><t>trơn\#nkgreport: nữa</t></text></comment>"#
        + #"<comment ref="D4" authorId="0"><text>\#(run)\#nkgreport: x</t></r></text></comment>"#
        + #"<comment ref="A1" authorId="1"><text>\#(run)mới</t></r></text></comment></commentList></comments>"#
    )
    let drawing = try #require(parts["xl/drawings/old.vml"])
    #expect(drawing.hasPrefix(Self.drawing.replacing("</xml>", with: "")))
    #expect(drawing.hasSuffix("<x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>\n"))
    #expect(drawing.contains(#"id="_x0000_s2051""#))
    #expect(drawing.split(separator: "<v:shapetype").count == 2)
    #expect(parts["[Content_Types].xml"] == Self.commented()["[Content_Types].xml"])
    #expect(parts["xl/worksheets/_rels/sheet1.xml.rels"] == Self.commented()["xl/worksheets/_rels/sheet1.xml.rels"])
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains(#"<legacyDrawing r:id="d"/>"#) == true)
  }

  @Test func `an author who is there already is not named twice`() throws {
    let once = try WorkbookMarking.copy(of: Self.commented().bytes, marking: [CellMark(1, 1, "mới")], author: "Bà Lan")
    let list = try #require(parts(of: once)["xl/comments7.xml"])
    #expect(list.contains(#"<authors><author>Bà Lan</author></authors>"#))
    #expect(list.contains(#"<comment ref="A1" authorId="0">"#))
  }

  @Test func `draws boxes also for comments that had none`() throws {
    var package = Self.commented()
    package["xl/worksheets/sheet1.xml"] =
      #"<worksheet xmlns="\#(HandmadePackage.main)" xmlns:r="\#(HandmadePackage.links)"><sheetData/></worksheet>"#
    let parts = try package.marked([CellMark(1, 1, "mới")])
    let drawing = try #require(parts[Self.drawingName])
    #expect(drawing.split(separator: "<v:shape ").count == 5)
    // Another drawing of the workbook uses block 2.
    #expect(drawing.contains(#"data="3""#))
    #expect(
      parts["xl/worksheets/sheet1.xml"]?.contains(#"</sheetData><legacyDrawing r:id="rId3"/></worksheet>"#) == true
    )
  }

  @Test func `uses a drawing of other things, well-formed or not`() throws {
    var package = HandmadePackage(sheet: "<sheetData/><legacyDrawing xmlns:r='r' r:id='d'/>")
    package["xl/drawings/old.vml"] =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s5\"><br></v:shape></xml>"
    package.linkSheet([("d", HandmadePackage.links + "/vmlDrawing", "../drawings/old.vml")])
    let drawing = try #require(try package.marked([CellMark(1, 1, "mới")])["xl/drawings/old.vml"])
    #expect(
      drawing.hasPrefix(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s5\"><br></v:shape><v:shapetype xmlns:o="
      )
    )
    #expect(
      drawing.contains(
        #"<v:shape xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s1025""#
      )
    )
  }

  @Test func `the box of a comment that grows grows with it`() throws {
    var package = Self.commented()
    let before =
      #"<xml><v:shape><x:ClientData ObjectType="Note"><x:Anchor>\#n  3, 15, 0, 10, 5, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>"#
      + #"<v:shape><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 0, 10, 5, 15, 4, 4</x:Anchor><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>"#
    package["xl/drawings/old.vml"] = before
    // With the author's name 66 letters, sixteen to a line of 128 pixels: five lines of 15 pixels, in rows of 20.
    let after = try package.marked([CellMark(2, 2, String(repeating: "x", count: 56))])["xl/drawings/old.vml"]
    #expect(after == before.replacing("\n  3, 15, 0, 10, 5, 15, 4, 4", with: "3, 15, 0, 10, 5, 15, 7, 19"))
  }

  @Test func `text that Excel would take for escapes is escaped`() throws {
    let list =
      try HandmadePackage(sheet: "<sheetData/>").marked([CellMark(1, 1, "_x000D_ _x12_ a_x0041_x")])[Self.listName]
    #expect(list?.contains(">_x005F_x000D_ _x12_ a_x005F_x0041_x<") == true)
  }

  @Test func `a text that is too long is cut`() throws {
    let list = try #require(
      try HandmadePackage(sheet: "<sheetData/>").marked([CellMark(1, 1, String(repeating: "ế", count: 50_000))])[
        Self.listName
      ]
    )
    #expect(list.contains("ế…</t>"))
    #expect(list.unicodeScalars.count < 32_767)
  }

  @Test func `several marks of one cell say each thing once, and error wins`() throws {
    let marks = [CellMark(1, 1, "a", .warning), CellMark(1, 1, "b", .error), CellMark(1, 1, "a", .warning)]
    let parts = try HandmadePackage(sheet: "<sheetData/>").marked(marks)
    #expect(parts[Self.listName]?.contains("preserve\">a\nb</t>") == true)
    #expect(parts["xl/styles.xml"]?.contains("FFFFC7CE") == true)
    #expect(parts["xl/styles.xml"]?.contains("FFFFF2B3") == false)
  }

  @Test(arguments: [(10, 0...4), (1_000, 12...20), (20_000, 40...46)])
  func `boxes grow with their texts`(letters: Int, rows: ClosedRange<Int>) throws {
    let parts = try HandmadePackage(sheet: "<sheetData/>")
      .marked([CellMark(5, 5, String(repeating: "x", count: letters))])
    let anchor = try #require(try anchor(in: parts[Self.drawingName]))
    #expect(rows.contains(anchor[6] - anchor[2]))
    #expect(anchor[0] == 5)
  }

  @Test func `boxes heed widths, heights, hidden rows, merged cells and the sheet's edges`() throws {
    let sheet = """
      <cols><col min="3" max="3" width="200"/></cols>
      <sheetData><row r="1" ht="300"/><row r="2" hidden="1"/></sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>
      """
    let wide = try #require(
      try anchor(in: HandmadePackage(sheet: sheet).marked([CellMark(2, 1, "x")])[Self.drawingName])
    )
    #expect(wide[0] == 2 && wide[4] == 2 && wide[5] > wide[1] + 200)
    #expect(wide[2] == 0 && wide[6] == 0 && wide[7] > wide[3] + 40)
    let last = try #require(
      try anchor(
        in: HandmadePackage(sheet: "<sheetData/>").marked([CellMark(1_048_576, 16_384, "x")])[Self.drawingName]
      )
    )
    #expect(last[4] < 16_384 && last[6] < 1_048_576 && last[0] < last[4] && last[2] < last[6])
  }

  private func anchor(in drawing: String?) throws -> [Int]? {
    let text = try #require(drawing).split(separator: "<x:Anchor>")[1].split(separator: "<")[0]
    return text.split(separator: ", ").compactMap { Int($0) }
  }

  private static let drawing =
    #"<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2"/></o:shapelayout><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s2050"/></xml>"#

  /// Comments in B2, C3 and D4, written in three ways.
  private static func commented() -> HandmadePackage {
    var package = HandmadePackage(sheet: "")
    package["xl/worksheets/sheet1.xml"] =
      #"<worksheet xmlns="\#(HandmadePackage.main)" xmlns:r="\#(HandmadePackage.links)"><sheetData/><legacyDrawing r:id="d"/></worksheet>"#
    package["xl/comments7.xml"] =
      #"<comments xmlns="\#(HandmadePackage.main)"><authors><author>Bà Lan</author></authors><commentList>"#
      + #"<comment ref="B2" authorId="0"><text><r><t>cũ</t></r><rPh sb="0" eb="1"><t>x</t></rPh></text></comment>"#
      + #"<comment ref="C3" authorId="0"><text><t>trơn</t></text></comment>"#
      + #"<comment ref="D4" authorId="0"/></commentList></comments>"#
    package["xl/drawings/old.vml"] = drawing + "\n"
    package.linkSheet([
      ("c", HandmadePackage.links + "/comments", "../comments7.xml"),
      ("d", HandmadePackage.links + "/vmlDrawing", "../drawings/old.vml"),
    ])
    return package
  }
}
