// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Testing
import XLSXWriting

@testable import Reporting

/// Annex, statistical form and full report, by Decree 30/2020.
@Suite("Documents by Decree 30/2020")
struct DocumentModeTests {
  private static func fixture(_ mode: DocumentMode?, layouts: [String] = LayoutChoice.usual) -> Fixture {
    var fixture = Fixture(campaigns: 2)
    fixture.report("rach-gia", week: 28, campaign: 1, ["portal": .count(3)])
    fixture.catalogue.settings.sheets = LayoutChoice(layouts: layouts, mode: mode)
    fixture.catalogue.agency.parent = "UBND tỉnh Kiên Giang"
    fixture.catalogue.agency.signatures.head =
      Signatures.Signer(onBehalf: "KT. GIÁM ĐỐC", title: "PHÓ GIÁM ĐỐC", name: "Nguyễn Văn An")
    fixture.catalogue.agency.signatures.preparer = Signatures.Signer(
      title: "Người lập biểu",
      name: "Bình",
      phone: "0297"
    )
    fixture.catalogue.agency.signatures.copies = ["UBND tỉnh", "Lưu: VT"]
    return fixture
  }

  private func texts(_ sheet: WrittenBook.Sheet) -> [[String]] {
    sheet.rows.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
  }

  @Test("several annexes bear Roman numerals, one alone none")
  func annexNumbers() throws {
    func numbers(_ layouts: [String], _ book: String = "PL_501") throws -> [String] {
      try WrittenBook(Self.fixture(.annex, layouts: layouts).content(), book).tables.map { $0.rows[1].first ?? "" }
    }
    #expect(try numbers(["summary", "by-unit"]) == ["Phụ lục I", "Phụ lục II"])
    #expect(try numbers(["by-unit", "long"]) == ["Phụ lục I", "Phụ lục II"])
    #expect(try numbers(["summary"]) == ["Phụ lục"])
    #expect(try numbers(["by-unit"], "PL_tong-hop") == ["Phụ lục I", "Phụ lục II"])
    #expect(try numbers(["summary", "by-unit"], "PL_tong-hop") == ["Phụ lục I", "Phụ lục II.1", "Phụ lục II.2"])
    let names = try WrittenBook(Self.fixture(.annex, layouts: ["long"]).content(), "PL_501").tables.map(\.name)
    #expect(names == ["Bảng tổng hợp"])
  }

  @Test("an annex has no motto and no signature, and its first row is free but for DỰ THẢO")
  func annex() throws {
    let sheet = try WrittenBook(Self.fixture(nil).content(isDraft: true), "PL_501").sheets[0]
    #expect(sheet.rows[0] == ["DỰ THẢO"])
    let everything = sheet.rows.joined().joined(separator: "\n")
    #expect(!everything.contains("CỘNG HÒA") && !everything.contains("GIÁM ĐỐC"))
    #expect(try WrittenBook(Self.fixture(nil).content(), "PL_501").sheets[0].rows[0].isEmpty)
  }

  @Test(
    "a report has motto, agency, number, date, receiver, signature and copies; the sheets behind it are its annexes"
  )
  func report() throws {
    let book = try WrittenBook(Self.fixture(.report).content(), "PL_501")
    let rows = texts(book.sheets[0])
    #expect(
      rows.prefix(2) == [
        ["UBND TỈNH KIÊN GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Độc lập - Tự do - Hạnh phúc"],
      ]
    )
    #expect(rows[2].allSatisfy { $0.allSatisfy { $0 == "_" } } && rows[2].count == 2)
    #expect(rows[3] == ["Số:      /BC-STTTT", "Kiên Giang, ngày … tháng … năm 2024"])
    #expect(rows[4...5] == [["BÁO CÁO"], ["Kết quả tuyên truyền nội dung 1 năm 2024"]])
    #expect(rows[7] == ["Kính gửi: Cục Thông tin cơ sở"])
    let foot = try #require(rows.firstIndex { $0.first == "Nơi nhận:" })
    #expect(
      Array(rows[foot...]) == [
        ["Nơi nhận:", "KT. GIÁM ĐỐC"], ["- Như trên;", "PHÓ GIÁM ĐỐC"], ["- UBND tỉnh;"], ["- Lưu: VT."],
        ["Nguyễn Văn An"],
      ]
    )
    // The report is no annex, so the next sheet is the only one with a number.
    #expect(book.tables.map(\.name) == ["Tổng hợp", "Theo đơn vị", "Diễn biến theo tuần", "Giải thích chỉ tiêu"])
    #expect(book.sheets[1].rows[1].first == "Phụ lục")
  }

  @Test("the rules are as long as the motto, and two fifths of the other lines")
  func rules() throws {
    let sheet = try WrittenBook(Self.fixture(.report).content(), "PL_501").sheets[0]
    let rules = sheet.rows.joined().filter { $0.hasPrefix("_") }
    let one = TextMeasure.width(of: "_", font: TextFont(size: 8))
    let texts: [(String, AnnexLine.Look, Double)] = [
      ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", .agency, 0.4), ("Độc lập - Tự do - Hạnh phúc", .motto, 1),
      ("Kết quả tuyên truyền nội dung 1 năm 2024", .title, 0.4),
    ]
    #expect(rules.count == 3)
    for (rule, (text, look, share)) in zip(rules, texts) {
      let wanted = TextMeasure.width(of: text, font: AnnexStyles.line(look).font) * share
      #expect(abs(Double(rule.count) * one - wanted) <= one)
    }
  }

  @Test("several receivers stand below “Kính gửi”, each on a line of its own")
  func receivers() throws {
    let head = Letterhead(
      agency: Self.fixture(nil).catalogue.agency,
      receivers: ["Ủy ban Dân tộc", "Cục Thông tin cơ sở"],
      year: 2024,
      issue: nil,
      subject: "x"
    )
    let lines = head.report().map { $0.texts.map(\.text) }
    #expect(lines.contains(["Kính gửi:"]) && lines.contains(["- Ủy ban Dân tộc;"]))
    #expect(lines.contains(["- Cục Thông tin cơ sở."]))
  }

  @Test("a form has its number, who reports to whom, three signers and the preparer's telephone")
  func form() throws {
    let book = try WrittenBook(Self.fixture(.form).content(), "PL_tong-hop")
    let rows = texts(book.sheets[0])
    #expect(
      rows.prefix(2) == [
        ["Biểu số: 01", "Đơn vị báo cáo: Sở Thông tin và Truyền thông"],
        ["Ngày nhận báo cáo: …/…/2024", "Đơn vị nhận báo cáo: Cục Thông tin cơ sở"],
      ]
    )
    let foot = try #require(rows.firstIndex { $0 == ["KT. GIÁM ĐỐC"] })
    #expect(
      Array(rows[(foot - 1)...]) == [
        ["Kiên Giang, ngày … tháng … năm 2024"], ["KT. GIÁM ĐỐC"],
        ["NGƯỜI LẬP BIỂU", "NGƯỜI KIỂM TRA BIỂU", "PHÓ GIÁM ĐỐC"],
        ["(Ký, họ và tên, số điện thoại liên lạc)", "(Ký, họ và tên)", "(Ký tên, đóng dấu)"],
        ["Bình", "Nguyễn Văn An"],
        ["ĐT: 0297"],
      ]
    )
    #expect(!book.everything.contains("Phụ lục") && !book.everything.contains("Kèm theo"))
    #expect(
      book.tables.map { texts($0)[0][0] }
        == [1, 2, 2, 3, 4].enumerated()
        .map { index, form in
          "Biểu số: 0\(form)" + ([1, 2].contains(index) ? ".\(index)" : "")
        }
    )
  }

  @Test("paper bears number and day where they are known, electronic documents leave them open")
  func issued() throws {
    var fixture = Self.fixture(.report)
    let day = try #require(Day(iso: "2024-08-05"))
    fixture.catalogue.settings.issued = [
      IssuedReport(period: "2024-W28", report: "501-TTCS", number: 5, day: day)
    ]
    let book = try WrittenBook(fixture.content(), "PL_501")
    #expect(texts(book.sheets[0])[3] == ["Số: 05/BC-STTTT", "Kiên Giang, ngày 05 tháng 8 năm 2024"])
    #expect(
      book.sheets[1].rows.joined()
        .contains("(Kèm theo Báo cáo số 05/BC-STTTT ngày 05 tháng 8 năm 2024 của Sở Thông tin và Truyền thông)")
    )
    for other in ["PL_502", "PL_tong-hop"] {
      #expect(try WrittenBook(fixture.content(), other).everything.contains("ngày … tháng … năm 2024"))
    }
    #expect(try !WrittenBook(fixture.content(week: 27), "PL_501").everything.contains("05/BC"))
  }

  @Test("the department bears the name that it had on the period's last day")
  func datedAgency() throws {
    var fixture = Self.fixture(.report)
    var later = fixture.catalogue.agency
    later.name = "Sở Văn hóa và Thể thao"
    later.signatures.head = Signatures.Signer(title: "GIÁM ĐỐC", name: "Lê Văn Cường")
    fixture.catalogue.agency.changes = [Agency.Change(from: try #require(Day(iso: "2024-07-14")), agency: later)]
    let text = try WrittenBook(fixture.content(), "PL_501").everything
    #expect(text.contains("SỞ VĂN HÓA VÀ THỂ THAO") && text.contains("Lê Văn Cường"))
    #expect(!text.contains("SỞ THÔNG TIN") && !text.contains("KT. GIÁM ĐỐC"))
    #expect(try WrittenBook(fixture.content(week: 27), "PL_501").everything.contains("SỞ THÔNG TIN"))
  }

  @Test(
    "sizes, weights and slants are those of the decree's table",
    arguments: [
      (AnnexLine.Look.parent, 12.0...13, false, false), (.agency, 12...13, true, false), (.motto, 13...14, true, false),
      (.body, 13...14, false, false), (.place, 13...14, false, true), (.title, 13...14, true, false),
      (.copiesHead, 12...12, true, true), (.copies, 11...11, false, false),
    ]
  )
  func styles(look: AnnexLine.Look, size: ClosedRange<Double>, isBold: Bool, isItalic: Bool) {
    let font = AnnexStyles.line(look).font
    #expect(size.contains(font.size) && font.isBold == isBold && font.isItalic == isItalic)
    #expect(font.name == "Times New Roman")
  }

  // MARK: Pages

  private func pages(_ rows: Int, kept: Int, joined: Set<Int> = []) -> (fit: PageFit, breaks: [Int]) {
    AnnexPages(
      heights: Array(repeating: 20, count: rows),
      width: 178,
      isLandscape: true,
      margins: PageMargins(left: 30, right: 15, top: 20, bottom: 20),
      header: 1...2,
      firstKept: kept,
      joined: joined
    )
    .layout()
  }

  /// A page holds 30 rows of this sheet, and 28 below a repeated header.
  @Test(
    "what is hardly longer than a page becomes one page; else the end keeps some figures",
    arguments: [
      (20, 15, 0, []), (36, 30, 1, []), (44, 28, 0, [28]), (44, 31, 0, [30]),
      (100, 96, 0, [30, 58, 86]), (115, 110, 0, [30, 58, 86, 110]),
    ]
  )
  func pageBreaks(rows: Int, kept: Int, pagesTall: Int, breaks: [Int]) {
    let layout = pages(rows, kept: kept)
    #expect(layout.fit.pagesTall == pagesTall)
    #expect(layout.breaks == breaks)
  }

  @Test("a page does not end with a heading, nor begin with what belongs to the row before")
  func joinedRows() {
    #expect(pages(70, kept: 67, joined: [29, 30]).breaks == [28, 56])
    #expect(pages(70, kept: 67, joined: [29, 31]).breaks == [30, 58])
    // The next page is reckoned from where the one before really ended.
    #expect(pages(80, kept: 77, joined: [30, 57]).breaks == [29, 56])
    #expect(pages(80, kept: 77, joined: Set(1...79)).breaks == [30, 58])
  }

  @Test("rows below a heading, quantities of a channel and totals belong to the row before")
  func belonging() {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, ["portal": .count(3)])
    let sheets = AnnexWorkbook(content: fixture.content(), campaigns: [Ref(0)]).sheets()
    let summary = sheets[0].table.rows.prefix(7).map(\.belongsToRowBefore)
    #expect(summary == [false, false, false, false, false, true, false])
    #expect(sheets[1].table.rows.last?.belongsToRowBefore == true)
  }
}
