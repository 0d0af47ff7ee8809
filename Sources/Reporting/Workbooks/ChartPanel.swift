// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// A chart of a table's figures before it becomes one of a sheet: which cells it shows, not where it stands.
struct ChartPanel {
  var form: Chart.Form
  var title: String
  /// What its points are, such as `Tuần bắt đầu từ ngày`.
  var pointTitle: String?
  /// What it counts.
  var valueTitle: String
  /// The columns of the table that it shows, each a series named by its heading.
  ///
  /// A column looks the same in every chart, so its look goes by its place among those of its measure.
  var columns: [(column: Int, look: Int)]
  /// The column that names the points; behind the table's last column for labels of the chart's own.
  var nameColumn: Int
  /// The rows of the table's body that it shows, in pieces where others stand between.
  var rows: [ClosedRange<Int>]
  /// Shows the name of every n-th point.
  var labelEvery = 1
  /// The end of the axis where several charts share one scale.
  var maximum: Double?
  /// The largest number shown: a scale of few pieces counts whole ones.
  var largest: Int64
  /// What a reader who cannot see it is told.
  var description: String

  /// Whether columns are so thin that white between them would be most of what is seen.
  private var isDense: Bool { rows.reduce(0) { $0 + $1.count } > 40 }

  /// The chart, by the place of the table.
  func chart(of place: AnnexPlace, fontSize: Double) -> Chart {
    let font = TextFont(size: fontSize)
    let series = columns.map { column, look in
      ChartSeries(
        name: place.heading(of: column),
        categories: place.cells(ofRows: rows, column: nameColumn),
        values: place.cells(ofRows: rows, column: column),
        look: ChartStyles.looks[look % ChartStyles.looks.count]
      )
    }
    var chart = Chart(
      form,
      title: ChartText(title, font: TextFont(size: fontSize + 1, isBold: true)),
      series: series,
      description: description
    )
    chart.font = font
    // Columns have more breadth than height to spare.
    chart.legend = form == .stackedColumns ? .right : .bottom
    if isDense { chart.gap = 15 }
    chart.categoryAxis.title = pointTitle.map { ChartText($0, font: font) }
    chart.categoryAxis.labelEvery = labelEvery
    chart.categoryAxis.isReversed = form == .stackedBars
    chart.valueAxis.title = ChartText(valueTitle, font: font)
    chart.valueAxis.numberFormat = ChartStyles.numberFormat
    chart.valueAxis.maximum = maximum
    if largest <= 5 { chart.valueAxis.step = 1 }
    return chart
  }
}

/// Where a table of an annex was written.
struct AnnexPlace {
  let sheet: Sheet
  /// The row of the headings, and the first row of the body.
  let headings: Int
  let body: Int
  /// How many columns the table has.
  let columnCount: Int

  /// The cell that heads a column.
  func heading(of column: Int) -> ChartCells {
    ChartCells([CellRange(CellAddress(row: headings, column: column))], on: sheet)
  }

  /// Cells of a column, by rows of the body.
  func cells(ofRows rows: [ClosedRange<Int>], column: Int) -> ChartCells {
    let ranges = rows.map { rows in
      CellRange(rows: body + rows.lowerBound...body + rows.upperBound, columns: column...column)
    }
    return ChartCells(ranges, on: sheet)
  }
}

/// The charts of an annex.
struct AnnexCharts {
  /// What the charts are about, empty where the sheet says it; and those that stand side by side under it.
  typealias Band = (heading: String, panels: [ChartPanel])

  var bands: [Band] = []
  /// Texts for ``ChartPanel/nameColumn``, by rows of the body; they are written behind the table and not printed.
  var labels: [(row: Int, text: String)] = []
  /// Whether the charts stand below their table where its page has room; otherwise on a sheet of their own.
  var areBelowTable = false

  /// The column of the labels in a table of so many columns: one is left free.
  static func labelColumn(behind columns: Int) -> Int { columns + 1 }
}
