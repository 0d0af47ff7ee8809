// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Blank cells below a name are not given to what the file or its head names otherwise.
@Suite struct BlankBelowNameTests {
  @Test func `a blank unit counts only where the file means the unit above it`() {
    let reading = read(
      "Đơn vị,Nội dung,Hình thức,Số lượng\nHuyện An Biên,Tên miền .vn,Tờ rơi,10\n,Tên miền .vn,Mạng xã hội,5\n"
        + "Huyện An Minh,Tên miền .vn,Tờ rơi,20\n,Tên miền .vn,Mạng xã hội,6",
      as: "An Bien tuan 28 nam 2024.csv"
    )
    #expect(
      reading.facts == [
        "an-bien 2024-W28  ten-mien-vn leaflet 10/./.", "an-bien 2024-W28  ten-mien-vn social 5/./.",
        "an-minh 2024-W28  ten-mien-vn leaflet 20/./.",
      ],
      "\(reading.findings)"
    )
    #expect(reading.refused.map(\.location.row) == [5] && reading.refused.map(\.code) == [.noUnit])
  }

  @Test func `a blank period counts only where the file means the period above it`() {
    let reading = read(
      "Tuần,Nội dung,Hình thức,Số lượng\n2024-W28,Tên miền .vn,Tờ rơi,10\n,Tên miền .vn,Mạng xã hội,5\n"
        + "2024-W27,Tên miền .vn,Tờ rơi,20\n,Tên miền .vn,Mạng xã hội,6",
      as: "An Bien tuan 28 nam 2024.csv"
    )
    #expect(reading.countedObservations == 3, "\(reading.findings)")
    #expect(reading.refused.map(\.location.row) == [5] && reading.refused.map(\.code) == [.noPeriod])
  }

  @Test func `a blank campaign counts only where the title means the campaign above it`() {
    let reading = read(
      "Đơn vị báo cáo: Huyện An Biên,\nTuần 28 năm 2024,\nTuyên truyền tên miền .vn,\nNội dung,Hình thức,Số lượng\n"
        + "Tên miền .vn,Tờ rơi,10\n,Mạng xã hội,5\nPC dịch bệnh,Tờ rơi,20\n,Mạng xã hội,6"
    )
    #expect(reading.countedObservations == 3, "\(reading.findings)")
    #expect(reading.refused.map(\.location.row) == [8] && reading.refused.map(\.code) == [.unknownCampaign])
  }
}
