// SPDX-License-Identifier: Apache-2.0

import Testing
import WorkbookPatching

/// Sheets with threads, which newer programs show in place of comments.
@Suite struct CommentThreadsTests {
  private static let space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
  private static let types = "http://schemas.microsoft.com/office/2017/10/relationships"

  @Test func `a thread gets a reply from a person who is made known, other cells a comment`() throws {
    let parts = try Self.threaded().marked([CellMark(1, 1, "Đề nghị sửa <lại>"), CellMark(2, 2, "mới")])
    let person = "{6B677265-706F-8274-8000-000000000001}"
    #expect(
      parts["xl/persons/person.xml"] == #"<personList xmlns="\#(Self.space)">"#
        + #"<person displayName="Bà Lan" id="{A}" userId="lan" providerId="None"/>"#
        + #"<person displayName="kgreport" id="\#(person)" userId="kgreport" providerId="None"/></personList>"#
    )
    #expect(
      parts["xl/threadedComments/threadedComment1.xml"] == Self.threads.replacing("</ThreadedComments>", with: "")
        + #"<threadedComment ref="A1" dT="2024-07-15T08:00:00.00" personId="\#(person)""#
        + #" id="\#(person)" parentId="{1}"><text>Đề nghị sửa &lt;lại&gt;</text></threadedComment></ThreadedComments>"#
    )
    let list = try #require(parts["xl/comments1.xml"])
    #expect(list.contains("<author>tc={1}</author><author>kgreport</author>"))
    #expect(list.contains("<t>[Threaded comment]\nkgreport: Đề nghị sửa &lt;lại&gt;</t>"))
    #expect(list.contains(#"<comment ref="B2" authorId="1">"#))
  }

  @Test func `a person who is known is not made known again, and identifiers differ`() throws {
    let once = try WorkbookMarking.copy(of: Self.threaded().bytes, marking: [CellMark(1, 1, "một")])
    let twice = try parts(of: WorkbookMarking.copy(of: once, marking: [CellMark(1, 1, "hai")]))
    #expect(twice["xl/persons/person.xml"] == (try parts(of: once))["xl/persons/person.xml"])
    let threads = try #require(twice["xl/threadedComments/threadedComment1.xml"])
    #expect(threads.split(separator: #" parentId="{1}""#).count == 4)
    #expect(threads.contains(#" id="{6B677265-706F-8274-8000-000000000002}""#))
  }

  @Test func `threads of cells without marks stay`() throws {
    let package = Self.threaded()
    let parts = try package.marked([CellMark(2, 2, "mới")])
    for name in ["xl/threadedComments/threadedComment1.xml", "xl/persons/person.xml"] {
      #expect(parts[name] == package[name])
    }
  }

  private static let threads =
    #"<ThreadedComments xmlns="\#(space)"><threadedComment ref="A1" dT="2024-07-14T08:00:00.00" personId="{A}" id="{1}"><text>một</text></threadedComment>"#
    + #"<threadedComment ref="A1" dT="2024-07-15T08:00:00.00" personId="{A}" id="{2}" parentId="{1}"><text>hai</text></threadedComment></ThreadedComments>"#

  private static func threaded() -> HandmadePackage {
    var package = HandmadePackage(sheet: "<sheetData/>")
    package["xl/_rels/workbook.xml.rels"] = HandmadePackage.list([
      ("rId1", HandmadePackage.links + "/worksheet", "worksheets/sheet1.xml"),
      ("rId2", HandmadePackage.links + "/styles", "styles.xml"),
      ("rId3", types + "/person", "persons/person.xml"),
    ])
    package["xl/persons/person.xml"] =
      #"<personList xmlns="\#(space)"><person displayName="Bà Lan" id="{A}" userId="lan" providerId="None"/></personList>"#
    package["xl/threadedComments/threadedComment1.xml"] = threads
    package["xl/comments1.xml"] =
      #"<comments xmlns="\#(HandmadePackage.main)"><authors><author>tc={1}</author></authors><commentList>"#
      + #"<comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>"#
    package.linkSheet([
      ("t", types + "/threadedComment", "../threadedComments/threadedComment1.xml"),
      ("c", HandmadePackage.links + "/comments", "../comments1.xml"),
    ])
    return package
  }
}
