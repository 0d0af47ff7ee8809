// SPDX-License-Identifier: Apache-2.0

import Naming

/// What a cell looks like, before anybody knows what it means.
enum CellShape {
  /// Whether a cell begins with digits and holds nothing but digits and the marks of numbers: `12`, `1.250`, `-3`.
  static func isNumber(_ text: String) -> Bool {
    let text = text.trimmed
    guard !text.isEmpty, text.utf8.count <= 40, text.utf8.contains(where: \.isDigit) else { return false }
    return text.allSatisfy { ($0.isASCII && $0.isNumber) || ".,-+ \u{A0}\u{202F}".contains($0) }
  }

  /// Whether a number is a year, which stands in titles.
  static func isYear(_ text: String) -> Bool {
    let text = text.trimmed
    return text.utf8.count == 4 && (Int(text).map { (1900...2999).contains($0) } ?? false)
  }

  /// Whether a cell is a list number: `I`, `1`, `1.2`, `a)`, `IV.`.
  static func isListNumber(_ text: String) -> Bool {
    let text = text.trimmed
    guard !text.isEmpty, text.count <= 8 else { return false }
    let body = text.last == ")" || text.last == "." ? text.dropLast() : text[...]
    return body.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "." } && !body.isEmpty
      || body.allSatisfy { "IVXL".contains($0) } && !body.isEmpty
      || body.count == 1 && (body.first?.isLetter ?? false)
  }

  /// A name without the list number in front: `1.1. Số người dự`.
  static func withoutListNumber(_ text: String) -> String {
    let number = text.prefix { !$0.isWhitespace }
    guard number.utf8.first?.isDigit == true, isListNumber(String(number)) else { return text }
    return text.dropFirst(number.count).trimmed
  }

  /// Whether a row's cells only number the columns: `A B C 1 2 3=1-2`, `(1) (2) (3)`.
  static func numbersColumns(_ cells: [String]) -> Bool {
    let marks = cells.map(\.trimmed).filter { !$0.isEmpty }
    guard marks.count >= 2 else { return false }
    var next = 1
    var letters = 0
    for mark in marks {
      let mark = mark.hasPrefix("(") && mark.hasSuffix(")") ? String(mark.dropFirst().dropLast()) : mark
      if mark.count == 1, let letter = mark.first, letter.isLetter, letter.isASCII {
        letters += 1
        continue
      }
      let head = mark.prefix { $0.isASCII && $0.isNumber }
      let rest = mark.dropFirst(head.count)
      guard Int(head) == next, rest.isEmpty || rest.first == "=" else { return false }
      next += 1
    }
    return next > 1 || letters >= 2
  }
}
