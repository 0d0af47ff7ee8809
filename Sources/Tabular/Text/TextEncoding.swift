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
  /// The Vietnamese code page of Windows, where most tones are a byte behind their vowel.
  case windows1258 = "Windows-1258"
  /// TCVN 5712:1993 as the `.Vn` fonts have it, also called ABC; capitals with tones come from fonts that end in `H`.
  case tcvn3 = "TCVN3"
  /// The `VNI-` fonts for Windows, where most letters are two bytes.
  case vni = "VNI-Windows"
  /// VISCII 1.1 (RFC 1456).
  case viscii = "VISCII"

  /// The encodings that no mark tells apart, only the text.
  public static let legacy: [TextEncoding] = [.windows1258, .tcvn3, .vni, .viscii]

  /// Finds an encoding by a name as people write it: `utf8`, `cp1258`, `TCVN3`, `ABC`, `vni`, `VISCII`.
  ///
  /// Case, spaces, hyphens and underscores do not matter; nil for a name that means none of them.
  public init?(named name: String) {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "utf8": self = .utf8
    case "utf8bom", "utf8sig": self = .utf8BOM
    case "utf16le": self = .utf16LE
    case "utf16be": self = .utf16BE
    case "windows1258", "cp1258", "1258", "win1258": self = .windows1258
    case "tcvn3", "tcvn", "abc", "tcvn3abc", "tcvn5712", "tcvn57121": self = .tcvn3
    case "vni", "vniwindows", "vniwin": self = .vni
    case "viscii", "viscii11": self = .viscii
    default: return nil
    }
  }

  /// Finds the encoding that a spreadsheet's font stands for: `.Vn…` is TCVN3, `VNI-…` is VNI; nil for other fonts.
  public init?(fontName: String) {
    let name = fontName.lowercased()
    if name.hasPrefix(".vn") {
      self = .tcvn3
    } else if name.hasPrefix("vni-") || name.hasPrefix("vni ") {
      self = .vni
    } else {
      return nil
    }
  }
}
