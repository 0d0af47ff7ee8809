// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import TestSupport
import Testing

/// A document says above its tables who reports what.
@Suite struct DocumentReadingTests {
  private func read(_ parts: String...) -> FileReading {
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let zip = StoredZip([
      "_rels/.rels":
        "<Relationships><Relationship Id='a' Type='\(links)/officeDocument' Target='word/document.xml'/></Relationships>",
      "word/document.xml": "<w:document xmlns:w='\(main)'><w:body>\(parts.joined())</w:body></w:document>",
    ])
    return reader.read(zip.bytes, path: "in.docx")
  }

  private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private func table(_ rows: [String]...) -> String {
    let rows = rows.map { "<w:tr>\($0.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined())</w:tr>" }
    return "<w:tbl>\(rows.joined())</w:tbl>"
  }

  private func facts(_ reading: FileReading) -> [String] { reading.facts }

  @Test func `unit, period and campaign stand in paragraphs`() {
    let reading = read(
      paragraph("Đơn vị báo cáo: UBND huyện An Biên"),
      paragraph("Số liệu từ ngày 08/7/2024 đến hết ngày 14/7/2024"),
      paragraph("KẾT QUẢ TUYÊN TRUYỀN TÊN MIỀN QUỐC GIA .VN"),
      table(["Hình thức", "Số lượng"], ["Mạng xã hội", "5"])
    )
    #expect(facts(reading) == ["an-bien 2024-W28  ten-mien-vn social 5/./."] && reading.codes == [])
  }

  @Test func `the head of a document is a table of words`() {
    let reading = read(
      table(
        ["UBND HUYỆN AN BIÊN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 12/BC-UBND", "An Biên, ngày 15 tháng 7 năm 2024"]
      ),
      paragraph("BÁO CÁO TUẦN 28 NĂM 2024"),
      paragraph("I. Tên miền .vn"),
      table(["Hình thức", "Số lượng"], ["Mạng xã hội", "5"]),
      paragraph("II. Phòng, chống dịch bệnh"),
      table(["Hình thức", "Số lượng"], ["Tờ rơi", "7"]),
      table(["Nơi nhận: như trên", "CHỦ TỊCH"])
    )
    #expect(
      facts(reading) == [
        "an-bien 2024-W28 2024-07-15T00:00:00+07:00! ten-mien-vn social 5/./.",
        "an-bien 2024-W28 2024-07-15T00:00:00+07:00! phong-chong-dich-benh leaflet 7/./.",
      ],
      "\(reading.findings)"
    )
    #expect(reading.codes == [])
  }

  @Test func `what is wrong in a paragraph has no row`() {
    let reading = read(
      paragraph("Đơn vị báo cáo: Huyện Không Có"),
      paragraph("Tuần 28 năm 2024"),
      paragraph("Tên miền .vn"),
      table(["Hình thức", "Số lượng"], ["Mạng xã hội", "5"])
    )
    let finding = reading.findings(.unknownUnit).first
    #expect(finding?.found == "Huyện Không Có" && finding?.location.row == nil && finding?.location.column == nil)
  }

  @Test func `a document of words alone has no table`() {
    let reading = read(paragraph("BÁO CÁO"), table(["UBND HUYỆN AN BIÊN", "CỘNG HÒA"]))
    #expect(reading.verdict == .unreadable && reading.codes == [.noKnownColumn])
  }

  @Test func `raised, struck and deleted digits join no number`() {
    let runs = { (properties: String) in
      "<w:tbl><w:tr><w:tc>\(self.paragraph("Hình thức"))</w:tc><w:tc>\(self.paragraph("Số lượng"))</w:tc></w:tr><w:tr>"
        + "<w:tc>\(self.paragraph("Mạng xã hội"))</w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r>"
        + "<w:r><w:rPr>\(properties)</w:rPr><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    }
    let head = ["UBND HUYỆN AN BIÊN", "BÁO CÁO TUẦN 28 NĂM 2024", "Tên miền .vn"].map(paragraph).joined()
    for properties in ["<w:vertAlign w:val='superscript'/>", "<w:strike/>", "<w:dstrike w:val='1'/>"] {
      #expect(read(head, runs(properties)).countedObservations == 0)
    }
    for properties in ["", "<w:b/>", "<w:strike w:val='0'/>", "<w:vertAlign w:val='baseline'/>"] {
      #expect(facts(read(head, runs(properties))) == ["an-bien 2024-W28  ten-mien-vn social 121/./."])
    }
  }

  @Test func `a plan's title is heeded until a report's comes`() {
    let rows = [["Hình thức", "Số lượng"], ["Mạng xã hội", "5"]]
    let reading = read(
      paragraph("UBND HUYỆN AN BIÊN"),
      paragraph("BÁO CÁO TUẦN 28 NĂM 2024"),
      paragraph("Tên miền .vn"),
      table(rows[0], rows[1]),
      paragraph("II. Kế hoạch tuần 29"),
      paragraph("Phòng, chống dịch bệnh"),
      table(rows[0], rows[1]),
      paragraph("PC mua bán người"),
      table(rows[0], rows[1])
    )
    #expect(facts(reading) == ["an-bien 2024-W28  ten-mien-vn social 5/./."])
    #expect(reading.findings(.planOrSample).map(\.severity) == [.warning, .warning])
  }

  @Test func `a numbered title ends the campaign of one numbered alike`() {
    let reading = read(
      paragraph("UBND HUYỆN AN BIÊN"),
      paragraph("BÁO CÁO TUẦN 28 NĂM 2024"),
      paragraph("1. Tên miền .vn"),
      table(["Hình thức", "Số lượng"], ["Mạng xã hội", "5"]),
      paragraph("2. An toàn giao thông"),
      table(["Hình thức", "Số lượng"], ["Tờ rơi", "7"])
    )
    #expect(facts(reading) == ["an-bien 2024-W28  ten-mien-vn social 5/./."])
    #expect(!reading.isTakenInFull)
  }
}
