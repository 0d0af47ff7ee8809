// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import Testing

/// What titles, remarks and sheet names say of the figures below them.
@Suite struct TitleTests {
  private let table = "TT;Nội dung tuyên truyền;Hình thức;Số lượng\n1;Điều tra DTTS;Tờ rơi;100"
  private let file = "BC tuan 28 nam 2024 - H. An Bien.csv"

  private func read(_ lines: String..., table: String? = nil) -> FileReading {
    IngestTests.read(lines.map { $0 + ";;;\n" }.joined() + (table ?? self.table), as: file)
  }

  @Test(arguments: [
    "SỐ LIỆU TỪ ĐẦU NĂM ĐẾN HẾT TUẦN 28 NĂM 2024", "(Lũy kế đến hết tuần 28 năm 2024)",
    "Tính đến hết tuần 28 năm 2024", "BÁO CÁO TUẦN 28 NĂM 2024 (SỐ LŨY KẾ)", "BÁO CÁO LUỸ KẾ TUẦN 28",
    "KẾT QUẢ TỪ NGÀY BẮT ĐẦU CHIẾN DỊCH ĐẾN TUẦN 28", "PHỤ LỤC LŨY KẾ TUẦN 28 NĂM 2024",
    "Ghi chú: số liệu là số lũy kế từ đầu đợt",
  ])
  func `a title calls figures cumulative in many words`(line: String) {
    let reading = read(line)
    #expect(!reading.facts.isEmpty && reading.facts.allSatisfy { $0.hasSuffix(" since") }, "\(reading.facts)")
  }

  @Test(arguments: [
    "BÁO CÁO TUẦN 28 NĂM 2024", "KẾT QUẢ TUẦN 28 VÀ LŨY KẾ", "Ghi chú: không ghi số lũy kế",
    "Từ đầu năm đến nay, huyện đã tổ chức nhiều đợt tuyên truyền",
  ])
  func `other lines do not`(line: String) {
    #expect(read(line).facts == ["an-bien 2024-W28  dieu-tra-dtts leaflet 100/./."])
  }

  @Test(arguments: [
    "KẾ HOẠCH TUYÊN TRUYỀN TUẦN 28 NĂM 2024", "II. Kế hoạch tuần 29", "KH tuần tới", "Ví dụ mẫu",
    "Phương hướng tuần tới",
  ])
  func `a plan or an example is passed over`(line: String) {
    let reading = read(line)
    #expect(reading.countedObservations == 0)
    #expect(reading.findings(.planOrSample).map(\.severity) == [.error])
  }

  @Test(arguments: [
    "Kế hoạch số 145/KH-UBND ngày 21/6/2024", "Thực hiện Kế hoạch tuyên truyền", "KẾT QUẢ THỰC HIỆN KẾ HOẠCH TUẦN 28",
  ])
  func `a report on a plan counts`(line: String) {
    #expect(read(line).countedObservations == 1)
    #expect(read("KẾ HOẠCH TUYÊN TRUYỀN", "BÁO CÁO KẾT QUẢ", line).countedObservations == 1)
  }

  @Test(arguments: [
    "BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN TUẦN 27", "(Từ ngày 01 đến ngày 07/7/2024)", "(Từ ngày 01/7 đến ngày 07/7)",
    "BÁO CÁO KẾT QUẢ THÁNG 7",
    "BÁO CÁO TRÊN ĐỊA BÀN HUYỆN AN MINH TUẦN 28", "TRUNG TÂM VĂN HÓA - THỂ THAO VÀ TRUYỀN THANH HUYỆN AN MINH",
  ])
  func `a title that says another week or unit than was read is told`(line: String) {
    let reading = read(line)
    #expect(reading.findings(.disagree).count == 1, "\(reading.facts) \(reading.findings)")
  }

  @Test(arguments: [
    "TUẦN 28 (từ ngày 05/7/2024 đến ngày 11/7/2024)", "BÁO CÁO TUẦN 27 VÀ TUẦN 28 NĂM 2024",
    "KẾT QUẢ 7 THÁNG ĐẦU NĂM 2024", "TUẦN 2 THÁNG 7 NĂM 2024", "Từ ngày 08/7/2024 đến ngày 14/7/2042",
  ])
  func `a title that names no one period refuses the rows`(line: String) {
    let reading = read(line)
    #expect(reading.countedObservations == 0 && reading.codes.contains(.badPeriod), "\(reading.facts)")
  }

  @Test(arguments: [
    ("TUYÊN TRUYỀN PHÒNG, CHỐNG DỊCH BỆNH SỐT XUẤT HUYẾT TUẦN 28", false), ("Phòng chống dịch bệnh Covid", false),
    ("PHÒNG CHỐNG DỊCH BỆNH TRÊN NGƯỜI", false), ("TUYÊN TRUYỀN PHÒNG, CHỐNG DỊCH BỆNH TUẦN 28", true),
    ("Phòng, chống dịch bệnh trên địa bàn huyện", true), ("Phòng, chống dịch bệnh gia súc, gia cầm năm 2024", true),
    ("KẾT QUẢ PHÒNG CHỐNG DỊCH BỆNH – Huyện An Biên", true), ("PC dịch bệnh (tuần 28)", true),
  ])
  func `a title that goes on with another thing's name names no campaign`(title: String, names: Bool) {
    let reading = read(title, table: "TT;Hình thức;Số lượng\n1;Tờ rơi;100")
    #expect((reading.countedObservations == 1) == names, "\(reading.facts) \(reading.findings)")
  }
}
