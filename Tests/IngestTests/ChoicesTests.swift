// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import Testing

/// Every choice of reading is said once for a file, so that a person can overrule it (R10).
@Suite struct ChoicesTests {
  private func choices(_ text: String) -> [String: String] {
    let choices = read(text, as: "2024-W28/bc.csv").choices
    return Dictionary(choices.map { ($0.subject.english, $0.choice.english) }) { first, _ in first }
  }

  @Test func `says what names were taken for, but not names as the catalogue writes them`() {
    let said = choices(
      """
      Đơn vị;Kỳ báo cáo;Nội dung tuyên truyền;Hình thức tuyên truyền;Số lượng
      H. An Biên;2024-W28;Tên miền .vn;MXH;3
      H. An Biên;2024-W28;PCMBN;Tờ rơi, tờ gấp;5
      an-bien;2024-W28;ten-mien-vn;social;1
      """
    )
    #expect(
      said["names understood"]
        == "“H. An Biên” is Huyện An Biên; “MXH” is Mạng xã hội; “PCMBN” is PC mua bán người"
    )
  }

  @Test func `says what the headings of a wide table were taken for`() {
    let said = choices(
      """
      Nội dung tuyên truyền;MXH;Tờ rơi, tờ gấp (tờ);Loa truyền thanh xã
      Tên miền .vn;3;4;5
      """
    )
    #expect(said["names understood"] == "“MXH” is Mạng xã hội; “Loa truyền thanh xã” is Đài truyền thanh cấp xã")
  }

  @Test(arguments: [
    ("1.250", "a dot (from row 2)"), ("1,250", "a comma (from row 2)"), ("1 250", "a space (from row 2)"),
  ])
  func `says which mark groups thousands`(number: String, wording: String) {
    #expect(choices("campaign;channel;count\nten-mien-vn;social;\(number)")["mark of thousands"] == wording)
    #expect(choices("campaign;channel;count\nten-mien-vn;social;1250")["mark of thousands"] == nil)
  }

  @Test(arguments: [("05/7/2024", true), ("2024-07-05", false), ("ngày 05 tháng 7 năm 2024", false)])
  func `says that the day stands in front where a month could be meant`(date: String, isSaid: Bool) {
    let said = choices("unit;period;submitted_at;campaign;channel;count\nan-bien;2024-W28;\(date);ten-mien-vn;social;3")
    #expect((said["order of dates"] == "day/month/year") == isSaid)
  }
}
