// SPDX-License-Identifier: Apache-2.0

/// One letter of the Vietnamese alphabet taken apart: what it is without its tone, and the tone.
struct VietnameseLetter: Sendable, Hashable {
  /// The lower-case letter without tone: `ê` for `Ệ`.
  let base: Character
  let tone: VietnameseTone
  let isUppercase: Bool

  /// Takes a composed letter apart; nil for a scalar that Vietnamese does not write.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.isASCII else {
      guard let letter = Self.letters[scalar] else { return nil }
      self = letter
      return
    }
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    let small = byte | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) else { return nil }
    base = Character(Unicode.Scalar(small))
    tone = .level
    isUppercase = byte != small
  }

  private init(base: Character, tone: VietnameseTone, isUppercase: Bool) {
    self.base = base
    self.tone = tone
    self.isUppercase = isUppercase
  }

  /// All 134 letters outside ASCII by their composed scalar.
  private static let letters: [Unicode.Scalar: VietnameseLetter] = {
    var letters: [Unicode.Scalar: VietnameseLetter] = [
      "đ": VietnameseLetter(base: "đ", tone: .level, isUppercase: false),
      "Đ": VietnameseLetter(base: "đ", tone: .level, isUppercase: true),
    ]
    for (lower, upper) in zip(lowercaseVowels, uppercaseVowels) {
      for (tone, scalars) in zip(VietnameseTone.allCases, zip(lower.unicodeScalars, upper.unicodeScalars)) {
        guard let base = lower.first else { continue }
        letters[scalars.0] = VietnameseLetter(base: base, tone: tone, isUppercase: false)
        letters[scalars.1] = VietnameseLetter(base: base, tone: tone, isUppercase: true)
      }
    }
    return letters
  }()

  /// The twelve vowels, each with the tones in the order of ``VietnameseTone``.
  private static let lowercaseVowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  private static let uppercaseVowels = [
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
    "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ]
}

/// The six tones, the first of which bears no mark.
enum VietnameseTone: Sendable, Hashable, CaseIterable {
  case level, falling, dipping, creaking, rising, heavy

  /// Only these two stand in syllables that end in c, ch, p or t.
  var isChecked: Bool { self == .rising || self == .heavy }
}
