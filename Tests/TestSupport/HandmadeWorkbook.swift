// SPDX-License-Identifier: Apache-2.0

/// A workbook whose XML is written by hand, for what no program writes.
public struct HandmadeWorkbook: Sendable {
  /// The namespace of sheets.
  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The namespace of links inside parts.
  public static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The namespace of the lists of links.
  public static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// What stands inside `worksheet`, by sheet.
  public var sheets: [String]
  /// Attributes of each `sheet` in the list, by sheet; name, id and link are made up.
  public var states: [String] = []
  /// What stands inside `sst`.
  public var sharedStrings: String?
  /// What stands inside `styleSheet`.
  public var styles: String?
  /// What stands in front of `sheets`.
  public var workbookProperties = ""
  /// The namespace that the parts name.
  public var namespace = Self.main
  /// The namespace of links that the parts name.
  public var linkNamespace = Self.links
  /// Entries that stand in front of the others.
  public var extraEntries: [(String, String)] = []

  /// A workbook with the rows of one sheet.
  public init(rows: String, sharedStrings: String? = nil, styles: String? = nil) {
    self.init(sheets: ["<sheetData>\(rows)</sheetData>"])
    self.sharedStrings = sharedStrings
    self.styles = styles
  }

  /// A workbook with what stands inside each `worksheet`.
  public init(sheets: [String]) {
    self.sheets = sheets
  }

  /// The package.
  public var bytes: [UInt8] {
    var zip = StoredZip()
    for (name, content) in extraEntries { zip.add(name, Array(content.utf8)) }
    for (name, content) in parts { zip.add(name, Array(content.utf8)) }
    return zip.bytes
  }

  /// The entries of the package.
  public var parts: [(String, String)] {
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
