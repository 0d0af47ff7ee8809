// SPDX-License-Identifier: Apache-2.0

/// Turns the numbers by which Excel counts days into dates (ECMA-376 part 1, 18.17.4).
struct SerialDate {
  /// Whether day 0 is 1904-01-01; otherwise day 1 is 1900-01-01, and 1900 has a 29 February.
  var startsIn1904 = false

  private static let millisecondsPerDay = 86_400_000

  /// The value that a cell with a format for dates or times shows.
  ///
  /// nil where that is no date: `#####` for negative numbers, `00/01/1900` for zero.
  func value(of serial: Double, format: NumberFormat) -> SpreadsheetValue? {
    // 9999-12-31 is the last day of both systems.
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let milliseconds = Int((serial * Double(Self.millisecondsPerDay)).rounded())
    if format == .elapsed || (format == .timeOfDay && milliseconds < Self.millisecondsPerDay) {
      return .time(Self.clock(milliseconds))
    }
    let day = milliseconds / Self.millisecondsPerDay
    let time = milliseconds % Self.millisecondsPerDay
    guard let date = date(ofDay: day) else { return nil }
    return .date(time == 0 ? date : date + "T" + Self.clock(time), hasTime: time != 0)
  }

  private func date(ofDay day: Int) -> String? {
    if startsIn1904 {
      // 1904-01-01 is day 1462 of the other system.
      return day + 1462 < 2_958_466 ? Self.civil(daysSince1970: day - 24_107) : nil
    }
    return switch day {
    case 0: nil
    case 60: "1900-02-29"
    case ..<60: Self.civil(daysSince1970: day - 25_568)
    default: Self.civil(daysSince1970: day - 25_569)
    }
  }

  /// `hours:minutes:seconds`, with thousandths when there are any.
  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let text = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
    let rest = milliseconds % 1000
    return rest == 0 ? text : text + "." + padded(rest, to: 3)
  }

  /// The Gregorian date; years are counted from March, so that the leap day ends them.
  private static func civil(daysSince1970: Int) -> String {
    let days = daysSince1970 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return [padded(year, to: 4), padded(month, to: 2), padded(day, to: 2)].joined(separator: "-")
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Reads the date that a cell of type `d` holds (ISO 8601); nil when it is none.
  static func value(ofISO text: String) -> SpreadsheetValue? {
    let withoutZone = text.hasSuffix("Z") ? text.dropLast() : text[...]
    let parts = withoutZone.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let date = parts[0]
    let time = parts.count > 1 ? parts[1] : ""
    guard date.isEmpty || hasShape("0000-00-00", date) else { return nil }
    guard time.isEmpty || hasShape("00:00:00", time.prefix(8)) || hasShape("00:00", time) else { return nil }
    let fraction = time.dropFirst(8)
    guard fraction.isEmpty || (fraction.first == "." && fraction.dropFirst().utf8.allSatisfy(\.isDigit)) else {
      return nil
    }
    if date.isEmpty { return time.isEmpty ? nil : .time(String(time)) }
    let isMidnight = !time.utf8.contains { (0x31...0x39).contains($0) }
    return isMidnight ? .date(String(date), hasTime: false) : .date(date + "T" + time, hasTime: true)
  }

  /// Whether the text has a digit where the pattern has 0, and is the pattern elsewhere.
  private static func hasShape(_ pattern: String, _ text: Substring) -> Bool {
    pattern.utf8.count == text.utf8.count
      && zip(pattern.utf8, text.utf8).allSatisfy { $0 == 0x30 ? $1.isDigit : $0 == $1 }
  }
}
