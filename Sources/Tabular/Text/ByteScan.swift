// SPDX-License-Identifier: Apache-2.0

/// What one pass over a file tells about the bytes that are in it.
struct ByteScan {
  /// NUL, which no text has.
  private(set) var hasNull = false
  /// Sequences of UTF-8 for characters that Windows-1252 has and Vietnamese does not write.
  ///
  /// Without one there may still be letters taken for Windows-1252, but none that prove it.
  private(set) var hasForeignLatin = false
  /// Sequences of UTF-8 for U+0080 to U+00FF, foreign or not.
  private(set) var hasLatin = false
  /// Sequences of UTF-8 for Cyrillic to N'Ko.
  private(set) var hasTwoBytesBeyondLatin = false

  init(_ bytes: borrowing Span<UInt8>) {
    var nulls: UInt64 = 0
    var beyond: UInt64 = 0
    var isForeign = false
    var isLatin = false
    var index = 0
    // Eight bytes at a time, one of them as the neighbour of the last.
    unsafe bytes.withUnsafeBytes { bytes in
      while index + 8 < bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        nulls |= word.zeroBytes
        if word & UInt64.highBits != 0 {
          beyond |= (word & 0xF0F0_F0F0_F0F0_F0F0 ^ 0xD0D0_D0D0_D0D0_D0D0).zeroBytes
          var leads = (word & 0xFEFE_FEFE_FEFE_FEFE ^ 0xC2C2_C2C2_C2C2_C2C2).zeroBytes
          isLatin = isLatin || leads != 0
          while leads != 0 {
            let lead = index + leads.trailingZeroBitCount / 8
            isForeign = unsafe Self.isForeign(bytes[lead], bytes[lead + 1]) || isForeign
            leads &= leads - 1
          }
        }
        index += 8
      }
    }
    hasNull = nulls != 0
    hasForeignLatin = isForeign
    hasLatin = isLatin
    hasTwoBytesBeyondLatin = beyond != 0
    for index in index..<bytes.count {
      hasNull = hasNull || bytes[index] == 0
      hasTwoBytesBeyondLatin = hasTwoBytesBeyondLatin || bytes[index] & 0xF0 == 0xD0
      hasLatin = hasLatin || bytes[index] & 0xFE == 0xC2
      if index + 1 < bytes.count, Self.isForeign(bytes[index], bytes[index + 1]) {
        hasForeignLatin = true
      }
    }
  }

  /// Whether letters that were taken for Windows-1252 are worth looking for in the text, which is valid UTF-8.
  ///
  /// Long texts of that kind have foreign letters; in a few lines, each letter may happen to be one of Vietnamese.
  func suggestsMojibake(in text: [UInt8]) -> Bool {
    (hasForeignLatin || hasLatin && text.count <= 1024) && !MojibakeRepair.isNeedless(for: text)
  }

  /// Judges the two bytes of a character from U+0080 to U+00FF; false for others.
  private static func isForeign(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch lead {
    // The no-break space, °, ² and ³ stand in Vietnamese text.
    case 0xC2: trail != 0xA0 && trail != 0xB0 && trail & 0xFE != 0xB2
    case 0xC3: foreignLetters >> (trail & 0x1F) & 1 == 1
    default: false
    }
  }

  /// A bit for each of Ä to Ç, Ë, Î to Ñ, Ö to Ø, Û, Ü, Þ, ß by the last five bits, which the small letters share.
  private static let foreignLetters: UInt32 = 0b1101_1001_1100_0011_1100_1000_1111_0000
}

extension UInt64 {
  fileprivate static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that is zero, and of no other.
  fileprivate var zeroBytes: UInt64 { ~(((self & ~Self.highBits) &+ ~Self.highBits) | self) & Self.highBits }
}
