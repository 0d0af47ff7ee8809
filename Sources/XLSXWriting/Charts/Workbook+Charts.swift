// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

extension Workbook {
  /// Lays a chart over cells, which it moves and grows with.
  ///
  /// The cells that it refers to are written before it, and widths and heights below it are set: the file keeps a copy
  /// of the figures for programs that do not read cells, and the size in pixels.
  ///
  /// - Parameters:
  ///   - chart: The chart.
  ///   - range: The cells that it covers, edge to edge.
  ///   - sheet: Their sheet, which need not be that of the figures.
  /// - Throws: ``WorkbookError/invalidChart(_:_:)``, ``WorkbookError/outsideSheet(_:)`` or
  ///   ``WorkbookError/foreignSheet``.
  public func insert(_ chart: Chart, over range: CellRange, on sheet: Sheet) throws(WorkbookError) {
    try requireInSheet(range)
    let raw = unsafe try raw(sheet)
    if let fault = chart.fault { throw .invalidChart(range, fault) }
    for cells in chart.series.flatMap({ [$0.name, $0.categories, $0.values] }) {
      _ = try index(of: cells.sheet)
      for range in cells.ranges { try requireInSheet(range) }
    }
    guard let made = unsafe handle.addChart(chart.form.code) else { throw .library(.outOfMemory, path: path) }
    let builder = unsafe ChartBuilder(made, isLevel: chart.form.isLevel)
    builder.dress(chart)
    for series in chart.series {
      let references = try [series.name, series.categories, series.values]
        .map { cells throws(WorkbookError) in
          unsafe ChartReference(cells, sheetName: try name(of: cells.sheet), sheet: try self.raw(cells.sheet))
        }
      guard builder.add(series, name: references[0], categories: references[1], values: references[2]) else {
        throw .library(.outOfMemory, path: path)
      }
    }
    try check(unsafe builder.insert(over: range, into: raw, description: chart.description))
  }

  /// How large cells are as set so far, in points.
  ///
  /// - Throws: ``WorkbookError/outsideSheet(_:)`` or ``WorkbookError/foreignSheet``.
  public func size(of range: CellRange, on sheet: Sheet) throws(WorkbookError) -> (width: Double, height: Double) {
    try requireInSheet(range)
    let pixels = unsafe SheetPixels(try raw(sheet))
    let pointsPerPixel = 0.75
    return (Double(pixels.width(of: range.columns)) * pointsPerPixel, pixels.height(of: range.rows))
  }
}

extension Chart {
  private static let textLimit = 32_767

  /// The first thing that the library or Excel would not take.
  fileprivate var fault: ChartFault? {
    guard !series.isEmpty else { return .noSeries }
    guard (0...500).contains(gap) else { return .gap(gap) }
    if let every = categoryAxis.labelEvery, !(1...65_535).contains(every) { return .labelEvery(every) }
    for number in [valueAxis.maximum, valueAxis.step] {
      if let number, !(number.isFinite && number > 0) { return .axisNumber(number) }
    }
    for text in [title, categoryAxis.title, valueAxis.title] {
      guard let text else { continue }
      if text.text.isEmpty || text.text.hasPrefix("=") { return .text(text.text) }
    }
    for text in [title?.text, categoryAxis.title?.text, valueAxis.title?.text, description] {
      guard let text else { continue }
      if let length = CellText.length(of: text, above: Self.textLimit) { return .textTooLong(length: length) }
    }
    return series.lazy.compactMap(\.fault).first
  }
}

extension ChartSeries {
  fileprivate var fault: ChartFault? {
    for range in [name, categories, values].flatMap(\.ranges) where range.rows.count > 1 && range.columns.count > 1 {
      return .notALine(range)
    }
    if name.count != 1 { return .nameIsNotOneCell }
    guard !values.ranges.isEmpty, values.count == categories.count else {
      return .unequalCounts(categories: categories.count, values: values.count)
    }
    // The library counts points in 16 bits.
    return values.count > Int(UInt16.max) ? .tooManyPoints(values.count) : nil
  }
}

extension Chart.Form {
  /// Whether points stand below one another, so that the axes change places.
  fileprivate var isLevel: Bool { self == .bars || self == .stackedBars }

  fileprivate var code: lxw_chart_type {
    switch self {
    case .lines: LXW_CHART_LINE
    case .columns: LXW_CHART_COLUMN
    case .stackedColumns: LXW_CHART_COLUMN_STACKED
    case .bars: LXW_CHART_BAR
    case .stackedBars: LXW_CHART_BAR_STACKED
    }
  }
}
