// SPDX-License-Identifier: Apache-2.0

import OfficePackage
import TestSupport
import WorkbookPatching

/// A workbook whose parts are written by hand.
struct HandmadePackage {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The parts in the order of the archive.
  private(set) var parts: [(name: String, content: String)] = []

  /// A workbook of one sheet, `Biểu`: what stands in `worksheet` and `styleSheet`; nil for no such part.
  init(sheet: String, styles: String? = Self.styles, main: String = Self.main, links: String = Self.links) {
    self["[Content_Types].xml"] =
      #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#
    self["_rels/.rels"] = Self.list([("rId1", links + "/officeDocument", "xl/workbook.xml")])
    self["xl/workbook.xml"] =
      #"<workbook xmlns="\#(main)" xmlns:r="\#(links)"><sheets><sheet name="Biểu" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    var workbookLinks = [("rId1", links + "/worksheet", "worksheets/sheet1.xml")]
    if styles != nil { workbookLinks.append(("rId2", links + "/styles", "styles.xml")) }
    self["xl/_rels/workbook.xml.rels"] = Self.list(workbookLinks)
    self["xl/worksheets/sheet1.xml"] = #"<worksheet xmlns="\#(main)">\#(sheet)</worksheet>"#
    if let styles { self["xl/styles.xml"] = #"<styleSheet xmlns="\#(main)">\#(styles)</styleSheet>"# }
  }

  /// Two fills and two formats.
  static let styles =
    #"<fills count="2"><fill/><fill/></fills><cellXfs count="2"><xf fontId="0"/><xf fontId="3" fillId="1"><alignment wrapText="1"/></xf></cellXfs>"#

  /// A part's content; nil takes it away.
  subscript(name: String) -> String? {
    get { parts.first { $0.name == name }?.content }
    set {
      if let index = parts.firstIndex(where: { $0.name == name }) {
        if let newValue { parts[index].content = newValue } else { parts.remove(at: index) }
      } else if let newValue {
        parts.append((name, newValue))
      }
    }
  }

  /// Links the sheet to parts.
  mutating func linkSheet(_ links: [(id: String, type: String, target: String)]) {
    self["xl/worksheets/_rels/sheet1.xml.rels"] = Self.list(links)
  }

  var bytes: [UInt8] {
    var zip = StoredZip()
    for part in parts { zip.add(part.name, Array(part.content.utf8)) }
    return zip.bytes
  }

  static func list(_ links: [(String, String, String)]) -> String {
    let items = links.map { #"<Relationship Id="\#($0.0)" Type="\#($0.1)" Target="\#($0.2)"/>"# }.joined()
    return #"<Relationships xmlns="\#(packageLinks)">\#(items)</Relationships>"#
  }
}

/// The parts of an archive as text.
func parts(of bytes: [UInt8]) throws -> [String: String] {
  let archive = try ZipArchive(bytes)
  return try Dictionary(
    uniqueKeysWithValues: archive.entries.map { ($0.name, String(decoding: try archive.read($0), as: UTF8.self)) }
  )
}

extension HandmadePackage {
  /// The parts of a marked copy.
  func marked(_ marks: [CellMark]) throws -> [String: String] {
    try WorkbookPatchingTests.parts(of: WorkbookMarking.copy(of: bytes, marking: marks))
  }
}

extension CellMark {
  /// A mark on the only sheet of a workbook written by hand.
  init(_ row: Int, _ column: Int, _ comment: String = "", _ tint: Tint = .error) {
    self.init(sheet: "Biểu", row: row, column: column, comment: comment, tint: tint)
  }
}
