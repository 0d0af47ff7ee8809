// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// Dates as clerks write them; day and month are never swapped on a guess.
struct DateText {
  /// A date found among tokens.
  struct Found: Hashable {
    var day: Day
    var tokens: Range<Int>
  }

  /// Every date in a text: `2024-07-12`, `12/7/2024`, `12-07-2024`, `20240712`, `ngày 12 tháng 7 năm 2024`.
  static func dates(in tokens: TextTokens) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if let date = date(in: tokens, at: index) {
        found.append(date)
        index = date.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a text is one date and nothing else.
  static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let tokens = TextTokens(text)
    return date(in: tokens, at: 0)?.tokens.count == tokens.count
  }

  /// Whether a text holds a date in digits with its day in front, so that somebody may have meant the month.
  static func isDayFirst(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let tokens = TextTokens(text)
    return dates(in: tokens)
      .contains { date in
        date.tokens.count == 3 && tokens.year(at: date.tokens.lowerBound) == nil
      }
  }

  static func date(in tokens: TextTokens, at index: Int) -> Found? {
    compact(tokens, index) ?? numeric(tokens, index) ?? inWords(tokens, index)
  }

  private static func compact(_ tokens: TextTokens, _ index: Int) -> Found? {
    guard case .number(let value, digits: 8)? = tokens.tokens.indices.contains(index) ? tokens.tokens[index] : nil,
      let day = Day(year: value / 10_000, month: value / 100 % 100, day: value % 100), value / 10_000 >= 1900
    else { return nil }
    return Found(day: day, tokens: index..<index + 1)
  }

  private static func numeric(_ tokens: TextTokens, _ index: Int) -> Found? {
    guard let first = tokens.number(at: index), let second = tokens.number(at: index + 1),
      let third = tokens.number(at: index + 2)
    else { return nil }
    let marks = [tokens.separators[index + 1], tokens.separators[index + 2]]
    guard marks[0] == marks[1], ["-", "/", ".", "_"].contains(marks[0]) else { return nil }
    let day =
      tokens.year(at: index) != nil
      ? Day(year: first, month: second, day: third)
      : tokens.year(at: index + 2).flatMap { Day(year: $0, month: second, day: first) }
    return day.map { Found(day: $0, tokens: index..<index + 3) }
  }

  private static func inWords(_ tokens: TextTokens, _ index: Int) -> Found? {
    let start = tokens.word(at: index) == "ngay" ? index + 1 : index
    guard let day = tokens.number(at: start), tokens.word(at: start + 1) == "thang",
      let month = tokens.number(at: start + 2), tokens.word(at: start + 3) == "nam",
      let year = tokens.year(at: start + 4), let date = Day(year: year, month: month, day: day)
    else { return nil }
    return Found(day: date, tokens: index..<start + 5)
  }

  /// The date in front of another one that leaves its year to it: the first of `08/7 - 14/7/2024`.
  ///
  /// Both have to be written alike, and something else than their own mark has to stand between them.
  static func beginning(of last: Found, in tokens: TextTokens) -> Found? {
    let start = last.tokens.lowerBound
    guard let style = style(of: last, in: tokens) else { return nil }
    var index = start - 1
    while let word = tokens.word(at: index), connectors.contains(word) { index -= 1 }
    let isApart = index < start - 1 || tokens.separators[start] != style.mark
    if isApart, !style.isInWords, let day = day(at: index, before: last, in: tokens) { return day }
    let first = style.isInWords ? index - 2 : index - 1
    guard isApart, let day = tokens.number(at: first), let month = tokens.number(at: index),
      style.isInWords ? tokens.word(at: index - 1) == "thang" : tokens.separators[index] == style.mark
    else { return nil }
    let (year, lastMonth, _) = last.day.civil
    let date = Day(year: month == 12 && lastMonth == 1 ? year - 1 : year, month: month, day: day)
    return date.map { Found(day: $0, tokens: first..<index + 1) }
  }

  /// The day alone in front of a date: the first of `08-14/7/2024`, `từ ngày 08 đến ngày 14/7/2024`.
  private static func day(at index: Int, before last: Found, in tokens: TextTokens) -> Found? {
    let start = last.tokens.lowerBound
    let (year, month, lastDay) = last.day.civil
    guard let number = tokens.number(at: index), number < lastDay,
      tokens.number(at: index - 1) == nil || !["-", "/", ".", "_"].contains(tokens.separators[index]),
      !numbered.contains(tokens.word(at: index - 1) ?? ""),
      index < start - 1 || ["-", "–"].contains(tokens.separators[start])
    else { return nil }
    return Day(year: year, month: month, day: number).map { Found(day: $0, tokens: index..<index + 1) }
  }

  /// Words whose numbers are no days.
  private static let numbered: Set<String> = [
    "tuan", "w", "week", "lan", "thu", "so", "v", "thang", "quy", "ky", "q", "h", "dot", "muc", "phan", "dieu", "bieu",
    "mau", "tinh", "xa", "bai", "tin", "cong", "van",
  ]

  private static let connectors: Set<String> = ["den", "het", "ngay", "to"]

  /// How a date with its day in front is written; `nil` for one with its year in front.
  private static func style(of date: Found, in tokens: TextTokens) -> (mark: String, isInWords: Bool)? {
    let start = date.tokens.lowerBound
    if date.tokens.count > 3 { return ("", true) }
    guard date.tokens.count == 3, tokens.year(at: start) == nil else { return nil }
    return (tokens.separators[start + 1], false)
  }
}
