// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter
import Glibc

/// Describes a checked chart to the library, which copies everything it is told.
@safe struct ChartBuilder {
  private let chart: UnsafeMutablePointer<lxw_chart>
  /// Whether points stand below one another: the library's x axis is then that of the values.
  private let isLevel: Bool

  private static let lineColor = CellColor(rgb: 0x808080)
  private static let gridColor = CellColor(rgb: 0xD9D9D9)

  init(_ chart: UnsafeMutablePointer<lxw_chart>, isLevel: Bool) {
    unsafe self.chart = unsafe chart
    self.isLevel = isLevel
  }

  // MARK: All but the series

  func dress(_ look: Chart) {
    if let title = look.title {
      unsafe chart_title_set_name(chart, CellText.forMarkup(title.text))
      unsafe title.font.use { font in unsafe chart_title_set_name_font(chart, font) }
    } else {
      unsafe chart_title_off(chart)
    }
    dressLegend(look)
    unsafe dressCategories(look, axis: isLevel ? chart.pointee.y_axis : chart.pointee.x_axis)
    unsafe dressValues(look, axis: isLevel ? chart.pointee.x_axis : chart.pointee.y_axis)
    if look.form != .lines { unsafe chart_set_series_gap(chart, UInt16(look.gap)) }
    unsafe chart_show_blanks_as(chart, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    var none = lxw_chart_line()
    none.none = 1
    unsafe chart_chartarea_set_line(chart, &none)
  }

  private func dressLegend(_ look: Chart) {
    let position =
      switch look.legend {
      case nil: LXW_CHART_LEGEND_NONE
      case .bottom: LXW_CHART_LEGEND_BOTTOM
      case .top: LXW_CHART_LEGEND_TOP
      case .right: LXW_CHART_LEGEND_RIGHT
      }
    unsafe chart_legend_set_position(chart, UInt8(position.rawValue))
    unsafe look.font.use { font in _ = unsafe chart_legend_set_font(chart, font) }
  }

  private func dressCategories(_ look: Chart, axis: UnsafeMutablePointer<lxw_chart_axis>) {
    unsafe dress(axis, title: look.categoryAxis.title, font: look.font)
    if let every = look.categoryAxis.labelEvery { unsafe chart_axis_set_interval_unit(axis, UInt16(every)) }
    if look.categoryAxis.isReversed { unsafe chart_axis_set_reverse(axis) }
    unsafe chart_axis_major_gridlines_set_visible(axis, 0)
  }

  private func dressValues(_ look: Chart, axis: UnsafeMutablePointer<lxw_chart_axis>) {
    unsafe dress(axis, title: look.valueAxis.title, font: look.font)
    if let format = look.valueAxis.numberFormat { unsafe chart_axis_set_num_format(axis, CellText.forMarkup(format)) }
    unsafe chart_axis_set_min(axis, 0)
    if let step = look.valueAxis.step { unsafe chart_axis_set_major_unit(axis, step) }
    if let maximum = look.valueAxis.maximum { unsafe chart_axis_set_max(axis, maximum) }
    // With the categories turned round its numbers would stand on the other side.
    if look.categoryAxis.isReversed {
      unsafe chart_axis_set_label_position(axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
    }
    unsafe chart_axis_major_gridlines_set_visible(axis, 1)
    var grid = lxw_chart_line()
    (grid.color, grid.width) = (Self.gridColor.code, 0.5)
    unsafe chart_axis_major_gridlines_set_line(axis, &grid)
  }

  private func dress(_ axis: UnsafeMutablePointer<lxw_chart_axis>, title: ChartText?, font: TextFont) {
    if let title {
      unsafe chart_axis_set_name(axis, CellText.forMarkup(title.text))
      unsafe title.font.use { font in unsafe chart_axis_set_name_font(axis, font) }
    }
    unsafe font.use { font in unsafe chart_axis_set_num_font(axis, font) }
    var line = lxw_chart_line()
    (line.color, line.width) = (Self.lineColor.code, 0.75)
    unsafe chart_axis_set_line(axis, &line)
    unsafe chart_axis_set_major_tick_mark(axis, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
  }

  // MARK: Series

  /// Adds a series; says whether there was memory for it.
  func add(
    _ series: ChartSeries,
    name: ChartReference,
    categories: ChartReference,
    values: ChartReference
  ) -> Bool {
    guard let made = unsafe chart_add_series(chart, categories.formula, values.formula) else { return false }
    unsafe chart_series_set_name(made, name.formula)
    guard let named = unsafe made.pointee.title.range, unsafe name.fill(named, asTexts: true),
      unsafe categories.fill(made.pointee.categories, asTexts: true),
      unsafe values.fill(made.pointee.values, asTexts: false)
    else { return false }
    if unsafe chart.pointee.type == UInt8(LXW_CHART_LINE.rawValue) {
      unsafe drawLine(series.look, of: made)
    } else {
      unsafe drawArea(series.look, of: made)
    }
    return true
  }

  private func drawLine(_ look: SeriesLook, of series: UnsafeMutablePointer<lxw_chart_series>) {
    var line = lxw_chart_line()
    (line.color, line.width) = (look.color.code, 1.75)
    line.dash_type = look.dash.code
    unsafe chart_series_set_line(series, &line)
    unsafe chart_series_set_marker_type(series, look.marker?.code ?? UInt8(LXW_CHART_MARKER_NONE.rawValue))
    guard look.marker != nil else { return }
    unsafe chart_series_set_marker_size(series, 6)
    (line.width, line.dash_type) = (0.75, 0)
    unsafe chart_series_set_marker_line(series, &line)
    var fill = lxw_chart_fill()
    fill.color = look.color.code
    unsafe chart_series_set_marker_fill(series, &fill)
  }

  /// Every area has an outline, so that neighbours stay apart also where they are of one shade.
  private func drawArea(_ look: SeriesLook, of series: UnsafeMutablePointer<lxw_chart_series>) {
    var line = lxw_chart_line()
    (line.color, line.width) = (look.color.code, 0.75)
    unsafe chart_series_set_line(series, &line)
    if let code = look.hatching?.code {
      var pattern = lxw_chart_pattern()
      (pattern.fg_color, pattern.bg_color) = (look.color.code, CellColor.white.code)
      pattern.type = code
      unsafe chart_series_set_pattern(series, &pattern)
    } else {
      var fill = lxw_chart_fill()
      fill.color = (look.hatching == .empty ? CellColor.white : look.color).code
      unsafe chart_series_set_fill(series, &fill)
    }
  }

  // MARK: Place

  /// Lays the chart over cells of a sheet.
  func insert(
    over range: CellRange,
    into sheet: UnsafeMutablePointer<lxw_worksheet>,
    description: String
  ) -> lxw_error {
    let (standardWidth, standardHeight) = (480.0, 288.0)
    let pixels = unsafe SheetPixels(sheet)
    return unsafe CTexts.use([CellText.forMarkup(description)]) { texts in
      var options = unsafe lxw_chart_options()
      unsafe options.x_scale = Double(pixels.width(of: range.columns)) / standardWidth
      unsafe options.y_scale = Double(pixels.pixels(of: range.rows)) / standardHeight
      unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_AND_SIZE.rawValue)
      unsafe options.description = unsafe texts[0]
      let corner = range.corners
      return unsafe worksheet_insert_chart_opt(sheet, corner.firstRow, corner.firstColumn, chart, &options)
    }
  }
}

extension TextFont {
  /// Lends the font to a call of the library.
  fileprivate func use(_ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void) {
    unsafe CTexts.use([CellText.forMarkup(name)]) { texts in
      var font = unsafe lxw_chart_font()
      unsafe font.name = unsafe texts[0]
      unsafe font.size = size
      // Titles are bold by themselves; 0 would leave them so.
      unsafe font.bold = isBold ? UInt8(LXW_TRUE.rawValue) : UInt8(LXW_EXPLICIT_FALSE.rawValue)
      unsafe font.italic = isItalic ? 1 : 0
      if let color { unsafe font.color = color.code }
      unsafe body(&font)
    }
  }
}

extension SeriesLook.Hatching {
  /// The library's number; nil where there is nothing to hatch.
  fileprivate var code: UInt8? {
    let pattern =
      switch self {
      case .rising: LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL
      case .falling: LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL
      case .level: LXW_CHART_PATTERN_DARK_HORIZONTAL
      case .upright: LXW_CHART_PATTERN_DARK_VERTICAL
      case .dots: LXW_CHART_PATTERN_PERCENT_20
      case .grid: LXW_CHART_PATTERN_SMALL_GRID
      case .empty: LXW_CHART_PATTERN_NONE
      }
    return self == .empty ? nil : UInt8(pattern.rawValue)
  }
}

extension SeriesLook.Dash {
  fileprivate var code: UInt8 {
    let dash =
      switch self {
      case .solid: LXW_CHART_LINE_DASH_SOLID
      case .dashes: LXW_CHART_LINE_DASH_DASH
      case .dots: LXW_CHART_LINE_DASH_ROUND_DOT
      case .dashDots: LXW_CHART_LINE_DASH_DASH_DOT
      }
    return UInt8(dash.rawValue)
  }
}

extension SeriesLook.Marker {
  fileprivate var code: UInt8 {
    let marker =
      switch self {
      case .circle: LXW_CHART_MARKER_CIRCLE
      case .square: LXW_CHART_MARKER_SQUARE
      case .triangle: LXW_CHART_MARKER_TRIANGLE
      case .diamond: LXW_CHART_MARKER_DIAMOND
      }
    return UInt8(marker.rawValue)
  }
}
