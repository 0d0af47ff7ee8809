// SPDX-License-Identifier: Apache-2.0

/// How the characters of a file are written as bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8 that begins with its first character.
  case utf8 = "UTF-8"
  /// UTF-8 behind the byte order mark EF BB BF, as Excel saves "CSV UTF-8".
  case utf8BOM = "UTF-8 (BOM)"
  /// UTF-16 behind the byte order mark FF FE, as Excel saves "Unicode Text".
  case utf16LE = "UTF-16LE"
  /// UTF-16 behind the byte order mark FE FF.
  case utf16BE = "UTF-16BE"
}
