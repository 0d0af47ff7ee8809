// SPDX-License-Identifier: Apache-2.0

/// A letter taken apart into its base, its vowel mark and its tone.
struct VietnameseLetter {
  /// The base letter in ASCII lower case, or a byte of another script's UTF-8.
  var bare: UInt8

  /// 0 none, 1 breve (ă), 2 circumflex (â ê ô), 3 horn (ơ ư), 4 stroke (đ).
  var mark: UInt8

  /// 0 none, 1 acute, 2 grave, 3 hook above, 4 tilde, 5 dot below.
  var tone: Int

  /// The mark of `đ`.
  static let stroke: UInt8 = 4

  /// The folded letter of a scalar; `nil` for a letter of another script, which folds to its bytes.
  static func letter(for scalar: Unicode.Scalar) -> VietnameseLetter? {
    switch scalar.value {
    case 0..<0x80: VietnameseLetter(bare: lowercased(UInt8(scalar.value)), mark: 0, tone: 0)
    case latin: latinLetters[Int(scalar.value - latin.lowerBound)]
    case vietnamese: vietnameseLetters[Int(scalar.value - vietnamese.lowerBound)]
    default: strokedLetters.contains(scalar) ? VietnameseLetter(bare: UInt8(ascii: "d"), mark: stroke, tone: 0) : nil
    }
  }

  // Eth (U+00D0) and the African D (U+0189) look like Đ and are typed for it.
  private static let strokedLetters: [Unicode.Scalar] = ["đ", "Đ", "\u{D0}", "\u{F0}", "\u{189}", "\u{256}"]

  /// The blocks in which Unicode keeps the precomposed letters of Vietnamese.
  private static let latin: ClosedRange<UInt32> = 0xC0...0x1B0
  private static let vietnamese: ClosedRange<UInt32> = 0x1EA0...0x1EF9

  private static let latinLetters = letters(in: latin)
  private static let vietnameseLetters = letters(in: vietnamese)

  private static func letters(in block: ClosedRange<UInt32>) -> [VietnameseLetter?] {
    block.map { value in
      guard let scalar = Unicode.Scalar(value) else { return nil }
      return strokedLetters.contains(scalar)
        ? VietnameseLetter(bare: UInt8(ascii: "d"), mark: stroke, tone: 0) : table[scalar]
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  /// Every precomposed vowel of the Vietnamese alphabet, both cases.
  private static let table: [Unicode.Scalar: VietnameseLetter] = {
    let vowels: [(letters: String, bare: Character, mark: UInt8)] = [
      ("aáàảãạ", "a", 0), ("ăắằẳẵặ", "a", 1), ("âấầẩẫậ", "a", 2), ("eéèẻẽẹ", "e", 0), ("êếềểễệ", "e", 2),
      ("iíìỉĩị", "i", 0), ("oóòỏõọ", "o", 0), ("ôốồổỗộ", "o", 2), ("ơớờởỡợ", "o", 3), ("uúùủũụ", "u", 0),
      ("ưứừửữự", "u", 3), ("yýỳỷỹỵ", "y", 0),
    ]
    var table: [Unicode.Scalar: VietnameseLetter] = [:]
    for (letters, bare, mark) in vowels {
      for (tone, letter) in letters.nfc.enumerated() {
        for form in [String(letter), letter.uppercased().nfc] {
          guard let scalar = form.unicodeScalars.first, let byte = bare.asciiValue else { continue }
          table[scalar] = VietnameseLetter(bare: byte, mark: mark, tone: tone)
        }
      }
    }
    return table
  }()
}
