// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import Testing

@testable import Reporting

@Suite("The workbook of observations")
struct DetailWorkbookTests {
  /// A report with so many observations, at most so many of which are wanted in Excel.
  private static func content(observations count: Int, detailRows: Int) throws -> ReportContent {
    var fixture = Fixture()
    fixture.catalogue.settings.detailRows = detailRows
    fixture.report("rach-gia", week: 28, note: "=1+1", ["portal": .count(4), "social": Amounts(count: .none)])
    var content = fixture.content()
    let observations = Array(content.submissions[0].submission.observations.list)
    let all = (0..<count).map { observations[$0 % observations.count] }
    content.submissions[0].submission.observations = Observations(all)
    return content
  }

  private static let many = InternalWorkbook.mostObservations + 1

  @Test(
    "it is made where there are more than the officer's workbook lists, and they are wanted",
    arguments: [(many, many, true), (many, many - 1, false), (many - 1, 5_000_000, false), (many, 20_000, false)]
  )
  func isMade(count: Int, detailRows: Int, isMade: Bool) throws {
    let content = try Self.content(observations: count, detailRows: detailRows)
    let names = content.outputs([.internal], campaigns: nil, language: .vietnamese).map(\.name)
    #expect(names == ["Noi-bo_2024-07-14.xlsx"] + (isMade ? ["So-lieu-chi-tiet_2024-07-14.xlsx"] : []))
    let none = content.outputs([.upward], campaigns: nil, language: .vietnamese).map(\.name)
    #expect(!none.contains("So-lieu-chi-tiet_2024-07-14.xlsx"))
  }

  @Test func `it lists every observation, and the officer's workbook says where`() throws {
    let content = try Self.content(observations: Self.many, detailRows: 100_000)
    let sheet = try WrittenBook(content, "So-lieu-chi-tiet").sheet("Số liệu chi tiết")
    #expect(sheet.rows.count == Self.many + 1)
    #expect(sheet.row(1).first == "Đơn vị báo cáo")
    #expect(
      sheet.row(2)[0...5] == ["Thành phố Rạch Giá", "2024-W28", "Nội dung 1", "Cổng/trang thông tin điện tử", "4", ""]
    )
    #expect(sheet.row(3)[4] == "-" && sheet.row(3)[7] == "=1+1")
    #expect(sheet.cells["H3"]?.formula == nil)
    let internalSheet = try WrittenBook(content, "Noi-bo").sheet("Số liệu chi tiết")
    #expect(internalSheet.rows.joined().contains { $0.contains("So-lieu-chi-tiet_2024-07-14.xlsx") })
  }

  @Test("fewer may be wanted than the officer's workbook could list", arguments: [(3, true), (2, false)])
  func fewer(detailRows: Int, isListed: Bool) throws {
    let content = try Self.content(observations: 3, detailRows: detailRows)
    let sheet = try WrittenBook(content, "Noi-bo").sheet("Số liệu chi tiết")
    #expect(sheet.rows.joined().contains("Thành phố Rạch Giá") == isListed)
    #expect(sheet.rows.joined().contains { $0.contains("data.csv") } == !isListed)
  }
}
