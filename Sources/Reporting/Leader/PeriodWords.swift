// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// The report's period as sentences speak of it.
extension ReportScope {
  /// The line under a title: `Tuần từ ngày 08/7/2024 đến ngày 14/7/2024`.
  var heading: String {
    isEverything ? "Toàn bộ số liệu, \(days)" : period.label.vietnamese.sentenceCased
  }

  /// The beginning of a sentence: `Trong tuần (từ ngày 08/7/2024 đến ngày 14/7/2024)`.
  var opening: String {
    if isEverything { return days.sentenceCased }
    return switch period.form {
    case .months: "Trong \(period.label.vietnamese)"
    case .week, .range: "Trong \(noun) (\(days))"
    }
  }

  /// What the period is, and the one before it: `tuần`, `tháng`, `quý`, or `kỳ` for all that people don't count.
  var noun: String {
    switch period.form {
    case .week: "tuần"
    case .months(.month, _): "tháng"
    case .months(.quarter, _): "quý"
    case .months, .range: "kỳ"
    }
  }

  private var days: String {
    "từ ngày \(period.days.first.text(in: .vietnamese)) đến ngày \(period.days.last.text(in: .vietnamese))"
  }
}

extension ReportingCalendar {
  /// What the units' own periods are called: `tuần` or `kỳ`.
  var rhythmNoun: String { rhythm == .week ? "tuần" : "kỳ" }
}

extension Day {
  /// The day without its year, where room is short: `08/7`.
  var withoutYear: String { String(text(in: .vietnamese).dropLast("/2024".count)) }
}
