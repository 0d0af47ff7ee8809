// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift
import TestSupport
import Testing

@testable import Naming

@Suite struct FoldedNameTests {
  @Test(arguments: [
    "Huyện Giồng Riềng", "Thành phố Rạch Giá", "Ủy ban nhân dân huyện U Minh Thượng", "Đặc khu Phú Quốc",
    "Thuỷ lợi, khoẻ mạnh, hoà thuận",
  ])
  func `folds composed, decomposed and half-composed text alike`(name: String) {
    let decomposed = String(String.UnicodeScalarView(name._nfd))
    #expect(Array(decomposed.utf8) != Array(name.utf8))
    #expect(FoldedName(decomposed) == FoldedName(name))
    #expect(FoldedName(halfComposed(name)) == FoldedName(name))
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("uỷ", "ủy"), ("khoẻ", "khỏe"), ("thuý", "thúy"), ("hoạ", "họa"), ("XOÁ", "xóa"), ("loã", "lõa"),
    ("Ðông", "Đông"), ("ðông", "đông"), ("HUYỆN", "huyện"), ("ĐẤT", "đất"), ("Ư Ơ Ă Â Ê Ô", "ư ơ ă â ê ô"),
    ("An  Biên", "An Biên"), (" An Biên\t", "An Biên"), ("An\u{A0}Biên", "An Biên"), ("An_Biên", "An Biên"),
    ("An-Biên", "An Biên"), ("An – Biên", "An Biên"), ("An\u{2011}Biên", "An Biên"), ("An\nBiên", "An Biên"),
    ("“An Biên”", "An Biên"), ("(An) Biên:", "An Biên"), ("An Biên\u{200B}", "An Biên"), ("\u{FEFF}An Biên", "An Biên"),
    ("1. An Biên", "An Biên"), ("2) An Biên", "An Biên"), ("III. An Biên", "An Biên"), ("a) An Biên", "An Biên"),
    ("12.An Biên", "An Biên"), ("IV) An Biên", "An Biên"), ("H.An Biên", "H An Biên"), ("T.P. Rạch Giá", "TP Rạch Giá"),
    ("T.P Rạch Giá", "TP.Rạch Giá"), ("An Biên.", "An Biên"),
  ])
  func `folds what means the same`(one: String, other: String) {
    #expect(FoldedName(one) == FoldedName(other))
  }

  @Test(arguments: [
    ("An Biên", "An Biền"), ("Huyên", "Huyện"), ("Vĩnh Thanh", "Vĩnh Thạnh"), ("Bản tin", "Bảng tin"), ("Dong", "Đong"),
    ("A. Biên", "A Biên"), ("An. Biên", "An Biên"), ("U.Minh", "U Minh"), ("X. An Biên", "An Biên"), ("1", ""),
    ("abc) An Biên", "An Biên"), ("12345. An Biên", "An Biên"), ("Phòng, chống", "Phòng chống"), ("VH&TT", "VHTT"),
  ])
  func `keeps apart what may mean something else`(one: String, other: String) {
    #expect(FoldedName(one) != FoldedName(other))
  }

  @Test(arguments: ["", "   ", "\u{200B}", "–", "()", "\"\""])
  func `finds nothing in a text without letters`(text: String) {
    #expect(FoldedName(text).isEmpty)
    #expect(FoldedName(text).bareKey.isEmpty)
  }

  @Test func `gives a key without diacritics`() {
    #expect(FoldedName("1. UBND H. Giồng-Riềng").bareKey == "ubnd h giong rieng")
    #expect(FoldedName("Phòng, chống").bareKey == "phong , chong")
    #expect(FoldedName("Số lượng (cuộc)").bareKey == "so luong cuoc")
  }

  @Test(arguments: [
    ("An Bien", "An Biên", true), ("an biên", "An Biên", true), ("Huyen An Biên", "Huyện An Biên", true),
    ("Hon Dat", "Hòn Đất", true), ("Hòn Dất", "Hòn Đất", true), ("Hon Đat", "Hòn Đất", true),
    ("Huyên", "Huyện", false), ("Huyẹn", "Huyện", false), ("Huyẽn", "Huyện", false), ("An Biền", "An Biên", false),
    ("Giong Riêng", "Giồng Riềng", false), ("An Biên", "An Bien", false), ("Đong", "Dong", false),
  ])
  func `lets diacritics be left out by the syllable, never be others`(written: String, known: String, may: Bool) {
    #expect(FoldedName(written).mayStand(for: FoldedName(known)) == may)
  }

  @Test(arguments: Seed.several(20))
  func `keeps its key stable under its own folding`(seed: Seed) {
    var random = seed.generator
    let letters = Array("aăâeêioôơuưyđhnt AĐ-_.1)(,ạậẵ")
    let text = String((0..<random.number(in: 0...30)).map { _ in random.pick(letters) })
    let folded = FoldedName(text)
    #expect(FoldedName(text.uppercased()) == folded, "\(text)")
    #expect(folded.tokens.allSatisfy { !$0.letters.isEmpty })
    #expect(folded.mayStand(for: folded))
  }

  /// Vowel and vowel mark composed, tone apart, as Windows-1258 is decoded.
  private func halfComposed(_ text: String) -> String {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    var result = String.UnicodeScalarView()
    for character in text {
      let scalars = Array(String(character)._nfd)
      let vowel = String(String.UnicodeScalarView(scalars.filter { !tones.contains($0) }))
      result.append(contentsOf: Array(vowel._nfc))
      result.append(contentsOf: scalars.filter { tones.contains($0) })
    }
    return String(result)
  }
}
