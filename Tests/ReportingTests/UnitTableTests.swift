// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Reporting
import TestSupport
import Testing

@Suite("PL II: one campaign by unit")
struct UnitTableTests {
  private static func fixture() -> Fixture {
    var fixture = Fixture()
    fixture.report("bao", week: 28, ["newspaper": .count(3), "magazine": .count(2)])
    fixture.report(
      "rach-gia",
      week: 28,
      [
        "portal": .count(7), "provincial-radio": Amounts(count: .value(1), minutes: .value(10)),
        "commune-loudspeaker": Amounts(count: .value(6), minutes: .value(90)), "workshop": Amounts(count: .none),
        "event": Amounts(count: .value(2), reach: .value(150)),
        "advice-booth": Amounts(count: .value(1), reach: .value(40)),
      ]
    )
    fixture.report("an-minh", week: 28, saysNothing: true)
    return fixture
  }

  private func sheet(_ fixture: Fixture = fixture()) throws -> WrittenBook.Sheet {
    try WrittenBook(fixture.content(), "PL_501-TTCS").sheet("PL II. Theo đơn vị")
  }

  @Test("a group row, a leaf row with units of count, a label row")
  func columns() throws {
    let sheet = try sheet()
    let labels = try sheet.rowNumber(of: "A")
    #expect(sheet.row(labels) == ["A", "B"] + (1...14).map(String.init) + ["C"])
    #expect(
      sheet.row(labels - 1)[2...].filter { !$0.isEmpty } == [
        "Báo, tạp chí (tin, bài)", "Cổng/trang TTĐT (tin, bài)", "Mạng xã hội (bài đăng)",
        "Bản tin, bảng tin (tin, bài)", "Cấp tỉnh (lượt)", "Cấp huyện (lượt)", "Cấp xã (lượt)", "Thời lượng (phút)",
        "Số cuộc", "Lượt người dự", "Gian hàng (gian)", "Tờ rơi (tờ)", "Sách (cuốn)", "Clip (clip)",
      ]
    )
    #expect(
      sheet.row(labels - 2).filter { !$0.isEmpty } == [
        "TT", "Đơn vị", "Tin, bài", "Phát thanh, truyền hình", "Hội nghị, sự kiện", "Tài liệu", "Ghi chú",
      ]
    )
  }

  @Test("units stand under their groups in the order of the catalogue, sums below them")
  func rows() throws {
    let sheet = try sheet()
    let labels = try sheet.rowNumber(of: "A")
    let marks = sheet.rows.dropFirst(labels).prefix(9).map { Array($0.prefix(2)) }
    #expect(
      Array(marks) == [
        ["I", "Cơ quan báo chí, Cổng TTĐT"], ["1", "Báo Kiên Giang"], ["", "Cộng I"],
        ["II", "UBND các huyện, thành phố"], ["1", "Thành phố Rạch Giá"], ["2", "Huyện An Biên"],
        ["3", "Huyện An Minh"], ["", "Cộng II"], ["", "TỔNG CỘNG"],
      ]
    )
  }

  @Test("channels that the form prints together are added, quantities never")
  func figures() throws {
    let sheet = try sheet()
    #expect(try sheet.row(with: "Báo Kiên Giang")[2] == "5")
    let row = try sheet.row(with: "Thành phố Rạch Giá")
    #expect(
      Array(row[2...15]) == ["...", "7", "...", "...", "1", "...", "6", "100", "2", "190", "1", "...", "...", "..."]
    )
  }

  @Test("a unit that says nothing happened has dashes, one that sent nothing has dots and a note")
  func states() throws {
    let sheet = try sheet()
    #expect(try sheet.row(with: "Huyện An Minh")[2...15].allSatisfy { $0 == "-" })
    let missing = try sheet.row(with: "Huyện An Biên")
    #expect(missing[2...15].allSatisfy { $0 == "..." })
    #expect(missing.last == "Chưa có số liệu")
  }

  @Test("sums of groups and the sum of sums are live formulas over their rows")
  func sums() throws {
    let sheet = try sheet()
    let group = try sheet.rowNumber(of: "Cộng II")
    #expect(sheet.cells["D\(group)"]?.formula == "SUM(D\(group - 3):D\(group - 1))")
    let total = try sheet.rowNumber(of: "TỔNG CỘNG")
    let first = try sheet.rowNumber(of: "Cộng I")
    #expect(sheet.cells["D\(total)"]?.formula == "SUM(D\(first),D\(group))")
    #expect(sheet.cells["D\(total)"]?.value == "7")
  }

  @Test("every formula of every sheet comes to the value that is stored", arguments: Seed.several(5))
  func formulas(seed: Seed) throws {
    var random = seed.generator
    var fixture = Fixture(campaigns: 2)
    for unit in fixture.catalogue.units {
      for week in 26...28 where random.number(in: 0...4) > 0 {
        let amount = { (random: inout SeededGenerator) -> Amount in
          random.pick([.missing, .none, .notApplicable, .value(Int64(random.number(in: 0...5_000)))])
        }
        let (one, two) = (amount(&random), amount(&random))
        fixture.report(
          unit.id,
          week: week,
          campaign: random.number(in: 1...2),
          ["portal": Amounts(count: one), "event": Amounts(count: two, reach: one), "leaflet": Amounts(count: two)]
        )
      }
    }
    fixture.report("bao", week: 28, ["newspaper": .count(1)])
    for name in ["PL_tong-hop", "PL-III"] {
      for sheet in try WrittenBook(fixture.content(), name).sheets {
        for (address, cell) in sheet.cells {
          guard let formula = cell.formula else { continue }
          #expect(sheet.reckoned(formula) == Double(cell.value), "\(sheet.name) \(address): \(formula)")
        }
      }
    }
  }

  @Test("numbers that Excel can't hold are summed by us, not by a formula that would pass over them")
  func beyondExcel() throws {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, ["portal": .count(9_007_199_254_740_993)])
    fixture.report("an-bien", week: 28, ["portal": .count(1)])
    let sheet = try sheet(fixture)
    let row = try sheet.rowNumber(of: "TỔNG CỘNG")
    #expect(sheet.cells["D\(row)"]?.formula == nil)
    #expect(sheet.cells["D\(row)"]?.value == "9007199254740994")
  }

  @Test("further channels have columns of their own, their minutes and people the form's")
  func furtherChannels() throws {
    var fixture = Fixture()
    fixture.catalogue.channels += [
      Fixture.channel("banner", "Pa nô, áp phích, băng rôn", .leaflets, "tấm"),
      Fixture.channel("mobile", "Xe thông tin lưu động", .broadcasts, "lượt", minutes: true),
      Fixture.channel("talk", "Tuyên truyền miệng", .events, "cuộc", reach: .attendance),
      Fixture.channel("livestream", "Phát trực tuyến", .events, "buổi", reach: .network),
    ]
    fixture.report(
      "rach-gia",
      week: 28,
      [
        "banner": .count(12), "mobile": Amounts(count: .value(3), minutes: .value(30)),
        "provincial-tv": Amounts(count: .value(1), minutes: .value(5)),
        "talk": Amounts(count: .value(4), reach: .value(80)), "event": Amounts(count: .value(1), reach: .value(20)),
        "livestream": Amounts(count: .value(1), reach: .value(9_999)),
      ]
    )
    let sheet = try sheet(fixture)
    let headings = sheet.row(try sheet.rowNumber(of: "A") - 1)
    let row = try sheet.row(with: "Thành phố Rạch Giá")
    let value = { (heading: String) in headings.firstIndex(of: heading).map { row[$0] } }
    #expect(value("Pa nô, áp phích, băng rôn (tấm)") == "12")
    #expect(value("Xe thông tin lưu động (lượt)") == "3")
    #expect(value("Thời lượng (phút)") == "35")
    #expect(value("Tuyên truyền miệng (cuộc)") == "4")
    #expect(value("Lượt người dự") == "100")
    #expect(value("Số cuộc") == "1")
    #expect(value("Phát trực tuyến (buổi)") == "1")
  }

  @Test("any number of groups", arguments: [1, 2, 5, 12])
  func groups(count: Int) throws {
    let names = (1...count).map { "Nhóm \($0)" }
    var fixture = Fixture(
      units: (0..<count).map { ("don-vi-\($0)", "Đơn vị \($0)", $0) },
      groups: names
    )
    for unit in fixture.catalogue.units { fixture.report(unit.id, week: 28, ["portal": .count(1)]) }
    let sheet = try sheet(fixture)
    let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"].prefix(count)
    for (roman, name) in zip(romans, names) {
      #expect(try sheet.row(with: name).first == roman)
      #expect(try sheet.row(with: "Cộng \(roman)")[3] == "1")
    }
    #expect(try sheet.row(with: "TỔNG CỘNG")[3] == "\(count)")
  }
}
