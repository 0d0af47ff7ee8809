// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Foundation
import ReportModel
import Tabular
import TestSupport
import Testing

@testable import Reporting

/// Layouts of a workspace's own, from their YAML to the cells.
@Suite("Layouts of kgreport.yml")
struct LayoutTests {
  /// The built-in catalogue with some YAML added; keys that stand in both are those of the YAML.
  static func catalogue(adding yaml: String) throws -> Catalogue {
    // Both have a mapping `report:`; what the YAML says in its own goes into the other's.
    var settings = String(decoding: BuiltInCatalogue.settings, as: UTF8.self)
    var added = yaml
    if yaml.hasPrefix("report:\n"), let end = yaml.range(of: "\n\n") {
      let own = yaml[yaml.index(yaml.startIndex, offsetBy: 8)..<end.lowerBound]
      settings = settings.replacing("\nreport:\n", with: "\nreport:\n\(own)\n")
      added = String(yaml[end.lowerBound...])
    }
    return try CatalogueReader.read(
      settings: DecodedText(settings + added),
      roster: DecodedText(String(decoding: BuiltInCatalogue.roster, as: UTF8.self))
    )
  }

  /// The example of docs/layouts.md.
  static func documented() throws -> String {
    let text = try String(contentsOfFile: PackageFolder.path + "/docs/layouts.md", encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n")
    return try #require(blocks.dropFirst().first?.components(separatedBy: "```").first)
  }

  private func fixture(_ yaml: String) throws -> Fixture {
    var fixture = Fixture()
    fixture.catalogue = try Self.catalogue(adding: yaml)
    return fixture
  }

  private func amounts(_ count: Int64, _ minutes: Int64) -> Amounts {
    Amounts(count: .value(count), minutes: .value(minutes))
  }

  @Test("the example of the documentation: units in rows, campaigns, figures and quantities in columns")
  func documentation() throws {
    var fixture = try fixture(Self.documented())
    fixture.report("an-bien", week: 26, campaign: 3, ["commune-loudspeaker": amounts(100, 9)])
    fixture.report("an-bien", week: 27, campaign: 3, ["commune-loudspeaker": amounts(10, 5)])
    fixture.report(
      "an-bien",
      week: 28,
      campaign: 3,
      ["commune-loudspeaker": amounts(30, 60), "district-broadcast": amounts(4, 7)]
    )
    fixture.report("rach-gia", week: 28, campaign: 3, ["commune-loudspeaker": amounts(1200, 3000)])
    fixture.report("an-minh", week: 28, campaign: 3, ["commune-loudspeaker": amounts(0, 0)])
    let book = try WrittenBook(fixture.content(), "PL_507-TTCS")
    #expect(book.sheets.map(\.name) == ["Truyền thanh cơ sở", "Giải thích chỉ tiêu"])
    let sheet = book.sheets[0]
    let labels = try sheet.rowNumber(of: "A")
    #expect(sheet.row(labels) == ["A", "B", "1", "2", "3=1-2", "4", "5", "C"])
    #expect(sheet.row(labels - 3) == ["TT", "Đơn vị", "PC mua bán người", "", "", "", "", "Ghi chú"])
    #expect(sheet.row(labels - 2).dropFirst(2).first == "Lượt phát")
    #expect(sheet.row(labels - 2)[6] == "Thời lượng (phút)")
    #expect(sheet.row(labels - 1)[2...5] == ["Trong kỳ", "Kỳ trước", "Tăng (+), giảm (-)", "Lũy kế"])
    // The total comes first, above what it adds.
    #expect(sheet.row(labels + 1)[1...6] == ["TỔNG CỘNG", "1234", "10", "1224", "1344", "3067"])
    #expect(sheet.cells["C\(labels + 1)"]?.formula == "SUM(C\(labels + 2):C\(labels + 19))")
    #expect(sheet.cells["E\(labels + 1)"]?.formula == "C\(labels + 1)-D\(labels + 1)")
    let row = try sheet.row(with: "Huyện An Biên")
    #expect(Array(row[0...6]) == ["2", "Huyện An Biên", "34", "10", "24", "144", "67"])
    #expect(try sheet.row(with: "Thành phố Rạch Giá")[0] == "1")
    #expect(try sheet.row(with: "Huyện An Minh")[0].isEmpty)
    for (key, cell) in sheet.cells {
      guard let formula = cell.formula else { continue }
      #expect(sheet.reckoned(formula) == Double(cell.value), "\(key) = \(formula)")
    }
  }

  private func table(_ layout: String, campaigns: Int = 2, _ fill: (inout Fixture) -> Void) throws -> AnnexTable {
    var fixture = Fixture(campaigns: campaigns)
    let catalogue = try Self.catalogue(adding: "\nlayouts:\n" + layout)
    fixture.catalogue.layouts = catalogue.layouts
    fill(&fixture)
    let content = fixture.content()
    let own = try #require(catalogue.layouts.first)
    let figures = LayoutFigures(content, for: [own])
    return LayoutTable(own, figures: figures, campaigns: content.catalogue.campaignRefs).table()
  }

  private static func head(_ rest: String) -> String {
    """
      - id: own
        sheet: A
        title: b
    \(rest)
    """
  }

  private static let columns = """
        columns:
          - { show: number, heading: TT }
          - { show: name, heading: Tên }
    """

  @Test("campaigns are added only where the layout asks for it")
  func addedCampaigns() throws {
    let layout = Self.head(
      """
          addCampaigns: true
          rows: [{ by: unit, order: value }]
      \(Self.columns)
            - { heading: Cổng, channels: [portal] }
      """
    )
    let table = try table(layout) { fixture in
      fixture.report("bao", week: 28, campaign: 1, ["portal": .count(3)])
      fixture.report("bao", week: 28, campaign: 2, ["portal": .count(4)])
      fixture.report("an-minh", week: 28, campaign: 2, ["portal": .count(9)])
    }
    // The greatest first; units without figures keep their order.
    #expect(
      table.rows.map(\.texts) == [
        ["1", "Huyện An Minh", "9"], ["2", "Báo Kiên Giang", "7"], ["3", "Thành phố Rạch Giá", "..."],
        ["4", "Huyện An Biên", "..."],
      ]
    )
  }

  @Test("a change stands by itself where the table does not show its sides")
  func changeAlone() throws {
    let layout = Self.head(
      """
          rows: [{ by: campaign }]
      \(Self.columns)
            - { heading: Tăng, channels: [portal], figure: change }
            - { show: reporting, heading: Số đơn vị, channels: [portal] }
      """
    )
    let table = try table(layout) { fixture in
      fixture.report("bao", week: 27, campaign: 2, ["portal": .count(9)])
      fixture.report("bao", week: 28, campaign: 2, ["portal": .count(4)])
    }
    #expect(table.columns.map(\.label) == ["A", "B", "1", "2"])
    #expect(table.rows.map { Array($0.texts.suffix(2)) } == [["", "0"], ["-5", "1"]])
  }

  @Test("newest periods first, numbered on from one heading to the next")
  func reversedPeriods() throws {
    let layout = Self.head(
      """
          labels: numbers
          rows:
            - { by: campaign, mark: none, total: "Cộng {name}" }
            - { by: period, order: reversed, countsOn: true }
      \(Self.columns)
            - { heading: Cổng, channels: [portal] }
      """
    )
    let table = try table(layout) { fixture in
      for week in 27...28 { fixture.report("bao", week: week, campaign: 1, ["portal": .count(Int64(week))]) }
    }
    #expect(table.columns.map(\.label) == ["1", "2", "3"])
    #expect(
      table.rows.map(\.texts).prefix(4) == [
        ["", "Tuyên truyền nội dung 1 năm 2024", ""], ["1", "Từ 08/7/2024 đến 14/7/2024", "28"],
        ["2", "Từ 01/7/2024 đến 07/7/2024", "27"], ["", "Cộng Tuyên truyền nội dung 1 năm 2024", "55"],
      ]
    )
  }

  @Test("a heading whose rows are all without figures is hidden with them, and nothing counts it")
  func hiddenRows() throws {
    let layout = Self.head(
      """
          each: campaign
          hideZeroRows: true
          total: TỔNG CỘNG
          rows: [{ by: group, mark: roman, total: "Cộng {mark}" }, { by: unit }]
      \(Self.columns)
            - { heading: Cổng, channels: [portal] }
      """
    )
    let table = try table(layout, campaigns: 1) { fixture in
      fixture.report("bao", week: 28, ["portal": .count(0)])
      fixture.report("an-bien", week: 28, ["portal": .count(5)])
    }
    #expect(
      table.rows.filter { !$0.isHidden }.map(\.texts) == [
        ["I", "UBND các huyện, thành phố", ""], ["1", "Huyện An Biên", "5"], ["", "Cộng I", "5"],
        ["", "TỔNG CỘNG", "5"],
      ]
    )
    #expect(table.rows.count == 9)
  }

  @Test("a unit that reported earlier and is no more has its cumulative figures")
  func endedUnit() throws {
    let layout = Self.head(
      """
          each: campaign
          total: TỔNG CỘNG
          rows: [{ by: unit }]
      \(Self.columns)
            - { heading: Lũy kế, channels: [portal], figure: cumulative }
      """
    )
    let table = try table(layout, campaigns: 1) { fixture in
      let old = fixture.catalogue.units[3]
      fixture.catalogue.units[3] = ReportingUnit(
        id: old.id,
        name: old.name,
        kind: old.kind,
        parent: nil,
        code: "",
        aliases: [],
        channels: old.channels,
        validFrom: nil,
        validTo: Day(iso: "2024-06-30"),
        successors: []
      )
      fixture.report("an-minh", week: 26, ["portal": .count(7)])
      fixture.report("bao", week: 28, ["portal": .count(1)])
    }
    #expect(
      table.rows.map { Array($0.texts.dropFirst()) } == [
        ["Báo Kiên Giang", "1"], ["Thành phố Rạch Giá", "..."], ["Huyện An Biên", "..."], ["Huyện An Minh", "7"],
        ["TỔNG CỘNG", "8"],
      ]
    )
  }

  @Test("sheets that would share a name are told apart, within Excel's 31 letters")
  func sheetNames() throws {
    let long = String(repeating: "Trang dài ", count: 4)
    var fixture = Fixture(campaigns: 3)
    let yaml = Self.head("    each: campaign\n    rows: [{ by: unit }]\n\(Self.columns)")
      .replacing("sheet: A", with: "sheet: \(long)")
    fixture.catalogue.layouts = try Self.catalogue(adding: "\nlayouts:\n" + yaml).layouts
    fixture.catalogue.settings.sheets = LayoutChoice(layouts: ["own"])
    let names = try WrittenBook(fixture.content(), "PL_tong-hop").sheets.map(\.name)
    #expect(names.count == 3 && Set(names).count == 3)
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test(
    "thousands bear dots on every computer where the layout says so",
    arguments: zip([0, 1_234_567, 1_000_000_000, 12_345_678_901], [2, 2, 3, 3])
  )
  func dots(number: Int64, groups: Int) {
    let code = AnnexNumberFormat(meaning: .exact, dottedFor: number).code
    #expect(
      code.hasPrefix("[>=1\(String(repeating: "000", count: groups))]0\(String(repeating: "\\.000", count: groups))_)")
    )
    #expect(code.hasSuffix("_);@_)") && code.utf8.count < 127)
  }
}

extension AnnexTable.Row {
  /// What the cells show.
  fileprivate var texts: [String] {
    cells.map { cell in
      switch cell {
      case .blank: ""
      case .text(let text, _): text
      case .amount(let amount), .sum(_, let amount): amount.number.map { "\($0)" } ?? amount.symbol ?? ""
      case .whole(let number): "\(number)"
      case .difference(_, _, let change), .change(let change): change.map { "\($0)" } ?? ""
      }
    }
  }
}
