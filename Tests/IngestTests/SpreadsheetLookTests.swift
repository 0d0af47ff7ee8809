// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import Testing

/// What people see in a sheet counts, not what lies behind it.
@Suite struct SpreadsheetLookTests {
  private let file = "BC tuan 28 nam 2024 - H. An Bien.xlsx"

  private func figure(_ cell: String, styles: String? = nil) -> FileReading {
    let rows =
      TinyWorkbook.row(1, ["Nội dung", "Hình thức", "Số lượng"])
      + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Tên miền .vn</t></is></c>"
      + "<c r=\"B2\" t=\"inlineStr\"><is><t>Tờ rơi</t></is></c>\(cell)</row>"
    return reader.read(TinyWorkbook.bytes([("Sheet1", false, rows)], styles: styles), path: file)
  }

  @Test(arguments: [
    "<r><t>12</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>",
    "<r><rPr><strike/></rPr><t>12</t></r><r><t>15</t></r>",
    "<r><t>1</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>2</t></r>",
  ])
  func `digits that are raised or struck out join no number`(runs: String) {
    let reading = figure("<c r=\"C2\" t=\"inlineStr\"><is>\(runs)</is></c>")
    #expect(reading.countedObservations == 0 && reading.codes.contains(.notNumber), "\(reading.facts)")
  }

  @Test func `runs that only change the letters' look are one number`() {
    let runs = "<r><rPr><b/><strike val=\"0\"/></rPr><t>1</t></r><r><t>5</t></r>"
    let reading = figure("<c r=\"C2\" t=\"inlineStr\"><is>\(runs)</is></c>")
    #expect(reading.facts == ["an-bien 2024-W28  ten-mien-vn leaflet 15/./."])
  }

  @Test(arguments: [
    ("0\"&#160;nghìn\"", 12.0), ("0&quot; nghìn&quot;", 12), ("0%", 1), ("#,##0,", 12000), ("0.000", 12),
    ("0&quot;K&quot;", 3), ("#,##0&quot;.000&quot;", 12),
  ])
  func `a number that is shown in another magnitude is no figure`(format: String, number: Double) {
    let format = format.replacing("\"", with: "&quot;")
    let reading = figure("<c r=\"C2\" s=\"1\"><v>\(number)</v></c>", styles: styles(format))
    #expect(reading.countedObservations == 0 && reading.codes.contains(.notNumber), "\(reading.facts)")
  }

  @Test(arguments: ["0", "#,##0", "#,##0.00", "0&quot; lượt&quot;", "General", "#,##0_);(#,##0)", "[Red]0"])
  func `other formats change nothing`(format: String) {
    let reading = figure("<c r=\"C2\" s=\"1\"><v>12</v></c>", styles: styles(format))
    #expect(reading.facts == ["an-bien 2024-W28  ten-mien-vn leaflet 12/./."])
  }

  @Test(arguments: [("<strike/>", 0), ("<strike val=\"0\"/>", 1), ("<b/>", 1)])
  func `a figure that is struck out is none`(font: String, count: Int) {
    let styles =
      "<fonts><font/><font>\(font)</font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>"
      + "<xf numFmtId=\"0\" fontId=\"1\"/></cellXfs>"
    let reading = figure("<c r=\"C2\" s=\"1\"><v>12</v></c>", styles: styles)
    #expect(reading.countedObservations == count && reading.codes == (count == 0 ? [.notNumber] : []))
  }

  private func styles(_ format: String) -> String {
    "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(format)\"/></numFmts><fonts><font/></fonts>"
      + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"170\" fontId=\"0\"/></cellXfs>"
  }

  @Test func `a hidden column never takes the place of a visible one`() {
    let rows =
      TinyWorkbook.row(1, ["Nội dung", "Hình thức", "Số lượng", "Số lượng"])
      + TinyWorkbook.row(2, ["Tên miền .vn", "Tờ rơi", "99", "10"])
    let bytes = TinyWorkbook.bytes(
      [("Sheet1", false, rows)],
      columns: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>"
    )
    let reading = reader.read(bytes, path: file)
    #expect(reading.facts == ["an-bien 2024-W28  ten-mien-vn leaflet 10/./."])
    #expect(reading.codes == [.hiddenColumns])
    #expect(reading.findings(.hiddenColumns).map(\.location.column) == [3])
  }

  @Test func `a hidden column without a visible twin is read and told`() {
    let rows =
      TinyWorkbook.row(1, ["Nội dung", "Mạng xã hội", "Tờ rơi"]) + TinyWorkbook.row(2, ["Tên miền .vn", "9", "10"])
    let columns = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"9\" max=\"20\" hidden=\"1\"/></cols>"
    let reading = reader.read(TinyWorkbook.bytes([("Sheet1", false, rows)], columns: columns), path: file)
    #expect(reading.countedObservations == 2 && reading.codes == [.hiddenColumns])
  }

  @Test func `a sheet's name may call its table a plan, an example or cumulative`() {
    let rows = TinyWorkbook.row(1, ["Nội dung", "Tờ rơi"]) + TinyWorkbook.row(2, ["Tên miền .vn", "10"])
    for (name, code) in [("KH tuần tới", FindingCode.planOrSample), ("Ví dụ mẫu", .planOrSample)] {
      let reading = reader.read(TinyWorkbook.bytes([("Tuần 28", false, rows), (name, false, rows)]), path: file)
      #expect(reading.countedObservations == 1 && reading.isTakenInFull)
      #expect(reading.findings(code).map(\.severity) == [.warning])
    }
    let reading = reader.read(TinyWorkbook.bytes([("Lũy kế tuần 28", false, rows)]), path: file)
    #expect(reading.facts.map { $0.hasSuffix(" since") } == [true])
  }
}
