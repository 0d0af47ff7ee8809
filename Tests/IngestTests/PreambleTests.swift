// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Ingest
import ReportModel
import Testing

/// What stands above and below a table serves where its rows are silent (product rules, section 4).
@Suite struct PreambleTests {
  private let table = "Nội dung;Mạng xã hội\nTên miền .vn;5"

  private func head(_ lines: [String], as path: String = "in.csv") -> [String] {
    read(lines.map { $0 + ";" }.joined(separator: "\n") + "\n" + table, as: path).facts
      .map { $0.replacing(" ten-mien-vn social 5/./.", with: "") }
  }

  @Test(arguments: [
    ["Đơn vị báo cáo: UBND huyện An Biên", "Kỳ báo cáo: Tuần 28 năm 2024"],
    ["UBND HUYỆN AN BIÊN", "TUẦN 28 NĂM 2024"], ["UBND HUYỆN AN BIÊN", "Tuần 28 năm 2024", "Huyện An Biên"],
    ["Đơn vị: UBND huyện An Biên", "Đơn vị báo cáo: H. An Biên", "Tuần 28 năm 2024"],
    ["PHÒNG VĂN HÓA VÀ THÔNG TIN HUYỆN AN BIÊN", "Tuần 28", "Năm 2024"],
    ["H. An Biên", "BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN TUẦN 28 NĂM 2024"],
    ["- Tên đơn vị: an-bien", "(Số liệu từ ngày 08/7/2024 đến hết ngày 14/7/2024)"],
    ["Đơn vị nhận báo cáo: Huyện An Minh", "Đơn vị: An Biên", "Kỳ: 2024-W28"],
    ["An Biên", "Theo Công văn số 12 ngày 21 tháng 6 năm 2024", "Từ ngày 8/7/2024 đến ngày 14/7/2024"],
  ])
  func `unit and period stand above the table`(lines: [String]) {
    #expect(head(lines) == ["an-bien 2024-W28 "])
  }

  @Test(arguments: [
    "Đơn vị: UBND huyện An Biên. Kỳ báo cáo: tuần 28/2024", "Đơn vị: UBND huyện An Biên    Kỳ báo cáo: tuần 28/2024",
    "Đơn vị báo cáo: UBND huyện An Biên, Kỳ báo cáo: tuần 28/2024 - Điện thoại: 0297 3 883 005",
    "Đơn vị: UBND huyện An Biên Kỳ báo cáo: tuần 28/2024", "Kỳ báo cáo: tuần 28/2024 - Đơn vị: UBND huyện An Biên",
    "UBND HUYỆN AN BIÊN. Kỳ báo cáo: tuần 28/2024", "Đơn vị: An Biên. Người lập: Trần Văn B. Kỳ báo cáo: 2024-W28",
  ])
  func `one line may hold several answers`(line: String) {
    #expect(head([line]) == ["an-bien 2024-W28 "])
  }

  @Test(arguments: [
    ["Từ ngày;08/7/2024;đến ngày;14/7/2024"], ["Từ ngày:;2024-07-08;đến ngày:;2024-07-14"],
    ["Số liệu từ ngày;2024-07-08;đến hết ngày;2024-07-14"], ["Từ ngày;2024-07-08", "Đến ngày;2024-07-14"],
    ["Từ ngày: 8/7/2024", "Đến ngày: 14/7/2024"], ["Kỳ báo cáo;từ ngày;2024-07-08;đến ngày;2024-07-14"],
  ])
  func `days may stand in cells of their own`(lines: [String]) {
    #expect(head(["Đơn vị;UBND huyện An Biên"] + lines) == ["an-bien 2024-W28 "])
    let sent = "Ngày gửi;2024-07-15"
    let reading = read((["Đơn vị;An Biên"] + lines + [sent]).map { $0 + ";\n" }.joined() + table)
    #expect(reading.facts == ["an-bien 2024-W28 2024-07-15T00:00:00+07:00! ten-mien-vn social 5/./."])
    #expect(reading.codes == [])
  }

  @Test(arguments: [
    ("Ngày gửi: 12/7/2024", "2024-07-12T00:00:00+07:00!"),
    ("Thời điểm gửi: 12/7/2024 15:04", "2024-07-12T15:04:00+07:00"),
    ("An Biên, ngày 12 tháng 7 năm 2024", "2024-07-12T00:00:00+07:00!"),
    ("Ngày nhận báo cáo: 12/7/2024", ""), ("Theo Công văn số 12, ngày 21 tháng 6 năm 2024", ""),
  ])
  func `a time of submission is labelled, or the date of the document`(line: String, time: String) {
    #expect(head(["UBND HUYỆN AN BIÊN", "Tuần 28 năm 2024", line]) == ["an-bien 2024-W28 \(time)"])
  }

  @Test(arguments: [
    (["SỐ LIỆU LŨY KẾ TỪ ĐẦU NĂM", "Tuần 28 năm 2024"], true),
    (["BÁO CÁO TUẦN 28 NĂM 2024 VÀ LŨY KẾ"], false), (["Ghi chú: không ghi số lũy kế", "Tuần 28 năm 2024"], false),
  ])
  func `a title may call all figures cumulative`(lines: [String], isCumulative: Bool) {
    let reading = read("UBND HUYỆN AN BIÊN;\n" + lines.map { $0 + ";\n" }.joined() + table)
    #expect(reading.facts.map { $0.hasSuffix(" since") } == [isCumulative])
  }

  @Test func `a stated time comes before the date of the document`() {
    let lines = ["UBND HUYỆN AN BIÊN", "Tuần 28 năm 2024", "An Biên, ngày 12 tháng 7 năm 2024"]
    #expect(head(lines, as: "x_20240713.csv") == ["an-bien 2024-W28 2024-07-13T00:00:00+07:00!"])
    #expect(head(lines + ["Ngày gửi: 14/7/2024"]) == ["an-bien 2024-W28 2024-07-14T00:00:00+07:00!"])
  }

  @Test func `it wins over the file name with a warning`() {
    let text = "UBND HUYỆN AN BIÊN;\nTuần 28 năm 2024;\n" + table
    let reading = read(text, as: "go-quao_2024-W29.csv")
    #expect(reading.codes == [.disagree, .disagree] && reading.facts == ["an-bien 2024-W28  ten-mien-vn social 5/./."])
  }

  @Test(
    arguments: [
      (["Đơn vị báo cáo: Huyện An Biên", "UBND HUYỆN AN MINH", "Tuần 28 năm 2024"], nil),
      (["UBND HUYỆN AN BIÊN", "UBND HUYỆN AN MINH", "Tuần 28 năm 2024"], FindingCode.unknownUnit),
      (["UBND HUYỆN AN BIÊN", "Tuần 28 năm 2024", "Tuần 29 năm 2024"], .badPeriod),
      (["UBND HUYỆN AN BIÊN", "Kỳ báo cáo: ……"], .noPeriod),
      (["Đơn vị báo cáo: Sở", "Tuần 28 năm 2024"], .unknownUnit),
      (["UBND HUYỆN AN BIÊN", "PC MUA BÁN NGƯỜI NĂM 2024"], .noPeriod),
    ] as [([String], FindingCode?)]
  )
  func `two answers above a table are none`(lines: [String], code: FindingCode?) {
    let reading = read(lines.map { $0 + ";" }.joined(separator: "\n") + "\n" + table)
    #expect(reading.refused.map(\.code) == [code].compactMap(\.self))
  }

  @Test func `a forwarding unit above its own communes is no contradiction`() {
    let roster = """
      id,name,kind,parent,code,aliases,channels,valid_from,valid_to,successors
      an-bien,Huyện An Biên,district,,908,,,,,
      dong-yen,Xã Đông Yên,commune,an-bien,30991,,,,,
      """
    let dated = catalogue(roster: roster)
    let reader = SubmissionReader(catalogue: dated, names: .init(dated))
    let text = "UBND HUYỆN AN BIÊN;;\nTuần 28 năm 2024;;\nĐơn vị;Nội dung;Mạng xã hội\nXã Đông Yên;Tên miền .vn;5"
    let reading = reader.read(Array(text.utf8), path: "in.csv")
    #expect(reading.submissions.map { dated[$0.unit].id } == ["dong-yen"] && reading.refused.isEmpty)
  }

  @Test(arguments: [
    ("Nội dung tuyên truyền: Tên miền .vn", ["ten-mien-vn"]), ("KẾT QUẢ TUYÊN TRUYỀN TÊN MIỀN .VN", ["ten-mien-vn"]),
    ("(Theo Công văn số 2038/VNNIC ngày 19/6/2024)", ["ten-mien-vn"]), ("Tên miền .vn và PC dịch bệnh", []),
    ("Nội dung: An toàn giao thông", []),
  ])
  func `a title names the campaign of a table that has none otherwise`(title: String, campaigns: [String]) {
    let reading = read("An Biên;\nTuần 28 năm 2024;\n\(title);\nHình thức;Số lượng\nMạng xã hội;5")
    #expect(reading.submissions.flatMap(\.observations).map { kienGiang[$0.cell.campaign].id } == campaigns)
    #expect(reading.refused.map(\.code) == (campaigns.isEmpty ? [.unknownCampaign] : []))
  }
}
