// SPDX-License-Identifier: Apache-2.0

import Naming
import Testing

@Suite struct AdministrativeNameTests {
  @Test func `writes a name with and without its type, shortened, in one word and in English`() {
    let variants = AdministrativeName.variants(of: "Huyện An Biên")
    for expected in [
      "Huyện An Biên", "An Biên", "H An Biên", "An Biên District",
      "AnBiên", "An Biên Huyện",
    ] {
      #expect(variants.contains(expected), "\(expected)")
    }
  }

  @Test(arguments: ["Xã An Biên", "Thành phố An Biên", "TP An Biên", "An Biên City", "Đặc khu An Biên"])
  func `never offers another unit's type`(other: String) {
    #expect(!AdministrativeName.variants(of: "Huyện An Biên").map(FoldedName.init).contains(FoldedName(other)))
  }

  @Test(arguments: [
    ("Thành phố Rạch Giá", "Rạch Giá"), ("thị trấn Kiên Lương", "Kiên Lương"), ("ĐẶC KHU PHÚ QUỐC", "PHÚ QUỐC"),
    ("Báo Kiên Giang", "Báo Kiên Giang"), ("Huyện", "Huyện"), ("Xã", "Xã"),
  ])
  func `takes the type word off`(name: String, bare: String) {
    #expect(AdministrativeName.bare(name) == bare)
  }

  @Test func `leaves a name without a known type alone`() {
    #expect(AdministrativeName.variants(of: "Báo Kiên Giang") == ["Báo Kiên Giang"])
  }

  @Test(arguments: [
    ("UBND huyện An Biên", "huyện An Biên"), ("1. Uỷ ban nhân dân H. An Biên", "H An Biên"),
    ("ubnd An Biên", "An Biên"),
    ("Phòng VH-TT An Biên", "An Biên"), ("phong van hoa va thong tin huyen An Biên", "huyen An Biên"),
    ("UBND_An-Biên", "An Biên"),
  ])
  func `takes the office off`(name: String, rest: String) {
    #expect(AdministrativeName.withoutOffice(FoldedName(name)) == FoldedName(rest))
  }

  @Test(arguments: ["Huyện An Biên", "UBND", "Văn phòng An Biên", "An Biên UBND", "UBNDAn Biên", "Úy ban An Biên", ""])
  func `leaves a name without an office alone`(name: String) {
    #expect(AdministrativeName.withoutOffice(FoldedName(name)) == nil)
  }
}
