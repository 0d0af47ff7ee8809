// SPDX-License-Identifier: Apache-2.0

/// A chart of cells: its look is a plain value, its figures stay in the cells and are drawn anew when these change.
public struct Chart: Hashable, Sendable {
  /// How the figures are drawn.
  public var form: Form
  /// The heading; nil for none.
  public var title: ChartText?
  /// The rows of figures, in the order of the legend; at least one.
  public var series: [ChartSeries]
  /// The axis that names the points: below columns and lines, at the left of bars.
  public var categoryAxis = CategoryAxis()
  /// The axis of the figures.
  public var valueAxis = ValueAxis()
  /// Where the names of the series stand; nil for none.
  public var legend: Legend? = .bottom
  /// The font of everything but ``title``.
  public var font = TextFont(size: 10)
  /// The white between columns or bars in per cent of their breadth, 0...500.
  public var gap = 60
  /// What a reader who cannot see the chart is told; at most 32,767 UTF-16 units.
  public var description: String

  /// Makes a chart.
  public init(_ form: Form, title: ChartText? = nil, series: [ChartSeries], description: String) {
    self.form = form
    self.title = title
    self.series = series
    self.description = description
  }

  /// How figures are drawn.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// A line for each series.
    case lines
    /// Upright columns, those of one point side by side.
    case columns
    /// Upright columns, those of one point on top of one another.
    case stackedColumns
    /// Level bars, those of one point below one another.
    case bars
    /// Level bars, those of one point in one line.
    case stackedBars
  }

  /// Where the legend stands.
  public enum Legend: Hashable, Sendable, CaseIterable {
    /// Below the chart.
    case bottom
    /// Above the chart.
    case top
    /// At the right.
    case right
  }
}

/// A text of a chart and its font.
public struct ChartText: Hashable, Sendable {
  /// The text; it may not begin with `=`, which the file's maker would take for a reference.
  public var text: String
  /// The font; underline is not drawn.
  public var font: TextFont

  /// Makes a text.
  public init(_ text: String, font: TextFont = TextFont(size: 10)) {
    self.text = text
    self.font = font
  }
}

/// The axis that names the points of a chart.
public struct CategoryAxis: Hashable, Sendable {
  /// What the names are.
  public var title: ChartText?
  /// Shows the name of every n-th point only, 1...65,535; nil leaves the choice to the program that draws.
  public var labelEvery: Int?
  /// Whether the first point stands at the top of bars, as in a table, or at the right of columns.
  public var isReversed = false

  /// Makes an axis without a title.
  public init() {}
}

/// The axis of a chart's figures, with lines across the chart.
public struct ValueAxis: Hashable, Sendable {
  /// What is counted.
  public var title: ChartText?
  /// How its numbers are written, in the notation of ``CellStyle/numberFormat``; nil as in the cells.
  public var numberFormat: String?
  /// The figure at its end, more than 0; nil leaves the choice to the program that draws.
  public var maximum: Double?
  /// The difference between two of its numbers, more than 0; nil leaves the choice to the program that draws.
  public var step: Double?

  /// Makes an axis without a title that begins at 0.
  public init() {}
}

/// One row of figures of a chart.
public struct ChartSeries: Hashable, Sendable {
  /// The cell whose text names the series in the legend.
  public var name: ChartCells
  /// The cells that name the points.
  public var categories: ChartCells
  /// The cells of the figures, as many as there are names; texts are drawn as nothing.
  public var values: ChartCells
  /// How the series is drawn.
  public var look: SeriesLook

  /// Makes a series.
  public init(name: ChartCells, categories: ChartCells, values: ChartCells, look: SeriesLook) {
    self.name = name
    self.categories = categories
    self.values = values
    self.look = look
  }
}

/// Cells that a chart refers to: one row or column, or several one after the other.
public struct ChartCells: Hashable, Sendable {
  /// The sheet of all of them.
  public var sheet: Sheet
  /// The pieces in order, each one cell broad or one cell high.
  public var ranges: [CellRange]

  /// Makes a reference.
  public init(_ ranges: [CellRange], on sheet: Sheet) {
    self.ranges = ranges
    self.sheet = sheet
  }

  /// How many cells there are.
  var count: Int { ranges.reduce(0) { $0 + $1.rows.count * $1.columns.count } }

  /// All cells in order.
  var addresses: [CellAddress] {
    ranges.flatMap { range in
      range.rows.flatMap { row in range.columns.map { CellAddress(row: row, column: $0) } }
    }
  }
}

/// How a series is drawn so that it is told apart without colour: by shade, hatching, dashes and markers.
public struct SeriesLook: Hashable, Sendable {
  /// The colour of the line, of the area, or of the hatching on it.
  public var color: CellColor
  /// The hatching of columns and bars; nil fills them.
  public var hatching: Hatching?
  /// How the line is broken; for ``Chart/Form/lines`` only.
  public var dash: Dash
  /// The sign on each point of a line; nil for none.
  public var marker: Marker?

  /// Makes a look; by default a plain line or area.
  public init(color: CellColor, hatching: Hatching? = nil, dash: Dash = .solid, marker: Marker? = nil) {
    self.color = color
    self.hatching = hatching
    self.dash = dash
    self.marker = marker
  }

  /// Lines or dots on white.
  public enum Hatching: Hashable, Sendable, CaseIterable {
    /// Broad lines that rise to the right.
    case rising
    /// Broad lines that fall to the right.
    case falling
    /// Level lines.
    case level
    /// Upright lines.
    case upright
    /// Fine dots.
    case dots
    /// A grid.
    case grid
    /// Nothing but the outline.
    case empty
  }

  /// How a line is broken.
  public enum Dash: Hashable, Sendable, CaseIterable {
    /// Not at all.
    case solid
    /// Dashes.
    case dashes
    /// Round dots.
    case dots
    /// Dash, dot, dash.
    case dashDots
  }

  /// A sign on a point.
  public enum Marker: Hashable, Sendable, CaseIterable {
    /// A filled circle.
    case circle
    /// A filled square.
    case square
    /// A filled triangle.
    case triangle
    /// A filled diamond.
    case diamond
  }
}
