// SPDX-License-Identifier: Apache-2.0

import Aggregation
public import Diagnostics
import ReportModel

/// Who sent what as letters on a terminal: a row for each unit, a column for each period.
public struct ProgressScreen: Sendable {
  private let progress: ReportingProgress
  private let language: Language
  private let shown: ArraySlice<PeriodProgress>
  private let nameWidth: Int
  private let columnWidth: Int

  /// Lays progress out in a language; of more periods than 80 columns hold, the newest are shown.
  public init(_ progress: ReportingProgress, in language: Language) {
    self.progress = progress
    self.language = language
    let names = progress.units.map { progress.catalogue[$0].name.count }
    let labels = [Self.endLabel, Self.monthLabel] + ProgressTotal.allCases.map(\.title)
    let widest = max(names.max() ?? 0, labels.map { $0.text(in: language).count }.max() ?? 0)
    let largest = progress.periods.map(\.expectedUnits).max() ?? 0
    columnWidth = 1 + max(2, "\(largest)".count)
    // Names give way before periods do, down to a width at which the weeks of a quarter still fit.
    let room = terminalWidth - 1 - Self.percentWidth
    nameWidth = min(widest, max(28, room - progress.periods.count * columnWidth))
    shown = progress.periods.suffix(max(1, (room - nameWidth) / columnWidth))
  }

  /// The lines, at most 80 columns wide.
  public func lines() -> [String] {
    let remarks = [title] + omission + [""]
    let below = ["", text(ProgressState.Kind.legend), text(ProgressTotal.filledNote), ""] + newestDue
    return (remarks.flatMap { $0.wrapped() } + header + unitRows + [""] + totalRows + below.flatMap { $0.wrapped() })
      .map { $0.trimmingEnd() }
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  // MARK: Above

  private var title: String {
    Phrase("Tiến độ gửi báo cáo, tính đến {asOf}", "Who has reported, as of {asOf}")
      .text(
        in: language,
        ["asOf": .phrase(progress.asOf.untilPhrase(utcOffset: progress.catalogue.calendar.utcOffset))]
      )
  }

  private var omission: [String] {
    let omitted = progress.earlierPeriods + progress.periods.count - shown.count
    guard omitted > 0 else { return [] }
    return [
      Phrase(
        "Chỉ hiện {shown} kỳ mới nhất; còn {omitted} kỳ trước đó (xem --period).",
        "The newest {shown} periods; {omitted} earlier ones are not shown (see --period)."
      )
      .text(in: language, ["shown": .count(shown.count), "omitted": .count(omitted)])
    ]
  }

  // MARK: The matrix

  private static let percentWidth = 9
  private static let endLabel = Phrase("Kết thúc ngày", "ends on day")
  private static let monthLabel = Phrase("tháng", "of month")

  private var header: [String] {
    let isWeekly = progress.catalogue.calendar.rhythm == .week
    let ends = shown.map(\.period.days.last.civil)
    let newest = progress.newest.period.shortName
    return [
      row(
        text(isWeekly ? Phrase("Tuần", "Week") : Phrase("Kỳ", "Period")),
        shown.map(\.period.shortName),
        text(Phrase("Đầy đủ", "Filled"))
      ),
      row(
        text(Self.endLabel),
        ends.map { Language.vietnamese.counted($0.day) },
        text(isWeekly ? Phrase("tuần \(newest)", "week \(newest)") : Phrase("kỳ \(newest)", "of \(newest)"))
      ),
      row(text(Self.monthLabel), ends.map { Language.vietnamese.counted($0.month) }, ""),
    ]
  }

  private var unitRows: [String] {
    progress.units.map { unit in
      let name = SafeText.printable(progress.catalogue[unit].name)
      let isExpected = progress.newest.state(of: unit) != .notExpected
      let completeness = isExpected ? progress.newest.status(of: unit)?.completeness : nil
      return row(name, shown.map { text($0.state(of: unit).kind.letter) }, percent(completeness?.percent))
    }
  }

  private var totalRows: [String] {
    ProgressTotal.allCases.filter { shown.contains(where: $0.isShown) }
      .map { total in
        row(
          text(total.title),
          shown.map { "\(total.count($0))" },
          total == .expected ? percent(progress.newest.completeness.percent) : ""
        )
      }
  }

  private func row(_ label: String, _ cells: [String], _ last: String) -> String {
    label.cut(to: nameWidth).padded(to: nameWidth) + " " + cells.map { $0.padded(before: columnWidth) }.joined()
      + last.padded(before: Self.percentWidth)
  }

  private func percent(_ percent: Int?) -> String { percent.map { "\($0) %" } ?? "" }

  // MARK: Below

  private var newestDue: [String] {
    guard let due = progress.newestDue else {
      return [text(Phrase("Chưa có kỳ nào đến hạn.", "No period is due yet."))]
    }
    let calendar = progress.catalogue.calendar
    let deadline = Phrase("Thời hạn gửi báo cáo: {deadline}.", "Due: {deadline}.")
      .text(in: language, ["deadline": .phrase(due.deadline.phrase(utcOffset: calendar.utcOffset))])
    let remarks = progress.units.compactMap { unit -> String? in
      let state = due.state(of: unit)
      switch state {
      case .onTime, .notExpected, .notDue: return nil
      case .late, .missing, .toBeTypedIn, .toBeMended:
        return "  \(SafeText.printable(progress.catalogue[unit].name)): \(text(state.remark))"
      }
    }
    let none = text(Phrase("Tất cả đơn vị đã gửi đúng hạn.", "Every unit reported on time."))
    return [text(due.period.label).sentenceCased, deadline] + (remarks.isEmpty ? [none] : remarks)
  }
}

extension Moment {
  /// The instant in words; midnight is the end of the day before it (R18).
  fileprivate func untilPhrase(utcOffset: Int) -> Phrase {
    guard secondOfDay(utcOffset: utcOffset) == 0 else { return phrase(utcOffset: utcOffset) }
    let day = day(utcOffset: utcOffset).advanced(by: -1)
    return Phrase("hết ngày \(day.text(in: .vietnamese))", "the end of \(day.iso)")
  }
}

extension Period {
  /// The number that the period bears within its year, fit for a narrow column.
  var shortName: String {
    let (year, month, day) = days.last.civil
    return switch form {
    case .week: String(name.suffix(2))
    case .months(.month, _): Language.vietnamese.counted(month)
    case .months(.quarter, _): "Q\((month + 2) / 3)"
    case .months(.half, _): "H\(month <= 6 ? 1 : 2)"
    case .months(_, _): String("\(year)".suffix(2))
    // A week that was cut short has no number.
    case .range: Language.vietnamese.counted(day)
    }
  }
}

extension String {
  fileprivate func trimmingEnd() -> String { String(reversed().drop { $0 == " " }.reversed()) }
}
