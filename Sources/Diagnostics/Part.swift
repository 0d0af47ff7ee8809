// SPDX-License-Identifier: Apache-2.0

/// A raw value inside a finding, worded only when a language is known.
public enum Part: Sendable, Hashable {
  /// Text of the input or of the catalogue, shown as it is.
  case text(String)

  /// A quantity, shown with grouped digits.
  case number(Int64)

  /// How many there are, shown with a leading zero below ten in Vietnamese.
  case count(Int)

  /// Several names, joined by commas; at most ten are shown.
  case list([String])

  /// A day of the civil calendar: `05/7/2024` in Vietnamese, `2024-07-05` in English.
  case day(year: Int, month: Int, day: Int)

  /// A wording of the tool itself, such as the name of a place in a file.
  case phrase(Phrase)

  /// Whether there is nothing to show, so that an optional part of a template is left out.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let names): names.isEmpty
    case .number, .count, .day, .phrase: false
    }
  }

  /// The value as people read it.
  public func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .number(let number): language.grouped(number)
    case .count(let number): language.counted(number)
    case .list(let names): Self.joined(names, in: language)
    case .day(let year, let month, let day): Self.date(year, month, day, in: language)
    case .phrase(let phrase): phrase.text(in: language)
    }
  }

  private static func joined(_ names: [String], in language: Language) -> String {
    let shown = 10
    guard names.count > shown else { return names.joined(separator: ", ") }
    let rest = language.counted(names.count - shown)
    return names.prefix(shown).joined(separator: ", ")
      + (language == .vietnamese ? " và \(rest) mục khác" : " and \(rest) more")
  }

  /// Decree 30/2020: days below ten and the months 1 and 2 bear a leading zero.
  private static func date(_ year: Int, _ month: Int, _ day: Int, in language: Language) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return switch language {
    case .vietnamese: "\(two(day))/\(month < 3 ? two(month) : "\(month)")/\(year)"
    case .english: "\(year)-\(two(month))-\(two(day))"
    }
  }
}

extension Part: ExpressibleByStringLiteral {
  /// Text as it is.
  public init(stringLiteral value: String) { self = .text(value) }
}
