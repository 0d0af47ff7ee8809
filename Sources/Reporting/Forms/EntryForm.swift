// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// A form to type in what a picture, a print or a closed file says: unit, period, the document's number and date are
/// kept with the figures (R4).
///
/// Saved into the inbox, it is read as any other file, and the file that it was typed from is settled.
struct EntryForm {
  let report: ReportContent

  /// The files that wait to be typed in, by their paths below the inbox.
  let sources: [String]

  /// The unit, where the file's name says it; otherwise whoever types fills it in.
  let unit: Ref<ReportingUnit>?

  private static let widths: [Double] = [5, 40, 13, 13, 13, 17, 30]
  private static let headings = [
    "TT", "Hình thức tuyên truyền", "Đơn vị tính", "Số lượng", "Thời lượng (phút)",
    "Lượt tiếp cận (mạng) / Lượt người dự (cuộc)", "Ghi chú",
  ]
  private static let lastColumn = headings.count - 1

  private var catalogue: Catalogue { report.catalogue }

  func write(to path: String) throws(WorkbookError) {
    var workbook = try Workbook(path: path, properties: .of(report, title: "Phiếu nhập số liệu"))
    let sheet = try workbook.addSheet(named: "Nhập tay")
    for (column, width) in Self.widths.enumerated() {
      try workbook.setWidth(width, ofColumns: column...column, on: sheet)
    }
    var row = try writeHead(to: &workbook, sheet)
    let header = row
    row = try writeHeadings(at: row, to: &workbook, sheet)
    for (number, campaign) in catalogue.campaignRefs.enumerated() {
      row = try writeSection(campaign, number: number + 1, at: row, to: &workbook, sheet)
    }
    try setUp(header: header, last: row - 1, in: &workbook, sheet)
    try workbook.finish()
  }

  // MARK: Head

  /// The lines by which the form is known again; gives the row of the headings.
  private func writeHead(to workbook: inout Workbook, _ sheet: Sheet) throws(WorkbookError) -> Int {
    let title = CellRange(rows: 0...0, columns: 0...Self.lastColumn)
    try workbook.merge(title, value: .text("PHIẾU NHẬP SỐ LIỆU TỪ VĂN BẢN"), style: EntryStyles.title, on: sheet)
    try workbook.setHeight(26, ofRow: 0, on: sheet)
    let period = report.scope.period.days
    let days = "từ ngày \(period.first.text(in: .vietnamese)) đến ngày \(period.last.text(in: .vietnamese))"
    let lines =
      [
        ("Đơn vị báo cáo:", unit.map { catalogue[$0].name } ?? ""), ("Kỳ báo cáo:", days),
        ("Số, ký hiệu văn bản:", ""), ("Ngày gửi:", ""),
      ] + sources.map { ("Nhập từ tệp:", $0) }
    for (index, line) in lines.enumerated() {
      let row = index + 1
      let label = CellRange(rows: row...row, columns: 0...1)
      try workbook.merge(label, value: .text(line.0), style: EntryStyles.label, on: sheet)
      let value = CellRange(rows: row...row, columns: 2...Self.lastColumn)
      try workbook.merge(value, value: line.1.isEmpty ? .blank : .text(line.1), style: EntryStyles.answer, on: sheet)
      let height = TextMeasure.rowHeight(of: line.1, widthInCharacters: answerWidth, font: EntryStyles.answer.font)
      try workbook.setHeight(max(19, height + 3), ofRow: row, on: sheet)
    }
    let row = lines.count + 1
    let hint = CellRange(rows: row...row, columns: 0...Self.lastColumn)
    let text =
      "Nhập vào ô màu vàng: số nguyên; không phát sinh ghi dấu -; không áp dụng ghi x; chưa rõ để trống. Ngày gửi ghi như trên văn bản, "
      + "ví dụ 12/7/2024. Nếu văn bản có nhiều ảnh, nhiều trang: nhập tất cả vào mẫu này. Lưu tệp này vào thư mục nhận báo cáo rồi chạy lại chương trình."
    try workbook.merge(hint, value: .text(text), style: EntryStyles.hint, on: sheet)
    try workbook.setHeight(34, ofRow: row, on: sheet)
    return row + 1
  }

  /// The width of the cells in which the lines are answered, in characters.
  private var answerWidth: Double { Self.widths.dropFirst(2).reduce(0, +) - 2 }

  private func writeHeadings(at row: Int, to workbook: inout Workbook, _ sheet: Sheet) throws(WorkbookError) -> Int {
    for (column, heading) in Self.headings.enumerated() {
      try workbook.write(.text(heading), row: row, column: column, style: EntryStyles.heading, to: sheet)
    }
    try workbook.setHeight(48, ofRow: row, on: sheet)
    return row + 1
  }

  // MARK: Body

  private func writeSection(
    _ campaign: Ref<Campaign>,
    number: Int,
    at first: Int,
    to workbook: inout Workbook,
    _ sheet: Sheet
  ) throws(WorkbookError) -> Int {
    try workbook.write(.text(Ordinal.roman(number)), row: first, column: 0, style: EntryStyles.sectionNumber, to: sheet)
    let title = CellRange(rows: first...first, columns: 1...Self.lastColumn)
    try workbook.merge(title, value: .text(catalogue[campaign].name), style: EntryStyles.section, on: sheet)
    try workbook.setHeight(20, ofRow: first, on: sheet)
    var row = first + 1
    for (index, channel) in channels.enumerated() {
      try write(catalogue[channel], number: index + 1, at: row, to: &workbook, sheet)
      row += 1
    }
    return row
  }

  private var channels: [Ref<Channel>] {
    catalogue.channelRefs.filter { channel in unit.map { catalogue[$0].channels.contains(channel) } ?? true }
  }

  private func write(
    _ channel: Channel,
    number: Int,
    at row: Int,
    to workbook: inout Workbook,
    _ sheet: Sheet
  ) throws(WorkbookError) {
    let labels: [(CellValue, CellStyle)] = [
      (.integer(Int64(number)), EntryStyles.number), (.text(channel.name), EntryStyles.text),
      (.text(channel.unitOfCount), EntryStyles.unit),
    ]
    for (column, label) in labels.enumerated() {
      try workbook.write(label.0, row: row, column: column, style: label.1, to: sheet)
    }
    for (offset, quantity) in Quantity.allCases.enumerated() {
      let isAsked = channel.quantities.contains(quantity)
      let column = labels.count + offset
      try workbook.write(
        .blank,
        row: row,
        column: column,
        style: isAsked ? EntryStyles.figure : EntryStyles.closed,
        to: sheet
      )
      guard isAsked else { continue }
      try workbook.addValidation(
        EntryStyles.wholeNumber,
        to: CellRange(rows: row...row, columns: column...column),
        on: sheet
      )
    }
    try workbook.write(.blank, row: row, column: Self.lastColumn, style: EntryStyles.note, to: sheet)
    try workbook.setHeight(17, ofRow: row, on: sheet)
  }

  private func setUp(
    header: Int,
    last: Int,
    in workbook: inout Workbook,
    _ sheet: Sheet
  ) throws(WorkbookError) {
    var page = PageSetup()
    page.orientation = .landscape
    page.margins = PageMargins(left: 20, right: 15, top: 20, bottom: 15, header: 10, footer: 8)
    page.fit = PageFit()
    page.isCenteredHorizontally = true
    page.repeatedRows = header...header
    page.printArea = CellRange(rows: 0...last, columns: 0...Self.lastColumn)
    page.header = PageBanner(center: [.pageNumber], font: TextFont(size: 11))
    try workbook.setUpPage(page, on: sheet)
    try workbook.freezePanes(rows: header + 1, columns: 2, on: sheet)
    try workbook.hideGridlines(on: sheet)
  }
}
