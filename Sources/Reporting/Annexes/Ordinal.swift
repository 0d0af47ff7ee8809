// SPDX-License-Identifier: Apache-2.0

/// The marks that count the parts of a table, from 1.
enum Ordinal {
  /// Roman numerals: `I`, `II`, `III`.
  static func roman(_ number: Int) -> String {
    let values = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var (rest, text) = (number, "")
    for (value, sign) in values {
      while rest >= value { (rest, text) = (rest - value, text + sign) }
    }
    return text
  }

  /// Letters as a spreadsheet counts its columns: `A` to `Z`, then `AA`.
  static func letter(_ number: Int) -> String {
    var (rest, text) = (number, "")
    while rest > 0 {
      let place = (rest - 1) % 26
      text = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}
