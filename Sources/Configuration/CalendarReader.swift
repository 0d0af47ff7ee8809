// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Reads the `calendar:` of kgreport.yml.
struct CalendarReader {
  let problems: ProblemList

  func read(_ root: SettingsMap) -> ReportingCalendar {
    let map = root.map(
      "calendar",
      allowing: ["utcOffset", "rhythm", "weeks", "months", "cutOff", "deadline", "holidays"]
    )
    let fallback = ReportingCalendar()
    return ReportingCalendar(
      weeks: weeks(map),
      months: map.choice("months", MonthStyle.self) ?? fallback.months,
      rhythm: map.choice("rhythm", Rhythm.self) ?? fallback.rhythm,
      cutOffDays: map.number("cutOff", in: -31...31, fallback: fallback.cutOffDays),
      deadline: deadline(map, fallback: fallback.deadline),
      holidays: holidays(map),
      utcOffset: utcOffset(map) ?? fallback.utcOffset
    )
  }

  private func weeks(_ map: SettingsMap) -> [ReportingCalendar.WeekRule] {
    var rules: [ReportingCalendar.WeekRule] = []
    for week in map.maps("weeks", allowing: ["from", "start"]) {
      let name = week.requiredText("start")
      guard let start = Weekday.allCases.first(where: { $0.name == name }) else {
        week.refuse("start", Phrase("monday, tuesday, …, sunday", "monday, tuesday, …, sunday"))
        continue
      }
      let from = week.day("from")
      if let from, from.weekday != start {
        problems.report(
          .weekStartDay,
          line: week.line(of: "from"),
          found: from.iso,
          ["day": .day(from), "weekday": .text(start.name)]
        )
      }
      if let last = rules.last, (last.from ?? Day(number: .min)) >= (from ?? Day(number: .min)) {
        week.refuse("from", Phrase("ngày sau ngày của dòng trước", "a day after the one of the item before"))
      }
      rules.append(ReportingCalendar.WeekRule(from: from, start: start))
    }
    return rules
  }

  /// Days and stretches of days: `2024-01-01`, `2024-02-08..2024-02-14`.
  private func holidays(_ map: SettingsMap) -> [DayRange] {
    map.lines("holidays")
      .compactMap { text, line in
        let ends = text.split(separator: ".", omittingEmptySubsequences: true).map { Day(iso: String($0)) }
        let isRange = text.contains("..") && ends.count == 2
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, isRange || text == first.iso,
          let days = DayRange(first, last)
        else {
          problems.report(
            .badSetting,
            line: line,
            found: text,
            [
              "key": "holidays",
              "expected": .phrase(
                Phrase("2024-01-01 hoặc 2024-02-08..2024-02-14", "2024-01-01 or 2024-02-08..2024-02-14")
              ),
            ]
          )
          return nil
        }
        return days
      }
  }

  private func deadline(
    _ map: SettingsMap,
    fallback: ReportingCalendar.DeadlineRule
  ) -> ReportingCalendar.DeadlineRule {
    let rule = map.map("deadline", allowing: ["days", "time", "moveOverWeekends"])
    var second = fallback.secondOfDay
    if let text = rule.text("time") {
      if let time = Self.secondOfDay(text) {
        second = time
      } else {
        rule.refuse("time", Phrase("giờ:phút, ví dụ 17:00", "hours:minutes, such as 17:00"))
      }
    }
    return ReportingCalendar.DeadlineRule(
      days: rule.number("days", in: 0...366, fallback: fallback.days),
      secondOfDay: second,
      movesOverWeekends: rule.flag("moveOverWeekends", fallback: fallback.movesOverWeekends)
    )
  }

  private func utcOffset(_ map: SettingsMap) -> Int? {
    guard let text = map.text("utcOffset") else { return nil }
    guard let sign = ["+": 1, "-": -1][text.prefix(1)], let seconds = Self.secondOfDay(text.dropFirst()),
      seconds <= 14 * 3600
    else {
      map.refuse("utcOffset", Phrase("dạng \"+07:00\"", "the form \"+07:00\""))
      return nil
    }
    return sign * seconds / 60
  }

  private static func secondOfDay(_ text: some StringProtocol) -> Int? {
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    guard pieces.count == 2, text.utf8.allSatisfy({ (0x30...0x3A).contains($0) }), let hour = Int(pieces[0]),
      let minute = Int(pieces[1]), (0...24).contains(hour),
      (0..<60).contains(minute), hour < 24 || minute == 0
    else { return nil }
    return hour * 3600 + minute * 60
  }
}
