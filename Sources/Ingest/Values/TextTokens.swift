// SPDX-License-Identifier: Apache-2.0

import Naming

/// A text cut into numbers and folded words, for reading dates, times and periods.
struct TextTokens {
  /// A run of digits or of letters.
  enum Token: Hashable {
    /// The digits' value and how many they are.
    case number(Int, digits: Int)

    /// Letters without case and diacritics.
    case word(String)
  }

  /// The tokens in order.
  private(set) var tokens: [Token] = []

  /// What stands in front of each token, such as `/` or `-`; white space counts as one space.
  private(set) var separators: [String] = []

  init(_ text: some StringProtocol) {
    var separator = ""
    var letters = ""
    var digits = ""

    func flush() {
      if !letters.isEmpty { append(.word(FoldedName(letters).bareKey), after: &separator) }
      if !digits.isEmpty, digits.count <= 9, let value = Int(digits) {
        append(.number(value, digits: digits.count), after: &separator)
      } else if !digits.isEmpty {
        append(.word(digits), after: &separator)
      }
      (letters, digits) = ("", "")
    }

    for character in text.nfc {
      if character.isASCII && character.isNumber {
        if !letters.isEmpty { flush() }
        digits.append(character)
      } else if character.isLetter {
        if !digits.isEmpty { flush() }
        letters.append(character)
      } else {
        flush()
        separator.append(character.isWhitespace ? " " : String(character))
      }
    }
    flush()
  }

  private mutating func append(_ token: Token, after separator: inout String) {
    tokens.append(token)
    separators.append(separator.trimmed.isEmpty && !separator.isEmpty ? " " : separator.trimmed)
    separator = ""
  }

  var count: Int { tokens.count }

  func token(at index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  func number(at index: Int) -> Int? {
    guard tokens.indices.contains(index), case .number(let value, _) = tokens[index] else { return nil }
    return value
  }

  func year(at index: Int) -> Int? {
    guard tokens.indices.contains(index), case .number(let value, digits: 4) = tokens[index],
      (1900...2999).contains(value)
    else { return nil }
    return value
  }

  func word(at index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
    return word
  }
}
