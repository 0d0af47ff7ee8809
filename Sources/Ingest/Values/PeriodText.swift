// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
import Naming
public import ReportModel

/// What a text says about a period.
public enum PeriodReading: Sendable, Hashable {
  /// A period that exists.
  case period(Period)

  /// A week, month, quarter or half whose year stands elsewhere.
  case withoutYear(YearlessPeriod)

  /// Meant as a period, but there is none such.
  case bad(Phrase)

  /// Nothing about a period.
  case absent
}

/// A period that lacks its year, such as `Tuần 28`.
public struct YearlessPeriod: Sendable, Hashable {
  var rhythm: Rhythm
  var number: Int
}

/// Reads periods as officials write them, in cells, options, file and folder names (R9).
public struct PeriodText: Sendable {
  private let calendar: ReportingCalendar

  /// Reads by the weeks and months of a calendar.
  public init(calendar: ReportingCalendar) { self.calendar = calendar }

  /// The period that a whole text states; anything else in the text makes it none.
  public func read(_ text: String) -> PeriodReading {
    let tokens = TextTokens(text)
    guard tokens.count > 0 else { return .absent }
    let found = find(in: tokens)
    if found.reading == .absent { return .bad(Phrase("không nhận ra cách ghi", "not written in a known way")) }
    if case .bad = found.reading { return found.reading }
    let rest = (0..<tokens.count).filter { !found.used.contains($0) }
    guard rest.allSatisfy({ tokens.word(at: $0).map(Self.fillers.contains) ?? false }) else {
      return .bad(Phrase("còn chữ không nhận ra", "some of it is not understood"))
    }
    return found.reading
  }

  /// The period that stands inside a longer text, such as a file name, where a date alone is a time.
  public func occurrence(in text: String) -> PeriodReading { find(in: TextTokens(text)).reading }

  /// A period of which only the year was missing.
  public func complete(_ partial: YearlessPeriod, year: Int) -> PeriodReading {
    partial.rhythm == .week ? week(partial.number, year) : months(partial.rhythm, partial.number, year)
  }

  private static let fillers: Set<String> = [
    "ky", "bao", "cao", "so", "lieu", "tu", "den", "het", "ngay", "nam", "tuan", "thu", "from", "to", "week", "cua",
  ]

  private typealias Found = (reading: PeriodReading, used: Set<Int>)

  private func find(in tokens: TextTokens) -> Found {
    let dates = DateText.dates(in: tokens)
    let range = range(in: tokens, dates)
    let taken = dates.reduce(into: range?.used ?? []) { $0.formUnion($1.tokens) }
    let named =
      weeks(in: tokens, taken) ?? halves(in: tokens, taken) ?? monthsAndQuarters(in: tokens, taken)
      ?? years(in: tokens, taken)
    guard let range else { return named ?? (.absent, []) }
    guard let named else { return range }
    return agreeing(range, named)
  }

  /// A range beside the name of a period, as in `Tuần 28 (08/7/2024 - 14/7/2024)`: both have to mean the same days.
  private func agreeing(_ range: Found, _ named: Found) -> Found {
    let used = range.used.union(named.used)
    guard case .period(let days) = range.reading else { return (range.reading, used) }
    let reading =
      if case .withoutYear(let partial) = named.reading {
        complete(partial, year: Int(days.name.prefix(4)) ?? days.days.last.civil.year)
      } else {
        named.reading
      }
    guard reading == range.reading else {
      return (.bad(Phrase("tên kỳ và ngày không khớp", "the name and the days differ")), used)
    }
    return (reading, used)
  }

  /// Two dates; the first may leave its year to the second.
  private func range(in tokens: TextTokens, _ dates: [DateText.Found]) -> Found? {
    guard let last = dates.last, let first = dates.count == 2 ? dates.first : DateText.beginning(of: last, in: tokens),
      dates.count <= 2
    else { return nil }
    let used = Set(first.tokens).union(last.tokens)
    guard let days = DayRange(first.day, last.day) else {
      return (.bad(Phrase("ngày cuối trước ngày đầu", "it ends before it starts")), used)
    }
    // Nobody reports so many days: a year was mistyped.
    guard days.count <= 366 else { return (.bad(Phrase("dài hơn một năm", "it is longer than a year")), used) }
    return (.period(calendar.period(of: days)), used)
  }

  /// `2024-W28`, `tuần 28 năm 2024`, `tuần 28/2024`, `W28`.
  private func weeks(in tokens: TextTokens, _ taken: Set<Int>) -> Found? {
    for index in 0..<tokens.count where !taken.contains(index) {
      guard let word = tokens.word(at: index), ["w", "tuan", "week"].contains(word) else { continue }
      let place = tokens.word(at: index + 1) == "thu" ? index + 2 : index + 1
      guard let number = tokens.number(at: place), number < 100,
        !taken.contains(place) || tokens.word(at: place + 1) == "thang"
      else { continue }
      let used: Set = [index, place]
      if let reason = WeekWording(tokens, taken).objection(toWeek: number, from: index, to: place) {
        return (.bad(reason), used)
      }
      if word == "w", let year = tokens.year(at: index - 1) {
        return (week(number, year), used.union([index - 1]))
      }
      let behind = year(in: tokens, behind: place)
      guard let year = behind.year else {
        return (.withoutYear(YearlessPeriod(rhythm: .week, number: number)), used)
      }
      return (week(number, year), used.union(behind.used))
    }
    return nil
  }

  /// `6 tháng đầu năm 2024`, `2024-H1`.
  private func halves(in tokens: TextTokens, _ taken: Set<Int>) -> Found? {
    for index in 0..<tokens.count where !taken.contains(index) {
      if let year = tokens.year(at: index), tokens.word(at: index + 1) == "h", let number = tokens.number(at: index + 2)
      {
        return (months(.half, number, year, style: .calendar), [index, index + 1, index + 2])
      }
      if let months = tokens.number(at: index), (2...11).contains(months), months != 6,
        tokens.word(at: index + 1) == "thang", ["dau", "cuoi"].contains(tokens.word(at: index + 2))
      {
        return (
          .bad(Phrase("\(months) tháng không phải một kỳ", "\(months) months are no period")), [index, index + 1]
        )
      }
      guard tokens.number(at: index) == 6, tokens.word(at: index + 1) == "thang",
        let number = ["dau": 1, "cuoi": 2][tokens.word(at: index + 2) ?? ""]
      else { continue }
      let behind = year(in: tokens, behind: index + 2)
      let used: Set = [index, index + 1, index + 2]
      guard let year = behind.year else {
        return (.withoutYear(YearlessPeriod(rhythm: .half, number: number)), used)
      }
      return (months(.half, number, year), used.union(behind.used))
    }
    return nil
  }

  /// `tháng 7/2024`, `quý III năm 2024`, and ISO's calendar months `2024-07` and quarters `2024-Q3`.
  private func monthsAndQuarters(in tokens: TextTokens, _ taken: Set<Int>) -> Found? {
    for index in 0..<tokens.count where !taken.contains(index) {
      if let year = tokens.year(at: index) {
        if tokens.word(at: index + 1) == "q", let number = tokens.number(at: index + 2) {
          return (months(.quarter, number, year, style: .calendar), [index, index + 1, index + 2])
        }
        if let number = tokens.number(at: index + 1), tokens.separators[index + 1] == "-", number <= 12 {
          return (months(.month, number, year, style: .calendar), [index, index + 1])
        }
      }
      guard
        let rhythm = ["thang": Rhythm.month, "month": .month, "quy": .quarter, "quarter": .quarter][
          tokens.word(at: index) ?? ""
        ],
        let number = tokens.number(at: index + 1) ?? Self.roman[tokens.word(at: index + 1) ?? ""]
      else { continue }
      let behind = year(in: tokens, behind: index + 1)
      let used: Set = [index, index + 1]
      guard let year = behind.year else { return (.withoutYear(YearlessPeriod(rhythm: rhythm, number: number)), used) }
      return (months(rhythm, number, year), used.union(behind.used))
    }
    return nil
  }

  /// `năm 2024`; a year alone is ISO's calendar year.
  private func years(in tokens: TextTokens, _ taken: Set<Int>) -> Found? {
    if tokens.count == 1, let year = tokens.year(at: 0) { return (months(.year, 1, year, style: .calendar), [0]) }
    for index in 0..<tokens.count where tokens.word(at: index) == "nam" && !taken.contains(index) {
      if let year = tokens.year(at: index + 1) { return (months(.year, 1, year), [index, index + 1]) }
    }
    return nil
  }

  private static let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

  private func year(in tokens: TextTokens, behind index: Int) -> (year: Int?, used: Set<Int>) {
    if let year = tokens.year(at: index + 1) { return (year, [index + 1]) }
    if tokens.word(at: index + 1) == "nam", let year = tokens.year(at: index + 2) {
      return (year, [index + 1, index + 2])
    }
    return (nil, [])
  }

  private func week(_ number: Int, _ year: Int) -> PeriodReading {
    if let week = calendar.week(number, of: year) { return .period(week) }
    let weeks = ReportingCalendar.isoWeeks(in: year)
    return .bad(Phrase("năm \(year) có \(weeks) tuần", "\(year) has \(weeks) weeks"))
  }

  private func months(_ rhythm: Rhythm, _ number: Int, _ year: Int, style: MonthStyle? = nil) -> PeriodReading {
    calendar.period(rhythm, style ?? calendar.months, number: number, year: year).map(PeriodReading.period)
      ?? .bad(Phrase("số thứ tự ngoài phạm vi", "the number is out of range"))
  }
}
