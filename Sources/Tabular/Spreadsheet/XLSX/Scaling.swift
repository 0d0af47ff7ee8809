// SPDX-License-Identifier: Apache-2.0

/// How a number format shows another magnitude than the cell holds (ECMA-376 part 1, 18.8.31).
enum Scaling: Equatable {
  /// `0%` shows a hundred times the number.
  case percent
  /// `0,` shows a thousandth, and each further comma a thousandth of that.
  case thousandths(Int)
  /// `0" nghìn"` puts a word of magnitude behind the number.
  case word(String)
  /// `0.000` shows 12 as 12.000, which reads as twelve thousand.
  case threeDecimals

  /// Reads the first section of a format; nil when it shows the number itself.
  init?(code: String) {
    var words = ""
    var marks = ""
    var characters = code.makeIterator()
    scan: while let character = characters.next() {
      switch character {
      case ";": break scan
      case "\"":
        while let quoted = characters.next(), quoted != "\"" { words.append(quoted) }
      case "\\": if let next = characters.next() { words.append(next) }
      case "_", "*": _ = characters.next()
      case "[":
        while let next = characters.next(), next != "]" {}
      default: marks.append(character)
      }
    }
    let digits = marks.filter { "0#?.,%".contains($0) }
    guard digits.contains(where: { "0#?".contains($0) }) else { return nil }
    let commas = digits.reversed().drop { $0 == "%" }.prefix { $0 == "," }.count
    if digits.contains("%") {
      self = .percent
    } else if commas > 0 {
      self = .thousandths(commas)
    } else if Self.isMagnitude(words) {
      self = .word(words)
    } else if digits.hasSuffix(".000") {
      self = .threeDecimals
    } else {
      return nil
    }
  }

  private static func isMagnitude(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter && $0 != "%" && !$0.isNumber }
    return words.contains { magnitudes.contains(String($0)) }
  }

  private static let magnitudes: Set<String> = [
    "nghìn", "nghin", "ngàn", "ngan", "trăm", "tram", "triệu", "trieu", "tỷ", "tỉ", "ty", "k", "m", "000", "00", "%",
    "chục",
    "vạn", "tr", "ng",
  ]

  /// What people see in place of a number, about.
  func shown(_ digits: String, _ number: Double) -> String {
    switch self {
    case .percent: "\(Self.text(number * 100))%"
    case .thousandths(let count): Self.text((0..<count).reduce(number) { value, _ in value / 1000 })
    case .word(let word): digits + word
    case .threeDecimals: digits + ".000"
    }
  }

  private static func text(_ number: Double) -> String {
    let rounded = (number * 1_000_000).rounded() / 1_000_000
    let text = (rounded.isFinite ? rounded : number).description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
