// SPDX-License-Identifier: Apache-2.0

/// When a mail was sent, as its sender's clock and calendar said (RFC 5322, 3.3).
public struct MailDate: Sendable, Hashable {
  /// The year, the month from 1 and the day from 1; whether there is such a day is not looked at.
  public let year: Int, month: Int, day: Int
  /// Seconds since midnight.
  public let secondOfDay: Int
  /// Minutes ahead of UTC; nil where the zone is missing or unknown.
  public let utcOffset: Int?

  /// Reads `Mon, 15 Jul 2024 08:30:00 +0700 (ICT)`; nil for what is no date.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "(") }, as: UTF8.self)
    let words = text.split { $0.isWhitespace || $0 == "," }
    guard let first = words.firstIndex(where: { $0.first?.isASCIIDigit == true }) else { return nil }
    let rest = words[first...].map(String.init)
    guard rest.count >= 4, let day = Self.number(rest[0], 1...31),
      let month = Self.months.firstIndex(of: String(rest[1].lowercased().prefix(3))),
      let year = Self.number(rest[2], 0...9999), let second = Self.secondOfDay(rest[3])
    else { return nil }
    self.day = day
    self.month = month + 1
    self.year = rest[2].count >= 4 ? year : year < 50 ? year + 2000 : year + 1900
    secondOfDay = second
    utcOffset = rest.count > 4 ? Self.offset(rest[4]) : nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The names of zones that mails still bear, in hours ahead of UTC (RFC 5322, 4.3), and Indochina's.
  private static let zones = [
    "gmt": 0, "ut": 0, "utc": 0, "z": 0, "ict": 7, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7,
  ]

  private static func number(_ text: some StringProtocol, _ range: ClosedRange<Int>) -> Int? {
    guard (1...4).contains(text.utf8.count), text.allSatisfy(\.isASCIIDigit), let number = Int(text),
      range.contains(number)
    else { return nil }
    return number
  }

  private static func secondOfDay(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], 0...23), let minute = number(parts[1], 0...59),
      let second = parts.count == 3 ? number(parts[2], 0...60) : 0
    else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  private static func offset(_ zone: String) -> Int? {
    if let hours = zones[zone.lowercased()] { return hours * 60 }
    guard zone.count == 5, zone.hasPrefix("+") || zone.hasPrefix("-"),
      let hours = number(zone.dropFirst().prefix(2), 0...14), let minutes = number(zone.suffix(2), 0...59)
    else { return nil }
    return (zone.hasPrefix("-") ? -1 : 1) * (hours * 60 + minutes)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
