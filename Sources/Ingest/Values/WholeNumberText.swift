// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular

/// A whole number as clerks write it: digits, or groups of exactly three digits parted by one kind of mark.
///
/// A dot, a comma or a space groups thousands in counts; `12,5`, `1e3` and `-3` are refused (R11).
struct WholeNumberText {
  /// The number, from 0 up.
  let value: Int64

  /// The mark between groups, where one stands.
  let groupingMark: Character?

  init(_ text: String) throws(QuantityProblem) {
    let digits = text.utf8.filter { $0.isDigit }
    guard !digits.isEmpty else { throw QuantityProblem(.notNumber) }
    if text.utf8.count == digits.count {
      groupingMark = nil
      value = try Self.value(of: digits)
      return
    }
    guard let mark = text.first(where: { !$0.isASCII || !$0.isNumber }), Self.marks.contains(mark),
      Self.isGrouped(text, by: mark)
    else { throw QuantityProblem(Self.reason(for: text)) }
    groupingMark = mark
    value = try Self.value(of: digits)
  }

  /// A number of JSON: exact, also when written as `12.0`.
  init(_ number: JSONNumber) throws(QuantityProblem) {
    groupingMark = nil
    if let whole = number.wholeNumber {
      guard whole >= 0 else { throw QuantityProblem(.negative) }
      value = whole
      return
    }
    if number.hasExponent { throw QuantityProblem(.exponent) }
    if number.isFraction { throw QuantityProblem(.fraction) }
    throw QuantityProblem(number.isNegative ? .negative : .overflow)
  }

  private static let marks: Set<Character> = [".", ",", " ", "\u{A0}", "\u{202F}"]

  private static func value(of digits: [UInt8]) throws(QuantityProblem) -> Int64 {
    guard let value = Int64(String(decoding: digits, as: UTF8.self)) else { throw QuantityProblem(.overflow) }
    return value
  }

  private static func isGrouped(_ text: String, by mark: Character) -> Bool {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    // Nobody groups the thousands of nought: `0,125` is a fraction.
    return groups.count > 1 && (1...3).contains(groups[0].count) && groups[0].first != "0"
      && groups.allSatisfy { $0.utf8.allSatisfy(\.isDigit) } && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func reason(for text: String) -> FindingCode {
    let body = text.drop { $0 == "-" || $0 == "−" || $0 == "+" }
    let isPlain = body.allSatisfy { $0.isASCII && $0.isNumber || marks.contains($0) }
    if text.hasPrefix("-") || text.hasPrefix("−"), isPlain { return .negative }
    if isPlain, body.count == text.count, body.contains(where: { $0 == "." || $0 == "," }) { return .fraction }
    let pieces = body.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    let isExponent =
      pieces.count == 2
      && pieces.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber || ".,+-".contains($0) } }
    return isExponent ? .exponent : .notNumber
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it is a letter or digit of ASCII.
  var isLetterOrDigit: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
