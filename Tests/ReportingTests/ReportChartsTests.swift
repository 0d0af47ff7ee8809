// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import ReportModel
import Reporting
import TestSupport
import Testing

@Suite("Charts of a report")
struct ReportChartsTests {
  /// A campaign with articles and broadcasts in so many weeks up to week 28.
  private static func fixture(weeks: Int, campaigns: Int = 1, window: DayRange? = nil) -> Fixture {
    var fixture = Fixture(campaigns: campaigns)
    fixture.catalogue.campaigns = (1...campaigns).map { Fixture.campaign($0, window: window) }
    for week in (29 - weeks)...28 {
      for campaign in 1...campaigns {
        fixture.report(
          "rach-gia",
          week: week,
          campaign: campaign,
          ["portal": .count(Int64(week)), "social": .count(3)]
        )
        fixture.report("an-bien", week: week, campaign: campaign, ["commune-loudspeaker": .count(7)])
      }
    }
    return fixture
  }

  private func book(_ fixture: Fixture, _ name: String = "PL_501-TTCS") throws -> ChartedBook {
    try ChartedBook(fixture.content(), name)
  }

  @Test("charts of few weeks stand below their table, those of many on a sheet of their own", arguments: [1, 8, 28])
  func place(weeks: Int) throws {
    let charts = try book(Self.fixture(weeks: weeks)).charts
    let isShort = weeks < 10
    #expect(charts["Diễn biến theo tuần"]?.count ?? 0 == (isShort ? 2 : 0))
    #expect(charts["Biểu đồ"]?.count == (isShort ? 2 : 4))
  }

  @Test("with several campaigns each has its course and its units")
  func campaigns() throws {
    let charts = try book(Self.fixture(weeks: 3, campaigns: 4), "PL_tong-hop").charts
    #expect(charts.keys.sorted() == ["Biểu đồ"])
    #expect(charts["Biểu đồ"]?.count == 16)
  }

  @Test func `a course chart shows every week once, and no sum among them`() throws {
    let window = DayRange(try #require(Day(iso: "2024-07-01")), try #require(Day(iso: "2024-08-15")))
    let book = try book(Self.fixture(weeks: 4, window: window))
    let chart = try #require(book.charts["Diễn biến theo tuần"]?.first)
    // Two weeks before the window, two within: a sum and a heading stand between them.
    #expect(chart.contains("<c:f>('Diễn biến theo tuần'!"))
    #expect(chart.contains(#"<c:ptCount val="4"/>"#))
    for label in ["17/6", "24/6", "1/7", "8/7"] { #expect(chart.contains("<c:v>\(label)</c:v>")) }
    for value in [25, 26, 27, 28] { #expect(chart.contains("<c:v>\(value)</c:v>")) }
    #expect(!chart.contains("<c:v>51</c:v>") && !chart.contains("<c:v>106</c:v>"))
  }

  @Test func `only channels with figures are in the legend`() throws {
    let charts = try #require(try book(Self.fixture(weeks: 2)).charts["Diễn biến theo tuần"])
    #expect(charts[0].contains("Cổng/trang TTĐT (tin, bài)") && charts[0].contains("Mạng xã hội (bài đăng)"))
    #expect(!charts[0].contains("Báo, tạp chí (tin, bài)"))
    #expect(charts[1].contains("Cấp xã (lượt)") && !charts[1].contains("Cấp tỉnh (lượt)"))
  }

  @Test func `units stand in the order of the table, those without figures as well`() throws {
    let chart = try #require(try book(Self.fixture(weeks: 1)).charts["Biểu đồ"]?.first)
    let names = ["Báo Kiên Giang", "Thành phố Rạch Giá", "Huyện An Biên", "Huyện An Minh"]
    let places = names.compactMap { chart.range(of: "<c:v>\($0)</c:v>")?.lowerBound }
    #expect(places.count == 4 && places == places.sorted())
    #expect(chart.contains(#"<c:orientation val="maxMin"/>"#))
  }

  @Test("many units are shown on several pages with one scale")
  func manyUnits() throws {
    let units = (1...102).map { ("xa-\($0)", "Xã \($0)", 1) }
    var fixture = Fixture(units: units)
    fixture.report("xa-1", week: 28, ["portal": .count(130)])
    fixture.report("xa-102", week: 28, ["portal": .count(7)])
    let charts = try #require(try book(fixture).charts["Biểu đồ"])
    #expect(charts.count == 3)
    for (index, chart) in charts.enumerated() {
      #expect(chart.contains("(\(index + 1)/3)"))
      #expect(chart.contains(#"<c:ptCount val="34"/>"#))
      #expect(chart.contains(#"<c:max val="200"/>"#))
    }
  }

  @Test func `without figures there is no chart and no sheet for it`() throws {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, ["leaflet": .count(5), "portal": Amounts(count: .none)])
    let book = try book(fixture)
    #expect(book.charts.isEmpty)
    #expect(!book.sheets.contains("Biểu đồ"))
  }

  @Test func `scales of few pieces count whole ones`() throws {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, ["portal": .count(2)])
    for chart in try book(fixture).charts.values.joined() { #expect(chart.contains(#"<c:majorUnit val="1"/>"#)) }
  }

  @Test func `a reader who cannot see a chart is told the most and the least`() throws {
    let text = try book(Self.fixture(weeks: 2)).descriptions
    #expect(
      text.contains {
        $0.hasPrefix(
          "Biểu đồ cột chồng: tin, bài theo tuần, tuyên truyền nội dung 1 năm 2024. Cao nhất 31 (từ ngày 08/7"
        )
          && $0.contains("thấp nhất 30")
      }
    )
    #expect(text.contains { $0.hasSuffix("Nhiều nhất: Thành phố Rạch Giá 31.") })
    #expect(text.allSatisfy { !$0.isEmpty } && text.count == 4)
  }

  @Test func `labels stand outside what is printed`() throws {
    let sheet = try WrittenBook(Self.fixture(weeks: 1).content(), "PL_501-TTCS").sheet("Diễn biến theo tuần")
    let label = try #require(sheet.cells.first { $0.value.value == "8/7" }?.key)
    #expect(label.hasPrefix("T"))
    let area = try book(Self.fixture(weeks: 1)).printAreas["Diễn biến theo tuần"]
    #expect(area?.contains("$A$1:$R$") == true)
  }
}

/// The charts of a workbook, as Python's zipfile finds them.
struct ChartedBook: Decodable {
  var sheets: [String]
  /// The XML of every chart, by the name of the sheet on which it stands.
  var charts: [String: [String]]
  /// The alternative texts of all charts.
  var descriptions: [String]
  var printAreas: [String: String]

  init(_ content: ReportContent, _ prefix: String) throws {
    let output = try #require(
      content.outputs([.upward], campaigns: nil, language: .vietnamese).first { $0.name.hasPrefix(prefix) }
    )
    let scratch = ScratchFolder()
    try output.make(at: scratch.path(of: "book.xlsx")) { _ in Issue.record("a workbook writes itself") }
    let result = try Program.run(Program.python, ["-c", Self.reader, scratch.path(of: "book.xlsx")])
    try #require(result.status == 0, "\(result.errors)")
    self = try JSONDecoder().decode(ChartedBook.self, from: Data(result.output.utf8))
  }

  private static let reader = """
    import json, posixpath, re, sys, zipfile
    import xml.etree.ElementTree as ET

    book = zipfile.ZipFile(sys.argv[1])
    read = lambda name: book.read(name).decode()

    def related(part):
        folder, name = posixpath.split(part)
        rels = f"{folder}/_rels/{name}.rels"
        if rels not in book.namelist():
            return {}
        return {each.get("Id"): posixpath.normpath(posixpath.join(folder, each.get("Target")))
                for each in ET.fromstring(read(rels))}

    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    links = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    root = ET.fromstring(read("xl/workbook.xml"))
    parts = related("xl/workbook.xml")
    sheets, charts, descriptions = [], {}, []
    for sheet in root.find(main + "sheets"):
        sheets.append(sheet.get("name"))
        for drawing in related(parts[sheet.get(links + "id")]).values():
            text = read(drawing)
            descriptions += [each.get("descr") for each in ET.fromstring(text).iter() if each.tag.endswith("}cNvPr")]
            ids = re.findall('r:id="(rId[0-9]+)"', text)
            charts.setdefault(sheet.get("name"), []).extend(read(related(drawing)[each]) for each in ids)
    names = root.find(main + "definedNames")
    areas = {sheets[int(each.get("localSheetId"))]: each.text
             for each in (names if names is not None else []) if each.get("name") == "_xlnm.Print_Area"}
    print(json.dumps({"sheets": sheets, "charts": charts, "descriptions": descriptions, "printAreas": areas}))
    """
}
