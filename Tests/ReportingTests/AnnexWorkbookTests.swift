// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Reporting
import Testing
import XLSXWriting

@Suite("Upward workbooks and the province's")
struct AnnexWorkbookTests {
  private static func fixture(campaigns: Int = 4) -> Fixture {
    var fixture = Fixture(campaigns: campaigns)
    for campaign in 1...campaigns {
      fixture.report("rach-gia", week: 28, campaign: campaign, ["portal": .count(Int64(campaign))])
    }
    fixture.report("bao", week: 28, ["newspaper": .count(2)])
    return fixture
  }

  @Test("one campaign has its own sheets, several are numbered", arguments: [1, 4, 12])
  func sheets(campaigns: Int) throws {
    let name = campaigns == 1 ? "PL_501-TTCS" : "PL_tong-hop"
    let sheets = try WrittenBook(Self.fixture(campaigns: campaigns).content(), name).sheets.map(\.name)
    let byUnit = campaigns == 1 ? ["PL II. Theo đơn vị"] : (1...campaigns).map { "II.\($0) Nội dung \($0)" }
    #expect(sheets == ["PL I. Tổng hợp"] + byUnit + ["Diễn biến theo tuần", "Giải thích chỉ tiêu", "Biểu đồ"])
  }

  @Test("campaigns stand apart in PL I, each under its letter", arguments: [2, 12])
  func bands(campaigns: Int) throws {
    let sheet = try WrittenBook(Self.fixture(campaigns: campaigns).content(), "PL_tong-hop").sheet("PL I. Tổng hợp")
    let portals = sheet.rows.filter { $0.count > 3 && $0[1] == "Cổng/trang thông tin điện tử" }
    #expect(portals.map { $0[3] } == (1...campaigns).map(String.init))
    let letters = sheet.rows.compactMap(\.first).filter { $0.count == 1 && $0.first?.isUppercase == true }
    #expect(
      letters.filter { !["A", "I", "V"].contains($0) } == (2...campaigns).compactMap(Self.letter).filter { $0 != "I" }
    )
  }

  private static func letter(_ number: Int) -> String? { UnicodeScalar(64 + number).map { String(Character($0)) } }

  @Test("every sheet is in Times New Roman on A4, one page wide, with its header rows repeated")
  func printing() throws {
    for name in ["PL_501-TTCS", "PL_tong-hop", "PL-III"] {
      for sheet in try WrittenBook(Self.fixture().content(), name).sheets {
        #expect(Set(sheet.cells.values.filter { !$0.value.isEmpty }.map(\.font)) == ["Times New Roman"])
        #expect(sheet.paper == "9")
        // As high as it needs, or one page where it would hardly be longer.
        #expect(sheet.fitToPage && ["0", "1"].contains(sheet.fitToHeight), "\(sheet.name)")
        #expect(sheet.printTitles.contains("$") == (sheet.name != "Biểu đồ"), "\(sheet.name)")
        #expect(sheet.orientation == (Self.isPortrait(sheet.name) ? "portrait" : "landscape"), "\(sheet.name)")
      }
    }
  }

  private static func isPortrait(_ sheet: String) -> Bool { sheet.hasPrefix("PL I.") || sheet.hasPrefix("Giải thích") }

  @Test("the header rows that are repeated are those of the table")
  func titles() throws {
    let sheet = try WrittenBook(Self.fixture().content(), "PL_501-TTCS").sheet("PL II. Theo đơn vị")
    let labels = try sheet.rowNumber(of: "A")
    #expect(sheet.printTitles == "'PL II. Theo đơn vị'!$\(labels - 2):$\(labels)")
  }

  @Test("nothing internal goes up: no file, no finding, no path")
  func nothingInternal() throws {
    var fixture = Self.fixture()
    fixture.report("an-minh", week: 28, note: "ghi chú của huyện", ["portal": .count(3)])
    fixture.findings = [
      Finding(.unknownUnit, at: Location(file: "2024-W28/0-rach-gia.csv", row: 7), found: "Huyện An Bình")
    ]
    for name in ["PL_501-TTCS", "PL_tong-hop"] {
      let text = try WrittenBook(fixture.content(), name).everything
      for secret in [".csv", "2024-W28", "An Bình", "KG-301", "ghi chú của huyện", "kgreport-test"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
  }

  @Test("the notes say how many units have figures, what the signs mean, and the window")
  func notes() throws {
    var fixture = Self.fixture(campaigns: 1)
    let window = DayRange(try #require(Day(iso: "2024-07-01")), try #require(Day(iso: "2024-08-15")))
    fixture.catalogue.campaigns = [Fixture.campaign(1, window: window)]
    let sheet = try WrittenBook(fixture.content(), "PL_501-TTCS").sheet("PL I. Tổng hợp")
    let notes = sheet.rows.compactMap(\.first).filter { $0.contains("(1)") || $0.hasPrefix("(") && $0.contains(") ") }
    #expect(notes.contains("Ghi chú: (1) Có số liệu của 2/4 đơn vị."))
    #expect(notes.contains("(2) (-) không phát sinh; (...) chưa có số liệu; (x) không áp dụng; (*) số ước."))
    #expect(notes.contains("(3) Mỗi lần phát của một đài tính một lượt; không tính tiếp âm, tiếp sóng."))
    #expect(notes.contains("(4) Hoạt động lồng ghép tính ở từng nội dung, không cộng giữa các nội dung."))
    #expect(
      notes.contains(
        "(5) Thời gian thực hiện: từ ngày 01/7/2024 đến ngày 15/8/2024; kỳ báo cáo này: trong thời gian thực hiện."
      )
    )
  }

  @Test(
    "any short name of a campaign becomes a sheet name that Excel takes",
    arguments: [
      String(repeating: "Tuyên truyền rất dài ", count: 5), "a/b\\c:d*e?f[g]", "kết thúc bằng dấu '", "''''", "\u{1}\t",
      String(repeating: "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", count: 9), "aaaaaaaaaaaaaaaaaaaaaaaaaa' b", "",
    ]
  )
  func sheetNames(shortName: String) throws {
    var fixture = Self.fixture(campaigns: 2)
    fixture.catalogue.campaigns = (1...2).map { Fixture.campaign($0, shortName: shortName) }
    let sheets = try WrittenBook(fixture.content(), "PL_tong-hop").sheets.map(\.name)
    #expect(sheets.count == 6)
    #expect(sheets.allSatisfy { SheetName.fault(in: $0) == nil })
  }

  @Test("the course has a row a period and its sum")
  func course() throws {
    var fixture = Self.fixture(campaigns: 1)
    fixture.report("rach-gia", week: 26, ["portal": .count(10)])
    fixture.report("rach-gia", week: 29, ["portal": .count(100)])
    let sheet = try WrittenBook(fixture.content(), "PL_501-TTCS").sheet("Diễn biến theo tuần")
    #expect(try sheet.row(with: "Từ 24/6/2024 đến 30/6/2024")[2...4] == ["1", "...", "10"])
    #expect(try sheet.row(with: "Từ 08/7/2024 đến 14/7/2024")[2...4] == ["2", "2", "1"])
    #expect(!sheet.rows.joined().contains { $0.contains("21/7/2024") })
    #expect(try sheet.row(with: "Cộng")[3...4] == ["2", "11"])
  }

  /// A campaign whose window begins on a Wednesday and ends on the Tuesday of the week after.
  private static func windowed(weeks: [Int]) -> Fixture {
    var fixture = Fixture()
    let first = Day(year: 2024, month: 7, day: 3)
    let last = Day(year: 2024, month: 7, day: 9)
    if let first, let last, let window = DayRange(first, last) {
      fixture.catalogue.campaigns = [Fixture.campaign(1, window: window)]
    }
    for week in weeks { fixture.report("rach-gia", week: week, ["portal": .count(Int64(week))]) }
    return fixture
  }

  @Test("the course of a campaign with a window has a sum before, within and after it")
  func phases() throws {
    let content = Self.windowed(weeks: [25, 26, 27, 28, 29]).content(week: 29)
    let sheet = try WrittenBook(content, "PL_501-TTCS").sheet("Diễn biến theo tuần")
    let first = try #require(sheet.rows.firstIndex { $0.contains("Trước thời gian thực hiện") })
    // The weeks that hold the first and the last day are within.
    #expect(
      sheet.rows[first..<(first + 12)].map { [$0[0], $0[1], $0[4]] } == [
        ["I", "Trước thời gian thực hiện", ""], ["1", "Từ 17/6/2024 đến 23/6/2024", "25"],
        ["2", "Từ 24/6/2024 đến 30/6/2024", "26"], ["", "Cộng I", "51"],
        ["II", "Trong thời gian thực hiện", ""], ["3", "Từ 01/7/2024 đến 07/7/2024", "27"],
        ["4", "Từ 08/7/2024 đến 14/7/2024", "28"], ["", "Cộng II", "55"],
        ["III", "Sau thời gian thực hiện", ""], ["5", "Từ 15/7/2024 đến 21/7/2024", "29"], ["", "Cộng III", "29"],
        ["", "TỔNG CỘNG", "135"],
      ]
    )
    // The rows of a sheet count from 1.
    let top = first + 1
    let formulas = [3, 7, 10, 11].map { sheet.cells["E\(top + $0)"]?.formula }
    let sums = [
      "SUM(E\(top + 1):E\(top + 2))", "SUM(E\(top + 5):E\(top + 6))", "SUM(E\(top + 9))",
      "SUM(E\(top + 3),E\(top + 7),E\(top + 10))",
    ]
    #expect(formulas == sums)
  }

  @Test(
    "a phase alone has its heading, and no sum beside the total",
    arguments: [
      (26, "Trước thời gian thực hiện"), (27, "Trong thời gian thực hiện"), (29, "Sau thời gian thực hiện"),
    ]
  )
  func onePhase(week: Int, heading: String) throws {
    let content = Self.windowed(weeks: [week]).content(week: week)
    let rows = try WrittenBook(content, "PL_501-TTCS").sheet("Diễn biến theo tuần").rows
    #expect(rows.contains { $0.prefix(2) == ["I", heading] })
    let sums = rows.filter { $0.count > 4 && $0[1].lowercased().contains("cộng") }
    #expect(sums.map { [$0[1], $0[4]] } == [["Cộng", "\(week)"]])
  }

  @Test("a workspace that reports by month has no course by week")
  func monthlyCourse() throws {
    var fixture = Self.fixture(campaigns: 1)
    fixture.catalogue.calendar = ReportingCalendar(rhythm: .month)
    let book = try WrittenBook(fixture.content(), "PL_501-TTCS")
    #expect(book.sheets.map(\.name).suffix(3) == ["Diễn biến theo kỳ", "Giải thích chỉ tiêu", "Biểu đồ"])
  }
}

@Suite("PL III: who sent")
struct ProvinceWorkbookTests {
  private static let offset = 420

  private func time(_ day: String, _ hour: Int = 0, isDateOnly: Bool = false) throws -> SubmissionTime {
    let moment = Moment(try #require(Day(iso: day)), secondOfDay: hour * 3600 + 300, utcOffset: Self.offset)
    return SubmissionTime(moment, isDateOnly: isDateOnly)
  }

  private func sheet(week: Int? = 28) throws -> WrittenBook.Sheet {
    var fixture = Fixture()
    fixture.report("bao", week: 28, at: try time("2024-07-16", 14), ["newspaper": .count(2)])
    fixture.report("rach-gia", week: 28, at: try time("2024-07-15", 9), ["portal": .count(1)])
    fixture.report("rach-gia", week: 28, at: try time("2024-07-18", 9), ["portal": .count(2)])
    fixture.report("an-bien", week: 28, at: try time("2024-07-17", isDateOnly: true), ["portal": .count(2)])
    fixture.report("rach-gia", week: 27, ["portal": .count(2)])
    return try WrittenBook(fixture.content(week: week), "PL-III").sheet("PL III. Tình hình gửi")
  }

  @Test("the columns, the deadline above, the two signers below")
  func layout() throws {
    let rows = try sheet().rows
    #expect(rows[1].first == "Phụ lục III")
    #expect(rows[2].first == "TÌNH HÌNH GỬI BÁO CÁO")
    #expect(
      rows[4].first
        == "Tuần từ ngày 08/7/2024 đến ngày 14/7/2024; thời hạn gửi báo cáo: 17 giờ 00 phút ngày 16/7/2024"
    )
    #expect(
      try sheet().row(with: "Thời điểm nhận") == [
        "TT", "Đơn vị", "Thời điểm nhận", "Tình trạng", "Số lần gửi", "Số chỉ tiêu có số liệu",
        "Số chỉ tiêu phải báo cáo", "Nội dung đề nghị kiểm tra", "Ghi chú",
      ]
    )
    #expect(try sheet().row(with: "NGƯỜI LẬP BIỂU").contains("TRƯỞNG PHÒNG"))
  }

  @Test(
    "a unit's row",
    arguments: [
      ("Báo Kiên Giang", ["14 giờ 05 phút ngày 16/7/2024", "Đúng hạn", "1", "1", "16", "0", ""]),
      // A correction after the deadline does not make a punctual report late.
      (
        "Thành phố Rạch Giá",
        ["09 giờ 05 phút ngày 18/7/2024", "Đúng hạn", "2", "1", "16", "0", "Lấy theo báo cáo gửi sau cùng"]
      ),
      ("Huyện An Biên", ["Ngày 17/7/2024", "Trễ hạn", "1", "1", "16", "0", ""]),
      ("Huyện An Minh", ["", "Chưa gửi", "0", "0", "16", "0", ""]),
    ]
  )
  func row(unit: String, expected: [String]) throws {
    #expect(Array(try sheet().row(with: unit)[2...8]).map(\.sentence) == expected)
  }

  @Test("the note counts units")
  func note() throws {
    #expect(
      try sheet().rows
        .contains { $0.first == "Ghi chú: Đã gửi 3/4 đơn vị, trong đó trễ hạn 1. Chưa gửi: Huyện An Minh." }
    )
  }

  @Test("everything counted has no deadline of its own, and one submission a week replaces none")
  func everything() throws {
    let sheet = try sheet(week: nil)
    #expect(sheet.rows[4].first == "Kỳ từ ngày 01/7/2024 đến ngày 14/7/2024")
    #expect(try sheet.row(with: "Báo Kiên Giang").last?.isEmpty == true)
  }

  @Test("a unit that ended inside the period counts outside completeness")
  func endedUnit() throws {
    var fixture = Fixture()
    let (first, last) = (try #require(Day(iso: "2020-01-01")), try #require(Day(iso: "2024-07-10")))
    let old = fixture.catalogue.units[3]
    fixture.catalogue.units[3] = ReportingUnit(
      id: old.id,
      name: old.name,
      kind: old.kind,
      parent: nil,
      code: "",
      aliases: [],
      channels: old.channels,
      validFrom: first,
      validTo: last,
      successors: []
    )
    fixture.report("an-minh", week: 28, ["portal": .count(1)])
    let content = fixture.content()
    #expect(content.completeness == (0, 3))
    let row = try WrittenBook(content, "PL-III").sheet("PL III. Tình hình gửi").row(with: "Huyện An Minh")
    #expect(row[3] == "Không thuộc diện báo cáo")
    #expect(row[8] == "Kết thúc hoạt động trong kỳ")
  }
}

extension String {
  /// The text with a capital first letter.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
