// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel
import Tabular
import TestSupport
import Testing

@Suite struct CatalogueNamesTests {
  private let catalogue: Catalogue
  private let names: CatalogueNames

  init() throws {
    catalogue = try BuiltInCatalogue.read()
    names = CatalogueNames(catalogue)
  }

  @Test(arguments: [
    ("Huyện An Biên, tỉnh Kiên Giang", "an-bien"), ("An Biên - Kiên Giang", "an-bien"),
    ("Hòn Đất – Kiên Giang", "hon-dat"),
    ("Thành phố Phú Quốc (Kiên Giang)", "phu-quoc"), ("911", "phu-quoc"), ("go-quao", "go-quao"),
    ("huyện đảo Kiên Hải", "kien-hai"), ("Đài PT-TH Kiên Giang", "dai-ptth-kien-giang"),
    ("BÁO KIÊN GIANG", "bao-kien-giang"), ("Phòng Tài chính - Kế hoạch huyện Hòn Đất", "hon-dat"),
    ("Ủy ban nhân dân huyện U Minh Thượng", "u-minh-thuong"),
  ])
  func `knows the units of 2024`(text: String, id: String) throws {
    #expect(names.unit(text) { _ in true } == .one(try #require(catalogue.unit(withID: id))))
  }

  @Test(arguments: [
    "U Minh", "Huyện U Minh", "Châu Thành, tỉnh Hậu Giang", "An Biên, An Minh", "Kiên Giang", "Long Xuyên", "Tổng số",
    "901",
    "HT", "", ",", "-", ", tỉnh Kiên Giang", "Huyên An Biên", "An Biền",
  ])
  func `guesses no unit`(text: String) {
    guard case .none = names.unit(text, where: { _ in true }) else {
      Issue.record("\(text) matches")
      return
    }
  }

  @Test(arguments: [
    ("1. Điều tra 53 DTTS", "dieu-tra-dtts"), ("Tên miền .vn", "ten-mien-vn"),
    ("tên miền quốc gia “.vn”", "ten-mien-vn"),
    ("507/TTCS-TTTQ", "phong-chong-mua-ban-nguoi"), ("III. Phòng, chống mua bán người", "phong-chong-mua-ban-nguoi"),
    ("phong chong dich benh", "phong-chong-dich-benh"), ("PC dịch bệnh", "phong-chong-dich-benh"),
  ])
  func `knows the campaigns`(text: String, id: String) throws {
    let campaign = try #require(catalogue.campaigns.firstIndex { $0.id == id })
    #expect(names.campaigns.match(text) == .one(Ref(campaign)))
  }

  @Test(arguments: [
    ("MXH", "social"), ("Bản tin", "newsletter"), ("Bảng tin", "noticeboard"), ("ban tin", "newsletter"),
    ("bang tin", "noticeboard"), ("Đài truyền thanh cấp xã", "commune-loudspeaker"), ("Tờ rơi, tờ gấp", "leaflet"),
  ])
  func `knows the channels`(text: String, id: String) throws {
    let channel = try #require(catalogue.channels.firstIndex { $0.id == id })
    #expect(names.channels.match(text) == .one(Ref(channel)))
  }

  @Test func `looks only among the units that are asked for`() throws {
    let anBien = try #require(catalogue.unit(withID: "an-bien"))
    guard case .none = names.unit("908", where: { $0 != anBien }) else {
      Issue.record("908 matches")
      return
    }
  }

  @Test func `tells communes of one name apart by the unit above them`() throws {
    let catalogue = try SmallConfiguration.read(
      roster: """
        code,name,type,parent_code
        902,Huyện Kiên Lương,huyện,91
        905,Huyện Châu Thành,huyện,91
        1,Xã Bình An,xã,902
        2,Xã Bình An,xã,905
        3,Thị trấn Kiên Lương,thị trấn,902

        """
    )
    let names = CatalogueNames(catalogue)
    func match(_ text: String) -> NameMatch<String> {
      switch names.unit(text, where: { _ in true }) {
      case .one(let unit): .one(catalogue[unit].id)
      case .several(let units): .several(units.map { catalogue[$0].id })
      case .none: .none(nearest: [])
      }
    }
    #expect(match("Bình An") == .several(["1", "2"]))
    #expect(match("Xã Bình An, Huyện Châu Thành") == .one("2"))
    #expect(match("Binh An (Kien Luong)") == .one("1"))
    #expect(match("Bình An - Châu Thành, tỉnh Kiên Giang") == .one("2"))
    #expect(match("Kiên Lương") == .several(["902", "3"]))
    #expect(match("Thị trấn Kiên Lương, Châu Thành") == .none(nearest: []))
  }

  @Test func `lets the date decide who bears a reused name`() throws {
    let catalogue = try SmallConfiguration.read()
    let names = CatalogueNames(catalogue)
    for (day, id) in [("2025-06-30", "an-bien"), ("2025-07-01", "xa-an-bien")] {
      let day = try #require(Day(iso: day))
      let unit = try #require(catalogue.unit(withID: id))
      #expect(names.unit("An Biên") { catalogue[$0].isValid(on: day) } == .one(unit))
    }
    guard case .several = names.unit("An Biên", where: { _ in true }) else {
      Issue.record("one is chosen without a date")
      return
    }
  }
}
