// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
import ReportModel

/// What the text of one quantity says.
struct QuantityReading: Hashable {
  /// The amount of the quantity asked for.
  var amount: Amount

  /// A second quantity glued to it: the 150 of `02 cuộc/150 người`.
  var second: (quantity: Quantity, number: Int64)?

  /// Whether hours were converted into minutes, which is said.
  var convertedHours = false

  /// The mark that groups thousands, where one stands.
  var groupingMark: Character?

  static func == (one: Self, other: Self) -> Bool {
    one.amount == other.amount && one.second?.quantity == other.second?.quantity
      && one.second?.number == other.second?.number && one.convertedHours == other.convertedHours
      && one.groupingMark == other.groupingMark
  }

  func hash(into hasher: inout Hasher) { hasher.combine(amount) }
}

/// Why a text is no quantity.
struct QuantityProblem: Error, Hashable {
  var code: FindingCode

  /// The two readings of an ambiguous number.
  var readings: [String] = []

  init(_ code: FindingCode, readings: [String] = []) {
    self.code = code
    self.readings = readings
  }
}

/// Reads counts, minutes and people as clerks write them (product rules, section 4).
struct QuantityReader {
  /// The quantity that the column holds.
  let quantity: Quantity

  /// Whether plain numbers of the column are hours.
  var isInHours = false

  func read(_ text: String) throws(QuantityProblem) -> QuantityReading {
    let text = text.nfc.trimmed.lowercased()
    if let state = Self.states[text] { return QuantityReading(amount: state) }
    let (body, isApproximate) = Self.withoutApproximation(text)
    if quantity == .minutes, let minutes = try duration(body) {
      return QuantityReading(
        amount: .value(minutes, isApproximate: isApproximate),
        convertedHours: !body.hasSuffix("phút")
      )
    }
    let pieces = try pieces(of: body)
    guard let first = pieces.first else { throw QuantityProblem(.notNumber) }
    guard first.quantity == nil || first.quantity == quantity, pieces.count <= 2 else {
      throw QuantityProblem(.notNumber)
    }
    var reading = QuantityReading(amount: .value(first.number, isApproximate: isApproximate))
    reading.groupingMark = first.groupingMark
    if pieces.count == 2 {
      guard let second = pieces[1].quantity, second != quantity else { throw QuantityProblem(.notNumber) }
      reading.second = (second, pieces[1].number)
    }
    return reading
  }

  /// The words and marks for the three states that are no numbers (R6).
  static let states: [String: Amount] = {
    var states: [String: Amount] = ["": .missing, "...": .missing, "…": .missing]
    for text in ["-", "–", "—", "không", "khong", "không có", "khong co", "không phát sinh", "none", "nil"] {
      states[text.nfc] = Amount.none
    }
    for text in ["x", "/", "na", "n/a", "không áp dụng", "khong ap dung", "không có đài", "khong co dai"] {
      states[text.nfc] = .notApplicable
    }
    for text in ["chưa có", "chua co", "chưa có số liệu", "null"] { states[text.nfc] = .missing }
    return states
  }()

  private static let approximations = ["gần", "hơn", "khoảng", "trên", "ước", "ước khoảng", "~", "about", "nearly"]
    .map(\.nfc)

  private static func withoutApproximation(_ text: String) -> (String, Bool) {
    for word in approximations where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      guard word == "~" || rest.first == " " else { continue }
      return (withoutApproximation(rest.trimmed).0, true)
    }
    return (text, false)
  }

  // MARK: Numbers with units

  private struct Piece {
    var number: Int64
    var quantity: Quantity?
    var groupingMark: Character?
  }

  /// One number, or a pair such as `02 cuộc/150 người`.
  private func pieces(of text: String) throws(QuantityProblem) -> [Piece] {
    if text.contains("/"), !text.hasPrefix("/") {
      var pieces: [Piece] = []
      for part in text.split(separator: "/", maxSplits: 1) {
        let piece = try piece(part.trimmed)
        guard piece.quantity != nil else { throw QuantityProblem(.notNumber) }
        pieces.append(piece)
      }
      return pieces
    }
    return [try piece(text)]
  }

  private func piece(_ text: String) throws(QuantityProblem) -> Piece {
    let length = Self.numberLength(in: text)
    let number = try WholeNumberText(length == 0 ? text : text.prefix(length).trimmed)
    let unit = text.dropFirst(length).trimmed
    guard !unit.isEmpty else { return Piece(number: number.value, quantity: nil, groupingMark: number.groupingMark) }
    guard let quantity = Self.quantity(ofUnit: unit) else { throw QuantityProblem(.notNumber) }
    return Piece(number: number.value, quantity: quantity, groupingMark: number.groupingMark)
  }

  /// How many characters in front are digits and marks between them.
  private static func numberLength(in text: String) -> Int {
    var length = 0
    var offset = 0
    for character in text {
      offset += 1
      if character.isASCII && character.isNumber {
        length = offset
      } else if character == "e", length == offset - 1, isExponent(text.dropFirst(offset)) {
        // An exponent belongs to the number, so that `1e3` is refused as one.
        return text.count
      } else if !".,  \u{202F}".contains(character), offset > 1 || !"-+".contains(character) {
        break
      }
    }
    return length
  }

  private static func isExponent(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isNumber || "+-".contains($0) }
  }

  /// Which quantity a unit of count, of time or of people belongs to.
  static func quantity(ofUnit text: String) -> Quantity? {
    let unit = FoldedName(text).bareKey
    if minuteUnits.contains(unit) { return .minutes }
    if reachUnits.contains(unit) { return .reach }
    return countUnits.contains(unit) ? .count : nil
  }

  private static let minuteUnits: Set<String> = ["phut", "so phut", "thoi luong", "thoi luong phut", "minutes", "min"]

  private static let reachUnits: Set<String> = [
    "nguoi", "luot nguoi", "luot nguoi du", "nguoi du", "so nguoi", "so nguoi du", "nguoi tham du", "luot tiep can",
    "luot xem", "luot truy cap", "luot tuong tac", "reach", "views", "attendance",
  ]

  private static let countUnits: Set<String> = [
    "tin", "bai", "tin , bai", "tin bai", "bai dang", "bai viet", "luot", "luot phat", "lan", "lan phat", "buoi",
    "cuoc", "hoi nghi", "gian", "gian hang", "to", "cuon", "clip", "video", "quyen", "chuong trinh", "tam", "bang",
    "so luong", "so luot", "count",
  ]

  // MARK: Hours and minutes

  /// Minutes of `45 phút`, `2 giờ 30 phút`, `13 giờ`, `1,5 giờ`; `nil` when the text names no time.
  private func duration(_ text: String) throws(QuantityProblem) -> Int64? {
    let hourWords = ["giờ".nfc, "tiếng".nfc, "hours", "hour"]
    guard let word = hourWords.first(where: { text.contains($0) }) ?? (isInHours ? "" : nil) else { return nil }
    let parts = word.isEmpty ? [text] : text.splitOnce(on: word)
    let hours = try minutes(ofHours: parts[0].trimmed)
    guard parts.count == 2, !parts[1].trimmed.isEmpty else { return hours }
    let rest = try piece(parts[1].trimmed)
    guard rest.quantity == .minutes || rest.quantity == nil, rest.number < 60 else {
      throw QuantityProblem(.notNumber)
    }
    let (sum, overflow) = hours.addingReportingOverflow(rest.number)
    guard !overflow else { throw QuantityProblem(.overflow) }
    return sum
  }

  /// One or two decimals become whole minutes; three are ambiguous with grouped thousands and refused.
  private func minutes(ofHours text: String) throws(QuantityProblem) -> Int64 {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard pieces.count == 2, !pieces[0].isEmpty, pieces.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else {
      let whole = try WholeNumberText(text)
      let (minutes, overflow) = whole.value.multipliedReportingOverflow(by: 60)
      guard !overflow else { throw QuantityProblem(.overflow) }
      return minutes
    }
    guard pieces[1].count == 1 || pieces[1].count == 2, let hours = Int64(pieces[0]), let decimals = Int64(pieces[1]),
      hours < 1_000_000
    else {
      throw QuantityProblem(.numberStyle, readings: ["\(pieces[0])\(pieces[1]) giờ", "\(pieces[0]),\(pieces[1]) giờ"])
    }
    let hundredths = hours * 100 + (pieces[1].count == 1 ? decimals * 10 : decimals)
    let scaled = hundredths * 60
    guard scaled.isMultiple(of: 100) else { return (scaled + 50) / 100 }
    return scaled / 100
  }
}

extension String {
  fileprivate func splitOnce(on word: String) -> [String] {
    guard let range = firstRange(of: word) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
