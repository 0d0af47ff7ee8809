// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

extension Part {
  /// A day, worded late.
  public static func day(_ day: Day) -> Part {
    let (year, month, dayOfMonth) = day.civil
    return .day(year: year, month: month, day: dayOfMonth)
  }

  /// A period, worded late as officials write it.
  public static func period(_ period: Period) -> Part { .phrase(period.label) }
}

extension Day {
  /// The day as people read it: `05/7/2024` in Vietnamese, `2024-07-05` in English.
  public func text(in language: Language) -> String { Part.day(self).text(in: language) }
}

extension Period {
  /// The period in words: its days always, with the name that its calendar gives it.
  public var label: Phrase {
    let vietnamese = "từ ngày \(days.first.text(in: .vietnamese)) đến ngày \(days.last.text(in: .vietnamese))"
    let english = "\(days.first.iso) to \(days.last.iso)"
    return switch form {
    case .week: Phrase("tuần \(vietnamese)", "week \(name) (\(english))")
    case .months(let rhythm, let style):
      Phrase("\(vietnameseName(rhythm, style)) (\(vietnamese))", "\(name) (\(english))")
    case .range: Phrase("kỳ \(vietnamese)", english)
    }
  }

  private func vietnameseName(_ rhythm: Rhythm, _ style: MonthStyle) -> String {
    // The last day lies in the month that names the period, in both styles.
    let (year, month, _) = days.last.civil
    return switch rhythm {
    case .week: name
    case .month: "tháng \(month)/\(year)"
    case .quarter: "quý \(["I", "II", "III", "IV"][(month - 1) / 3])/\(year)"
    case .half: "6 tháng \(month <= 6 ? "đầu" : "cuối") năm \(year)"
    case .year: "năm \(year)"
    }
  }
}
