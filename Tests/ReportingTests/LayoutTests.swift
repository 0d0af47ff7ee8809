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
    #expect(book.tables.map(\.name) == ["Truyền thanh cơ sở", "Giải thích chỉ tiêu"])
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

  func table(_ layout: String, campaigns: Int = 2, _ fill: (inout Fixture) -> Void) throws -> AnnexTable {
    var fixture = Fixture(campaigns: campaigns)
    let catalogue = try Self.catalogue(adding: "\nlayouts:\n" + layout)
    fixture.catalogue.layouts = catalogue.layouts
    fill(&fixture)
    let content = fixture.content()
    let own = try #require(catalogue.layouts.first)
    let figures = LayoutFigures(content, for: [own])
    return LayoutTable(own, figures: figures, campaigns: content.catalogue.campaignRefs).table()
  }

  static func head(_ rest: String) -> String {
    """
      - id: own
        sheet: A
        title: b
    \(rest)
    """
  }

  static let columns = """
        columns:
          - { show: number, heading: TT }
          - { show: name, heading: Tên }
    """

  @Test("a receiver's choice holds for its own report, the report's for all others")
  func choices() throws {
    var fixture = Fixture(campaigns: 2)
    let sheets = LayoutChoice(layouts: ["long"], mode: .form)
    fixture.catalogue.receivers = [
      Receiver(id: "a", name: "Cục A", sheets: sheets), Receiver(id: "b", name: "Cục B"),
    ]
    let second = fixture.catalogue.campaigns[1]
    fixture.catalogue.campaigns[1] = Campaign(
      id: second.id,
      name: second.name,
      shortName: second.shortName,
      title: second.title,
      documents: second.documents,
      receiver: Ref(1),
      window: nil,
      keyDates: [],
      aliases: []
    )
    fixture.catalogue.settings.sheets = LayoutChoice(layouts: ["definitions"])
    fixture.report("bao", week: 28, ["newspaper": .count(3)])
    let content = fixture.content()
    #expect(try WrittenBook(content, "PL_501").sheets.map(\.name) == ["Bảng tổng hợp"])
    #expect(try WrittenBook(content, "PL_501").sheets[0].rows[0].first == "Biểu số: 01")
    for other in ["PL_502", "PL_tong-hop"] {
      #expect(try WrittenBook(content, other).sheets.map(\.name) == ["Giải thích chỉ tiêu"])
    }
    #expect(content.distinctAnnexWorkbooks.map(\.campaigns) == [[Ref(0), Ref(1)], [Ref(0)]])
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
