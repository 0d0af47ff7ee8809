// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The days that a sheet's name says it is about: `Thứ 2`, `CN`, `8-7`, `Ngày 09.7`, `8-10.7`.
enum SheetDays {
  /// The days within a period that a name means; `nil` when it names none, or says anything else.
  static func days(of name: String, in period: DayRange) -> DayRange? {
    let tokens = TextTokens(name)
    guard (1...8).contains(tokens.count) else { return nil }
    let words = (0..<tokens.count).compactMap { tokens.word(at: $0) }
    let numbers = (0..<tokens.count).filter { tokens.number(at: $0) != nil }
    if let weekday = weekday(tokens), period.count <= 7 {
      // A date beside the weekday says no more than it.
      let rest = Set(words).subtracting(fillers).subtracting(weekdayWords)
      guard rest.isEmpty else { return nil }
      return (0..<period.count).lazy.map { period.first.advanced(by: $0) }.first { $0.weekday == weekday }
        .flatMap { DayRange($0, $0) }
    }
    guard Set(words).isSubset(of: fillers), let range = dates(tokens, numbers, year: period.last.civil.year),
      period.contains(range.first), period.contains(range.last)
    else { return nil }
    return range
  }

  private static func weekday(_ tokens: TextTokens) -> Weekday? {
    for index in 0..<tokens.count {
      guard let word = tokens.word(at: index) else { continue }
      if word == "cn" || word == "chu" && tokens.word(at: index + 1) == "nhat" { return Weekday.allCases.last }
      guard word == "thu" || word == "t" else { continue }
      if let number = tokens.number(at: index + 1), (2...7).contains(number) { return Weekday.allCases[number - 2] }
      if let place = numerals.firstIndex(of: tokens.word(at: index + 1) ?? "") { return Weekday.allCases[place] }
    }
    return nil
  }

  /// `8/7`, `8-7-2024`, `8-10/7`, `8/7-10/7`.
  private static func dates(_ tokens: TextTokens, _ numbers: [Int], year: Int) -> DayRange? {
    let values = numbers.compactMap { tokens.number(at: $0) }
    switch values.count {
    case 2:
      return Day(year: year, month: values[1], day: values[0]).flatMap { DayRange($0, $0) }
    case 3 where values[2] == year:
      return Day(year: year, month: values[1], day: values[0]).flatMap { DayRange($0, $0) }
    case 3:
      guard let first = Day(year: year, month: values[2], day: values[0]),
        let last = Day(year: year, month: values[2], day: values[1])
      else { return nil }
      return DayRange(first, last)
    case 4:
      guard let first = Day(year: year, month: values[1], day: values[0]),
        let last = Day(year: year, month: values[3], day: values[2])
      else { return nil }
      return DayRange(first, last)
    default: return nil
    }
  }

  private static let numerals = ["hai", "ba", "tu", "nam", "sau", "bay"]

  private static let weekdayWords = Set(numerals + ["t", "cn", "chu", "nhat"])

  private static let fillers: Set<String> = ["ngay", "thu", "tu", "den", "thang", "bc", "bao", "cao"]
}
