// SPDX-License-Identifier: Apache-2.0

import Tabular

/// Turns the bytes of a header into text.
///
/// Only the character sets that Vietnamese mails declare are known; the system's converter is left alone, for a mail
/// from anywhere would choose which of its two hundred modules to load.
enum Charset {
  /// Decodes bytes; never fails, what has no meaning becomes U+FFFD.
  ///
  /// The name is the declared character set, empty for none. One that is not known, or that the bytes contradict, gives
  /// way to their own evidence.
  static func decode(_ bytes: [UInt8], as name: String) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    if latin.contains(key), !isUTF8(bytes) { return windows1252(bytes) }
    if let encoding = encoding(key), let text = try? DecodedText(decoding: bytes, as: encoding) {
      return String(decoding: text.bytes, as: UTF8.self)
    }
    return ShortText.decode(bytes).text
  }

  private static let latin: Set<String> = ["iso88591", "latin1", "windows1252", "cp1252", "usascii", "ascii"]

  private static func encoding(_ key: String) -> TextEncoding? {
    TextEncoding(named: key) ?? TextEncoding(named: key.hasPrefix("xviet") ? String(key.dropFirst(5)) : "")
      ?? (key == "utf16" ? .utf16BE : nil)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isSpecial = (0x80..<0xA0).contains(byte)
      text.append(isSpecial ? specials[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// The 32 characters that Windows-1252 has where ISO-8859-1 has controls; U+FFFD for the five that it leaves open.
  private static let specials = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars
  )
}
