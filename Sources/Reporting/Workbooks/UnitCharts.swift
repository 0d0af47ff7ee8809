// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// The units of one campaign compared for the period: articles and broadcasts as bars, in the order of the table.
struct UnitCharts {
  let content: ReportContent
  let campaign: Ref<Campaign>
  /// Whether the workbook holds nothing else, so that its title says what the charts are about.
  let isOnly: Bool
  /// The table of the sheet, as ``UnitTable`` makes it.
  let table: AnnexTable

  /// More bars than this can't be read on one page; more units are shown on several.
  private static let mostBars = 36

  func charts() -> AnnexCharts {
    let units = content.figures.units
    // The units are the table's plain rows, in the order in which it prints them.
    let places = table.rows.indices.filter { table.rows[$0].emphasis == .plain && !table.rows[$0].spansRow }
    guard places.count == units.count, !units.isEmpty else { return AnnexCharts() }
    let pages = (units.count + Self.mostBars - 1) / Self.mostBars
    let perPage = (units.count + pages - 1) / pages
    var charts = AnnexCharts()
    for page in 0..<pages {
      let own = page * perPage..<Swift.min((page + 1) * perPage, units.count)
      let panels = [ReportModel.Measure.articles, .broadcasts]
        .compactMap { panel(of: $0, units, Array(places[own]), page: page, of: pages) }
      if !panels.isEmpty {
        charts.bands.append((isOnly ? "" : content.catalogue[campaign].title.sentenceCased, panels))
      }
    }
    return charts
  }

  private func panel(
    of measure: ReportModel.Measure,
    _ units: [Ref<ReportingUnit>],
    _ places: [Int],
    page: Int,
    of pages: Int
  ) -> ChartPanel? {
    let figures = FigureColumns(content.catalogue).columns
    let first = table.columns.count - 1 - figures.count
    let own = figures.indices.filter { figures[$0].measure == measure && figures[$0].quantity == .count }
    let shown = own.filter { index in
      units.contains { (content.figures.sum(of: $0, campaign, figures[index].channels).count.number ?? 0) > 0 }
    }
    guard !shown.isEmpty else { return nil }
    let channels = shown.flatMap { figures[$0].channels }
    let sums = units.map { (unit: $0, number: content.figures.sum(of: $0, campaign, channels).count.number ?? 0) }
    let largest = sums.map(\.number).max() ?? 0
    let title = "\(measure.title.vietnamese) trong kỳ theo đơn vị"
    return ChartPanel(
      form: .stackedBars,
      title: pages > 1 ? "\(title) (\(page + 1)/\(pages))" : title,
      pointTitle: nil,
      valueTitle: measure.title.vietnamese,
      columns: shown.map { (first + $0, $0 - own[0]) },
      nameColumn: 1,
      rows: places.runs,
      maximum: pages > 1 ? Self.roundedUp(largest) : nil,
      largest: largest,
      description: description(title, sums)
    )
  }

  /// One scale for all pages, so that their bars can be compared: it ends at the next of 1, 2, 5, 10, 20 and so on.
  private static func roundedUp(_ number: Int64) -> Double {
    var power = 1.0
    while true {
      for step in [power, 2 * power, 5 * power] where step >= Double(number) { return step }
      power *= 10
    }
  }

  private func description(_ title: String, _ sums: [(unit: Ref<ReportingUnit>, number: Int64)]) -> String {
    var text = "Biểu đồ thanh chồng: \(title.lowercased()), \(content.catalogue[campaign].title)."
    if let most = sums.max(by: { $0.number < $1.number }) {
      text += " Nhiều nhất: \(content.catalogue[most.unit].name) \(Language.vietnamese.grouped(most.number))."
    }
    return text
  }
}
