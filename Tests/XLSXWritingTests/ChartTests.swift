// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import XLSXWriting

@Suite("Charts")
struct ChartTests {
  /// Names in A2:A4, figures with a text among them in B2:B4, the series' name in B1; a second piece in rows 7 and 8.
  private static func fill(_ book: inout Workbook, _ sheet: Sheet) throws {
    try book.write(.text("Tin, bài"), row: 0, column: 1, to: sheet)
    for (row, value) in [(1, CellValue.integer(5)), (2, .text("-")), (3, .formula("=B2+1", stored: .number(6)))] {
      try book.write(.text("tuần \(row)"), row: row, column: 0, to: sheet)
      try book.write(value, row: row, column: 1, to: sheet)
    }
    for row in [6, 7] {
      try book.write(.text("tuần \(row)"), row: row, column: 0, to: sheet)
      try book.write(.integer(Int64(row)), row: row, column: 1, to: sheet)
    }
  }

  private static func chart(
    _ form: Chart.Form = .columns,
    on sheet: Sheet,
    rows: [ClosedRange<Int>] = [1...3],
    look: SeriesLook = SeriesLook(color: .black)
  ) -> Chart {
    let cells = { (column: Int) in
      ChartCells(rows.map { CellRange(rows: $0, columns: column...column) }, on: sheet)
    }
    return Chart(
      form,
      series: [
        ChartSeries(
          name: ChartCells([CellRange(CellAddress(row: 0, column: 1))], on: sheet),
          categories: cells(0),
          values: cells(1),
          look: look
        )
      ],
      description: "Tin, bài <theo tuần>"
    )
  }

  private static let place = CellRange(rows: 10...19, columns: 0...3)

  private func parts(
    sheet name: String = "Tổng hợp",
    rows: [ClosedRange<Int>] = [1...3],
    _ form: Chart.Form = .columns,
    look: SeriesLook = SeriesLook(color: .black),
    _ change: (inout Chart) -> Void = { _ in }
  ) throws -> WrittenParts {
    try written(sheet: name) { book, sheet in
      try Self.fill(&book, sheet)
      var chart = Self.chart(form, on: sheet, rows: rows, look: look)
      change(&chart)
      try book.insert(chart, over: Self.place, on: sheet)
    }
  }

  private func xml(
    _ form: Chart.Form = .columns,
    look: SeriesLook = SeriesLook(color: .black),
    _ change: (inout Chart) -> Void = { _ in }
  ) throws -> String {
    try parts(form, look: look, change).part("xl/charts/chart1.xml")
  }

  @Test(
    "a chart refers to its cells, whatever the sheet is called",
    arguments: [("Tổng hợp", "'Tổng hợp'"), ("T7", "'T7'"), ("2024", "'2024'"), ("Đ'án", "'Đ''án'")]
  )
  func references(name: String, quoted: String) throws {
    let xml = try parts(sheet: name).part("xl/charts/chart1.xml")
    #expect(xml.contains("<c:f>\(quoted)!$B$1</c:f>"))
    #expect(xml.contains("<c:f>\(quoted)!$A$2:$A$4</c:f>"))
    #expect(xml.contains("<c:f>\(quoted)!$B$2:$B$4</c:f>"))
  }

  @Test func `the copy of the figures holds numbers only, and the names as texts`() throws {
    let xml = try xml()
    #expect(
      xml.contains(
        #"<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>5</c:v></c:pt>"#
          + #"<c:pt idx="2"><c:v>6</c:v></c:pt></c:numCache>"#
      )
    )
    #expect(xml.contains(#"<c:ptCount val="3"/><c:pt idx="0"><c:v>tuần 1</c:v></c:pt>"#))
    #expect(xml.contains("<c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>Tin, bài</c:v></c:pt></c:strCache>"))
  }

  @Test func `cells in several pieces are one row of figures`() throws {
    let xml = try parts(rows: [1...3, 6...7]).part("xl/charts/chart1.xml")
    #expect(xml.contains("<c:f>('Tổng hợp'!$B$2:$B$4,'Tổng hợp'!$B$7:$B$8)</c:f>"))
    #expect(xml.contains(#"<c:ptCount val="5"/>"#))
    #expect(xml.contains(#"<c:pt idx="4"><c:v>7</c:v></c:pt></c:numCache>"#))
  }

  @Test func `cells that nobody wrote are points without a figure`() throws {
    let xml = try parts(rows: [1...5]).part("xl/charts/chart1.xml")
    #expect(xml.contains(#"<c:ptCount val="5"/>"#))
    #expect(!xml.contains(#"<c:pt idx="4"><c:v>0</c:v>"#))
  }

  @Test func `texts, fonts and the number format of the axis reach the file`() throws {
    let xml = try xml { chart in
      chart.title = ChartText("Theo tuần & tháng", font: TextFont(size: 12, isBold: true))
      chart.categoryAxis.title = ChartText("Tuần")
      chart.valueAxis.title = ChartText("Lượt", font: TextFont(size: 8, isItalic: true))
      chart.valueAxis.numberFormat = "[$-42A]#,##0"
      chart.categoryAxis.labelEvery = 3
      (chart.valueAxis.maximum, chart.valueAxis.step) = (50, 10)
    }
    #expect(xml.contains("<a:t>Theo tuần &amp; tháng</a:t>"))
    #expect(xml.contains(#"sz="1200" b="1""#))
    #expect(xml.contains(#"sz="800" b="0" i="1""#))
    #expect(xml.contains(#"<c:numFmt formatCode="[$-42A]#,##0" sourceLinked="0"/>"#))
    #expect(xml.contains(#"<c:tickLblSkip val="3"/>"#))
    #expect(xml.contains(#"<c:max val="50"/><c:min val="0"/>"#))
    #expect(xml.contains(#"<c:majorUnit val="10"/>"#))
    #expect(!xml.contains("latin typeface=\"Calibri\""))
    #expect(count(of: "Times New Roman", in: xml) >= 6)
  }

  @Test(
    "every form is written as what it is",
    arguments: [
      (Chart.Form.lines, "<c:lineChart><c:grouping val=\"standard\"/>"),
      (.columns, "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/>"),
      (.stackedColumns, "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"stacked\"/>"),
      (.bars, "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/>"),
      (.stackedBars, "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/>"),
    ]
  )
  func forms(form: Chart.Form, head: String) throws { #expect(try xml(form).contains(head)) }

  @Test("bars may begin at the top, as a table does, with their numbers below", arguments: [Chart.Form.bars, .columns])
  func reversed(form: Chart.Form) throws {
    let xml = try xml(form) { $0.categoryAxis.isReversed = true }
    let categories = try #require(xml.components(between: "<c:catAx>", and: "</c:catAx>"))
    #expect(categories.contains(#"<c:orientation val="maxMin"/>"#))
    let values = try #require(xml.components(between: "<c:valAx>", and: "</c:valAx>"))
    #expect(values.contains(#"<c:tickLblPos val="high"/>"#))
  }

  @Test("hatchings differ from one another", arguments: SeriesLook.Hatching.allCases)
  func hatching(_ hatching: SeriesLook.Hatching) throws {
    let own = try xml(look: SeriesLook(color: .black, hatching: hatching))
    for other in SeriesLook.Hatching.allCases where other != hatching {
      #expect(try own != xml(look: SeriesLook(color: .black, hatching: other)))
    }
  }

  @Test func `lines are told apart by dashes and markers`() throws {
    for dash in SeriesLook.Dash.allCases where dash != .solid {
      #expect(try xml(.lines, look: SeriesLook(color: .black, dash: dash)).contains("<a:prstDash val="))
    }
    for marker in SeriesLook.Marker.allCases {
      #expect(
        try xml(.lines, look: SeriesLook(color: .black, marker: marker)).contains(#"<c:symbol val="\#(marker)"/>"#)
      )
    }
    #expect(try xml(.lines).contains(#"<c:symbol val="none"/>"#))
  }

  @Test("legends stand where they are wanted", arguments: [(Chart.Legend.bottom, "b"), (.top, "t"), (.right, "r")])
  func legend(place: Chart.Legend, code: String) throws {
    #expect(try xml { $0.legend = place }.contains(#"<c:legendPos val="\#(code)"/>"#))
    #expect(try !xml { $0.legend = nil }.contains("<c:legend>"))
  }

  @Test func `a chart covers its cells edge to edge and says what it shows`() throws {
    let parts = try written { book, sheet in
      try Self.fill(&book, sheet)
      try book.setWidth(30, ofColumns: 1...1, on: sheet)
      try book.setHeight(40, ofRow: 12, on: sheet)
      try book.insert(Self.chart(on: sheet), over: Self.place, on: sheet)
      let size = try book.size(of: Self.place, on: sheet)
      #expect(size.width == (64 * 3 + 215) * 0.75)
      #expect(size.height == 9 * 15 + 40)
    }
    let drawing = try parts.part("xl/drawings/drawing1.xml")
    let end = "<xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff>"
    #expect(drawing.contains("<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row>"))
    #expect(drawing.contains(end))
    #expect(drawing.contains(#"descr="Tin, bài &lt;theo tuần&gt;""#))
  }

  @Test func `equal charts give equal bytes`() throws { #expect(try xml(.stackedBars) == xml(.stackedBars)) }

  private static let refusals: [(fault: ChartFault, change: @Sendable (inout Chart) -> Void)] = [
    (ChartFault.noSeries, { $0.series = [] }),
    (.text("=A1"), { $0.title = ChartText("=A1") }),
    (.text(""), { $0.valueAxis.title = ChartText("") }),
    (.textTooLong(length: 40_000), { $0.description = String(repeating: "ă", count: 40_000) }),
    (.gap(501), { $0.gap = 501 }),
    (.labelEvery(0), { $0.categoryAxis.labelEvery = 0 }),
    (.axisNumber(-1), { $0.valueAxis.maximum = -1 }),
    (.axisNumber(0), { $0.valueAxis.step = 0 }),
    (
      .unequalCounts(categories: 3, values: 2),
      { $0.series[0].values.ranges = [CellRange(rows: 1...2, columns: 1...1)] }
    ),
    (.unequalCounts(categories: 3, values: 0), { $0.series[0].values.ranges = [] }),
    (.nameIsNotOneCell, { $0.series[0].name = $0.series[0].values }),
    (
      .notALine(CellRange(rows: 1...3, columns: 1...2)),
      { $0.series[0].values.ranges = [CellRange(rows: 1...3, columns: 1...2)] }
    ),
    (
      .tooManyPoints(65_536),
      {
        $0.series[0].values.ranges = [CellRange(rows: 0...65_535, columns: 1...1)]
        $0.series[0].categories.ranges = [CellRange(rows: 0...65_535, columns: 0...0)]
      }
    ),
  ]

  @Test("what Excel or the library would not take is refused", arguments: refusals.indices)
  func refused(index: Int) throws {
    let (fault, change) = Self.refusals[index]
    let error = try failure { book, sheet in
      var chart = Self.chart(on: sheet)
      change(&chart)
      try book.insert(chart, over: Self.place, on: sheet)
    }
    #expect(error == .invalidChart(Self.place, fault))
  }

  @Test func `a refused chart leaves the workbook as it was`() throws {
    let parts = try written { book, sheet in
      try Self.fill(&book, sheet)
      var chart = Self.chart(on: sheet)
      chart.gap = -1
      #expect(throws: WorkbookError.self) { try book.insert(chart, over: Self.place, on: sheet) }
      let outside = CellRange(rows: 0...SheetLimits.rows, columns: 0...0)
      #expect(throws: WorkbookError.outsideSheet(outside)) {
        try book.insert(Self.chart(on: sheet), over: outside, on: sheet)
      }
    }
    #expect(throws: (any Error).self) { try parts.part("xl/charts/chart1.xml") }
  }

  @Test func `a chart of another workbook's cells is refused`() throws {
    var other = try Workbook(path: "other.xlsx", properties: DocumentProperties(created: july))
    let foreign = try other.addSheet(named: "Khác")
    #expect(
      try failure { book, sheet in try book.insert(Self.chart(on: foreign), over: Self.place, on: sheet) }
        == .foreignSheet
    )
  }
}

extension String {
  /// What stands between two texts, first and last of their kind.
  fileprivate func components(between start: String, and end: String) -> Substring? {
    guard let first = range(of: start), let last = range(of: end) else { return nil }
    return self[first.upperBound..<last.lowerBound]
  }
}
