// SPDX-License-Identifier: Apache-2.0

/// VNI-Windows: a letter is one byte, or a vowel and the byte of what stands above or below it.
enum VNI {
  /// Decodes by the longest match; nil when a mark follows no letter that can bear it.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView? {
    var scalars = String.UnicodeScalarView()
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if index + 1 < bytes.endIndex, let letter = pairs[Pair(bytes[index], bytes[index + 1])] {
        scalars.append(letter)
        index += 2
        continue
      }
      guard let scalar = single(bytes[index]) else { return nil }
      scalars.append(scalar)
      index += 1
    }
    return scalars
  }

  private static func single(_ byte: UInt8) -> Unicode.Scalar? {
    if let letter = letters[byte] { return letter }
    return marks.contains(byte) ? nil : CharacterTable.windows1252[byte]
  }

  /// Letters that one byte stands for.
  private static let letters: [UInt8: Unicode.Scalar] = [
    0xC6: "Ỉ", 0xCC: "Ì", 0xCD: "Í", 0xCE: "Ỵ", 0xD1: "Đ", 0xD2: "Ị", 0xD3: "Ĩ", 0xD4: "Ơ", 0xD6: "Ư",
    0xE6: "ỉ", 0xEC: "ì", 0xED: "í", 0xEE: "ỵ", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ", 0xF4: "ơ", 0xF6: "ư",
  ]

  /// Tones in the order grave, hook, tilde, acute, dot, as bytes that follow a small vowel.
  private static let tones: [UInt8] = [0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
  /// The circumflex alone and with each tone, in the same order.
  private static let circumflexes: [UInt8] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
  /// The breve alone and with each tone.
  private static let breves: [UInt8] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]

  private struct Vowel {
    var byte: UInt8
    var marks: [UInt8]
    var letters: String
  }

  private static let vowels = [
    Vowel(byte: UInt8(ascii: "a"), marks: tones, letters: "àảãáạ"),
    Vowel(byte: UInt8(ascii: "a"), marks: circumflexes, letters: "âầẩẫấậ"),
    Vowel(byte: UInt8(ascii: "a"), marks: breves, letters: "ăằẳẵắặ"),
    Vowel(byte: UInt8(ascii: "e"), marks: tones, letters: "èẻẽéẹ"),
    Vowel(byte: UInt8(ascii: "e"), marks: circumflexes, letters: "êềểễếệ"),
    Vowel(byte: UInt8(ascii: "o"), marks: tones, letters: "òỏõóọ"),
    Vowel(byte: UInt8(ascii: "o"), marks: circumflexes, letters: "ôồổỗốộ"),
    Vowel(byte: 0xF4, marks: tones, letters: "ờởỡớợ"),
    Vowel(byte: UInt8(ascii: "u"), marks: tones, letters: "ùủũúụ"),
    Vowel(byte: 0xF6, marks: tones, letters: "ừửữứự"),
    Vowel(byte: UInt8(ascii: "y"), marks: tones.dropLast(), letters: "ỳỷỹý"),
  ]

  /// Small and capital marks differ by this bit, like letters of ASCII; the vowel decides the case of the letter,
  /// because a capital is often typed with a small mark.
  private static let caseBit: UInt8 = 0x20

  private struct Pair: Hashable {
    var base: UInt8
    var mark: UInt8

    init(_ base: UInt8, _ mark: UInt8) {
      self.base = base
      self.mark = mark
    }
  }

  private static let marks: Set<UInt8> = Set((tones + circumflexes + breves).flatMap { [$0, $0 & ~caseBit] })

  private static let pairs: [Pair: Unicode.Scalar] = {
    var pairs: [Pair: Unicode.Scalar] = [:]
    for vowel in vowels {
      for (mark, letter) in zip(vowel.marks, vowel.letters.unicodeScalars) {
        guard let capital = letter.properties.uppercaseMapping.unicodeScalars.first else { continue }
        for mark in [mark, mark & ~caseBit] {
          pairs[Pair(vowel.byte, mark)] = letter
          pairs[Pair(vowel.byte & ~caseBit, mark)] = capital
        }
      }
    }
    return pairs
  }()
}
