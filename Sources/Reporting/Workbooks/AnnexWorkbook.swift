// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// The workbook of one upward report, or of all campaigns together: the sheets of the layouts that were chosen for it.
struct AnnexWorkbook {
  let content: ReportContent
  let campaigns: [Ref<Campaign>]
  var choice = LayoutChoice()
  /// The id of the upward report; `nil` for the workbook of all campaigns.
  var report: String?

  func write(to path: String) throws(WorkbookError) {
    let head = AnnexHead(content: content, campaigns: campaigns)
    var workbook = try Workbook(
      path: path,
      properties: .of(content, title: "Kết quả " + head.subject(nil))
    )
    var undrawn: [ChartSheet.Source] = []
    for sheet in sheets() {
      if let charts = try AnnexSheetWriter.write(sheet, to: &workbook) { undrawn.append(charts) }
    }
    let title = "kết quả \(head.subject(nil))".uppercased()
    try ChartSheet(title: title, dataLine: head.fill(Layout.usualDataLine, nil), isDraft: content.isDraft)
      .write(undrawn, to: &workbook)
    try workbook.finish()
  }

  /// The sheets, before they become cells.
  func sheets() -> [AnnexSheet] {
    let mode = choice.mode ?? content.catalogue.settings.sheets.mode
    return AnnexSheets(content: content, campaigns: campaigns, layouts: layouts, mode: mode, report: report).sheets()
  }

  private var layouts: [Layout] {
    let ids = choice.layouts ?? content.catalogue.settings.sheets.layouts ?? LayoutChoice.usual
    return ids.compactMap(content.catalogue.layout)
  }
}

extension ReportContent {
  /// The department as it was on the report's last day.
  var agency: Agency { catalogue.agency.valid(on: scope.lastDay) }

  /// The upward workbooks whose sheets differ in more than their campaigns.
  var distinctAnnexWorkbooks: [AnnexWorkbook] {
    let all = AnnexWorkbook(content: self, campaigns: catalogue.campaignRefs)
    return [all]
      + catalogue.upwardReports.filter { catalogue[$0.receiver].sheets != LayoutChoice() }
      .map { AnnexWorkbook(content: self, campaigns: $0.campaigns, choice: catalogue[$0.receiver].sheets) }
  }
}

/// The province's workbook: PL III, for the provincial People's Committee and the districts.
struct ProvinceWorkbook {
  let content: ReportContent

  func write(to path: String) throws(WorkbookError) {
    var workbook = try Workbook(path: path, properties: .of(content, title: "Tình hình gửi báo cáo"))
    let layouts = [content.catalogue.layout(withID: "submissions")].compactMap(\.self)
    let sheets = AnnexSheets(content: content, campaigns: content.catalogue.campaignRefs, layouts: layouts).sheets()
    for sheet in sheets { try AnnexSheetWriter.write(sheet, to: &workbook) }
    try workbook.finish()
  }
}

extension DocumentProperties {
  /// A date from the report itself, never the clock: equal figures give equal bytes (R12).
  static func of(_ content: ReportContent, title: String) -> DocumentProperties {
    let (year, month, day) = content.scope.lastDay.civil
    return DocumentProperties(
      title: title,
      subject: content.scope.period.label.vietnamese,
      author: content.agency.name,
      company: content.agency.name,
      created: CreationDate(year: year, month: month, day: day)
    )
  }
}
