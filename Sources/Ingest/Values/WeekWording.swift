// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Looks around the number of a week for words that make it another week than that of the year, or one of several.
struct WeekWording {
  private let tokens: TextTokens
  /// The tokens of dates, which are no numbers of weeks.
  private let taken: Set<Int>

  init(_ tokens: TextTokens, _ taken: Set<Int>) { (self.tokens, self.taken) = (tokens, taken) }

  /// Why a number does not mean that week of a year: `tuần 2 tháng 7`, `tuần 27+28`; `nil` when it does.
  func objection(toWeek number: Int, from start: Int, to place: Int) -> Phrase? {
    if number <= Self.mostWeeksOfMonth, isOfMonth(from: start, to: place) {
      return Phrase(
        "tuần \(number) của tháng, không phải của năm: ghi từ ngày … đến ngày …",
        "week \(number) of a month, not of a year: write its first and last day"
      )
    }
    if isOfSeveral(number, place) { return Phrase("nhiều tuần trong một báo cáo", "several weeks in one report") }
    return nil
  }

  /// A month has five weeks at most; `Tuần 28 tháng 7` can only be a week of the year.
  private static let mostWeeksOfMonth = 5

  /// `tuần 2 tháng 7`, `tuần 2 của tháng 7`, `tuần 3-T7`, `tuần 2/7`, `tháng 7 tuần 2`.
  private func isOfMonth(from start: Int, to place: Int) -> Bool {
    let next = ["cua", "trong"].contains(tokens.word(at: place + 1) ?? "") ? place + 2 : place + 1
    if ["thang", "t", "month"].contains(tokens.word(at: next) ?? ""), isMonth(next + 1) { return true }
    if isMonth(place + 1), ["/", "."].contains(tokens.separators[place + 1]), !taken.contains(place + 1) {
      return true
    }
    return ["thang", "t", "month"].contains(tokens.word(at: start - 2) ?? "") && isMonth(start - 1)
  }

  private func isMonth(_ index: Int) -> Bool { tokens.number(at: index).map { (1...12).contains($0) } ?? false }

  /// `tuần 27-28`, `tuần 27, 28`, `tuần 27 và tuần 28`, `tuần 27_28`.
  private func isOfSeveral(_ number: Int, _ place: Int) -> Bool {
    var index = place + 1
    var isJoined = tokens.separators.indices.contains(index) && ["-", "–", "+", "&"].contains(tokens.separators[index])
    if ["va", "den", "toi", "and", "to"].contains(tokens.word(at: index) ?? "") {
      isJoined = true
      index += 1
    }
    if isJoined, ["tuan", "w", "week"].contains(tokens.word(at: index) ?? "") { index += 1 }
    guard let other = tokens.number(at: index), tokens.year(at: index) == nil, !taken.contains(index) else {
      return false
    }
    return other <= 53 && (isJoined ? other > number : other == number + 1)
  }
}
