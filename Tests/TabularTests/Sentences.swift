// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Vietnamese to write tests with: reports as units send them.
enum Sentences {
  static let all = [
    "Thực hiện tuyên truyền phòng, chống mua bán người năm 2024 trên hệ thống truyền thanh cơ sở",
    "Huyện Gò Quao đã tổ chức 06 cuộc, 412 lượt người dự; phát 1.250 tờ rơi",
    "Ủy ban nhân dân huyện U Minh Thượng báo cáo kết quả điều tra 53 dân tộc thiểu số",
    "Đài Truyền thanh phát 45 phút, thời lượng gần 2 giờ 30 phút mỗi tuần",
    "Không phát sinh số liệu trong kỳ báo cáo, đề nghị Sở Thông tin và Truyền thông ghi nhận",
    "Tên miền quốc gia Việt Nam .vn được giới thiệu tại các xã Vĩnh Hòa Hưng Nam, Định An, Thủy Liễu",
    "Bệnh sởi, sốt xuất huyết, tay chân miệng: phòng bệnh tại trường học và khu dân cư",
    "Ghi chú: cuối tuần nghỉ lễ, quý đơn vị gửi trễ; mỗi ấp một loa, giếng nước sạch quanh nhà",
    "Phú Quốc, Kiên Hải, Hòn Đất, Rạch Giá, Hà Tiên, Giồng Riềng, Tân Hiệp, Châu Thành, An Biên, Vĩnh Thuận",
    "Người lập biểu ký tên, đóng dấu; nhập liệu bởi cán bộ văn hóa xã hội của huyện ủy",
    "Tiếng Việt khuya khoắt, ngoằn ngoèo, nghiêng ngả, quyển lịch, thuở xưa, chuếnh choáng, rượu bưởi, hươu sao",
  ]

  static let words = all.joined(separator: " ").split { !$0.isLetter }.map(String.init)

  /// Words drawn from the sentences, on lines of a table.
  static func random(lines: Int, words count: Int, with random: inout SeededGenerator) -> String {
    (0..<lines)
      .map { _ in
        (0..<count).map { _ in random.pick(words) }.joined(separator: random.pick([" ", ",", ";"]))
      }
      .joined(separator: "\n")
  }
}
