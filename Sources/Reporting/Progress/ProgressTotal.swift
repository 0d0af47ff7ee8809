// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What is counted below the units, period by period; the first four add up to the last.
enum ProgressTotal: CaseIterable {
  case onTime, late, lacking, notDue, expected

  /// The row's heading.
  var title: Phrase {
    switch self {
    case .onTime: Phrase("Đúng hạn (Đ)", "On time (O)")
    case .late: Phrase("Trễ hạn (T)", "Late (L)")
    case .lacking: Phrase("Chưa có số liệu (C, N, S)", "Nothing counts (M, T, R)")
    case .notDue: Phrase("Chưa đến hạn (.)", "Not due yet (.)")
    case .expected: Phrase("Số đơn vị phải gửi", "Units expected")
    }
  }

  /// The number for one period.
  func count(_ period: PeriodProgress) -> Int {
    switch self {
    case .onTime: period.count(.onTime)
    case .late: period.count(.late)
    case .lacking: period.lackingUnits
    case .notDue: period.count(.notDue)
    case .expected: period.expectedUnits
    }
  }

  /// Whether a period makes the row worth its room; most often nothing is still to come.
  func isShown(for period: PeriodProgress) -> Bool { self != .notDue || count(period) > 0 }

  /// What the share of filled figures is.
  static let filledNote = Phrase(
    "Đầy đủ: tỷ lệ chỉ tiêu có số liệu trên số chỉ tiêu phải báo cáo.",
    "Filled: the share of the expected figures that were stated."
  )
}
