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
  /// A table whose rows are units.
  let table: AnnexTable

  /// More bars than this can't be read on one page; more units are shown on several.
  private static let mostBars = 36

  func charts() -> AnnexCharts {
    let rows = table.rows.enumerated()
      .compactMap { place, row in
        row.isHidden ? nil : row.slice?.unit.map { (place: place, unit: $0) }
      }
    let (places, units) = (rows.map(\.place), rows.map(\.unit))
    guard !units.isEmpty else { return AnnexCharts() }
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
    let own = table.countColumns(of: measure, content.catalogue)
    let shown = own.filter { index in
      units.contains {
        (content.figuresByUnit.sum(of: $0, campaign, table.placed[index].channels).count.number ?? 0) > 0
      }
    }
    guard !shown.isEmpty, let name = table.placed.firstIndex(where: { $0.content == .name }) else { return nil }
    let channels = shown.flatMap { table.placed[$0].channels }
    let sums = units.map { (unit: $0, number: content.figuresByUnit.sum(of: $0, campaign, channels).count.number ?? 0) }
    let largest = sums.map(\.number).max() ?? 0
    let title = "\(measure.title.vietnamese) trong kỳ theo đơn vị"
    return ChartPanel(
      form: .stackedBars,
      title: pages > 1 ? "\(title) (\(page + 1)/\(pages))" : title,
      pointTitle: nil,
      valueTitle: measure.title.vietnamese,
      columns: shown.map { ($0, $0 - own[0]) },
      nameColumn: name,
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

extension AnnexTable {
  /// The columns that count pieces of one measure in the period, in the order of the table.
  func countColumns(of measure: ReportModel.Measure, _ catalogue: Catalogue) -> [Int] {
    placed.indices.filter { index in
      let column = placed[index]
      return column.content == .figure && column.figure == .inPeriod && column.quantity ?? .count == .count
        && !column.channels.isEmpty && column.channels.allSatisfy { catalogue[$0].measure == measure }
    }
  }
}
