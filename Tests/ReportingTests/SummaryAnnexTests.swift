// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Reporting
import Testing

@Suite("PL I: one campaign by channel")
struct SummaryAnnexTests {
  private static func fixture() -> Fixture {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 27, ["portal": .count(4), "workshop": .count(1), "leaflet": .count(50)])
    fixture.report(
      "rach-gia",
      week: 28,
      [
        "portal": .count(7), "social": Amounts(count: .value(3), reach: .value(1_250, isApproximate: true)),
        "district-broadcast": Amounts(count: .value(6), minutes: .value(90)), "workshop": Amounts(count: .none),
        "leaflet": .count(0), "handbook": .count(5),
      ]
    )
    fixture.report("an-bien", week: 28, ["portal": .count(1_000), "video": Amounts(count: .notApplicable)])
    return fixture
  }

  private func sheet(_ fixture: Fixture = fixture(), isDraft: Bool = false) throws -> WrittenBook.Sheet {
    try WrittenBook(fixture.content(isDraft: isDraft), "PL_501-TTCS").sheet("PL I. Tổng hợp")
  }

  @Test("the lines above the table are those of the real form, the first one free for the signature")
  func head() throws {
    let rows = try sheet().rows
    #expect(rows[0].joined().isEmpty)
    #expect(rows[1].first == "Phụ lục I")
    #expect(rows[2].first == "KẾT QUẢ TUYÊN TRUYỀN NỘI DUNG 1 NĂM 2024")
    #expect(
      rows[3].first == "(Kèm theo Báo cáo số …/BC-STTTT ngày … tháng … năm 2024 của Sở Thông tin và Truyền thông)"
    )
    #expect(
      rows[4].first == "Số liệu từ ngày 08/7/2024 đến hết ngày 14/7/2024; lũy kế từ ngày 01/7/2024"
    )
  }

  @Test("nine columns with a label row under them")
  func columns() throws {
    let sheet = try sheet()
    let labels = try sheet.rowNumber(of: "3=1-2")
    #expect(
      sheet.row(labels - 1) == [
        "TT", "Hình thức tuyên truyền", "Đơn vị tính", "Trong kỳ", "Kỳ trước", "Tăng (+), giảm (-)",
        "Lũy kế từ đầu đợt", "Số đơn vị có số liệu", "Ghi chú",
      ]
    )
    #expect(sheet.row(labels) == ["A", "B", "C", "1", "2", "3=1-2", "4", "5", "D"])
  }

  @Test("four sections in the order of the measures, none with a number")
  func sections() throws {
    let sheet = try sheet()
    let sections = sheet.rows.filter { ["I", "II", "III", "IV", "V"].contains($0.first) }
      .map { $0.filter { !$0.isEmpty } }
    #expect(
      sections == [
        ["I", "Báo chí, thông tin điện tử"], ["II", "Phát thanh, truyền hình, truyền thanh"],
        ["III", "Hội nghị, sự kiện"], ["IV", "Tài liệu"],
      ]
    )
  }

  @Test(
    "a channel's figures: in period, before, change, cumulative, units",
    arguments: [
      ("Cổng/trang thông tin điện tử", ["tin, bài", "1007", "4", "1003", "1011", "2"]),
      // Nothing was said of handbooks the week before: the change is blank.
      ("Sách hướng dẫn, sổ tay", ["cuốn", "5", "...", "", "5", "1"]),
      // Explicitly none is no number either.
      ("Hội nghị, hội thảo, tọa đàm", ["cuộc", "-", "1", "", "1", "1"]),
      // A zero is a number.
      ("Tờ rơi, tờ gấp", ["tờ", "0", "50", "-50", "50", "1"]),
      ("Tạp chí", ["tin, bài", "...", "...", "", "...", "0"]),
    ]
  )
  func figures(channel: String, expected: [String]) throws {
    let row = try sheet().row(with: channel)
    #expect(Array(row[2...7]) == expected)
  }

  @Test("broadcasts and minutes, posts and views, meetings and people stand on rows of their own")
  func quantities() throws {
    let sheet = try sheet()
    let broadcast = try sheet.rowNumber(of: "Truyền thanh - truyền hình cấp huyện")
    #expect(Array(sheet.row(broadcast)[2...3]) == ["lượt phát", "6"])
    #expect(Array(sheet.row(broadcast + 1)[1...3]) == ["   Thời lượng", "phút", "90"])
    let social = try sheet.rowNumber(of: "Mạng xã hội")
    #expect(Array(sheet.row(social + 1)[1...3]) == ["   Lượt tiếp cận", "lượt", "1250"])
    let workshop = try sheet.rowNumber(of: "Hội nghị, hội thảo, tọa đàm")
    #expect(Array(sheet.row(workshop + 1)[1...2]) == ["   Lượt người dự", "lượt người"])
  }

  @Test("an approximate figure bears an asterisk and stays a number")
  func approximate() throws {
    let sheet = try sheet()
    let row = try sheet.rowNumber(of: "Mạng xã hội") + 1
    let cell = try #require(sheet.cells["D\(row)"])
    #expect(!cell.isText)
    #expect(cell.format.contains("\"*\""))
    #expect(try #require(sheet.cells["D\(row - 1)"]).format.contains("*") == false)
  }

  @Test("what no unit can have is marked x")
  func notApplicable() throws {
    var fixture = Self.fixture()
    let without = Set(fixture.catalogue.channelRefs.filter { fixture.catalogue[$0].id != "video" })
    fixture.catalogue.units = fixture.catalogue.units.map {
      Fixture.unit($0.id, $0.name, kind: $0.kind.index, channels: without)
    }
    let row = try sheet(fixture).row(with: "Video, clip")
    #expect(Array(row[3...6]) == ["x", "x", "", "x"])
  }

  @Test("the change is a live formula whose value is stored")
  func change() throws {
    let sheet = try sheet()
    let row = try sheet.rowNumber(of: "Cổng/trang thông tin điện tử")
    let cell = try #require(sheet.cells["F\(row)"])
    #expect(cell.formula == "D\(row)-E\(row)")
    #expect(cell.value == "1003")
  }

  @Test("numbers that Excel can't hold are text, and no formula pretends to reckon with them")
  func beyondExcel() throws {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 27, ["portal": .count(1)])
    fixture.report("rach-gia", week: 28, ["portal": .count(9_007_199_254_740_993)])
    let sheet = try WrittenBook(fixture.content(), "PL_501-TTCS").sheet("PL I. Tổng hợp")
    let row = try sheet.rowNumber(of: "Cổng/trang thông tin điện tử")
    #expect(Array(sheet.row(row)[3...5]) == ["9007199254740993", "1", "9007199254740992"])
    #expect(sheet.cells["D\(row)"]?.isText == true)
    #expect(sheet.cells["F\(row)"]?.formula == nil)
  }

  @Test("the first week of all has nothing before it but the signs say so")
  func first() throws {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, ["portal": .count(7)])
    let row = try sheet(fixture).row(with: "Cổng/trang thông tin điện tử")
    #expect(Array(row[3...6]) == ["7", "...", "", "7"])
  }

  @Test("everything counted has no period before it and no change")
  func everything() throws {
    let sheet = try WrittenBook(Self.fixture().content(week: nil), "PL_501-TTCS").sheet("PL I. Tổng hợp")
    let row = try sheet.row(with: "Cổng/trang thông tin điện tử")
    #expect(Array(row[3...6]) == ["1011", "", "", "1011"])
  }

  @Test("a draft says so until its deadline", arguments: [true, false])
  func draft(isDraft: Bool) throws {
    let first = try sheet(isDraft: isDraft).row(1)
    #expect(first.contains("DỰ THẢO") == isDraft)
  }
}
