// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// A workbook written part by part; figures are invented.
struct TinyWorkbook {
  /// Rows of a sheet: cells by address, each the XML behind `<c r="…"`.
  typealias Sheet = (name: String, isHidden: Bool, rows: String)

  static func bytes(_ sheets: [Sheet], merges: [String] = [], columns: String = "", styles: String? = nil) -> [UInt8] {
    var zip = StoredZip()
    let names = sheets.enumerated()
      .map { index, sheet in
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"\(sheet.isHidden ? " state=\"hidden\"" : "")/>"
      }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(names.joined())</sheets></workbook>",
      to: &zip
    )
    let links = sheets.indices
      .map {
        "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
      }
    let style =
      styles == nil ? "" : "<Relationship Id=\"rIdS\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
    if let styles { add("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>", to: &zip) }
    add("xl/_rels/workbook.xml.rels", relationships(links.joined() + style), to: &zip)
    add(
      "_rels/.rels",
      relationships("<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"),
      to: &zip
    )
    for (index, sheet) in sheets.enumerated() {
      let merged =
        merges.isEmpty ? "" : "<mergeCells>\(merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
      let content = "<worksheet xmlns=\"\(main)\">\(columns)<sheetData>\(sheet.rows)</sheetData>\(merged)</worksheet>"
      add("xl/worksheets/sheet\(index + 1).xml", content, to: &zip)
    }
    return zip.bytes
  }

  private static func relationships(_ links: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links)</Relationships>"
  }

  private static func add(_ name: String, _ text: String, to zip: inout StoredZip) { zip.add(name, Array(text.utf8)) }

  /// A row of texts and numbers from column A on.
  static func row(_ number: Int, _ cells: [String], isHidden: Bool = false) -> String {
    let content = cells.enumerated()
      .map { index, text in
        let address = "\(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))\(number)"
        if text.isEmpty { return "" }
        if text == "=" { return "<c r=\"\(address)\"><f>1+1</f></c>" }
        if Double(text) != nil { return "<c r=\"\(address)\"><v>\(text)</v></c>" }
        if text.hasPrefix("#") { return "<c r=\"\(address)\" t=\"e\"><v>\(text)</v></c>" }
        return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
    return "<row r=\"\(number)\"\(isHidden ? " hidden=\"1\"" : "")>\(content.joined())</row>"
  }
}
