// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import TestSupport
import Testing

/// A workbook written part by part; figures are invented.
private struct TinyWorkbook {
  /// Rows of a sheet: cells by address, each the XML behind `<c r="…"`.
  typealias Sheet = (name: String, isHidden: Bool, rows: String)

  static func bytes(_ sheets: [Sheet], merges: [String] = []) -> [UInt8] {
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
    add("xl/_rels/workbook.xml.rels", relationships(links.joined()), to: &zip)
    add(
      "_rels/.rels",
      relationships("<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"),
      to: &zip
    )
    for (index, sheet) in sheets.enumerated() {
      let merged =
        merges.isEmpty ? "" : "<mergeCells>\(merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
      let content = "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData>\(merged)</worksheet>"
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
        if Int(text) != nil { return "<c r=\"\(address)\"><v>\(text)</v></c>" }
        if text.hasPrefix("#") { return "<c r=\"\(address)\" t=\"e\"><v>\(text)</v></c>" }
        return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
    return "<row r=\"\(number)\"\(isHidden ? " hidden=\"1\"" : "")>\(content.joined())</row>"
  }
}

@Suite("Workbooks") struct SpreadsheetReadingTests {
  /// A district's form: title block, merged group headings, a label row, a total, a date below.
  private static let form: [UInt8] = TinyWorkbook.bytes(
    [
      (
        "Tuần 28", false,
        [
          TinyWorkbook.row(1, ["UBND HUYỆN AN BIÊN"]),
          TinyWorkbook.row(3, ["Số liệu từ ngày 08/7/2024 đến hết ngày 14/7/2024"]),
          TinyWorkbook.row(5, ["TT", "Nội dung tuyên truyền", "Mạng xã hội", "", "Đài truyền thanh cấp xã", ""]),
          TinyWorkbook.row(6, ["", "", "Bài đăng", "Lượt tiếp cận", "Lượt phát", "Thời lượng (phút)"]),
          TinyWorkbook.row(7, ["A", "B", "1", "2", "3", "4"]),
          TinyWorkbook.row(8, ["1", "Điều tra DTTS", "5", "1200", "10", "2 giờ 30 phút"]),
          TinyWorkbook.row(9, ["2", "Tên miền .vn", "3", "800", "-", ""], isHidden: true),
          TinyWorkbook.row(10, ["3", "PC mua bán người", "#N/A", "900", "12", "60"]),
          TinyWorkbook.row(11, ["", "Tổng cộng", "", "", "22", ""]),
          TinyWorkbook.row(13, ["", "", "", "", "An Biên, ngày 15 tháng 7 năm 2024"]),
        ]
        .joined()
      ),
      ("Tuần 27", true, TinyWorkbook.row(1, ["UBND HUYỆN AN MINH"])),
    ],
    merges: ["C5:D5", "E5:F5"]
  )

  private let reading = reader.read(Self.form, path: "in.xlsx")

  @Test func `a form is read like its canonical twin`() {
    let twin = readRows(
      "an-bien,2024-W28,2024-07-15,dieu-tra-dtts,social,5,,1200,",
      "an-bien,2024-W28,2024-07-15,dieu-tra-dtts,commune-loudspeaker,10,150,,",
      "an-bien,2024-W28,2024-07-15,ten-mien-vn,social,3,,800,",
      "an-bien,2024-W28,2024-07-15,ten-mien-vn,commune-loudspeaker,none,,,",
      "an-bien,2024-W28,2024-07-15,phong-chong-mua-ban-nguoi,commune-loudspeaker,12,60,,"
    )
    #expect(reading.facts == twin.facts)
  }

  @Test func `cells are named as the sender sees them`() {
    let finding = reading.findings(.notNumber).first
    #expect(finding?.location.place(in: .vietnamese).hasPrefix("Trang tính Tuần 28, ô C10") == true)
    #expect(reading.refused.map(\.location.sheet) == ["Tuần 28"])
    #expect(reading.submissions.first?.observations.map(\.sheet).allSatisfy { $0 == "Tuần 28" } == true)
  }

  @Test func `a spreadsheet's number in a column of hours is as many hours`() {
    let sheet = [
      TinyWorkbook.row(1, ["Đơn vị: Huyện An Biên"]), TinyWorkbook.row(2, ["Kỳ báo cáo: Tuần 28 năm 2024"]),
      TinyWorkbook.row(3, ["Chiến dịch", "Kênh", "Số lượng", "Thời lượng (giờ)"]),
      TinyWorkbook.row(4, ["Tên miền .vn", "Phát thanh cấp huyện", "3", "2"]),
    ]
    let reading = reader.read(TinyWorkbook.bytes([("Tuần 28", false, sheet.joined())]), path: "in.xlsx")
    #expect(reading.submissions.flatMap(\.observations).map(\.amounts.words) == ["3/120/."])
  }

  @Test func `one figure on two sheets is not added in silence`() {
    let sheet = [
      TinyWorkbook.row(1, ["Đơn vị: Huyện An Biên"]), TinyWorkbook.row(2, ["Kỳ báo cáo: Tuần 28 năm 2024"]),
      TinyWorkbook.row(3, ["Chiến dịch", "Kênh", "Số lượng"]),
      TinyWorkbook.row(4, ["Tên miền .vn", "Mạng xã hội", "3"]),
    ]
    .joined()
    let reading = reader.read(TinyWorkbook.bytes([("Chi tiết", false, sheet), ("In", false, sheet)]), path: "in.xlsx")
    #expect(reading.verdict == .refused)
    #expect(reading.findings(.statedOnTwoSheets).map(\.location.sheet) == ["In"])
  }

  @Test func `hidden sheets are not read, hidden rows are, and both are said`() {
    #expect(reading.findings(.hiddenSheet).map(\.location.sheet) == ["Tuần 27"])
    #expect(reading.findings(.hiddenRows).map(\.location.row) == [9])
  }

  @Test func `a truncated, misnamed or damaged workbook is named for what it is`() {
    #expect(reader.read(Array(Self.form.dropLast(200)), path: "in.xlsx").findings.map(\.code) == [.truncated])
    #expect(read("\(canonical)\n", as: "in.xlsx").findings.map(\.code) == [.misnamed])
    let broken = TinyWorkbook.bytes([("Tuần 28", false, "<row r=\"1\"><c></row>")])
    #expect(reader.read(broken, path: "in.xlsx").findings.map(\.code).first == .damaged)
  }
}
