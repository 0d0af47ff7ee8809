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
}
