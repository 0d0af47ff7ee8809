// SPDX-License-Identifier: Apache-2.0

import Naming
import Testing

@Suite struct NameIndexTests {
  private let index = {
    var index = NameIndex<String>()
    for (id, name) in [
      ("an-bien", "Huyện An Biên"), ("an-minh", "Huyện An Minh"), ("rach-gia", "Thành phố Rạch Giá"),
      ("hoa", "Xã Vĩnh Hoà"), ("hoa-hung", "Xã Vĩnh Hoà Hưng"), ("thanh", "Phường Vĩnh Thanh"),
      ("thanh-2", "Xã Vĩnh Thạnh"),
    ] {
      index.add(id, for: id)
      for variant in AdministrativeName.variants(of: name) { index.add(variant, for: id) }
    }
    return index
  }()

  @Test(arguments: [
    "An Biên", "an bien", "AN BIÊN", "AnBien", "H. An Biên", "H.An Biên", "h an bien", "Huyện An Biên", "huyen An Biên",
    "UBND huyện An Biên", "UBND H. An Biên", "UBND An Biên", "Ủy ban nhân dân huyện An Biên",
    "Uỷ ban nhân dân huyện An Biên", "An Bien District", "District An Bien", "An Biên (huyện)", "1. Huyện An Biên",
    "an_bien", "an-bien", "Phòng VH&TT huyện An Biên", "Q/H An Biên", "Huyện An Biên.",
  ])
  func `knows a district by the ways in which officials write it`(text: String) {
    #expect(match(text) == .one("an-bien"))
  }

  @Test(arguments: [
    "TP. Rạch Giá", "Tp. Rạch Giá", "TP.Rạch Giá", "T.P Rạch Giá", "T.P. Rạch Giá", "TP Rach Gia", "Rach Gia City",
    "THÀNH PHỐ RẠCH GIÁ", "UBND thành phố Rạch Giá",
  ])
  func `knows a city by the ways in which officials write it`(text: String) {
    #expect(match(text) == .one("rach-gia"))
  }

  @Test(arguments: [
    "A. Biên", "AB", "An. Biên", "Huyên An Biên", "An Biền", "Ản Biên", "Xã An Biên", "X. An Biên", "TP An Biên",
    "An Biên An", "Biên", "TP.", "H.", "Rạch Dá", "An Biên, An Minh", "Thị xã Rạch Giá",
  ])
  func `guesses nothing`(text: String) {
    guard case .none = match(text) else {
      Issue.record("\(text) gives \(match(text))")
      return
    }
  }

  @Test func `takes missing diacritics where that is unambiguous, and names several where not`() {
    #expect(index.match("vinh hoa") == .one("hoa"))
    #expect(index.match("Vĩnh Hòa") == .one("hoa"))
    #expect(index.match("Vinh Thanh") == .several(["thanh", "thanh-2"]))
    #expect(index.match("Vĩnh Thanh") == .one("thanh"))
    #expect(index.match("Vĩnh Thạnh") == .one("thanh-2"))
    #expect(index.match("Xa Vinh Thanh") == .one("thanh-2"))
  }

  @Test func `lets a filter decide who is looked at`() {
    #expect(index.match("Vinh Thanh") { $0 == "thanh" } == .one("thanh"))
    #expect(index.match("An Biên") { $0 != "an-bien" } == .none(nearest: []))
  }

  @Test func `names the nearest candidates, nearest first, three at most`() {
    #expect(index.match("Huyện An Bình") == .none(nearest: ["an-minh", "an-bien"]))
    #expect(index.match("Vĩnh Than") == .none(nearest: ["thanh", "thanh-2"]))
    #expect(index.match("Sở Y tế tỉnh An Giang") == .none(nearest: []))
    #expect(index.match("") == .none(nearest: []))
    #expect(index.match(String(repeating: "an bien ", count: 1000)) == .none(nearest: []))
  }

  @Test(arguments: [
    ("BC tuan 28 nam 2024 - H. An Bien", ["an-bien"]),
    ("an-bien_2024-W28", ["an-bien"]),
    ("UBND huyện An Biên - UBND huyện An Minh", ["an-bien", "an-minh"]),
    ("vinh hoa hung 2024", ["hoa-hung"]),
    ("vinh hoa, hung 2024", ["hoa"]),
    ("BC Vinh Thanh", ["thanh", "thanh-2"]),
    ("Vĩnh Thạnh tuần 28", ["thanh-2"]),
    ("báo cáo tuần 28", []),
    ("an. bien", []),
    ("", []),
  ])
  func `finds names inside a longer text`(text: String, expected: [String]) {
    #expect(index.occurrences(in: text) == Set(expected))
  }

  @Test func `tells who holds a name exactly`() {
    #expect(index.holders(of: "huyện an biên") == ["an-bien"])
    #expect(index.holders(of: "Vĩnh Thanh") == ["thanh"])
    #expect(index.holders(of: "Huyen An Bien").isEmpty)
  }

  @Test func `does not mind a name added twice, or an empty one`() {
    var index = NameIndex<Int>()
    index.add("An Biên", for: 1)
    index.add("an biên", for: 1)
    index.add("  ", for: 2)
    #expect(index.match("An Biên") == .one(1))
    #expect(index.match("") == .none(nearest: []))
    index.add("AN BIÊN", for: 2)
    #expect(index.match("An Biên") == .several([1, 2]))
  }

  private func match(_ text: String) -> NameMatch<String> {
    let name = FoldedName(text)
    return index.match(AdministrativeName.withoutOffice(name) ?? name)
  }
}
