// SPDX-License-Identifier: Apache-2.0

import Tabular
import Testing

@Suite struct LegacyTextTests {
  @Test(arguments: [
    ("BiÓu sè", ".VnTime", "Biểu số", TextEncoding.tcvn3),
    ("ch­¬ng tr×nh", ".VnTimeH", "CHƯƠNG TRÌNH", .tcvn3),
    ("Sè", ".VnArial Narrow", "Số", .tcvn3),
    ("Soá löôïng", "VNI-Times", "Số lượng", .vni),
    ("hoá", "VNI-Times", "hố", .vni),
    ("Ñaø Naüng", "VNI-Helve", "Đà Nẵng", .vni),
    ("AÁp Ñoâng", "VNI-Times", "Ấp Đông", .vni),
    ("Aáp", "VNI-Times", "Ấp", .vni),
  ])
  func `believes the font`(text: String, font: String, expected: String, encoding: TextEncoding) throws {
    let repair = try #require(LegacyText.repaired(text, fontName: font))
    #expect(repair.text == expected)
    #expect(repair.encoding == encoding)
  }

  @Test(arguments: [
    ("Huyện Gò Quao", ".VnTime"), ("Số lượng", "VNI-Times"), ("Tong cong", ".VnTimeH"), ("1.250", ".VnTime"),
    ("Müller", ".VnTime"), ("là", ".VnTime"),
  ])
  func `does not believe a font that the text belies`(text: String, font: String) {
    #expect(LegacyText.repaired(text, fontName: font) == nil)
  }

  @Test(arguments: [
    ("BiÓu sè", "Biểu số", TextEncoding.tcvn3),
    ("§¬n vÞ b¸o c¸o", "Đơn vị báo cáo", .tcvn3),
    ("lµ huyÖn", "là huyện", .tcvn3),
    ("Xin chaøo caùc baïn", "Xin chào các bạn", .vni),
    ("Ñaø Naüng", "Đà Nẵng", .vni),
    ("Biá»ƒu sá»‘", "Biểu số", .utf8),
    ("Ä‘á»“ng", "đồng", .utf8),
    ("Sá»‘ tá»•ng há»£p", "Số tổng hợp", .utf8),
    ("Huyá»‡n GÃ² Quao", "Huyện Gò Quao", .utf8),
    ("Ä\u{90}Ã\u{A0} Náºµng", "Đà Nẵng", .utf8),
  ])
  func `repairs without a font what is certain`(text: String, expected: String, encoding: TextEncoding) throws {
    let repair = try #require(LegacyText.repaired(text))
    #expect(repair.text == expected)
    #expect(repair.encoding == encoding)
  }

  @Test(arguments: [
    "", "Huyện Gò Quao", "Sè", "Soá", "5 µm", "µ", "Ñ", "Señor", "ESPAÑA", "niño", "où", "Noël", "naïve", "für", "café",
    "cafÃ©", "đồng", "12.000đ", "«Tôi»", "© Sở", "m²", "HĐND", "häc", "Huy\u{FFFD}n", "h?c", "日本", "Ð",
  ])
  func `leaves alone what is not certain`(text: String) {
    #expect(LegacyText.repaired(text) == nil)
  }

  private static func states(_ texts: [String], fontNames: [String?]? = nil) -> [LegacyCells.State] {
    let fontNames = fontNames ?? texts.map { _ in nil }
    var cells = LegacyCells()
    for (text, font) in zip(texts, fontNames) { cells.note(text, fontName: font) }
    cells.judge()
    return zip(texts, fontNames).map { cells[$0, fontName: $1] }
  }

  @Test func `keeps a text in doubt apart from the same text in a font that proves it`() {
    #expect(
      Self.states(["Sè", "Sè", "Đơn vị"], fontNames: [nil, ".VnTime", nil])
        == [.unchanged, .repaired("Số", .tcvn3), .unchanged]
    )
  }

  @Test func `judges the thousandth text like the first`() {
    let texts = (0..<1000).flatMap { ["Huyện \($0)", "BiÓu sè \($0)", "Sè \($0)"] }
    let states = Self.states(texts)
    #expect(states.suffix(3) == [.unchanged, .repaired("Biểu số 999", .tcvn3), .ambiguous([.tcvn3])])
  }

  @Test func `lets the cells of a sheet speak for each other`() {
    let states = Self.states(["Huyeän", "Soá", "Goø Quao", "Tong", "12", "Ghi chuù", "Laø"])
    #expect(
      states == [
        .repaired("Huyện", .vni), .repaired("Số", .vni), .repaired("Gò Quao", .vni), .unchanged, .unchanged,
        .repaired("Ghi chú", .vni), .repaired("Là", .vni),
      ]
    )
  }

  @Test func `keeps a cell in doubt where a sheet is mixed`() {
    let states = Self.states(["BiÓu sè", "Đơn vị", "Sè"])
    #expect(states == [.repaired("Biểu số", .tcvn3), .unchanged, .ambiguous([.tcvn3])])
    #expect(
      Self.states(["BiÓu sè", "Đơn vị", "Sè"], fontNames: [nil, nil, ".VnTime"])
        == [.repaired("Biểu số", .tcvn3), .unchanged, .repaired("Số", .tcvn3)]
    )
  }

  @Test(arguments: [
    ("Huy?n Gò Quao", "Huy?n"), ("Huyện G\u{FFFD} Quao", "G\u{FFFD}"), ("\u{FFFD}", "\u{FFFD}"), ("S? l??ng", "l??ng"),
    ("tuyên truy?n, ph?ng", "truy?n,"),
  ])
  func `finds a word with lost letters`(text: String, word: String) {
    #expect(LegacyText.lostWord(in: text) == word)
  }

  @Test(arguments: ["Huyện Gò Quao", "Vì sao?", "bao nhiêu ?", "?", "1?2", "https://a.vn/b?c=d", "", "Có không?Không"])
  func `takes a question for a question`(text: String) {
    #expect(LegacyText.lostWord(in: text) == (text.hasSuffix("?Không") ? "không?Không" : nil))
  }
}
