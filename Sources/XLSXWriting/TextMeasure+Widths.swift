// SPDX-License-Identifier: Apache-2.0

/// Advance widths of Times New Roman in 2048ths of the font size.
///
/// Measured on Liberation Serif, which is made to have the same widths. Letters with marks are as wide as without,
/// except Ơ and Ư with their horns.
struct AdvanceWidths {
  /// U+0020...U+007E, in order.
  private let ascii: [UInt16]
  /// Other characters of Vietnamese texts.
  private let others: [Unicode.Scalar: UInt16]
  /// The scalars below ``lowEnd``, in order, worked out once.
  private var low: [UInt16] = []
  /// The scalars of ``vietnamese``, in order, worked out once.
  private var marked: [UInt16] = []

  private static let lowEnd: UInt32 = 0x200
  private static let vietnamese: ClosedRange<UInt32> = 0x1EA0...0x1EF9

  private init(ascii: [UInt16], others: [Unicode.Scalar: UInt16]) {
    self.ascii = ascii
    self.others = others
    low = (0..<Self.lowEnd).compactMap(Unicode.Scalar.init).map { UInt16(workedOut($0)) }
    marked = Self.vietnamese.compactMap(Unicode.Scalar.init).map { UInt16(workedOut($0)) }
  }

  /// Units of one font size.
  static let unitsPerSize = 2048.0

  static let regular = AdvanceWidths(
    ascii: regularASCII,
    others: [
      "Ơ": 1479, "ơ": 1083, "Ư": 1589, "ư": 1110, "Đ": 1479, "đ": 1024, "ß": 1024, "–": 1024, "—": 2048, "…": 2048,
      "“": 909, "”": 909, "‘": 682, "’": 682, "•": 717, "×": 1155, "·": 682, "°": 819, "₫": 1050, "€": 1024,
      "≥": 1124, "≤": 1124, "→": 2048, "\u{A0}": 512, "\u{2009}": 410,
    ]
  )

  static let bold = AdvanceWidths(
    ascii: boldASCII,
    others: [
      "Ơ": 1593, "ơ": 1134, "Ư": 1630, "ư": 1229, "Đ": 1479, "đ": 1139, "ß": 1139, "–": 1024, "—": 2048, "…": 2048,
      "“": 1024, "”": 1024, "‘": 682, "’": 682, "•": 717, "×": 1167, "·": 683, "°": 819, "₫": 1050, "€": 1024,
      "≥": 1124, "≤": 1124, "→": 2048, "\u{A0}": 512, "\u{2009}": 410,
    ]
  )

  /// The widths of a font.
  static func of(_ font: TextFont) -> AdvanceWidths { font.isBold ? bold : regular }

  /// The width of one scalar; combining marks have none, unknown letters are taken for a wide one.
  func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < Self.lowEnd { return Int(low[Int(value)]) }
    if Self.vietnamese.contains(value) { return Int(marked[Int(value - Self.vietnamese.lowerBound)]) }
    return workedOut(scalar)
  }

  private func workedOut(_ scalar: Unicode.Scalar) -> Int {
    let base = VietnameseLetter.base(of: scalar)
    switch base.value {
    case 0x20...0x7E: return Int(ascii[Int(base.value) - 0x20])
    case ..<0x20, 0x300...0x36F, 0x200B...0x200F: return 0
    case 0x1100...0x115F, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0x1F000...0x3FFFF:
      return 2048
    default: return others[base].map(Int.init) ?? 1479
    }
  }

  private static let regularASCII: [UInt16] = [
    512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569,
    1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909,
    1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479,
    1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024,
    682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024,
    1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
  ]

  private static let boldASCII: [UInt16] = [
    512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569,
    1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024,
    1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593,
    1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024,
    682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024,
    1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
  ]
}

/// Takes the marks off Latin letters, as far as they make no difference to the width.
enum VietnameseLetter {
  /// The letter without marks; Ơ, Ư and Đ stay, every other character too.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let isLowercase: Bool
    let capital: Unicode.Scalar
    switch scalar.value {
    case 0xC0...0xDD, 0xE0...0xFD:
      isLowercase = scalar.value >= 0xE0
      guard let letter = latin1Capital(scalar.value & ~0x20) else { return scalar }
      capital = letter
    case 0x102, 0x103, 0x128, 0x129, 0x168, 0x169:
      isLowercase = scalar.value % 2 == 1
      capital = scalar.value < 0x110 ? "A" : scalar.value < 0x130 ? "I" : "U"
    case 0x1EA0...0x1EF9:
      isLowercase = scalar.value % 2 == 1
      capital = vietnameseCapital(scalar.value)
    default: return scalar
    }
    guard isLowercase else { return capital }
    // Ơ and Ư have theirs beside them.
    return Unicode.Scalar(capital.value + (capital.isASCII ? 0x20 : 1)) ?? capital
  }

  private static func latin1Capital(_ value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0xC0...0xC5: "A"
    case 0xC7: "C"
    case 0xC8...0xCB: "E"
    case 0xCC...0xCF: "I"
    case 0xD1: "N"
    case 0xD2...0xD6: "O"
    case 0xD9...0xDC: "U"
    case 0xDD: "Y"
    default: nil
    }
  }

  /// The block U+1EA0...U+1EF9 lists the letters in the order of the alphabet, capitals on even numbers.
  private static func vietnameseCapital(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case ...0x1EB7: "A"
    case ...0x1EC7: "E"
    case ...0x1ECB: "I"
    case ...0x1ED9: "O"
    case ...0x1EE3: "Ơ"
    case ...0x1EE7: "U"
    case ...0x1EF1: "Ư"
    default: "Y"
    }
  }
}
