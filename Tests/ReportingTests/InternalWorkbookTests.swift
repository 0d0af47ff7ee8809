// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Reporting
import Testing

@Suite("The officer's workbook")
struct InternalWorkbookTests {
  private static let evil = "=HYPERLINK(\"http://x\",\"bấm vào đây\")"

  private static func fixture() -> Fixture {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, at: SubmissionTime(Moment(seconds: 100)), ["portal": .count(2)])
    fixture.report("rach-gia", week: 28, at: SubmissionTime(Moment(seconds: 200)), note: evil, ["portal": .count(3)])
    fixture.findings = [
      Finding(.unknownUnit, at: Location(file: "2024-W28/0-rach-gia.csv", row: 7, columnName: "Đơn vị"), found: evil),
      Finding(.superseded, at: Location(file: "khac.csv")),
    ]
    fixture.refused = [
      RefusedObservation(location: Location(file: "\u{1B}[31mx.csv", row: 7), found: "=1+1", code: .notNumber)
    ]
    return fixture
  }

  @Test("its sheets, in the order in which the officer needs them")
  func sheets() throws {
    #expect(
      try WrittenBook(Self.fixture().content(), "Noi-bo").sheets.map(\.name) == [
        "Việc cần xử lý", "Phiếu điều chỉnh", "Lỗi và lưu ý", "Tệp đã nhận", "Số liệu chi tiết", "Số liệu bị thay thế",
        "Vết sửa số liệu",
        "Dòng không tính", "Tiến độ gửi báo cáo", "Cách đọc tệp", "Kiểm tra",
        "Danh mục",
      ]
    )
  }

  @Test("text of the input is never a formula or a link")
  func formulas() throws {
    let book = try WrittenBook(Self.fixture().content(), "Noi-bo")
    for sheet in book.sheets {
      // The tool's own formulas look up what counts.
      let formulas = sheet.cells.values.compactMap(\.formula)
      #expect(formulas.isEmpty || sheet.name == "Phiếu điều chỉnh")
      #expect(formulas.allSatisfy { $0.hasPrefix("IF(COUNTIFS('Số liệu chi tiết'!$A$2:") })
      #expect(sheet.hyperlinks == 0)
    }
    let note = try book.sheet("Số liệu chi tiết").row(with: Self.evil)
    #expect(note[4] == "3")
    #expect(try book.sheet("Lỗi và lưu ý").row(with: Self.evil)[4] == "7")
  }

  @Test("control characters of a file's name can't reach a cell")
  func controls() throws {
    let sheet = try WrittenBook(Self.fixture().content(), "Noi-bo").sheet("Dòng không tính")
    #expect(try sheet.row(with: "=1+1")[0] == "\u{FFFD}[31mx.csv")
  }

  @Test("what concerns the period comes first, marked, errors before warnings")
  func order() throws {
    let rows = try WrittenBook(Self.fixture().content(), "Noi-bo").sheet("Lỗi và lưu ý").rows
    #expect(rows[1].prefix(3) == ["Lỗi", "KG-301", "x"])
    #expect(rows.last?.prefix(3) == ["Lưu ý", "KG-501", ""])
  }

  @Test("the superseded submission stands beside the one that counts")
  func replaced() throws {
    let row = try WrittenBook(Self.fixture().content(), "Noi-bo").sheet("Số liệu bị thay thế").row(2)
    #expect(row[2] == "2024-W28/0-rach-gia.csv")
    #expect(row[5] == "2024-W28/1-rach-gia.csv")
  }

  @Test("a unit that said nothing happened is listed with what it said")
  func nothing() throws {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, saysNothing: true)
    let row = try WrittenBook(fixture.content(), "Noi-bo").sheet("Số liệu chi tiết").row(2)
    #expect(row.prefix(5) == ["Thành phố Rạch Giá", "2024-W28", "*", "", "-"])
  }

  @Test("a file with more reports than a row can show is listed all the same")
  func tallRow() throws {
    var fixture = Fixture()
    for week in 1...52 {
      let sent = SubmissionTime(Moment(seconds: 1_704_700_000 + week * 604_800))
      fixture.report("rach-gia", week: week, at: sent, ["portal": .count(2)])
    }
    for index in fixture.submissions.indices { fixture.submissions[index].path = "ca-nam.csv" }
    let row = try WrittenBook(fixture.content(week: nil), "Noi-bo").sheet("Tệp đã nhận").row(with: "ca-nam.csv")
    #expect(row[4].hasSuffix("2024-W51, 2024-W52"))
  }

  @Test("who sent what: a row for each unit, a letter for each week, totals, completeness")
  func progress() throws {
    let sheet = try WrittenBook(Self.fixture().content(), "Noi-bo").sheet("Tiến độ gửi báo cáo")
    #expect(sheet.row(3) == ["TT", "Đơn vị báo cáo", "Tuần", "Đầy đủ tuần 28 (%)"])
    #expect((4...5).map { sheet.row($0)[2] } == ["28", "14/7"])
    #expect(try sheet.row(with: "Báo Kiên Giang") == ["1", "Báo Kiên Giang", "C", "0"])
    #expect(try sheet.row(with: "Thành phố Rạch Giá") == ["2", "Thành phố Rạch Giá", "Đ", "6"])
    #expect(try sheet.row(with: "Đúng hạn (Đ)") == ["", "Đúng hạn (Đ)", "1", ""])
    #expect(try sheet.row(with: "Chưa có số liệu (C, N, S)")[2] == "3")
    #expect(try sheet.row(with: "Số đơn vị phải gửi")[2] == "4")
    #expect(try sheet.row(with: "Mức độ đầy đủ số liệu (%)").suffix(2) == ["1", "1"])
    #expect((sheet.paper, sheet.orientation, sheet.fitToPage) == ("9", "landscape", true))
    #expect(sheet.printTitles.contains("$3:$5"))
  }

  @Test("a list longer than 10,000 says how many rows it leaves out")
  func longList() throws {
    var fixture = Self.fixture()
    fixture.findings = (1...10_003).map { Finding(.unknownUnit, at: Location(file: "x.csv", row: $0), found: "x") }
    let rows = try WrittenBook(fixture.content(), "Noi-bo").sheet("Lỗi và lưu ý").rows
    #expect(rows.count == 10_002)
    let superseded = 1
    #expect(rows.last?.first == "… và \(3 + superseded) dòng nữa.")
  }

  @Test("more observations than a quarter of a province has are counted, and the sheet says where they are listed")
  func manyObservations() throws {
    func rows(_ count: Int) throws -> [[String]] {
      var fixture = Fixture()
      fixture.report("rach-gia", week: 28, ["portal": .count(2)])
      let one = fixture.submissions[0].submission.observations.list[0]
      fixture.submissions[0].submission.observations.list = Array(repeating: one, count: count)
      return try WrittenBook(fixture.content(), "Noi-bo").sheet("Số liệu chi tiết").rows
    }
    #expect(try rows(20_000).count == 20_001)
    let rest = "Có 20.001 dòng, không liệt kê ở đây; xem đầy đủ trong data.csv (--write data)."
    #expect(try rows(20_001).dropFirst().map(\.first) == [rest])
  }

  @Test("how a file was read stands on one row, as it is overruled by file")
  func choices() throws {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, ["portal": .count(2)])
    var content = fixture.content()
    content.files[0].choices.append((Phrase("Dấu phân cách", "delimiter"), Phrase("dấu phẩy", "comma")))
    let rows = try WrittenBook(content, "Noi-bo").sheet("Cách đọc tệp").rows
    #expect(
      rows == [["Tệp", "Cách đọc"], ["2024-W28/0-rach-gia.csv", "Bảng mã: UTF-8; Dấu phân cách: dấu phẩy"]]
    )
  }
}
