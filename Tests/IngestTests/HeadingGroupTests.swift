// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import Testing

/// A row of groups above the headings says what the figures are, also where nobody knows its words.
@Suite struct HeadingGroupTests {
  private let head = "UBND HUYỆN AN BIÊN;;;;\nTUYÊN TRUYỀN PHÒNG CHỐNG MUA BÁN NGƯỜI TUẦN 28 NĂM 2024;;;;\n"

  @Test(arguments: [
    // Money, a plan and another week are no figures of the week.
    "Xã;Số lượng;;Kinh phí (nghìn đồng);\n;Tờ rơi;Sổ tay;Video clip;Hội nghị\nĐông Thái;100;50;7000;9000",
    "Xã;Kết quả tuần này;;Kế hoạch tuần sau;\n;Tờ rơi;Sổ tay;Video clip;Hội nghị\nĐông Thái;100;50;7000;9000",
    "Xã;Trong tuần;;Chi phí;\n;Tờ rơi;Sổ tay;Video clip;Hội nghị\nĐông Thái;100;50;7000;9000",
  ])
  func `columns below an unknown group are not counted`(table: String) {
    let reading = read(head + table)
    #expect(
      reading.facts.map { $0.replacing("an-bien 2024-W28  phong-chong-mua-ban-nguoi ", with: "") } == [
        "leaflet 100/./.", "handbook 50/./.",
      ],
      "\(reading.findings.map { $0.message(in: .english) })"
    )
    #expect(reading.codes.contains(.unknownColumn))
  }

  @Test(arguments: [
    "Xã;Kế hoạch;;Thực hiện;\n;Tờ rơi;Hội nghị;Tờ rơi;Hội nghị\nĐông Thái;12;6;10;5",
    "Nội dung;Truyền thông trực tiếp;;Truyền thông gián tiếp;\n;Hội nghị;Cuộc thi;Tờ rơi;Video clip\nTên miền .vn;1;2;3;4",
    "TT;Xã;Kinh phí (triệu đồng);\nTT;Xã;Tờ rơi;Hội nghị\n1;Đông Thái;12;6",
    ";;Kinh phí;\nTT;Xã;Tờ rơi;Hội nghị\n1;Đông Thái;12;6", ";;Chỉ tiêu giao;\nTT;Xã;Tờ rơi;Hội nghị\n1;Đông Thái;12;6",
    "Xã;2023;;2024;\n;Tờ rơi;Hội nghị;Tờ rơi;Hội nghị\nĐông Thái;12;6;10;5",
  ])
  func `a table of which no group is known is refused`(table: String) {
    let reading = read(head + table)
    #expect(reading.facts == [] && reading.findings.contains { $0.severity == .error }, "\(reading.facts)")
  }

  @Test(arguments: [
    "UBND HUYỆN AN BIÊN;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXã;Tờ rơi;Hội nghị\nĐông Thái;12;6",
    ";;Độc lập - Tự do - Hạnh phúc\nTT;Xã;Tờ rơi;Hội nghị\n1;Đông Thái;12;6",
    ";;Tổ công tác;\nTT;Xã;Tờ rơi;Hội nghị\n1;Đông Thái;12;6",
    ";Biểu số 2;ĐVT: tờ\nXã;Tờ rơi;Hội nghị\nĐông Thái;12;6", "Đơn vị;An Biên;\nXã;Tờ rơi;Hội nghị\nĐông Thái;12;6",
  ])
  func `lines of a title are no groups`(table: String) {
    #expect(read(head + table).countedObservations == 2, "\(read(head + table).findings)")
  }

  @Test(arguments: [
    ("TT;Nội dung;Hình thức;Kế hoạch;Thực hiện;Đạt %\n1;Tên miền .vn;Tờ rơi;12;10;83", 3),
    ("TT;Nội dung;Hình thức;Số lượng\n;;;Kế hoạch;Thực hiện;Tỷ lệ %\n1;Tên miền .vn;Tờ rơi;12;10;83", 4),
    ("Việc;Loại;Số kế hoạch;Số đạt\nA;B;12;10", 3),
  ])
  func `what is wrong with headings is said where they stand`(table: String, row: Int) {
    let reading = read(head + table)
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(reading.facts == [] && !reading.codes.contains(.extraCells), "\(reading.codes)")
    #expect(errors.map(\.location.row) == [row], "\(reading.findings)")
  }

  @Test func `a week beside another one below one heading is read`() {
    let reading = read(head + "TT;Nội dung;Hình thức;Số lượng\n;;;Tuần trước;Tuần này\n1;Tên miền .vn;Tờ rơi;12;10")
    #expect(reading.facts == ["an-bien 2024-W28  ten-mien-vn leaflet 10/./."], "\(reading.findings)")
  }
}
