// SPDX-License-Identifier: Apache-2.0

/// Bytes written in 64 letters (RFC 2045, 6.8).
enum Base64 {
  /// Decodes a text; nil when it breaks off, or holds what is neither a letter nor white space.
  ///
  /// The padding at the end may be left out where it is not needed, as short words often do.
  static func decode(_ text: ArraySlice<UInt8>, needsPadding: Bool = true) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (bits, letters, padding): (UInt32, Int, Int) = (0, 0, 0)
    for byte in text {
      let value = values[Int(byte)]
      switch value {
      case 0..<64:
        guard padding == 0 else { return nil }
        bits = bits << 6 | UInt32(value)
        letters += 1
        if letters == 4 {
          bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
          bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
          bytes.append(UInt8(truncatingIfNeeded: bits))
          (bits, letters) = (0, 0)
        }
      case Self.padding: padding += 1
      case blank: continue
      default: return nil
      }
    }
    switch letters {
    case 0: return padding == 0 || !needsPadding ? bytes : nil
    case 2:
      guard padding == 2 || !needsPadding else { return nil }
      bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3:
      guard padding == 1 || !needsPadding else { return nil }
      bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
    default: return nil
    }
    return bytes
  }

  private static let padding: UInt8 = 64
  private static let blank: UInt8 = 65
  private static let other: UInt8 = 66

  /// What each byte means: a value below 64, or one of the three above.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: other, count: 256)
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, letter) in letters.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
    values[Int(UInt8(ascii: "="))] = padding
    for byte in [0x09, 0x0A, 0x0D, 0x20] { values[byte] = blank }
    return values
  }()
}
