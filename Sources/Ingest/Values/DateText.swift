// SPDX-License-Identifier: Apache-2.0

import Naming
public import ReportModel

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
}

/// Times of submission: ISO 8601, `dd/mm/yyyy HH:MM`, dates in words, Excel serials.
public struct TimeText: Sendable {
  private let utcOffset: Int

  /// Reads times at an offset from UTC in minutes.
  public init(utcOffset: Int) { self.utcOffset = utcOffset }

  /// The time that a text states; `nil` when it is none.
  public func read(_ text: String) -> SubmissionTime? {
    let text = text.trimmed
    if let serial = serial(text) { return serial }
    let tokens = TextTokens(text)
    let dates = DateText.dates(in: tokens)
    guard dates.count == 1, let date = dates.first else { return nil }
    let rest = Array(0..<date.tokens.lowerBound) + Array(date.tokens.upperBound..<tokens.count)
    guard let clock = Clock(tokens, rest, offset: utcOffset) else { return nil }
    guard let second = clock.second else {
      return SubmissionTime(Moment(startOf: date.day, utcOffset: utcOffset), isDateOnly: true)
    }
    return SubmissionTime(Moment(date.day, secondOfDay: second, utcOffset: clock.offset))
  }

  /// Days since 1899-12-30 with the time as a fraction, as Excel writes a date that lost its format.
  private func serial(_ text: String) -> SubmissionTime? {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count), pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }),
      let days = Int(pieces[0]), (36_526...73_050).contains(days)
    else { return nil }
    let day = Day(number: days - 25_569)
    guard pieces.count == 2, let value = Double("0." + pieces[1]) else {
      return SubmissionTime(Moment(startOf: day, utcOffset: utcOffset), isDateOnly: true)
    }
    return SubmissionTime(Moment(day, secondOfDay: Int((value * 86_400).rounded()), utcOffset: utcOffset))
  }

  /// The time of day and the offset behind a date.
  private struct Clock {
    var second: Int?
    var offset: Int

    /// Fails when something is left that is no time.
    init?(_ tokens: TextTokens, _ indices: [Int], offset: Int) {
      self.offset = offset
      var numbers: [Int] = []
      var zone: [Int] = []
      var sign = 0
      for index in indices {
        switch tokens.tokens[index] {
        case .word("t"), .word("luc"), .word("gio"), .word("phut"), .word("giay"), .word("ngay"), .word("h"): continue
        case .word("z"):
          sign = 1
          zone = [0, 0]
        case .word: return nil
        case .number(let value, let digits):
          let mark = tokens.separators[index]
          if numbers.count >= 2, mark == "+" || mark == "-" {
            sign = mark == "+" ? 1 : -1
            zone = digits == 4 ? [value / 100, value % 100] : [value]
          } else if sign != 0 {
            zone.append(value)
          } else if mark == "." && numbers.count == 3 {
            continue  // fractions of a second do not order submissions
          } else {
            numbers.append(value)
          }
        }
      }
      if sign != 0 {
        guard (1...2).contains(zone.count), zone[0] <= 14, zone.count == 1 || zone[1] < 60 else { return nil }
        self.offset = sign * (zone[0] * 60 + (zone.count == 2 ? zone[1] : 0))
      }
      switch numbers.count {
      case 0 where sign == 0: second = nil
      case 1...3:
        let (hour, minute) = (numbers[0], numbers.count > 1 ? numbers[1] : 0)
        let seconds = numbers.count > 2 ? numbers[2] : 0
        guard hour < 24, minute < 60, seconds < 60 else { return nil }
        second = hour * 3600 + minute * 60 + seconds
      default: return nil
      }
    }
  }
}
