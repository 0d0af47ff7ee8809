// SPDX-License-Identifier: Apache-2.0

/// A language that people read the tool's output in.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  /// Vietnamese, the default.
  case vietnamese = "vi"

  /// English, on request (`--lang en`, `KGREPORT_LANG=en`).
  case english = "en"

  /// The mark that parts groups of three digits: a dot in Vietnamese, a comma in English.
  public var groupingMark: Character { self == .vietnamese ? "." : "," }

  /// A whole number as people write it, for example `1.250` in Vietnamese.
  public func grouped(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(groupingMark) }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// A number inside a sentence: below ten it bears a leading zero in Vietnamese official prose ("03 lỗi").
  public func counted(_ number: Int) -> String {
    self == .vietnamese && (0..<10).contains(number) ? "0\(number)" : grouped(Int64(number))
  }
}

/// One wording in every language of the tool.
public struct Phrase: Sendable, Hashable {
  /// The Vietnamese wording, after the glossary of the department.
  public let vietnamese: String

  /// The English wording.
  public let english: String

  /// Pairs the two wordings.
  public init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The wording in one language.
  public func text(in language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// The wording with its `{names}` filled, and `[optional parts]` left out where a name in them has no value.
  public func text(in language: Language, _ parts: KeyValuePairs<String, Part>) -> String {
    Template(text(in: language)).filled(in: language) { name in parts.first { $0.key == name }?.value }
  }
}
