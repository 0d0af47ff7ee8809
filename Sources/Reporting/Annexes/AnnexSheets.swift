// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel

/// The sheets that layouts make of a report, in their order, each with a name and number of its own.
struct AnnexSheets {
  let content: ReportContent
  let campaigns: [Ref<Campaign>]
  let layouts: [Layout]

  func sheets() -> [AnnexSheet] {
    let figures = LayoutFigures(content, for: layouts)
    var names: Set<String> = []
    return layouts.flatMap { layout in
      let subjects = layout.isForEachCampaign ? campaigns.map { [$0] } : [campaigns]
      return subjects.enumerated()
        .map { index, subject in
          let number = subjects.count > 1 ? index + 1 : nil
          var sheet = sheet(layout, of: subject, number: number, figures)
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
    return AnnexSheet(
      name: SheetNames.fitting(fill(number == nil ? layout.sheet : layout.sheetOfEach ?? layout.sheet)),
      id: ([layout.id] + (number.map { ["\($0)"] } ?? [])).joined(separator: "-"),
      annexNumber: annexLine(layout, annex, number),
      title: fill(layout.title).uppercased(),
      attachment: head.attachment,
      dataLine: fill(layout.dataLine).sentenceCased,
      isDraft: content.isDraft,
      isLandscape: layout.page == .landscape,
      table: LayoutTable(layout, figures: figures, campaigns: subject).table(),
      notes: AnnexHead(content: content, campaigns: subject).notes(of: layout),
      signers: layout.signers,
      placeAndDate: layout.signers.isEmpty ? "" : placeAndDate
    )
  }

  private var placeAndDate: String {
    "\(content.catalogue.agency.place), ngày … tháng … năm \(content.scope.lastDay.civil.year)"
  }

  // MARK: Numbers

  /// Roman numerals where a workbook has several annexes (Decree 30/2020, Appendix I); `nil` where it has one.
  private func annexNumber(of layout: Layout) -> String? {
    switch layout.annex {
    case .none: return nil
    case .fixed(let number): return number
    case .automatic:
      let numbered = layouts.filter { $0.annex == .automatic }.map(\.id)
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
