// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift

/// TCVN3 as documents have it: the bytes 80 to 9F are the dashes and quotes of Windows, or the capitals of TCVN 5712.
enum TCVN3 {
  /// Decodes one word; nil when some byte stands for nothing.
  ///
  /// Office programs put Windows' dashes and quotes into text of any font, converters write the standard's capitals
  /// into the same places. The capital is taken where it makes a syllable and the sign would leave none.
  static func decodeWord(_ bytes: ArraySlice<UInt8>) -> String? {
    let standard = decode(bytes) { CharacterTable.tcvn3[$0] }
    guard bytes.contains(where: { sign($0) != nil }) else { return standard }
    guard let signs = decode(bytes, { sign($0) ?? CharacterTable.tcvn3[$0] }) else { return standard }
    guard let standard, VietnameseWord(standard, toleratesSmallTones: true) == .syllable else { return signs }
    return isSpoken(signs) ? signs : standard
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, _ character: (UInt8) -> Unicode.Scalar?) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = character(byte) else { return nil }
      scalars.append(scalar)
    }
    return String(scalars).composed
  }

  private static func sign(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x85, 0x91...0x97: CharacterTable.windows1252[byte]
    default: nil
    }
  }

  /// Whether the letters between the signs are syllables.
  private static func isSpoken(_ text: String) -> Bool {
    VietnameseWord(text, toleratesSmallTones: true) != .impossible
      && text.split { !$0.isLetter }.allSatisfy { VietnameseSyllable.isPossible($0) }
  }
}
