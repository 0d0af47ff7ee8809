// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// The workbook of one upward report, or of all campaigns together: PL I, PL II, and the weekly course.
struct AnnexWorkbook {
  let content: ReportContent
  let campaigns: [Ref<Campaign>]

  func write(to path: String) throws(WorkbookError) {
    let head = AnnexHead(content: content, campaigns: campaigns)
    var workbook = try Workbook(
      path: path,
      properties: .of(content, title: head.title(of: nil).sentenceCased)
    )
    var undrawn: [ChartSheet.Source] = []
    for sheet in sheets() {
      if let charts = try AnnexSheetWriter.write(sheet, to: &workbook) { undrawn.append(charts) }
    }
    try ChartSheet(title: head.title(of: nil), dataLine: head.dataLine, isDraft: content.isDraft)
      .write(undrawn, to: &workbook)
    try workbook.finish()
  }

  /// The sheets, before they become cells.
  func sheets() -> [AnnexSheet] {
    let head = AnnexHead(content: content, campaigns: campaigns)
    return [summary(head)] + campaigns.enumerated().map { byUnit($1, number: $0 + 1, head) } + [course(head)]
  }

  private func summary(_ head: AnnexHead) -> AnnexSheet {
    AnnexSheet(
      name: "PL I. Tổng hợp",
      annexNumber: "Phụ lục I",
      title: head.title(of: nil),
      attachment: head.attachment,
      dataLine: head.dataLine,
      isDraft: content.isDraft,
      isLandscape: false,
      table: SummaryAnnex(content: content, campaigns: campaigns).table(),
      notes: head.notes()
    )
  }

  private func byUnit(_ campaign: Ref<Campaign>, number: Int, _ head: AnnexHead) -> AnnexSheet {
    let isOnly = campaigns.count == 1
    let table = UnitTable(content: content, campaign: campaign).table()
    let name = isOnly ? "PL II. Theo đơn vị" : "II.\(number) \(content.catalogue[campaign].shortName)"
    return AnnexSheet(
      name: SheetNames.fitting(name),
      annexNumber: isOnly ? "Phụ lục II" : "Phụ lục II.\(number)",
      title: head.title(of: campaign) + ", THEO ĐƠN VỊ",
      attachment: head.attachment,
      dataLine: head.dataLine,
      isDraft: content.isDraft,
      isLandscape: true,
      table: table,
      notes: AnnexHead(content: content, campaigns: [campaign]).notes(),
      charts: UnitCharts(content: content, campaign: campaign, isOnly: isOnly, table: table).charts()
    )
  }

  private var rhythm: String { content.catalogue.calendar.rhythm == .week ? "tuần" : "kỳ" }

  private func course(_ head: AnnexHead) -> AnnexSheet {
    let table = CourseAnnex(content: content, campaigns: campaigns).table()
    return AnnexSheet(
      name: "Diễn biến theo \(rhythm)",
      annexNumber: "",
      title: head.title(of: nil) + ", DIỄN BIẾN THEO \(rhythm.uppercased())",
      attachment: head.attachment,
      dataLine: head.dataLine,
      isDraft: content.isDraft,
      isLandscape: true,
      table: table,
      notes: head.notes(saysCompleteness: false),
      charts: CourseCharts(content: content, campaigns: campaigns, table: table).charts()
    )
  }
}

/// The province's workbook: PL III, for the provincial People's Committee and the districts.
struct ProvinceWorkbook {
  let content: ReportContent

  func write(to path: String) throws(WorkbookError) {
    let year = content.scope.lastDay.civil.year
    let sheet = AnnexSheet(
      name: "PL III. Tình hình gửi",
      annexNumber: "Phụ lục III",
      title: "TÌNH HÌNH GỬI BÁO CÁO",
      attachment: AnnexHead(content: content, campaigns: content.catalogue.campaignRefs).attachment,
      dataLine: dataLine,
      isDraft: content.isDraft,
      isLandscape: true,
      table: SubmissionAnnex(content: content).table(),
      notes: notes,
      signers: ["NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG"],
      placeAndDate: "\(content.catalogue.agency.place), ngày … tháng … năm \(year)"
    )
    var workbook = try Workbook(path: path, properties: .of(content, title: "Tình hình gửi báo cáo"))
    try AnnexSheetWriter.write(sheet, to: &workbook)
    try workbook.finish()
  }

  /// The period with its deadline; everything counted has none of its own.
  private var dataLine: String {
    let period = content.scope.period.label.vietnamese.sentenceCased
    guard !content.scope.isEverything else { return period }
    let calendar = content.catalogue.calendar
    let deadline = calendar.deadline(of: content.scope.period).official(utcOffset: calendar.utcOffset)
    return "\(period); thời hạn gửi báo cáo: \(deadline)"
  }

  private var notes: [String] {
    let without = content.statuses.filter { $0.punctuality == .missing }
    let missing = without.filter { $0.waiting == nil }.map { content.catalogue[$0.unit].name }
    let waiting = without.filter { $0.waiting != nil }.map { content.catalogue[$0.unit].name }
    let (reporting, expected) = content.completeness
    let late = content.statuses.count { $0.punctuality == .late }
    var text = "Ghi chú: Đã gửi \(reporting)/\(expected) đơn vị, trong đó trễ hạn \(late)."
    if !missing.isEmpty { text += " Chưa gửi: \(missing.joined(separator: ", "))." }
    if !waiting.isEmpty { text += " Đã gửi, chưa tính được: \(waiting.joined(separator: ", "))." }
    return [text]
  }
}

extension DocumentProperties {
  /// A date from the report itself, never the clock: equal figures give equal bytes (R12).
  static func of(_ content: ReportContent, title: String) -> DocumentProperties {
    let (year, month, day) = content.scope.lastDay.civil
    return DocumentProperties(
      title: title,
      subject: content.scope.period.label.vietnamese,
      author: content.catalogue.agency.name,
      company: content.catalogue.agency.name,
      created: CreationDate(year: year, month: month, day: day)
    )
  }
}
