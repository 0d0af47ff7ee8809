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

  /// What plain numbers of the column are to be multiplied by.
  var scale: Scale?

  /// A cell with more text than this states no quantity, whatever stands in it.
  private static let longestText = 200

  func read(_ text: String) throws(QuantityProblem) -> QuantityReading {
    if let plain = plainReading(text) { return plain }
    let text = text.nfc.trimmed.lowercased()
    guard text.utf8.count <= Self.longestText else { throw QuantityProblem(.notNumber) }
    if let state = Self.states[text] { return QuantityReading(amount: state) }
    let (body, isApproximate) = Self.withoutApproximation(text)
    if let scale {
      guard !isInHours else { throw QuantityProblem(.scaleUnsure) }
      let number = try scale.applied(to: body, isDecimal: false)
      return QuantityReading(amount: .value(number, isApproximate: isApproximate))
    }
    if quantity == .minutes, let minutes = try duration(body) {
      return QuantityReading(amount: .value(minutes, isApproximate: isApproximate), convertedHours: true)
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

  /// Most cells are blank or hold digits alone; those need no second look.
  private func plainReading(_ text: String) -> QuantityReading? {
    let digits = text.utf8
    if digits.isEmpty { return QuantityReading(amount: .missing) }
    guard !isInHours, scale == nil, digits.count <= 18, digits.allSatisfy(\.isDigit), let number = Int64(text) else {
      return nil
    }
    return QuantityReading(amount: .value(number))
  }

  /// The words and marks for the three states that are no numbers (R6).
  static let states: [String: Amount] = {
    var states: [String: Amount] = ["": .missing, "...": .missing, "…": .missing]
    for text in [
      "-", "–", "—", "không", "khong", "không có", "khong co", "không phát sinh", "khong phat sinh", "none", "nil",
    ] {
      states[text.nfc] = Amount.none
    }
    for text in ["x", "/", "na", "n/a", "không áp dụng", "khong ap dung", "không có đài", "khong co dai"] {
      states[text.nfc] = .notApplicable
    }
    for text in ["chưa có", "chua co", "chưa có số liệu", "chua co so lieu", "null"] { states[text.nfc] = .missing }
    return states
  }()

  private static let approximations = [
    "gần", "gan", "hơn", "hon", "khoảng", "khoang", "trên", "tren", "ước", "uoc", "~", "about", "nearly",
  ]
  .map(\.nfc)

  /// The text behind `gần` or `ước khoảng`, and whether such a word stood there.
  private static func withoutApproximation(_ text: String) -> (String, Bool) {
    var body = text
    for _ in 0..<2 {
      guard let word = approximations.first(where: { isApproximation($0, before: body) }) else { break }
      body = body.dropFirst(word.count).trimmed
    }
    return (body, body != text)
  }

  private static func isApproximation(_ word: String, before body: String) -> Bool {
    body.hasPrefix(word) && (word == "~" || body.dropFirst(word.count).first?.isWhitespace == true)
  }

  // MARK: Numbers with units

  struct Piece {
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

  func piece(_ text: String) throws(QuantityProblem) -> Piece {
    let length = Self.numberLength(in: text)
    let number = try WholeNumberText(length == 0 ? text : text.prefix(length).trimmed)
    let unit = text.dropFirst(length).trimmed
    guard !unit.isEmpty else { return Piece(number: number.value, quantity: nil, groupingMark: number.groupingMark) }
    guard let stated = Self.quantity(ofUnit: unit) else { throw QuantityProblem(.notNumber) }
    // `1.300 lượt` are airings in one column and views in another.
    let quantity = stated == .count && self.quantity == .reach && FoldedName(unit).bareKey == "luot" ? .reach : stated
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
      } else if !"., \u{A0}\u{202F}".contains(character), offset > 1 || !"-+".contains(character) {
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
}
