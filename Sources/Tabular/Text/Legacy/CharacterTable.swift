// SPDX-License-Identifier: Apache-2.0

/// What each byte of a one-byte encoding stands for.
struct CharacterTable: Sendable {
  /// 256 scalars; nil where the encoding assigns nothing.
  private let scalars: [Unicode.Scalar?]

  subscript(byte: UInt8) -> Unicode.Scalar? { scalars[Int(byte)] }

  /// The other way round.
  let bytes: [Unicode.Scalar: UInt8]

  /// ASCII below, the upper half as rows of sixteen, `␣` where nothing is assigned, and exceptions.
  private init(upperHalf: String, exceptions: [UInt8: Unicode.Scalar] = [:]) {
    var scalars: [Unicode.Scalar?] = (0..<0x80).map { Unicode.Scalar(UInt8($0)) }
    scalars += upperHalf.unicodeScalars.filter { $0 != "\n" }.map { $0 == "␣" ? nil : $0 }
    for (byte, scalar) in exceptions {
      scalars[Int(byte)] = scalar
    }
    self.scalars = scalars
    bytes = Dictionary(
      scalars.indices.compactMap { index in scalars[index].map { ($0, UInt8(index)) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func withNoBreakSpace(_ rows: String) -> String {
    String(String.UnicodeScalarView(rows.unicodeScalars.map { $0 == "⍽" ? "\u{A0}" : $0 == "⌿" ? "\u{AD}" : $0 }))
  }

  /// Windows-1252 as the WHATWG Encoding Standard has it: bytes without a character stand for the control of their number.
  static let windows1252 = CharacterTable(
    upperHalf: withNoBreakSpace(
      """
      €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}
      \u{90}‘’“”•–—˜™š›œ\u{9D}žŸ
      ⍽¡¢£¤¥¦§¨©ª«¬⌿®¯
      °±²³´µ¶·¸¹º»¼½¾¿
      ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ
      ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß
      àáâãäåæçèéêëìíîï
      ðñòóôõö÷øùúûüýþÿ
      """
    )
  )

  /// Windows-1258, as registered with IANA: five bytes are tones that follow their vowel.
  static let windows1258 = CharacterTable(
    upperHalf: withNoBreakSpace(
      """
      €␣‚ƒ„…†‡ˆ‰␣‹Œ␣␣␣
      ␣‘’“”•–—˜™␣›œ␣␣Ÿ
      ⍽¡¢£¤¥¦§¨©ª«¬⌿®¯
      °±²³´µ¶·¸¹º»¼½¾¿
      ÀÁÂĂÄÅÆÇÈÉÊË␣ÍÎÏ
      ĐÑ␣ÓÔƠÖ×ØÙÚÛÜƯ␣ß
      àáâăäåæçèéêë␣íîï
      đñ␣óôơö÷øùúûüư₫ÿ
      """
    ),
    exceptions: [0xCC: "\u{300}", 0xD2: "\u{309}", 0xDE: "\u{303}", 0xEC: "\u{301}", 0xF2: "\u{323}"]
  )

  /// TCVN 5712 of 1993, all three sets of it.
  ///
  /// The third, TCVN3 or ABC, has the small letters and the seven capitals of the third row; the capitals with tones are
  /// those of the first set, in places where TCVN3 assigns nothing.
  static let tcvn3 = CharacterTable(
    upperHalf: withNoBreakSpace(
      """
      ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ
      ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ
      ⍽ĂÂÊÔƠƯĐăâêôơưđẰ
      ␣␣␣␣␣àảãáạẲằẳẵắẴ
      ẮẦẨẪẤỀặầẩẫấậèỂẻẽ
      éẹềểễếệìỉỄẾỒĩíịò
      Ổỏõóọồổỗốộờởỡớợù
      ỖủũúụừửữứựỳỷỹýỵỐ
      """
    ),
    exceptions: [
      0xB0: "\u{300}", 0xB1: "\u{309}", 0xB2: "\u{303}", 0xB3: "\u{301}", 0xB4: "\u{323}",
      0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự", 0x13: "Ỳ", 0x14: "Ỷ", 0x15: "Ỹ",
      0x16: "Ý", 0x17: "Ỵ",
    ]
  )

  /// VISCII 1.1 (RFC 1456): the whole upper half is letters, and six controls are.
  static let viscii = CharacterTable(
    upperHalf: """
      ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ
      ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ
      Õắằặấầẩậẽẹếềểễệố
      ồổỗỠƠộờởịỰỨỪỬơớƯ
      ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ
      ĐứÒÓÔạỷừửÙÚỹỵÝỡư
      àáâãảăữẫèéêẻìíĩỉ
      đựòóôõỏọụùúũủýợỮ
      """,
    exceptions: [0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"]
  )
}
