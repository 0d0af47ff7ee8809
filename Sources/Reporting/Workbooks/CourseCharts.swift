// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// The course of the campaigns as charts: for each campaign its articles and its broadcasts, week by week.
struct CourseCharts {
  let content: ReportContent
  let campaigns: [Ref<Campaign>]
  /// A table whose rows are periods.
  let table: AnnexTable

  /// More points than this are not all named: names would lie over one another.
  private static let mostNames = 12

  func charts() -> AnnexCharts {
    var charts = AnnexCharts(areBelowTable: true)
    for campaign in campaigns {
      let points = table.rows.enumerated()
        .compactMap { place, row -> (place: Int, row: Figures.CourseRow)? in
          guard !row.isHidden, let period = row.slice?.period, row.slice?.campaign == campaign else { return nil }
          let course = content.figures.course.first { $0.campaign == campaign && $0.period == period }
          return course.map { (place, $0) }
        }
      let (places, rows) = (points.map(\.place), points.map(\.row))
      guard !rows.isEmpty else { continue }
      let panels = [ReportModel.Measure.articles, .broadcasts]
        .compactMap { panel(of: $0, campaign, rows, at: places) }
      guard !panels.isEmpty else { continue }
      charts.bands.append((campaigns.count > 1 ? content.catalogue[campaign].title.sentenceCased : "", panels))
      charts.labels += zip(places, rows).map { ($0, label($1)) }
    }
    return charts
  }

  /// The first day of the period; the year only where the course has several.
  private func label(_ row: Figures.CourseRow) -> String {
    let (year, month, day) = row.period.days.first.civil
    let years = Set(content.figures.course.map(\.period.days.first.civil.year))
    return years.count > 1 ? "\(day)/\(month)/\(year % 100)" : "\(day)/\(month)"
  }

  private var rhythm: String { content.catalogue.calendar.rhythm == .week ? "tuần" : "kỳ" }

  private func panel(
    of measure: ReportModel.Measure,
    _ campaign: Ref<Campaign>,
    _ rows: [Figures.CourseRow],
    at places: [Int]
  ) -> ChartPanel? {
    let own = table.countColumns(of: measure, content.catalogue)
    let shown = own.filter { index in
      rows.contains { ($0.sum(table.placed[index].channels).count.number ?? 0) > 0 }
    }
    guard !shown.isEmpty else { return nil }
    let channels = shown.flatMap { table.placed[$0].channels }
    let title = "\(measure.title.vietnamese) theo \(rhythm)"
    let sums = rows.map { (row: $0, number: $0.sum(channels).count.number ?? 0) }
    return ChartPanel(
      form: .stackedColumns,
      title: title,
      pointTitle: "\(rhythm.sentenceCased) bắt đầu từ ngày",
      valueTitle: measure.title.vietnamese,
      columns: shown.map { ($0, $0 - own[0]) },
      nameColumn: AnnexCharts.labelColumn(behind: table.columns.count),
      rows: places.runs,
      labelEvery: (rows.count + Self.mostNames - 1) / Self.mostNames,
      largest: sums.map(\.number).max() ?? 0,
      description: description(title, campaign, sums)
    )
  }

  private func description(
    _ title: String,
    _ campaign: Ref<Campaign>,
    _ sums: [(row: Figures.CourseRow, number: Int64)]
  ) -> String {
    var text = "Biểu đồ cột chồng: \(title.lowercased()), \(content.catalogue[campaign].title)."
    guard let most = sums.max(by: { $0.number < $1.number }), let least = sums.min(by: { $0.number < $1.number }) else {
      return text
    }
    func said(_ each: (row: Figures.CourseRow, number: Int64)) -> String {
      let days = each.row.period.days
      let (first, last) = (days.first.text(in: .vietnamese), days.last.text(in: .vietnamese))
      return "\(Language.vietnamese.grouped(each.number)) (từ ngày \(first) đến ngày \(last))"
    }
    text += " Cao nhất \(said(most))"
    if sums.count > 1 { text += ", thấp nhất \(said(least))" }
    return text + "."
  }
}

extension [Int] {
  /// Ascending numbers as ranges without holes.
  var runs: [ClosedRange<Int>] {
    reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }
}
