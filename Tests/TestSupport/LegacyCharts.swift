// SPDX-License-Identifier: Apache-2.0

/// Encoders for tests, from charts that other programs made: iconv for VISCII and TCVN 5712, Python for Windows-1258.
public enum LegacyCharts {
  /// An encoding of before Unicode.
  public enum Chart: Sendable, CaseIterable { case windows1258, tcvn3, vni, viscii }

  /// The letters outside ASCII, small ones first; every chart below has their order.
  public static let letters: [Character] = Array(
    """
    àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ\
    ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ
    """
  )

  /// What a text is in one of the encodings; nil when a character has no place in it.
  public static func bytes(of text: String, in name: Chart) -> [UInt8]? {
    guard let chart = charts[name] else { return nil }
    var bytes: [UInt8] = []
    for character in text {
      if let code = chart[character] {
        bytes += code
      } else if character.utf8.allSatisfy({ $0 < 0x80 }) {
        bytes += character.utf8
      } else {
        return nil
      }
    }
    return bytes
  }

  private static let charts: [Chart: [Character: [UInt8]]] = [
    .viscii: chart(viscii), .tcvn3: chart(tcvn), .windows1258: chart(windows1258),
    .vni: Dictionary(
      uniqueKeysWithValues: zip(
        letters,
        vni.split { $0 == " " || $0 == "\n" }.map { $0.unicodeScalars.map { UInt8($0.value) } }
      )
    ),
  ]

  private static func chart(_ hexadecimal: String) -> [Character: [UInt8]] {
    let codes = hexadecimal.split { $0 == " " || $0 == "\n" }
      .map { code in
        stride(from: 0, to: code.count, by: 2)
          .compactMap { UInt8(code.dropFirst($0).prefix(2), radix: 16) }
      }
    return Dictionary(uniqueKeysWithValues: zip(letters, codes))
  }

  private static let viscii = """
    e0 e4 e3 e1 d5 e5 a2 c6 c7 a1 a3 e2 a5 a6 e7 a4 a7 e8 eb a8 e9 a9 ea ab ac ad aa ae
    ec ef ee ed b8 f2 f6 f5 f3 f7 f4 b0 b1 b2 af b5 bd b6 b7 de be fe f9 fc fb fa f8 df
    d7 d8 e6 d1 f1 cf d6 db fd dc f0 c0 c4 c3 c1 80 c5 82 02 05 81 83 c2 85 86 06 84 87
    c8 cb 88 c9 89 ca 8b 8c 8d 8a 8e cc 9b ce cd 98 d2 99 a0 d3 9a d4 90 91 92 8f 93 b4
    96 97 b3 95 94 d9 9c 9d da 9e bf bb bc ff ba b9 9f 14 19 dd 1e d0
    """

  /// TCVN3's small letters and seven capitals; the other capitals as the first set of the standard has them.
  private static let tcvn = """
    b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb cc ce cf d0 d1 aa d2 d3 d4 d5 d6
    d7 d8 dc dd de df e1 e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee ef f1 f2 f3 f4 ad
    f5 f6 f7 f8 f9 fa fb fc fd fe ae 80 81 82 83 84 a1 af ba bf c0 85 a2 c1 c2 c3 c4 86
    87 88 89 8a 8b a3 c5 cd d9 da 8c 8d 8e 8f 90 91 92 93 94 95 96 a4 db e0 f0 ff 97 a5
    98 99 9a 9b 9c 9d 9e 9f 01 02 a6 04 05 06 11 12 13 14 15 16 17 a7
    """

  private static let windows1258 = """
    e0 61d2 61de e1 61f2 e3 e3cc e3d2 e3de e3ec e3f2 e2 e2cc e2d2 e2de e2ec e2f2 e8 65d2 65de
    e9 65f2 ea eacc ead2 eade eaec eaf2 69cc 69d2 69de ed 69f2 6fcc 6fd2 6fde f3 6ff2 f4 f4cc
    f4d2 f4de f4ec f4f2 f5 f5cc f5d2 f5de f5ec f5f2 f9 75d2 75de fa 75f2 fd fdcc fdd2 fdde fdec
    fdf2 79cc 79d2 79de 79ec 79f2 f0 c0 41d2 41de c1 41f2 c3 c3cc c3d2 c3de c3ec c3f2 c2 c2cc
    c2d2 c2de c2ec c2f2 c8 45d2 45de c9 45f2 ca cacc cad2 cade caec caf2 49cc 49d2 49de cd 49f2
    4fcc 4fd2 4fde d3 4ff2 d4 d4cc d4d2 d4de d4ec d4f2 d5 d5cc d5d2 d5de d5ec d5f2 d9 55d2 55de
    da 55f2 dd ddcc ddd2 ddde ddec ddf2 59cc 59d2 59de 59ec 59f2 d0
    """

  /// As the chart of VNI shows it in Latin-1.
  private static let vni = """
    aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä
    ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö
    öø öû öõ öù öï yø yû yõ yù î ñ AØ AÛ AÕ AÙ AÏ AÊ AÈ AÚ AÜ AÉ AË AÂ AÀ AÅ AÃ AÁ AÄ
    EØ EÛ EÕ EÙ EÏ EÂ EÀ EÅ EÃ EÁ EÄ Ì Æ Ó Í Ò OØ OÛ OÕ OÙ OÏ OÂ OÀ OÅ OÃ OÁ OÄ Ô
    ÔØ ÔÛ ÔÕ ÔÙ ÔÏ UØ UÛ UÕ UÙ UÏ Ö ÖØ ÖÛ ÖÕ ÖÙ ÖÏ YØ YÛ YÕ YÙ Î Ñ
    """
}
