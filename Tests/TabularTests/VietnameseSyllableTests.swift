// SPDX-License-Identifier: Apache-2.0

import Tabular
import Testing

@Suite struct VietnameseSyllableTests {
  @Test(arguments: Sentences.words.filter { !["vn"].contains($0) })
  func `accepts the words of reports`(word: String) {
    #expect(VietnameseSyllable.isPossible(word))
    #expect(VietnameseSyllable.isPossible(word.uppercased()))
  }

  @Test(arguments: [
    "hòa", "hoà", "thủy", "thuỷ", "quý", "qúy", "già", "gía", "gì", "gìn", "giếng", "giặt", "quốc", "quyết", "quỵt",
    "khuỷu",
    "ngoằng", "nghiễm", "ghế", "yếm", "ỷ", "ơi", "oẳn", "đoàng", "boong", "xoong", "thuở", "Đắk", "Lắk", "Krông", "Pắc",
  ])
  func `accepts rare spellings`(word: String) {
    #expect(VietnameseSyllable.isPossible(word))
  }

  @Test(arguments: [
    "", "cac", "cấcp", "kà", "cê", "ngể", "nghà", "ghà", "gể", "tiéng", "tíêng", "bằc", "bàc", "mảt", "tồch", "quuý",
    "giì", "nguới", "ngừơi", "ab", "fỗ", "mộtt", "àá", "lµ", "Ðà", "chào1", "e\u{301}", "wả", "nghiêngg", "kilômét",
    "lýu",
  ])
  func `refuses what cannot be spoken or is not spelt so`(word: String) {
    #expect(!VietnameseSyllable.isPossible(word))
  }
}
