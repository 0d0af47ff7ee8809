// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
import ReportModel

/// What figures are to be multiplied by, as a heading or a line above a table says: `nghìn tờ`, `ĐVT: 1.000 lượt`.
struct Scale: Hashable {
  /// 10, 100, 1000 and so on.
  var factor: Int64

  /// The folded unit of count that is meant, such as `to`; empty where none is named.
  var unit: String

  /// The words that say it.
  var text: String

  /// Whether it speaks of one column only, so that it may leave out the unit of count.
  var isOfOneColumn = false

  /// A text that is nothing but a scale with or without a unit of count; amounts of money are no scale of figures.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longestText, Self.mayBegin(text) else { return nil }
    let tokens = TextTokens(text)
    guard let (factor, end) = Self.factor(in: tokens, at: 0), let unit = Self.unit(in: tokens, from: end),
      Self.isScale(text, tokens, end: end, unit: unit)
    else { return nil }
    // `100` and `1000` by themselves are numbers.
    if unit.isEmpty, tokens.word(at: end - 1) == nil, tokens.word(at: 0) != "x" { return nil }
    self.init(factor: factor, unit: unit, text: text.nfc.trimmed)
  }

  /// What a line above a table says of the figures below it: `Đơn vị tính: nghìn lượt`, `(1.000 tờ)`.
  init?(line: String) {
    guard line.utf8.count <= Self.longestText else { return nil }
    let tokens = TextTokens(line)
    let text = line.nfc.trimmed
    if let label = Self.labels.first(where: { Self.end(of: $0, in: tokens) != nil }) {
      // Where units of count are announced there may be several; the one that is multiplied is heeded.
      let starts =
        label.last == "dvt" || label.last == "tinh" ? label.count..<tokens.count : label.count..<label.count + 1
      let scales = starts.lazy.compactMap { Self.factor(in: tokens, at: $0) }
      guard let (factor, end) = scales.first, let unit = Self.unit(in: tokens, from: end),
        Self.isScale(text, tokens, end: end, unit: unit)
      else { return nil }
      self.init(factor: factor, unit: unit, text: text)
    } else {
      guard let (factor, end) = Self.factor(in: tokens, at: 0), let unit = Self.unit(in: tokens, from: end),
        Self.isScale(text, tokens, end: end, unit: unit),
        QuantityReader.quantity(ofUnit: unit) != nil || unit.isEmpty && text.hasPrefix("(")
      else { return nil }
      self.init(factor: factor, unit: unit, text: text)
    }
  }

  private init(factor: Int64, unit: String, text: String) {
    (self.factor, self.unit, self.text) = (factor, unit, text)
  }

  /// Whether a text only announces a unit of count, which then stands in the next cell.
  static func isAnnounced(by text: String) -> Bool {
    guard text.utf8.count <= longestText else { return false }
    let tokens = TextTokens(text)
    return labels.contains { $0.count == tokens.count && end(of: $0, in: tokens) != nil }
  }

  /// Whether the figures of a quantity of a channel are what the scale speaks of.
  func fits(_ quantity: Quantity, of channel: Channel) -> Bool {
    if unit.isEmpty { return isOfOneColumn }
    switch quantity {
    case .count:
      let own = Set(FoldedName(channel.unitOfCount).bareKey.split(separator: " "))
      return unit.split(separator: " ").allSatisfy(own.contains)
    case .minutes: return QuantityReader.quantity(ofUnit: unit) == .minutes
    case .reach: return unit == "luot" || QuantityReader.quantity(ofUnit: unit) == .reach
    }
  }

  // MARK: Words

  /// Whether a text may begin with a number of a scale, by its first letters: most headings need no closer look.
  private static func mayBegin(_ text: String) -> Bool {
    let head = text.drop { !$0.isLetter && !$0.isNumber }.prefix(3).lowercased()
    guard let first = head.first else { return false }
    return first.isNumber || first == "x" || beginnings.contains { head.hasPrefix($0) }
  }

  private static let beginnings = ["chu", "chụ", "tra", "tră", "ngh", "nga", "ngà", "tri", "ty", "tỷ", "tỉ"]

  private static let longestText = 200

  private static let labels: [[String]] = [
    ["dvt"], ["don", "vi", "tinh"], ["don", "vi"], ["so", "lieu", "tinh", "theo"], ["so", "lieu", "tinh", "bang"],
    ["tinh", "theo"], ["tinh", "bang"],
  ]

  private static let words: [String: Int64] = [
    "chuc": 10, "tram": 100, "nghin": 1000, "ngan": 1000, "trieu": 1_000_000, "ty": 1_000_000_000,
  ]

  /// Whether the word is meant that was found without its diacritics: `Trạm y tế` and `Tỷ lệ` are no scales.
  private static func isScale(_ text: String, _ tokens: TextTokens, end: Int, unit: String) -> Bool {
    guard let word = tokens.word(at: end - 1), let spellings = ambiguous[word] else { return true }
    let words = text.nfc.lowercased().split { !$0.isLetter }.map(String.init)
    return (unit.isEmpty || QuantityReader.quantity(ofUnit: unit) != nil) && words.contains(where: spellings.contains)
  }

  private static let ambiguous: [String: Set<String>] = [
    "chuc": ["chục".nfc], "tram": ["trăm".nfc], "ngan": ["ngàn".nfc], "ty": ["tỷ".nfc, "tỉ".nfc],
  ]

  private static func end(of label: [String], in tokens: TextTokens) -> Int? {
    label.indices.allSatisfy { tokens.word(at: $0) == label[$0] } ? label.count : nil
  }

  /// `nghìn`, `1.000`, `1000`, `x 1000`, and where it ends.
  private static func factor(in tokens: TextTokens, at start: Int) -> (Int64, end: Int)? {
    var index = start
    if tokens.word(at: index) == "x" { index += 1 }
    if let word = tokens.word(at: index) { return words[word].map { ($0, index + 1) } }
    guard var factor = tokens.number(at: index).map(Int64.init) else { return nil }
    index += 1
    while factor < 1_000_000_000, case .number(0, digits: 3)? = tokens.token(at: index),
      [".", ",", " "].contains(tokens.separators[index])
    {
      factor *= 1000
      index += 1
    }
    return [100, 1000, 10_000, 100_000, 1_000_000, 1_000_000_000].contains(factor) ? (factor, index) : nil
  }

  /// The words behind a factor; `nil` for money, and for what is no unit of count at all.
  private static func unit(in tokens: TextTokens, from start: Int) -> String? {
    var unit: [String] = []
    for index in start..<max(start, tokens.count) {
      guard let word = tokens.word(at: index) else { return nil }
      unit.append(word)
    }
    guard unit.count <= 4, !unit.contains(where: ["dong", "vnd", "usd"].contains) else { return nil }
    return unit.joined(separator: " ")
  }
}

extension Scale {
  /// The whole number that a written one comes to, exactly: `1,5` in thousands is 1500.
  ///
  /// - Parameters:
  ///   - text: The number as it stands.
  ///   - isDecimal: Whether the only mark is known to part decimals, as in a number of a spreadsheet.
  /// - Returns: The number of single pieces.
  /// - Throws: ``QuantityProblem`` when that is no whole number, or can be read in two ways.
  func applied(to text: String, isDecimal: Bool) throws(QuantityProblem) -> Int64 {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard pieces.count == 2, pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }) else {
      // `1.250,5`: the last mark differs from those that group thousands.
      if let place = text.lastIndex(where: { $0 == "." || $0 == "," }), text.count(where: { $0 == text[place] }) == 1,
        pieces.count > 2, let fraction = pieces.last, fraction.utf8.allSatisfy(\.isDigit), !fraction.isEmpty
      {
        return try decimal(String(WholeNumberText(String(text[..<place])).value)[...], fraction)
      }
      return try times(WholeNumberText(text).value, 1)
    }
    let scaled = Result { () throws(QuantityProblem) in try decimal(pieces[0], pieces[1]) }
    // Three digits behind one mark are thousands or thousandths.
    if !isDecimal, pieces[1].count == 3, let grouped = try? WholeNumberText(text).value {
      let readings = [try? times(grouped, 1), try? scaled.get()].compactMap(\.self).map(String.init)
      throw QuantityProblem(.numberStyle, readings: readings)
    }
    return try scaled.get()
  }

  private func decimal(_ whole: Substring, _ fraction: Substring) throws(QuantityProblem) -> Int64 {
    let digits = fraction.reversed().drop { $0 == "0" }.reversed()
    guard let number = Int64(whole + String(digits)) else { throw QuantityProblem(.overflow) }
    var divisor: Int64 = 1
    for _ in digits {
      guard divisor < factor else { throw QuantityProblem(.fraction) }
      divisor *= 10
    }
    return try times(number, divisor)
  }

  private func times(_ number: Int64, _ divisor: Int64) throws(QuantityProblem) -> Int64 {
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw QuantityProblem(.overflow) }
    guard product.isMultiple(of: divisor) else { throw QuantityProblem(.fraction) }
    return product / divisor
  }
}
