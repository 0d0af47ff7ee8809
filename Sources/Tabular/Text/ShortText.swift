// SPDX-License-Identifier: Apache-2.0

/// Decodes a few words that say nothing of their encoding: the name of a file in an archive, the header of a mail.
///
/// There is too little evidence to refuse them, and a name that cannot be read still has to be shown.
public enum ShortText {
  /// Decodes bytes; never fails, what has no meaning becomes U+FFFD.
  ///
  /// - Returns: The text, and whether the bytes prove it: UTF-8, or Vietnamese in one legacy encoding alone. Otherwise it
  ///   is what Windows-1258, the code page of Vietnamese Windows, makes of them.
  public static func decode(_ bytes: [UInt8]) -> (text: String, isCertain: Bool) {
    if (try? UTF8Span(validating: bytes.span)) != nil { return (String(decoding: bytes, as: UTF8.self), true) }
    let proven = try? DecodedText(decoding: bytes)
    let text = proven ?? (try? DecodedText(decoding: bytes, as: .windows1258))
    return (String(decoding: text?.bytes ?? bytes, as: UTF8.self), proven != nil)
  }
}
