// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport

/// A workbook whose XML is written by hand, for what no program writes.
struct HandmadeWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// What stands inside `worksheet`, by sheet.
  var sheets: [String]
  /// Attributes of each `sheet` in the list, by sheet; name, id and link are made up.
  var states: [String] = []
  var sharedStrings: String?
  var styles: String?
  var workbookProperties = ""
  var namespace = Self.main
  var linkNamespace = Self.links
  /// Entries that stand in front of the others.
  var extraEntries: [(String, String)] = []

  /// A workbook with the rows of one sheet.
  init(rows: String, sharedStrings: String? = nil, styles: String? = nil) {
    self.init(sheets: ["<sheetData>\(rows)</sheetData>"])
    self.sharedStrings = sharedStrings
    self.styles = styles
  }

  init(sheets: [String]) {
    self.sheets = sheets
  }

  var bytes: [UInt8] {
    var zip = StoredZip()
    for (name, content) in extraEntries { zip.add(name, Array(content.utf8)) }
    for (name, content) in parts { zip.add(name, Array(content.utf8)) }
    return zip.bytes
  }

  var parts: [(String, String)] {
    var workbookLinks = sheets.indices.map {
      (id: "rId\($0 + 1)", kind: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
    }
    var parts = sheets.enumerated()
      .map {
        ("xl/worksheets/sheet\($0.offset + 1).xml", #"<worksheet xmlns="\#(namespace)">\#($0.element)</worksheet>"#)
      }
    if let sharedStrings {
      workbookLinks.append(("rId100", "sharedStrings", "sharedStrings.xml"))
      parts.append(("xl/sharedStrings.xml", #"<sst xmlns="\#(namespace)">\#(sharedStrings)</sst>"#))
    }
    if let styles {
      workbookLinks.append(("rId101", "styles", "styles.xml"))
      parts.append(("xl/styles.xml", #"<styleSheet xmlns="\#(namespace)">\#(styles)</styleSheet>"#))
    }
    let list = sheets.indices.map { index in
      let state = states.indices.contains(index) ? states[index] : ""
      return #"<sheet name="Trang \#(index + 1)" sheetId="\#(index + 1)" \#(state) r:id="rId\#(index + 1)"/>"#
    }
    parts.append(
      (
        "xl/workbook.xml",
        #"<workbook xmlns="\#(namespace)" xmlns:r="\#(linkNamespace)">\#(workbookProperties)<sheets>\#(list.joined())</sheets></workbook>"#
      )
    )
    parts.append(("xl/_rels/workbook.xml.rels", relationships(workbookLinks)))
    parts.append(("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])))
    return parts
  }

  private func relationships(_ links: [(id: String, kind: String, target: String)]) -> String {
    let items = links.map {
      #"<Relationship Id="\#($0.id)" Type="\#(linkNamespace)/\#($0.kind)" Target="\#($0.target)"/>"#
    }
    return #"<Relationships xmlns="\#(Self.packageLinks)">\#(items.joined())</Relationships>"#
  }
}

extension HandmadeWorkbook {
  /// The first sheet.
  func table() throws(SpreadsheetError) -> SpreadsheetTable {
    let reader = try SpreadsheetReader(xlsx: bytes)
    return try reader.table(of: reader.sheets[0])
  }

  /// The cells of the first sheet by address.
  func values() throws(SpreadsheetError) -> [String: SpreadsheetValue] {
    var values: [String: SpreadsheetValue] = [:]
    for row in try table().rows {
      for cell in row.cells { values[address(row: row.number, column: cell.column)] = cell.value }
    }
    return values
  }
}
