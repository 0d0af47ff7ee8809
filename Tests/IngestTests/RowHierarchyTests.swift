// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Rows that part others or sum them up are never added to them.
@Suite struct RowHierarchyTests {
  private let head = "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\n"

  private func facts(_ reading: FileReading) -> [String] {
    reading.facts.map { $0.replacing("an-bien 2024-W28  ", with: "").replacing("phong-chong-dich-benh", with: "pcdb") }
  }

  @Test(
    arguments: [
      (
        "TT;Nội dung;Số lượng\nI;TÊN MIỀN .VN;8\n1;Mạng xã hội;3\n2;Tờ rơi;5\nII;PHÒNG, CHỐNG DỊCH BỆNH;7\n1;Mạng xã hội;7",
        ["ten-mien-vn social 3/./.", "ten-mien-vn leaflet 5/./.", "pcdb social 7/./."], 2
      ),
      (
        "TT;Nội dung tuyên truyền;Hình thức;Số lượng\nI;Tên miền .vn;;8\n1;;Mạng xã hội;3\n2;;Tờ rơi;5",
        ["ten-mien-vn social 3/./.", "ten-mien-vn leaflet 5/./."], 1
      ),
      (
        "Nội dung: Tên miền .vn;\nTT;Hình thức;Số lượng\nI;Tin, bài;8\n1;Mạng xã hội;3\n2;Cổng thông tin điện tử;5\n"
          + "II;Tài liệu tuyên truyền;7\n1;Tờ rơi;7",
        ["ten-mien-vn social 3/./.", "ten-mien-vn portal 5/./.", "ten-mien-vn leaflet 7/./."], 2
      ),
      (
        "Hình thức;Tên miền .vn;PC dịch bệnh\nTin, bài;8;2\nMạng xã hội;3;2\nCổng thông tin điện tử;5;",
        ["ten-mien-vn social 3/./.", "pcdb social 2/./.", "ten-mien-vn portal 5/./."], 2
      ),
    ] as [(String, [String], Int)]
  )
  func `the sum that heads a section is compared and not added`(table: String, expected: [String], sums: Int) {
    let reading = read(head + table)
    #expect(facts(reading) == expected && reading.codes == [], "\(reading.findings)")
    #expect(reading.findings(.totalRow).reduce(0) { $0 + 1 + $1.repeats } == sums)
  }

  @Test func `a sum that differs from the section's rows is a warning`() {
    let reading = read(
      head + "TT;Nội dung;Số lượng\nI;TÊN MIỀN .VN;9\n1;Mạng xã hội;3\nII;PHÒNG, CHỐNG DỊCH BỆNH;7\n1;Mạng xã hội;7"
    )
    #expect(facts(reading) == ["ten-mien-vn social 3/./.", "pcdb social 7/./."])
    #expect(reading.findings(.statedTotalDiffers).map(\.location.row) == [4])
  }

  @Test(
    arguments: [
      ("TT;Nội dung;Số lượng\nI;TÊN MIỀN .VN;8\nII;PHÒNG, CHỐNG DỊCH BỆNH;7\n1;Mạng xã hội;7", [4]),
      ("TT;Nội dung;Số lượng\n1;Mạng xã hội;7\nII;PHÒNG, CHỐNG DỊCH BỆNH;7", [4, 5]),
      ("Nội dung;Hình thức;Số lượng\nTên miền .vn;;8\nPC dịch bệnh;Mạng xã hội;7", [4]),
      ("Nội dung: Tên miền .vn;\nHình thức;Số lượng\nTin, bài;8\nTài liệu tuyên truyền;7\nTờ rơi;7", [5]),
    ] as [(String, [Int])]
  )
  func `a sum without rows below it is refused`(table: String, refused: [Int]) {
    let reading = read(head + table)
    #expect(reading.refused.compactMap(\.location.row).sorted() == refused, "\(reading.findings)")
    #expect(reading.countedObservations == (refused.count == 2 ? 0 : 1))
  }

  @Test(
    arguments: [
      ("Mạng xã hội;10\nTrong đó: Zalo;4\n- Facebook;6\nTờ rơi;5", ["social 10/./.", "leaflet 5/./."]),
      ("1. Mạng xã hội;8\n1.1. Facebook;3\n1.2. Zalo;5\n2. Tờ rơi;7", ["social 8/./.", "leaflet 7/./."]),
      (
        "1. Hội nghị, hội thảo, tọa đàm;10\n1.1. Hội nghị;6\n1.2. Hội thảo;4\n2. Tờ rơi;7",
        ["workshop 10/./.", "leaflet 7/./."]
      ),
      ("Hội nghị;10\nTrong đó:;\n- Hội thảo;4\nTờ rơi;7", ["workshop 10/./.", "leaflet 7/./."]),
      ("Tài liệu;\nTrong đó:;\n- Tờ rơi;4\n- Sổ tay;7", ["leaflet 4/./.", "handbook 7/./."]),
      ("1. Mạng xã hội;8\n2. Mạng xã hội;3\n10. Tờ rơi;5", ["social 8/./.", "social 3/./.", "leaflet 5/./."]),
      ("1. Hội nghị;3\n1.1. Số người dự;140", ["workshop 3/./.", "workshop ././140"]),
    ] as [(String, [String])]
  )
  func `parts of a row are not added to it`(rows: String, expected: [String]) {
    let reading = read(head + "Nội dung: Tên miền .vn;\nHình thức;Số lượng\n" + rows)
    #expect(facts(reading) == expected.map { "ten-mien-vn " + $0 }, "\(reading.findings)")
    #expect(reading.codes == [], "\(reading.findings)")
  }

  @Test(
    arguments: [
      (
        "TT;Nội dung;Hình thức;Số lượng\n1;PC dịch bệnh;Mạng xã hội;10\n;;Trong đó: tiếng Khmer;3\n2;Tên miền .vn;Mạng xã hội;8",
        ["pcdb social 10/./.", "ten-mien-vn social 8/./."]
      ),
      (
        "TT;Nội dung;Hình thức;Số lượng\n1;PC dịch bệnh;Mạng xã hội;10\n;;Trong đó: Zalo;3\n2;;Mạng xã hội;8",
        ["pcdb social 10/./."]
      ),
      (
        "TT;Nội dung;Hình thức;Số lượng\n1;PC dịch bệnh;Mạng xã hội;10\n1.1;Tên miền .vn;Mạng xã hội;8",
        ["pcdb social 10/./.", "ten-mien-vn social 8/./."]
      ),
      (
        "TT;Nội dung;Hình thức;Số lượng\n1;PC dịch bệnh;Mạng xã hội;10\n1.1;;Mạng xã hội;8\n1.2;PC dịch bệnh;Mạng xã hội;2",
        ["pcdb social 10/./."]
      ),
      (
        "TT;Xã;Nội dung;Hình thức;Số lượng\n1;Đông Thái;PC dịch bệnh;Mạng xã hội;10\n1.1;Đông Yên;PC dịch bệnh;Mạng xã hội;8",
        ["pcdb social 10/./.", "pcdb social 8/./."]
      ),
    ] as [(String, [String])]
  )
  func `a row that names another campaign or place is no part`(table: String, expected: [String]) {
    let reading = read(head + table)
    #expect(facts(reading) == expected, "\(reading.findings)")
  }

  @Test(
    arguments: [
      (";Hội nghị;12\n1.1;Mạng xã hội;7", ["workshop 12/./.", "social 7/./."], []),
      (
        "1;Hội nghị;12\n1.1;Cổng thông tin điện tử;7\n1.2;Mạng xã hội;5\n2;Tờ rơi;1",
        ["portal 7/./.", "social 5/./.", "leaflet 1/./."], []
      ),
      ("1;Hội nghị;12\n1.1;Cổng thông tin điện tử;7\n1.2;Mạng xã hội;6\n2;Tờ rơi;1", ["leaflet 1/./."], [5, 6, 7]),
      (";Tờ rơi, tờ gấp;150\n;- Tờ rơi;100\n;- Tờ gấp;50\n;Sổ tay;1", ["leaflet 150/./.", "handbook 1/./."], []),
      (";Tờ rơi, tờ gấp;150\n-;Tờ rơi;100\n-;Tờ gấp;40", [], [5, 6, 7]),
      (";- Tờ rơi;100\n;- Tờ gấp;50", ["leaflet 100/./.", "leaflet 50/./."], []),
    ] as [(String, [String], [Int])]
  )
  func `rows below a known one count by themselves, are its parts, or are refused with it`(
    rows: String,
    expected: [String],
    refused: [Int]
  ) {
    let reading = read(head + "Nội dung: Tên miền .vn;\nTT;Hình thức;Số lượng\n" + rows)
    #expect(facts(reading) == expected.map { "ten-mien-vn " + $0 }, "\(reading.findings)")
    #expect(reading.refused.compactMap(\.location.row) == refused, "\(reading.findings)")
    #expect(Set(reading.codes) == (refused.isEmpty ? [] : [.rowUnsure]))
  }

  @Test(
    arguments: [
      ("2;Mạng xã hội;;\n2.1;Facebook;5;3\n2.2;Zalo;4;2", [4, 4, 5, 5]),
      ("2;Mạng xã hội;9;\n2.1;Facebook;5;3\n2.2;Zalo;4;2", [4, 5]),
      ("2;Mạng xã hội;-;5\n2.1;Facebook;5;3\n2.2;Zalo;4;2", [4, 5]),
      ("2;Mạng xã hội;9;5\n2.1;Facebook;5;3\n2.2;Zalo;4;2", []),
    ] as [(String, [Int])]
  )
  func `parts of a row without a figure are refused`(rows: String, refused: [Int]) {
    let reading = read(head + "TT;Hình thức;Tên miền .vn;PC dịch bệnh\n" + rows + "\n3;Tờ rơi;10;8")
    #expect(reading.refused.compactMap(\.location.row) == refused.map { $0 + 1 }, "\(reading.findings)")
    #expect(facts(reading).suffix(2) == ["ten-mien-vn leaflet 10/./.", "pcdb leaflet 8/./."])
    #expect(Set(reading.codes) == (refused.isEmpty ? [] : [.rowUnsure]), "\(reading.findings)")
  }

  @Test func `another unit's row is no part of the unit above it`() {
    let reading = read(
      "Kỳ báo cáo: Tuần 28 năm 2024;\nTT;Đơn vị;Nội dung;Hình thức;Số lượng\n1;Huyện An Biên;Tên miền .vn;Mạng xã hội;10\n"
        + ";;;Trong đó: Zalo;3\n2;Huyện An Minh;Tên miền .vn;Mạng xã hội;8"
    )
    #expect(
      reading.facts == ["an-bien 2024-W28  ten-mien-vn social 10/./.", "an-minh 2024-W28  ten-mien-vn social 8/./."]
    )
    #expect(reading.choices.contains { $0.subject.english == "rows not added, that are parts of others" })
  }

  @Test func `campaigns and channels that are numbered alike head nothing`() {
    let reading = read(head + "TT;Nội dung;Số lượng\n1;Tên miền .vn;8\n2;PC dịch bệnh;7\n3;Mạng xã hội;2")
    #expect(reading.facts == [] && reading.codes == [.missingKey])
  }

  @Test func `what nobody knows below a row is refused and no part of it`() {
    let reading = read(head + "Nội dung: Tên miền .vn;\nHình thức;Số lượng\n1. Tờ rơi;3\n1.1. Phát thanh lưu động;7")
    #expect(reading.refused.map(\.location.row) == [6] && reading.countedObservations == 1)
  }

  @Test func `parts that stand below nothing are refused`() {
    let reading = read(head + "Nội dung: Tên miền .vn;\nHình thức;Số lượng\nTrong đó: Zalo;4\nTờ rơi;5")
    #expect(reading.refused.map(\.location.row) == [5] && reading.countedObservations == 1)
  }

  @Test func `the province's own form gives a district's figures`() {
    let form = """
      UBND HUYỆN AN BIÊN
      Phụ lục I
      KẾT QUẢ TUYÊN TRUYỀN PHÒNG, CHỐNG MUA BÁN NGƯỜI NĂM 2024
      (Kèm theo Báo cáo số 12/BC-UBND ngày 15 tháng 7 năm 2024 của UBND huyện)
      Số liệu từ ngày 08/7/2024 đến hết ngày 14/7/2024; lũy kế từ ngày 01/7/2024
      TT;Hình thức tuyên truyền;Đơn vị tính;Trong kỳ;Kỳ trước;Tăng (+), giảm (-);Lũy kế từ đầu đợt;Số đơn vị có số liệu;Ghi chú
      A;B;C;1;2;3=1-2;4;5;D
      I;Báo chí, thông tin điện tử;;;;;;;
      1;Mạng xã hội;bài đăng;12;10;+2;22;1;
      ;Lượt tiếp cận;lượt;4.300;4.000;+300;8.300;1;
      II;Phát thanh, truyền hình, truyền thanh;;;;;;;
      2;Đài truyền thanh cấp xã;lượt;21;20;+1;41;1;
      ;;phút;210;200;+10;410;1;
      III;Hội nghị, sự kiện;;;;;;;
      3;Hội nghị, hội thảo, tọa đàm;cuộc;2;1;+1;3;1;
      ;;lượt;150;80;+70;230;1;
      4;Chiếu phim;buổi;2;1;+1;3;1;
      ;;phút;90;0;+90;90;1;
      IV;Tài liệu tuyên truyền;;;;;;;
      5;Tờ rơi, tờ gấp;tờ;1.000;500;+500;1.500;1;
      """
    let reading = read(form)
    #expect(
      facts(reading).map { $0.replacing("phong-chong-mua-ban-nguoi ", with: "") } == [
        "social 12/./. of 22/./.", "social ././4300 of ././8300", "commune-loudspeaker 21/./. of 41/./.",
        "commune-loudspeaker ./210/. of ./410/.", "workshop 2/./. of 3/./.", "workshop ././150 of ././230",
        "leaflet 1000/./. of 1500/./.",
      ],
      "\(reading.findings)"
    )
    // What follows a channel that nobody knows is not given to the one above it.
    #expect(reading.refused.map(\.location.row) == [17, 18])
    #expect(
      reading.choices.first { $0.subject.english == "columns that are not added" }?.choice.english
        == "“Kỳ trước”, “Tăng (+), giảm (-)”"
    )
  }
}
