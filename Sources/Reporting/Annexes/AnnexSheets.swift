// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel

/// The sheets that layouts make of a report, in their order, each with a name and number of its own.
struct AnnexSheets {
  let content: ReportContent
  let campaigns: [Ref<Campaign>]
  let layouts: [Layout]
  var mode: DocumentMode?
  /// The id of the upward report, where the workbook is of one.
  var report: String?

  func sheets() -> [AnnexSheet] {
    let figures = LayoutFigures(content, for: layouts)
    var names: Set<String> = []
    return layouts.flatMap { layout in
      let subjects = layout.isForEachCampaign ? campaigns.map { [$0] } : [campaigns]
      return subjects.enumerated()
        .map { index, subject in
          let number = subjects.count > 1 ? index + 1 : nil
          var sheet = self.sheet(layout, of: subject, number: number, figures)
          sheet.name = SheetNames.unused(sheet.name, besides: &names)
          return sheet
        }
    }
  }

  private func sheet(
    _ layout: Layout,
    of subject: [Ref<Campaign>],
    number: Int?,
    _ figures: LayoutFigures
  ) -> AnnexSheet {
    let head = AnnexHead(content: content, campaigns: campaigns)
    let campaign = layout.isForEachCampaign ? subject.first : nil
    let annex = annexNumber(of: layout)
    let fill = { (text: String) in head.fill(text, campaign, place: (annex, number)) }
    let mode = mode(of: layout)
    let table = LayoutTable(layout, figures: figures, campaigns: subject).table()
    var sheet = AnnexSheet(
      name: SheetNames.fitting(fill(number == nil ? layout.sheet : layout.sheetOfEach ?? layout.sheet)),
      id: ([layout.id] + (number.map { ["\($0)"] } ?? [])).joined(separator: "-"),
      annexNumber: mode == .annex ? annexLine(layout, annex, number) : "",
      title: mode == .report ? "" : fill(layout.title).uppercased(),
      attachment: mode == .annex ? head.attachment(issue) : "",
      dataLine: fill(layout.dataLine).sentenceCased,
      isDraft: content.isDraft,
      isLandscape: layout.page == .landscape,
      table: table,
      notes: AnnexHead(content: content, campaigns: subject).notes(of: layout)
    )
    sheet.charts = charts(of: table, layout, subject)
    let letterhead = letterhead(fill(layout.title).sentenceCased)
    switch mode {
    case .annex:
      sheet.signers = layout.signers
      sheet.placeAndDate = layout.signers.isEmpty ? "" : placeAndDate
    case .form:
      (sheet.letterhead, sheet.signatures) = (
        letterhead.form(number: formNumber(of: layout, number)), letterhead.formSignatures()
      )
      sheet.hasFreeCorner = false
    case .report:
      (sheet.letterhead, sheet.signatures) = (letterhead.report(), letterhead.reportSignatures())
      sheet.hasFreeCorner = false
    }
    return sheet
  }

  /// The course of the campaigns, or the units of one, where the table is of them.
  private func charts(of table: AnnexTable, _ layout: Layout, _ subject: [Ref<Campaign>]) -> AnnexCharts {
    switch layout.rows.last?.dimension {
    case .period: return CourseCharts(content: content, campaigns: subject, table: table).charts()
    case .unit where subject.count == 1:
      let isOnly = campaigns.count == 1
      return UnitCharts(content: content, campaign: subject[0], isOnly: isOnly, table: table).charts()
    case .unit, .campaign, .channel, .group, .indicator, .measure, .phase, nil: return AnnexCharts()
    }
  }

  // MARK: Modes

  /// A layout's own mode, or that of the report; of a full report the first sheet is the report, the rest its annexes.
  private func mode(of layout: Layout) -> DocumentMode {
    if let own = layout.mode { return own }
    return mode == .report && layout.id != layouts.first?.id ? .annex : mode ?? .annex
  }

  private func letterhead(_ subject: String) -> Letterhead {
    let catalogue = content.catalogue
    var receivers: [String] = []
    for campaign in campaigns {
      let name = catalogue[catalogue[campaign].receiver].name
      if !receivers.contains(name) { receivers.append(name) }
    }
    return Letterhead(
      agency: content.agency,
      receivers: receivers,
      year: content.scope.lastDay.civil.year,
      issue: issue,
      subject: subject
    )
  }

  /// What the report bears on paper.
  private var issue: IssuedReport? {
    content.catalogue.settings.issued.first { issued in
      issued.period == content.scope.name && (issued.report == nil || issued.report == report)
    }
  }

  private func formNumber(of layout: Layout, _ number: Int?) -> String {
    let forms = layouts.filter { mode(of: $0) == .form }.map(\.id)
    let place = (forms.firstIndex(of: layout.id) ?? 0) + 1
    return (layout.form ?? (place < 10 ? "0\(place)" : "\(place)")) + (number.map { ".\($0)" } ?? "")
  }

  private var placeAndDate: String {
    "\(content.agency.place), \(issue.dateText(year: content.scope.lastDay.civil.year))"
  }

  // MARK: Numbers

  /// Roman numerals where a workbook has several annexes (Decree 30/2020, Appendix I); `nil` where it has one.
  private func annexNumber(of layout: Layout) -> String? {
    switch layout.annex {
    case .none: return nil
    case .fixed(let number): return number
    case .automatic:
      let numbered = layouts.filter { $0.annex == .automatic && mode(of: $0) == .annex }.map(\.id)
      guard numbered.count > 1, let place = numbered.firstIndex(of: layout.id) else { return nil }
      return Ordinal.roman(place + 1)
    }
  }

  private func annexLine(_ layout: Layout, _ annex: String?, _ number: Int?) -> String {
    guard layout.annex != .none else { return "" }
    guard let annex else { return number.map { "Phụ lục \(Ordinal.roman($0))" } ?? "Phụ lục" }
    return "Phụ lục \(annex)" + (number.map { ".\($0)" } ?? "")
  }
}
