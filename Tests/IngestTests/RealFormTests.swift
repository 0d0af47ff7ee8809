// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Tables laid out like the real forms of Vietnamese offices give what their canonical twins give.
///
/// Their headings follow the published forms in kind; wording and figures are invented for these tests.
@Suite struct RealFormTests {
  /// What a file says, equal cells added up, as `unit period campaign channel count/minutes/reach`.
  private func sums(_ reading: FileReading) -> [String] {
    var cells: [String: [Quantity: Int64]] = [:]
    for submission in reading.submissions {
      for observation in submission.observations {
        let key =
          "\(kienGiang[submission.unit].id) \(submission.period.name) \(kienGiang[observation.cell.campaign].id) "
          + kienGiang[observation.cell.channel].id
        for quantity in Quantity.allCases {
          if let number = observation.amounts[quantity].number {
            cells[key, default: [:]][quantity, default: 0] += number
          }
        }
      }
    }
    return
      cells.map { key, numbers in
        key + " " + Quantity.allCases.map { numbers[$0].map(String.init) ?? "." }.joined(separator: "/")
      }
      .sorted()
  }

  private func choice(_ reading: FileReading, _ subject: String) -> String? {
    reading.choices.first { $0.subject.english == subject }?.choice.english
  }

  @Test func `T1 units in rows, label row, total first, signatures`() {
    let form = """
      Đơn vị báo cáo: Sở TTTT;;;;Biểu: 01
      Đơn vị nhận báo cáo: Cục;;;;
      ;TỔNG HỢP SỐ LƯỢT PHÁT VỀ PHÒNG, CHỐNG MUA BÁN NGƯỜI;;;
      ;Tuần 28 năm 2024;;;
      Stt;Địa bàn;Mã địa bàn;Đài truyền thanh cấp xã;Ghi chú
      A;B;C;1;2
      ;TỔNG CỘNG;;12;
      1;Huyện An Biên;908;5;
      2;Huyện An Minh;909;7;đã kiểm tra
      ;;;An Biên, ngày 15 tháng 7 năm 2024;
      NGƯỜI LẬP BIỂU;;NGƯỜI KIỂM TRA;;THỦ TRƯỞNG ĐƠN VỊ
      (Ký, họ và tên);;;;(Ký tên, đóng dấu)
      """
    let reading = read(form)
    #expect(
      sums(reading) == [
        "an-bien 2024-W28 phong-chong-mua-ban-nguoi commune-loudspeaker 5/./.",
        "an-minh 2024-W28 phong-chong-mua-ban-nguoi commune-loudspeaker 7/./.",
      ]
    )
    #expect(reading.findings.map(\.code) == [.totalRow])
    #expect(choice(reading, "table") == "A5:E9, headings in rows 5")
    #expect(choice(reading, "rows that are no figures") == "1–4, 6, 10–12")
    #expect(choice(reading, "time of submission, from the date of the document") == "2024-07-15")
  }

  @Test func `T2 three header rows with units of count in brackets`() {
    let form = """
      Biểu số 09a;;;;;;;;- Đơn vị báo cáo: UBND huyện An Biên
      KẾT QUẢ TUYÊN TRUYỀN;;;;;;;;
      (Số liệu từ ngày 08/7/2024 đến hết ngày 14/7/2024);;;;;;;;
      TT;Nội dung tuyên truyền;Hình thức tuyên truyền;;;;;Tài liệu;
      ;;Hội nghị, hội thảo, tọa đàm;;Phát thanh cấp huyện;;Mạng xã hội;;
      ;;Số cuộc (Cuộc);Số lượt người dự (Lượt người);Số lượt;Thời lượng (phút);Số bài (bài đăng);Tờ rơi, tờ gấp (tờ);Tổng số
      1;2;3;4;5;6;7;8;9
      1;Tên miền .vn;2;150;7;90;12;1.500;1.521
      2;PC dịch bệnh;1;;;;4;;5
      Cộng;;3;150;7;90;16;1.500;
      """
    let reading = read(form)
    #expect(
      sums(reading) == [
        "an-bien 2024-W28 phong-chong-dich-benh social 4/./.",
        "an-bien 2024-W28 phong-chong-dich-benh workshop 1/./.",
        "an-bien 2024-W28 ten-mien-vn district-broadcast 7/90/.", "an-bien 2024-W28 ten-mien-vn leaflet 1500/./.",
        "an-bien 2024-W28 ten-mien-vn social 12/./.", "an-bien 2024-W28 ten-mien-vn workshop 2/./150",
      ]
    )
    #expect(reading.codes == [])
    #expect(choice(reading, "table") == "A4:I10, headings in rows 4–6")
  }

  @Test func `T3 rows by channel with hours and a header repeated on the next page`() {
    let form = """
      UBND HUYỆN AN BIÊN,,,
      Kỳ báo cáo:,Tuần 28 năm 2024,,
      THỜI LƯỢNG TUYÊN TRUYỀN TÊN MIỀN QUỐC GIA .VN,,,
      Nội dung,Đơn vị tính,Mã số,Số lượng
      A,B,C,1
      1. Đài truyền thanh cấp huyện,Giờ,01,"1,5"
      2. Đài truyền thanh cấp xã,Phút,02,45
      (Tiếp theo),,,
      Nội dung,Đơn vị tính,Mã số,Số lượng
      A,B,C,1
      3. Mạng xã hội,Bài đăng,03,9
      """
    let reading = read(form)
    #expect(
      sums(reading) == [
        "an-bien 2024-W28 ten-mien-vn commune-loudspeaker ./45/.",
        "an-bien 2024-W28 ten-mien-vn district-broadcast ./90/.", "an-bien 2024-W28 ten-mien-vn social 9/./.",
      ]
    )
    #expect(reading.codes == [.hours])
    #expect(choice(reading, "rows that are no figures") == "1–3, 5, 8–10")
  }

  @Test func `T4 Roman sections, the same channel in two units of count on two lines`() {
    let form = """
      Đơn vị báo cáo: Huyện An Biên
      Kỳ báo cáo: Tuần 28 năm 2024
      TT;Chỉ tiêu;Đơn vị tính;Số lượng
      I;TÊN MIỀN .VN;;
      ;Chia ra:;;
      1;Phát thanh cấp huyện;Lượt phát;6
      ;Thời lượng;Phút;80
      2;Tờ rơi;Tờ;1.000
      ;Cộng I;;1.006
      II;TUYÊN TRUYỀN PHÒNG, CHỐNG DỊCH BỆNH;;
      1;Tờ rơi;Tờ;200
      2;Sổ tay;1000 cuốn;3
      """
    let reading = read(form)
    #expect(
      sums(reading) == [
        "an-bien 2024-W28 phong-chong-dich-benh leaflet 200/./.",
        "an-bien 2024-W28 ten-mien-vn district-broadcast 6/80/.", "an-bien 2024-W28 ten-mien-vn leaflet 1000/./.",
      ]
    )
    #expect(reading.codes == [.unitOfCount])
    #expect(reading.findings(.totalRow).map(\.location.row) == [9])
    #expect(reading.refused.map(\.location.row) == [12])
  }

  @Test func `a unit of count beside two columns of figures speaks of the counts`() {
    let form = """
      Đơn vị: Huyện An Biên;;;;
      Kỳ báo cáo: Tuần 28 năm 2024;;;;
      Chiến dịch;Kênh;Đơn vị tính;Số lượng;Số người dự
      Tên miền .vn;Tờ rơi;1000 tờ;3;
      Tên miền .vn;event;Cuộc;2;150
      Tên miền .vn;Phát thanh cấp huyện;Phút;80;
      """
    let reading = read(form)
    #expect(
      sums(reading) == [
        "an-bien 2024-W28 ten-mien-vn district-broadcast ./80/.", "an-bien 2024-W28 ten-mien-vn event 2/./150",
      ]
    )
    #expect(reading.refused.map(\.location.row) == [4])
  }

  @Test func `T5 numbered indicators named by what they count`() {
    let form = """
      BÁO CÁO NGÀY - HUYỆN AN BIÊN;;
      Đơn vị: Huyện An Biên;;
      Từ ngày 08/7/2024 đến ngày 14/7/2024;;
      STT;Nội dung;Số lượng
      I;PHÒNG, CHỐNG MUA BÁN NGƯỜI;
      1;Tuyên truyền qua các phương tiện thông tin;
      1.1;Số bài trên mạng xã hội;8
      1.2;Số lượt loa truyền thanh;21
      2;Hội nghị;
      2.1;Số cuộc;3
      2.2;Số người dự;140
      II;TÊN MIỀN .VN;
      1.1;Số bài trên mạng xã hội;5
      III;AN TOÀN GIAO THÔNG;
      1.1;Số bài trên mạng xã hội;77
      """
    let reading = read(form)
    #expect(
      sums(reading) == [
        "an-bien 2024-W28 phong-chong-mua-ban-nguoi commune-loudspeaker 21/./.",
        "an-bien 2024-W28 phong-chong-mua-ban-nguoi social 8/./.",
        "an-bien 2024-W28 phong-chong-mua-ban-nguoi workshop 3/./140", "an-bien 2024-W28 ten-mien-vn social 5/./.",
      ]
    )
    // The rows of a section that nobody knows belong to no section above it.
    #expect(reading.refused.map(\.code) == [.unknownCampaign])
    #expect(reading.findings(.unknownCampaign).map(\.location.row) == [14])
    #expect(reading.findings(.unknownCampaign).first?.found == "AN TOÀN GIAO THÔNG")
  }

  @Test func `T6 one row a submission, columns named by what they count`() {
    let form = """
      "Nội dung: Phòng, chống mua bán người"
      Đơn vị báo cáo,Người BC / SĐT,Kỳ báo cáo,Thời điểm nộp,Số lượt loa truyền thanh,Số bài trên MXH,"Số tin, bài, pano",Khó khăn
      Huyện An Biên,A 0900,Tuần 28/2024,12/7/2024,6,9,4,không
      Huyện An Minh,B 0901,Tuần 28/2024,12/7/2024,2,-,1,
      """
    let reading = read(form)
    #expect(
      sums(reading) == [
        "an-bien 2024-W28 phong-chong-mua-ban-nguoi commune-loudspeaker 6/./.",
        "an-bien 2024-W28 phong-chong-mua-ban-nguoi social 9/./.",
        "an-minh 2024-W28 phong-chong-mua-ban-nguoi commune-loudspeaker 2/./.",
      ]
    )
    #expect(reading.codes == [.unknownColumn, .unknownColumn, .unknownColumn])
    #expect(reading.countedObservations == 4)
  }

  @Test func `T7 in-period figures beside cumulative ones`() {
    let form = """
      Đơn vị báo cáo: Huyện An Biên
      Kỳ báo cáo: Tuần 28 năm 2024
      PHÒNG, CHỐNG MUA BÁN NGƯỜI
      TT;Hình thức tuyên truyền;Đơn vị tính;Ước thực hiện tháng báo cáo;Lũy kế từ đầu năm đến tháng báo cáo
      1;Mạng xã hội;bài đăng;5;30
      2;Tờ rơi;tờ;100;90
      """
    let reading = read(form)
    #expect(
      sums(reading) == [
        "an-bien 2024-W28 phong-chong-mua-ban-nguoi leaflet 100/./.",
        "an-bien 2024-W28 phong-chong-mua-ban-nguoi social 5/./.",
      ]
    )
    #expect(reading.codes == [.cumulativeBelow])
  }

  @Test func `cumulative figures alone are read as such`() {
    let form = """
      Đơn vị báo cáo: Huyện An Biên
      Kỳ báo cáo: Tuần 28 năm 2024
      PHÒNG, CHỐNG MUA BÁN NGƯỜI
      TT;Hình thức tuyên truyền;Lũy kế
      1;Mạng xã hội;5
      2;Tờ rơi;100
      """
    let reading = read(form)
    #expect(
      reading.facts == [
        "an-bien 2024-W28  phong-chong-mua-ban-nguoi social 5/./. since",
        "an-bien 2024-W28  phong-chong-mua-ban-nguoi leaflet 100/./. since",
      ]
    )
    #expect(reading.refused.isEmpty && reading.choices.contains { $0.choice.english.contains("cumulative") })
  }
}
