// SPDX-License-Identifier: Apache-2.0

/// Text of the input made safe to show.
public enum SafeText {
  /// The text with control, direction and line characters replaced by U+FFFD, so that it can't steer a terminal.
  public static func printable(_ text: String) -> String {
    guard !isPrintable(text) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
    return String(safe)
  }

  /// Whether ``printable(_:)`` leaves the text as it is; asked byte by byte, for nearly every text is.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - allowingLineFeeds: Whether line feeds by themselves may stand in it.
  /// - Returns: Whether nothing in it would be replaced.
  public static func isPrintable(_ text: String, allowingLineFeeds: Bool = false) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A where allowingLineFeeds: continue
      case 0..<0x20, 0x7F: return false
      // What begins none of the unsafe characters beyond ASCII.
      case 0x20..<0xC2, 0xC3..<0xD8, 0xD9..<0xE2, 0xE3...: continue
      default: if isUnsafe(bytes, at: index) { return false }
      }
    }
    return true
  }

  /// Whether the unsafe character begins here that begins with C2, D8 or E2; the text is valid UTF-8.
  private static func isUnsafe(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    switch (bytes[index], bytes[index + 1]) {
    case (0xC2, 0x80..<0xA0), (0xD8, 0x9C): true
    case (0xE2, 0x80): [0x8E, 0x8F].contains(bytes[index + 2]) || (0xA8...0xAE).contains(bytes[index + 2])
    case (0xE2, 0x81): (0xA6...0xA9).contains(bytes[index + 2])
    default: false
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
