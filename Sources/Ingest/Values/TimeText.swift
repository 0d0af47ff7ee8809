// SPDX-License-Identifier: Apache-2.0

import Naming
public import ReportModel

/// Times of submission: ISO 8601, `dd/mm/yyyy HH:MM`, dates and times in words, Excel serials.
public struct TimeText: Sendable {
  private let utcOffset: Int

  /// Reads times at an offset from UTC in minutes, which holds where none is stated.
  public init(utcOffset: Int) { self.utcOffset = utcOffset }

  /// The time that a whole text states; `nil` when anything in it is not understood.
  public func read(_ text: String) -> SubmissionTime? {
    let text = text.trimmed
    if let serial = serial(text) { return serial }
    let tokens = TextTokens(text)
    let dates = DateText.dates(in: tokens)
    guard dates.count == 1, let date = dates.first else { return nil }
    var rest = Array(0..<date.tokens.lowerBound) + Array(date.tokens.upperBound..<tokens.count)
    rest.removeAll { tokens.word(at: $0).map(Self.fillers.contains) ?? false }
    guard !rest.isEmpty else {
      return SubmissionTime(Moment(startOf: date.day, utcOffset: utcOffset), isDateOnly: true)
    }
    var clock = ClockText(tokens, rest)
    guard let second = clock.secondOfDay(), let offset = clock.offset(default: utcOffset), clock.isAtEnd else {
      return nil
    }
    return SubmissionTime(Moment(date.day, secondOfDay: second, utcOffset: offset))
  }

  private static let fillers: Set<String> = ["t", "luc", "ngay", "vao"]

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
}

/// The time of day and the offset that stand beside a date.
private struct ClockText {
  private let tokens: TextTokens
  private let places: [Int]
  private var next = 0

  init(_ tokens: TextTokens, _ places: [Int]) {
    self.tokens = tokens
    self.places = places
  }

  var isAtEnd: Bool { next == places.count }

  /// Reads `15:04:05.123`, `15:04`, `14 giờ 05 phút`, `14h05`, `14 giờ`; fractions of a second order nothing.
  mutating func secondOfDay() -> Int? {
    guard !["+", "-"].contains(separator), let hour = number(), hour < 24 else { return nil }
    let isInWords = word(["gio", "h"])
    guard let minute = isInWords ? minuteInWords() : number(behind: ":"), minute < 60 else { return nil }
    let second = isInWords ? 0 : number(behind: ":") ?? 0
    guard second < 60 else { return nil }
    if !isInWords { _ = number(behind: ".") }
    return hour * 3600 + minute * 60 + second
  }

  /// The minutes ahead of UTC of `Z`, `+07:00`, `+0700`, `-05`, or else the workspace's.
  mutating func offset(default workspace: Int) -> Int? {
    if word(["z"]) { return 0 }
    guard let sign = ["+": 1, "-": -1][separator], case .number(let value, let digits)? = token else {
      return workspace
    }
    next += 1
    let (hours, minutes) = digits == 4 ? (value / 100, value % 100) : (value, number(behind: ":") ?? 0)
    guard hours <= 14, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private mutating func minuteInWords() -> Int? {
    guard let minute = number() else { return 0 }
    _ = word(["phut"])
    return minute
  }

  private var token: TextTokens.Token? { isAtEnd ? nil : tokens.tokens[places[next]] }

  private var separator: String { isAtEnd ? "" : tokens.separators[places[next]] }

  private mutating func number(behind mark: String? = nil) -> Int? {
    guard case .number(let value, _)? = token, mark == nil || separator == mark else { return nil }
    next += 1
    return value
  }

  private mutating func word(_ words: Set<String>) -> Bool {
    guard case .word(let word)? = token, words.contains(word) else { return false }
    next += 1
    return true
  }
}
