// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import Testing

/// Ways of writing names and headings that the forms of offices have in common.
@Suite struct OfficeHabitTests {
  private func facts(_ rows: String...) -> (facts: [String], codes: [FindingCode]) {
    let reading = read(
      (["Đơn vị báo cáo: Huyện An Biên;;;", "Kỳ báo cáo: Tuần 28 năm 2024;;;"] + rows).joined(separator: "\n")
    )
    return (reading.facts.map { String($0.dropFirst("an-bien 2024-W28  ".count)) }, reading.codes)
  }

  @Test func `a channel may have its own unit of count behind its name`() {
    let (facts, codes) = facts(
      "TT;Hình thức;Tên miền .vn;",
      ";;Số lượng;Lượt người",
      "1;Mạng xã hội (bài đăng);3;700",
      "2;Cổng/trang thông tin điện tử (tin);2;",
      "3; Loa truyền thanh (Lượt phát) ;5;"
    )
    #expect(
      facts == ["ten-mien-vn social 3/./700", "ten-mien-vn portal 2/./.", "ten-mien-vn commune-loudspeaker 5/./."]
    )
    #expect(codes == [])
  }

  @Test(arguments: ["Mạng xã hội (lượt tiếp cận)", "Tờ rơi, tờ gấp (cuốn)", "(bài đăng)"])
  func `another unit behind a channel's name is never passed over`(name: String) {
    let (facts, codes) = facts("TT;Hình thức;Tên miền .vn;", ";;Số lượng;Lượt người", "1;\(name);3;700")
    #expect(facts == [])
    #expect(codes == [.unknownChannel])
  }

  @Test(arguments: ["Phát thanh, truyền thanh", "PHÁT THANH, TRUYỀN THANH"])
  func `a group of broadcasts divides columns and says nothing of them`(group: String) {
    let (facts, codes) = facts(
      "TT;Nội dung;\(group);",
      ";;Đài truyền thanh cấp xã;",
      ";;Lượt phát;Thời lượng (phút)",
      "1;Tên miền .vn;5;45"
    )
    #expect(facts == ["ten-mien-vn commune-loudspeaker 5/45/."])
    #expect(codes == [])
  }
}
