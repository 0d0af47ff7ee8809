// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import Testing

@testable import Reporting

@Suite("The sheets that the officer fills in")
struct DecisionSheetsTests {
  /// Two districts with a report each.
  private static func fixture() -> Fixture {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, ["portal": .count(2)])
    fixture.report("an-bien", week: 28, ["portal": .count(3)])
    return fixture
  }

  private static func doubt(_ code: FindingCode, _ files: [String], at file: String? = nil) -> Finding {
    Finding(
      code,
      at: Location(file: file),
      ["files": .text(files.joined(separator: "\n")), "unit": .text(code.identifier)]
    )
  }

  private func questions(_ findings: [Finding]) throws -> [[String]] {
    var fixture = Self.fixture()
    fixture.findings = findings
    return Array(try WrittenBook(fixture.content(), "Noi-bo").sheet("Việc cần xử lý").rows.dropFirst())
  }

  private static let (first, second) = ("2024-W28/0-rach-gia.csv", "2024-W28/1-an-bien.csv")

  @Test("all doubts about a file are one line, behind what decides which file counts")
  func doubts() throws {
    let rows = try questions([
      Self.doubt(.jump, [Self.first], at: Self.first), Self.doubt(.minutesWithoutCount, [Self.first], at: Self.first),
      Finding(.orderUnknown, at: Location(file: Self.second, row: 2), ["other": .text("khac.csv")]),
    ])
    #expect(rows.map { $0[1] } == [Self.second, "khac.csv", Self.first])
    #expect(rows[2][2...3] == ["Thành phố Rạch Giá", "2024-W28"])
    #expect(rows[2][4].split(separator: "\n").map { $0.prefix(7) } == ["KG-522:", "KG-523:"])
  }

  @Test("of few equal units each is asked about, of many all at once; what was accepted is asked no more")
  func equal() throws {
    let many = (1...5).map { "\($0).csv" }
    var accepted = Self.doubt(.jump, [])
    accepted.parts["accepted"] = "đã hỏi"
    let rows = try questions([
      Self.doubt(.sameAsOtherUnit, [Self.first, Self.second]), Self.doubt(.sameAsOtherUnit, many), accepted,
    ])
    #expect(rows.map { $0[1] } == [Self.first, Self.second, many.joined(separator: "\n")])
    #expect(try questions([accepted]).map { $0[4] } == ["Không có việc nào cần quyết định."])
  }

  @Test("a doubt can be accepted or its file excluded, and nothing else")
  func answers() throws {
    var fixture = Self.fixture()
    fixture.findings = [Self.doubt(.jump, [Self.first], at: Self.first)]
    let everything = try WrittenBook(fixture.content(), "Noi-bo").everything
    #expect(everything.contains("Không tính tệp này,Chấp nhận"))
    #expect(!everything.contains("Tính tệp này,"))
  }

  @Test("corrections offer the names of the catalogue, and ask before they take another one")
  func names() throws {
    let book = try WrittenBook(Self.fixture().content(), "Noi-bo")
    let names = try book.sheet("Danh mục").rows
    #expect(names[1].prefix(3) == ["Báo Kiên Giang", "2024-W28", "Nội dung 1"])
    #expect(names.dropFirst().map { $0[0] }.filter { !$0.isEmpty }.count == Fixture.units.count)
    for column in ["$A$2:$A$\(Fixture.units.count + 1)", "$B$2<", "$C$2<", "$D$2:$D$\(names.count)"] {
      #expect(book.everything.contains("'Danh mục'!\(column)"), "\(column)")
    }
    #expect(book.everything.contains("errorStyle=\"warning\""))
  }

  @Test("a correction looks up what counts, and is of a period that is reported")
  func old() throws {
    let sheet = try WrittenBook(Self.fixture().content(), "Noi-bo").sheet("Phiếu điều chỉnh")
    #expect(sheet.row(1).prefix(7).suffix(2) == ["Số đang tính", "Số đúng"] && sheet.row(2)[1] == "2024-W28")
    let formula = try #require(sheet.cells["F2"]?.formula)
    #expect(formula.contains("SUMIFS('Số liệu chi tiết'!$E$2:$E$3,'Số liệu chi tiết'!$A$2:$A$3,$A2,"))
    #expect(sheet.cells["F2"]?.value == "")
    let month = try WrittenBook(Self.fixture().content(week: nil), "Noi-bo").sheet("Phiếu điều chỉnh")
    #expect(month.row(2)[1].isEmpty)
  }

  @Test("a correction looks nothing up where the figures are too many to be listed")
  func tooMany() throws {
    var content = Self.fixture().content()
    let index = try #require(content.submissions.firstIndex { $0.state == .counted })
    let observation = try #require(content.submissions[index].submission.observations.first)
    let many = repeatElement(observation, count: InternalWorkbook.mostObservations + 1)
    content.submissions[index].submission.observations = Observations(many)
    let sheet = try WrittenBook(content, "Noi-bo").sheet("Phiếu điều chỉnh")
    #expect(sheet.row(1)[5] == "Số đang tính" && sheet.cells["F2"]?.formula == nil)
  }
}
