// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Figures that can't be placed are errors, be they of an unknown column or of a quantity that a channel has not.
@Suite struct UnreadFigureTests {
  private let head = "Đơn vị báo cáo: Huyện An Biên;\nKỳ báo cáo: Tuần 28 năm 2024;\n"

  @Test(
    arguments: [
      ("Tổng số giờ phát", "5", true), ("Zalo", "5", true), ("Thời gian phát sóng", "1.250", true),
      ("Zalo", "fanpage huyện", false), ("Zalo", "", false), ("Kinh phí (nghìn đồng)", "500", false),
      ("Số điện thoại", "0912345678", false),
    ]
  )
  func `an unknown column is an error where it holds numbers alone`(heading: String, cell: String, isError: Bool) {
    let reading = read(head + "Nội dung;Hình thức;Số lượng;\(heading)\nTên miền .vn;Mạng xã hội;1;\(cell)")
    #expect(reading.countedObservations == 1)
    #expect(reading.findings(.unknownColumn).map(\.severity) == [isError ? .error : .warning], "\(reading.findings)")
    #expect(reading.isTakenInFull == !isError)
  }

  @Test(
    arguments: [
      ("Tờ rơi,1,250", true), ("Tờ rơi,1250,", false), ("Tờ rơi,1250,0", false), ("Tờ rơi,1250,-", false),
      ("Tờ rơi,1250,na", false), ("Đài truyền thanh cấp xã,1,25", false), ("Đài truyền thanh cấp xã,1,25,100", true),
      ("Mạng xã hội,1,,100", false), ("Mạng xã hội,1,250", true),
    ]
  )
  func `a quantity that the channel has not refuses the row`(row: String, isRefused: Bool) {
    let reading = read(
      "Nội dung,Hình thức,Số lượng,Thời lượng (phút),Lượt tiếp cận\nTên miền .vn,\(row)",
      as: "an-bien_2024-W28.csv"
    )
    #expect(reading.refused.map(\.code) == (isRefused ? [.unitOfCount] : []), "\(reading.findings)")
    #expect(reading.countedObservations == (isRefused ? 0 : 1))
  }
}
