// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import Reporting
import Testing

@Suite("PL II by the units of now (R15)")
struct BoundaryTableTests {
  /// Two districts end within the week: one goes whole into a new commune, the other is divided without shares.
  private static func content() -> ReportContent {
    var fixture = Fixture(units: [
      ("bao", "Báo Kiên Giang", 0), ("kien-hai", "Huyện Kiên Hải", 1), ("an-bien", "Huyện An Biên", 1),
      ("dac-khu", "Đặc khu Kiên Hải", 1), ("xa-an-bien", "Xã An Biên", 1), ("xa-tay-yen", "Xã Tây Yên", 1),
    ])
    fixture.end("kien-hai", to: [Successor("dac-khu")])
    fixture.end("an-bien", to: [Successor("xa-an-bien"), Successor("xa-tay-yen")])
    for new in ["dac-khu", "xa-an-bien", "xa-tay-yen"] { fixture.begin(new) }
    fixture.report("kien-hai", week: 28, ["portal": .count(3)])
    fixture.report("an-bien", week: 28, ["portal": .count(5)])
    fixture.report("dac-khu", week: 28, ["portal": .count(10)])
    fixture.report("xa-an-bien", week: 28, ["portal": .count(1)])
    var content = fixture.content()
    content.carryOver(to: content.scope.lastDay)
    return content
  }

  @Test("each row says whose figures it holds, or why it is not comparable")
  func notes() throws {
    let sheet = try WrittenBook(Self.content(), "PL_501-TTCS").sheet("PL II. Theo đơn vị")
    let merged = try sheet.row(with: "Đặc khu Kiên Hải")
    #expect(merged[3] == "13" && merged.last == "Gồm cả Huyện Kiên Hải cũ")
    let divided = try sheet.row(with: "Huyện An Biên")
    #expect(divided[3] == "5" && divided.last == "Không so sánh được: chia cho nhiều đơn vị mà chưa có tỷ lệ")
    for (name, number) in [("Xã An Biên", "1"), ("Xã Tây Yên", "...")] {
      let row = try sheet.row(with: name)
      #expect(row[3] == number && row.last == "Không so sánh được: chưa gồm phần của Huyện An Biên")
    }
    #expect(try sheet.row(with: "Báo Kiên Giang").last == "Chưa có số liệu")
    #expect(try sheet.row(with: "TỔNG CỘNG")[3] == "19")
    #expect(!sheet.rows.contains { $0.contains("Huyện Kiên Hải") })
    #expect(sheet.rows.joined().contains { $0.contains("Số liệu theo các đơn vị có ngày 14/7/2024: ") })
  }

  @Test("one warning lists what could not be carried over")
  func warning() throws {
    let findings = Self.content().findings.filter { $0.code == .notComparable }
    #expect(
      findings.map { $0.message(in: .english) } == [
        "Not comparable: 1 units (divided among several without shares), their figures keep rows of their own: "
          + "Huyện An Biên."
      ]
    )
  }
}

extension Fixture {
  private static let change = Day(iso: "2024-07-10")

  fileprivate mutating func end(_ id: String, to successors: [Successor]) {
    replace(id, from: nil, to: Self.change, successors)
  }

  fileprivate mutating func begin(_ id: String) { replace(id, from: Self.change?.advanced(by: 1), to: nil, []) }

  private mutating func replace(_ id: String, from: Day?, to: Day?, _ successors: [Successor]) {
    guard let unit = catalogue.unit(withID: id) else { return }
    let old = catalogue[unit]
    catalogue.units[unit.index] = ReportingUnit(
      id: id,
      name: old.name,
      kind: old.kind,
      parent: nil,
      code: "",
      aliases: [],
      channels: old.channels,
      validFrom: from,
      validTo: to,
      successors: successors
    )
  }
}
