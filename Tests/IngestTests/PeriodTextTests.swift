// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

@Suite struct PeriodTextTests {
  private let periods = PeriodText(calendar: kienGiang.calendar)

  private func word(_ reading: PeriodReading) -> String {
    switch reading {
    case .period(let period): period.name
    case .withoutYear: "no year"
    case .bad: "bad"
    case .absent: "absent"
    }
  }

  @Test(arguments: [
    ("2024-W28", "2024-W28"), ("2024W28", "2024-W28"), ("W28-2024", "2024-W28"), ("Tuần 28/2024", "2024-W28"),
    ("tuần 28 năm 2024", "2024-W28"), ("TUẦN 28 - 2024", "2024-W28"), ("Tua\u{302}\u{300}n 28/2024", "2024-W28"),
    ("Tuần thứ 28 năm 2024", "2024-W28"), ("Week 28, 2024", "2024-W28"), ("2024-07-08..2024-07-14", "2024-W28"),
    ("từ ngày 08/7/2024 đến ngày 14/7/2024", "2024-W28"), ("Từ 08/7/2024 đến 14/7/2024", "2024-W28"),
    ("từ ngày 08/7 đến ngày 14/7/2024", "2024-W28"), ("08/7-14/7/2024", "2024-W28"),
    ("Tuần 28 (từ ngày 08/7/2024 đến ngày 14/7/2024)", "2024-W28"), ("Tuần 28 (08/7 - 14/7/2024)", "2024-W28"),
    ("từ ngày 08 tháng 7 năm 2024 đến hết ngày 14 tháng 7 năm 2024", "2024-W28"),
    ("2024-07-15..2024-07-31", "2024-07-15..2024-07-31"), ("tháng 7/2024", "thang-7-2024"),
    ("Tháng 07 năm 2024", "thang-7-2024"), ("2024-07", "2024-07"), ("2024-Q3", "2024-Q3"), ("2024-H1", "2024-H1"),
    ("quý III năm 2024", "quy-3-2024"), ("Quý 3/2024", "quy-3-2024"), ("quý IV/2024", "quy-4-2024"),
    ("6 tháng đầu năm 2024", "6-thang-dau-nam-2024"), ("06 tháng cuối năm 2024", "6-thang-cuoi-nam-2024"),
    ("năm 2024", "nam-2024"), ("2024", "2024"), ("thang-7-2024", "thang-7-2024"), ("quy-3-2024", "quy-3-2024"),
    ("6-thang-dau-nam-2024", "6-thang-dau-nam-2024"), ("nam-2024", "nam-2024"),
    ("15/6/2024 - 14/7/2024", "thang-7-2024"), ("2020-W53", "2020-W53"), ("30/12/2024 - 05/01/2025", "2025-W01"),
    ("30/12 - 05/01/2025", "2025-W01"), ("Từ ngày 08 đến ngày 14/7/2024", "2024-W28"),
    ("Tuần 28 (08-14/7/2024)", "2024-W28"), ("08.7-14.7.2024", "2024-W28"), ("Tuần 28 tháng 7 năm 2024", "bad"),
    ("Tuần 2 tháng 7 năm 2024", "bad"), ("Tuần 27-28 năm 2024", "bad"), ("08/7/2024 - 14/7/2042", "bad"),
    ("7 tháng đầu năm 2024", "bad"),
    ("Tuần 28", "no year"), ("W28", "no year"), ("tháng 7", "no year"), ("quý III", "no year"), ("08/7 - 14/7", "bad"),
    ("2024-W54", "bad"), ("2024-W00", "bad"), ("2023-W53", "bad"), ("tháng 13/2024", "bad"), ("quý V năm 2024", "bad"),
    ("tháng 0 năm 2024", "bad"), ("14/7/2024 - 08/7/2024", "bad"), ("Tuần 27 và 28 năm 2024", "bad"),
    ("Tuần 29 (08/7/2024 - 14/7/2024)", "bad"), ("tuần sau", "bad"), ("12/7/2024", "bad"), ("", "absent"),
    (" - ", "absent"),
  ])
  func `reads a cell whole`(text: String, name: String) {
    #expect(word(periods.read(text)) == name)
  }

  @Test(arguments: [
    ("an-bien_2024-W28", "2024-W28"), ("BC tuan 28 nam 2024 - An Bien", "2024-W28"),
    ("BC Tuần 28-2024 (2)", "2024-W28"),
    ("So lieu tu ngay 08-07-2024 den ngay 14-07-2024", "2024-W28"), ("Bao cao thang 7-2024", "thang-7-2024"),
    ("Báo cáo 6 tháng đầu năm 2024", "6-thang-dau-nam-2024"), ("BC quy III nam 2024", "quy-3-2024"),
    ("BC Tuần 28", "no year"), ("an-bien_20240712", "absent"), ("an-bien 12-07-2024", "absent"),
    ("an-bien 2024-07-12", "absent"), ("BC ngày 12 tháng 7 năm 2024", "absent"), ("12-07-2024-2", "absent"),
    ("an-bien_2024-W28_20240716", "2024-W28"), ("2024-W28 gui ngay 16 thang 7 nam 2024", "2024-W28"),
    ("507-TTCS", "absent"), ("BC 2024-W54", "bad"), ("BC tuan 2 thang 7 nam 2024", "bad"),
    ("BC thang 7 tuan 2 nam 2024", "bad"), ("BC tuan 3-T7 2024", "bad"), ("BC tuan 2 cua thang 7", "bad"),
    ("BC tuan 2.7.2024", "absent"), ("BC tuan 14.7.2024", "absent"), ("BC tuan 2/7", "bad"),
    ("BC tuan 28-29 nam 2024", "bad"), ("BC tuan 27+28 nam 2024", "bad"), ("BC tuan 27, 28 nam 2024", "bad"),
    ("BC tuan 27_28", "bad"), ("BC tuan 27 va tuan 28", "bad"), ("BC tuan 28 thang 7 nam 2024", "no year"),
    ("BC tuan 08.7-14.7.2024", "2024-W28"), ("An Bien 08-14.7.2024", "2024-W28"), ("BC tuan 28-1", "no year"),
    ("BC tuan 28 (08-14.7.2024)", "2024-W28"), ("BC tuan 28 (thay the tuan 27)", "no year"),
    ("KET QUA TUAN 28 VA KE HOACH TUAN 29", "no year"), ("So 12-14.7.2024", "absent"),
  ])
  func `finds a period in a file name, where a date is a time`(text: String, name: String) {
    #expect(word(periods.occurrence(in: text)) == name)
  }

  @Test(arguments: [
    ("Tuần 28", "2024-W28"), ("tháng 7", "thang-7-2024"), ("6 tháng cuối năm", "6-thang-cuoi-nam-2024"),
  ])
  func `takes a missing year from elsewhere`(text: String, name: String) throws {
    guard case .withoutYear(let partial) = periods.read(text) else {
      Issue.record("\(text) has a year")
      return
    }
    #expect(word(periods.complete(partial, year: 2024)) == name)
  }
}
